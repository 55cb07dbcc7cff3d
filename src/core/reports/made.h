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

// What was counted for one part beside its tables, for the checks.
struct CountedForPart {
  std::vector<ClosedInRow> closed;
  std::vector<std::string> streams;    // of what was counted, but those that stand beside
  std::vector<std::string> backwards;  // cases whose days go backwards
};

struct Made {
  figures::Report report;
  std::vector<std::vector<figures::Measure>> measures;  // of each table, of each column; beside report.tables
  std::vector<std::size_t> part_of;                     // of each table: its part
  std::vector<const TableOfReport*> shapes;             // of each table: its shape; null for what moved
  std::vector<CountedForPart> parts;                    // beside the definition's
};

bool is_in_total(const PartOfReport& part, std::string_view row);

// `Complaints performance, July to September 2026 (2026-27-Q2)`: from the period alone (I1).
std::string title_of(const Definition& definition, const figures::Period& period);

// The report without its checks. `only`: of these cases alone (figures::Wanted); null: of all.
base::Checked<Made> make_once(const Definition& definition, const std::vector<figures::Measure>& measures,
                              const figures::Columns& columns, const figures::Question& question,
                              const figures::Names& names, const std::vector<std::uint32_t>* only = nullptr);

// I1 to I7, I11, I12 and I14 to I16 on what was made, each with a sentence; I7 only if the question asked for lists. Not I8,
// for which the report is made again.
std::vector<figures::Invariant> invariants_of(const Definition& definition, const figures::Columns::Held& held,
                                              const Made& made, const figures::Question& question);

// Of these, that shares of disjoint parts make no more than a whole (I6); and those that matter for who reads it: rates say their
// denominator (I11), averages stand with what is open (I14), no days go backwards (I15), one stream is counted (I16).
figures::Invariant shares_make_a_whole(const Definition& definition, const Made& made);
std::vector<figures::Invariant> publication_invariants(const Made& made);

// Whether a table has averages of closed cases and neither how many are open nor how old they are (I14).
bool lacks_what_is_open(const std::vector<figures::Measure>& columns);

}  // namespace redress::reports
