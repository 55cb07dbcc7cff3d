// From courses of cases to records of what is counted.
#include <algorithm>
#include <array>

#include "core/figures/beside.h"
#include "core/figures/course.h"
#include "core/figures/days_taken.h"
#include "core/figures/tally.h"
#include "core/figures/touching.h"

namespace redress::figures {

namespace {

using std::chrono::days;

// Closed >= answered >= begun >= received, and reopened >= closed.
bool goes_backwards(const Course& course) {
  for (const auto& episode : course.episodes) {
    if (episode.opened_on < course.received_on || (episode.answered_on && *episode.answered_on < episode.opened_on))
      return true;
  }
  return std::any_of(course.closures.begin(), course.closures.end(), [&](const Course::Closure& closure) {
    return closure.on < course.received_on || (closure.reopened_on && *closure.reopened_on < closure.on);
  });
}

class Counter {
 public:
  Counter(const Columns::Held& held, const Question& question, const Wanted& wanted,
          const std::function<void(const Counted&)>& each)
      : held_(held),
        wanted_(wanted),
        each_(each),
        bounds_{question.period.from, question.period.to, question.as_at},
        dates_(dates_of(held, question)),
        days_(held),
        beside_(held, wanted, each, bounds_, days_, course_) {
    course_.with_aside = wanted.aside;
    for (const auto& id : question.procedures) procedures_.push_back(held.words.find(id));
    for (const auto& id : question.streams) streams_.push_back(held.words.find(id));
    for (const auto& id : held.episode_procedures) episode_procedures_.push_back(held.words.find(id));
    if (wanted.over_limit != nullptr) {
      stage_ = held.words.find(wanted.over_limit->stage);
      for (const auto& id : wanted.over_limit->procedures) limited_.push_back(held.words.find(id));
    }
  }

  base::Checked<base::Done> run() {
    const std::vector<std::uint32_t> places = places_touched(held_, dates_, bounds_, wanted_);
    constexpr std::size_t ahead = 8;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (i + 2 * ahead < places.size()) __builtin_prefetch(&held_.cases[places[i + 2 * ahead]]);
      if (i + ahead < places.size()) held_.facts.fetch(held_.cases[places[i + ahead]].run);
      follow(held_, held_.cases[places[i]], dates_, course_);
      if (course_.exists && is_chosen()) count_case(places[i]);
    }
    for (auto& each : beside_.take_refused()) refused_.push_back(std::move(each));
    if (!refused_.empty()) return base::refuse(refused_);
    return base::Done{};
  }

 private:
  static bool contains(const std::vector<std::uint32_t>& list, std::uint32_t word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  }
  bool wants(Counts counts) const { return wanted_.counts[static_cast<std::size_t>(counts)]; }
  bool wants(ValueOf value) const { return wanted_.values[static_cast<std::size_t>(value)]; }
  std::uint32_t procedure() const { return held_.intakes[course_.intake].procedure; }
  bool by_episodes() const { return contains(episode_procedures_, procedure()); }

  bool is_chosen() const {
    if (!procedures_.empty() && !contains(procedures_, procedure())) return false;
    if (!streams_.empty() && !contains(streams_, course_.stream)) return false;
    return wanted_.row_scheme.empty() || by_episodes() == (wanted_.row_scheme == "stage-episodes");
  }

  void count_case(std::uint32_t place) {
    if (wanted_.backwards != nullptr && goes_backwards(course_)) wanted_.backwards->push_back(place);
    const Intake& intake = held_.intakes[course_.intake];
    whole_ = Counted{};
    whole_.place = place;
    whole_.procedure = intake.procedure;
    whole_.stream = course_.stream;
    whole_.channel = intake.channel;
    whole_.theme = course_.theme;
    whole_.service = course_.service;
    if (const Course::Allocation* holder = course_.holder()) {
      whole_.team = holder->team;
      whole_.handler = holder->handler;
    }
    whole_.received = base::number_of(course_.received_on);
    if (by_episodes()) {
      for (std::size_t i = 0; i < course_.episodes.size(); ++i) count_episode(i);
    } else {
      count_whole();
    }
    if (wants(Counts::over_limit) && contains(limited_, intake.procedure)) count_over_limit();
    if (beside_.is_wanted()) beside_.count(whole_, by_episodes());
  }

