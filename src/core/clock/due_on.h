// The day a thing is due, and why.
//
// Days are civil days where the body sits; nothing here asks the time. The pure arithmetic of DESIGN 4.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/refusal.h"
#include "core/clock/calendar.h"
#include "core/clock/rule.h"

namespace redress::clock {

// The last day on which the thing is in time; nothing while a pause is open. Overlapping pauses count once.
// Refused: a count under 1, a pause that ends before it begins or begins before receipt, a day outside the calendar's data.
base::Checked<std::optional<Day>> due_on(Day received, const Rule& rule, std::span<const Pause> pauses,
                                         const Calendar& calendar);

// How many days of the rule's unit have been used on `today`, by the rule's convention and less the pauses: the "day 17" of
// "day 17 of 20". 0 before the first. For months and clock hours: calendar days.
int day_of_clock(Day received, const Rule& rule, std::span<const Pause> pauses, const Calendar& calendar, Day today);

// Working days from `from` to `to` as a figure counts them: `after` d in (from, to], `inclusive` d in [from, to]; less the
// pauses. Asserts that the calendar covers both.
int working_days(Day from, Day to, Convention convention, const Calendar& calendar, std::span<const Pause> pauses = {});

// One stretch of days that the explanation treats alike.
struct Step {
  enum class What { receipt, counted, weekend, holiday, paused, rolled, moved };
  What what;
  Day from;
  Day to;
  int first_count = 0;  // number of the first counted day; 0 for none
  int last_count = 0;
  std::string because;  // plain words: `St Andrew's Day`, `the day of receipt is day 0`
};

// Why the due date is what it is: every day from receipt to the due date stands in exactly one step, in order.
struct Explanation {
  Day received;
  std::optional<Day> due_on;
  Rule rule;
  std::string calendar;
  std::optional<Day> known_on;
  std::vector<Step> steps;
  int counted = 0, paused = 0, holidays = 0, weekends = 0, rolled = 0;  // days
  std::string sentence;                                                // the story in one or two sentences
};

base::Checked<Explanation> explain(Day received, const Rule& rule, std::span<const Pause> pauses, const Calendar& calendar,
                                   std::optional<Day> known_on);

}  // namespace redress::clock
