// The count beneath a due date: where it begins, what it takes, and where it ends before any roll. Shared by `due_on`
// and `explain`, so that the two cannot differ.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/clock/due_on.h"

namespace redress::clock {

// Pauses in order of their days, none touching another. An open one is the last.
using Merged = std::vector<Pause>;
Merged merged(std::span<const Pause> pauses);
bool is_paused(const Merged& pauses, Day day);

struct Count {
  Day day_zero{};  // the day after which counting begins: receipt, the day before it (`inclusive`), or where it moved
                   // to
  Day counts_as_received{};       // receipt, or the next working day (`roll-then-after`)
  int needed = 0;                 // counted days (working days, or days) until the limit
  bool month_end = false;         // the month had no such day: its last day was taken
  std::optional<TimeOfDay> hour;  // of the limit, for hours that began at an hour
  Merged pauses;
  std::optional<Day> limit;   // the last counted day; nothing while a pause is open
  std::optional<Day> due_on;  // the limit after the roll
};

// Refused as `due_on` refuses.
base::Checked<Count> count_of(Receipt received, const Rule& rule, std::span<const Pause> pauses,
                              const Calendar& calendar);

}  // namespace redress::clock
