#include "core/figures/days_taken.h"

#include <algorithm>

namespace redress::figures {

const clock::Calendar* DaysTaken::known_on(std::uint16_t calendar, Day day) {
  if (calendar >= by_calendar_.size()) by_calendar_.resize(calendar + std::size_t{1});
  Editions& known = by_calendar_[calendar];
  if (!known.looked_up) {
    known.looked_up = true;
    if (const clock::CalendarHistory* history = held_.calendars->find(held_.words[calendar])) {
      known.changes = history->changes();
      const std::chrono::days one{1};
      // The first edition is that of the day before anything was learned.
      known.editions.push_back(history->known_on(known.changes.empty() ? day : known.changes.front() - one));
      for (const Day change : known.changes) known.editions.push_back(history->known_on(change));
    }
  }
  if (known.editions.empty()) return nullptr;
  const auto later = std::upper_bound(known.changes.begin(), known.changes.end(), day);
  return known.editions[static_cast<std::size_t>(later - known.changes.begin())].get();
}

std::optional<int> DaysTaken::between(Day from, Day to, std::uint16_t calendar, clock::Convention convention,
                                      std::span<const clock::Pause> pauses) {
  const clock::Calendar* known = known_on(calendar, to);
  if (known == nullptr || !known->covers(from) || !known->covers(to)) return std::nullopt;
  return clock::working_days(from, to, convention, *known, pauses);
}

std::optional<Day> DaysTaken::limit(Day from, const clock::Rule& rule, std::uint16_t calendar,
                                    std::span<const clock::Pause> pauses, Day known_day) {
  const clock::Calendar* known = known_on(calendar, known_day);
  if (known == nullptr) return std::nullopt;
  const auto due = clock::due_on(from, rule, pauses, *known);
  return due ? *due : std::nullopt;
}

std::optional<Day> DaysTaken::limit_of(const Course::Clock& clock, bool extended, std::span<const clock::Pause> pauses,
                                       Day known_day) {
  if (clock.start->set_for) return clock.start->set_for;
  clock::Rule rule = clock.start->rule;
  if (extended) rule.count += clock.extended_by;
  return limit(clock.from, rule, clock.start->calendar, pauses, known_day);
}

}  // namespace redress::figures
