// Little's law of the year 2015/16: 2,562 completed in 252 working days with a mean of 43.6 (RULES A1.6, C8 `cct-2015-16`).
#include "core/reports/littles.h"

#include <gtest/gtest.h>

namespace redress::reports {
namespace {

LittlesCheck of(std::int64_t open, std::int64_t observations = 1) {
  return littles_check({open * 10'000, observations, 25'620'000, 2'520'000, 436'000});
}

TEST(LittlesCheck, WarnsFor596And552AndIsSilentFor423) {
  EXPECT_EQ(of(596).expected, "443");
  EXPECT_FALSE(of(596).agrees);
  EXPECT_EQ(of(596).off, "34.5");
  EXPECT_FALSE(of(552).agrees) << "24.5% is 25% to the nearest whole per cent";
  EXPECT_EQ(of(552).off, "24.5");
  EXPECT_TRUE(of(423).agrees);
  EXPECT_EQ(of(423).off, "4.6") << "of the expected, as the fixture says: 4.8 of the observed, 4.7 of their mean";
}

// The observed average: 596 and 552 are the days on either side of the year's end; both readings of the fixture are met.
TEST(LittlesCheck, TakesTheAverageOfSeveralDays) {
  EXPECT_EQ(of(596 + 552, 2).off, "29.5");
  EXPECT_FALSE(of(596 + 552, 2).agrees);
  EXPECT_EQ(of(596 + 552 + 423, 3).off, "18.1");
  EXPECT_TRUE(of(596 + 552 + 423, 3).agrees);
}

TEST(LittlesCheck, BeginsAtTwentyFourAndAHalf) {
  // 100 completed in 100 days with a mean of 1,000: 1,000 are expected.
  const auto open = [](std::int64_t number) {
    return littles_check({number * 10'000, 1, 1'000'000, 1'000'000, 10'000'000});
  };
  EXPECT_TRUE(open(1244).agrees);
  EXPECT_FALSE(open(1245).agrees);
  EXPECT_TRUE(open(756).agrees);
  EXPECT_FALSE(open(755).agrees);
  EXPECT_EQ(littles_check({0, 1, 0, 10'000, 0}).expected, "none");
  EXPECT_FALSE(littles_check({10'000, 1, 0, 10'000, 0}).agrees) << "cases wait and none was completed";
  EXPECT_TRUE(littles_check({0, 1, 0, 10'000, 0}).agrees);
}

}  // namespace
}  // namespace redress::reports
