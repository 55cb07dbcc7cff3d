#include "core/reports/charts.h"

#include <algorithm>

#include "core/reports/made.h"

namespace redress::reports {

namespace {

using figures::Cell;
using figures::Chart;
using figures::ChartPoint;
using figures::Period;
using figures::Report;
using figures::Row;

// More bars than this are no picture; the table has them all.
constexpr std::size_t most_bars = 12;

Chart::Form form_of(const std::string& word) {
  if (word == "columns") return Chart::Form::columns;
  if (word == "lines") return Chart::Form::lines;
  return word == "stacked" ? Chart::Form::stacked : Chart::Form::bars;
}

const figures::Table* table_in(const Report& report, const std::string& id) {
  const auto found =
      std::find_if(report.tables.begin(), report.tables.end(), [&](const auto& table) { return table.id == id; });
  return found == report.tables.end() ? nullptr : &*found;
}

const Row* row_in(const figures::Table& table, const std::string& id) {
  const auto found = std::find_if(table.rows.begin(), table.rows.end(), [&](const Row& row) { return row.id == id; });
  return found == table.rows.end() ? nullptr : &*found;
}

// A column that the row does not have (an outcome that did not occur) is a count of nothing.
std::vector<Cell> cells_of(const Row* row, const std::vector<std::string>& columns) {
  std::vector<Cell> cells;
  for (const auto& column : columns) {
    Cell cell{column, 0, 1, 1, 0, "0", {}, 0};
    if (row != nullptr) {
      const auto found =
          std::find_if(row->cells.begin(), row->cells.end(), [&](const Cell& each) { return each.column == column; });
      if (found != row->cells.end()) cell = *found;
    }
    cell.cases.clear();
    cells.push_back(std::move(cell));
  }
  return cells;
}

class Making {
 public:
  Making(const Definition& definition, const PartOfReport& part, const std::vector<figures::Measure>& measures,
         const figures::Columns& columns, const figures::Question& question, const figures::Names& names)
      : definition_(definition),
        part_(part),
        measures_(measures),
        columns_(columns),
        question_(question),
        names_(names) {}

  base::Checked<Chart> chart(const ChartOfReport& shape, const Report& report) const {
    const figures::Table* table = table_in(report, shape.table);
    Chart chart;
    chart.form = form_of(shape.form);
    chart.table = shape.table;
    if (table == nullptr) return chart;
    for (const auto& id : shape.columns) {
      const auto column =
          std::find_if(table->columns.begin(), table->columns.end(), [&](const auto& each) { return each.id == id; });
      chart.series.push_back(column == table->columns.end() ? id : column->label);
    }
    const auto filled = shape.months > 0 ? add_months(shape, chart) : add_rows(shape, *table, chart);
    if (!filled) return base::refuse(filled.error());
    const auto spoken = std::find(shape.columns.begin(), shape.columns.end(), shape.finding.column);
    const std::size_t column =
        spoken == shape.columns.end() ? 0 : static_cast<std::size_t>(spoken - shape.columns.begin());
    chart.finding = finding_of(shape.finding, chart, column, shape.months > 0);
    if (shape.months == 0 && chart.points.size() > most_bars) chart.points.resize(most_bars);  // all of them are told
    return chart;
  }

 private:
  // That one table of the report of another period, without lists.
  base::Checked<Report> of_period(const ChartOfReport& shape, const Period& period, base::Day as_at,
                                  bool by_row) const {
    Definition alone = definition_;
    alone.parts = {part_};
    PartOfReport& part = alone.parts.front();
    std::erase_if(part.tables, [&](const TableOfReport& table) { return table.id != shape.table; });
    for (auto& table : part.tables) {
      if (by_row) table.by = "row";
      std::erase_if(table.columns, [&](const ColumnOfReport& column) {
        return column.outcomes.empty() &&
               std::find(shape.columns.begin(), shape.columns.end(), column.id) == shape.columns.end();
      });
    }
    part.tells_moves = false;
    figures::Question asked = question_;
    asked.period = period;
    asked.as_at = as_at;
    asked.with_cases = false;
    asked.cases_of.reset();
    auto made = make_once(alone, measures_, columns_, asked, names_);
    if (!made) return base::refuse(made.error());
    return std::move(made->report);
  }

