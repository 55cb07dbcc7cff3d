// The last period of a report that is due, and its day.
#include "core/procedure/report_due.h"

#include <gtest/gtest.h>

#include "tests/core/casework/desk.h"

namespace redress::procedure {
namespace {

using Every = ReportDue::Every;

std::string last(Every every, const char* today, std::optional<std::pair<int, clock::Unit>> within = {},
                 std::chrono::month_day ends = std::chrono::December / 31) {
  ReportDue report;
  report.every = every;
  report.within = within;
  report.year_ends = ends;
  const auto calendars = casework::test_calendars();
  const auto period = last_period(report, *base::parse_day(today), *calendars.find("scotland")->known_on({}));
  return base::to_text(period.from) + " " + base::to_text(period.to) +
         (period.due_on ? " due " + base::to_text(*period.due_on) : "");
}

TEST(ReportDue, IsForTheLastPeriodThatHasEnded) {
  EXPECT_EQ(last(Every::month, "2026-03-31"), "2026-02-01 2026-02-28");
  EXPECT_EQ(last(Every::month, "2026-01-01"), "2025-12-01 2025-12-31");
  EXPECT_EQ(last(Every::quarter, "2026-03-31"), "2025-10-01 2025-12-31");
  EXPECT_EQ(last(Every::quarter, "2026-04-01"), "2026-01-01 2026-03-31");
  EXPECT_EQ(last(Every::quarter, "2026-12-31"), "2026-07-01 2026-09-30");
  EXPECT_EQ(last(Every::year, "2026-12-31"), "2025-01-01 2025-12-31");
  const auto march = std::chrono::March / 31;
  EXPECT_EQ(last(Every::year, "2026-03-31", {}, march), "2024-04-01 2025-03-31") << "its last day is not over";
  EXPECT_EQ(last(Every::year, "2026-04-01", {}, march), "2025-04-01 2026-03-31");
}

TEST(ReportDue, HasADayWhereATimeIsLaidDown) {
  EXPECT_EQ(last(Every::quarter, "2026-04-20", {{6, clock::Unit::weeks}}), "2026-01-01 2026-03-31 due 2026-05-12");
  EXPECT_EQ(last(Every::quarter, "2026-04-20", {{10, clock::Unit::working_days}}),
            "2026-01-01 2026-03-31 due 2026-04-14");
  EXPECT_EQ(last(Every::year, "2027-12-31", {{40, clock::Unit::months}}), "2026-01-01 2026-12-31")
      << "the calendar ends before";
}

}  // namespace
}  // namespace redress::procedure
