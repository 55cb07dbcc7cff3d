// Periods that move with the day on which they are asked for.
#include "core/figures/moving_period.h"

#include <gtest/gtest.h>

namespace redress::figures {
namespace {

std::string days_of(const char* id, const char* today) {
  const auto period = moving_period(id, *base::parse_day(today));
  return period ? base::to_text(period->from) + " " + base::to_text(period->to) : "none";
}

TEST(MovingPeriod, IsWorkedOutFromTheDayOnWhichItIsAskedFor) {
  const char* today = "2026-11-20";
  EXPECT_EQ(days_of("last-month", today), "2026-10-01 2026-10-31");
  EXPECT_EQ(days_of("last-quarter", today), "2026-07-01 2026-09-30");
  EXPECT_EQ(days_of("last-year", today), "2025-04-01 2026-03-31");
  EXPECT_EQ(days_of("this-month", today), "2026-11-01 2026-11-20");
  EXPECT_EQ(days_of("this-quarter", today), "2026-10-01 2026-11-20");
  EXPECT_EQ(days_of("this-year", today), "2026-04-01 2026-11-20");
  EXPECT_EQ(days_of("next-year", today), "none");
}

TEST(MovingPeriod, TurnsWithTheFinancialYearAndWithTheCalendarYear) {
  EXPECT_EQ(days_of("last-quarter", "2027-04-01"), "2027-01-01 2027-03-31");
  EXPECT_EQ(days_of("last-year", "2027-03-31"), "2025-04-01 2026-03-31");
  EXPECT_EQ(days_of("last-year", "2027-04-01"), "2026-04-01 2027-03-31");
  EXPECT_EQ(days_of("this-year", "2027-04-01"), "2027-04-01 2027-04-01");
  EXPECT_EQ(days_of("this-year", "2027-03-31"), "2026-04-01 2027-03-31");
  EXPECT_EQ(days_of("last-month", "2027-01-31"), "2026-12-01 2026-12-31");
  EXPECT_EQ(days_of("last-month", "2028-03-31"), "2028-02-01 2028-02-29");
  EXPECT_EQ(days_of("last-quarter", "2027-01-01"), "2026-10-01 2026-12-31");
}

// `2011-12` could also be the financial year.
TEST(MovingPeriod, AMonthThatCouldBeAYearIsItsDays) {
  EXPECT_EQ(days_of("last-month", "2012-01-10"), "2011-12-01 2011-12-31");
  EXPECT_EQ(moving_period("last-month", *base::parse_day("2012-01-10"))->title, "December 2011");
  EXPECT_EQ(moving_period("last-month", *base::parse_day("2026-11-20"))->id, "2026-10");
}

TEST(MovingPeriod, EachHasItsWords) {
  for (const auto& each : moving_periods()) {
    EXPECT_TRUE(moving_period(each.id, *base::parse_day("2026-11-20")).has_value()) << each.id;
    EXPECT_EQ(find_moving_period(each.id)->words, each.words);
  }
  EXPECT_EQ(find_moving_period("2026-27-Q3"), nullptr);
}

}  // namespace
}  // namespace redress::figures
