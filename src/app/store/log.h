// Appending to the two logs and reading them.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/store/body_event.h"
#include "app/store/store.h"
#include "core/casework/event.h"
#include "kit/sql/database.h"

namespace redress::store {

// Gives an empty log its head; nothing if it has one.
void begin_log(sql::Connection& connection);

// What the next event and the next command need.
struct LogEnd {
  crypto::MerkleFrontier tree;
  crypto::Hash root{};  // as it was read; appending does not keep it
  base::Instant recorded_at{};
  std::int64_t next_case_id = 0;
  std::int64_t next_command_id = 0;
};
// Throws base::Fault where the row is missing or damaged.
LogEnd read_log_end(sql::Connection& connection);
void write_log_end(sql::Connection& connection, const LogEnd& end);

// After `end`, which moves on and is still to be written.
void append_events(sql::Connection& connection, LogEnd& end, std::vector<casework::CaseEvent>& events);
void append_events(sql::Connection& connection, LogEnd& end, std::vector<BodyEvent>& events);

std::vector<casework::CaseEvent> read_case(sql::Connection& connection, std::int64_t case_id);
// Runs a question about named cases (log_sql::is_named_case) as often as it takes for all of them; they are in order.
void run_for_cases(sql::Connection& connection, std::span<const std::int64_t> case_ids, std::string_view sql,
                   const std::function<void(const sql::Row&)>& each);
// By case and version.
std::vector<casework::CaseEvent> read_cases(sql::Connection& connection, std::span<const std::int64_t> case_ids);
std::vector<BodyEvent> read_body_events(sql::Connection& connection);
// Every row of the case log from a seq on, in order, in chunks so that nothing large is held.
void each_case_row(sql::Connection& connection, std::int64_t from_seq,
                   const std::function<void(const sql::Row&)>& each);

// The events of the cases after `after` up to `last`, by case and version: some thousands of events, whole cases.
struct Chunk {
  std::int64_t after = 0;
  std::int64_t last = 0;
  std::vector<casework::CaseEvent> events;
};
// Nothing where there are no more.
std::optional<Chunk> read_chunk(sql::Connection& connection, std::int64_t after);
// Calls `each` with the events of one case after the other.
void each_case_in(const Chunk& chunk, const std::function<void(std::span<const casework::CaseEvent>)>& each);

}  // namespace redress::store
