// A report or a figure as text: JSON (the contract of DESIGN 7), CSV, or a plain document that becomes HTML and later
// PDF.
//
// Deterministic: fixed member order, cases sorted by their bytes, no time of making. The same report gives the same
// bytes.
#pragma once

#include <string>

#include "base/document.h"
#include "core/figures/figure.h"
#include "core/reports/paper.h"

namespace redress::reports {

// One JSON document, members in the order of the contract, ending in a line feed.
std::string to_json(const figures::Report& report);
// With the words of its paper as one more member, `paper`; without any it is as above.
std::string to_json(const figures::Report& report, const PrintedPaper& paper);

// RFC 4180 with CRLF: one line for each cell,
// `table,row,row_label,column,column_label,value,text,numerator,denominator,cases`, and `organisation` where rows are services or
// teams. The cases are separated by spaces.
std::string to_csv(const figures::Report& report);

// `table,row,column,reference`: a line for each case that each number counts, in the order of the report.
std::string case_lists_csv(const figures::Report& report);

base::Document to_document(const figures::Report& report);
// With the paper's head before the tables, its numbered paragraphs where they belong and its actions after the tables.
base::Document to_document(const figures::Report& report, const PrintedPaper& paper);

// The cell's value as the shortest decimal text that reads back as the double nearest to numerator/denominator*scale;
// `null` if it has none.
std::string value_text(const figures::Cell& cell);

}  // namespace redress::reports
