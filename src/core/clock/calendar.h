// Calendars as dated data: which days are worked, as it was known on a given day.
//
// A calendar has a history. Ordinary and substitute holidays count always; a moved or one-off day counts from the day
// it was published, included, and until then the statutory day that it replaced stands. What was known on one day is an
// edition. Saturdays and Sundays are never worked. A day outside the data is refused by whoever counts, never guessed.
// Rule: DESIGN 4; RULES B10.2.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.h"
#include "base/day.h"

namespace redress::clock {

using base::Day;

struct Holiday {
  enum class Kind { actual, substitute, moved, one_off, closure };
  Day day;
  std::string title;
  Kind kind = Kind::actual;
  std::optional<Day> published_on;  // moved, one-off and closure days: the first day it was public
  std::optional<Day> instead_of;    // moved days: the statutory day that it replaced
  std::string source;
  std::string in;           // in a calendar made of several: the ids of those that have the day, by spaces
  bool projected = false;   // from the rules only; a proclamation may still change it
  bool unverified = false;  // the sources are not certain
  bool operator==(const Holiday&) const = default;
};

// One edition: what was known on one day. Cheap to ask: each question is O(1).
class Calendar {
 public:
  // `first` and `last` bound the data. Asserts first <= last; holidays outside are ignored.
  Calendar(std::string id, Day first, Day last, std::vector<Holiday> holidays);

  const std::string& id() const { return id_; }
  Day first() const { return first_; }
  Day last() const { return last_; }
  bool covers(Day day) const { return first_ <= day && day <= last_; }

  // The rest assert that the days asked about are covered; `from` may also be the day before the first.
  bool is_working(Day day) const {
    REDRESS_ASSERT(covers(day));
    const auto at = static_cast<std::size_t>((day - first_).count());
    return worked_[at + 1] != worked_[at];
  }
  // The holiday on that day, or null. A weekend day may also be a holiday. Where several fall on one day: the first of
  // them.
  const Holiday* holiday_on(Day day) const;
  // Working days d with from < d <= to, negative if to < from.
  int working_days_after(Day from, Day to) const;
  // The nth working day strictly after `from` (n >= 1), or nothing if the data end before it.
  std::optional<Day> nth_working_day_after(Day from, int n) const;

 private:
  std::string id_;
  Day first_;
  Day last_;
  std::vector<Holiday> holidays_;     // by day
  std::vector<std::int32_t> worked_;  // worked_[i]: working days among the first i days of the data
  std::vector<std::int32_t> days_;    // the number of each working day, in order
};

// Everything ever known of one calendar.
class CalendarHistory {
 public:
  CalendarHistory(std::string id, std::string title, Day first, Day last, std::vector<Holiday> holidays);

  const std::string& id() const { return id_; }
  const std::string& title() const { return title_; }
  Day first() const { return first_; }
  Day last() const { return last_; }
  const std::vector<Holiday>& holidays() const { return holidays_; }

  // The edition known on that day; without a day, everything known to these data. The same edition is the same object.
  // A day whose publication is not known (`published_on` empty) stands in every edition, and what it replaced in none.
  std::shared_ptr<const Calendar> known_on(std::optional<Day> day) const;
  // The days on which knowledge changed, in order; the first edition stands before the first of them.
  const std::vector<Day>& changes() const { return changes_; }
  // The day the edition known on `day` began: the last change not after it; nothing before the first.
  std::optional<Day> edition_of(std::optional<Day> day) const;

 private:
  std::string id_;
  std::string title_;
  Day first_;
  Day last_;
  std::vector<Holiday> holidays_;
  std::vector<Day> changes_;
  std::vector<std::shared_ptr<const Calendar>> editions_;  // changes_.size() + 1
};

// A calendar in which a day is not worked if it is a holiday in any of those given (`uk-any`, FOIA s.10(6)). It covers
// the days that all of them cover; asserts that there is one. What was known of each part is kept apart: while only
// England had moved its early May holiday of 2020, both days stood.
CalendarHistory any_of(std::string id, std::string title, const std::vector<const CalendarHistory*>& parts);

// All the calendars a program knows, by id. Immutable once made; shared by all threads.
class Calendars {
 public:
  // Replaces one of the same id.
  void add(CalendarHistory history);
  const CalendarHistory* find(std::string_view id) const;
  std::vector<std::string> ids() const;

 private:
  std::vector<std::shared_ptr<const CalendarHistory>> histories_;  // in order of their ids
};

}  // namespace redress::clock
