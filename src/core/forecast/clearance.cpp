#include "core/forecast/clearance.h"

#include <algorithm>

#include "base/assert.h"

namespace redress::forecast {

namespace {

__extension__ using Wide = unsigned __int128;

// Cases are moved in ten-thousandths: a person does 1.3 of them in a week.
constexpr std::int64_t one = Decimal::one;

// One past week as a run uses it: what comes, and what those of the future can do.
struct Step {
  std::int64_t came = 0, can_do = 0;
};

std::vector<Step> steps_of(const Clearance& asked) {
  std::vector<Step> steps;
  for (const auto& week : asked.past) {
    const Decimal then = week.people && week.people->ten_thousandths > 0 ? *week.people : asked.people_otherwise;
    REDRESS_ASSERT(then.ten_thousandths > 0 && week.left >= 0 && week.came >= 0);
    const Wide can_do = static_cast<Wide>(week.left) * static_cast<Wide>(one) *
                        static_cast<Wide>(asked.people.ten_thousandths) / static_cast<Wide>(then.ten_thousandths);
    steps.push_back({week.came * one, static_cast<std::int64_t>(can_do)});
  }
  return steps;
}

// The place of the value that `tenths` of ten do not pass.
std::size_t place_of(std::size_t count, std::size_t tenths) {
  return (count * tenths + 9) / 10 - 1;
}

template <class T>
Range<T> range_of(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  const std::size_t count = values.size();
  return {values[place_of(count, 1)], values[place_of(count, 5)], values[place_of(count, 9)]};
}

std::optional<int> weeks_or_never(int weeks) {
  return weeks > weeks_ahead ? std::nullopt : std::optional(weeks);
}

}  // namespace

std::uint64_t drawn(std::uint64_t seed, std::uint64_t place) {
  std::uint64_t z = seed + (place + 1) * 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

Forecast forecast(const Clearance& asked) {
  REDRESS_ASSERT(!asked.past.empty() && asked.runs > 0 && asked.people.ten_thousandths > 0);
  const auto steps = steps_of(asked);
  const auto runs = static_cast<std::size_t>(asked.runs);
  std::vector<std::vector<std::int64_t>> after(weeks_ahead, std::vector<std::int64_t>(runs));
  std::vector<int> cleared(runs, asked.backlog <= asked.goal ? 0 : weeks_ahead + 1);
  for (std::size_t run = 0; run < runs; ++run) {
    std::int64_t backlog = asked.backlog * one;
    for (std::size_t week = 0; week < weeks_ahead; ++week) {
      const std::uint64_t number = drawn(asked.seed, run * weeks_ahead + week);
      const auto& step = steps[static_cast<std::size_t>(static_cast<Wide>(number) * steps.size() >> 64U)];
      backlog = std::max<std::int64_t>(0, backlog + step.came - step.can_do);
      after[week][run] = (backlog + one - 1) / one;
      if (after[week][run] <= asked.goal) cleared[run] = std::min(cleared[run], static_cast<int>(week) + 1);
    }
  }
  Forecast made;
  made.never = static_cast<int>(std::count(cleared.begin(), cleared.end(), weeks_ahead + 1));
  const auto in = range_of(cleared);
  made.cleared_in = {weeks_or_never(in.low), weeks_or_never(in.middle), weeks_or_never(in.high)};
  for (auto& week : after) made.backlog.push_back(range_of(week));
  return made;
}

Proof proof_of(const Forecast& made, const std::vector<Week>& since) {
  REDRESS_ASSERT(since.size() <= made.backlog.size());
  Proof proof;
  std::vector<std::int64_t> errors;
  for (std::size_t i = 0; i < since.size(); ++i) {
    proof.weeks.push_back({since[i].ends, made.backlog[i], since[i].after});
    const auto& each = proof.weeks.back();
    if (each.within()) ++proof.within;
    errors.push_back(each.error() < 0 ? -each.error() : each.error());
    proof.last_error = each.error();
  }
  if (!errors.empty()) proof.typical_error = range_of(errors).middle;
  return proof;
}

std::int64_t planned_on(const Plan& plan, Day day) {
  if (day <= plan.starts) return plan.at_start;
  if (day >= plan.target) return plan.goal;
  const std::int64_t days = (plan.target - plan.starts).count(), gone = (day - plan.starts).count();
  const std::int64_t down = (plan.at_start - plan.goal) * gone;
  return plan.at_start - (down >= 0 ? down / days : -((-down + days - 1) / days));
}

}  // namespace redress::forecast
