// The order in which the events of one case are applied, for everybody who folds them (states and figures).
//
// By day; within a day by the moment where one is given, else by the place in the log (`seq`). So that this is one
// order and not a circle, an event without a moment takes the latest moment among the events of its day that stand
// before it in the log (none: the beginning of the day): it stays behind what had been recorded before it. Rule: DESIGN
// 3, "State as at D known by K".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.h"

namespace redress::casework {

struct Place {
  base::Day on{};
  std::optional<base::Instant> at;
  std::int64_t seq = 0;   // its place in the log: for a replacement that of the first it stands in for
  std::int64_t own = 0;   // its own seq: decides between two of the same place
  std::size_t index = 0;  // the caller's own
};

void put_in_order(std::vector<Place>& places);

}  // namespace redress::casework
