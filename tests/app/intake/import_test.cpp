#include "app/intake/import.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/office/body.h"
#include "core/reports/text.h"

namespace redress::intake {
namespace {

using office::FoundedBody;

class ImportOnBoth : public testing::TestWithParam<sql::Engine> {};
INSTANTIATE_TEST_SUITE_P(Engines, ImportOnBoth, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

const std::string header =
    "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,theme,"
    "recorded_on\n";

std::string spso_quarter() {
  const std::string path = office::shared_folder() + "/data/source-figures/spso-2017-18-q3-cases.csv";
  std::ifstream in(path);
  EXPECT_TRUE(in) << path << " is needed: set REDRESS_SHARED";
  return {std::istreambuf_iterator<char>(in), {}};
}

ImportReport import(office::Office& office, const std::string& csv, const ImportOptions& options = {}) {
  const auto report = import_cases(office, csv, "cases.csv", "", "", options);
  EXPECT_TRUE(report.has_value()) << (report ? "" : report.error().front().text);
  return report ? *report : ImportReport{};
}

// `new added already refused`
std::string counts(const ImportReport& report) {
  return std::to_string(report.new_cases) + " " + std::to_string(report.added_to) + " " +
         std::to_string(report.already_there) + " " + std::to_string(report.refused.size());
}

std::string first_refusal(const ImportReport& report) {
  if (report.refused.empty()) return "none";
  const auto& row = report.refused.front();
  return std::to_string(row.line) + " " + row.refusal.about + ": " + row.refusal.text;
}

figures::Report quarter(office::Office& office, const char* known_by = nullptr) {
  figures::Question question;
  question.period = *figures::parse_period("2017-18-Q3");
  question.as_at = question.period.to;
  if (known_by != nullptr) question.known_by = base::parse_day(known_by);
  const auto report = office.report("spso-quarterly", question);
  EXPECT_TRUE(report.has_value()) << (report ? "" : report.error().front().text);
  return report ? *report : figures::Report{};
}

// The texts of one column, in the order of its rows, with a blank between.
std::string column(const figures::Report& report, const std::string& table, const std::string& column) {
  std::string texts;
  for (const auto& each : report.tables) {
    if (each.id != table) continue;
    for (const auto& row : each.rows) {
      for (const auto& cell : row.cells) {
        if (cell.column == column) texts += (texts.empty() ? "" : " ") + row.id + "=" + cell.text;
      }
    }
  }
  return texts;
}

// The limit of the English Codes runs from the acknowledgement: 10 working days at stage 1, from Monday 15 April 2024 to Monday
// 29 April.
TEST_P(ImportOnBoth, AnAnswerIsTimedFromTheAcknowledgementWhereTheRowHasOne) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const std::string with_one = header.substr(0, header.size() - 1) + ",acknowledged_on\n";
  const std::string row = ",eng.lgsco.code.2024,2024-04-10,1,,,,";
  const auto report = import(*office, with_one + "L-1" + row + "2024-04-29,upheld,,,,2024-04-15\n" +  //
                                          "L-2" + row + "2024-04-30,upheld,,,,2024-04-15\n" +         //
                                          "L-3" + row + "2024-04-29,upheld,,,,\n");
  EXPECT_EQ(counts(report), "3 0 0 0");
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_EQ(report.notes.front(),
            "1 row has no day of acknowledgement, from which the limit runs: no figure says whether the answer was in "
            "time");
  figures::Question question;
  question.period = *figures::parse_period("2024-04");
  question.as_at = question.period.to;
  const auto ontime = office->figure("ontime", question);
  ASSERT_TRUE(ontime.has_value());
  const auto& cell = ontime->tables.front().rows.back().cells.front();
  EXPECT_EQ(std::to_string(*cell.numerator) + " of " + std::to_string(*cell.denominator), "1 of 2");

  ASSERT_FALSE(ontime->tables.front().notes.empty());
  EXPECT_TRUE(ontime->tables.front().notes.back().starts_with("Known for 2 of 3 answered; not timed are those"))
      << ontime->tables.front().notes.back();

  // It was found in a letter later: the same row with the day adds it.
  const auto later = import(*office, with_one + "L-3" + row + "2024-04-29,upheld,,,,2024-04-16\n");
  EXPECT_EQ(counts(later), "0 1 0 0");
  const auto again = office->figure("ontime", question);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(*again->tables.front().rows.back().cells.front().denominator, 3);
  EXPECT_TRUE(again->tables.front().notes.empty());
  EXPECT_EQ(first_refusal(import(*office, with_one + "L-1" + row + "2024-04-29,upheld,,,,2024-04-16\n")),
            "2 acknowledged_on: L-1: the row says 2024-04-16, the record says 2024-04-15");
}

TEST_P(ImportOnBoth, TheAcknowledgementOfTheNextStageTimesThatOne) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  import(*office,
         header.substr(0, header.size() - 1) +
             ",acknowledged_on\nL-1,eng.lgsco.code.2024,2024-04-10,1,,,2024-05-01,2024-05-20,upheld,,,,2024-05-02\n");
  const auto view = office->find_case("L-1");
  ASSERT_TRUE(view.has_value());
  ASSERT_FALSE(view->state.clocks.empty());
  EXPECT_EQ(view->state.clocks.back().started.id, "stage_2_response");
  EXPECT_EQ(base::to_text(view->state.clocks.back().from), "2024-05-02");
}

TEST_P(ImportOnBoth, ThePlainCaseListGivesThePublishedQuarter) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto report = import(*office, spso_quarter());
  EXPECT_EQ(counts(report), "12 0 0 0");
  const auto made = quarter(*office);
  EXPECT_EQ(column(made, "received-closed", "received"), "stage-1=6 stage-2=3 escalated=1 external=0 total=10");
  EXPECT_EQ(column(made, "received-closed", "closed"), "stage-1=6 stage-2=2 escalated=2 external=1 total=10");
  EXPECT_EQ(column(made, "upheld", "upheld").substr(0, 32), "stage-1=1 stage-2=0 escalated=2 ");
  EXPECT_EQ(column(made, "timescales", "days_total").substr(0, 36), "stage-1=28 stage-2=73 escalated=41 e");
  EXPECT_EQ(column(made, "timescales", "met").substr(0, 30), "stage-1=4 stage-2=1 escalated=");
  EXPECT_TRUE(office->verify().empty());
  EXPECT_TRUE(office->check().empty());
}

