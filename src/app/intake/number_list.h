// Dated numbers from a CSV file: what a payroll, a statistics office or a neighbour's report gives, with every fault at its line.
//
// Columns, in any order: `series`, `from` (2026-04-01), `value`, `source`; where the series asks for them `service`, `role`, `place`,
// `measure`, `period`. Rule: docs/numbers.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/office/office.h"
#include "core/numbers/series.h"

namespace redress::intake {

// All of the file, or every fault: `about` is `FILE:LINE:COLUMN`. Nothing is recorded. `known`: what stands already.
base::Checked<std::vector<numbers::Number>> read_numbers(std::string_view csv, const std::string& file,
                                                         const std::vector<office::Named>& services,
                                                         const std::vector<numbers::Number>& known);

// A table of somebody else with one row for each body, as regulators publish them: two of its columns, and what holds for all rows.
struct PublishedTable {
  std::string place_column, value_column;
  std::string measure, period, source;
  base::Day from{};
};
// Rows whose value is empty or `-` say nothing and are left out.
base::Checked<std::vector<numbers::Number>> read_published(std::string_view csv, const std::string& file,
                                                           const PublishedTable& table,
                                                           const std::vector<numbers::Number>& known);

}  // namespace redress::intake
