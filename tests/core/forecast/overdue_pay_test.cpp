// Months times a rate, with both rules for a part of a month.
#include "core/forecast/overdue_pay.h"

#include <gtest/gtest.h>

namespace redress::forecast {
namespace {

Day day(const char* text) {
  return *base::parse_day(text);
}

int months(const char* due, const char* until, PartMonth rule = PartMonth::completed_only) {
  return overdue_months(day(due), day(until), rule);
}

Rate ehcp(PartMonth rule) {
  return {"ehcp.overdue", 1, "Education, health and care plan overdue", 100, rule, "", "", false};
}

// RULES C8 `ehcp-forecast`.
TEST(OverdueMonths, AreFiveCompletedOrSixBegun) {
  const std::vector<OverdueCase> plan{{"WM-1", day("2023-03-01"), day("2023-08-14")}};
  const auto completed = costs_on(plan, day("2023-12-31"), ehcp(PartMonth::completed_only));
  EXPECT_EQ(completed.months, 5);
  EXPECT_EQ(completed.pounds, 500);
  const auto begun = costs_on(plan, day("2023-12-31"), ehcp(PartMonth::counts_whole));
  EXPECT_EQ(begun.months, 6);
  EXPECT_EQ(begun.pounds, 600);
  EXPECT_EQ(told(PartMonth::completed_only), "Completed months only: a part of a month counts nothing.");
  EXPECT_EQ(told(PartMonth::counts_whole), "Any part of a month counts as a whole month.");
}

TEST(OverdueMonths, EndOnTheCorrespondingDay) {
  EXPECT_EQ(months("2023-03-01", "2023-03-31"), 0);
  EXPECT_EQ(months("2023-03-01", "2023-04-01"), 1);
  EXPECT_EQ(months("2023-03-01", "2023-04-01", PartMonth::counts_whole), 1) << "no part of a second";
  EXPECT_EQ(months("2023-03-01", "2023-04-02", PartMonth::counts_whole), 2);
  EXPECT_EQ(months("2023-03-01", "2023-03-02", PartMonth::counts_whole), 1);
  EXPECT_EQ(months("2023-03-01", "2023-03-01", PartMonth::counts_whole), 0) << "in time";
  EXPECT_EQ(months("2023-03-01", "2023-02-01", PartMonth::counts_whole), 0);
  EXPECT_EQ(months("2023-01-31", "2023-02-27"), 0);
  EXPECT_EQ(months("2023-01-31", "2023-02-28"), 1) << "the last day of a shorter month";
  EXPECT_EQ(months("2023-01-31", "2023-03-30"), 1);
  EXPECT_EQ(months("2023-01-31", "2023-03-31"), 2);
  EXPECT_EQ(months("2022-11-15", "2024-02-14"), 14);
}

TEST(OverdueMonths, GoOnWhileACaseIsOpen) {
  const std::vector<OverdueCase> cases{
      {"WM-1", day("2026-06-10"), {}}, {"WM-2", day("2026-09-01"), day("2026-10-05")}, {"WM-3", day("2026-12-01"), {}}};
  const auto now = costs_on(cases, day("2026-11-20"), ehcp(PartMonth::completed_only));
  ASSERT_EQ(now.cases.size(), 2U) << "WM-3 is not overdue yet";
  EXPECT_EQ(now.cases[0].months, 5);
  EXPECT_EQ(now.cases[1].months, 1);
  EXPECT_EQ(now.pounds, 600);
  const auto later = costs_on(cases, day("2027-01-10"), ehcp(PartMonth::completed_only));
  EXPECT_EQ(later.cases.size(), 3U);
  EXPECT_EQ(later.pounds, 700 + 100 + 100);
}

}  // namespace
}  // namespace redress::forecast
