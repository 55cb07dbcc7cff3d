// A figure made of a count and a dated number: received for each 1,000 people, open cases for each full-time post.
//
// Made from finished figures, beside them: the count is a measure's with its cases, the number a series' with its day and source, and
// both are printed. Where the number is not recorded the figure is `none`. Rule: RULES C3 received.per1000, caseload.per_fte.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/figures/figure.h"
#include "core/numbers/series.h"

namespace redress::numbers {

struct Ratio {
  std::string id;  // `received.per1000`
  int edition = 1;
  std::string title;  // with its denominator: `Received, for each 1,000 people`
  std::string unit;
  std::string count;  // id of the measure
  std::string per;    // id of the series
  int times = 1;      // 1000: for each 1,000
  // The day of the number: the last of the period, or the as-at day if that is earlier.
  bool by_service = false;  // may it be asked by service?
  int decimals = 1;
  std::string definition, source;
  bool unconfirmed = false;

  bool operator==(const Ratio&) const = default;
};

// What makes no sense, about the key: a series that is not kept, or is not kept by service.
base::Refusals wrong_with(const Ratio& ratio, const std::vector<Series>& series);

// The cell of `count` divided by the number; `none` without one or where it is 0. The list of cases is the count's.
figures::Cell divided(const Ratio& ratio, const figures::Cell& count, const std::optional<Total>& number);

// `98,400 from 30 June 2026 (ONS mid-year estimate)`, each of them; `not recorded`.
std::string told(const std::optional<Total>& number);

}  // namespace redress::numbers
