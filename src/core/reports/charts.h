// What the drawings of a report show: cells of its tables and of other periods, and a sentence that says what they say.
//
// The cells of another period are those that the report of that period has, as at the same day (the period before: as at its own
// last day where that is earlier) and known by the same date. Rule: UI 12.
#pragma once

#include <string>
#include <vector>

#include "core/figures/columns.h"
#include "core/figures/figure.h"
#include "core/figures/measure.h"
#include "core/reports/definition.h"

namespace redress::reports {

// Adds the charts that `definition` names to its finished report. One whose other periods cannot be counted (a calendar's data do
// not reach so far back) is left out, and a note of the report says so.
void add_charts(const Definition& definition, const std::vector<figures::Measure>& measures,
                const figures::Columns& columns, const figures::Question& question, const figures::Names& names,
                figures::Report& report);

// The sentence that holds for these numbers, filled. `months`: the points are months in their order.
std::string finding_of(const ChartOfReport::Finding& finding, const figures::Chart& chart, std::size_t column,
                       bool months);

// The value, or nothing where the cell has none.
std::optional<double> value_of(const figures::Cell& cell);

}  // namespace redress::reports
