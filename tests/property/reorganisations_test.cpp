// Random histories with renames, mergers and closures of services and teams, some told late: every measure by service and by team, as
// then and as now, against a plain second reading (plain_organisation.h). A failure prints the seed and what was told.
#include <gtest/gtest.h>

#include <cstdlib>

#include "app/catalogue/measures.h"
#include "app/office/names_in_figures.h"
#include "property/plain_answer.h"
#include "property/plain_figures.h"
#include "property/random_histories.h"
#include "property/random_questions.h"
#include "property/random_reorganisations.h"

namespace redress {
namespace {

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
using plain::same;
using plain::written;

// The items under the names that their services and teams have in that answer.
std::vector<Item> renamed(std::vector<Item> items, const plain::Reorganisation& told,
                          const figures::Question& question) {
  const auto called = [&](std::string& unit) {
    if (unit.empty()) return;
    unit = question.organisation == figures::OrganisationAs::now
               ? plain::called_now(told.told, unit, told.today)
               : plain::called_then(told.told, unit, question.as_at, {question.known_by, question.known_at});
  };
  for (auto& item : items) {
    called(item.service);
    called(item.team);
  }
  return items;
}

void check_units(const Measure& measure, const figures::Columns& columns, const History& made,
                 const plain::Reorganisation& told, const figures::Question& question, const std::vector<Item>& all) {
  const auto names = office::names_in_figures(told.units, question, told.today, made.book.names().actor);
  const auto figure = columns.figure(measure, question, names);
  ASSERT_TRUE(figure.has_value()) << figure.error()[0].text;
  const auto items = renamed(all, told, question);
  std::set<std::string> ids;
  for (const auto& item : items) {
    if (item.counts == measure.counts) ids.insert(column_of(question.by.front(), item));
  }
  const auto& rows = figure->tables[0].rows;
  const std::string which = measure.id + " by " + question.by.front() + " as " + to_text(question.organisation);
  ASSERT_EQ(rows.size(), ids.size() + 1) << which;
  for (const auto& row : rows) {
    ASSERT_TRUE(row.id == "total" || ids.contains(row.id)) << which << ", " << row.id;
    const Chosen chosen = [&](const Item& item) {
      return row.id == "total" ? in_total(item) : column_of(question.by.front(), item) == row.id;
    };
    same(row.cells[0], expected(measure, items, chosen), which + ", " + row.id);
  }
}

// REDRESS_REORGANISATIONS says how many; each under one random pair of dates.
TEST(Figures, AgreeAsThenAndAsNowThroughRandomReorganisations) {
  const char* text = std::getenv("REDRESS_REORGANISATIONS");
  const int count = text == nullptr ? 1000 : std::max(1, std::atoi(text));
  const plain::LateRule late = late_rule();
  for (int number = 0; number < count; ++number) {
    Dice dice(static_cast<std::uint64_t>(number) + 4'000'001);
    const History made = history(dice, number % 3 == 2);
    const auto told = plain::reorganisation(dice, made.book);
    const figures::Columns columns = plain::columns_of(made);
    const Asking ask = asking(dice, made.book);
    const auto items = plain::items(made.book, made.world, ask.asked, late);
    for (const auto& measure : catalogue::shipped_measures()) {
      for (const char* column : {"service", "team"}) {
        for (const auto as : {figures::OrganisationAs::then, figures::OrganisationAs::now}) {
          figures::Question question = ask.question;
          question.by = {column};
          question.organisation = as;
          check_units(measure, columns, made, told, question, items);
          ASSERT_FALSE(HasFatalFailure()) << "history " << number << ", " << ask.words << "\n"
                                          << plain::written(told) << written(made.book);
        }
      }
    }
  }
}

}  // namespace
}  // namespace redress
