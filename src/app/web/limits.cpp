#include "app/web/limits.h"

#include <algorithm>

#include "app/web/words.h"
#include "core/clock/due_on.h"

namespace redress::web {

double share_of(Day day, Day from, Day to) {
  const auto whole = static_cast<double>((to - from).count());
  return whole <= 0 ? 1.0 : std::clamp(static_cast<double>((day - from).count()) / whole, 0.0, 1.0);
}

DueWords due_words(Day due_on, const clock::Calendar& calendar, Day today) {
  if (due_on == today) return {Standing::today, "today", 0};
  if (due_on < today) {
    const auto late = working_days_between(calendar, due_on, today);
    return {Standing::late,
            late && *late > 0 ? counted(*late, "working day", "working days") + " late" : std::string("late"),
            late.value_or(0)};
  }
  const auto left = working_days_between(calendar, today, due_on);
  if (!left) return {Standing::plain, "", 0};
  return {*left <= 5 ? Standing::soon : Standing::plain, counted(*left, "working day", "working days") + " left",
          *left};
}

ClockReading reading_of(const casework::RunningClock& running, const Desk& desk) {
  ClockReading reading;
  reading.id = running.started.id;
  reading.title = running.started.title;
  reading.episode = running.episode;
  reading.whose = running.started.whose;
  reading.rule = casework::rule_of(running);
  reading.rule.count += running.extended_by;
  reading.late_reason = running.late_reason;
  const auto calendar = desk.calendar(running.started.calendar);
  if (!calendar) return reading;
  const casework::Limit limit = casework::limit_of(running, *calendar);
  reading.due_on = limit.due_on;
  reading.base_due_on = limit.base_due_on;
  reading.ended_on = running.stopped_on ? running.stopped_on : running.ended_on;
  const Day until = reading.ended_on.value_or(desk.today);
  const bool counts_days =
      reading.rule.unit == clock::Unit::working_days || reading.rule.unit == clock::Unit::calendar_days;
  if (counts_days && calendar->covers(running.from) && calendar->covers(until) && until >= running.from) {
    reading.day = clock::day_of_clock(running.from, reading.rule, running.pauses, *calendar, until);
  }
  const bool stands_still = !running.pauses.empty() && !running.pauses.back().to && running.running();
  if (running.ended_on) {
    reading.standing = Standing::ended;
  } else if (running.stopped_on) {
    reading.standing = limit.due_on && *running.stopped_on > *limit.due_on ? Standing::missed : Standing::met;
  } else if (stands_still || !limit.due_on) {
    reading.standing = Standing::paused;
  } else {
    const DueWords words = due_words(*limit.due_on, *calendar, desk.today);
    reading.standing = words.standing;
    reading.working_days_left = words.working_days;
  }
  const Day track_end = limit.due_on ? std::max(*limit.due_on, until) : until + std::chrono::days{14};
  reading.position = share_of(until, running.from, limit.due_on ? *limit.due_on : track_end);
  for (const auto& pause : running.pauses) {
    const Day to = std::min(pause.to.value_or(until), until);
    if (to < pause.from) continue;
    const Day end = limit.due_on ? *limit.due_on : track_end;
    reading.pauses.push_back(
        {share_of(pause.from, running.from, end), share_of(to + std::chrono::days{1}, running.from, end)});
    reading.paused_days += working_days_between(*calendar, pause.from - std::chrono::days{1}, to).value_or(0);
  }
  return reading;
}

std::vector<ClockReading> readings_of(const casework::CaseState& state, const Desk& desk) {
  std::vector<ClockReading> readings;
  for (const auto& running : state.clocks) readings.push_back(reading_of(running, desk));
  return readings;
}

const ClockReading* nearest(const std::vector<ClockReading>& readings) {
  const ClockReading* found = nullptr;
  for (const auto& reading : readings) {
    if (!reading.whose.empty()) continue;
    if (reading.standing == Standing::met || reading.standing == Standing::missed ||
        reading.standing == Standing::ended)
      continue;
    const bool nearer = found == nullptr || (reading.due_on && (!found->due_on || *reading.due_on < *found->due_on));
    if (nearer) found = &reading;
  }
  return found;
}

}  // namespace redress::web
