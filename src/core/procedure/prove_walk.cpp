#include "core/procedure/prove_walk.h"

#include <algorithm>

#include "core/procedure/prove_meanings.h"

namespace redress::procedure {
namespace {

using Standing = Situation::Standing;

template <class Part>
std::unordered_map<std::string_view, std::size_t> places_of(const std::vector<Part>& parts) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < parts.size(); ++i) places.emplace(parts[i].id, i);
  return places;
}

Clocks bit(std::size_t place) {
  return Clocks{1} << place;
}

std::string key_of(const Situation& situation) {
  std::string key;
  const auto put = [&](std::uint64_t number, int bytes) {
    for (; bytes > 0; --bytes, number >>= 8U) key += static_cast<char>(number & 0xffU);
  };
  put(situation.state, 2);
  put(situation.stage, 2);
  put(static_cast<std::uint64_t>(situation.standing) * 2 + (situation.outcome ? 1 : 0), 1);
  put(situation.running, 8);
  put(situation.paused, 8);
  put(situation.passed, 8);
  return key;
}

}  // namespace

Walk::Walk(const Procedure& procedure, Day first_day)
    : procedure_(procedure),
      first_day_(first_day),
      states_(places_of(procedure.states)),
      stages_(places_of(procedure.stages)),
      clocks_(places_of(procedure.clocks)) {
  if (first_day_ < procedure.valid_from || (procedure.valid_to && first_day_ > *procedure.valid_to)) {
    first_day_ = procedure.valid_from;
  }
  too_large_ = procedure.clocks.size() > most_clocks || procedure.stages.size() > most_clocks;
  if (too_large_) return;
  compile();
  Situation first;
  first.state = states_.at(procedure.initial);
  situations_.push_back(first);
  came_by_.push_back(nowhere);
  seen_.emplace(key_of(first), 0);
  for (std::size_t place = 0; place < situations_.size() && !too_large_; ++place) {
    leave(place);
    too_large_ = situations_.size() > most_situations || moves_.size() > most_moves;
  }
}

void Walk::compile() {
  for (const State& state : procedure_.states) {
    std::vector<Choice>& choices = choices_.emplace_back();
    for (const Transition& transition : state.transitions) {
      Choice choice{&transition, states_.at(transition.to), {}, true};
      choice.outcome_possible = !wants_outcome(transition) || !outcomes_for(procedure_, transition).empty();
      for (std::size_t i = 0; i < choices.size(); ++i) {
        const Transition& earlier = *choices[i].transition;
        if (earlier.on != transition.on || earlier.stage != transition.stage) continue;
        Transition asked = earlier;  // whether the stage has been answered is seen on the way
        std::erase_if(asked.when, [](const Guard& guard) { return asks(guard.what) == Asks::answer; });
        if (passes_too(transition, asked)) choice.before.push_back(i);
      }
      choices.push_back(std::move(choice));
      for (const Guard& guard : transition.when) {
        if (asks(guard.what) != Asks::another_hand) continue;
        if (std::find(separate_from_.begin(), separate_from_.end(), guard.argument) == separate_from_.end())
          separate_from_.push_back(guard.argument);
      }
    }
  }
}

bool Walk::allows(const Situation& from, const Transition& transition, std::size_t clock) const {
  for (const Guard& guard : transition.when) {
    if (asks(guard.what) == Asks::answer && from.standing != Standing::answered) return false;
    if (asks(guard.what) == Asks::meeting_of && !names_meeting(transition.on)) return false;
    if (asks(guard.what) == Asks::clock_of && !names_clock(transition.on)) return false;
  }
  return clock == nowhere || lets_through(transition, procedure_.clocks[clock].id);
}

