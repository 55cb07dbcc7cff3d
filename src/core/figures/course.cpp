#include "core/figures/course.h"

#include <algorithm>

#include "core/casework/order.h"
#include "core/figures/aside.h"

namespace redress::figures {

namespace {

// The pause of that clock that has no end yet, or null.
clock::Pause* open_pause(Course& course, const Course::Clock& clock) {
  const auto place = static_cast<std::size_t>(&clock - course.clocks.data());
  for (auto& each : course.pauses) {
    if (each.clock == place && !each.pause.to) return &each.pause;
  }
  return nullptr;
}

void stop(Course& course, Course::Clock& clock, Day day, bool done) {
  if (clock::Pause* pause = open_pause(course, clock)) pause->to = std::max(day, pause->from);
  clock.running = false;
  clock.over_on = day;
  clock.done = done;
}

void pause(Course& course, const What& what, Day day) {
  Course::Clock* clock = course.running_clock(what.value);
  if (clock == nullptr) return;
  clock::Pause* open = open_pause(course, *clock);
  if (what.kind == EventKind::clock_paused) {
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

void go_on(Course& course, const std::vector<Effect::Start>& all) {
  for (const auto& next : all) {
    if (Course::Clock* clock = course.running_clock(next.clock)) clock->start = &next;
  }
}

void start(Course& course, const std::vector<Effect::Start>& all, Day day) {
  for (const auto& start : all) {
    if (Course::Clock* clock = course.running_clock(start.clock)) stop(course, *clock, day, false);  // it starts again
    Course::Clock clock;
    clock.id = start.clock;
    clock.start = &start;
    clock.episode = course.episodes.empty() ? 0 : course.episodes.size() - 1;
    clock.from = day;
    course.clocks.push_back(clock);
  }
}

// What ends comes before what begins.
void take_effect(Course& course, const Effect& effect, Day day, std::uint16_t outcome) {
  for (const std::uint32_t id : effect.stops) {
    if (Course::Clock* clock = course.running_clock(id)) stop(course, *clock, day, true);
  }
  if (effect.ends_clocks) {
    for (auto& clock : course.clocks) {
      if (clock.running) stop(course, clock, day, false);
    }
  }
  for (const std::uint32_t id : effect.lapses) {
    if (Course::Clock* clock = course.running_clock(id)) stop(course, *clock, day, false);
  }
  go_on(course, effect.continues);
  if (course.with_aside) go_on(course, effect.others_go_on);
  if (effect.answers && course.stage_is_open()) {
    course.episodes.back().answered_on = day;
    course.episodes.back().outcome = outcome;
  }
  if (effect.opens) {
    if (course.with_aside) begin_heads_anew(course);
    course.episodes.push_back({&effect, day, std::nullopt, 0});
  }
  start(course, effect.starts, day);
  if (course.with_aside) start(course, effect.others, day);
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
      const Intake& intake = held.intakes[what.value];
      course.exists = true;
      course.intake = what.value;
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
      course.allocations.push_back({day, what.value, what.code, (what.flags & What::is_officer) != 0});
      break;
    case EventKind::clock_paused:
    case EventKind::clock_resumed:
      pause(course, what, day);
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
      if ((what.flags & What::sets_theme) != 0) course.theme = what.value;
      if ((what.flags & What::sets_service) != 0) course.service = held.units[what.value];
      break;
    default:
      if (course.with_aside) take_aside(held, course, what, day);
      break;
  }
  if (what.effect != 0) take_effect(course, held.effects[what.effect], day, what.code);
  if (what.kind == EventKind::case_closed) course.closures.back().episodes = course.episodes.size();
}

// Annulled, replaced or out of order: as casework::in_order() has it. `aside`: facts to be read with them; null for none.
void follow_carefully(const Columns::Held& held, const CaseOfColumns& line, const Facts::Run* aside, const Dates& dates,
                      Course& course, const AfterEach* after) {
  std::vector<const Fact*> facts;
  std::vector<casework::Entry> entries;
  const auto take = [&](const Facts& of, const Facts::Run& run) {
    const Fact* begin = of.at(run);
    for (const Fact* fact = begin; fact != begin + run.count; ++fact) {
      if (is_known(*fact, dates)) facts.push_back(fact);
    }
  };
  if (line.run.count > 0) take(held.facts, line.run);
  if (aside != nullptr) {
    take(held.facts_aside, *aside);
    std::sort(facts.begin(), facts.end(), [](const Fact* a, const Fact* b) { return a->seq() < b->seq(); });
  }
  for (const Fact* fact : facts) {
    const What& what = held.what(*fact);
    casework::Entry entry{what.kind, fact->seq(), base::day_of(fact->day()), {}, {}, {}};
    if ((what.flags & What::has_moment) != 0) {
      entry.at = base::Instant{std::chrono::microseconds{held.moments.at(fact->seq())}};
    }
    if (what.kind == EventKind::event_annulled) entry.annuls = what.value;
    if ((what.flags & What::is_replacement) != 0) entry.replaces = held.replaced.at(fact->seq());
    entries.push_back(entry);
  }
  const auto as_at = dates.as_at ? std::optional(base::day_of(*dates.as_at)) : std::nullopt;
  for (const auto& place : casework::counted_in_order(entries, as_at)) {
    apply(held, course, *facts[place.index]);
    if (after != nullptr) (*after)(*facts[place.index], base::number_of(place.on));
  }
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
  if (!with_aside) return;
  promises.clear();
  remedies.clear();
  heads.clear();
  findings.clear();
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

Course::End Course::end_of(std::size_t index) const {
  const Episode& episode = episodes[index];
  const Closure* closure = nullptr;
  for (const auto& each : closures) {
    if (each.episodes == index + 1 && closure == nullptr) closure = &each;
  }
  if (episode.answered_on) {
    const bool own = episode.outcome != 0 || closure == nullptr;
    return {episode.answered_on, own ? episode.outcome : closure->outcome};
  }
  if (closure != nullptr) return {closure->on, closure->outcome};
  if (index + 1 < episodes.size()) return {episodes[index + 1].opened_on, 0};
  return {};
}

std::uint16_t Course::last_answer(std::size_t episodes_there, Day day) const {
  for (std::size_t i = episodes_there; i-- > 0;) {
    if (episodes[i].answered_on && *episodes[i].answered_on <= day) return episodes[i].outcome;
  }
  return 0;
}

std::uint16_t Course::outcome_on(Day day) const {
  if (!is_open() && closures.back().outcome != 0) return closures.back().outcome;
  return last_answer(episodes.size(), day);
}

void Course::take_pauses(const Clock& clock, std::vector<clock::Pause>& into) const {
  const auto place = static_cast<std::size_t>(&clock - clocks.data());
  for (const auto& each : pauses) {
    if (each.clock == place) into.push_back(each.pause);
  }
}

Course::Clock* Course::running_clock(std::uint32_t id) {
  const auto found = std::find_if(clocks.rbegin(), clocks.rend(), [&](const Clock& clock) { return clock.id == id; });
  return found != clocks.rend() && found->running ? &*found : nullptr;
}

const Course::Clock* Course::clock_of(std::size_t episode) const {
  const auto found = std::find_if(clocks.rbegin(), clocks.rend(),
                                  [&](const Clock& clock) { return clock.episode == episode && clock.start->decides; });
  return found == clocks.rend() ? nullptr : &*found;
}

namespace {

void follow_facts(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course,
                  const AfterEach* after) {
  if (course.with_aside) {
    const auto* aside = held.aside_of(static_cast<std::uint32_t>(&line - held.cases.data()));
    if (aside != nullptr) return follow_carefully(held, line, aside, dates, course, after);
  }
  if (line.run.count == 0) return;
  if (line.tangled) return follow_carefully(held, line, nullptr, dates, course, after);
  const auto take = [&](const Fact& fact) {
    apply(held, course, fact);
    if (after != nullptr) (*after)(fact, fact.day());
  };
  const Fact* run = held.facts.at(line.run);
  if (line.in_order) {
    for (std::size_t i = 0; i < line.run.count; ++i) {
      if (dates.as_at && run[i].day() > *dates.as_at) break;
      if (is_known(run[i], dates)) take(run[i]);
    }
    return;
  }
  std::vector<const Fact*> facts;
  for (std::size_t i = 0; i < line.run.count; ++i) {
    if ((!dates.as_at || run[i].day() <= *dates.as_at) && is_known(run[i], dates)) facts.push_back(run + i);
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact* a, const Fact* b) { return a->day() < b->day(); });
  for (const Fact* fact : facts) take(*fact);
}

void follow_all(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course,
                const AfterEach* after) {
  course.clear();
  follow_facts(held, line, dates, course, after);
  if (course.with_aside) keep_findings(course);
}

}  // namespace

void follow(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course) {
  follow_all(held, line, dates, course, nullptr);
}

void follow(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course,
            const AfterEach& after) {
  follow_all(held, line, dates, course, &after);
}

}  // namespace redress::figures
