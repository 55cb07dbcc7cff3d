#include "kit/zone/zone.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace redress::zone {
namespace {

using namespace std::chrono_literals;

Zone london() {
  return Zone::named("Europe/London").value();
}
Instant at(const char* text) {
  return base::parse_instant(text).value();
}
Day on(const char* text) {
  return base::parse_day(text).value();
}

TEST(Zone, IsKnownByItsNameOnly) {
  for (const char* good : {"Europe/London", "Europe/Belfast", "Etc/UTC", "Asia/Kathmandu"}) {
    const auto zone = Zone::named(good);
    ASSERT_TRUE(zone) << good;
    EXPECT_EQ(zone->name(), good);
  }
  for (const char* bad : {"", "London", "europe/london", "Europe/London ", "../../etc/passwd",
                          "/usr/share/zoneinfo/Europe/London", "Europe", "GMT+25"}) {
    EXPECT_FALSE(Zone::named(bad)) << bad;
  }
}

TEST(Zone, ACivilDayIsThatOfTheBodyAndNotOfGreenwich) {
  EXPECT_EQ(london().civil_day(at("2026-06-30T22:59:59.999999Z")), on("2026-06-30"));
  EXPECT_EQ(london().civil_day(at("2026-06-30T23:00:00Z")), on("2026-07-01"));  // summer time: midnight in London
  EXPECT_EQ(london().civil_day(at("2026-12-31T23:59:59Z")), on("2026-12-31"));
  EXPECT_EQ(london().civil_day(at("2027-01-01T00:00:00Z")), on("2027-01-01"));
  EXPECT_EQ(Zone::named("Etc/UTC")->civil_day(at("2026-06-30T23:00:00Z")), on("2026-06-30"));
}

TEST(Zone, DaysBefore1970AndAfter2037AreKnownToo) {
  EXPECT_EQ(london().civil_day(at("1950-07-01T22:59:59Z")), on("1950-07-01"));
  EXPECT_EQ(london().civil_day(at("1950-07-01T23:00:00Z")), on("1950-07-02"));
  EXPECT_EQ(london().civil_day(at("2035-07-01T23:00:00Z")), on("2035-07-02"));
  EXPECT_EQ(london().civil_day(at("2040-01-01T00:00:00Z")), on("2040-01-01"));
}

TEST(Zone, TheWallAndItsOffset) {
  EXPECT_EQ(london().wall_time(at("2024-07-01T12:15:00.000001Z")), (WallTime{on("2024-07-01"), 13h + 15min + 1us}));
  EXPECT_EQ(london().offset(at("2024-07-01T12:15:00Z")), 60min);
  EXPECT_EQ(london().offset(at("2024-12-01T12:15:00Z")), 0min);
  EXPECT_EQ(Zone::named("Asia/Kathmandu")->offset(at("2024-12-01T12:15:00Z")), 345min);
}

// The clocks went back at 02:00 on Sunday 27 October 2024: 01:30 happened at 00:30 and at 01:30 UTC.
TEST(Zone, ATimeThatHappensTwiceIsRefusedOrTheFirstOfTheTwo) {
  const WallTime twice{on("2024-10-27"), 1h + 30min};
  const auto refused = london().instant_of(twice);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error()[0].rule, "wall_time_happens_twice");
  EXPECT_EQ(refused.error()[0].about, "2024-10-27 01:30:00");
  EXPECT_EQ(london().earliest_instant_of(twice), at("2024-10-27T00:30:00Z"));
  EXPECT_EQ(london().wall_time(at("2024-10-27T00:30:00Z")), twice);
  EXPECT_EQ(london().wall_time(at("2024-10-27T01:30:00Z")), twice);
  EXPECT_EQ(*london().instant_of({on("2024-10-27"), 59min}), at("2024-10-26T23:59:00Z"));
  EXPECT_EQ(*london().instant_of({on("2024-10-27"), 2h}), at("2024-10-27T02:00:00Z"));
}

// The clocks went forward at 01:00 on Sunday 31 March 2024: there was no 01:30.
TEST(Zone, ATimeThatWasSkippedIsRefusedOrTheInstantOfTheSkip) {
  const WallTime never{on("2024-03-31"), 1h + 30min};
  const auto refused = london().instant_of(never);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error()[0].rule, "wall_time_does_not_exist");
  EXPECT_EQ(london().earliest_instant_of(never), at("2024-03-31T01:00:00Z"));
  EXPECT_EQ(*london().instant_of({on("2024-03-31"), 59min}), at("2024-03-31T00:59:00Z"));
  EXPECT_EQ(*london().instant_of({on("2024-03-31"), 2h}), at("2024-03-31T01:00:00Z"));
}

TEST(Zone, ATimeOutsideTheDayIsRefused) {
  EXPECT_FALSE(london().instant_of({on("2024-05-01"), 24h}));
  EXPECT_FALSE(london().instant_of({on("2024-05-01"), -1us}));
}

TEST(Zone, ADayBeginsWhenTheOneBeforeIsOver) {
  EXPECT_EQ(london().beginning_of(on("2026-07-01")), at("2026-06-30T23:00:00Z"));
  EXPECT_EQ(london().beginning_of(on("2024-04-01")) - london().beginning_of(on("2024-03-31")), 23h);
  EXPECT_EQ(london().beginning_of(on("2024-10-28")) - london().beginning_of(on("2024-10-27")), 25h);
  // Cairo puts its clocks forward at midnight: that Friday begins at 01:00 by the wall.
  const Zone cairo = Zone::named("Africa/Cairo").value();
  EXPECT_EQ(cairo.civil_day(cairo.beginning_of(on("2024-04-26"))), on("2024-04-26"));
  EXPECT_EQ(cairo.civil_day(cairo.beginning_of(on("2024-04-26")) - 1us), on("2024-04-25"));
}

TEST(Zone, EveryHourOfTwoYearsComesBackFromTheWall) {
  const Zone zone = london();
  int refused = 0;
  for (Instant instant = at("2024-01-01T00:15:00Z"); instant < at("2026-01-01T00:00:00Z"); instant += 1h) {
    const auto back = zone.instant_of(zone.wall_time(instant));
    if (back) {
      EXPECT_EQ(*back, instant) << base::to_text(instant);
    } else {
      ++refused;
    }
  }
  EXPECT_EQ(refused, 4);  // two hours that happened twice, each met twice
}

TEST(Zone, MayBeAskedFromManyThreads) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    threads.emplace_back([&wrong, i] {
      const Zone zone = Zone::named(i % 2 == 0 ? "Europe/London" : "Europe/Dublin").value();
      for (int n = 0; n < 200; ++n) {
        if (zone.civil_day(at("2026-06-30T23:00:00Z")) != on("2026-07-01")) ++wrong[i];
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(std::count(wrong.begin(), wrong.end(), 0), 4);
}

}  // namespace
}  // namespace redress::zone
