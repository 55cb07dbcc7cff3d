// Periods: what `P` means on the command line.
//
// A financial quarter `2017-18-Q3`, half `2023-24-H1`, year `2023-24` or `2011-12-FY`, a month `2026-11`, or `D..D`. A year
// that could also be a month (`2011-12`) is refused, naming both readings. Financial years begin on 1 April.
#pragma once

#include <string>
#include <string_view>

#include "base/day.h"
#include "base/refusal.h"

namespace redress::figures {

using base::Day;

struct Period {
  std::string id;     // as written
  std::string title;  // generated, never typed: `October to December 2017`, `Quarter 3 of 2017 to 2018`
  Day from{};
  Day to{};
  bool operator==(const Period&) const = default;
};

base::Checked<Period> parse_period(std::string_view text);
// The financial quarter that holds the day, as it is written: `2026-27-Q2`.
std::string financial_quarter(Day day);
// The period of the same length and kind just before; for `D..D` the same number of days.
Period before(const Period& period);

}  // namespace redress::figures
