// What a year has that its quarters do not: numbers of cases that are not the sum of those of its quarters, with the cases that
// explain it.
//
// A case that was in one row when its quarter ended and is in another when the year ends stands in both reports, and in two
// rows. Somebody who adds up four reports gets other numbers than the year, and has to see why. Rule: RULES A6; DESIGN 6.
#pragma once

#include <vector>

#include "core/figures/columns.h"
#include "core/figures/period.h"
#include "core/reports/definition.h"
#include "core/reports/made.h"

namespace redress::reports {

// The quarters that the period is made of; none where it is not made of two of them at least.
std::vector<figures::Period> quarters_in(const figures::Period& period);

// For each part that tells of it, in a period that is made of quarters: a table of the numbers that are not their sum, or a note
// that all of them are. The quarters are as at their last days, and as known by the same date.
base::Checked<base::Done> add_quarters(const Definition& definition, const std::vector<figures::Measure>& measures,
                                       const figures::Columns& columns, const figures::Question& question,
                                       const figures::Names& names, Made& made);

}  // namespace redress::reports
