// The checks of RULES C6 on a report that was made, before anybody publishes it.
#include <algorithm>
#include <optional>

#include "core/figures/held.h"
#include "core/reports/check.h"
#include "core/reports/made.h"

namespace redress::reports {

namespace {

using figures::Cell;
using figures::Invariant;
using figures::Measure;
using figures::Row;
using figures::Table;

// The cell of a row whose column is that measure: what it counts, and which of them.
std::optional<std::int64_t> count_in(const std::vector<Measure>& measures, const Row& row, std::string_view counts,
                                     std::string_view where) {
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (measures[i].aggregate == "count" && measures[i].counts == counts && measures[i].where == where) {
      return row.cells[i].numerator;
    }
  }
  return std::nullopt;
}

Invariant one_period(const Definition& definition, const Made& made) {
  Check check("I1", "Title, period and days come from one period.");
  const auto& report = made.report;
  check.holds(report.title == title_of(definition, report.period), "title");
  check.holds(report.period.from <= report.period.to, "period");
  const auto read = figures::parse_period(report.period.id);
  check.holds(read && read->from == report.period.from && read->to == report.period.to, "period " + report.period.id);
  return check.take();
}

Invariant printed_right(const Made& made) {
  Check check("I2", "Every number divided again and rounded gives what is printed.");
  each_cell(made, [&](const Table& table, const Row& row, const Cell& cell, const Measure& measure) {
    if (!cell.numerator) return;
    std::string text = figures::printed(*cell.numerator, *cell.denominator, cell.scale, cell.decimals);
    if (measure.aggregate == "share" && *cell.denominator > 0) text += "%";
    check.holds(text == cell.text, place_of(table, row) + ", " + cell.column);
  });
  return check.take();
}

Invariant totals_add_up(const Definition& definition, const Made& made) {
  Check check("I3", "Each total that may be summed is the sum of its rows.");
  for (std::size_t t = 0; t < made.report.tables.size(); ++t) {
    const Table& table = made.report.tables[t];
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (!made.measures[t][c].additive()) continue;
      std::int64_t sum = 0;
      for (const auto& row : table.rows) {
        if (!is_total(row) && is_in_total(definition.parts[made.part_of[t]], row.id)) sum += *row.cells[c].numerator;
      }
      check.holds(sum == *table.rows.back().cells[c].numerator, table.id + ", " + table.columns[c].id);
    }
  }
  return check.take();
}

Invariant stock_and_flow(const Made& made) {
  Check check("I4", "Opening + received + reopened - closed = closing, withdrawals being closures.");
  for (std::size_t t = 0; t < made.report.tables.size(); ++t) {
    for (const auto& row : made.report.tables[t].rows) {
      const auto count = [&](std::string_view counts) { return count_in(made.measures[t], row, counts, ""); };
      const auto opening = count("opening"), received = count("received"), reopened = count("reopened"),
                 closed = count("closed"), closing = count("closing");
      if (!opening || !received || !reopened || !closed || !closing) continue;
      check.holds(*opening + *received + *reopened - *closed == *closing, place_of(made.report.tables[t], row));
    }
  }
  return check.take();
}

Invariant parts_make_the_closed(const Definition& definition, const figures::Columns::Held& held, const Made& made) {
  Check check("I5", "Met + not met + those without an answer or a limit = closed; the outcomes together = closed.");
  for (std::size_t t = 0; t < made.shapes.size(); ++t) {
    if (made.shapes[t] == nullptr || made.shapes[t]->by != "row") continue;
    const Table& table = made.report.tables[t];
    const PartOfReport& part = definition.parts[made.part_of[t]];
    const auto& measures = made.measures[t];
    const auto outcomes = std::count_if(measures.begin(), measures.end(), [](const Measure& each) {
      return each.aggregate == "count" && each.where.starts_with("outcome:");
    });
    for (const auto& row : table.rows) {
      std::int64_t closed = 0, untimed = 0;
      for (const ClosedInRow& each : made.parts[made.part_of[t]].closed) {
        const std::string& stands = held.words[each.row];
        const bool here = is_total(row) ? is_in_total(part, stands) : (stands.empty() ? "none" : stands) == row.id;
        if (!here) continue;
        closed += each.closed;
        untimed += each.untimed;
      }
      const auto met = count_in(measures, row, "closed", "met");
      const auto not_met = count_in(measures, row, "closed", "not_met");
      if (met && not_met) check.holds(*met + *not_met + untimed == closed, place_of(table, row) + ", met and not met");
      if (outcomes < 2) continue;
      std::int64_t sum = 0;
      for (std::size_t c = 0; c < measures.size(); ++c) {
        if (measures[c].aggregate == "count" && measures[c].where.starts_with("outcome:"))
          sum += *row.cells[c].numerator;
      }
      check.holds(sum == closed, place_of(table, row) + ", outcomes");
    }
  }
  return check.take();
}

Invariant lists_are_as_long(const Made& made, const figures::Question& question) {
  Check check("I7", "Every number opens a list of exactly the cases it counts.");
  each_cell(made, [&](const Table& table, const Row& row, const Cell& cell, const Measure& measure) {
    if (!cell.numerator || !question.lists(table.id, row.id, cell.column)) return;
    const auto length = static_cast<std::int64_t>(cell.cases.size());
    const bool sorted = length == cell.listed && std::is_sorted(cell.cases.begin(), cell.cases.end());
    const bool count = measure.aggregate == "count";
    const bool rate = measure.aggregate == "mean" || measure.aggregate == "share";
    const bool long_enough = !(count || rate) || length == (count ? *cell.numerator : *cell.denominator);
    check.holds(sorted && long_enough, place_of(table, row) + ", " + cell.column);
  });
  return check.take();
}

Invariant says_not_meaningful(const Made& made) {
  Check check("I12", "A total that would combine rows with different limits says that it is not meaningful.");
  for (std::size_t t = 0; t < made.shapes.size(); ++t) {
    if (made.shapes[t] == nullptr || made.shapes[t]->by != "row") continue;
    const Table& table = made.report.tables[t];
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (made.measures[t][c].total != "not_meaningful") continue;
      const Cell& cell = table.rows.back().cells[c];
      check.holds(!cell.numerator && cell.text == "not meaningful", table.id + ", " + table.columns[c].id);
    }
  }
  return check.take();
}

}  // namespace

std::vector<Invariant> invariants_of(const Definition& definition, const figures::Columns::Held& held, const Made& made,
                                     const figures::Question& question) {
  std::vector<Invariant> checked{one_period(definition, made),
                                 printed_right(made),
                                 totals_add_up(definition, made),
                                 stock_and_flow(made),
                                 parts_make_the_closed(definition, held, made),
                                 shares_make_a_whole(definition, made)};
  if (question.with_cases || question.cases_of) checked.push_back(lists_are_as_long(made, question));
  for (auto& each : publication_invariants(made)) checked.push_back(std::move(each));
  // By their numbers: I11, I12, I14.
  const auto after = std::find_if(checked.begin(), checked.end(), [](const auto& each) { return each.id == "I14"; });
  checked.insert(after, says_not_meaningful(made));
  return checked;
}

}  // namespace redress::reports
