// A report or a figure as a workbook: a cover, what it holds, notes, definitions, checks, one sheet for each table and, where the
// report lists its cases, one more with a line for each case.
//
// Deterministic like text.h: no time of making. A number is the double nearest to its fraction (a percentage that is printed a half
// up: the nearest not below it, or office programs would show it a half down), shown as it is printed. Where there is no number a cell has shorthand in square brackets, which the cover explains. Rules: Government Analysis Function, Releasing
// statistics in spreadsheets, and Symbols in tables ([c] confidential, [x] not available, [z] not applicable); UI 12.
#pragma once

#include "base/workbook.h"
#include "core/figures/figure.h"

namespace redress::reports {

base::Workbook to_workbook(const figures::Report& report);

}  // namespace redress::reports
