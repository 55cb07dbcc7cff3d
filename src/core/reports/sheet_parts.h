// What the sheets of a report's workbook share: cells, names of rows and columns, widths; and the lists of cases as sheets.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/workbook.h"
#include "core/figures/figure.h"

namespace redress::reports {

inline const std::string one_table = "One table.";

// Words for a cell that must not be empty: `[x]`, not available, where nothing is left of them.
std::string filled(std::string words);
base::SheetCell text_cell(const std::string& words);
base::SheetCell link_cell(const std::string& sheet);

// `Table 1` for the first.
std::string table_sheet_name(std::size_t table);

// The names of a table's rows and columns on its sheet: one line each, none empty, no two alike. The first column is that of the
// rows' names.
struct Headings {
  std::vector<std::string> columns, rows;
};
Headings headings_of(const figures::Table& table);

// With widths that fit the words.
base::Sheet sheet_with(std::string name, std::vector<base::SheetLine> lines, base::SheetTable table);

// `Cases 1` for the first table: table, row, column and reference, a line for each case of each number; in parts where they are more
// than a sheet holds. None if the table lists no cases.
std::vector<base::Sheet> case_sheets(const figures::Table& table, std::size_t place, const Headings& headings);

}  // namespace redress::reports
