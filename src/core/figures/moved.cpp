// Which cases stand in another row than they did at the end of the period before.
#include <algorithm>

#include "core/figures/course.h"
#include "core/figures/tally.h"
#include "core/figures/touching.h"

namespace redress::figures {

namespace {

// Would the report of that period have counted it?
bool is_counted(const Course& course, const Period& period) {
  const auto within = [&](Day day) { return period.from <= day && day <= period.to; };
  if (!course.exists) return false;
  if (within(course.received_on) || course.is_open_on(period.from - std::chrono::days{1})) return true;
  return std::any_of(course.closures.begin(), course.closures.end(), [&](const Course::Closure& each) {
    return within(each.on) || (each.reopened_on && within(*each.reopened_on));
  });
}

std::uint16_t row_of(const Course& course) {
  return course.episodes.empty() ? std::uint16_t{0} : course.episodes.back().opened->row;
}

bool is_one_of(const Columns::Held& held, const std::vector<std::string>& names, std::uint32_t word) {
  return names.empty() || std::find(names.begin(), names.end(), held.words[word]) != names.end();
}

}  // namespace

std::vector<Moved> moved_since(const Columns::Held& held, const Question& question, const Wanted& wanted,
                               const Period& before) {
  std::vector<Moved> moved;
  const Dates now = dates_of(held, question);
  Dates then = now;
  then.as_at = base::number_of(std::min(before.to, question.as_at));
  Course course, earlier;
  const auto look = [&](std::uint32_t place) {
    const Spread& spread = held.spreads[place];
    // Not there then, or nothing happened since, of all that is known: it cannot have moved.
    if (spread.first_day > Touching::bound(*then.as_at) || spread.last_day <= short_bound(*then.as_at)) return;
    const CaseOfColumns& line = held.cases[place];
    if (!line.may_move) return;
    follow(held, line, now, course);
    if (!course.exists || course.episodes.size() < 2) return;
    const std::string& procedure = held.words[held.intakes[course.intake].procedure];
    if (!is_one_of(held, question.procedures, held.intakes[course.intake].procedure) ||
        !is_one_of(held, question.streams, course.stream) ||
        (!wanted.row_scheme.empty() && held.counts_episodes(procedure) != (wanted.row_scheme == "stage-episodes"))) {
      return;
    }
    follow(held, line, then, earlier);
    if (is_counted(earlier, before) && row_of(earlier) != row_of(course)) {
      moved.push_back({place, row_of(earlier), row_of(course)});
    }
  };
  if (wanted.only != nullptr) {
    for (const std::uint32_t place : *wanted.only) look(place);
  } else {
    for (const std::uint32_t place : held.movable) look(place);
    std::sort(moved.begin(), moved.end(), [](const Moved& one, const Moved& other) { return one.place < other.place; });
  }
  return moved;
}

}  // namespace redress::figures
