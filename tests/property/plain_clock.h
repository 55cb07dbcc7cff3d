// A second, deliberately simple evaluator of due dates: it walks from day to day and asks of each whether it counts. It shares no
// code and no calendar with core/clock: its days are indexes from 1 January 2000, its holidays a plain list read from the
// shipped files. Slow and obvious on purpose. Rule: DESIGN 4.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace redress::plain {

struct PlainPause {
  int from = 0;
  std::optional<int> to;
};

struct PlainCase {
  int received = 0;            // days after 1 January 2000; may lie outside the data
  std::optional<int> minutes;  // of the hour of receipt
  int count = 1;
  std::string unit = "working-days";
  std::string convention = "after";
  std::string roll = "none";
  std::string calendar = "none";
  std::optional<int> known_on;
  std::vector<PlainPause> pauses;
};

// `2017-12-04`, `paused`, or `refused`.
std::string plain_due(const PlainCase& asked);
// Working days d with from < d <= to, or from <= d <= to.
int plain_working_days(const PlainCase& calendar_and_pauses, int from, int to);

bool plain_is_off(const PlainCase& calendar, int day);  // asserts nothing; the day must lie within the data
int plain_last_day();                                   // 31 December 2035
std::string plain_date(int day);

}  // namespace redress::plain