void Walk::leave(std::size_t place) {
  const Situation from = situations_[place];
  const auto& choices = choices_[from.state];
  const auto take = [&](const Choice& choice, std::size_t clock) {
    if (!choice.outcome_possible || !allows(from, *choice.transition, clock)) return;
    const bool another_first = std::any_of(choice.before.begin(), choice.before.end(), [&](std::size_t earlier) {
      return choices[earlier].outcome_possible && allows(from, *choices[earlier].transition, clock);
    });
    if (another_first) return;
    const Move move{place, nowhere, choice.transition, clock};
    follow(move, taken(move).after);
  };
  bool may_resume = from.paused != 0;
  for (const Choice& choice : choices) {
    const std::string& on = choice.transition->on;
    if (!names_clock(on)) {
      take(choice, nowhere);
      continue;
    }
    if (on == "resume_clock") may_resume = false;
    const Clocks meant = on == "resume_clock"  ? from.paused
                         : on == "pause_clock" ? from.running & ~from.paused
                                               : from.running;
    for (std::size_t clock = 0; clock < procedure_.clocks.size(); ++clock) {
      if ((meant & bit(clock)) != 0) take(choice, clock);
    }
  }
  for (std::size_t clock = 0; may_resume && clock < procedure_.clocks.size(); ++clock) {
    if ((from.paused & bit(clock)) != 0) follow({place, nowhere, nullptr, clock}, resumed(from, clock));
  }
}

Situation Walk::resumed(const Situation& from, std::size_t clock) const {
  Situation after = from;
  after.paused &= ~bit(clock);
  return after;
}

void Walk::follow(const Move& move, const Situation& after) {
  const auto [found, is_new] = seen_.emplace(key_of(after), situations_.size());
  if (is_new) {
    situations_.push_back(after);
    came_by_.push_back(moves_.size());
  }
  moves_.push_back({move.from, found->second, move.transition, move.clock});
}

void Walk::take_effect(Taken& taken, const Effect& effect) const {
  Situation& after = taken.after;
  switch (does(effect.what)) {
    case Does::nothing:
      return;
    case Does::stops: {
      const Clocks clock = bit(clocks_.at(effect.argument)) & after.running;
      taken.stopped |= clock;
      after.running &= ~clock;
      return;
    }
    case Does::ends_all:
      after.running = 0;
      return;
    case Does::answers:
      taken.answers = true;
      return;
    case Does::opens: {
      taken.ran_on_past_opening |= after.running;
      after.stage = stages_.at(effect.argument);
      after.standing = Standing::open;
      after.outcome = false;
      taken.opens.push_back(after.stage);
      const auto named = std::find(separate_from_.begin(), separate_from_.end(), effect.argument);
      if (named != separate_from_.end())
        after.passed |= std::uint64_t{1} << static_cast<std::size_t>(named - separate_from_.begin());
      return;
    }
    case Does::starts: {
      const Clocks clock = bit(clocks_.at(effect.argument));
      taken.started |= clock;
      taken.started_twice |= after.running & clock;
      if (after.standing != Standing::open) taken.started_without_stage |= clock;
      after.running |= clock;
      after.paused &= ~clock;
      return;
    }
  }
}

// What ends comes before what begins, whatever the order in the file: first clocks stop, then the stage is answered, then
// the next one opens, then clocks start.
Taken Walk::taken(const Move& move) const {
  Taken taken;
  taken.after = situations_[move.from];
  if (move.transition == nullptr) {
    taken.after = resumed(taken.after, move.clock);
    return taken;
  }
  const Transition& transition = *move.transition;
  Situation& after = taken.after;
  after.state = states_.at(transition.to);
  if (transition.on == "pause_clock") after.paused |= bit(move.clock);
  if (transition.on == "resume_clock") after.paused &= ~bit(move.clock);
  const auto take = [&](Does wanted) {
    for (const Effect& effect : transition.effects) {
      if (does(effect.what) == wanted) take_effect(taken, effect);
    }
  };
  take(Does::stops);
  take(Does::ends_all);
  take(Does::answers);
  if (taken.answers) {
    taken.answers_nothing = after.standing != Standing::open;
    taken.ran_on_past_answer = after.running;
    if (!taken.answers_nothing) {
      after.standing = Standing::answered;
      after.outcome = wants_outcome(transition) && carries_outcome(transition.on);
    }
  }
  take(Does::opens);
  take(Does::starts);
  if (procedure_.states[after.state].final) {  // nothing runs on in a state that is the end
    after.running = 0;
    if (after.standing == Standing::open) after.standing = Standing::left;
  }
  after.paused &= after.running;
  return taken;
}

