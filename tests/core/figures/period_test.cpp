#include "core/figures/period.h"

#include <gtest/gtest.h>

namespace redress::figures {
namespace {

struct Good {
  const char* text;
  const char* from;
  const char* to;
  const char* title;
  const char* before;
};

TEST(Period, ReadsEachFormAndNamesItselfAndTheOneBefore) {
  const Good all[] = {
      {"2017-18-Q1", "2017-04-01", "2017-06-30", "April to June 2017", "2016-17-Q4"},
      {"2017-18-Q3", "2017-10-01", "2017-12-31", "October to December 2017", "2017-18-Q2"},
      {"2017-18-Q4", "2018-01-01", "2018-03-31", "January to March 2018", "2017-18-Q3"},
      {"2023-24-H1", "2023-04-01", "2023-09-30", "April to September 2023", "2022-23-H2"},
      {"2023-24-H2", "2023-10-01", "2024-03-31", "October 2023 to March 2024", "2023-24-H1"},
      {"2023-24", "2023-04-01", "2024-03-31", "April 2023 to March 2024", "2022-23"},
      {"2012-13", "2012-04-01", "2013-03-31", "April 2012 to March 2013", "2011-12-FY"},
      {"2011-12-FY", "2011-04-01", "2012-03-31", "April 2011 to March 2012", "2010-11-FY"},
      {"1999-00", "1999-04-01", "2000-03-31", "April 1999 to March 2000", "1998-99"},
      {"2026-11", "2026-11-01", "2026-11-30", "November 2026", "2026-10"},
      {"2012-01", "2012-01-01", "2012-01-31", "January 2012", "2011-12-01..2011-12-31"},
      {"2024-02", "2024-02-01", "2024-02-29", "February 2024", "2024-01"},
      {"2026-01-01..2026-01-31", "2026-01-01", "2026-01-31", "January 2026", "2025-12-01..2025-12-31"},
      {"2026-01-05..2026-01-05", "2026-01-05", "2026-01-05", "5 January 2026", "2026-01-04..2026-01-04"},
      {"2026-01-05..2026-02-03", "2026-01-05", "2026-02-03", "5 January 2026 to 3 February 2026",
       "2025-12-06..2026-01-04"},
  };
  for (const Good& good : all) {
    const auto period = parse_period(good.text);
    ASSERT_TRUE(period) << good.text;
    EXPECT_EQ(period->id, good.text);
    EXPECT_EQ(base::to_text(period->from), good.from) << good.text;
    EXPECT_EQ(base::to_text(period->to), good.to) << good.text;
    EXPECT_EQ(period->title, good.title);
    const Period previous = before(*period);
    EXPECT_EQ(previous.id, good.before) << good.text;
    EXPECT_EQ(previous.to + std::chrono::days{1}, period->from) << good.text;
    const auto again = parse_period(previous.id);
    ASSERT_TRUE(again) << previous.id;
    EXPECT_EQ(*again, previous);
  }
}

TEST(Period, RefusesAYearThatCouldBeAMonthAndNamesBothReadings) {
  const auto refused = parse_period("2011-12");
  ASSERT_FALSE(refused);
  const std::string& text = refused.error().front().text;
  EXPECT_NE(text.find("2011-12-FY"), std::string::npos) << text;
  EXPECT_NE(text.find("December 2011 (write 2011-12-01..2011-12-31)"), std::string::npos) << text;
  EXPECT_FALSE(parse_period("2000-01"));
  EXPECT_TRUE(parse_period("2012-13"));
}

TEST(Period, RefusesEverythingElse) {
  for (const char* bad : {"",
                          "2026",
                          "2026-13",
                          "2026-00",
                          "2017-18-Q5",
                          "2017-18-Q0",
                          "2017-18-q3",
                          "2017-19-Q3",
                          "2017-18-H3",
                          "2017-18Q3",
                          "2017-18-FY ",
                          "2026-11-01",
                          "2026-02-01..2026-01-01",
                          "2026-02-30..2026-03-01",
                          "..",
                          "2026-01-01..",
                          "..2026-01-01",
                          "-026-11",
                          "2026--1",
                          "2026- 1",
                          "2026-01-01...2026-02-01",
                          "1899-00",
                          "2026-011",
                          "99999999999999999999999999999999999999999999"}) {
    EXPECT_FALSE(parse_period(bad)) << bad;
  }
}

}  // namespace
}  // namespace redress::figures
