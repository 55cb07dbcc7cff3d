#include "core/release/relations.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "core/figures/tally.h"
#include "core/release/quantities.h"
#include "core/reports/made.h"
#include "core/reports/table.h"

namespace redress::release {

namespace {

using figures::Cell;
using figures::Measure;
using figures::Report;
using figures::Row;
using figures::Table;
using reports::PartOfReport;
using reports::TableOfReport;

base::Refusal refusal(std::string rule, std::string about, std::string text) {
  return {std::move(rule), std::move(about), "RULES C6 I13", std::move(text)};
}

bool is_total(const Row& row) {
  return row.id == "total";
}

// A table with what fills each of its columns.
struct Shape {
  std::string by;
  std::vector<Measure> measures;          // of each column
  std::vector<std::size_t> not_expected;  // columns for outcomes that the definition does not name
};

Measure moves() {
  Measure measure;
  measure.counts = "received";  // the word is not read: it is a number of its own
  return measure;
}

std::optional<Shape> shape_of(const PartOfReport& part, const std::vector<Measure>& measures, const Table& table) {
  if (part.tells_moves && table.id == reports::id_of_moves(part)) {
    return Shape{"moved", std::vector<Measure>(table.columns.size(), moves()), {}};
  }
  const auto found = std::find_if(part.tables.begin(), part.tables.end(),
                                  [&](const TableOfReport& each) { return each.id == table.id; });
  if (found == part.tables.end() || table.columns.size() + 1 < found->columns.size()) return std::nullopt;
  Shape shape{found->by, {}, {}};
  const std::size_t outcomes = table.columns.size() + 1 - found->columns.size();
  for (const auto& column : found->columns) {
    if (column.outcomes.empty()) {
      shape.measures.push_back(reports::measure_of(column, measures));
      continue;
    }
    for (std::size_t i = 0; i < outcomes && shape.measures.size() < table.columns.size(); ++i) {
      const std::string& id = table.columns[shape.measures.size()].id;
      const std::string code = id == "none" ? "" : id;
      if (std::find(column.outcomes.begin(), column.outcomes.end(), code) == column.outcomes.end()) {
        shape.not_expected.push_back(shape.measures.size());
      }
      shape.measures.push_back(reports::outcome_measure(code));
    }
  }
  if (shape.measures.size() != table.columns.size()) return std::nullopt;
  return shape;
}

class Reader {
 public:
  Reader(const PartOfReport& part, const std::vector<Measure>& measures, const Rule& rule)
      : part_(part), measures_(measures), rule_(rule), quantities_(reading_.system) {}

  bool learn(const Report& report) {
    for (const auto& table : report.tables) {
      const auto shape = shape_of(part_, measures_, table);
      if (!shape) {
        refused_.push_back(refusal("every_number_is_understood", table.id,
                                   "The report has a table `" + table.id + "` that its definition does not have."));
      } else if (shape->by == "handler") {
        refused_.push_back(refusal("no_figures_by_person", table.id,
                                   "The table `" + table.id + "` is by handler: figures by person are not published."));
      } else {
        for (const Measure& measure : shape->measures) vocabulary_.learn(measure);
      }
    }
    if (!vocabulary_.fits()) {
      refused_.push_back(refusal("every_number_is_understood", report.report, "The report has too many outcomes."));
    }
    return refused_.empty();
  }

  // `shown`: what was published of it; null for the report that is to be published.
  void read(const Report& report, const Report* shown) {
    quantities_.next_edition();
    OneReport one(reading_.system, quantities_, vocabulary_, rule_, outcomes_of(report));
    is_at_the_end_ = report.as_at <= report.period.to;
    for (std::size_t t = 0; t < report.tables.size(); ++t) {
      const Table& table = report.tables[t];
      const Shape shape = *shape_of(part_, measures_, table);
      std::vector<std::vector<std::size_t>> counts(table.columns.size());
      for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (table.rows[r].cells.size() != table.columns.size()) {
          refused_.push_back(refusal("every_number_is_understood", table.id, "A row is not as long as its table."));
          return;
        }
        std::vector<std::size_t> of_row;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
          const auto told = tell(one, table, table.rows[r], table.rows[r].cells[c], shape.measures[c], shape.by);
          if (told.empty()) continue;
          if (shape.measures[c].aggregate == "count") {
            // Its parts say nothing more of whether there is something.
            if (shape.measures[c].where.empty()) of_row.push_back(told.front());
            if (!is_total(table.rows[r])) counts[c].push_back(told.front());
          }
          add_cell(table, table.rows[r], table.rows[r].cells[c], told, shown, {t, r, c});
        }
        if (shape.by != "row" && !is_total(table.rows[r]) && counts_all(shape, report))
          one.add_something(table.id + ", " + table.rows[r].id, of_row);
      }
      for (const std::size_t column : shape.not_expected) {
        one.add_something(table.id + ", " + table.columns[column].id, counts[column]);
      }
    }
    const auto rows_of_report = rows_in_total(report);
    one.add_rows_of_filters(rows_of_report);
    one.add_flows();
    for (const auto& table : report.tables) {
      const std::string by = shape_of(part_, measures_, table)->by;
      std::vector<Scope> rows;
      for (const auto& row : table.rows) {
        if (!is_total(row) && (by != "row" || reports::is_in_total(part_, row.id))) {
          rows.push_back(by + ":" + row.id);
        }
      }
      if (totalled_.insert({&report, by}).second) one.add_total(rows, by == "moved" ? "moved" : "total");
    }
    one.add_row_filters(rows_of_report);
    one.add_parts();
  }

