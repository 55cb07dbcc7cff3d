#include "core/reports/quarters.h"
#include "core/figures/labels.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace redress::reports {

namespace {

using figures::Cell;
using figures::Measure;
using figures::Report;

// Of what happened in the period; what is open at a day is nobody's sum.
bool may_be_added(const Measure& measure) {
  static const std::vector<std::string> stocks{"opening", "closing", "open_at"};
  return measure.aggregate == "count" && std::find(stocks.begin(), stocks.end(), measure.counts) == stocks.end();
}

// That part alone, of each quarter.
base::Checked<std::vector<Made>> made_by_quarter(const Definition& alone, const std::vector<Measure>& measures,
                                                 const figures::Columns& columns, figures::Question question,
                                                 const figures::Names& names,
                                                 const std::vector<figures::Period>& quarters) {
  const base::Day as_at = question.as_at;
  std::vector<Made> all;
  for (const auto& quarter : quarters) {
    if (quarter.from > as_at) break;
    question.period = quarter;
    question.as_at = std::min(quarter.to, as_at);
    auto made = make_once(alone, measures, columns, question, names);
    if (!made) return base::refuse(made.error());
    all.push_back(std::move(*made));
  }
  return all;
}

// A number by its table, its row and its column.
struct Name {
  std::string table, row, column;
  auto operator<=>(const Name&) const = default;
};

struct Summed {
  std::string label;
  std::int64_t year = 0, quarters = 0;
  std::vector<std::string> in_year, in_quarters;  // cases, sorted
};

void add(const Made& made, bool is_year, std::map<Name, Summed>& all) {
  for (std::size_t t = 0; t < made.shapes.size(); ++t) {
    if (made.shapes[t] == nullptr) continue;
    const auto& table = made.report.tables[t];
    for (const auto& row : table.rows) {
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const Cell& cell = row.cells[c];
        if (!may_be_added(made.measures[t][c]) || !cell.numerator) continue;
        Summed& sum = all[{table.id, row.id, cell.column}];
        sum.label = figures::full_title(table) + ", " + row.label + ", " + table.columns[c].label;
        (is_year ? sum.year : sum.quarters) += *cell.numerator;
        auto& cases = is_year ? sum.in_year : sum.in_quarters;
        cases.insert(cases.end(), cell.cases.begin(), cell.cases.end());
      }
    }
  }
}

std::map<Name, Summed> summed(const Made& year, const std::vector<Made>& quarters) {
  std::map<Name, Summed> all;
  for (const auto& quarter : quarters) add(quarter, false, all);
  add(year, true, all);
  std::erase_if(all, [](const auto& each) { return each.second.year == each.second.quarters; });
  for (auto& [name, sum] : all) {
    std::sort(sum.in_year.begin(), sum.in_year.end());
    std::sort(sum.in_quarters.begin(), sum.in_quarters.end());
  }
  return all;
}

Measure counted(const char* id, const char* title, const char* definition) {
  Measure measure;
  measure.id = id;
  measure.title = title;
  measure.unit = "cases";
  measure.counts = "received";
  measure.total = "not_meaningful";
  measure.definition = definition;
  return measure;
}

const std::vector<Measure>& columns_of_quarters() {
  static const std::vector<Measure> all{
      counted("year", "In the whole period", "The number in the report of the whole period."),
      counted("quarters", "Sum of its quarters",
              "The sum of the same number in the reports of its quarters, each as at its last day, as known by the "
              "same date."),
      counted(
          "apart", "Cases that explain it",
          "Cases that the one counts more often than the other: most often because they stand in another row now.")};
  return all;
}

figures::Table table_of(const PartOfReport& part, const std::map<Name, Summed>& all,
                        const figures::Question& question) {
  figures::Table table{id_of_quarters(part), "Not the sum of the quarters", {}, {}, {}, part.title};
  for (const auto& measure : columns_of_quarters())
    table.columns.push_back({measure.id, measure.title, measure.definition});
  for (const auto& [name, sum] : all) {
    figures::Row row{name.table + "/" + name.row + "/" + name.column, sum.label, {}};
    const auto write = [&](const char* column, std::int64_t number, std::vector<std::string> cases) {
      Cell cell{column, number, 1, 1, 0, std::to_string(number), {}, static_cast<std::int64_t>(cases.size())};
      if (question.lists(table.id, row.id, column)) cell.cases = std::move(cases);
      row.cells.push_back(std::move(cell));
    };
    std::vector<std::string> apart;
    std::set_symmetric_difference(sum.in_year.begin(), sum.in_year.end(), sum.in_quarters.begin(),
                                  sum.in_quarters.end(), std::back_inserter(apart));
    apart.erase(std::unique(apart.begin(), apart.end()), apart.end());
    write("year", sum.year, sum.in_year);
    write("quarters", sum.quarters, sum.in_quarters);
    const auto size = static_cast<std::int64_t>(apart.size());
    write("apart", size, std::move(apart));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

std::vector<figures::Period> quarters_in(const figures::Period& period) {
  std::vector<figures::Period> all;
  base::Day from = period.from;
  while (from <= period.to) {
    auto quarter = figures::parse_period(figures::financial_quarter(from));
    if (!quarter || quarter->from != from || quarter->to > period.to) return {};
    from = quarter->to + std::chrono::days{1};
    all.push_back(std::move(*quarter));
  }
  return all.size() < 2 ? std::vector<figures::Period>{} : all;
}

base::Checked<base::Done> add_quarters(const Definition& definition, const std::vector<Measure>& measures,
                                       const figures::Columns& columns, const figures::Question& question,
                                       const figures::Names& names, Made& made) {
  const auto quarters = quarters_in(question.period);
  if (quarters.empty()) return base::Done{};
  for (std::size_t p = 0; p < definition.parts.size(); ++p) {
    const PartOfReport& part = definition.parts[p];
    if (!part.tells_quarters) continue;
    Definition alone = definition;
    alone.parts = {part};
    alone.parts.front().tells_moves = false;
    figures::Question asked = question;
    asked.cases_of.reset();
    asked.with_cases = true;
    auto year = make_once(alone, measures, columns, asked, names);
    if (!year) return base::refuse(year.error());
    const auto parts = made_by_quarter(alone, measures, columns, asked, names, quarters);
    if (!parts) return base::refuse(parts.error());
    const auto apart = summed(*year, *parts);
    if (apart.empty()) {
      made.report.notes.push_back((part.title.empty() ? "Each" : part.title + ": each") +
                                  " number of cases is the sum of those of its quarters.");
      continue;
    }
    made.report.tables.push_back(table_of(part, apart, question));
    made.measures.push_back(columns_of_quarters());
    made.part_of.push_back(p);
    made.shapes.push_back(nullptr);
  }
  return base::Done{};
}

}  // namespace redress::reports
