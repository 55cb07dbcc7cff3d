// Random histories, random dates: every cell and every case list of the quarterly reports and of all measures, against a
// plain second reading (plain_figures.h). REDRESS_HISTORIES says how many histories; a failure prints the seed and the history.
#include <gtest/gtest.h>
#include <array>

#include <cstdlib>

#include "app/catalogue/measures.h"
#include "app/catalogue/reports.h"
#include "core/figures/held.h"
#include "core/reports/report.h"
#include "property/plain_answer.h"
#include "property/plain_figures.h"
#include "property/random_histories.h"
#include "property/random_questions.h"
#include "support/casebook.h"

namespace redress {
namespace {

using figures::Cell;
using figures::Measure;
using plain::asking;
using plain::Asking;
using plain::Chosen;
using plain::column_of;
using plain::Dice;
using plain::expected;
using plain::history;
using plain::History;
using plain::in_total;
using plain::Item;
using plain::late_rule;
using plain::measure_named;
using plain::same;
using plain::written;
using std::chrono::days;
using support::Casebook;
using support::Day;

void check_measures(Dice& dice, const figures::Columns& columns, const History& made, const Asking& ask,
                    const std::vector<Item>& items) {
  const std::vector<std::string> groupings{"row",     "procedure", "service", "theme", "handler", "channel",
                                           "outcome", "month",     "quarter", "year",  "kind",    "reason"};
  for (const auto& measure : catalogue::shipped_measures()) {
    figures::Question question = ask.question;
    if (dice.chance(80)) question.by.push_back(dice.one_of(groupings));
    if (dice.chance(30)) question.by.push_back(dice.one_of(groupings));
    const auto figure = columns.figure(measure, question, made.book.names());
    ASSERT_TRUE(figure.has_value()) << figure.error()[0].text;
    const auto id_of = [&](const Item& item) {
      std::string id;
      for (const auto& column : question.by) id += (id.empty() ? "" : "/") + column_of(column, item);
      return id;
    };
    std::set<std::string> ids, rows;
    for (const auto& item : items) {
      if (item.counts != measure.counts) continue;
      if (!question.by.empty()) ids.insert(id_of(item));
      if (in_total(item)) rows.insert(item.row);
    }
    ASSERT_EQ(figure->tables[0].rows.size(), ids.size() + 1) << measure.id;
    for (const auto& row : figure->tables[0].rows) {
      const std::string where = measure.id + ", " + row.id;
      if (row.id != "total") {
        ASSERT_TRUE(ids.contains(row.id)) << where;
        same(row.cells[0], expected(measure, items, [&](const Item& item) { return id_of(item) == row.id; }), where);
        continue;
      }
      const bool by_row = std::find(question.by.begin(), question.by.end(), "row") != question.by.end();
      if (measure.total == "not_meaningful" && by_row && rows.size() > 1) {
        ASSERT_EQ(row.cells[0].text, "not meaningful") << where;
      } else {
        same(row.cells[0], expected(measure, items, in_total), where);
      }
    }
  }
}

// `first`: the first table of the part.
void check_part(const reports::PartOfReport& part, const figures::Report& report, std::size_t first,
                const History& made, const std::vector<Item>& all, const std::map<std::string, std::string>& moved) {
  const auto contains = [](const std::vector<std::string>& among, const std::string& one) {
    return std::find(among.begin(), among.end(), one) != among.end();
  };
  const bool episodes = part.row_scheme == "stage-episodes";
  std::vector<Item> items;
  for (const auto& item : all) {
    const bool of_stream = part.stream.empty() || item.stream == part.stream || contains(part.beside, item.stream);
    const bool of_procedure = part.procedures.empty() || contains(part.procedures, item.procedure);
    if (of_stream && of_procedure && made.world.episode_procedures.contains(item.procedure) == episodes)
      items.push_back(item);
  }
  std::set<std::string> codes;
  for (const auto& item : items) {
    if (item.counts == "closed") codes.insert(item.outcome);
  }
  for (std::size_t t = 0; t < part.tables.size(); ++t) {
    const auto& table = report.tables[first + t];
    const auto& shape = part.tables[t];
    std::map<std::string, Measure> measures;
    for (const auto& column : shape.columns) {
      if (column.outcomes.empty()) {
        Measure& measure = measures[column.id] = measure_named(column.measure);
        if (column.row.empty()) continue;
        const std::string in_row = "row:" + column.row;
        measure.where = measure.where.empty() ? in_row : measure.where + " and " + in_row;
        if (measure.aggregate == "share") measure.of = measure.of.empty() ? in_row : measure.of + " and " + in_row;
        continue;
      }
      std::set<std::string> shown(column.outcomes.begin(), column.outcomes.end());
      shown.insert(codes.begin(), codes.end());
      for (const auto& code : shown) {
        Measure measure;
        measure.counts = "closed";
        measure.where = "outcome:" + code;
        measures[code.empty() ? "none" : code] = measure;
      }
    }
    ASSERT_EQ(table.columns.size(), measures.size()) << table.id;
    for (const auto& row : table.rows) {
      const bool total = row.id == "total";
      for (const auto& cell : row.cells) {
        const std::string where = table.id + ", " + row.id + ", " + cell.column;
        const Measure& measure = measures.at(cell.column);
        if (total && shape.by == "row" && measure.total == "not_meaningful") {
          ASSERT_EQ(cell.text, "not meaningful") << where;
          continue;
        }
        same(cell,
             expected(measure, items,
                      [&](const Item& item) {
                        // Of those outside the total only tables by row tell.
                        if (shape.by != "row" && !in_total(item)) return false;
                        return total ? in_total(item) : column_of(shape.by, item) == row.id;
                      }),
             where);
      }
    }
  }
  if (!part.tells_moves) return;
  std::map<std::string, std::string> told;
  for (const auto& row : report.tables[first + part.tables.size()].rows) {
    if (row.id == "total") continue;
    for (const auto& reference : row.cells[0].cases) told[reference] = row.id;
  }
  std::map<std::string, std::string> wanted = moved;
  for (const auto& received : made.book.told()) {
    if (received.verb != "received" || part.procedures.empty() || contains(part.procedures, received.procedure))
      continue;
    wanted.erase(made.book.reference(received.case_id));
  }
  ASSERT_EQ(told, wanted);
}

void check_report(const reports::Definition& definition, const figures::Columns& columns, const History& made,
                  const Asking& ask, const std::vector<Item>& all, const std::map<std::string, std::string>& moved) {
  const auto report =
      reports::make(definition, catalogue::shipped_measures(), columns, ask.question, made.book.names());
  ASSERT_TRUE(report.has_value()) << report.error()[0].text;
  for (const auto& invariant : report->invariants) ASSERT_TRUE(invariant.held) << invariant.text;
  std::size_t first = 0;
  for (const auto& part : definition.parts) {
    ASSERT_NO_FATAL_FAILURE(check_part(part, *report, first, made, all, moved));
    first += part.tables.size() + (part.tells_moves ? 1 : 0);
  }
  ASSERT_EQ(first, report->tables.size());
}

// The cases that the report of the period before would have counted in another row.
std::map<std::string, std::string> moves(const History& made, const Asking& ask) {
  const figures::Period before = figures::before(ask.question.period);
  plain::Asked then = ask.asked;
  then.from = before.from;
  then.to = before.to;
  then.as_at = std::min(before.to, ask.asked.as_at);
  const auto earlier = plain::rows_counted(made.book, made.world, then);
  plain::Asked now = ask.asked;
  now.from = support::day("2000-01-01");  // every case that is there at all
  now.to = support::day("2035-12-31");
  std::map<std::string, std::string> moved;
  const auto rows = plain::rows_counted(made.book, made.world, now);
  for (const auto& [reference, row] : earlier) {
    const auto found = rows.find(reference);
    if (found != rows.end() && found->second != row) moved[reference] = row + "/" + found->second;
  }
  return moved;
}

int histories() {
  const char* text = std::getenv("REDRESS_HISTORIES");
  return text == nullptr ? 200 : std::max(1, std::atoi(text));
}

TEST(Figures, AgreeWithAPlainSecondReadingOfRandomHistories) {
  const plain::LateRule late = late_rule();
  std::size_t told = 0, superseded = 0;
  for (int number = 0; number < histories(); ++number) {
    Dice dice(static_cast<std::uint64_t>(number) + 20'171'001);
    const History made = history(dice, number % 3 == 2);
    // As the rows of stages tell it, made after every event, after some, or once; and by the facts alone.
    const figures::Columns columns =
        plain::columns_of(made, std::array<std::size_t, 4>{1, 5, 1'000'000, 0}[number % 4]);
    for (const auto& line : columns.held().cases) told += line.row_count;
    superseded += columns.held().stages.superseded_of.size();
    for (int round = 0; round < 3; ++round) {
      const Asking ask = asking(dice, made.book);
      const auto items = plain::items(made.book, made.world, ask.asked, late);
      const auto moved = moves(made, ask);
      check_measures(dice, columns, made, ask, items);
      for (const auto& definition : catalogue::shipped_reports()) {
        if (!HasFatalFailure()) check_report(definition, columns, made, ask, items, moved);
      }
      ASSERT_FALSE(HasFatalFailure()) << "history " << number << ", " << ask.words << "\n" << written(made.book);
    }
  }
  // Both kinds of rows were asked.
  if (histories() < 1'000) return;
  EXPECT_GT(told, 300U);
  EXPECT_GT(superseded, 0U);
}

}  // namespace
}  // namespace redress
