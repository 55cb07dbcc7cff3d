#include "app/store/reminders.h"

#include <map>

#include "app/store/cells.h"
#include "app/store/reminders_sql.h"

namespace redress::store {

using base::number_of;

std::optional<base::Day> runner_began_on(sql::Connection& connection) {
  std::optional<base::Day> day;
  connection.run(reminders_sql::began_on, {}, [&](const sql::Row& row) { day = day_in(row, 0); });
  return day;
}

void begin_runner(sql::Connection& connection, base::Day first_day) {
  connection.run(reminders_sql::begin, {std::int64_t{number_of(first_day)}});
}

std::vector<Waiting> cases_to_look_at(sql::Connection& connection, const Window& window) {
  std::map<std::int64_t, std::int64_t> found;
  const auto take = [&](const sql::Row& row) { found.emplace(row.integer(0), row.integer(1)); };
  const std::int64_t from = number_of(window.from);
  const std::int64_t today = number_of(window.today);
  const std::int64_t to = number_of(window.to);
  connection.run(reminders_sql::clocks, {from, to, today}, take);
  connection.run(reminders_sql::promises, {from, today, today}, take);
  connection.run(reminders_sql::tasks, {from, today, today}, take);
  for (const auto& clock : window.ceilings) {
    // An extension reaches no further than the last day: whatever is past it began within the year before the first day.
    connection.run(reminders_sql::ceilings, {std::string_view(clock), from - 366, today}, take);
  }
  std::vector<Waiting> cases;
  cases.reserve(found.size());
  for (const auto& [case_id, version] : found) cases.push_back({case_id, version});
  return cases;
}

std::vector<casework::Reminder> reminders_of(sql::Connection& connection, std::int64_t case_id) {
  std::vector<casework::Reminder> all;
  connection.run(reminders_sql::of_case, {case_id}, [&](const sql::Row& row) {
    all.push_back({std::string(row.text(0)), row.integer(1), std::string(row.text(2)), day_in(row, 3)});
  });
  return all;
}

void keep_reminder(sql::Connection& connection, std::int64_t case_id, const casework::Reminder& reminder,
                   std::optional<base::Day> base_due_on, std::int64_t seq) {
  const sql::Parameter base = base_due_on ? sql::Parameter(std::int64_t{number_of(*base_due_on)}) : sql::Parameter();
  connection.run(reminders_sql::keep,
                 {case_id, std::string_view(reminder.about), reminder.episode, std::string_view(reminder.what),
                  std::int64_t{number_of(reminder.due_on)}, base, seq});
}

}  // namespace redress::store
