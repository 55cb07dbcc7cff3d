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
  // Only what stands in this row of the report, of a share its whole too: columns for the stages in a table by service.
  std::string row = {};
};

struct TableOfReport {
  std::string id;
  std::string title;
  std::string by =
      "row";  // a COLUMN of DESIGN 7; `row` prints the report's rows in their order, also those with nothing
  std::vector<ColumnOfReport> columns;
};

// A drawing of a table's columns.
struct ChartOfReport {
  std::string table;                 // under whose title it stands
  std::string form;                  // `bars`, `columns`, `lines` or `stacked`
  std::vector<std::string> columns;  // of that table, or its outcome codes; one to four
  int months = 0;       // the table's total in each of so many months that end with the period; 0: the table's rows
  bool before = false;  // beside each row the number of the period before
  std::string words;    // measure, unit and place; the period is added, never typed

  // The finding: a sentence for what the numbers say, at most ten words when it is filled. An empty one gives way to
  // `otherwise`, which must hold for any numbers.
  struct Finding {
    std::string column;   // of rows: the column that it speaks of; empty: the first
    std::string most;     // one row has more than each other: {name}
    std::string least;    // one row has less than each other: {name}; not with `most`
    std::string more;     // of months: one series is over the other in the last months: {more}, {less}, {when}
    std::string equal;    // all rows have the same; both series have the same in the last month
    std::string nothing;  // no number is above zero
    std::string otherwise;
  } finding;
};

// What is wrong with the sentences of a finding, each with the name of the sentence: a slot in braces that it does not have, or
// more than ten words.
struct WrongSentence {
  std::string sentence, text;
};
std::vector<WrongSentence> wrong_sentences(const ChartOfReport::Finding& finding);

// What a chart of that table can draw: the ids of its columns, and the codes of its outcomes.
std::vector<std::string> columns_to_draw(const TableOfReport& table);

// Of which cases some of the tables speak, and in which rows. No case stands in two parts of a report.
struct PartOfReport {
  std::string id, title;                // of a report with several: `requests`, `Requests for information`
  std::string row_scheme;               // `case-rows` or `stage-episodes`: only cases of procedures with this scheme
  std::string stream;                   // only cases in this stream or in one of `beside`; empty: any
  std::vector<std::string> beside;      // streams that stand in rows outside the total: `external_review`
  std::vector<std::string> procedures;  // only these; empty: every procedure of the scheme and stream
  std::vector<RowOfReport> rows;
  std::vector<TableOfReport> tables;
  std::vector<ChartOfReport> charts;
  bool tells_moves = false;  // a table of the cases that last period's report had in another row
  bool tells_quarters =
      false;  // of a year or a half: a table of the numbers that are not the sum of its quarters (quarters.h)
};

struct Definition {
  std::string id;
  int edition = 1;
  std::string title;                // the period's words are added, never typed (I1)
  std::vector<PartOfReport> parts;  // one at least
  std::vector<std::string> notes;   // printed under the report
  std::string source;
  std::string text;  // the file, byte for byte
};

std::vector<const TableOfReport*> tables_of(const Definition& definition);  // of all parts, in their order
// The id of the table of what moved in that part.
std::string id_of_moves(const PartOfReport& part);
std::string id_of_quarters(const PartOfReport& part);  // of what is not the sum of the quarters

// What makes no sense: a measure nobody has, a doubled id, a COLUMN nobody
// knows, two parts in which a case could stand.
base::Checked<base::Done> check(const Definition& definition, const std::vector<figures::Measure>& measures);

}  // namespace redress::reports
