#include "core/reports/definition.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/figures/columns.h"
#include "core/figures/where.h"

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

// `what`: "There is no measure". The nearest word is sought only where it is needed.
void expect_known(Problems& problems, const std::string& word, const std::vector<std::string>& known,
                  const std::string& about, const std::string& what, const std::string& after = "") {
  if (std::find(known.begin(), known.end(), word) != known.end()) return;
  const auto near = base::nearest_word(word, known);
  problems.unless(false, about, what + " `" + word + "`" + after + (near ? "; the nearest is `" + *near + "`." : "."));
}

void check_row_of(Problems& problems, const ColumnOfReport& column, const TableOfReport& table,
                  const std::vector<std::string>& rows) {
  const std::string about = table.id + "." + column.id;
  problems.unless(table.by != "row", about, "The table has rows of its own; a column of one row would say nothing.");
  problems.unless(column.outcomes.empty(), about, "Outcomes stand for all rows.");
  expect_known(problems, column.row, rows, about, "There is no row");
}

void check_table(Problems& problems, const TableOfReport& table, const std::vector<std::string>& rows,
                 const std::vector<std::string>& measures) {
  const auto& columns = figures::grouping_columns();
  expect_known(problems, table.by, columns, table.id, "There is no column", " to group by");
  problems.unless(!table.columns.empty(), table.id, "A table needs a column.");
  const auto outcomes = std::count_if(table.columns.begin(), table.columns.end(),
                                      [](const ColumnOfReport& column) { return !column.outcomes.empty(); });
  problems.unless(outcomes < 2, table.id, "A table has one column of outcomes at most.");
  std::set<std::string> ids;
  for (const auto& column : table.columns) {
    problems.unless(ids.insert(column.id).second, table.id + "." + column.id, "The column stands twice.");
    problems.unless(column.measure.empty() != column.outcomes.empty(), table.id + "." + column.id,
                    "A column has either a measure or outcomes.");
    if (!column.row.empty()) check_row_of(problems, column, table, rows);
    if (column.measure.empty()) continue;
    expect_known(problems, column.measure, measures, table.id + "." + column.id, "There is no measure");
  }
}

// A share with extensions stands beside the one without, never instead of it. Rule: RULES C3.2.
void check_extensions(Problems& problems, const TableOfReport& table, const std::vector<figures::Measure>& measures) {
  const auto named = [&](const std::string& id) {
    return std::find_if(measures.begin(), measures.end(), [&](const figures::Measure& each) { return each.id == id; });
  };
  for (const auto& column : table.columns) {
    const auto measure = named(column.measure);
    if (measure == measures.end() || measure->aggregate != "share") continue;
    const auto where = figures::without_extensions(measure->where);
    if (!where) continue;
    const bool beside = std::any_of(table.columns.begin(), table.columns.end(), [&](const ColumnOfReport& each) {
      const auto other = named(each.measure);
      return other != measures.end() && other->counts == measure->counts && other->aggregate == "share" &&
             other->of == measure->of && other->where == *where;
    });
    problems.unless(
        beside, table.id + "." + column.id,
        "`" + measure->id + "` counts extensions: the same share without them must stand in the table too.");
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
    expect_known(problems, column, known, about, "The table has no column");
  }
}

// `tables`: the ids of the parts before.
void check_part(Problems& problems, const PartOfReport& part, const std::vector<std::string>& measures,
                std::set<std::string>& tables) {
  problems.unless(part.row_scheme == "case-rows" || part.row_scheme == "stage-episodes", "row_scheme",
                  "The row scheme is `case-rows` or `stage-episodes`.");
  std::set<std::string> rows;
  for (const auto& row : part.rows) problems.unless(rows.insert(row.id).second, row.id, "The row stands twice.");
  problems.unless(!rows.contains("total"), "total", "The row `total` is made, not given.");
  const std::vector<std::string> names(rows.begin(), rows.end());
  for (const auto& table : part.tables) {
    problems.unless(tables.insert(table.id).second, table.id, "The table stands twice.");
    check_table(problems, table, names, measures);
  }
  if (part.tells_quarters)
    problems.unless(tables.insert(id_of_quarters(part)).second, id_of_quarters(part), "The table stands twice.");
  if (part.tells_moves)
    problems.unless(tables.insert(id_of_moves(part)).second, id_of_moves(part), "The table stands twice.");
  for (const auto& chart : part.charts) check_chart(problems, chart, part.tables);
}

std::set<std::string> streams_of(const PartOfReport& part) {
  std::set<std::string> all(part.beside.begin(), part.beside.end());
  all.insert(part.stream);
  return all;
}

// Whether no case can stand in both.
bool are_apart(const PartOfReport& one, const PartOfReport& other) {
  const auto share = [](const auto& here, const auto& there) {
    return std::any_of(here.begin(), here.end(),
                       [&](const auto& each) { return std::find(there.begin(), there.end(), each) != there.end(); });
  };
  if (one.row_scheme != other.row_scheme) return true;
  if (!one.stream.empty() && !other.stream.empty() && !share(streams_of(one), streams_of(other))) return true;
  return !one.procedures.empty() && !other.procedures.empty() && !share(one.procedures, other.procedures);
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

std::vector<const TableOfReport*> tables_of(const Definition& definition) {
  std::vector<const TableOfReport*> all;
  for (const auto& part : definition.parts) {
    for (const auto& table : part.tables) all.push_back(&table);
  }
  return all;
}

std::string id_of_moves(const PartOfReport& part) {
  return part.id.empty() ? "moved" : part.id + "-moved";
}

std::string id_of_quarters(const PartOfReport& part) {
  return part.id.empty() ? "quarters" : part.id + "-quarters";
}

base::Checked<base::Done> check(const Definition& definition, const std::vector<figures::Measure>& measures) {
  Problems problems(definition);
  problems.unless(!definition.id.empty() && !definition.title.empty(), "id", "A report needs an id and a title.");
  problems.unless(!definition.parts.empty(), "parts", "A report needs a part at least.");
  std::vector<std::string> ids;
  for (const auto& measure : measures) ids.push_back(measure.id);
  std::set<std::string> parts, tables;
  for (std::size_t one = 0; one < definition.parts.size(); ++one) {
    const auto& part = definition.parts[one];
    problems.unless(parts.insert(part.id).second, part.id, "The part stands twice.");
    problems.unless(definition.parts.size() == 1 || (!part.id.empty() && !part.title.empty()), part.id,
                    "A part of several needs an id and a title.");
    for (std::size_t other = one + 1; other < definition.parts.size(); ++other)
      problems.unless(are_apart(part, definition.parts[other]), part.id + " and " + definition.parts[other].id,
                      "A case could stand in both: let them differ in stream, row scheme or procedures.");
    check_part(problems, part, ids, tables);
    for (const auto& table : part.tables) check_extensions(problems, table, measures);
  }
  base::Refusals found = problems.take();
  if (!found.empty()) return base::refuse(std::move(found));
  return base::Done{};
}

}  // namespace redress::reports
