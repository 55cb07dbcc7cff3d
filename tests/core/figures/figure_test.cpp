#include "core/figures/figure.h"

#include <gtest/gtest.h>

namespace redress::figures {
namespace {

// RULES A2.2, Q3-b: 28/6 was printed as 4.6.
TEST(Printed, RoundsHalfAwayFromZeroFromTheExactFraction) {
  EXPECT_EQ(printed(28, 6, 1, 1), "4.7");
  EXPECT_EQ(printed(73, 2, 1, 1), "36.5");
  EXPECT_EQ(printed(41, 2, 1, 0), "21");
  EXPECT_EQ(printed(-41, 2, 1, 0), "-21");
  EXPECT_EQ(printed(5, 100, 1, 1), "0.1");
  EXPECT_EQ(printed(49, 1000, 1, 1), "0.0");
  EXPECT_EQ(printed(-49, 1000, 1, 1), "0.0");
}

TEST(Printed, APercentageIsRoundedOnce) {
  EXPECT_EQ(printed(1, 6, 100, 0), "17");
  EXPECT_EQ(printed(3, 10, 100, 0), "30");
  EXPECT_EQ(printed(2, 2, 100, 0), "100");
  EXPECT_EQ(printed(1, 200, 100, 0), "1");
  EXPECT_EQ(printed(58, 101, 100, 1), "57.4");
  EXPECT_EQ(printed(58, 89, 100, 1), "65.2");
}

TEST(Printed, NothingOfNothingIsNone) {
  EXPECT_EQ(printed(0, 0, 100, 0), "none");
}

TEST(Printed, GreatNumbersDoNotOverflow) {
  EXPECT_EQ(printed(9'000'000'000'000'000'000, 3, 100, 2), "300000000000000000000.00");
}

}  // namespace
}  // namespace redress::figures
