#include "core/clock/due_on.h"

#include <gtest/gtest.h>

namespace redress::clock {
namespace {

Day day(const char* text) {
  return *base::parse_day(text);
}

Holiday holiday(const char* on, const char* title) {
  Holiday made;
  made.day = day(on);
  made.title = title;
  return made;
}

const Calendar& scotland() {
  static const Calendar calendar("scotland", day("2000-01-01"), day("2035-12-31"),
                                 {holiday("2017-11-30", "St Andrew's Day"), holiday("2017-12-25", "Christmas Day"),
                                  holiday("2017-12-26", "Boxing Day")});
  return calendar;
}

std::string due(const char* received, Rule rule, std::vector<Pause> pauses = {}) {
  const auto result = due_on(day(received), rule, pauses, scotland());
  if (!result) return result.error().front().rule;
  return *result ? base::to_text(**result) : "none";
}

Rule rule(int count, Unit unit, Convention convention = Convention::after, Roll roll = Roll::none) {
  return {count, unit, convention, roll};
}

TEST(DueOn, TheDayOfReceiptIsDayZeroOrDayOneAsTheConventionSays) {
  EXPECT_EQ(due("2017-11-27", rule(5, Unit::working_days, Convention::inclusive)), "2017-12-04");
  EXPECT_EQ(due("2017-11-27", rule(5, Unit::working_days)), "2017-12-05");
  EXPECT_EQ(due("2017-11-25", rule(1, Unit::working_days, Convention::inclusive)), "2017-11-27");
  EXPECT_EQ(due("2017-11-25", rule(1, Unit::working_days)), "2017-11-27");
  EXPECT_EQ(due("2017-11-25", rule(1, Unit::working_days, Convention::roll_then_after)), "2017-11-28");
}

TEST(DueOn, ALimitInMonthsTakesTheMonthsLastDayWhereThereIsNoSuchDay) {
  EXPECT_EQ(due("2023-01-31", rule(1, Unit::months)), "2023-02-28");
  EXPECT_EQ(due("2024-01-31", rule(1, Unit::months)), "2024-02-29");
  EXPECT_EQ(due("2023-01-31", rule(1, Unit::months, Convention::inclusive)), "2023-02-28");
  EXPECT_EQ(due("2023-01-30", rule(1, Unit::months, Convention::inclusive)), "2023-02-28");
  EXPECT_EQ(due("2023-01-28", rule(1, Unit::months, Convention::inclusive)), "2023-02-27");
  EXPECT_EQ(due("2024-01-10", rule(3, Unit::months, Convention::inclusive)), "2024-04-09");
  EXPECT_EQ(due("2024-12-31", rule(2, Unit::months)), "2025-02-28");
}

TEST(DueOn, PausedDaysAreNotCounted) {
  const Pause week{day("2017-11-06"), day("2017-11-12")};
  const Pause within{day("2017-11-08"), day("2017-11-09")};
  EXPECT_EQ(due("2017-11-01", rule(5, Unit::working_days)), "2017-11-08");
  EXPECT_EQ(due("2017-11-01", rule(5, Unit::working_days), {week}), "2017-11-15");
  EXPECT_EQ(due("2017-11-01", rule(5, Unit::working_days), {week, within, week}), "2017-11-15");
  EXPECT_EQ(due("2017-11-01", rule(10, Unit::calendar_days), {week}), "2017-11-18");
  // The moved date reaches a second pause, which moves it again.
  EXPECT_EQ(due("2017-11-01", rule(10, Unit::calendar_days), {week, {day("2017-11-15"), day("2017-11-16")}}),
            "2017-11-20");
  EXPECT_EQ(due("2017-11-01", rule(5, Unit::working_days), {{day("2017-11-03"), std::nullopt}}), "none");
  EXPECT_EQ(due("2017-11-01", rule(5, Unit::working_days), {{day("2017-11-09"), std::nullopt}}), "2017-11-08");
}

TEST(DueOn, AReceiptInsideAPauseCountsFromTheFirstDayAfterIt) {
  const Pause around{day("2017-10-30"), day("2017-11-03")};
  EXPECT_EQ(due("2017-11-01", rule(1, Unit::working_days), {around}), "2017-11-06");
  EXPECT_EQ(due("2017-11-01", rule(1, Unit::working_days, Convention::inclusive), {around}), "2017-11-06");
  EXPECT_EQ(due("2017-11-01", rule(1, Unit::calendar_days), {around}), "2017-11-04");
  EXPECT_EQ(due("2017-11-01", rule(1, Unit::calendar_days, Convention::inclusive), {around}), "2017-11-04");
}

TEST(DueOn, TheRollComesLast) {
  EXPECT_EQ(due("2017-11-25", rule(30, Unit::calendar_days, Convention::after, Roll::forward)), "2017-12-27");
  EXPECT_EQ(due("2017-11-25", rule(30, Unit::calendar_days, Convention::after, Roll::back)), "2017-12-22");
  EXPECT_EQ(due("2017-11-25", rule(30, Unit::calendar_days)), "2017-12-25");
}

TEST(DueOn, HoursRunOverWeekendsFromTheHourOrFromTheDaysEnd) {
  EXPECT_EQ(due("2017-11-24", rule(48, Unit::clock_hours)), "2017-11-26");
  EXPECT_EQ(due("2017-11-24", rule(4, Unit::clock_hours)), "2017-11-25");
  EXPECT_EQ(due("2017-11-24", rule(48, Unit::clock_hours, Convention::inclusive)), "2017-11-25");
  const auto at = [](int hour, int count, std::vector<Pause> pauses = {}) {
    const Receipt received{day("2017-11-24"), std::chrono::hours{hour}};
    return base::to_text(**due_on(received, rule(count, Unit::clock_hours), pauses, scotland()));
  };
  EXPECT_EQ(at(10, 4), "2017-11-24");
  EXPECT_EQ(at(10, 14), "2017-11-25");
  EXPECT_EQ(at(10, 48), "2017-11-26");
  EXPECT_EQ(at(10, 48, {{day("2017-11-25"), day("2017-11-25")}}), "2017-11-27");
}

TEST(DueOn, WhatCannotBeCountedIsRefused) {
  EXPECT_EQ(due("2017-11-24", rule(0, Unit::working_days)), "count_at_least_one");
  EXPECT_EQ(due("1999-12-31", rule(1, Unit::working_days)), "day_outside_the_calendar");
  for (const Unit unit : {Unit::working_days, Unit::calendar_days, Unit::weeks, Unit::months}) {
    for (const int count : {100'000, 2'147'483'647}) {
      EXPECT_EQ(due("2017-11-24", rule(count, unit)), "day_outside_the_calendar") << to_text(unit) << count;
    }
  }
  EXPECT_EQ(due("2017-11-24", rule(2'147'483'647, Unit::clock_hours)), "day_outside_the_calendar");
  EXPECT_EQ(due("2035-12-30", rule(1, Unit::calendar_days, Convention::after, Roll::none)), "2035-12-31");
  EXPECT_EQ(due("2035-12-31", rule(1, Unit::calendar_days)), "day_outside_the_calendar");
  EXPECT_EQ(due("2000-01-01", rule(1, Unit::calendar_days, Convention::inclusive)), "2000-01-01");
  EXPECT_EQ(due("2000-01-01", rule(1, Unit::calendar_days, Convention::inclusive, Roll::back)),
            "day_outside_the_calendar");
  EXPECT_EQ(due("2017-11-24", rule(1, Unit::working_days), {{day("2017-12-02"), day("2017-12-01")}}),
            "pause_ends_after_it_begins");
}

TEST(WorkingDays, CountsByTheConvention) {
  EXPECT_EQ(working_days(day("2017-11-27"), day("2017-12-04"), Convention::after, scotland()), 4);
  EXPECT_EQ(working_days(day("2017-11-27"), day("2017-12-04"), Convention::inclusive, scotland()), 5);
  EXPECT_EQ(working_days(day("2017-11-25"), day("2017-11-28"), Convention::roll_then_after, scotland()), 1);
  EXPECT_EQ(working_days(day("2017-12-04"), day("2017-11-27"), Convention::after, scotland()), 0);
  const std::vector<Pause> pauses{{day("2017-11-28"), day("2017-11-29")}};
  EXPECT_EQ(working_days(day("2017-11-27"), day("2017-12-04"), Convention::inclusive, scotland(), pauses), 3);
}

TEST(DayOfClock, SaysHowFarTheClockHasRun) {
  const Rule twenty = rule(20, Unit::working_days);
  EXPECT_EQ(day_of_clock(day("2017-11-27"), twenty, {}, scotland(), day("2017-11-26")), 0);
  EXPECT_EQ(day_of_clock(day("2017-11-27"), twenty, {}, scotland(), day("2017-11-27")), 0);
  EXPECT_EQ(day_of_clock(day("2017-11-27"), twenty, {}, scotland(), day("2017-12-01")), 3);
  EXPECT_EQ(day_of_clock(day("2017-11-27"), rule(1, Unit::months), {}, scotland(), day("2017-12-01")), 4);
}

}  // namespace
}  // namespace redress::clock
