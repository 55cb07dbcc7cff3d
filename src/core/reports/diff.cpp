#include "core/reports/diff.h"
#include "core/figures/labels.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace redress::reports {

namespace {

using figures::Cell;
using figures::Report;

struct Found {
  const figures::Table* table = nullptr;
  const figures::Row* row = nullptr;
  const Cell* cell = nullptr;
  std::string column_label;
};
using Key = std::tuple<std::string, std::string, std::string>;

// In the order of the report.
std::vector<std::pair<Key, Found>> cells_of(const Report& report) {
  std::vector<std::pair<Key, Found>> cells;
  for (const auto& table : report.tables) {
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) {
        const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                         [&](const figures::Column& each) { return each.id == cell.column; });
        const std::string label = column == table.columns.end() ? cell.column : column->label;
        cells.push_back({{table.id, row.id, cell.column}, {&table, &row, &cell, label}});
      }
    }
  }
  return cells;
}

bool same_number(const Cell& a, const Cell& b) {
  return a.numerator == b.numerator && a.denominator == b.denominator && a.text == b.text && a.cases == b.cases;
}

bool has_value(const std::optional<Cell>& cell) {
  return cell && cell->numerator && cell->denominator && *cell->denominator != 0;
}

// after - before, exactly: the fractions brought to one denominator.
std::string change_of(const std::optional<Cell>& before, const std::optional<Cell>& after) {
  if (!has_value(before) || !has_value(after)) return "";
  constexpr std::int64_t great = 1'000'000'000;  // published figures are far below; products stay whole
  for (const Cell* cell : {&*before, &*after}) {
    if (*cell->numerator > great || *cell->numerator < -great || *cell->denominator > great) return "";
  }
  const std::int64_t top = *after->numerator * *before->denominator - *before->numerator * *after->denominator;
  const std::int64_t bottom = *before->denominator * *after->denominator;
  if (top == 0) return "";
  const bool percent = after->text.ends_with("%");
  const std::string number = figures::printed(top, bottom, percent ? 100 : 1, bottom == 1 ? 0 : 1);
  return (top > 0 ? "+" : "") + number + (percent ? " percentage points" : "");
}

std::vector<std::string> cases_of(const std::optional<Cell>& cell) {
  std::vector<std::string> cases = cell ? cell->cases : std::vector<std::string>{};
  std::sort(cases.begin(), cases.end());
  return cases;
}

Difference difference(const Key& key, const Found& shown, const Cell* before, const Cell* after) {
  Difference made;
  std::tie(made.table, made.row, made.column) = key;
  made.table_title = figures::full_title(*shown.table);
  made.row_label = shown.row->label;
  made.column_label = shown.column_label;
  if (before != nullptr) made.before = *before;
  if (after != nullptr) made.after = *after;
  made.change = change_of(made.before, made.after);
  const auto old_cases = cases_of(made.before);
  const auto new_cases = cases_of(made.after);
  std::set_difference(new_cases.begin(), new_cases.end(), old_cases.begin(), old_cases.end(),
                      std::back_inserter(made.added));
  std::set_difference(old_cases.begin(), old_cases.end(), new_cases.begin(), new_cases.end(),
                      std::back_inserter(made.removed));
  return made;
}

}  // namespace

Comparison compare(const Report& before, const Report& after) {
  Comparison made;
  if (before.report != after.report) made.headings.push_back("report: " + before.report + " became " + after.report);
  if (before.title != after.title) made.headings.push_back("title: " + before.title + " became " + after.title);
  const auto days = [](const Report& report) {
    return base::to_text(report.period.from) + " to " + base::to_text(report.period.to);
  };
  if (days(before) != days(after)) made.headings.push_back("period: " + days(before) + " became " + days(after));

  const auto old_cells = cells_of(before);
  const auto new_cells = cells_of(after);
  const std::map<Key, Found> old_by_key(old_cells.begin(), old_cells.end());
  const std::map<Key, Found> new_by_key(new_cells.begin(), new_cells.end());
  for (const auto& [key, found] : new_cells) {
    const auto old = old_by_key.find(key);
    const Cell* old_cell = old == old_by_key.end() ? nullptr : old->second.cell;
    if (old_cell == nullptr || !same_number(*old_cell, *found.cell)) {
      made.differences.push_back(difference(key, found, old_cell, found.cell));
    }
  }
  for (const auto& [key, found] : old_cells) {
    if (!new_by_key.contains(key)) made.differences.push_back(difference(key, found, found.cell, nullptr));
  }
  for (const auto& check : after.invariants) {
    for (const auto& old : before.invariants) {
      if (old.id == check.id && old.held != check.held) {
        made.checks.push_back(check.id + (check.held ? " holds now." : " no longer holds.") + " " + check.text);
      }
    }
  }
  return made;
}

}  // namespace redress::reports
