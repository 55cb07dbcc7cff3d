#include "core/reports/definition.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/figures/columns.h"

namespace redress::reports {

namespace {

class Problems {
 public:
  explicit Problems(const Definition& definition) : id_(definition.id) {}
  void unless(bool holds, const std::string& about, const std::string& text) {
    if (!holds) found_.push_back({"report_makes_sense", id_ + ": " + about, "reports/", text});
  }
  base::Refusals take() { return std::move(found_); }

 private:
  std::string id_;
  base::Refusals found_;
};

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  const auto near = base::nearest_word(word, known);
  return near ? "; the nearest is `" + *near + "`." : ".";
}

void check_table(Problems& problems, const TableOfReport& table, const std::vector<std::string>& measures) {
  const auto& columns = figures::grouping_columns();
  problems.unless(std::find(columns.begin(), columns.end(), table.by) != columns.end(), table.id,
                  "There is no column `" + table.by + "` to group by" + nearest(table.by, columns));
  problems.unless(!table.columns.empty(), table.id, "A table needs a column.");
  const auto outcomes = std::count_if(table.columns.begin(), table.columns.end(),
                                      [](const ColumnOfReport& column) { return !column.outcomes.empty(); });
  problems.unless(outcomes < 2, table.id, "A table has one column of outcomes at most.");
  std::set<std::string> ids;
  for (const auto& column : table.columns) {
    problems.unless(ids.insert(column.id).second, table.id + "." + column.id, "The column stands twice.");
    problems.unless(column.measure.empty() != column.outcomes.empty(), table.id + "." + column.id,
                    "A column has either a measure or outcomes.");
    if (column.measure.empty()) continue;
    problems.unless(std::find(measures.begin(), measures.end(), column.measure) != measures.end(),
                    table.id + "." + column.id,
                    "There is no measure `" + column.measure + "`" + nearest(column.measure, measures));
  }
}

void check_chart(Problems& problems, const ChartOfReport& chart, const std::vector<TableOfReport>& tables) {
  const std::string about = "the chart of " + chart.table;
  const auto table =
      std::find_if(tables.begin(), tables.end(), [&](const auto& each) { return each.id == chart.table; });
  problems.unless(table != tables.end(), about, "There is no such table.");
  problems.unless(!chart.columns.empty() && chart.columns.size() <= 4, about, "A chart has one to four columns.");
  problems.unless(!chart.finding.otherwise.empty(), about, "A finding needs the sentence `otherwise`.");
  for (const auto& wrong : wrong_sentences(chart.finding)) problems.unless(false, about, wrong.text);
  if (table == tables.end()) return;
  const auto known = columns_to_draw(*table);
  for (const auto& column : chart.columns) {
    problems.unless(std::find(known.begin(), known.end(), column) != known.end(), about,
                    "The table has no column `" + column + "`" + nearest(column, known));
  }
}

}  // namespace

std::vector<std::string> columns_to_draw(const TableOfReport& table) {
  std::vector<std::string> known;
  for (const auto& column : table.columns) {
    if (column.outcomes.empty()) {
      known.push_back(column.id);
    } else {
      known.insert(known.end(), column.outcomes.begin(), column.outcomes.end());
    }
  }
  return known;
}

base::Checked<base::Done> check(const Definition& definition, const std::vector<figures::Measure>& measures) {
  Problems problems(definition);
  problems.unless(!definition.id.empty() && !definition.title.empty(), "id", "A report needs an id and a title.");
  problems.unless(definition.row_scheme == "case-rows" || definition.row_scheme == "stage-episodes", "row_scheme",
                  "The row scheme is `case-rows` or `stage-episodes`.");
  std::set<std::string> rows;
  for (const auto& row : definition.rows) problems.unless(rows.insert(row.id).second, row.id, "The row stands twice.");
  problems.unless(!rows.contains("total"), "total", "The row `total` is made, not given.");
  std::vector<std::string> ids;
  for (const auto& measure : measures) ids.push_back(measure.id);
  std::set<std::string> tables;
  for (const auto& table : definition.tables) {
    problems.unless(tables.insert(table.id).second, table.id, "The table stands twice.");
    check_table(problems, table, ids);
  }
  for (const auto& chart : definition.charts) check_chart(problems, chart, definition.tables);
  base::Refusals found = problems.take();
  if (!found.empty()) return base::refuse(std::move(found));
  return base::Done{};
}

}  // namespace redress::reports
