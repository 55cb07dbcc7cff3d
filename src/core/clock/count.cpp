#include "core/clock/count.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace redress::clock {
namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr Day far_future{days{1'000'000}};  // past every calendar; the end of an open pause

base::Refusal outside(const char* about, Day day, const Calendar& calendar) {
  return {"day_outside_the_calendar", about, "DESIGN 4",
          fmt::format("{} is outside the data of the calendar {}, which run from {} to {}", base::to_text(day),
                      calendar.id(), base::to_text(calendar.first()), base::to_text(calendar.last()))};
}

base::Refusal limit_outside(const Calendar& calendar) {
  return {"day_outside_the_calendar", "count", "DESIGN 4",
          fmt::format("the limit lies outside the data of the calendar {}, which run from {} to {}", calendar.id(),
                      base::to_text(calendar.first()), base::to_text(calendar.last()))};
}

base::Refusals checked(Day received, const Rule& rule, std::span<const Pause> pauses, const Calendar& calendar) {
  base::Refusals refusals;
  if (rule.count < 1) {
    refusals.push_back({"count_at_least_one", "count", "DESIGN 4", "the count is at least 1"});
  }
  if (!calendar.covers(received)) refusals.push_back(outside("received", received, calendar));
  for (const Pause& pause : pauses) {
    if (!calendar.covers(pause.from)) refusals.push_back(outside("pause", pause.from, calendar));
    if (!pause.to) continue;
    if (!calendar.covers(*pause.to)) refusals.push_back(outside("pause", *pause.to, calendar));
    if (*pause.to < pause.from) {
      refusals.push_back({"pause_ends_after_it_begins", "pause", "DESIGN 4",
                          fmt::format("the pause from {} to {} ends before it begins", base::to_text(pause.from),
                                      base::to_text(*pause.to))});
    }
  }
  return refusals;
}

struct Span {
  std::int64_t days = 0;
  bool month_end = false;
};

// From the day to the same day `months` on, or to the last day of that month if it has no such day.
Span months_on(Day day, std::int64_t months) {
  const std::chrono::year_month_day date{day};
  const std::int64_t month =
      static_cast<int>(date.year()) * std::int64_t{12} + static_cast<unsigned>(date.month()) - 1 + months;
  constexpr std::int64_t past_every_calendar = 3000 * 12;
  if (month >= past_every_calendar) return {(far_future - day).count(), false};
  const std::chrono::year_month there{std::chrono::year{static_cast<int>(month / 12)},
                                      std::chrono::month{static_cast<unsigned>(month % 12) + 1}};
  const std::chrono::year_month_day same = there / date.day();
  if (same.ok()) return {(Day{same} - day).count(), false};
  return {(Day{there / std::chrono::last} - day).count(), true};
}

// The first working day on or after that day, or nothing if the data end before it.
std::optional<Day> working_day_from(Day day, const Calendar& calendar) {
  return calendar.nth_working_day_after(day - days{1}, 1);
}

// The needed-th counted day after day zero. Nothing: the data end before it.
std::optional<Day> walk(Day day_zero, std::int64_t needed, Unit unit, const Calendar& calendar) {
  const std::int64_t room = (calendar.last() - day_zero).count();
  if (needed > room) return std::nullopt;
  if (unit == Unit::working_days) return calendar.nth_working_day_after(day_zero, static_cast<int>(needed));
  return day_zero + days{needed};
}

// Days that a pause takes out of the count: those after day zero that would have been counted.
std::int64_t taken_out(const Pause& pause, Day day_zero, Unit unit, const Calendar& calendar) {
  const Day from = std::max(pause.from, day_zero + days{1});
  if (*pause.to < from) return 0;
  if (unit == Unit::working_days) return calendar.working_days_after(from - days{1}, *pause.to);
  return (*pause.to - from).count() + 1;
}

}  // namespace

Merged merged(std::span<const Pause> pauses) {
  Merged sorted(pauses.begin(), pauses.end());
  std::sort(sorted.begin(), sorted.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
  Merged together;
  for (const Pause& pause : sorted) {
    if (together.empty() || (together.back().to && pause.from > *together.back().to + days{1})) {
      together.push_back(pause);
    } else if (together.back().to) {
      together.back().to = pause.to ? std::optional{std::max(*together.back().to, *pause.to)} : std::nullopt;
    }
  }
  return together;
}

bool is_paused(const Merged& pauses, Day day) {
  return std::any_of(pauses.begin(), pauses.end(),
                     [&](const Pause& pause) { return pause.from <= day && (!pause.to || day <= *pause.to); });
}

base::Checked<Count> count_of(Receipt received, const Rule& rule, std::span<const Pause> pauses,
                              const Calendar& calendar) {
  auto refusals = checked(received.on, rule, pauses, calendar);
  if (!refusals.empty()) return base::refuse(std::move(refusals));

  Count count;
  count.counts_as_received = received.on;
  count.pauses = merged(pauses);
  if (rule.convention == Convention::roll_then_after) {
    const auto working = working_day_from(received.on, calendar);
    if (!working) return base::refuse(limit_outside(calendar));
    if (*working != received.on) received = received.at ? Receipt{*working, TimeOfDay{0}} : Receipt{*working};
    count.counts_as_received = received.on;
  }

  // How far it is, in days from receipt; then from day zero.
  const bool inclusive = rule.convention == Convention::inclusive;
  std::int64_t needed = rule.count;
  bool from_receipt = inclusive;  // the day of receipt itself can be counted
  switch (rule.unit) {
    case Unit::working_days:
    case Unit::calendar_days:
      break;
    case Unit::weeks:
      needed *= 7;
      break;
    case Unit::months: {
      const Span span = months_on(received.on, rule.count);
      needed = span.days + (inclusive && span.month_end ? 1 : 0);
      count.month_end = span.month_end;
      break;
    }
    case Unit::clock_hours:
      if (received.at) {
        const TimeOfDay until = *received.at + hours{rule.count};
        needed = until / days{1} + 1;
        count.hour = until % days{1};
        from_receipt = true;
      } else {
        needed = (needed + 23) / 24;
      }
      break;
  }
  count.day_zero = received.on - days{from_receipt ? 1 : 0};

  auto limit = walk(count.day_zero, needed, rule.unit, calendar);
  for (const Pause& pause : count.pauses) {
    if (limit && pause.from > *limit) break;
    if (!pause.to) return count;  // the clock is stopped
    needed += taken_out(pause, count.day_zero, rule.unit, calendar);
    limit = walk(count.day_zero, needed, rule.unit, calendar);
  }
  if (!limit) return base::refuse(limit_outside(calendar));
  count.needed = static_cast<int>(needed);
  count.limit = limit;
  count.due_on = limit;
  if (rule.roll == Roll::forward) count.due_on = working_day_from(*limit, calendar);
  if (rule.roll == Roll::back) {
    while (calendar.covers(*count.due_on) && !calendar.is_working(*count.due_on)) *count.due_on -= days{1};
  }
  if (!count.due_on || !calendar.covers(*count.due_on)) return base::refuse(limit_outside(calendar));
  return count;
}

}  // namespace redress::clock
