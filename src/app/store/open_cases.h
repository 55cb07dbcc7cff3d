// The cases of one procedure, the open ones with all that happened to them, and the events that moved cases together.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/casework/event.h"
#include "kit/sql/database.h"

namespace redress::store {

// In order of their numbers, the events of each in the order of the log. Some hundred cases are in memory at a time.
void each_open_case(sql::Connection& connection, std::string_view procedure,
                    const std::function<void(std::span<const casework::CaseEvent>)>& each);

// Every case of the procedure, also the closed ones.
std::vector<std::int64_t> cases_of(sql::Connection& connection, std::string_view procedure);

// An event by which a case was moved together with others.
struct BatchedEvent {
  std::int64_t case_id = 0;
  std::int64_t seq = 0;
  int version = 0;
};
// Those of that kind and batch behind that place in the log.
std::vector<BatchedEvent> events_of_batch(sql::Connection& connection, casework::EventKind kind, std::string_view batch,
                                          std::int64_t after);

}  // namespace redress::store
