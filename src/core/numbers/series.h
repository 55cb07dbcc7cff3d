// Dated numbers that no case holds: head count, population, homes, what other bodies published.
//
// A number of a series holds from its day on until the next one of the same line. It is recorded and never changed; a wrong one is
// withdrawn with a reason and recorded anew. So each question has two dates: as at a day, as known by a day. Which series a body may
// keep is data (series/README.md). Rule: RULES A1.2 (composition over time), A6 P-09, P-20, C3 `fte`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "core/numbers/decimal.h"

namespace redress::numbers {

using base::Day;

struct Series {
  enum class Lines { body, service, service_and_role, place };
  std::string id;     // `fte`
  std::string title;  // `Head count in full-time equivalents`
  std::string unit;   // `people`
  // What a line of it is about: the body as a whole; the body or a service; the same by role; another body's measure and period.
  Lines lines = Lines::body;
  bool whole = false;  // whole numbers only
  std::string hint;    // what to give as the source
  std::string definition, source;

  bool by_service() const { return lines == Lines::service || lines == Lines::service_and_role; }
  bool operator==(const Series&) const = default;
};
std::string to_text(Series::Lines lines);  // `body`, `service`, `service_and_role`, `place`
std::optional<Series::Lines> parse_lines(std::string_view text);
const Series* find_series(const std::vector<Series>& all, std::string_view id);

// What a number is about, besides its day. Of the parts that the series does not ask for, each is empty.
struct Line {
  std::string series;
  std::int64_t service = 0;            // 0: the body as a whole, or what is of no service
  std::string role;                    // `Investigating officer`; empty: all of them together
  std::string place, measure, period;  // of another body: `Fernhill Council`, `received.per1000`, `2025-26`
  auto operator<=>(const Line&) const = default;
};

struct Number {
  std::int64_t id = 0;  // its place in the log
  Line line;
  Day from{};
  Decimal value;
  std::string source;  // where it stands: `Payroll, 1 April 2026`
  Day known_on{};
  std::int64_t by = 0;
  struct Withdrawn {
    Day known_on{};
    std::string reason;
    std::int64_t by = 0;
    bool operator==(const Withdrawn&) const = default;
  };
  std::optional<Withdrawn> withdrawn;

  // Recorded by then and not withdrawn by then; no day: by now.
  bool is_known(std::optional<Day> known_by) const;
  bool operator==(const Number&) const = default;
};

// Why it may not be recorded beside what stands: words missing, a value that its series cannot have, a second number of its line on
// the same day; people who would be counted twice (a service once as a whole and once by role; the body as a whole and by service).
base::Refusals wrong_with(const Number& number, const std::vector<Series>& series, const std::vector<Number>& all);

// The number of that line that holds on the day; null where none is recorded.
const Number* holding(const std::vector<Number>& all, const Line& line, Day on, std::optional<Day> known_by);

// The lines of a series that stand, sorted.
std::vector<Line> lines_of(const std::vector<Number>& all, std::string_view series, std::optional<Day> known_by);

// What a series comes to: the sum over its roles, and for the body over its services. `service` 0: the body.
struct Total {
  Decimal value;
  std::vector<const Number*> of;  // the numbers it is made of, of each line the one that holds
};
// Nothing where no number is recorded that holds on that day.
std::optional<Total> total_on(const std::vector<Number>& all, std::string_view series, std::int64_t service, Day on,
                              std::optional<Day> known_by);

// The same day a year before; 28 February for 29 February.
Day year_before(Day day);

}  // namespace redress::numbers
