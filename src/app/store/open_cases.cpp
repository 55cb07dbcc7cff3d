#include "app/store/open_cases.h"

#include <algorithm>

#include "app/store/columns.h"
#include "app/store/log_sql.h"
#include "app/store/open_cases_sql.h"
#include "base/value.h"
#include "kit/json/read.h"

namespace redress::store {
namespace {

constexpr std::size_t cases_at_once = 500;

}  // namespace

const std::string& open_cases_sql::events_of_open_cases() {
  static const std::string sql =
      "SELECT " + log_sql::column_list(case_columns) +
      " FROM case_event WHERE case_id > $2 AND case_id <= $3 AND case_id IN (SELECT case_id FROM casefile WHERE "
      "procedure_id = $1 AND is_open = 1) ORDER BY case_id, version";
  return sql;
}

void each_open_case(sql::Connection& connection, std::string_view procedure,
                    const std::function<void(std::span<const casework::CaseEvent>)>& each) {
  std::vector<std::int64_t> ids;
  connection.run(open_cases_sql::of_procedure, {procedure},
                 [&](const sql::Row& row) { ids.push_back(row.integer(0)); });
  std::int64_t after = -1;
  for (std::size_t first = 0; first < ids.size(); first += cases_at_once) {
    const std::int64_t last = ids[std::min(first + cases_at_once, ids.size()) - 1];
    std::vector<casework::CaseEvent> events;
    connection.run(open_cases_sql::events_of_open_cases(), {procedure, after, last},
                   [&](const sql::Row& row) { events.push_back(case_event_in(row)); });
    after = last;
    const std::span<const casework::CaseEvent> all(events);
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin;
      while (end < all.size() && all[end].case_id == all[begin].case_id) ++end;
      each(all.subspan(begin, end - begin));
      begin = end;
    }
  }
}

std::vector<std::int64_t> cases_of(sql::Connection& connection, std::string_view procedure) {
  std::vector<std::int64_t> ids;
  connection.run(open_cases_sql::ever_of_procedure, {procedure},
                 [&](const sql::Row& row) { ids.push_back(row.integer(0)); });
  return ids;
}

std::vector<BatchedEvent> events_of_batch(sql::Connection& connection, casework::EventKind kind, std::string_view batch,
                                          std::int64_t after) {
  std::vector<BatchedEvent> found;
  connection.run(open_cases_sql::events_of_kind, {static_cast<std::int64_t>(kind), after}, [&](const sql::Row& row) {
    const auto detail = json::read_object(row.text(3), "detail");
    if (!detail || base::text_or(*detail, "batch") != batch) return;
    found.push_back({row.integer(0), row.integer(1), static_cast<int>(row.integer(2))});
  });
  return found;
}

}  // namespace redress::store
