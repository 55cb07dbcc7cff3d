#include "app/store/open_cases.h"

#include <algorithm>

#include "app/store/log.h"
#include "app/store/open_cases_sql.h"
#include "base/value.h"
#include "kit/json/read.h"

namespace redress::store {
namespace {

constexpr std::size_t cases_at_once = 500;

}  // namespace

void each_open_case(sql::Connection& connection, std::string_view procedure,
                    const std::function<void(std::span<const casework::CaseEvent>)>& each) {
  std::vector<std::int64_t> ids;
  connection.run(open_cases_sql::of_procedure, {procedure},
                 [&](const sql::Row& row) { ids.push_back(row.integer(0)); });
  for (std::size_t first = 0; first < ids.size(); first += cases_at_once) {
    const auto some = std::span(ids).subspan(first, std::min(cases_at_once, ids.size() - first));
    each_case_in({some.front() - 1, some.back(), read_cases(connection, some)}, each);
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
