// The day a thing is due, and why.
//
// Days are civil days where the body sits; nothing here asks the time. The pure arithmetic of DESIGN 4; docs/clocks.md
// says the same in words, with examples.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/refusal.h"
#include "core/clock/calendar.h"
#include "core/clock/rule.h"

namespace redress::clock {

using TimeOfDay = std::chrono::microseconds;  // since the midnight that began the day, by the wall clock

// When the thing arrived. The hour matters to limits in clock hours only; everywhere else the whole day is the day of
// receipt. Clock hours without an hour are whole days, begun ones counted: from the end of the day of receipt (`after`)
// or from its beginning (`inclusive`). With an hour they run from it, whatever the convention, by the wall clock and
// over weekends.
struct Receipt {
  Receipt(Day day) : on(day) {}  // NOLINT: a day reads as a receipt
  Receipt(Day day, TimeOfDay hour) : on(day), at(hour) {}
  Day on;
  std::optional<TimeOfDay> at;
};

// The last day on which the thing is in time; nothing while a pause that began on or before that day is open.
// Overlapping pauses count once. A pause may begin before receipt: what matters of it is what lies after. Refused: a
// count under 1, a pause that ends before it begins, a day outside the calendar's data (`day_outside_the_calendar`).
base::Checked<std::optional<Day>> due_on(Receipt received, const Rule& rule, std::span<const Pause> pauses,
                                         const Calendar& calendar);

// How many days of the rule's unit have been used on `today`, by the rule's convention and less the pauses: the "day
// 17" of "day 17 of 20". 0 before the first. For weeks, months and clock hours: calendar days. Days outside the
// calendar's data are not counted.
int day_of_clock(Day received, const Rule& rule, std::span<const Pause> pauses, const Calendar& calendar, Day today);

// Working days from `from` to `to` as a figure counts them: `after` d in (from, to], `inclusive` d in [from, to],
// `roll_then_after` as `after` from the first working day on or after `from`; less the pauses. 0 if `to` is before
// `from`. Asserts that the calendar covers both.
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

// `counted`, `weekend`, ...
std::string to_text(Step::What what);

// Why the due date is what it is: every day from receipt to the due date stands in exactly one step, in order. While a
// pause is open the steps end with its first day. If the roll goes back to before receipt, the one step is the receipt.
//
// The sums are of days after receipt (`after`), or from receipt (`inclusive`): counted + paused + holidays + weekends +
// rolled + moved make up the stretch. In working days a Saturday inside a pause is a weekend day.
struct Explanation {
  Day received{};
  std::optional<TimeOfDay> received_at;
  std::optional<Day> due_on;
  std::optional<TimeOfDay> due_at;  // clock hours with an hour of receipt, unless the roll moved the day
  Rule rule;
  std::string calendar;
  std::optional<Day> known_on;
  std::vector<Step> steps;
  int counted = 0, paused = 0, holidays = 0, weekends = 0, rolled = 0, moved = 0;  // days
  std::string sentence;                                                            // the story in one or two sentences
};

// Refused as `due_on` refuses. `known_on` is only handed through.
base::Checked<Explanation> explain(Receipt received, const Rule& rule, std::span<const Pause> pauses,
                                   const Calendar& calendar, std::optional<Day> known_on);

}  // namespace redress::clock
