// Figures: a number with its fraction and the cases it counts.
//
// The JSON form is a contract (DESIGN 7): `value` null or a number, percentages in percent unrounded; `text` is what is
// printed, rounded half away from zero from the exact fraction; 0/0 is null and `none`; `cases` sorted by bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "core/figures/period.h"

namespace redress::figures {

struct Cell {
  std::string column;
  // value = numerator / denominator * scale. Denominator 1 for a count. No numerator: no value (`none`, `not
  // meaningful`).
  std::optional<std::int64_t> numerator;
  std::optional<std::int64_t> denominator;
  int scale = 1;  // 100 for a percentage
  int decimals = 0;
  std::string text;
  std::vector<std::string> cases;  // the list, if it was asked for
  std::int64_t listed = 0;         // how many stand in its list, also where it was not asked for
};

struct Row {
  std::string id, label;
  std::vector<Cell> cells;  // in the table's column order
};

struct Column {
  std::string id, label;
  std::string definition;
};

struct Table {
  std::string id, title;
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<std::string> notes;  // coverage, what moved, why a total is not meaningful
  std::string part = {};           // of a report with several: the title of the part that it stands in
};

// What a drawing shows: cells of a table, of the report's period or of others. Numbers only; a page draws them.
struct ChartPoint {
  std::string label;
  std::string row;           // of the table: the row whose cells these are
  std::string period;        // whose cells these are, as it is written; empty: the report's
  std::vector<Cell> cells;   // of each series
  std::vector<Cell> before;  // the same cells of `Chart::before`; empty if it has none
};

struct Chart {
  enum class Form { bars, columns, lines, stacked };
  Form form = Form::bars;
  std::string table;                // id of the table that it belongs to
  std::string finding;              // a sentence of at most ten words
  std::string subtitle;             // measure, unit, place, period
  std::vector<std::string> series;  // their labels; one to four
  std::vector<ChartPoint> points;
  std::optional<Period> before;
  Day before_as_at{};  // with `before`
};

struct Invariant {
  std::string id;  // I1 ...
  bool held = true;
  std::string text;
};

struct Report {
  std::string report, title;
  Period period;
  base::Day as_at{};
  std::string known_by;      // a day, an instant, or empty for all that is recorded
  std::string organisation;  // `then` or `now` where rows are services or teams, else empty
  std::vector<Invariant> invariants;
  std::vector<Table> tables;
  std::vector<std::string> notes;
  std::vector<Chart> charts;  // if they were asked for; never in JSON or CSV, whose tables hold the numbers
};

// `Services and teams as they were on 31 March 2026.`; empty where no row is one.
std::string organisation_words(const Report& report);

// The cell of that table, row and column; null where there is none.
const Cell* find_cell(const Report& report, std::string_view table, std::string_view row, std::string_view column);

// numerator/denominator*scale rounded half away from zero to `decimals` places, with no `%`: `4.7`, `17`; `none` for
// 0/0.
std::string printed(std::int64_t numerator, std::int64_t denominator, int scale, int decimals);

}  // namespace redress::figures
