#include "core/clock/rule.h"

#include <gtest/gtest.h>

namespace redress::clock {
namespace {

TEST(ClockRule, NamesReadBack) {
  for (const auto& name : unit_names()) EXPECT_EQ(to_text(*parse_unit(name)), name);
  for (const auto& name : convention_names()) EXPECT_EQ(to_text(*parse_convention(name)), name);
  for (const auto& name : roll_names()) EXPECT_EQ(to_text(*parse_roll(name)), name);
  EXPECT_EQ(unit_names(),
            (std::vector<std::string>{"working-days", "calendar-days", "weeks", "months", "clock-hours"}));
  for (const char* bad : {"", "Weeks", "working_days", "week", " weeks"}) EXPECT_FALSE(parse_unit(bad)) << bad;
}

}  // namespace
}  // namespace redress::clock
