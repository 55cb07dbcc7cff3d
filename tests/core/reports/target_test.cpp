#include "core/reports/target.h"

#include <gtest/gtest.h>

namespace redress::reports {
namespace {

Target target(const char* id, const char* words, const char* value, const char* from, const char* to = nullptr) {
  Target made;
  made.id = id;
  made.measure = "alloc.wait.avg";
  made.words = words;
  made.sense = Target::Sense::at_most;
  made.value = value;
  made.start = "receipt";
  made.from = *base::parse_day(from);
  if (to != nullptr) made.to = base::parse_day(to);
  made.owner = "Customer Care Manager";
  return made;
}

Definition report_of_waits() {
  Definition definition;
  definition.parts.emplace_back().tables = {{"waits", "Waits", "row", {{"wait", "Mean wait", "alloc.wait.avg", {}}}}};
  return definition;
}

figures::Report made() {
  figures::Report report;
  report.period = *figures::parse_period("2016-17");
  report.tables = {{"waits", "Waits", {{"wait", "Mean wait", ""}}, {}, {}}};
  report.invariants = {{"I1", true, ""}, {"I11", true, ""}};
  return report;
}

std::vector<figures::Measure> measures() {
  figures::Measure wait;
  wait.id = "alloc.wait.avg";
  wait.title = "Mean wait for allocation";
  return {wait};
}

std::string rules_of(const base::Refusals& refused) {
  std::string rules;
  for (const auto& each : refused) rules += (rules.empty() ? "" : ", ") + each.rule + " " + each.about;
  return rules;
}

// RULES A1.3: one letter of 2017 says that complaints are allocated within 2 weeks of receipt, and that they are allocated within 20
// working days of receipt.
TEST(Targets, TwoThatContradictEachOtherAreNamed) {
  auto report = made();
  quote_register(report_of_waits(), measures(),
                 {target("T1", "allocated within 2 weeks", "10", "2015-04-01"),
                  target("T2", "allocated within 20 working days", "20", "2015-04-01")},
                 report);
  ASSERT_EQ(report.invariants.size(), 3U);
  EXPECT_EQ(report.invariants[1].id, "I10") << "before I11";
  EXPECT_FALSE(report.invariants[1].held);
  EXPECT_NE(
      report.invariants[1].text.find("T1 says allocated within 2 weeks, and T2 says allocated within 20 working days"),
      std::string::npos)
      << report.invariants[1].text;
}

TEST(Targets, AReportQuotesWhatHoldsOnTheLastDayOfItsPeriod) {
  auto report = made();
  quote_register(report_of_waits(), measures(),
                 {target("T1", "allocated within 2 weeks", "10", "2015-04-01", "2016-12-31"),
                  target("T2", "allocated within 20 working days", "20", "2017-01-01")},
                 report);
  ASSERT_EQ(report.tables[0].notes.size(), 1U);
  EXPECT_EQ(
      report.tables[0].notes[0],
      "Target T2, Mean wait for allocation: allocated within 20 working days. It holds from Sunday 1 January 2017.");
  ASSERT_EQ(report.invariants.size(), 3U);
  EXPECT_TRUE(report.invariants[1].held);
  EXPECT_TRUE(report.invariants[1].text.ends_with("Looked at: 1.")) << report.invariants[1].text;
}

TEST(Targets, ThatThereIsNoneIsSaidAloud) {
  auto none = target("T3", "No target for resolving a complaint was ever set", "", "2015-04-01");
  none.sense = Target::Sense::none;
  EXPECT_EQ(rules_of(wrong_with(none)), "");
  auto report = made();
  quote_register(report_of_waits(), measures(), {none}, report);
  EXPECT_EQ(
      report.tables[0].notes[0],
      "Target T3, Mean wait for allocation: none. No target for resolving a complaint was ever set. It holds from "
      "Wednesday 1 April 2015.");
}

TEST(Targets, AReportWithoutATargetIsAsItWas) {
  auto report = made();
  auto other = target("T1", "quickly", "1", "2015-04-01");
  other.measure = "days.avg";
  quote_register(report_of_waits(), measures(), {other}, report);
  EXPECT_TRUE(report.tables[0].notes.empty());
  EXPECT_EQ(report.invariants.size(), 2U);
}

TEST(Targets, WhatIsWrongIsSaidAllAtOnce) {
  auto bad = target("", "", "soon", "2016-04-01", "2016-03-31");
  bad.owner = "";
  EXPECT_EQ(rules_of(wrong_with(bad)),
            "target_is_said words, value_is_a_number value, target_has_an_owner owner, "
            "last_day_is_not_before_the_first to");
  for (const char* number : {"1.", ".5", "", "-1", "1e3", "1,000", "1234567890"}) {
    bad.value = number;
    EXPECT_NE(rules_of(wrong_with(bad)).find("value_is_a_number"), std::string::npos) << number;
  }
  bad.value = "4.5";
  EXPECT_EQ(rules_of(wrong_with(bad)).find("value_is_a_number"), std::string::npos);
}

}  // namespace
}  // namespace redress::reports
