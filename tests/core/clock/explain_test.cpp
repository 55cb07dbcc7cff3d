#include <gtest/gtest.h>

#include "core/clock/due_on.h"

namespace redress::clock {
namespace {

Day day(const char* text) {
  return *base::parse_day(text);
}

const Calendar& calendar() {
  static const Calendar made = [] {
    Holiday andrew;
    andrew.day = day("2026-11-30");
    andrew.title = "St Andrew's Day";
    andrew.in = "scotland";
    return Calendar("uk-any", day("2026-01-01"), day("2026-12-31"), {andrew});
  }();
  return made;
}

struct Told {
  std::string steps;
  Explanation story;
};

// `receipt 30; weekend 31-01; counted 02-05 1-4; ...` by days of the month.
Told tell(const char* received, const Rule& rule, const std::vector<Pause>& pauses = {}) {
  Told told;
  told.story = *explain(day(received), rule, pauses, calendar(), std::nullopt);
  for (const Step& step : told.story.steps) {
    told.steps += (told.steps.empty() ? "" : "; ") + to_text(step.what) + " " + base::to_text(step.from).substr(8);
    if (step.to != step.from) told.steps += "-" + base::to_text(step.to).substr(8);
    if (step.first_count != 0) {
      told.steps += " #" + std::to_string(step.first_count);
      if (step.last_count != step.first_count) told.steps += "-" + std::to_string(step.last_count);
    }
  }
  return told;
}

// The worked case of the page "why this date".
TEST(Explain, TellsEveryDayFromReceiptToTheDueDate) {
  const auto told = tell("2026-10-30", {20, Unit::working_days, Convention::after, Roll::none},
                         {{day("2026-11-06"), day("2026-11-12")}});
  EXPECT_EQ(
      told.steps,
      "receipt 30; weekend 31-01; counted 02-05 #1-4; paused 06-12; counted 13 #5; weekend 14-15; counted 16-20 #6-10; "
      "weekend 21-22; counted 23-27 #11-15; weekend 28-29; holiday 30; counted 01-04 #16-19; weekend 05-06; counted 07 "
      "#20");
  EXPECT_EQ(told.story.counted, 20);
  EXPECT_EQ(told.story.paused, 5);
  EXPECT_EQ(told.story.holidays, 1);
  EXPECT_EQ(told.story.weekends, 12);
  EXPECT_EQ(told.story.sentence,
            "Monday 7 December 2026 is the 20th working day after Friday 30 October 2026, not counting 5 paused "
            "working days and "
            "1 bank holiday (St Andrew's Day, in Scotland). You have until the end of that day.");
}

TEST(Explain, TheDayOfReceiptMayBeDayOne) {
  EXPECT_EQ(tell("2026-11-24", {3, Unit::working_days, Convention::inclusive, Roll::none}).steps,
            "receipt 24 #1; counted 25-26 #2-3");
  const auto saturday = tell("2026-11-21", {1, Unit::working_days, Convention::inclusive, Roll::none});
  EXPECT_EQ(saturday.steps, "receipt 21; weekend 22; counted 23 #1");
  EXPECT_EQ(saturday.story.weekends, 2);
}

TEST(Explain, ARollIsAStepOfItsOwn) {
  const auto forward = tell("2026-11-26", {2, Unit::calendar_days, Convention::after, Roll::forward});
  EXPECT_EQ(forward.steps, "receipt 26; counted 27-28 #1-2; rolled 29-01");
  EXPECT_EQ(forward.story.sentence,
            "Saturday 28 November 2026 is 2 days after Thursday 26 November 2026. It is not a working day, so the "
            "limit rolls "
            "forward to Tuesday 1 December 2026. You have until the end of that day.");
  EXPECT_EQ(tell("2026-11-26", {3, Unit::calendar_days, Convention::after, Roll::back}).steps,
            "receipt 26; rolled 27 #1");
  EXPECT_EQ(tell("2026-11-28", {1, Unit::calendar_days, Convention::inclusive, Roll::back}).steps, "receipt 28 #1");
}

TEST(Explain, AReceiptThatMovesSaysSo) {
  const auto told = tell("2026-11-28", {1, Unit::working_days, Convention::roll_then_after, Roll::none});
  EXPECT_EQ(told.steps, "receipt 28; moved 29-01; counted 02 #1");
  EXPECT_NE(told.story.sentence.find("counts as on Tuesday 1 December 2026"), std::string::npos) << told.story.sentence;
}

TEST(Explain, AnOpenPauseHasNoDate) {
  const auto told =
      tell("2026-11-23", {5, Unit::working_days, Convention::after, Roll::none}, {{day("2026-11-25"), std::nullopt}});
  EXPECT_EQ(told.steps, "receipt 23; counted 24 #1; paused 25");
  EXPECT_FALSE(told.story.due_on);
  EXPECT_EQ(told.story.sentence, "There is no due date while the clock is paused, since Wednesday 25 November 2026.");
}

TEST(Explain, SaysTheHourWhereItMatters) {
  const Receipt received{day("2026-11-20"), std::chrono::hours{10} + std::chrono::minutes{42}};
  const auto told =
      explain(received, {48, Unit::clock_hours, Convention::after, Roll::none}, {}, calendar(), std::nullopt);
  EXPECT_EQ(
      told->sentence,
      "Sunday 22 November 2026 is 48 hours after 10:42 on Friday 20 November 2026. You have until 10:42 on that day.");
}

}  // namespace
}  // namespace redress::clock
