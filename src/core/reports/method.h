// How a report was counted, as data beside it: each column with the measure that fills it.
#pragma once

#include <string>
#include <vector>

#include "core/figures/measure.h"
#include "core/reports/definition.h"

namespace redress::reports {

// The canonical text of {"report","edition","title","row_scheme","source","columns":[{"table","column","measure"}],
// "measures":[{"id","edition","title","unit","counts","where","of","value","aggregate","total","decimals","definition",
// "source"}]}, ending in a line feed. A column of outcomes has "outcomes" in place of "measure". Measures by id, each once.
std::string method(const Definition& definition, const std::vector<figures::Measure>& measures);

}  // namespace redress::reports
