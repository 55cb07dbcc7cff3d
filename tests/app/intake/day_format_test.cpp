#include <gtest/gtest.h>

#include "app/intake/map.h"

namespace redress::intake {
namespace {

std::string read(const char* format, const char* text) {
  const auto parsed = DayFormat::parse(format);
  if (!parsed) return "no format";
  const auto day = parsed->read(text);
  return day ? base::to_text(*day) : "no day";
}

TEST(DayFormat, ReadsADayAsItSays) {
  EXPECT_EQ(read("YYYY-MM-DD", "2017-09-14"), "2017-09-14");
  EXPECT_EQ(read("DD/MM/YYYY", "03/04/2017"), "2017-04-03");
  EXPECT_EQ(read("MM/DD/YYYY", "03/04/2017"), "2017-03-04");
  EXPECT_EQ(read("D/M/YYYY", "3/4/2017"), "2017-04-03");
  EXPECT_EQ(read("D MON YYYY", "3 April 2017"), "2017-04-03");
  EXPECT_EQ(read("DD-MON-YYYY", "03-APR-2017"), "2017-04-03");
  EXPECT_EQ(read("YYYY-MM-DD...", "2015-01-02T00:00:00.000"), "2015-01-02");
}

TEST(DayFormat, ReadsNothingElse) {
  for (const char* bad : {"", "2017-9-14", "2017-09-14 ", "2017-02-29", "2017-13-01", "14-09-2017", "17-09-14",
                          "20170914", "2017-09-14T00:00", "1899-12-31", "2017/09/14"}) {
    EXPECT_EQ(read("YYYY-MM-DD", bad), "no day") << bad;
  }
  EXPECT_EQ(read("D MON YYYY", "3 Aprl 2017"), "no day");
}

TEST(DayFormat, NeedsYearMonthAndDayOnceEach) {
  for (const char* bad : {"", "YYYY-MM", "YY-MM-DD", "YYYY-MM-DD-DD", "YYYYMM", "DD/MM/YY", "YYYY-MM-MON-DD", "day"}) {
    EXPECT_EQ(read(bad, "2017-09-14"), "no format") << bad;
  }
}

}  // namespace
}  // namespace redress::intake
