#include "core/figures/course.h"

#include <algorithm>

#include "core/casework/order.h"

namespace redress::figures {

namespace {

Course::Clock* running_clock(Course& course, std::uint32_t id) {
  const auto found = std::find_if(course.clocks.rbegin(), course.clocks.rend(),
                                  [&](const Course::Clock& clock) { return clock.id == id; });
  return found != course.clocks.rend() && found->running ? &*found : nullptr;
}

// The pause of that clock that has no end yet, or null.
clock::Pause* open_pause(Course& course, const Course::Clock& clock) {
  const auto place = static_cast<std::size_t>(&clock - course.clocks.data());
  for (auto& each : course.pauses) {
    if (each.clock == place && !each.pause.to) return &each.pause;
  }
  return nullptr;
}

void stop(Course& course, Course::Clock& clock, Day day) {
  if (clock::Pause* pause = open_pause(course, clock)) pause->to = std::max(day, pause->from);
  clock.running = false;
}

void pause(Course& course, const Fact& fact, EventKind kind) {
  Course::Clock* clock = running_clock(course, fact.value());
  if (clock == nullptr) return;
  clock::Pause* open = open_pause(course, *clock);
  const Day day = base::day_of(fact.day());
  if (kind == EventKind::clock_paused) {
    if (open != nullptr) return;
    course.pauses.push_back({static_cast<std::size_t>(clock - course.clocks.data()), {day, std::nullopt}});
  } else if (open != nullptr && day >= open->from) {
    open->to = day;
  }
}

void change_received_date(Course& course, Day day) {
  const Day old = course.received_on;
  for (auto& episode : course.episodes) {
    if (episode.opened->origin == Origin::received && episode.opened_on == old) episode.opened_on = day;
  }
  for (auto& clock : course.clocks) {
    const bool first = course.episodes.empty() || course.episodes[clock.episode].opened->episode <= 1;
    if (first && clock.from == old) clock.from = day;
  }
  course.received_on = day;
}

// What ends comes before what begins.
void take_effect(Course& course, const Effect& effect, Day day, std::uint16_t outcome) {
  for (const std::uint32_t id : effect.stops) {
    if (Course::Clock* clock = running_clock(course, id)) stop(course, *clock, day);
  }
  if (effect.ends_clocks) {
    for (auto& clock : course.clocks) {
      if (clock.running) stop(course, clock, day);
    }
  }
  for (const std::uint32_t id : effect.lapses) {
    if (Course::Clock* clock = running_clock(course, id)) stop(course, *clock, day);
  }
  for (const auto& next : effect.continues) {
    if (Course::Clock* clock = running_clock(course, next.clock)) clock->start = &next;
  }
  if (effect.answers && course.stage_is_open()) {
    course.episodes.back().answered_on = day;
    course.episodes.back().outcome = outcome;
  }
  if (effect.opens) course.episodes.push_back({&effect, day, std::nullopt, 0});
  for (const auto& start : effect.starts) {
    if (Course::Clock* clock = running_clock(course, start.clock)) stop(course, *clock, day);  // it starts again
    course.clocks.push_back({start.clock, &start, course.episodes.empty() ? 0 : course.episodes.size() - 1, day, true});
  }
}

bool makes_sense(const Course& course, const Effect& effect) {
  if (effect.answers && !course.stage_is_open()) return false;
  return !effect.opens ||
         std::none_of(course.episodes.begin(), course.episodes.end(),
                      [&](const Course::Episode& each) { return each.opened->episode == effect.episode; });
}

void apply(const Columns::Held& held, Course& course, const Fact& fact) {
  const What& what = held.what(fact);
  if (!course.exists && what.kind != EventKind::case_received) return;
  if (what.effect != 0 && !makes_sense(course, held.effects[what.effect])) return;
  const Day day = base::day_of(fact.day());
  switch (what.kind) {
    case EventKind::case_received: {
      if (course.exists) return;
      const Intake& intake = held.intakes[fact.value()];
      course.exists = true;
      course.intake = fact.value();
      course.received_on = day;
      course.stream = intake.stream;
      course.theme = intake.theme;
      course.service = intake.service;
      break;
    }
    case EventKind::received_date_changed:
      change_received_date(course, day);
      break;
    case EventKind::case_triaged:
      course.stream = what.code;
      break;
    case EventKind::case_allocated:
      course.allocations.push_back({day, fact.value(), what.code, (what.flags & What::is_officer) != 0});
      break;
    case EventKind::clock_paused:
    case EventKind::clock_resumed:
      pause(course, fact, what.kind);
      break;
    case EventKind::stage_answered:
      if (!course.stage_is_open()) return;
      break;
    case EventKind::case_closed:
      if (!course.is_open()) return;
      course.closures.push_back({day, what.code, std::nullopt, 0});
      break;
    case EventKind::case_reopened:
      if (course.is_open()) return;
      course.closures.back().reopened_on = day;
      break;
    case EventKind::procedure_moved:
      if (!course.is_open()) return;
      break;
    case EventKind::field_set:
      if ((what.flags & What::sets_theme) != 0) course.theme = fact.value();
      if ((what.flags & What::sets_service) != 0) course.service = held.units[fact.value()];
      break;
    default:
      break;
  }
  if (what.effect != 0) take_effect(course, held.effects[what.effect], day, what.code);
  if (what.kind == EventKind::case_closed) course.closures.back().episodes = course.episodes.size();
}

// Annulled, replaced or out of order: as casework::in_order() has it.
void follow_carefully(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course) {
  std::vector<const Fact*> facts;
  std::vector<casework::Entry> entries;
  const Fact* run = held.facts.at(line.run);
  for (const Fact* fact = run; fact != run + line.run.count; ++fact) {
    if (!is_known(*fact, dates)) continue;
    facts.push_back(fact);
    const What& what = held.what(*fact);
    casework::Entry entry{what.kind, fact->seq(), base::day_of(fact->day()), {}, {}, {}};
    if ((what.flags & What::has_moment) != 0) {
      entry.at = base::Instant{std::chrono::microseconds{held.moments.at(fact->seq())}};
    }
    if (what.kind == EventKind::event_annulled) entry.annuls = fact->value();
    if ((what.flags & What::is_replacement) != 0) entry.replaces = held.replaced.at(fact->seq());
    entries.push_back(entry);
  }
  const auto as_at = dates.as_at ? std::optional(base::day_of(*dates.as_at)) : std::nullopt;
  for (const auto& place : casework::counted_in_order(entries, as_at)) apply(held, course, *facts[place.index]);
}

}  // namespace

bool is_known(const Fact& fact, const Dates& dates) {
  if (!dates.known_by) return true;
  if (fact.known() != *dates.known_by) return fact.known() < *dates.known_by;
  return !dates.last_seq || fact.seq() <= *dates.last_seq;
}

Dates dates_of(const Columns::Held& held, const Question& question) {
  Dates dates;
  dates.as_at = base::number_of(question.as_at);
  if (!question.known_by) return dates;
  dates.known_by = base::number_of(*question.known_by);
  if (question.known_at) {
    // recorded_at never falls, so that a moment is a place in the log.
    const auto later = std::upper_bound(held.recorded.begin(), held.recorded.end(), *question.known_at,
                                        [](base::Instant at, const auto& entry) { return at < entry.second; });
    if (later != held.recorded.end()) dates.last_seq = std::int64_t{later->first} - 1;
  }
  return dates;
}

void Course::clear() {
  exists = false;
  intake = stream = theme = 0;
  service = 0;
  episodes.clear();
  clocks.clear();
  pauses.clear();
  closures.clear();
  allocations.clear();
}

bool Course::is_open_on(Day day) const {
  if (!exists || received_on > day) return false;
  return std::none_of(closures.begin(), closures.end(), [&](const Closure& closure) {
    return closure.on <= day && (!closure.reopened_on || *closure.reopened_on > day);
  });
}

const Course::Allocation* Course::holder() const {
  const Allocation* found = nullptr;
  for (const auto& each : allocations) {
    if (found == nullptr || each.officer || !found->officer) found = &each;
  }
  return found;
}

const Course::Clock* Course::clock_of(std::size_t episode) const {
  const auto found =
      std::find_if(clocks.rbegin(), clocks.rend(), [&](const Clock& clock) { return clock.episode == episode; });
  return found == clocks.rend() ? nullptr : &*found;
}

void follow(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course) {
  course.clear();
  if (line.run.count == 0) return;
  if (line.tangled) return follow_carefully(held, line, dates, course);
  const Fact* run = held.facts.at(line.run);
  if (line.in_order) {
    for (std::size_t i = 0; i < line.run.count; ++i) {
      if (dates.as_at && run[i].day() > *dates.as_at) break;
      if (is_known(run[i], dates)) apply(held, course, run[i]);
    }
    return;
  }
  std::vector<const Fact*> facts;
  for (std::size_t i = 0; i < line.run.count; ++i) {
    if ((!dates.as_at || run[i].day() <= *dates.as_at) && is_known(run[i], dates)) facts.push_back(run + i);
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact* a, const Fact* b) { return a->day() < b->day(); });
  for (const Fact* fact : facts) apply(held, course, *fact);
}

}  // namespace redress::figures