  // The cells of earlier editions stand behind those of the report.
  void put_earlier_behind() {
    auto& cells = reading_.system.cells;
    cells.insert(cells.end(), earlier_cells_.begin(), earlier_cells_.end());
  }
  // Whether all that the copy shows stands in the whole.
  void check_copy(const Report& whole, const Report& shown) {
    for (const auto& table : shown.tables) {
      for (const auto& row : table.rows) {
        for (const auto& cell : row.cells) {
          if (!cell.numerator || figures::find_cell(whole, table.id, row.id, cell.column) != nullptr) continue;
          refused_.push_back(
              refusal("earlier_editions_are_known", table.id + ", " + row.id + ", " + cell.column,
                      "The public copy of an earlier edition shows a number that the edition does not have."));
        }
      }
    }
  }

  base::Checked<Reading> take() {
    for (const auto& key : quantities_.conflicts()) {
      refused_.push_back(
          refusal("numbers_agree", key, "The report has two different numbers for one thing: " + key + "."));
    }
    if (refused_.empty() && !is_possible(reading_.system, std::vector<bool>(reading_.system.cells.size(), false), {})) {
      refused_.push_back(refusal("numbers_agree", part_.title,
                                 "Numbers of the report that should add up do not, so that what could be worked out "
                                 "from them is not known."));
    }
    if (!refused_.empty()) return base::refuse(std::move(refused_));
    return std::move(reading_);
  }

 private:
  // What the cell tells, all of it quantities; nothing if it has no number.
  std::vector<std::size_t> tell(OneReport& one, const Table& table, const Row& row, const Cell& cell,
                                const Measure& measure, const std::string& by) {
    if (!cell.numerator || !cell.denominator) return {};
    if (by == "moved") {
      const std::int64_t number = *cell.numerator;
      // A row stands only if something moved so.
      return {one.add({"moved", {}, number, false, rule_.is_small(number)},
                      is_total(row) ? Scope("moved") : "moved:" + row.id, is_total(row) ? 0 : 1)};
    }
    const Scope scope = is_total(row) ? Scope("total") : by + ":" + row.id;
    const auto here = [&](Box box) { return by == "row" && !is_total(row) ? vocabulary_.in_row(box, row.id) : box; };
    std::string what = measure.counts == "open_at" && is_at_the_end_ ? "closing" : measure.counts;
    if (what == "over_limit") what += " " + measure.id;
    const auto count = [&](Box box, std::int64_t value) {
      return one.add({what, here(std::move(box)), value, false, rule_.is_small(value)}, scope);
    };
    const figures::ValueOf value = figures::parse_value(measure.value).value_or(figures::ValueOf::one);
    const Box counted = vocabulary_.box_of(measure.where), known = vocabulary_.with_value(counted, value);
    const std::int64_t top = *cell.numerator, bottom = *cell.denominator;
    if (measure.aggregate == "count") return {count(known, top)};
    if (measure.aggregate == "share") {
      const Box of = vocabulary_.with_value(vocabulary_.box_of(measure.of), value);
      return {count(vocabulary_.both(of, counted), top), count(of, bottom)};
    }
    const std::int64_t things = measure.aggregate == "mean"
                                    ? bottom / (value == figures::ValueOf::pounds ? figures::pence_of_a_pound : 1)
                                    : std::max(cell.listed, static_cast<std::int64_t>(cell.cases.size()));
    if (things == 0 && top > 0) {
      refused_.push_back(refusal("every_number_is_understood", table.id + ", " + row.id + ", " + cell.column,
                                 "The report does not say of how many things this was worked out."));
    }
    const std::size_t number = count(known, things);
    // A median or a greatest value is taken to tell of how many things it is: from where it lies some of that can be told.
    if (measure.aggregate != "sum" && measure.aggregate != "mean") return {number};
    const std::size_t sum =
        one.add({"sum of " + measure.value + " of " + what, here(known), top, true, rule_.is_small(things)}, scope);
    if (measure.aggregate == "sum") return {sum};
    return {sum, number};
  }

