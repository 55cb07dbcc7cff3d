// Makes a report from its definition, the measures it names and the columns.
//
// The same definition, question and record give the same report, byte for byte. It has a table of what moved between
// rows since the report of the period before, and the invariants that were checked with a sentence each: I7 stands
// among them only if lists were asked for, I8 only if the question asks that the report be made twice. What was not
// checked is not called held. Rule: DESIGN 6; RULES C6.
#pragma once

#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/figures/columns.h"
#include "core/figures/figure.h"
#include "core/figures/measure.h"
#include "core/reports/definition.h"

namespace redress::reports {

// Refused: what check() refuses, and a day outside a calendar's data. `question.by`, `procedures` and `streams` are the
// definition's to say and are ignored.
base::Checked<figures::Report> make(const Definition& definition, const std::vector<figures::Measure>& measures,
                                    const figures::Columns& columns, const figures::Question& question,
                                    const figures::Names& names);

}  // namespace redress::reports
