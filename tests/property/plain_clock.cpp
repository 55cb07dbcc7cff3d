#include "property/plain_clock.h"

#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>

namespace redress::plain {
namespace {

struct Date {
  int year, month, day;
};

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

Date next(Date date) {
  if (++date.day <= days_in(date.year, date.month)) return date;
  date.day = 1;
  if (++date.month <= 12) return date;
  date.month = 1;
  ++date.year;
  return date;
}

std::string text_of(Date date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

// Every day from 1 January 2000 to the end of 2035.
const std::vector<Date>& dates() {
  static const std::vector<Date> all = [] {
    std::vector<Date> list;
    for (Date date{2000, 1, 1}; date.year < 2036; date = next(date)) list.push_back(date);
    return list;
  }();
  return all;
}

int last_day() {
  return static_cast<int>(dates().size()) - 1;
}

int day_named(const std::string& text) {
  static const std::map<std::string, int> days = [] {
    std::map<std::string, int> map;
    for (int i = 0; i <= last_day(); ++i) map[text_of(dates()[static_cast<std::size_t>(i)])] = i;
    return map;
  }();
  const auto found = days.find(text);
  if (found == days.end()) throw std::runtime_error("not a day: " + text);
  return found->second;
}

struct Off {
  std::optional<int> published;
  bool statutory;  // the day that was replaced: off only before `published`
};

// For each day, why it may be off in that nation.
using List = std::vector<std::vector<Off>>;

const List& list_of(const std::string& nation) {
  static std::map<std::string, List> lists;
  List& list = lists[nation];
  if (!list.empty()) return list;
  list.resize(dates().size());
  std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/calendars/" + nation + ".csv");
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == ',') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    const bool has_published = !cells.at(4).empty();
    const std::optional<int> published = has_published ? std::optional{day_named(cells[4])} : std::nullopt;
    list[static_cast<std::size_t>(day_named(cells[0]))].push_back({published, false});
    if (has_published && !cells.at(5).empty()) {
      list[static_cast<std::size_t>(day_named(cells[5]))].push_back({published, true});
    }
  }
  return list;
}

bool is_off_in(const std::string& nation, int day, std::optional<int> known_on) {
  for (const Off& off : list_of(nation)[static_cast<std::size_t>(day)]) {
    const bool known = !off.published || !known_on || *off.published <= *known_on;
    if (known != off.statutory) return true;
  }
  return false;
}

bool is_paused(const PlainCase& asked, int day) {
  for (const PlainPause& pause : asked.pauses) {
    if (day >= pause.from && (!pause.to || day <= *pause.to)) return true;
  }
  return false;
}

bool is_stopped(const PlainCase& asked, int day) {
  for (const PlainPause& pause : asked.pauses) {
    if (day >= pause.from && !pause.to) return true;
  }
  return false;
}

bool is_known(int day) {
  return day >= 0 && day <= last_day();
}

bool can_be_asked(const PlainCase& asked) {
  if (asked.count < 1 || !is_known(asked.received)) return false;
  for (const PlainPause& pause : asked.pauses) {
    if (!is_known(pause.from)) return false;
    if (pause.to && (!is_known(*pause.to) || *pause.to < pause.from)) return false;
  }
  return true;
}

constexpr int beyond = 10'000'000;  // a day past all data

// The same day of the month `count` months on, or the month's last day.
int months_on(int start, int count, bool& month_end) {
  const Date from = dates()[static_cast<std::size_t>(start)];
  Date date = from;
  int day = start;
  for (int left = count; left > 0;) {  // to the first day of that month
    if (day > last_day()) return beyond;
    date = next(date);
    ++day;
    if (date.day == 1) --left;
  }
  month_end = from.day > days_in(date.year, date.month);
  return day + (month_end ? days_in(date.year, date.month) : from.day) - 1;
}

int hours_on(int start, const PlainCase& asked) {
  int day = start;
  if (asked.minutes) {
    const bool moved = start != asked.received;
    long minutes = (moved ? 0 : *asked.minutes) + asked.count * 60L;
    for (; minutes >= 24 * 60 && day <= last_day(); minutes -= 24 * 60) ++day;
    return day;
  }
  for (int left = asked.count; left > 0 && day <= last_day() + 1; left -= 24) ++day;
  return day;
}

// Where the limit would be without pauses, in units other than working days.
int unpaused(const PlainCase& asked, int start) {
  const bool inclusive = asked.convention == "inclusive";
  if (asked.unit == "clock-hours") return hours_on(start, asked) - (inclusive && !asked.minutes ? 1 : 0);
  bool month_end = false;
  int day = start;
  if (asked.unit == "months") {
    day = months_on(start, asked.count, month_end);
  } else {
    const long days = asked.unit == "weeks" ? asked.count * 7L : asked.count;
    day = days > beyond ? beyond : start + static_cast<int>(days);
  }
  return inclusive && !month_end ? day - 1 : day;
}

struct Found {
  int day = 0;
  bool paused = false;
  bool refused = false;
};

Found working_limit(const PlainCase& asked, int start) {
  int counted = 0;
  for (int day = asked.convention == "inclusive" ? start : start + 1;; ++day) {
    if (!is_known(day)) return {.refused = true};
    if (is_stopped(asked, day)) return {.paused = true};
    if (!plain_is_off(asked, day) && !is_paused(asked, day)) ++counted;
    if (counted == asked.count) return {.day = day};
  }
}

Found other_limit(const PlainCase& asked, int start) {
  const bool exact = asked.unit == "clock-hours" && asked.minutes;
  const int first = asked.convention == "inclusive" || exact ? start : start + 1;
  const int target = unpaused(asked, start);
  int moved = target;
  for (;;) {
    int paused = 0;
    for (int day = first; day <= moved && is_known(day); ++day) {
      if (is_stopped(asked, day)) return {.paused = true};
      if (is_paused(asked, day)) ++paused;
    }
    if (target + paused == moved) break;
    moved = target + paused;
  }
  if (!is_known(moved)) return {.refused = true};
  return {.day = moved};
}

}  // namespace

