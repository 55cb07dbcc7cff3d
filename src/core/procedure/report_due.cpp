#include "core/procedure/report_due.h"

#include <chrono>

#include "core/clock/due_on.h"

namespace redress::procedure {
namespace {

using std::chrono::day;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

// So many months up to the last whole one before that day.
DuePeriod whole_months(Day today, unsigned length) {
  const year_month_day date{today};
  const unsigned over = (static_cast<unsigned>(date.month()) - 1) % length;
  const year_month next = date.year() / date.month() - months{over};
  const year_month first = next - months{length};
  return {Day{first / day{1}}, Day{next / day{1}} - std::chrono::days{1}, {}};
}

DuePeriod whole_year(Day today, std::chrono::month_day ends) {
  auto year = year_month_day{today}.year();
  if (Day{year / ends.month() / ends.day()} >= today) --year;
  const Day to{year / ends.month() / ends.day()};
  return {Day{(year - std::chrono::years{1}) / ends.month() / ends.day()} + std::chrono::days{1}, to, {}};
}

}  // namespace

DuePeriod last_period(const ReportDue& report, Day today, const clock::Calendar& calendar) {
  using Every = ReportDue::Every;
  DuePeriod period = report.every == Every::year ? whole_year(today, report.year_ends)
                                                 : whole_months(today, report.every == Every::quarter ? 3 : 1);
  if (!report.within) return period;
  const clock::Rule rule{report.within->first, report.within->second, clock::Convention::after, clock::Roll::none};
  const auto due = clock::due_on(period.to, rule, {}, calendar);
  if (due) period.due_on = *due;
  return period;
}

}  // namespace redress::procedure
