// A report while it is being made: its tables together with the measure of each column, for the checks.
#pragma once

#include <string>
#include <vector>

#include "core/figures/tally.h"
#include "core/reports/definition.h"

namespace redress::reports {

struct Made {
  figures::Report report;
  std::vector<std::vector<figures::Measure>> measures;  // of each table, of each column; beside report.tables
  std::vector<figures::Counted> counted;
};

// Those of a row, or of every row that is in the total.
std::vector<const figures::Counted*> in_row(const figures::Columns::Held& held, const Made& made, std::string_view row);
bool is_in_total(const Definition& definition, std::string_view row);

// `Complaints performance, July to September 2026 (2026-27-Q2)`: from the period alone (I1).
std::string title_of(const Definition& definition, const figures::Period& period);

// I1 to I5, I7, I12 on what was made, each with a sentence. I8 is made by making the report again.
std::vector<figures::Invariant> invariants_of(const Definition& definition, const figures::Columns::Held& held,
                                              const Made& made, bool with_cases);

}  // namespace redress::reports
