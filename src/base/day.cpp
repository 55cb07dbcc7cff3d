#include "base/day.h"

#include <fmt/format.h>

#include <array>

namespace redress::base {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<const char*, 7> weekday_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 12> month_names{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

// The number that exactly these digits write, or -1.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int y = digits(text.substr(0, 4));
  const int m = digits(text.substr(5, 2));
  const int d = digits(text.substr(8, 2));
  if (y < 1900 || y > 2199 || m < 1 || d < 1) return std::nullopt;
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string to_text(Day value) {
  const year_month_day date{value};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
  const auto date = parse_day(text.substr(0, 10));
  if (!date || text[13] != ':' || text[16] != ':') return std::nullopt;
  const int hour = digits(text.substr(11, 2));
  const int minute = digits(text.substr(14, 2));
  const int second = digits(text.substr(17, 2));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return std::nullopt;
  std::string_view rest = text.substr(19);
  std::int64_t micros = 0;
  if (rest.front() == '.') {
    const std::size_t end = rest.find_first_not_of("0123456789", 1);
    if (end == std::string_view::npos || end < 2 || end > 7) return std::nullopt;
    micros = digits(rest.substr(1, end - 1));
    for (std::size_t i = end - 1; i < 6; ++i) micros *= 10;
    rest.remove_prefix(end);
  }
  int offset_minutes = 0;
  if (rest == "Z" || rest == "z") {
    offset_minutes = 0;
  } else if (rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':') {
    const int h = digits(rest.substr(1, 2));
    const int m = digits(rest.substr(4, 2));
    if (h < 0 || h > 23 || m < 0 || m > 59) return std::nullopt;
    offset_minutes = (rest[0] == '-' ? -1 : 1) * (h * 60 + m);
  } else {
    return std::nullopt;
  }
  return Instant{*date} + std::chrono::hours{hour} + std::chrono::minutes{minute - offset_minutes} +
         std::chrono::seconds{second} + std::chrono::microseconds{micros};
}

std::string to_text(Instant instant) {
  const Day date = std::chrono::floor<std::chrono::days>(instant);
  const std::int64_t micros = (instant - date).count();
  const std::int64_t seconds = micros / 1'000'000;
  std::string text =
      fmt::format("{}T{:02}:{:02}:{:02}", to_text(date), seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (micros % 1'000'000 != 0) text += fmt::format(".{:06}", micros % 1'000'000);
  return text + "Z";
}

std::string long_text(Day value) {
  const year_month_day date{value};
  return fmt::format("{} {} {} {}", weekday_names[weekday_of(value)], static_cast<unsigned>(date.day()),
                     month_names[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

std::string short_text(Day value, std::optional<int> this_year) {
  const year_month_day date{value};
  std::string text = fmt::format("{:.3} {} {:.3}", weekday_names[weekday_of(value)], static_cast<unsigned>(date.day()),
                                 month_names[static_cast<unsigned>(date.month()) - 1]);
  if (!this_year || *this_year != static_cast<int>(date.year()))
    text += fmt::format(" {}", static_cast<int>(date.year()));
  return text;
}

}  // namespace redress::base
