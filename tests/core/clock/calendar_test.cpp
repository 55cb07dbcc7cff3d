#include "core/clock/calendar.h"

#include <gtest/gtest.h>

namespace redress::clock {
namespace {

Day day(const char* text) {
  return *base::parse_day(text);
}

Holiday moved(const char* to, const char* from, const char* published) {
  Holiday holiday;
  holiday.day = day(to);
  holiday.title = "Spring holiday (jubilee)";
  holiday.kind = Holiday::Kind::moved;
  holiday.instead_of = day(from);
  holiday.published_on = day(published);
  return holiday;
}

Holiday plain(const char* on, const char* title) {
  Holiday holiday;
  holiday.day = day(on);
  holiday.title = title;
  return holiday;
}

CalendarHistory history(std::string id, std::vector<Holiday> holidays) {
  return {std::move(id), "A calendar", day("2022-01-01"), day("2022-12-31"), std::move(holidays)};
}

TEST(Calendar, KnowsItsWorkingDays) {
  const Calendar calendar("c", day("2022-05-30"), day("2022-06-12"),
                          {plain("2022-06-02", "A"), plain("2022-06-04", "B")});
  EXPECT_TRUE(calendar.is_working(day("2022-05-30")));
  EXPECT_FALSE(calendar.is_working(day("2022-06-02")));
  EXPECT_FALSE(calendar.is_working(day("2022-06-12")));
  EXPECT_EQ(calendar.holiday_on(day("2022-06-04"))->title, "B");
  EXPECT_EQ(calendar.holiday_on(day("2022-06-05")), nullptr);
  EXPECT_EQ(calendar.working_days_after(day("2022-05-30"), day("2022-06-06")), 4);
  EXPECT_EQ(calendar.working_days_after(day("2022-06-06"), day("2022-05-30")), -4);
  EXPECT_EQ(calendar.working_days_after(day("2022-05-29"), day("2022-06-12")), 9);
  EXPECT_EQ(calendar.nth_working_day_after(day("2022-05-29"), 1), day("2022-05-30"));
  EXPECT_EQ(calendar.nth_working_day_after(day("2022-06-01"), 1), day("2022-06-03"));
  EXPECT_EQ(calendar.nth_working_day_after(day("2022-06-01"), 6), day("2022-06-10"));
  EXPECT_EQ(calendar.nth_working_day_after(day("2022-06-01"), 7), std::nullopt);
}

TEST(CalendarHistory, KeepsWhatWasKnownOnEachDay) {
  const auto calendar =
      history("c", {plain("2022-01-03", "New Year"), moved("2022-06-02", "2022-05-30", "2022-03-01")});
  EXPECT_EQ(calendar.changes(), std::vector<Day>{day("2022-03-01")});
  const auto before = calendar.known_on(day("2022-02-28"));
  const auto after = calendar.known_on(day("2022-03-01"));
  EXPECT_FALSE(before->is_working(day("2022-05-30")));
  EXPECT_EQ(before->holiday_on(day("2022-05-30"))->title, "Spring holiday");
  EXPECT_TRUE(before->is_working(day("2022-06-02")));
  EXPECT_TRUE(after->is_working(day("2022-05-30")));
  EXPECT_FALSE(after->is_working(day("2022-06-02")));
  EXPECT_FALSE(before->is_working(day("2022-01-03")));
  EXPECT_EQ(calendar.known_on(std::nullopt), after);
  EXPECT_EQ(calendar.edition_of(day("2022-02-28")), std::nullopt);
  EXPECT_EQ(calendar.edition_of(std::nullopt), day("2022-03-01"));
}

TEST(CalendarHistory, AnyOfKeepsThePartsApart) {
  const auto first = history("first", {moved("2022-06-02", "2022-05-30", "2022-03-01")});
  const auto second = history("second", {moved("2022-06-02", "2022-05-30", "2022-04-01")});
  const auto any = any_of("any", "Any", {&first, &second});
  const auto between = any.known_on(day("2022-03-15"));
  EXPECT_FALSE(between->is_working(day("2022-05-30")));
  EXPECT_FALSE(between->is_working(day("2022-06-02")));
  EXPECT_EQ(between->holiday_on(day("2022-05-30"))->in, "second");
  EXPECT_TRUE(any.known_on(day("2022-04-01"))->is_working(day("2022-05-30")));
  EXPECT_EQ(any.changes().size(), 2U);
}

TEST(Calendars, FindsByNameAndReplaces) {
  Calendars calendars;
  calendars.add(history("b", {}));
  calendars.add(history("a", {}));
  calendars.add(history("b", {plain("2022-01-03", "New Year")}));
  EXPECT_EQ(calendars.ids(), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(calendars.find("b")->holidays().size(), 1U);
  EXPECT_EQ(calendars.find("c"), nullptr);
}

}  // namespace
}  // namespace redress::clock
