// When will a backlog be cleared, with so many people? The past weeks, drawn again and again.
//
// Of each past week two numbers count together: how many cases came, and how many were done by each full-time post. A run draws one
// past week for each week to come and moves the backlog by it; many runs give a range. The draws come from a seed that is shown, so that
// anybody makes the same forecast again; runs with more people use the same draws, so that more people are never later.
// Whole numbers throughout: the same on every machine. Rule: RULES A5, A6 P-20, C8 `backlog`; docs/forecasts.md.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.h"
#include "core/numbers/decimal.h"

namespace redress::forecast {

using base::Day;
using numbers::Decimal;

// A week that is over. Before + came - left = after.
struct Week {
  Day ends{};  // its last day
  std::int64_t before = 0, came = 0, left = 0, after = 0;
  std::optional<Decimal> people;  // who worked on it, in full-time equivalents; nothing: not recorded
  bool operator==(const Week&) const = default;
};

inline constexpr int weeks_ahead = 104;  // two years
inline constexpr int runs_by_default = 1000;
inline constexpr std::size_t fewest_weeks = 4, most_weeks = 104;  // of the past

struct Clearance {
  std::vector<Week> past;  // in order
  std::int64_t backlog = 0;
  std::int64_t goal = 0;  // cleared is: no more than this
  // Those who work on it from now on, and those to whom a week counts whose head count is not recorded. Both above zero.
  Decimal people, people_otherwise;
  std::uint64_t seed = 0;
  int runs = runs_by_default;
};

// Of the runs in their order: the least value that one, five or nine of ten do not pass.
template <class T>
struct Range {
  T low{}, middle{}, high{};
  bool operator==(const Range&) const = default;
};

struct Forecast {
  // Weeks from now until it is cleared, 0: it is; nothing: not within two years.
  Range<std::optional<int>> cleared_in;
  int never = 0;                             // runs that do not get there within two years
  std::vector<Range<std::int64_t>> backlog;  // after 1, 2 ... weeks_ahead weeks, in cases, rounded up
  bool operator==(const Forecast&) const = default;
};
// Asserts at least one past week and people above zero.
Forecast forecast(const Clearance& asked);

// The number at place `place` of the sequence that the seed begins: SplitMix64.
std::uint64_t drawn(std::uint64_t seed, std::uint64_t place);

// How well a forecast did that was made earlier, for the weeks since.
struct Proof {
  struct Each {
    Day ends{};
    Range<std::int64_t> said;
    std::int64_t happened = 0;
    bool within() const { return said.low <= happened && happened <= said.high; }
    std::int64_t error() const { return said.middle - happened; }  // above zero: it said more
  };
  std::vector<Each> weeks;
  int within = 0;                  // of them
  std::int64_t typical_error = 0;  // in cases, without its sign, in the middle of all the weeks
  std::int64_t last_error = 0;     // of the last week
};
// `since`: the weeks since it was made, in order; at most as many as were forecast.
Proof proof_of(const Forecast& made, const std::vector<Week>& since);

// A plan goes down in equal steps from what there was on its first day to its goal on the target day; both are week ends or not.
struct Plan {
  Day starts{}, target{};
  std::int64_t at_start = 0, goal = 0;
};
// Planned on that day, rounded up to whole cases; its goal from the target day on.
std::int64_t planned_on(const Plan& plan, Day day);

}  // namespace redress::forecast