TEST_P(ImportOnBoth, TheSameFactsAgainAreAlreadyThere) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  import(*office, spso_quarter());
  const auto head = office->head();
  const auto again = import(*office, spso_quarter());
  EXPECT_EQ(counts(again), "0 0 12 0");
  EXPECT_FALSE(again.written);
  EXPECT_EQ(office->head().root, head.root) << "nothing was changed";
}

TEST_P(ImportOnBoth, AnAnswerRecordedLateGivesTwoAnswersForEver) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const std::string open = "A-1,spso.csc,2017-12-20,1,2017-12-20,R,,,,Advice,delay,\n";
  const std::string closed = "A-1,spso.csc,2017-12-20,1,2017-12-20,R,,2017-12-29,upheld,Advice,delay,2018-01-08\n";
  EXPECT_EQ(counts(import(*office, header + open)), "1 0 0 0");
  const auto before = column(quarter(*office, "2018-01-05"), "received-closed", "closed");
  EXPECT_EQ(counts(import(*office, header + closed)), "0 1 0 0");
  EXPECT_EQ(column(quarter(*office, "2018-01-05"), "received-closed", "closed"), before);
  EXPECT_NE(column(quarter(*office, "2018-01-08"), "received-closed", "closed"), before);
  EXPECT_EQ(column(quarter(*office), "received-closed", "closed").substr(0, 9), "stage-1=1");
  EXPECT_EQ(counts(import(*office, header + closed)), "0 0 1 0");
  EXPECT_EQ(counts(import(*office, header + open)), "0 0 1 0") << "the older file says nothing that contradicts";
  EXPECT_EQ(column(quarter(*office, "2018-01-05"), "received-closed", "closed"), before) << "after a second import too";
}

TEST(Import, WhatIsAddedWithoutARecordingDayIsKnownFromToday) {
  FoundedBody body;
  const auto office = body.open();
  import(*office, header + "A-1,spso.csc,2017-12-20,1,,,,,,,,\n");
  import(*office, header + "A-1,spso.csc,2017-12-20,1,,,,2017-12-29,upheld,,,\n");
  EXPECT_EQ(base::to_text(office->find_case("A-1")->events.back().known_on), "2026-11-20");
}