  // How much a reader loses with it: a total most, then the greater number; a rate can be worked out again where the numbers
  // of its row are shown.
  static std::int64_t cost_of(const Row& row, const std::vector<std::size_t>& told, const System& system) {
    const Quantity& quantity = system.quantities[told.front()];
    const bool is_count = told.size() == 1 && !quantity.is_sum;
    const std::int64_t cost = is_count ? 100 + std::min<std::int64_t>(quantity.value, 900) : 30;
    return is_total(row) ? cost * 20 : cost;
  }

  void add_cell(const Table& table, const Row& row, const Cell& cell, const std::vector<std::size_t>& told,
                const Report* shown, Place place) {
    auto& system = reading_.system;
    release::Cell made{told, cost_of(row, told, system), false, false};
    if (shown == nullptr) {
      made.was_hidden = hidden_before_.contains({table.id, row.id, cell.column, told});
      reading_.places.push_back(place);
      system.cells.push_back(std::move(made));
      return;
    }
    const Cell* published = figures::find_cell(*shown, table.id, row.id, cell.column);
    if (published == nullptr || !published->numerator) {
      hidden_before_.insert({table.id, row.id, cell.column, told});
      return;
    }
    if (published->numerator != cell.numerator || published->denominator != cell.denominator) {
      refused_.push_back(refusal("earlier_editions_are_known", table.id + ", " + row.id + ", " + cell.column,
                                 "The public copy of an earlier edition shows another number than the edition has."));
    }
    hidden_before_.erase({table.id, row.id, cell.column, told});
    made.is_public = true;
    earlier_cells_.push_back(std::move(made));
  }

  // A row of a group stands if there is anything in it that the report counts, also for another table.
  bool counts_all(const Shape& shape, const Report& report) const {
    std::set<std::string> here, anywhere;
    for (const Measure& measure : shape.measures) {
      if (measure.where.empty() && measure.aggregate == "count") here.insert(measure.counts);
    }
    for (const auto& table : report.tables) {
      const auto other = shape_of(part_, measures_, table);
      if (other->by == "moved") continue;
      for (const Measure& measure : other->measures) anywhere.insert(measure.counts);
    }
    return here == anywhere;
  }

  // A table of outcomes has a column for each that occurs.
  Box outcomes_of(const Report& report) const {
    std::string all;
    for (const auto& table : report.tables) {
      const auto shape = shape_of(part_, measures_, table);
      for (const Measure& measure : shape->measures) {
        if (measure == reports::outcome_measure(measure.id == "none" ? "" : measure.id)) {
          all += (all.empty() ? "outcome:" : "|") + (measure.id == "none" ? "" : measure.id);
        }
      }
    }
    return vocabulary_.box_of(all);
  }

  std::vector<std::string> rows_in_total(const Report& report) const {
    std::vector<std::string> rows;
    for (const auto& table : report.tables) {
      if (shape_of(part_, measures_, table)->by != "row") continue;
      for (const auto& row : table.rows) {
        if (!is_total(row) && reports::is_in_total(part_, row.id)) rows.push_back(row.id);
      }
      break;
    }
    return rows;
  }

  const PartOfReport& part_;
  const std::vector<Measure>& measures_;
  const Rule rule_;
  Reading reading_;
  Quantities quantities_;
  Vocabulary vocabulary_;
  base::Refusals refused_;
  bool is_at_the_end_ = true;
  std::set<std::pair<const Report*, std::string>> totalled_;
  std::set<std::tuple<std::string, std::string, std::string, std::vector<std::size_t>>> hidden_before_;
  std::vector<release::Cell> earlier_cells_;
};

}  // namespace

base::Checked<Reading> reading_of(const PartOfReport& part, const std::vector<Measure>& measures, const Report& whole,
                                  std::span<const Edition> earlier, const Rule& rule) {
  Reader reader(part, measures, rule);
  bool is_learned = reader.learn(whole);
  for (const Edition& edition : earlier) is_learned = reader.learn(edition.whole) && is_learned;
  if (!is_learned) return reader.take();
  for (const Edition& edition : earlier) {
    reader.read(edition.whole, &edition.shown);
    reader.check_copy(edition.whole, edition.shown);
  }
  reader.read(whole, nullptr);
  reader.put_earlier_behind();
  return reader.take();
}

}  // namespace redress::release
