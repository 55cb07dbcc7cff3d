// The clocks of one case as the lists know them, without its events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct ClockRow {
  std::string clock;  // `stage_1_response`
  base::Day started_on{};
  std::optional<base::Day> due_on;                // with extensions; none while it is paused, and of one that ended
  std::optional<base::Day> stopped_on, ended_on;  // answered in time or late; over without an answer

  bool runs() const { return !stopped_on && !ended_on; }
};

// In the order in which they began.
std::vector<ClockRow> clocks_of(sql::Connection& connection, std::int64_t case_id);

}  // namespace redress::store
