// Backlog clearance: constant weeks give the exact answer; a plain second reading draws the same; more people are never later.
#include "core/forecast/clearance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace redress::forecast {
namespace {

Day day(const char* text) {
  return *base::parse_day(text);
}

// Weeks of so many that came and so many that were done, with these people.
std::vector<Week> weeks(std::initializer_list<std::pair<int, int>> each,
                        std::optional<Decimal> people = Decimal{20'000}) {
  std::vector<Week> all;
  Day ends = day("2026-01-04");
  std::int64_t stock = 1000;
  for (const auto& [came, left] : each) {
    all.push_back({ends, stock, came, left, stock + came - left, people});
    stock += came - left;
    ends += std::chrono::days{7};
  }
  return all;
}

Clearance asked(std::vector<Week> past, std::int64_t backlog, const char* people) {
  return {std::move(past), backlog, 0, *numbers::parse_decimal(people), Decimal{10'000}, 7, 1000};
}

// RULES C8 `backlog`: 26 overdue, 3 new ones, 24 done in six weeks.
TEST(Backlog, FlowsAsTheMinutesSay) {
  const std::vector<Week> six{{day("2023-10-08"), 26, 1, 4, 23, {}}, {day("2023-10-15"), 23, 0, 4, 19, {}},
                              {day("2023-10-22"), 19, 1, 4, 16, {}}, {day("2023-10-29"), 16, 0, 4, 12, {}},
                              {day("2023-11-05"), 12, 1, 4, 9, {}},  {day("2023-11-12"), 9, 0, 4, 5, {}}};
  std::int64_t came = 0, left = 0;
  for (const auto& week : six) {
    EXPECT_EQ(week.before + week.came - week.left, week.after);
    came += week.came;
    left += week.left;
  }
  EXPECT_EQ(26 + came - left, 5);
  EXPECT_EQ(came, 3);
  EXPECT_EQ(left, 24);
  // The plan was 31 December: half-way there is half the way down.
  const Plan plan{day("2023-10-01"), day("2023-12-31"), 26, 0};
  EXPECT_EQ(planned_on(plan, day("2023-10-01")), 26);
  EXPECT_EQ(planned_on(plan, day("2023-11-12")), 14) << "42 of 91 days: 26 - 12";
  EXPECT_EQ(planned_on(plan, day("2023-12-31")), 0);
  EXPECT_EQ(planned_on(plan, day("2024-02-01")), 0);
}

TEST(Backlog, ConstantWeeksGiveTheExactWeek) {
  // 20 and each week 3 more; two people do 8 a week: 5 fewer each week, so it takes 4.
  const auto made = forecast(asked(weeks({{3, 8}, {3, 8}, {3, 8}, {3, 8}}), 20, "2"));
  EXPECT_EQ(made.cleared_in, (Range<std::optional<int>>{4, 4, 4}));
  EXPECT_EQ(made.never, 0);
  EXPECT_EQ(made.backlog[0], (Range<std::int64_t>{15, 15, 15}));
  // With three people 12 a week, 9 fewer: the third week.
  EXPECT_EQ(*forecast(asked(weeks({{3, 8}, {3, 8}, {3, 8}, {3, 8}}), 20, "3")).cleared_in.middle, 3);
  // With half a person 2 a week: it grows.
  const auto grows = forecast(asked(weeks({{3, 8}, {3, 8}, {3, 8}, {3, 8}}), 20, "0.5"));
  EXPECT_FALSE(grows.cleared_in.low);
  EXPECT_EQ(grows.never, 1000);
  EXPECT_EQ(grows.backlog.back().middle, 20 + 104);
  EXPECT_EQ(*forecast(asked(weeks({{3, 8}}), 0, "2")).cleared_in.high, 0) << "it is cleared";
  auto to_ten = asked(weeks({{3, 8}}), 20, "2");
  to_ten.goal = 10;
  EXPECT_EQ(*forecast(to_ten).cleared_in.middle, 2);
}

TEST(Backlog, WeeksWithoutAHeadCountAreTheOthers) {
  auto unknown = asked(weeks({{3, 8}}, std::nullopt), 20, "2");
  unknown.people_otherwise = *numbers::parse_decimal("2");
  EXPECT_EQ(*forecast(unknown).cleared_in.middle, 4);
}

// A plain second reading: the draws by hand, in doubles, one run after the other.
TEST(Backlog, APlainSecondReadingDrawsTheSame) {
  const std::vector<Week> past = weeks({{3, 4}, {0, 9}, {7, 2}, {5, 5}, {1, 6}, {2, 0}});
  for (const std::uint64_t seed : {1U, 2U, 99U}) {
    auto question = asked(past, 31, "3");
    question.seed = seed;
    question.runs = 200;
    const auto made = forecast(question);
    std::vector<int> cleared;
    std::vector<std::vector<double>> stock(weeks_ahead);
    std::uint64_t place = 0;
    for (int run = 0; run < 200; ++run) {
      double left = 31;
      int in = 999;
      for (int week = 1; week <= weeks_ahead; ++week) {
        const auto& like =
            past[static_cast<std::size_t>(static_cast<long double>(drawn(seed, place++)) / 18446744073709551616.0L *
                                          static_cast<long double>(past.size()))];
        left = std::max(0.0, left + static_cast<double>(like.came) - static_cast<double>(like.left) * 3 / 2);
        stock[static_cast<std::size_t>(week - 1)].push_back(left);
        if (left <= 0 && in == 999) in = week;
      }
      cleared.push_back(in);
    }
    std::sort(cleared.begin(), cleared.end());
    EXPECT_EQ(made.cleared_in.low.value_or(999), cleared[19]);
    EXPECT_EQ(made.cleared_in.middle.value_or(999), cleared[99]);
    EXPECT_EQ(made.cleared_in.high.value_or(999), cleared[179]);
    for (auto& week : stock) std::sort(week.begin(), week.end());
    for (std::size_t i = 0; i < stock.size(); ++i)
      EXPECT_EQ(made.backlog[i].middle, static_cast<std::int64_t>(std::ceil(stock[i][99]))) << "week " << i + 1;
  }
}

TEST(Backlog, TheSameSeedIsTheSameForecast) {
  const auto question = asked(weeks({{3, 4}, {0, 9}, {7, 2}, {5, 5}}), 60, "2.4");
  EXPECT_EQ(forecast(question), forecast(question));
  auto other = question;
  other.seed = 8;
  EXPECT_NE(forecast(question), forecast(other));
  EXPECT_EQ(drawn(0, 0), 0xe220a8397b1dcdafU) << "SplitMix64 as it is published";
}

TEST(Backlog, MorePeopleAreNeverLater) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    std::vector<Week> past;
    for (std::uint64_t i = 0; i < 4 + seed % 9; ++i) {
      const auto came = static_cast<std::int64_t>(drawn(seed, 2 * i) % 9),
                 left = static_cast<std::int64_t>(drawn(seed, 2 * i + 1) % 9);
      past.push_back({day("2026-01-04"), 0, came, left, 0,
                      Decimal{static_cast<std::int64_t>(10'000 + drawn(seed, 900 + i) % 40'000)}});
    }
    std::optional<Forecast> before;
    for (std::int64_t people = 5'000; people <= 60'000; people += 5'000) {
      Clearance question{past, 40, 2, Decimal{people}, Decimal{10'000}, seed, 100};
      const auto made = forecast(question);
      const auto late = [](std::optional<int> weeks) { return weeks.value_or(weeks_ahead + 1); };
      EXPECT_LE(late(made.cleared_in.low), late(made.cleared_in.middle));
      EXPECT_LE(late(made.cleared_in.middle), late(made.cleared_in.high));
      if (before) {
        EXPECT_LE(late(made.cleared_in.low), late(before->cleared_in.low));
        EXPECT_LE(late(made.cleared_in.middle), late(before->cleared_in.middle));
        EXPECT_LE(late(made.cleared_in.high), late(before->cleared_in.high));
        EXPECT_LE(made.never, before->never);
        for (std::size_t i = 0; i < made.backlog.size(); ++i)
          EXPECT_LE(made.backlog[i].high, before->backlog[i].high) << seed << " " << people << " week " << i;
      }
      before = made;
    }
  }
}

TEST(Backlog, SaysHowWellItDid) {
  Forecast made;
  made.backlog = {{8, 10, 12}, {5, 9, 11}, {3, 6, 9}};
  const std::vector<Week> since{
      {day("2026-01-11"), 0, 0, 0, 12, {}}, {day("2026-01-18"), 0, 0, 0, 13, {}}, {day("2026-01-25"), 0, 0, 0, 5, {}}};
  const auto proof = proof_of(made, since);
  EXPECT_EQ(proof.within, 2) << "12 is the end of its range, 13 is past it";
  EXPECT_EQ(proof.typical_error, 2) << "of 2, 4 and 1";
  EXPECT_EQ(proof.last_error, 1);
  EXPECT_EQ(proof.weeks[1].error(), -4);
}

}  // namespace
}  // namespace redress::forecast
