// Numbers with and without their lists of cases, the list of one cell, and what two known dates tell apart, under random
// histories and dates: always against the report with every list. REDRESS_HISTORIES says how many histories.
#include <gtest/gtest.h>

#include <cstdlib>

#include "app/catalogue/measures.h"
#include "app/catalogue/reports.h"
#include "core/reports/changes.h"
#include "core/reports/report.h"
#include "property/random_questions.h"

namespace redress {
namespace {

using figures::Cell;
using plain::asking;
using plain::Asking;
using plain::Dice;
using plain::History;
using plain::written;

// Calls `look` with each cell of the one and the same cell of the other; they have the same shape.
template <class Look>
void side_by_side(const figures::Report& one, const figures::Report& other, Look look) {
  ASSERT_EQ(one.tables.size(), other.tables.size());
  for (std::size_t t = 0; t < one.tables.size(); ++t) {
    ASSERT_EQ(one.tables[t].rows.size(), other.tables[t].rows.size()) << one.tables[t].id;
    ASSERT_EQ(one.tables[t].notes, other.tables[t].notes);
    for (std::size_t r = 0; r < one.tables[t].rows.size(); ++r) {
      const auto &row = one.tables[t].rows[r], &same = other.tables[t].rows[r];
      ASSERT_EQ(row.id, same.id);
      ASSERT_EQ(row.cells.size(), same.cells.size()) << row.id;
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const std::string where = one.tables[t].id + ", " + row.id + ", " + row.cells[c].column;
        ASSERT_EQ(row.cells[c].column, same.cells[c].column) << where;
        look(figures::CellName{one.tables[t].id, row.id, row.cells[c].column}, row.cells[c], same.cells[c], where);
      }
    }
  }
}

// The numbers without the lists are the same numbers, and say how long each list would be.
void same_without_lists(const figures::Report& listed, const figures::Report& plain) {
  side_by_side(listed, plain, [](const auto&, const Cell& cell, const Cell& same, const std::string& where) {
    ASSERT_EQ(std::tie(cell.numerator, cell.denominator, cell.text),
              std::tie(same.numerator, same.denominator, same.text))
        << where;
    ASSERT_EQ(same.listed, static_cast<std::int64_t>(cell.cases.size())) << where;
    ASSERT_EQ(cell.listed, same.listed) << where;
    ASSERT_TRUE(same.cases.empty()) << where;
  });
}

// Every list of the one cell that is opened, and what two known dates tell apart: against the report with all its lists.
void check_lists(Dice& dice, const reports::Definition& definition, const figures::Columns& columns,
                 const History& made, const Asking& ask, const Asking& another) {
  const auto measures = catalogue::shipped_measures();
  const auto make = [&](const figures::Question& question) {
    auto report = reports::make(definition, measures, columns, question, made.book.names());
    if (!report) throw std::runtime_error(report.error()[0].text);
    return std::move(*report);
  };
  const auto listed = make(ask.question);
  figures::Question question = ask.question;
  question.with_cases = false;
  const auto plain = make(question);
  same_without_lists(listed, plain);
  std::vector<figures::CellName> cells;
  side_by_side(listed, plain, [&](const auto& name, const Cell& cell, const Cell&, const std::string&) {
    if (cell.listed > 0) cells.push_back(name);
  });
  if (!cells.empty()) {
    question.cases_of = dice.one_of(cells);
    side_by_side(listed, make(question), [&](const auto& name, const Cell& cell, const Cell& same, const auto& where) {
      if (!question.lists(name.table, name.row, name.column)) {
        ASSERT_TRUE(same.cases.empty()) << where;
      } else {
        ASSERT_EQ(same.cases, cell.cases) << where;
      }
    });
  }
  figures::Question other = ask.question;
  other.known_by = another.question.known_by;
  other.known_at = another.question.known_at;
  const auto found = reports::changes(definition, measures, columns, plain, ask.question, other, made.book.names());
  ASSERT_TRUE(found.has_value());
  std::map<std::string, std::array<Cell, 2>> both;
  int side = 0;
  for (const auto& report : {listed, make(other)}) {
    for (const auto& table : report.tables) {
      for (const auto& row : table.rows) {
        for (const auto& cell : row.cells) both[table.id + "|" + row.id + "|" + cell.column][side] = cell;
      }
    }
    ++side;
  }
  int different = 0;
  std::set<std::string> references;
  for (const auto& [name, cell] : both) {
    if (cell[0].text != cell[1].text) ++different;
    std::set_symmetric_difference(cell[0].cases.begin(), cell[0].cases.end(), cell[1].cases.begin(),
                                  cell[1].cases.end(), std::inserter(references, references.end()));
  }
  ASSERT_EQ(found->cells, different) << another.words;
  ASSERT_EQ(std::set<std::string>(found->cases.begin(), found->cases.end()), references) << another.words;
}

int histories() {
  const char* text = std::getenv("REDRESS_HISTORIES");
  return text == nullptr ? 200 : std::max(1, std::atoi(text));
}

TEST(Lists, AreOfTheNumbersThatStandWithoutThem) {
  for (int number = 0; number < histories(); ++number) {
    Dice dice(static_cast<std::uint64_t>(number) + 20'251'122);
    const History made = plain::history(dice, number % 3 == 2);
    const figures::Columns columns = plain::columns_of(made);
    for (int round = 0; round < 3; ++round) {
      const Asking ask = asking(dice, made.book);
      for (const auto& measure : catalogue::shipped_measures()) {
        figures::Question question = ask.question;
        if (dice.chance(80)) question.by.push_back(dice.one_of(figures::grouping_columns()));
        const auto listed = columns.figure(measure, question, made.book.names());
        question.with_cases = false;
        const auto plain = columns.figure(measure, question, made.book.names());
        ASSERT_TRUE(listed && plain);
        same_without_lists(*listed, *plain);
      }
      for (const auto& definition : catalogue::shipped_reports()) {
        if (!HasFatalFailure()) check_lists(dice, definition, columns, made, ask, asking(dice, made.book));
      }
      ASSERT_FALSE(HasFatalFailure()) << "history " << number << ", " << ask.words << "\n" << written(made.book);
    }
  }
}

}  // namespace
}  // namespace redress
