#include "core/clock/due_on.h"

#include <algorithm>

#include "core/clock/count.h"

namespace redress::clock {

using std::chrono::days;

base::Checked<std::optional<Day>> due_on(Receipt received, const Rule& rule, std::span<const Pause> pauses,
                                         const Calendar& calendar) {
  const auto count = count_of(received, rule, pauses, calendar);
  if (!count) return base::refuse(count.error());
  return count->due_on;
}

namespace {

// The day after which a count by that convention begins; nothing if the calendar's data end before it.
std::optional<Day> day_zero(Day from, Convention convention, const Calendar& calendar) {
  switch (convention) {
    case Convention::after:
      return from;
    case Convention::inclusive:
      return from - days{1};
    case Convention::roll_then_after:
      return calendar.nth_working_day_after(from - days{1}, 1);
  }
  return from;
}

}  // namespace

int working_days(Day from, Day to, Convention convention, const Calendar& calendar, std::span<const Pause> pauses) {
  REDRESS_ASSERT(calendar.covers(from) && calendar.covers(to));
  const auto zero = day_zero(from, convention, calendar);
  if (!zero || to <= *zero) return 0;
  int count = calendar.working_days_after(*zero, to);
  if (pauses.empty()) return count;
  for (const Pause& pause : merged(pauses)) {
    const Day first = std::max(pause.from, *zero + days{1});
    const Day last = pause.to ? std::min(*pause.to, to) : to;
    if (first <= last) count -= calendar.working_days_after(first - days{1}, last);
  }
  return count;
}

int day_of_clock(Day received, const Rule& rule, std::span<const Pause> pauses, const Calendar& calendar, Day today) {
  if (!calendar.covers(received) || today < received) return 0;
  today = std::min(today, calendar.last());
  if (rule.unit == Unit::working_days) return working_days(received, today, rule.convention, calendar, pauses);
  const auto zero = day_zero(received, rule.convention, calendar);
  if (!zero || today <= *zero) return 0;
  auto used = (today - *zero).count();
  for (const Pause& pause : merged(pauses)) {
    const Day first = std::max(pause.from, *zero + days{1});
    const Day last = pause.to ? std::min(*pause.to, today) : today;
    if (first <= last) used -= (last - first).count() + 1;
  }
  return static_cast<int>(used);
}

}  // namespace redress::clock