TEST(Import, FactsThatContradictAreRefusedAndNamed) {
  FoundedBody body;
  const auto office = body.open();
  import(*office, header + "A-1,spso.csc,2017-12-20,1,2017-12-21,R,,2017-12-29,upheld,Advice,delay,\n");
  const auto head = office->head();
  const auto told = [&](const char* row) { return first_refusal(import(*office, header + row)); };
  EXPECT_EQ(told("A-1,spso.csc,2017-12-19,1,2017-12-21,R,,2017-12-29,upheld,Advice,delay,\n"),
            "2 received_on: A-1: the row says 2017-12-19, the record says 2017-12-20");
  EXPECT_EQ(told("A-1,spso.csc,2017-12-20,1,,,,2017-12-28,upheld,,,\n"),
            "2 answered_on: A-1: the row says 2017-12-28, the record says 2017-12-29");
  EXPECT_EQ(told("A-1,spso.csc,2017-12-20,1,,,,2017-12-29,not_upheld,,,\n"),
            "2 outcome: A-1: the row says not_upheld, the record says upheld");
  EXPECT_EQ(told("A-1,spso.csc,2017-12-20,1,,,,,,,staff,\n"),
            "2 theme: A-1: the row says staff, the record says delay");
  EXPECT_EQ(told("A-1,spso.iccr,2017-12-20,,,,,,,,,\n").substr(0, 12), "2 procedure:");
  EXPECT_EQ(office->head().root, head.root);
}

TEST(Import, OneRefusedRowRefusesTheFileUnlessItIsSkipped) {
  FoundedBody body;
  const auto office = body.open();
  const std::string file =
      header + "A-1,spso.csc,2017-12-20,1,,,,2017-12-19,upheld,,,\nA-2,spso.csc,2017-12-20,1,,,,,,,,\n";
  const auto head = office->head();
  EXPECT_EQ(counts(import(*office, file)), "1 0 0 1");
  EXPECT_EQ(office->head().root, head.root) << "nothing may change";
  const auto dry = import(*office, file, {true, true});
  EXPECT_FALSE(dry.written);
  EXPECT_EQ(office->head().root, head.root) << "a dry run changes nothing";
  const auto skipped = import(*office, file, {false, true});
  EXPECT_TRUE(skipped.written);
  EXPECT_EQ(office->count_cases({}), 1);
  EXPECT_TRUE(office->find_case("A-2").has_value());
}

TEST(Import, AnUnknownProcedureIsNamedWithTheNearest) {
  FoundedBody body;
  const auto office = body.open();
  EXPECT_EQ(first_refusal(import(*office, header + "A-1,spso.cs,2017-12-20,1,,,,,,,,\n")),
            "2 procedure: this body has no procedure `spso.cs`; is spso.csc meant?");
}

TEST(Import, AHandlerWithoutADayIsNotKeptAndSaidSo) {
  FoundedBody body;
  const auto office = body.open();
  const auto report = import(*office, header + "A-1,spso.csc,2017-12-20,1,,Reviewer A,,,,,,\n");
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_EQ(report.notes.front(), "1 row names a handler, but no day of allocation: the handler is not kept");
  EXPECT_TRUE(office->find_case("A-1")->state.allocations.empty());
}

TEST(Import, AnImportThatWasCutShortIsFinishedByTheNext) {
  FoundedBody body;
  const auto office = body.open();
  const std::string whole = spso_quarter();
  std::size_t half = 0;
  for (int line = 0; line < 6; ++line) half = whole.find('\n', half) + 1;
  import(*office, whole.substr(0, half));
  EXPECT_EQ(counts(import(*office, whole)), "7 0 5 0");
  EXPECT_EQ(office->count_cases({}), 12);
  EXPECT_EQ(column(quarter(*office), "received-closed", "received"),
            "stage-1=6 stage-2=3 escalated=1 external=0 total=10");
}

TEST_P(ImportOnBoth, TheSameFileGivesTheSameRootOnEitherDatabase) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  import(*office, spso_quarter());
  static std::string root;  // of the engine that came first
  const std::string mine = office::root_of(office->head());
  if (root.empty()) root = mine;
  EXPECT_EQ(mine, root);
}

TEST_P(ImportOnBoth, TheSameQuestionGivesTheSameBytesOnEitherDatabase) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  import(*office, spso_quarter());
  static std::string first;  // of the engine that came first
  const std::string mine = reports::to_json(quarter(*office, "2017-12-10"));
  if (first.empty()) first = mine;
  EXPECT_EQ(mine, first);
  EXPECT_EQ(mine, reports::to_json(quarter(*body.open(false), "2017-12-10")));
}

}  // namespace
}  // namespace redress::intake
