// Periods that move with the day on which they are asked for: the last quarter, this year so far.
//
// A figure that is kept with one of them is always current. The day comes from whoever asks: nothing here knows today.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/figures/period.h"

namespace redress::figures {

struct MovingPeriod {
  std::string_view id;     // as an address has it: `last-quarter`
  std::string_view words;  // `the last quarter`
};
// In the order in which a page offers them. Years and quarters are financial ones; those `so far` end on the day itself.
const std::vector<MovingPeriod>& moving_periods();
const MovingPeriod* find_moving_period(std::string_view id);

// What it comes to on that day; nothing where there is no such period.
std::optional<Period> moving_period(std::string_view id, Day today);

}  // namespace redress::figures
