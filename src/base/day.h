// Civil days and instants: how they are written and read. Nothing here asks the time.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace redress::base {

// A civil day of the body. Stored as its number: days since 1 January 1970.
using Day = std::chrono::sys_days;
// A moment in UTC, to the microsecond. Stored as microseconds since 1970 (SQLite) or timestamptz (PostgreSQL).
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

// Day 1 January 1900 to 31 December 2199 in the one form 2026-11-20; nothing for any other text.
std::optional<Day> parse_day(std::string_view text);
std::string to_text(Day day);

constexpr std::int32_t number_of(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}
constexpr Day day_of(std::int32_t number) {
  return Day{std::chrono::days{number}};
}

// RFC 3339 with `Z` or a numeric offset, at most six digits of fraction; nothing for any other text.
std::optional<Instant> parse_instant(std::string_view text);
// In UTC with `Z`; the fraction only if there is one.
std::string to_text(Instant instant);

// `Wednesday 25 November 2026` (public pages and letters), `Wed 25 Nov` or `Wed 25 Nov 2025` if not in `this_year`.
std::string long_text(Day day);
std::string short_text(Day day, std::optional<int> this_year);
// 0 is Sunday, as in std::chrono::weekday.
constexpr unsigned weekday_of(Day day) {
  return std::chrono::weekday{day}.c_encoding();
}
constexpr bool is_weekend(Day day) {
  return weekday_of(day) == 0 || weekday_of(day) == 6;
}

}  // namespace redress::base
