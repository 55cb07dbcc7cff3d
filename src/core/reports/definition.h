// A report as data: which procedures it covers, its rows, and for each table the measures that are its columns
// (reports/*.yaml). Rule: DESIGN 6 and 7; RULES A2.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.h"
#include "core/figures/measure.h"

namespace redress::reports {

struct RowOfReport {
  std::string id;     // of the row scheme: `stage-1`
  std::string label;  // `Stage 1`
  bool in_total = true;
};

struct ColumnOfReport {
  std::string id;       // `days_avg`
  std::string label;    // `Average working days`
  std::string measure;  // id of the measure that fills it
  // Instead of a measure: a column for each of these outcome codes, and one more for each other code that occurs. Each
  // is the measure `closed` with that outcome.
  std::vector<std::string> outcomes;
};

struct TableOfReport {
  std::string id;
  std::string title;
  std::string by =
      "row";  // a COLUMN of DESIGN 7; `row` prints the report's rows in their order, also those with nothing
  std::vector<ColumnOfReport> columns;
};

struct Definition {
  std::string id;
  int edition = 1;
  std::string title;                    // the period's words are added, never typed (I1)
  std::string row_scheme;               // `case-rows` or `stage-episodes`: only cases of procedures with this scheme
  std::string stream;                   // only cases in this stream or in one of `beside`; empty: any
  std::vector<std::string> beside;      // streams that stand in rows outside the total: `external_review`
  std::vector<std::string> procedures;  // only these; empty: every procedure of the scheme and stream
  std::vector<RowOfReport> rows;
  std::vector<TableOfReport> tables;
  bool tells_moves = false;        // a table of the cases that last period's report had in another row
  std::vector<std::string> notes;  // printed under the report
  std::string source;
  std::string text;  // the file, byte for byte
};

// What makes no sense: a measure nobody has, a doubled id, a COLUMN nobody knows.
base::Checked<base::Done> check(const Definition& definition, const std::vector<figures::Measure>& measures);

}  // namespace redress::reports
