// Figures that somebody printed, and whether they agree: what each must come to from the others, said as claims.
//
// For reports of other bodies and of earlier years, of which only the print is known. The checks are those of RULES C6 as far as
// a print can be held to them. Rule: RULES A1.6, B7.1, C6.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "core/figures/figure.h"
#include "core/figures/period.h"

namespace redress::reports {

// A number as it is printed: `17`, `4.6`, `82.51`; a percentage without its sign.
struct PrintedNumber {
  std::string name, text;
};

// What must hold between them.
struct PrintedClaim {
  enum class Kind {
    sum,      // the sum of `parts` less that of `less` is `is`
    whole,    // `parts` are shares that make 100, each rounded as it is printed
    share,    // `parts` of `of` in per cent is `is`, rounded as it is printed
    mean,     // `parts` over `of` is `is`, rounded as it is printed
    period,   // the day is the last of the period
    littles,  // `parts`, open cases on one or more days, are on average what `of` completed over `over` working days makes with a mean of `is`
  };
  std::string check;  // `I3`, `littles.check`
  Kind kind = Kind::sum;
  std::vector<std::string> parts, less;  // names of numbers
  std::string of, is, over;              // names of numbers
  std::optional<base::Day> day;
};

struct PrintedFigures {
  std::string title, source;
  std::optional<figures::Period> period;
  std::vector<PrintedNumber> numbers;
  std::vector<PrintedClaim> claims;
};

// A number of at most nine digits before the point and four after it.
bool is_printed_number(std::string_view text);

// What makes no sense, about the name: a number twice, a claim about one that is not there, a period that is missing.
base::Refusals wrong_with(const PrintedFigures& printed);

// Each claim with whether it holds, and the reckoning in words: `2 + 6 + 13 = 21, and handled is 20`. Asserts that nothing is
// wrong with it. A division by nothing holds if `-`, `none` or nothing is printed, which no number is: so it does not hold.
std::vector<figures::Invariant> agreements(const PrintedFigures& printed);

}  // namespace redress::reports
