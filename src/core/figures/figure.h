// Figures: a number with its fraction and the cases it counts.
//
// The JSON form is a contract (DESIGN 7): `value` null or a number, percentages in percent unrounded; `text` is what is
// printed, rounded half away from zero from the exact fraction; 0/0 is null and `none`; `cases` sorted by bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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
  std::string known_by;  // a day, an instant, or empty for all that is recorded
  std::vector<Invariant> invariants;
  std::vector<Table> tables;
  std::vector<std::string> notes;
};

// numerator/denominator*scale rounded half away from zero to `decimals` places, with no `%`: `4.7`, `17`; `none` for
// 0/0.
std::string printed(std::int64_t numerator, std::int64_t denominator, int scale, int decimals);

}  // namespace redress::figures
