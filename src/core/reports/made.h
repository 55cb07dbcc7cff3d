// A report while it is being made: its tables together with the measure of each column, for the checks.
#pragma once

#include <string>
#include <vector>

#include "core/figures/tally.h"
#include "core/reports/definition.h"

namespace redress::reports {

// The closures of a row, counted beside its cells so that the checks have something to hold them against.
struct ClosedInRow {
  std::uint16_t row = 0;
  std::int64_t closed = 0, untimed = 0;  // untimed: without an answer or without a limit
};

struct Made {
  figures::Report report;
  std::vector<std::vector<figures::Measure>> measures;  // of each table, of each column; beside report.tables
  std::vector<ClosedInRow> closed;
};

bool is_in_total(const Definition& definition, std::string_view row);

// `Complaints performance, July to September 2026 (2026-27-Q2)`: from the period alone (I1).
std::string title_of(const Definition& definition, const figures::Period& period);

// The report without its checks. `only`: of these cases alone (figures::Wanted); null: of all.
base::Checked<Made> make_once(const Definition& definition, const std::vector<figures::Measure>& measures,
                              const figures::Columns& columns, const figures::Question& question,
                              const figures::Names& names, const std::vector<std::uint32_t>* only = nullptr);

// I1 to I5, I7, I12 on what was made, each with a sentence; I7 only if the question asked for lists. Not I8, for which the
// report is made again.
std::vector<figures::Invariant> invariants_of(const Definition& definition, const figures::Columns::Held& held,
                                              const Made& made, const figures::Question& question);

}  // namespace redress::reports