  // `case-rows`: the case, in the one row where it stands.
  void count_whole() {
    whole_.row = course_.episodes.empty() ? std::uint16_t{0} : course_.episodes.back().opened->row;
    whole_.outcome = course_.outcome_on(bounds_.as_at);
    if (wants(Counts::received) && bounds_.within(course_.received_on)) {
      Counted made = as(whole_, Counts::received);
      if (wanted_.answers_of_received && !course_.episodes.empty()) take_times(made, 0, bounds_.as_at);
      each_(made);
    }
    for (const auto& closure : course_.closures) {
      if (wants(Counts::closed) && bounds_.within(closure.on)) {
        Counted made = as(whole_, Counts::closed);
        made.outcome = closure.outcome != 0 ? closure.outcome : course_.last_answer(closure.episodes, closure.on);
        if (closure.episodes > 0) {
          take_times(made, closure.episodes - 1, closure.on);
          take_extension(made, closure.episodes - 1);
        }
        take_handlers(made, closure.on);
        each_(made);
      }
      if (wants(Counts::reopened) && closure.reopened_on && bounds_.within(*closure.reopened_on)) {
        each_(as(whole_, Counts::reopened));
      }
    }
    const auto stock = [&](Counts counts, Day day) {
      if (!wants(counts) || !course_.is_open_on(day)) return;
      Counted made = as(whole_, counts);
      // The stage it stood in on that day.
      std::size_t episode = course_.episodes.size();
      while (episode > 0 && course_.episodes[episode - 1].opened_on > day) --episode;
      if (episode > 0) {
        take_age(made, episode - 1, day);
        take_overdue(made, episode - 1, day);
      }
      take_handlers(made, day);
      each_(made);
    };
    stock(Counts::opening, bounds_.from - days{1});
    stock(Counts::closing, bounds_.closing());
    stock(Counts::open_at, bounds_.as_at);
  }

  // `stage-episodes`: each stage by itself.
  void count_episode(std::size_t index) {
    const auto& episode = course_.episodes[index];
    Counted base = whole_;
    base.row = episode.opened->row;
    const auto [left_on, outcome] = course_.end_of(index);
    base.outcome = outcome;
    const bool reopened = episode.opened->origin == Origin::reopened;
    const Counts arrival = reopened ? Counts::reopened : Counts::received;
    if (wants(arrival) && bounds_.within(episode.opened_on)) {
      Counted made = as(base, arrival);
      if (wanted_.answers_of_received && !reopened) take_times(made, index, bounds_.as_at);
      each_(made);
    }
    if (wants(Counts::closed) && left_on && bounds_.within(*left_on)) {
      Counted made = as(base, Counts::closed);
      take_times(made, index, *left_on);
      take_extension(made, index);
      take_handlers(made, *left_on);
      each_(made);
    }
    const auto stock = [&](Counts counts, Day day) {
      if (!wants(counts) || episode.opened_on > day || (left_on && *left_on <= day)) return;
      Counted made = as(base, counts);
      take_age(made, index, day);
      take_overdue(made, index, day);
      take_handlers(made, day);
      each_(made);
    };
    stock(Counts::opening, bounds_.from - days{1});
    stock(Counts::closing, bounds_.closing());
    stock(Counts::open_at, bounds_.as_at);
  }

