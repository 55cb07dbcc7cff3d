// Forecasts made of the record: the past weeks of a backlog from real figures, the overdue months of open cases, and how well the same
// forecast did when it was made of what was known then. Rule: RULES A6 P-20 to P-22; docs/forecasts.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/office/office.h"
#include "core/forecast/clearance.h"
#include "core/forecast/overdue_pay.h"

namespace redress::office {

// Which cases are looked at: what a measure of open cases counts, of one service or of all.
struct Stock {
  std::string measure = "backlog.overdue";
  std::string service;                  // its name; empty: all
  std::string row;                      // `stage-2`; empty: all
  std::vector<std::string> procedures;  // empty: all
};
// The measures that count open cases on a day, by title.
std::vector<figures::Measure> stock_measures(Office& office);

// A past week with the cases behind its numbers. A case that came and went within one week is in neither list.
struct WeekOfCases {
  forecast::Week week;
  std::vector<std::string> came, left, after;
};
// The `count` weeks that end on `last` and every seven days before it, in order. Refused: a measure that counts no open cases; days
// outside a calendar's data.
base::Checked<std::vector<WeekOfCases>> weeks_of(Office& office, const Stock& stock, Day last, int count,
                                                 std::optional<Day> known_by);

struct BacklogQuestion {
  Stock stock;
  Day as_at{};
  int weeks = 26;                              // of the past that are drawn from
  std::int64_t goal = 0;                       // cleared is: no more than this
  std::optional<numbers::Decimal> people_now;  // nothing: as recorded
  numbers::Decimal people;                     // from now on
  std::uint64_t seed = 1;
  std::optional<forecast::Plan> plan;  // its `at_start` is filled in from the record
};
inline constexpr int weeks_proved = 12;  // the earlier forecast is so many weeks old
struct BacklogForecast {
  std::vector<WeekOfCases> past;
  numbers::Decimal people_now;
  bool people_recorded = false;  // the number above is the record's
  int weeks_with_people = 0;     // of the past weeks: the others count as worked on by `people_now`
  forecast::Forecast made;
  Day proved_from{};                     // the day on which the earlier forecast was made
  std::optional<forecast::Proof> proof;  // nothing: the record does not reach so far back
  std::vector<WeekOfCases> planned;      // the weeks since the plan began; empty without one
  std::optional<forecast::Plan> plan;
};
// Refused also: weeks out of range, nobody to work on it, a head count that is neither recorded nor given.
base::Checked<BacklogForecast> forecast_backlog(Office& office, const BacklogQuestion& question);

struct RemedyQuestion {
  forecast::Rate rate;
  Stock stock;  // its measure counts what is overdue
  Day as_at{};
  Day coming{};       // not before it
  Day made_before{};  // the earlier day on which the same forecast is made for `as_at`
};
struct RemedyForecast {
  forecast::Costs now, then;
  std::int64_t no_day = 0;  // counted as overdue, and no limit says since when
  // The earlier forecast for `as_at`: what it said, what the same cases came to, and the cases that became overdue since.
  forecast::Costs said, same_cases, new_cases;
  std::int64_t came_to() const { return same_cases.pounds + new_cases.pounds; }
};
base::Checked<RemedyForecast> forecast_remedies(Office& office, const RemedyQuestion& question);

}  // namespace redress::office
