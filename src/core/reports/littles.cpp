#include "core/reports/littles.h"

#include "base/assert.h"
#include "core/figures/figure.h"

namespace redress::reports {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t one = 10'000;

// Above and below made small enough to be printed, with no place lost that a report shows.
std::string printed(Wide above, Wide below, int scale, int decimals) {
  constexpr Wide most = Wide{1} << 60U;
  while (above > most || below > most) {
    above /= 2;
    below /= 2;
  }
  return figures::printed(static_cast<std::int64_t>(above), static_cast<std::int64_t>(below), scale, decimals);
}

}  // namespace

LittlesCheck littles_check(const InProgress& figures) {
  REDRESS_ASSERT(figures.working_days > 0 && figures.observations > 0);
  // expected = completed x mean / days, observed = sum / observations, both in ten-thousandths; here over the same bottom.
  const Wide expected = Wide{figures.completed} * figures.mean_days * figures.observations;
  const Wide observed = Wide{figures.observed} * figures.working_days;
  if (expected == 0) return {figures.observed == 0, "none", "none"};
  const Wide apart = observed > expected ? observed - expected : expected - observed;
  // To the nearest whole per cent, half up: 24.5 is 25.
  const Wide whole = (2 * 100 * apart + expected) / (2 * expected);
  LittlesCheck check;
  check.agrees = whole < littles_percent;
  check.expected = printed(expected, Wide{figures.working_days} * figures.observations * one, 1, 0);
  check.off = printed(apart, expected, 100, 1);
  return check;
}

}  // namespace redress::reports
