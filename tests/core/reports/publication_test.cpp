#include "core/reports/publication.h"

#include <gtest/gtest.h>

#include "core/reports/text.h"

namespace redress::reports {
namespace {

figures::Report report_with(std::vector<figures::Invariant> checks, std::vector<std::string> cases) {
  figures::Report report;
  report.report = "quarterly";
  report.title = "Complaints, October to December 2017";
  report.period = *figures::parse_period("2017-18-Q3");
  report.as_at = report.period.to;
  report.invariants = std::move(checks);
  const auto count = static_cast<std::int64_t>(cases.size());
  report.tables = {{"outcomes", "Outcomes", {{"closed", "Closed", ""}}, {}, {}}};
  report.tables[0].rows = {
      {"stage-1", "Stage 1", {{"closed", count, 1, 1, 0, std::to_string(count), std::move(cases), count}}}};
  return report;
}

std::string rules_of(const base::Refusals& refused) {
  std::string rules;
  for (const auto& each : refused) rules += (rules.empty() ? "" : ", ") + each.rule + " " + each.about;
  return rules;
}

const figures::Invariant broken{"I5", false, "Outcomes = closed. It does not hold: outcomes, stage-1."};
const figures::Invariant held{"I3", true, "Totals are sums."};

TEST(Publication, ACheckThatDoesNotHoldNeedsAReasonThatIsPrinted) {
  Definition definition;
  auto report = report_with({held, broken}, {"A"});
  const auto refused = against_publishing(definition, report, {});
  EXPECT_EQ(rules_of(refused), "checks_hold I5");
  EXPECT_NE(refused.front().text.find("outcomes, stage-1"), std::string::npos) << "the broken cell is named";
  const std::vector<Waiver> waivers{{"I5", "One outcome was not entered"}};
  EXPECT_EQ(rules_of(against_publishing(definition, report, waivers)), "");
  note_waivers(waivers, report);
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_EQ(report.notes[0], "Published although I5 does not hold. Why: One outcome was not entered");
}

TEST(Publication, AReasonIsForACheckThatWasMadeAndDoesNotHold) {
  const auto report = report_with({held, broken}, {});
  EXPECT_EQ(rules_of(against_publishing({}, report, {{"I5", ""}, {"I3", "Why not"}, {"I77", "What"}})),
            "reason_is_given I5, check_does_not_hold I3, check_was_made I77");
}

TEST(Publication, FiguresOfOfficersAreNeverPublished) {
  Definition definition;
  definition.parts.emplace_back().tables = {{"handlers", "By officer", "handler", {}}, {"rows", "By stage", "row", {}}};
  EXPECT_EQ(rules_of(against_publishing(definition, report_with({}, {}), {})), "officers_are_not_published handlers");
}

TEST(Publication, ARestatedReportSaysWhichNumbersDiffer) {
  const auto before = report_with({}, {"A"});
  auto after = report_with({}, {"A", "B"});
  note_restating({2, "An answer was recorded late"}, before, after);
  ASSERT_EQ(after.notes.size(), 2U);
  EXPECT_EQ(after.notes[0], "Edition 2, in the place of edition 1. Why: An answer was recorded late");
  EXPECT_EQ(after.notes[1], "Restated: Outcomes, Stage 1, Closed: 1 became 2.");
  auto other_case = report_with({}, {"C"});
  note_restating({3, "Two were mistaken for each other"}, before, other_case);
  EXPECT_EQ(other_case.notes.back(), "Restated: no number is printed differently.");
}

TEST(Publication, TheCaseListsHaveALineForEachCase) {
  const auto report = report_with({}, {"A", "B"});
  EXPECT_EQ(case_lists_csv(report),
            "table,row,column,reference\r\noutcomes,stage-1,closed,A\r\noutcomes,stage-1,closed,B\r\n");
}

}  // namespace
}  // namespace redress::reports
