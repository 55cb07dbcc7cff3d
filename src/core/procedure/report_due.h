// Reports that are due: the last period of each, and its last day.
#pragma once

#include <optional>

#include "core/clock/calendar.h"
#include "core/procedure/procedure.h"

namespace redress::procedure {

struct DuePeriod {
  Day from, to;               // both counted
  std::optional<Day> due_on;  // nothing where no time is laid down, or where the calendar has no data
};

// The last period that ended before that day. Months and quarters are those of the calendar; a year ends on the day of the file. What is
// `within` so many days, weeks or months of the period's end counts from the day after it.
DuePeriod last_period(const ReportDue& report, Day today, const clock::Calendar& calendar);

}  // namespace redress::procedure