int plain_last_day() {
  return last_day();
}
std::string plain_date(int day) {
  return day >= 0 && day <= last_day() ? text_of(dates()[static_cast<std::size_t>(day)])
         : day < 0                     ? "1999-12-31"
                                       : "2036-01-01";
}

bool plain_is_off(const PlainCase& asked, int day) {
  const int weekday = (day + 6) % 7;  // 1 January 2000 was a Saturday; 0 is Sunday
  if (weekday == 0 || weekday == 6) return true;
  if (asked.calendar == "none") return false;
  if (asked.calendar != "uk-any") return is_off_in(asked.calendar, day, asked.known_on);
  return is_off_in("england-and-wales", day, asked.known_on) || is_off_in("scotland", day, asked.known_on) ||
         is_off_in("northern-ireland", day, asked.known_on);
}

std::string plain_due(const PlainCase& asked) {
  if (!can_be_asked(asked)) return "refused";
  int start = asked.received;
  if (asked.convention == "roll-then-after") {
    while (is_known(start) && plain_is_off(asked, start)) ++start;
    if (!is_known(start)) return "refused";
  }
  const Found limit = asked.unit == "working-days" ? working_limit(asked, start) : other_limit(asked, start);
  if (limit.paused) return "paused";
  if (limit.refused) return "refused";
  int due = limit.day;
  while (asked.roll != "none" && is_known(due) && plain_is_off(asked, due)) due += asked.roll == "forward" ? 1 : -1;
  return is_known(due) ? plain_date(due) : "refused";
}

int plain_working_days(const PlainCase& asked, int from, int to) {
  if (asked.convention == "roll-then-after") {
    while (is_known(from) && plain_is_off(asked, from)) ++from;
  }
  int counted = 0;
  for (int day = asked.convention == "inclusive" ? from : from + 1; day <= to; ++day) {
    if (!plain_is_off(asked, day) && !is_paused(asked, day)) ++counted;
  }
  return counted;
}

}  // namespace redress::plain