  // The months whose last is the last whole one of the period that has begun by the as-at date; those before anything was counted
  // are left out.
  base::Checked<base::Done> add_months(const ChartOfReport& shape, Chart& chart) const {
    using std::chrono::last;
    using std::chrono::year_month;
    using std::chrono::year_month_day;
    const year_month_day end{std::min(question_.period.to, question_.as_at)};
    year_month final_month{end.year(), end.month()};
    if (base::Day{final_month / last} > question_.period.to) final_month -= std::chrono::months{1};
    bool counted = false;
    for (int back = shape.months - 1; back >= 0; --back) {
      const year_month month = final_month - std::chrono::months{back};
      const auto period =
          figures::parse_period(base::to_text(base::Day{month / 1}) + ".." + base::to_text(base::Day{month / last}));
      if (!period) return base::refuse(period.error());
      const auto report = of_period(shape, *period, question_.as_at, true);
      if (!report) return base::refuse(report.error());
      ChartPoint point{period->title, "total", period->id, {}, {}};
      const figures::Table* table = table_in(*report, shape.table);
      point.cells = cells_of(table == nullptr ? nullptr : row_in(*table, "total"), shape.columns);
      counted = counted || std::any_of(point.cells.begin(), point.cells.end(),
                                       [](const Cell& cell) { return value_of(cell).value_or(0) > 0; });
      if (counted) chart.points.push_back(std::move(point));
    }
    chart.subtitle = shape.words;
    if (chart.points.empty()) return base::Done{};
    const std::string first = chart.points.front().label, latest = chart.points.back().label;
    chart.subtitle += ", " + (first == latest ? latest : first + " to " + latest);
    return base::Done{};
  }

  base::Checked<base::Done> add_rows(const ChartOfReport& shape, const figures::Table& table, Chart& chart) const {
    std::optional<Report> earlier;
    chart.subtitle = shape.words + ", " + question_.period.title;
    if (shape.before) {
      const Period before = figures::before(question_.period);
      chart.before_as_at = std::min(before.to, question_.as_at);
      auto made = of_period(shape, before, chart.before_as_at, false);
      if (!made) return base::refuse(made.error());
      earlier = std::move(*made);
      chart.before = before;
    }
    const figures::Table* table_before = earlier ? table_in(*earlier, shape.table) : nullptr;
    for (const auto& row : table.rows) {
      if (row.id == "total") continue;
      ChartPoint point{row.label, row.id, "", cells_of(&row, shape.columns), {}};
      if (table_before != nullptr) {
        const Row* same = row_in(*table_before, row.id);
        if (same != nullptr) point.before = cells_of(same, shape.columns);
      }
      chart.points.push_back(std::move(point));
    }
    const auto shape_of_table = std::find_if(part_.tables.begin(), part_.tables.end(),
                                             [&](const TableOfReport& each) { return each.id == shape.table; });
    // The rows of a report have an order of their own; categories stand by their value.
    if (shape_of_table != part_.tables.end() && shape_of_table->by != "row") {
      std::stable_sort(chart.points.begin(), chart.points.end(), [](const ChartPoint& a, const ChartPoint& b) {
        return value_of(a.cells.front()).value_or(-1) > value_of(b.cells.front()).value_or(-1);
      });
    }
    if (chart.points.size() > most_bars) {
      chart.subtitle += ", the first " + std::to_string(most_bars) + " of " + std::to_string(chart.points.size());
    }
    if (chart.before) chart.subtitle += "; outlined bars are " + chart.before->title;
    return base::Done{};
  }

  const Definition& definition_;
  const PartOfReport& part_;
  const std::vector<figures::Measure>& measures_;
  const figures::Columns& columns_;
  const figures::Question& question_;
  const figures::Names& names_;
};

}  // namespace

std::optional<double> value_of(const Cell& cell) {
  if (!cell.numerator || !cell.denominator || *cell.denominator == 0) return std::nullopt;
  return static_cast<double>(*cell.numerator) / static_cast<double>(*cell.denominator) * cell.scale;
}

void add_charts(const Definition& definition, const std::vector<figures::Measure>& measures,
                const figures::Columns& columns, const figures::Question& question, const figures::Names& names,
                Report& report) {
  for (const auto& part : definition.parts) {
    const Making making(definition, part, measures, columns, question, names);
    for (const auto& shape : part.charts) {
      auto chart = making.chart(shape, report);
      if (chart) {
        report.charts.push_back(std::move(*chart));
      } else {
        report.notes.push_back("A figure is left out (" + shape.words + "): " + chart.error().front().text);
      }
    }
  }
}

}  // namespace redress::reports
