// Working days for figures: each count in the calendar as it was known on the day it ends.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/clock/calendar.h"
#include "core/clock/due_on.h"
#include "core/figures/course.h"
#include "core/figures/held.h"

namespace redress::figures {

class DaysTaken {
 public:
  explicit DaysTaken(const Columns::Held& held) : held_(held) {}

  // Nothing where the calendar is not known or its data do not cover both days. 0 if `to` is before `from`.
  std::optional<int> between(Day from, Day to, std::uint16_t calendar, clock::Convention convention,
                             std::span<const clock::Pause> pauses = {});
  // The last day of that limit, in the calendar as known on `known_on`. Nothing where the data end before it.
  std::optional<Day> limit(Day from, const clock::Rule& rule, std::uint16_t calendar,
                           std::span<const clock::Pause> pauses, Day known_on);

  // Of that clock, without or with its extensions; the day of a letter is the limit whatever else happens.
  std::optional<Day> limit_of(const Course::Clock& clock, bool extended, std::span<const clock::Pause> pauses,
                              Day known_on);

 private:
  struct Editions {
    bool looked_up = false;
    std::vector<Day> changes;
    std::vector<std::shared_ptr<const clock::Calendar>> editions;  // changes.size() + 1
  };
  const clock::Calendar* known_on(std::uint16_t calendar, Day day);

  const Columns::Held& held_;
  std::vector<Editions> by_calendar_;  // by the place of the calendar's id among the words
};

}  // namespace redress::figures