bool Walk::has_passed(std::size_t place, const std::string& stage) const {
  const auto named = std::find(separate_from_.begin(), separate_from_.end(), stage);
  if (named == separate_from_.end()) return false;
  return (situations_[place].passed >> static_cast<std::size_t>(named - separate_from_.begin()) & 1U) != 0;
}

void Walk::append(std::vector<ExampleStep>& steps, const Move& move) const {
  ExampleStep step;
  step.on = steps.empty() ? first_day_ : steps.back().on + std::chrono::days{1};
  while (!steps.empty() && base::is_weekend(step.on)) step.on += std::chrono::days{1};
  step.command = move.transition == nullptr ? "resume_clock" : move.transition->on;
  if (move.clock != nowhere) step.clock = procedure_.clocks[move.clock].id;
  if (move.transition != nullptr) {
    step.received_stage = move.transition->stage;
    step.reason = wants_reason(*move.transition) && carries_reason(step.command);
    step = concrete(step, move);
  }
  steps.push_back(std::move(step));
}

// With the first role and outcome with which no transition before it is taken instead.
ExampleStep Walk::concrete(const ExampleStep& step, const Move& move) const {
  std::vector<std::string> roles = move.transition->by;
  std::vector<std::string> outcomes;
  if (wants_outcome(*move.transition)) outcomes = outcomes_for(procedure_, *move.transition);
  if (roles.empty()) roles.emplace_back();
  if (outcomes.empty()) outcomes.emplace_back();
  ExampleStep first = step;
  first.role = roles.front();
  first.outcome = outcomes.front();
  for (const std::string& role : roles) {
    for (const std::string& outcome : outcomes) {
      ExampleStep each = step;
      each.role = role;
      each.outcome = outcome;
      if (passes_by(each, move)) return each;
    }
  }
  return first;
}

bool Walk::passes_by(ExampleStep& step, const Move& move) const {
  for (const Transition& earlier : state_at(move.from).transitions) {
    if (&earlier == move.transition) return true;
    if (earlier.on != step.command || earlier.stage != step.received_stage) continue;
    const bool is_theirs =
        earlier.by.empty() || std::find(earlier.by.begin(), earlier.by.end(), step.role) != earlier.by.end();
    if (!is_theirs || !allows(situations_[move.from], earlier, move.clock)) continue;
    if (wants_reason(earlier) && carries_reason(step.command) && !step.reason) continue;
    const auto outcomes = outcomes_for(procedure_, earlier);
    if (wants_outcome(earlier) && std::find(outcomes.begin(), outcomes.end(), step.outcome) == outcomes.end()) continue;
    std::string undone;
    for (const Guard& guard : earlier.when) {
      const bool asked = std::any_of(move.transition->when.begin(), move.transition->when.end(), [&](const Guard& own) {
        return own.what == guard.what && own.argument == guard.argument;
      });
      if (!asked && is_of_people(guard.what)) undone = to_text(guard);
    }
    if (undone.empty()) return false;
    if (std::find(step.undone.begin(), step.undone.end(), undone) == step.undone.end()) step.undone.push_back(undone);
  }
  return true;
}

std::vector<ExampleStep> Walk::history(std::size_t place) const {
  std::vector<const Move*> back;
  for (; came_by_[place] != nowhere; place = back.back()->from) back.push_back(&moves_[came_by_[place]]);
  std::vector<ExampleStep> steps;
  for (auto move = back.rbegin(); move != back.rend(); ++move) append(steps, **move);
  return steps;
}

std::vector<ExampleStep> Walk::history(const Move& move) const {
  auto steps = history(move.from);
  append(steps, move);
  return steps;
}

}  // namespace redress::procedure
