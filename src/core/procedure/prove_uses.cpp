// What the file has and nothing could use: a transition, a stage, a step, a word of a list.
#include <algorithm>
#include <map>
#include <set>

#include "core/procedure/prove_meanings.h"
#include "core/procedure/prove_paths.h"

namespace redress::procedure {
namespace {

std::string why_never(const Procedure& procedure, const Transition& transition, bool ever_answered) {
  const std::string never = "this can never be taken: ";
  if (wants_outcome(transition) && !carries_outcome(transition.on))
    return never + "`" + transition.on + "` carries no outcome";
  if (wants_outcome(transition) && outcomes_for(procedure, transition).empty())
    return never + "`" + transition.on + "` carries none of those outcomes";
  for (const Guard& guard : transition.when) {
    if (asks(guard.what) == Asks::clock_of && !names_clock(transition.on))
      return never + "`" + transition.on + "` names no clock";
    if (asks(guard.what) == Asks::meeting_of && !names_meeting(transition.on))
      return never + "`" + transition.on + "` is about no meeting";
  }
  const bool waits = std::any_of(transition.when.begin(), transition.when.end(),
                                 [](const Guard& guard) { return asks(guard.what) == Asks::answer; });
  if (waits && !ever_answered) return never + "the stage is never answered here";
  if (transition.on == "resume_clock") return never + "no clock that it may name is ever paused here";
  if (names_clock(transition.on)) return never + "no clock that it may name ever runs here";
  return never + "another transition on `" + transition.on + "` is always taken before it";
}

// A transition of a composite state is one in the file and many here: it is enough that it is of use in one of them.
struct Use {
  bool any = false;
  std::size_t place = nowhere;  // a situation in which it would stand
  std::string otherwise;
};

class Uses {
 public:
  Uses(Faults& faults, const Walk& walk) : faults_(faults), walk_(walk), procedure_(walk.procedure()) {}

  void prove() {
    for (const Move& move : walk_.moves()) {
      if (move.transition == nullptr) continue;
      taken_.insert(move.transition);
      const Taken taken = walk_.taken(move);
      for (const std::size_t stage : taken.opens) opened_.insert(stage);
      note_stops(move, taken);
    }
    note_transitions();
    for (const auto& [at, use] : uses_) {
      // Where another is always taken first that has been said.
      if (use.any || faults_.has(Property::one_transition, {at.first.first, at.first.second})) continue;
      faults_.add(at.second, {at.first.first, at.first.second}, use.otherwise, walk_.history(use.place),
                  at.second == Property::clocks_met ? "the clock does not run" : "here it is not possible");
    }
    prove_parts();
    prove_lists();
  }

 private:
  Use& use_at(Place place, Property property) { return uses_[{{place.line, place.column}, property}]; }

  void note_stops(const Move& move, const Taken& taken) {
    for (const Effect& effect : move.transition->effects) {
      if (does(effect.what) != Does::stops) continue;
      Use& use = use_at(effect.place, Property::clocks_met);
      for (std::size_t clock = 0; clock < procedure_.clocks.size(); ++clock) {
        use.any = use.any || ((taken.stopped >> clock & 1U) != 0 && procedure_.clocks[clock].id == effect.argument);
      }
      if (use.place == nowhere) use.place = move.from;
      use.otherwise = "stops the clock `" + effect.argument + "`, which never runs here";
    }
  }

  void note_transitions() {
    std::set<std::size_t> seen;
    std::set<std::size_t> answered;
    for (std::size_t place = 0; place < walk_.size(); ++place) {
      if (walk_.at(place).standing == Situation::Standing::answered) answered.insert(walk_.at(place).state);
    }
    for (std::size_t place = 0; place < walk_.size(); ++place) {
      if (!seen.insert(walk_.at(place).state).second) continue;
      for (const Transition& transition : walk_.state_at(place).transitions) {
        Use& use = use_at(transition.place, Property::transitions_takeable);
        use.any = use.any || taken_.contains(&transition);
        if (use.place == nowhere) use.place = place;
        if (use.otherwise.empty())
          use.otherwise = why_never(procedure_, transition, answered.contains(walk_.at(place).state));
      }
    }
  }

  void prove_parts() {
    for (std::size_t i = 0; i < procedure_.stages.size(); ++i) {
      const Stage& stage = procedure_.stages[i];
      if (!opened_.contains(i))
        faults_.add(Property::stages_opened, stage.place, "nothing opens the stage `" + stage.id + "`");
    }
    for (const Step& step : procedure_.steps) {
      const bool used =
          std::any_of(taken_.begin(), taken_.end(), [&](const auto* each) { return each->on == step.id; });
      if (!used) faults_.add(Property::lists_used, step.place, "no transition waits for the step `" + step.id + "`");
    }
  }

  // A finding is given with an answer; another outcome with a closure that does not wait for one.
  bool is_given(const std::string& code, bool is_finding) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](const Transition* transition) {
      if (transition->on != (is_finding ? "answer_stage" : "close_case")) return false;
      const bool waits = std::any_of(transition->when.begin(), transition->when.end(),
                                     [](const Guard& guard) { return asks(guard.what) == Asks::answer; });
      const auto codes = outcomes_for(procedure_, *transition);
      return (is_finding || !waits) && std::find(codes.begin(), codes.end(), code) != codes.end();
    });
  }

  void prove_lists() {
    const auto& findings = procedure_.findings;
    for (const std::string& code : procedure_.outcomes) {
      const bool is_finding = std::find(findings.begin(), findings.end(), code) != findings.end();
      if (is_given(code, is_finding)) continue;
      faults_.add(Property::lists_used, procedure_.place,
                  is_finding ? "no answer can have the outcome `" + code + "`"
                             : "no case can close with the outcome `" + code + "`");
    }
    if (!procedure_.late_reasons.empty() && procedure_.clocks.empty())
      faults_.add(Property::lists_used, procedure_.place,
                  "there are `late_reasons`, but no clock that could be missed");
  }

  Faults& faults_;
  const Walk& walk_;
  const Procedure& procedure_;
  std::set<const Transition*> taken_;
  std::set<std::size_t> opened_;
  std::map<std::pair<std::pair<int, int>, Property>, Use> uses_;
};

}  // namespace

void prove_uses(Faults& faults, const Walk& walk) {
  Uses(faults, walk).prove();
}

}  // namespace redress::procedure
