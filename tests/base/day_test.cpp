#include "base/day.h"

#include <gtest/gtest.h>

#include <array>

namespace redress::base {
namespace {

TEST(Day, ReadsOneFormOnly) {
  for (const char* good : {"2026-11-20", "2024-02-29", "1900-01-01", "2199-12-31"}) {
    const auto day = parse_day(good);
    ASSERT_TRUE(day) << good;
    EXPECT_EQ(to_text(*day), good);
  }
  for (const char* bad :
       {"", "2026-11-2", "2026-1-20", "20261120", "2023-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "1899-12-31",
        "2200-01-01", "2026-11-20 ", "+026-11-20", "2026/11/20", "20-11-2026"}) {
    EXPECT_FALSE(parse_day(bad)) << bad;
  }
}

TEST(Day, NumbersCountFrom1970) {
  EXPECT_EQ(number_of(*parse_day("1970-01-01")), 0);
  EXPECT_EQ(number_of(*parse_day("2026-11-20")), 20777);
  EXPECT_EQ(day_of(20777), *parse_day("2026-11-20"));
}

TEST(Instant, ReadsRfc3339WithAnOffset) {
  EXPECT_EQ(to_text(*parse_instant("2026-11-20T10:42:00Z")), "2026-11-20T10:42:00Z");
  EXPECT_EQ(to_text(*parse_instant("2026-07-01T00:30:00+01:00")), "2026-06-30T23:30:00Z");
  EXPECT_EQ(to_text(*parse_instant("2026-11-20T10:42:00.25Z")), "2026-11-20T10:42:00.250000Z");
  for (const char* bad : {"2026-11-20", "2026-11-20T10:42:00", "2026-11-20T24:00:00Z", "2026-11-20T10:42:60Z",
                          "2026-11-20T10:42:00.Z", "2026-11-20T10:42:00+1:00", "2026-11-20T10:42:00.1234567Z"}) {
    EXPECT_FALSE(parse_instant(bad)) << bad;
  }
}

TEST(Day, SpeaksAsThePagesDo) {
  const Day day = *parse_day("2026-11-25");
  EXPECT_EQ(long_text(day), "Wednesday 25 November 2026");
  EXPECT_EQ(short_text(day, 2026), "Wed 25 Nov");
  EXPECT_EQ(short_text(day, 2027), "Wed 25 Nov 2026");
}

}  // namespace
}  // namespace redress::base
