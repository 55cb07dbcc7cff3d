// How far a clock has run, read for a page: its day of the count, its stops, and how it stands today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/web/desk.h"
#include "core/casework/state.h"

namespace redress::web {

// How a limit stands. `soon`: within five working days.
enum class Standing { late, today, soon, plain, paused, met, missed, ended };

struct Stretch {
  double from = 0, to = 0;  // of the track, 0 to 1
};

struct ClockReading {
  std::string id, title;
  std::int64_t episode = 0;
  clock::Rule rule;  // with the extensions in its count
  Standing standing = Standing::plain;
  int day = 0;          // of `rule.count`, where that says something (working days, days); else 0
  double position = 0;  // of today or the end, on the track
  std::optional<Day> due_on, base_due_on;
  std::optional<Day> ended_on;
  int working_days_left = 0;  // or late, where late
  std::vector<Stretch> pauses;
  int paused_days = 0;  // working days
  std::string late_reason;
  std::string whose = {};  // who has to keep it, outside the body; empty: the body
};

ClockReading reading_of(const casework::RunningClock& running, const Desk& desk);
std::vector<ClockReading> readings_of(const casework::CaseState& state, const Desk& desk);
// The nearest running limit, or else a paused one; null if none runs.
const ClockReading* nearest(const std::vector<ClockReading>& readings);

// Where a day stands between two others: 0 to 1.
double share_of(Day day, Day from, Day to);

// How a due day stands, and in words: `3 working days late`, `today`, `2 working days left`.
struct DueWords {
  Standing standing = Standing::plain;
  std::string words;
  int working_days = 0;  // left, or late
};
DueWords due_words(Day due_on, const clock::Calendar& calendar, Day today);

}  // namespace redress::web