  void count_over_limit() {
    for (std::size_t i = 0; i < course_.episodes.size(); ++i) {
      const auto& episode = course_.episodes[i];
      if (episode.opened->stage != stage_) continue;
      const Day start = start_of(i);
      std::optional<Day> until = course_.end_of(i).on;
      const auto pauses = pauses_of(i);
      const clock::Rule rule{wanted_.over_limit->after_working_days + 1, clock::Unit::working_days,
                             episode.opened->convention, clock::Roll::none};
      const Day known_on = until ? std::min(*until, bounds_.as_at) : bounds_.as_at;
      const auto day = days_.limit(start, rule, episode.opened->calendar, pauses, known_on);
      if (!day || (until && *until < *day) || *day < bounds_.from || *day > bounds_.closing()) continue;
      Counted made = as(whole_, Counts::over_limit);
      made.row = course_.episodes.back().opened->row;
      if (by_episodes()) made.row = episode.opened->row;
      made.outcome = by_episodes() ? course_.end_of(i).outcome : course_.outcome_on(bounds_.as_at);
      take_handlers(made, *day);
      take_age(made, i, *day);
      each_(made);
    }
  }

  static Counted as(const Counted& base, Counts counts) {
    Counted made = base;
    made.counts = counts;
    return made;
  }

  Day start_of(std::size_t episode) const {
    const Course::Clock* clock = course_.clock_of(episode);
    return clock != nullptr ? clock->from : course_.episodes[episode].opened_on;
  }

  const std::vector<clock::Pause>& pauses_of(std::size_t episode) {
    pauses_.clear();
    if (course_.pauses.empty()) return pauses_;
    if (const Course::Clock* clock = course_.clock_of(episode)) course_.take_pauses(*clock, pauses_);
    return pauses_;
  }

  void take_times(Counted& made, std::size_t index, Day closed_on) {
    const auto& episode = course_.episodes[index];
    if (!episode.answered_on || *episode.answered_on > closed_on) return;
    made.answered = true;
    const Day answered = *episode.answered_on;
    const std::uint16_t calendar = episode.opened->calendar;
    const clock::Convention convention = episode.opened->convention;
    const auto& pauses = pauses_of(index);
    const auto take = [&](ValueOf value, Day from, Day to, std::span<const clock::Pause> paused) {
      if (wants(value)) value_in(made, value) = taken(made, from, to, calendar, convention, paused);
    };
    take(ValueOf::working_days, start_of(index), answered, pauses);
    take(ValueOf::receipt_working_days, course_.received_on, answered, {});
    if (!course_.allocations.empty() && course_.allocations.front().on <= answered) {
      const Day allocated = course_.allocations.front().on;
      take(ValueOf::wait_working_days, course_.received_on, allocated, {});
      take(ValueOf::work_working_days, allocated, answered, {});
    }
    if (!wanted_.limits) return;
    const Course::Clock* clock = course_.clock_of(index);
    if (clock == nullptr) return;
    const auto limit = days_.limit_of(*clock, false, pauses, answered);
    if (!limit) return;
    made.timed = true;
    made.met = answered <= *limit;
    if (!wanted_.aside) return;
    const auto longer = days_.limit_of(*clock, true, pauses, answered);
    made.met_extended = made.met || (longer && answered <= *longer);
  }

  void take_extension(Counted& made, std::size_t index) {
    const Course::Clock* clock = wanted_.aside ? course_.clock_of(index) : nullptr;
    if (clock == nullptr) return;
    made.extended = clock->extensions > 0;
    made.reason = clock->reason;
  }

  void take_age(Counted& made, std::size_t index, Day day) {
    if (!wants(ValueOf::age_working_days)) return;
    const auto& episode = course_.episodes[index];
    // A clock that had not begun by then says nothing of the age.
    const Day start = std::min(start_of(index), day);
    value_in(made, ValueOf::age_working_days) =
        taken(made, start, day, episode.opened->calendar, episode.opened->convention, {});
  }

  // By the limit without extensions, in the calendar as it was known on that day.
  void take_overdue(Counted& made, std::size_t index, Day day) {
    if (!wanted_.overdue) return;
    const auto& episode = course_.episodes[index];
    if (episode.answered_on && *episode.answered_on <= day) return;
    const Course::Clock* clock = course_.clock_of(index);
    if (clock == nullptr || clock->from > day) return;
    const auto limit = days_.limit_of(*clock, false, pauses_of(index), day);
    made.overdue = limit && *limit < day;
  }

