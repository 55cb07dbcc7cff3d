// The shipped reports of random histories, each in two editions, the first from less of the record: every one has a public copy whose
// relations hold in its numbers, and that names no case and shows no small number.
#include <gtest/gtest.h>

#include "app/catalogue/measures.h"
#include "app/catalogue/reports.h"
#include "core/release/public_report.h"
#include "core/reports/report.h"
#include "core/reports/text.h"
#include "property/random_questions.h"

namespace redress {
namespace {

using plain::Dice;

void look(const release::PublicCopy& copy, const figures::Report& whole, const std::string& where) {
  for (const auto& table : copy.report.tables) {
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) {
        ASSERT_TRUE(cell.cases.empty()) << where;
        ASSERT_FALSE(cell.numerator && *cell.denominator == 1 && cell.column != "oldest" &&
                     !cell.column.starts_with("days") && *cell.numerator >= 1 && *cell.numerator < 5)
            << where << ", " << table.id << ", " << row.id << ", " << cell.column << ": " << cell.text;
      }
    }
  }
  const std::string text = reports::to_json(copy.report);
  for (const auto& table : whole.tables) {
    for (const auto& cell : table.rows.back().cells) {
      for (const auto& reference : cell.cases) {
        ASSERT_EQ(text.find('"' + reference + '"'), std::string::npos) << where;
      }
    }
  }
}

TEST(PublicReports, OfRandomHistoriesAreMadeAndNameNoCase) {
  int copies = 0;
  std::size_t cells = 0, hidden = 0, given_away = 0;
  for (int number = 0; number < 60; ++number) {
    Dice dice(static_cast<std::uint64_t>(number) + 20'171'001);
    const plain::History made = plain::history(dice, number % 3 == 2);
    const figures::Columns columns = plain::columns_of(made);
    const plain::Asking ask = plain::asking(dice, made.book);
    for (const auto& definition : catalogue::shipped_reports()) {
      const std::string where = "history " + std::to_string(number) + ", " + ask.words + ", " + definition.id;
      std::vector<release::Edition> earlier;
      for (const bool all_known : {false, true}) {
        figures::Question question = ask.question;
        question.with_charts = true;
        if (all_known) {
          question.known_by.reset();
          question.known_at.reset();
        }
        const auto& measures = catalogue::shipped_measures();
        const auto whole = reports::make(definition, measures, columns, question, made.book.names());
        ASSERT_TRUE(whole.has_value()) << where << ": " << whole.error()[0].text;
        const auto copy = release::public_report(definition, measures, *whole, earlier, {});
        ASSERT_TRUE(copy.has_value()) << where << ": " << copy.error()[0].text;
        look(*copy, *whole, where);
        ASSERT_FALSE(HasFatalFailure());
        earlier.push_back({*whole, copy->report});
        ++copies;
        cells += copy->cells;
        hidden += copy->hidden;
        given_away += copy->given_away.size();
      }
    }
  }
  std::printf("%d public copies, %zu numbers, %zu hidden, %zu perhaps given away\n", copies, cells, hidden, given_away);
  EXPECT_GT(copies, 200);
}

}  // namespace
}  // namespace redress
