#include "app/store/digests.h"

#include "app/store/cells.h"
#include "app/store/digests_sql.h"

namespace redress::store {

using base::number_of;

namespace {

std::vector<DueLine> lines_of(sql::Connection& connection, std::string_view sql,
                              std::initializer_list<sql::Parameter> parameters) {
  std::vector<DueLine> lines;
  connection.run(sql, parameters, [&](const sql::Row& row) {
    lines.push_back({std::string(row.text(0)), std::string(row.text(1)), day_in(row, 2)});
  });
  return lines;
}

}  // namespace

std::optional<DigestRow> digest_of(sql::Connection& connection, std::int64_t actor, std::optional<base::Day> on) {
  std::optional<DigestRow> found;
  const auto take = [&](const sql::Row& row) {
    found = DigestRow{actor,          day_in(row, 0),      instant_in(row, 1),
                      row.integer(2), row.integer(3) == 1, std::string(row.text(4))};
  };
  if (on) {
    connection.run(digests_sql::of_day, {actor, std::int64_t{number_of(*on)}}, take);
  } else {
    connection.run(digests_sql::last, {actor}, take);
  }
  return found;
}

std::vector<base::Day> days_with_digest(sql::Connection& connection, std::int64_t actor, int limit) {
  std::vector<base::Day> days;
  connection.run(digests_sql::days, {actor, std::int64_t{limit}},
                 [&](const sql::Row& row) { days.push_back(day_in(row, 0)); });
  return days;
}

void keep_digest(sql::Connection& connection, const DigestRow& row) {
  connection.run(digests_sql::keep, {row.actor, std::int64_t{number_of(row.made_for)}, stored(row.made_at),
                                     row.log_size, std::string_view(row.parts)});
}

void read_digest(sql::Connection& connection, std::int64_t actor, base::Day on) {
  connection.run(digests_sql::read, {actor, std::int64_t{number_of(on)}});
}

std::string weekdays_of(sql::Connection& connection, std::int64_t actor) {
  std::string weekdays;
  connection.run(digests_sql::weekdays, {actor}, [&](const sql::Row& row) { weekdays = row.text(0); });
  return weekdays;
}

void set_weekdays(sql::Connection& connection, std::int64_t actor, std::string_view weekdays) {
  connection.run(digests_sql::set_weekdays, {actor, weekdays});
}

std::vector<DueLine> due_for(sql::Connection& connection, std::int64_t actor, base::Day until) {
  return lines_of(connection, digests_sql::due, {actor, std::int64_t{number_of(until)}});
}

std::vector<DueLine> late_in_team(sql::Connection& connection, std::int64_t team, std::int64_t actor, base::Day today) {
  const std::int64_t day = number_of(today);
  if (team == 0) return lines_of(connection, digests_sql::late_anywhere, {day, actor});
  return lines_of(connection, digests_sql::late_in_team, {day, actor, team});
}

std::vector<std::string> given_since(sql::Connection& connection, std::int64_t actor, std::int64_t seq) {
  std::vector<std::string> references;
  connection.run(digests_sql::given, {actor, seq}, [&](const sql::Row& row) { references.emplace_back(row.text(0)); });
  return references;
}

}  // namespace redress::store
