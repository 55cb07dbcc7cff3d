// Services and teams as they are renamed, follow one another and close; as at any day, as known by any day.
#include "core/organisation/units.h"

#include <gtest/gtest.h>

#include "base/fault.h"

namespace redress::organisation {
namespace {

Day day(const char* text) {
  return *base::parse_day(text);
}

Told established(std::int64_t unit, const char* name, const char* kind = "service", const char* from = "") {
  return {.what = What::established, .unit = unit, .from = base::parse_day(from), .kind = kind, .name = name};
}
Told renamed(std::int64_t unit, const char* name, const char* from, const char* known) {
  return {.what = What::renamed, .unit = unit, .from = day(from), .known_on = day(known), .name = name};
}
Told followed(std::int64_t unit, std::int64_t by, const char* from) {
  return {.what = What::succeeded, .unit = unit, .from = day(from), .known_on = day(from), .by = by};
}
Told closed(std::int64_t unit, const char* from, std::int64_t by = 0) {
  return {.what = What::closed, .unit = unit, .from = day(from), .known_on = day(from), .by = by};
}
std::string rule(const Units& units, const Told& told) {
  const auto wrong = against(units, told);
  return wrong.empty() ? "" : wrong.front().rule;
}

TEST(Units, AreCalledByTheNameOfTheDayAndAsItWasKnown) {
  const Units units({established(1, "Refuse collection"), renamed(1, "Waste and recycling", "2025-04-01", "2025-04-01"),
                     // Told two months late, of a day before the one that was told first.
                     renamed(1, "Refuse and recycling", "2024-10-01", "2025-06-02")});
  EXPECT_EQ(units.name(1, day("2020-01-01")), "Refuse collection")
      << "its first name, as long as there have been cases";
  EXPECT_EQ(units.name(1, day("2024-09-30")), "Refuse collection");
  EXPECT_EQ(units.name(1, day("2024-10-01")), "Refuse and recycling");
  EXPECT_EQ(units.name(1, day("2025-03-31")), "Refuse and recycling");
  EXPECT_EQ(units.name(1, day("2025-04-01")), "Waste and recycling");
  const Units before = units.known_by(day("2025-06-01"));
  EXPECT_EQ(before.name(1, day("2025-03-31")), "Refuse collection");
  EXPECT_EQ(before.name(1, day("2025-04-01")), "Waste and recycling");
  EXPECT_EQ(units.known_by(day("2000-01-01")).name(1, day("2025-04-01")), "Refuse collection");
  EXPECT_EQ(units.called("service", "Refuse collection"), 1) << "a former name still finds it";
  EXPECT_EQ(units.called("team", "Refuse collection"), std::nullopt);
}

TEST(Units, WhatIsToldOfTheSameDayAgainPutsRight) {
  const Units units({established(1, "Highways"), renamed(1, "Hihgways and parking", "2025-04-01", "2025-04-01"),
                     renamed(1, "Highways and parking", "2025-04-01", "2025-04-02")});
  EXPECT_EQ(units.name(1, day("2025-04-01")), "Highways and parking");
  EXPECT_EQ(units.known_by(day("2025-04-01")).name(1, day("2025-04-01")), "Hihgways and parking");
}

TEST(Units, FollowOneAnotherInAChainAndFromTheirDays) {
  const Units units({established(1, "Council tax"), established(2, "Benefits"), established(3, "Revenues and benefits"),
                     established(4, "Customer accounts"), followed(1, 3, "2025-04-01"), followed(2, 3, "2025-04-01"),
                     followed(3, 4, "2026-04-01")});
  EXPECT_EQ(units.now(1, day("2025-03-31")), 1);
  EXPECT_EQ(units.now(1, day("2025-04-01")), 3);
  EXPECT_EQ(units.now(2, day("2026-03-31")), 3);
  EXPECT_EQ(units.now(2, day("2026-04-01")), 4);
  EXPECT_EQ(units.forerunners(3, day("2026-03-31")), (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(units.forerunners(4, day("2026-04-01")), (std::vector<std::int64_t>{1, 2, 3}));
  EXPECT_TRUE(units.is_open(1, day("2025-03-31")));
  EXPECT_FALSE(units.is_open(1, day("2025-04-01")));
}

TEST(Units, ThatCloseKeepTheirFiguresWhoeverTookWhatWasOpen) {
  const Units units({established(1, "Leisure"), established(2, "Parks"), closed(1, "2025-04-01", 2)});
  EXPECT_EQ(units.now(1, day("2026-01-01")), 1);
  EXPECT_EQ(units.ended(1), day("2025-04-01"));
  EXPECT_EQ(units.told_of(1).back().by, 2);
}

TEST(Units, OfALogThatGoesRoundAreNone) {
  EXPECT_THROW(
      Units({established(1, "A"), established(2, "B"), followed(1, 2, "2025-04-01"), followed(2, 1, "2025-05-01")}),
      base::Fault);
}

TEST(Units, RefuseWhatCannotBe) {
  const Units units({established(1, "Council tax"), established(2, "Benefits"), established(3, "North", "team"),
                     established(4, "Leisure", "service", "2025-01-01"), established(5, "Parks"),
                     followed(1, 2, "2025-04-01"), renamed(5, "Open spaces", "2025-04-01", "2025-04-01")});
  EXPECT_EQ(rule(units, renamed(9, "Nine", "2025-04-01", "2025-04-01")), "unit_is_known");
  EXPECT_EQ(rule(units, renamed(2, "", "2025-04-01", "2025-04-01")), "unit_is_a_name");
  EXPECT_EQ(rule(units, renamed(2, "Two\nlines", "2025-04-01", "2025-04-01")), "unit_is_a_name");
  EXPECT_EQ(rule(units, renamed(4, "Sport", "2024-12-31", "2025-04-01")), "day_is_not_before_it_began");
  EXPECT_EQ(rule(units, renamed(1, "Local tax", "2025-04-01", "2025-04-01")), "unit_is_open");
  EXPECT_EQ(rule(units, renamed(1, "Local tax", "2025-03-31", "2025-04-01")), "") << "told late, of a day when it was";
  // A name that somebody else has on that day, or will have.
  EXPECT_EQ(rule(units, renamed(2, "Leisure", "2025-04-01", "2025-04-01")), "name_is_free");
  EXPECT_EQ(rule(units, renamed(2, "Open spaces", "2025-01-01", "2025-04-01")), "name_is_free");
  EXPECT_EQ(rule(units, renamed(2, "Parks", "2025-04-01", "2025-04-01")), "") << "nobody is called so any more";
  EXPECT_EQ(rule(units, renamed(2, "Parks", "2025-03-31", "2025-04-01")), "name_is_free");
  EXPECT_EQ(rule(units, renamed(2, "North", "2025-04-01", "2025-04-01")), "") << "a team may be called as a service";
  EXPECT_EQ(rule(units, established(6, "Council tax", "service", "2025-04-01")), "") << "it has ended";
  EXPECT_EQ(rule(units, established(6, "Council tax", "service", "2025-03-31")), "name_is_free");
  EXPECT_EQ(rule(units, established(6, "New", "branch", "2025-03-31")), "kind_is_known");
  // Who follows whom.
  EXPECT_EQ(rule(units, followed(2, 2, "2025-05-01")), "another_follows");
  EXPECT_EQ(rule(units, followed(2, 9, "2025-05-01")), "unit_is_known");
  EXPECT_EQ(rule(units, followed(2, 3, "2025-05-01")), "kinds_are_alike");
  EXPECT_EQ(rule(units, followed(2, 1, "2025-03-01")), "succession_does_not_go_round");
  EXPECT_EQ(rule(units, followed(5, 1, "2025-05-01")), "follower_is_open");
  EXPECT_EQ(rule(units, followed(5, 4, "2024-05-01")), "follower_is_open") << "it had not begun";
  EXPECT_EQ(rule(units, followed(1, 5, "2025-05-01")), "unit_is_open") << "it ended on another day";
  EXPECT_EQ(rule(units, followed(1, 5, "2025-04-01")), "") << "who follows it is put right";
  EXPECT_EQ(rule(units, closed(5, "2025-05-01", 2)), "");
  EXPECT_EQ(rule(units, closed(5, "2025-05-01")), "");
}

}  // namespace
}  // namespace redress::organisation
