#include "core/reports/changes.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/figures/course.h"
#include "core/figures/tally.h"
#include "core/reports/made.h"
#include "core/reports/quarters.h"

namespace redress::reports {

namespace {

using figures::Cell;
using figures::Report;

// Calls `look` with each cell of the one and the same cell of the other, null where it has none.
template <class Look>
void beside(const Report& one, const Report& other, Look look) {
  for (const auto& table : one.tables) {
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) look(cell, figures::find_cell(other, table.id, row.id, cell.column));
    }
  }
}

int count_differences(const Report& one, const Report& other) {
  int cells = 0;
  beside(one, other, [&](const Cell& cell, const Cell* same) {
    if (same == nullptr || same->text != cell.text) ++cells;
  });
  beside(other, one, [&](const Cell&, const Cell* same) {
    if (same == nullptr) ++cells;
  });
  return cells;
}

void collect(const Report& one, const Report& other, std::set<std::string>& references) {
  beside(one, other, [&](const Cell& cell, const Cell* same) {
    static const std::vector<std::string> none;
    const auto& cases = same == nullptr ? none : same->cases;
    std::set_symmetric_difference(cell.cases.begin(), cell.cases.end(), cases.begin(), cases.end(),
                                  std::inserter(references, references.end()));
  });
}

}  // namespace

base::Checked<Changes> changes(const Definition& definition, const std::vector<figures::Measure>& measures,
                               const figures::Columns& columns, const Report& report, const figures::Question& question,
                               const figures::Question& other, const figures::Names& names) {
  const auto places = figures::apart(columns.held(), figures::dates_of(columns.held(), question),
                                     figures::dates_of(columns.held(), other));
  Changes found;
  if (places.empty()) return found;
  const auto of_these = [&](figures::Question asked) {
    asked.with_cases = true;
    return make_once(definition, measures, columns, asked, names, &places);
  };
  const auto here = of_these(question);
  if (!here) return base::refuse(here.error());
  const auto there = of_these(other);
  if (!there) return base::refuse(there.error());
  figures::Question tables = other;
  tables.with_cases = false;
  tables.cases_of.reset();
  auto whole = make_once(definition, measures, columns, tables, names);
  if (!whole) return base::refuse(whole.error());
  if (const auto added = add_quarters(definition, measures, columns, tables, names, *whole); !added)
    return base::refuse(added.error());
  found.cells = count_differences(report, whole->report);
  std::set<std::string> references;
  collect(here->report, there->report, references);
  collect(there->report, here->report, references);
  found.cases.assign(references.begin(), references.end());
  return found;
}

}  // namespace redress::reports
