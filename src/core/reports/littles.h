// Little's law as a check of printed figures: cases in progress on average = completed each working day x mean working days.
//
// Rule: RULES A1.6, C3 `littles.check`, C8 `cct-2015-16`. The law holds of averages over a long time with the same cases in both, so that a
// difference is a reason to look, never a proof. What counts as a difference of 25% is our reading: docs/figures.md.
#pragma once

#include <cstdint>
#include <string>

namespace redress::reports {

// Each number in ten-thousandths: 43.6 is 436,000.
struct InProgress {
  std::int64_t observed = 0;  // the sum of so many observations
  std::int64_t observations = 1;
  std::int64_t completed = 0, working_days = 0, mean_days = 0;
};

struct LittlesCheck {
  bool agrees = true;
  std::string expected;  // whole cases: `443`; `none` where nothing was completed
  std::string off;       // per cent of the expected, one place: `4.6`
};
inline constexpr int littles_percent = 25;  // from here on, to the nearest whole per cent, it is said

// Asserts working days and observations above zero.
LittlesCheck littles_check(const InProgress& figures);

}  // namespace redress::reports
