#include "core/figures/beside.h"

#include <algorithm>

namespace redress::figures {

Beside::Beside(const Columns::Held& held, const Wanted& wanted, const std::function<void(const Counted&)>& each,
               const Bounds& bounds, DaysTaken& days, const Course& course)
    : held_(held), wanted_(wanted), each_(each), bounds_(bounds), days_(days), course_(course) {
  for (auto place = static_cast<std::size_t>(Counts::left_stage); place < counts_kinds; ++place) {
    is_wanted_ = is_wanted_ || wanted.counts[place];
  }
}

void Beside::count(const Counted& whole, bool by_episodes) {
  whole_ = whole;
  by_episodes_ = by_episodes;
  if (wants(Counts::left_stage)) count_stages_left();
  if (wants(Counts::heads_answered)) count_findings();
  if (wants(Counts::clocks_over)) count_clocks();
  if (wants(Counts::promises_due)) count_promises();
  count_remedies();
}

Counted Beside::placed(Counts counts, std::size_t episodes) const {
  Counted made = whole_;
  made.counts = counts;
  const auto& all = course_.episodes;
  if (!by_episodes_) {
    made.row = all.empty() ? std::uint16_t{0} : all.back().opened->row;
    made.outcome = course_.outcome_on(bounds_.as_at);
  } else if (episodes > 0 && episodes <= all.size()) {
    made.row = all[episodes - 1].opened->row;
    made.outcome = course_.end_of(episodes - 1).outcome;
  }
  return made;
}

// A stage is left once by each closure of its case in it, and once by an escalation out of it.
void Beside::count_stages_left() {
  const auto left = [&](std::size_t episode, Day day, bool escalated, std::uint16_t outcome) {
    if (!bounds_.within(day)) return;
    const auto& stage = course_.episodes[episode];
    Counted made = whole_;
    made.counts = Counts::left_stage;
    made.row = stage.opened->row;
    made.escalated = escalated;
    made.outcome = outcome;
    if (outcome == 0 && stage.answered_on && *stage.answered_on <= day) made.outcome = stage.outcome;
    each_(made);
  };
  for (const auto& closure : course_.closures) {
    if (closure.episodes > 0) left(closure.episodes - 1, closure.on, false, closure.outcome);
  }
  for (std::size_t i = 1; i < course_.episodes.size(); ++i) {
    const auto& next = course_.episodes[i];
    if (next.opened->origin == Origin::escalated) left(i - 1, next.opened_on, true, 0);
  }
}

void Beside::count_findings() {
  for (const auto& finding : course_.findings) {
    const auto answered_on = course_.episodes[finding.episode].answered_on;
    if (!answered_on || !bounds_.within(*answered_on)) continue;
    Counted made = placed(Counts::heads_answered, finding.episode + 1);
    made.outcome = finding.outcome;
    each_(made);
  }
}

// A clock that ended before anything was done says nothing, unless its last day had passed by then.
void Beside::count_clocks() {
  for (const auto& clock : course_.clocks) {
    if (clock.running || !bounds_.within(clock.over_on)) continue;
    pauses_.clear();
    course_.take_pauses(clock, pauses_);
    const auto limit = days_.limit_of(clock, false, pauses_, clock.over_on);
    if (!clock.done && (!limit || clock.over_on <= *limit)) continue;
    Counted made = placed(Counts::clocks_over, clock.episode + 1);
    made.kind = clock.id;
    made.answered = clock.done;
    made.timed = clock.done && limit;
    made.met = clock.done && limit && clock.over_on <= *limit;
    made.extended = clock.extensions > 0;
    made.reason = clock.reason;
    const auto longer = days_.limit_of(clock, true, pauses_, clock.over_on);
    made.met_extended = made.met || (made.timed && longer && clock.over_on <= *longer);
    each_(made);
  }
}

// At the end of its day a promise that was not kept is missed, whether or not somebody said so.
void Beside::count_promises() {
  for (const auto& promise : course_.promises) {
    if (promise.due_on < bounds_.from || promise.due_on > bounds_.closing()) continue;
    Counted made = placed(Counts::promises_due, promise.episodes);
    made.answered = promise.kept_on.has_value();
    made.timed = made.answered;
    made.met = promise.kept_on && *promise.kept_on <= promise.due_on;
    each_(made);
  }
}

void Beside::count_remedies() {
  for (const auto& remedy : course_.remedies) {
    const auto tell = [&](Counts counts) {
      if (!wants(counts)) return;
      Counted made = placed(counts, remedy.episodes);
      made.kind = remedy.kind;
      made.answered = remedy.done_on.has_value();
      made.timed = remedy.done_on && remedy.due_on;
      made.met = remedy.done_on && remedy.due_on && *remedy.done_on <= *remedy.due_on;
      made.overdue = !remedy.done_on && remedy.due_on && *remedy.due_on < bounds_.as_at;
      made.pence = remedy.pence;
      made.values[static_cast<std::size_t>(ValueOf::pounds)] = 1;
      take_lag(made, remedy);
      each_(made);
    };
    // What was dropped on its last day or before is not due; dropped later, it was due and was not done.
    const bool fell_due = remedy.due_on && (!remedy.dropped_on || *remedy.dropped_on > *remedy.due_on);
    if (!remedy.dropped_on && bounds_.within(remedy.agreed_on)) tell(Counts::remedies_agreed);
    if (remedy.done_on && bounds_.within(*remedy.done_on)) tell(Counts::remedies_done);
    if (fell_due && *remedy.due_on >= bounds_.from && *remedy.due_on <= bounds_.closing()) tell(Counts::remedies_due);
    if (!remedy.done_on && !remedy.dropped_on) tell(Counts::remedies_open);
  }
}

// By the calendar and convention of the stage in which it was agreed.
void Beside::take_lag(Counted& made, const Course::Remedy& remedy) {
  if (!remedy.done_on || remedy.episodes == 0 || remedy.episodes > course_.episodes.size() ||
      !wanted_.values[static_cast<std::size_t>(ValueOf::working_days)]) {
    return;
  }
  const Effect& stage = *course_.episodes[remedy.episodes - 1].opened;
  const auto days = days_.between(remedy.agreed_on, *remedy.done_on, stage.calendar, stage.convention);
  if (days) {
    made.values[static_cast<std::size_t>(ValueOf::working_days)] = *days;
  } else if (refused_.size() < 20) {
    refused_.push_back(not_covered(held_, made, stage.calendar, remedy.agreed_on, *remedy.done_on));
  }
}

}  // namespace redress::figures