  void take_handlers(Counted& made, Day day) {
    if (!wants(ValueOf::handlers)) return;
    handlers_.clear();
    for (const auto& each : course_.allocations) {
      if (each.on <= day && each.handler != 0) handlers_.push_back(each.handler);
    }
    if (handlers_.empty()) return;
    std::sort(handlers_.begin(), handlers_.end());
    value_in(made, ValueOf::handlers) =
        static_cast<std::int32_t>(std::unique(handlers_.begin(), handlers_.end()) - handlers_.begin());
  }

  static std::int32_t& value_in(Counted& made, ValueOf value) { return made.values[static_cast<std::size_t>(value)]; }

  std::int32_t taken(const Counted& made, Day from, Day to, std::uint16_t calendar, clock::Convention convention,
                     std::span<const clock::Pause> pauses) {
    const auto days_taken = days_.between(from, to, calendar, convention, pauses);
    if (days_taken) return *days_taken;
    if (refused_.size() < 20) {
      refused_.push_back(not_covered(held_, made, calendar, from, to));
    }
    return not_known;
  }

  const Columns::Held& held_;
  const Wanted& wanted_;
  const std::function<void(const Counted&)>& each_;
  Bounds bounds_;
  Dates dates_;
  DaysTaken days_;
  std::vector<std::uint32_t> procedures_, streams_, episode_procedures_, limited_;
  std::uint32_t stage_ = Dictionary::unknown;
  Course course_;
  Beside beside_;
  Counted whole_;
  std::vector<clock::Pause> pauses_;
  std::vector<std::uint32_t> handlers_;
  base::Refusals refused_;
};

}  // namespace

base::Checked<base::Done> count(const Columns::Held& held, const Question& question, const Wanted& wanted,
                                const std::function<void(const Counted&)>& each) {
  return Counter(held, question, wanted, each).run();
}

base::Refusal not_covered(const Columns::Held& held, const Counted& counted, std::uint16_t calendar, Day from, Day to) {
  return {"days_are_in_the_calendar", std::string(held.reference(counted.place)), "DESIGN 4",
          "The calendar " + held.words[calendar] + " does not say which days were worked from " + base::to_text(from) +
              " to " + base::to_text(to) + "."};
}

std::vector<std::uint32_t> apart(const Columns::Held& held, const Dates& one, const Dates& other) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t place = 0; place < held.aside_of_case.size(); ++place) {
    const Facts::Run* aside = held.aside_of(place);
    if (aside == nullptr) continue;
    const Fact* begin = held.facts_aside.at(*aside);
    // Of a case of which something stands aside every fact may matter that is known by one of them alone.
    if (std::any_of(begin, begin + aside->count,
                    [&](const Fact& fact) { return is_known(fact, one) != is_known(fact, other); })) {
      places.push_back(place);
    }
  }
  for (std::uint32_t place = 0; place < held.cases.size(); ++place) {
    const Spread& spread = held.spreads[place];
    if (one.as_at && spread.first_day > Touching::bound(*one.as_at)) continue;
    const auto all_known = [&](const Dates& dates) {
      return !dates.known_by || spread.last_known < Touching::bound(*dates.known_by);
    };
    const auto none_known = [&](const Dates& dates) {
      return dates.known_by && spread.first_known > Touching::bound(*dates.known_by);
    };
    if ((all_known(one) && all_known(other)) || (none_known(one) && none_known(other))) continue;
    const CaseOfColumns& line = held.cases[place];
    const Fact* run = held.facts.at(line.run);
    // What takes an event back or moves it counts from when it is known, whatever its own day.
    const bool differs = std::any_of(run, run + line.run.count, [&](const Fact& fact) {
      return is_known(fact, one) != is_known(fact, other) && (line.tangled || !one.as_at || fact.day() <= *one.as_at);
    });
    if (differs) places.push_back(place);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace redress::figures
