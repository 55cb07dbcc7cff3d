#include <algorithm>

#include "app/store/columns.h"
#include "app/store/log.h"
#include "app/store/log_sql.h"
#include "base/assert.h"

namespace redress::store {
namespace {

constexpr std::int64_t rows_at_once = 4096;

}  // namespace

std::vector<casework::CaseEvent> read_case(sql::Connection& connection, std::int64_t case_id) {
  std::vector<casework::CaseEvent> events;
  connection.run(log_sql::case_events_of(), {case_id},
                 [&](const sql::Row& row) { events.push_back(case_event_in(row)); });
  return events;
}

void run_for_cases(sql::Connection& connection, std::span<const std::int64_t> case_ids, std::string_view sql,
                   const std::function<void(const sql::Row&)>& each) {
  REDRESS_ASSERT(std::is_sorted(case_ids.begin(), case_ids.end()));
  std::vector<sql::Parameter> named;
  for (std::size_t first = 0; first < case_ids.size(); first += log_sql::cases_at_once) {
    const auto some = case_ids.subspan(first, std::min(log_sql::cases_at_once, case_ids.size() - first));
    named.assign(some.begin(), some.end());
    named.resize(log_sql::cases_at_once, sql::Parameter(some.back()));
    connection.run(sql, named, each);
  }
}

std::vector<casework::CaseEvent> read_cases(sql::Connection& connection, std::span<const std::int64_t> case_ids) {
  std::vector<casework::CaseEvent> events;
  run_for_cases(connection, case_ids, log_sql::case_events_of_named_cases(),
                [&](const sql::Row& row) { events.push_back(case_event_in(row)); });
  return events;
}

std::vector<BodyEvent> read_body_events(sql::Connection& connection) {
  std::vector<BodyEvent> events;
  connection.run(log_sql::body_events_from(), {std::int64_t{0}},
                 [&](const sql::Row& row) { events.push_back(body_event_in(row)); });
  return events;
}

void each_case_row(sql::Connection& connection, std::int64_t from_seq,
                   const std::function<void(const sql::Row&)>& each) {
  std::int64_t next = from_seq;
  const auto one = [&](const sql::Row& row) {
    next = row.integer(0) + 1;
    each(row);
  };
  while (connection.run(log_sql::case_events_from(), {next, rows_at_once}, one) == rows_at_once) {
  }
}

std::optional<Chunk> read_chunk(sql::Connection& connection, std::int64_t after) {
  std::optional<std::int64_t> last;
  connection.run(log_sql::end_of_chunk, {after, rows_at_once},
                 [&](const sql::Row& row) { last = row.maybe_integer(0); });
  if (!last) return std::nullopt;
  Chunk chunk{after, *last, {}};
  connection.run(log_sql::case_events_of_cases(), {after, *last},
                 [&](const sql::Row& row) { chunk.events.push_back(case_event_in(row)); });
  return chunk;
}

void each_case_in(const Chunk& chunk, const std::function<void(std::span<const casework::CaseEvent>)>& each) {
  const std::span<const casework::CaseEvent> events(chunk.events);
  for (std::size_t first = 0; first < events.size();) {
    std::size_t end = first;
    while (end < events.size() && events[end].case_id == events[first].case_id) ++end;
    each(events.subspan(first, end - first));
    first = end;
  }
}

}  // namespace redress::store
