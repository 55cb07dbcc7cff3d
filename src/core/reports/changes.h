// What differs between one report as known by two dates: then and now.
//
// Only cases of which something was known by one date and not by the other can make a difference. Lists are made of these
// alone, so that the answer costs little more than the tables; where there are none, nothing at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/refusal.h"
#include "core/figures/columns.h"
#include "core/figures/figure.h"
#include "core/figures/measure.h"
#include "core/reports/definition.h"

namespace redress::reports {

struct Changes {
  int cells = 0;                   // numbers that are printed differently, or that only the other report has
  std::vector<std::string> cases;  // that count in a number of one and not in the same number of the other; by bytes
};

// `report` is that of `question`, with or without lists; the other question differs in known_by and known_at alone.
// Refused: as make() refuses.
base::Checked<Changes> changes(const Definition& definition, const std::vector<figures::Measure>& measures,
                               const figures::Columns& columns, const figures::Report& report,
                               const figures::Question& question, const figures::Question& other,
                               const figures::Names& names);

}  // namespace redress::reports
