// Extensions that no wire would carry, as a program might ask for them.
#include <gtest/gtest.h>

#include <climits>

#include "tests/core/casework/desk.h"
#include "tests/core/casework/procedures.h"

namespace redress::casework {
namespace {

TEST(Extension, OfAnExtremeLengthIsRefusedAndNothingIsAddedUp) {
  Desk desk(two_stages());
  const Day on = *base::parse_day("2026-03-02");
  ASSERT_TRUE(desk.say({{"key", "1"},
                        {"case", "C-1"},
                        {"kind", "register_case"},
                        {"procedure", "two.stages"},
                        {"received_stage", "1"},
                        {"on", "2026-03-02"}},
                       "Ada", on));
  for (const int by : {INT_MIN, 0, 10'001, INT_MAX}) {
    Command command;
    command.key = "2";
    command.case_reference = "C-1";
    command.on = on;
    command.actor = desk.id_of("Ada");
    command.request = ExtendClock{"response_1", by, "complex", desk.id_of("Mo")};
    const auto refused = desk.run(command, on);
    ASSERT_FALSE(refused) << by;
    EXPECT_EQ(refused.error().size(), 1U) << by;
    EXPECT_EQ(refused.error().front().rule, "extension_makes_no_sense") << by;
    EXPECT_EQ(refused.error().front().about, "by") << by;
  }
}

}  // namespace
}  // namespace redress::casework
