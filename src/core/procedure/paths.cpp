// Every situation that a case can come into, walked breadth first: which state it stands in, which stage, which clocks run.
//
// Guards about people and findings may hold or not; only `answered` depends on the situation. A fault names the commands
// that lead to it.
#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>

#include "core/procedure/faults.h"

namespace redress::procedure {
namespace {

constexpr std::size_t most_situations = 5000;

struct Situation {
  std::size_t state = 0;
  std::size_t stage = 0;  // 0: none yet; else the place of the stage in the file, from 1
  bool open = false;      // the stage has not been answered
  std::vector<bool> running;
  auto key() const { return std::tie(state, stage, open, running); }
  bool operator<(const Situation& other) const { return key() < other.key(); }
};

struct Reached {
  Situation situation;
  std::size_t before = 0;  // the place of the situation it came from
  std::string command;     // empty for the first
};

class Walk {
 public:
  Walk(Faults& faults, const Procedure& procedure)
      : faults_(faults),
        procedure_(procedure),
        started_(procedure.clocks.size()),
        ended_(procedure.clocks.size()),
        opened_(procedure.stages.size()) {}

  void walk() {
    Situation first;
    first.state = place_in(procedure_.states, procedure_.initial);
    first.running.assign(procedure_.clocks.size(), false);
    reach(first, 0, "");
    for (std::size_t at = 0; at < reached_.size(); ++at) {
      if (reached_.size() > most_situations) {
        faults_.add(procedure_.place,
                    "more than " + std::to_string(most_situations) + " situations, expected a smaller procedure");
        return;
      }
      const Situation from = reached_[at].situation;
      for (const Transition& transition : procedure_.states[from.state].transitions) take(at, from, transition);
    }
    every_state_within_reach();
    an_end_within_reach();
    every_clock_and_stage_used();
  }

 private:
  struct Use {
    bool any = false;
    std::string otherwise;
  };
  static void note(std::map<std::pair<int, int>, Use>& uses, Place place, bool used, const std::string& otherwise) {
    Use& use = uses[{place.line, place.column}];
    use.any = use.any || used;
    if (use.otherwise.empty()) use.otherwise = otherwise;
  }

  template <class Part>
  static std::size_t place_in(const std::vector<Part>& parts, std::string_view id) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    return static_cast<std::size_t>(found - parts.begin());
  }

  void reach(const Situation& situation, std::size_t before, const std::string& command) {
    if (seen_.emplace(situation, reached_.size()).second) reached_.push_back({situation, before, command});
  }

  // `, after register_case, answer_stage`
  std::string story(std::size_t at) const {
    std::vector<std::string> commands;
    for (; !reached_[at].command.empty(); at = reached_[at].before) commands.push_back(reached_[at].command);
    std::string story;
    for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
      story += (story.empty() ? "after " : ", ") + *command;
    }
    return story.empty() ? story : " (" + story + ")";
  }

  void take(std::size_t at, const Situation& from, const Transition& transition) {
    for (const Guard& guard : transition.when) {
      if (guard.what == Guard::What::answered && (from.open || from.stage == 0)) return;
    }
    taken_[&transition] = true;
    Situation after = from;
    after.state = place_in(procedure_.states, transition.to);
    stop_and_answer(at, transition, after);
    open_and_start(at, transition, after);

    const State& to = procedure_.states[after.state];
    if (!to.stage.empty() && (after.stage == 0 || procedure_.stages[after.stage - 1].id != to.stage)) {
      faults_.add(transition.place,
                  "leads to `" + to.id + "` of stage " + to.stage + ", but the case stands in " +
                      (after.stage == 0 ? "no stage" : "stage " + procedure_.stages[after.stage - 1].id),
                  story(at));
    }
    if (to.final) {  // nothing runs on in a state that is the end
      for (std::size_t clock = 0; clock < after.running.size(); ++clock) {
        if (after.running[clock]) ended_[clock] = true;
      }
      after.running.assign(after.running.size(), false);
      after.open = false;
    }
    reach(after, at, transition.on);
  }

  void stop_and_answer(std::size_t at, const Transition& transition, Situation& after) {
    bool answers = false;
    for (const Effect& effect : transition.effects) {
      if (effect.what == Effect::What::stop_clock) {
        const std::size_t clock = place_in(procedure_.clocks, effect.argument);
        if (after.running[clock]) ended_[clock] = true;
        stops_[&effect] = stops_[&effect] || after.running[clock];
        after.running[clock] = false;
      } else if (effect.what == Effect::What::end_clocks) {
        for (std::size_t clock = 0; clock < after.running.size(); ++clock) {
          if (after.running[clock]) ended_[clock] = true;
        }
        after.running.assign(after.running.size(), false);
      } else if (effect.what == Effect::What::answer_stage) {
        answers = true;
      }
    }
    if (!answers) return;
    if (!after.open) faults_.add(transition.place, "answers a stage, but none is open", story(at));
    after.open = false;
    for (std::size_t clock = 0; clock < after.running.size(); ++clock) {
      if (after.running[clock] && procedure_.clocks[clock].decides_timeliness) {
        faults_.add(transition.place,
                    "answers the stage, but the clock `" + procedure_.clocks[clock].id +
                        "` that decides whether it was in time runs on, expected `stop_clock`",
                    story(at));
      }
    }
  }

  void open_and_start(std::size_t at, const Transition& transition, Situation& after) {
    for (const Effect& effect : transition.effects) {
      if (effect.what != Effect::What::open_stage) continue;
      for (std::size_t clock = 0; clock < after.running.size(); ++clock) {
        if (!after.running[clock]) continue;
        faults_.add(transition.place,
                    "opens stage " + effect.argument + " while the clock `" + procedure_.clocks[clock].id +
                        "` of the stage before runs on, expected `end_clocks`",
                    story(at));
      }
      after.stage = place_in(procedure_.stages, effect.argument) + 1;
      opened_[after.stage - 1] = true;
      after.open = true;
    }
    for (const Effect& effect : transition.effects) {
      if (effect.what != Effect::What::start_clock) continue;
      const std::size_t clock = place_in(procedure_.clocks, effect.argument);
      // A day that letters set is set anew by the next letter.
      if (after.running[clock] && !procedure_.clocks[clock].set_by_letter) {
        faults_.add(effect.place, "starts the clock `" + effect.argument + "`, which runs already", story(at));
      }
      if (!after.open)
        faults_.add(effect.place, "starts the clock `" + effect.argument + "`, but no stage is open", story(at));
      after.running[clock] = true;
      started_[clock] = true;
    }
  }

  void every_state_within_reach() {
    std::vector<bool> found(procedure_.states.size());
    for (const Reached& each : reached_) found[each.situation.state] = true;
    // A transition of a composite state is one in the file and many here: it is enough that it is of use in one of them.
    std::map<std::pair<int, int>, Use> uses;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const State& state = procedure_.states[i];
      if (!found[i]) faults_.add(state.place, "nothing leads to the state `" + state.id + "`");
      for (const Transition& transition : state.transitions) {
        if (!found[i]) continue;
        const bool taken = taken_.contains(&transition);
        note(uses, transition.place, taken, "this can never be taken: the stage is never answered here");
        for (const Effect& effect : transition.effects) {
          if (effect.what != Effect::What::stop_clock || !taken) continue;
          note(uses, effect.place, stops_[&effect], "stops the clock `" + effect.argument + "`, which never runs here");
        }
      }
    }
    for (const auto& [at, use] : uses) {
      if (!use.any) faults_.add({at.first, at.second}, use.otherwise);
    }
  }

  void an_end_within_reach() {
    std::vector<bool> ends(procedure_.states.size());
    bool any = false;
    for (std::size_t i = 0; i < ends.size(); ++i) any = (ends[i] = procedure_.states[i].final) || any;
    if (!any) {
      faults_.add(procedure_.place, "no state is final, expected at least one with `final: yes`");
      return;
    }
    for (bool more = true; more;) {
      more = false;
      for (std::size_t i = 0; i < ends.size(); ++i) {
        for (const Transition& transition : procedure_.states[i].transitions) {
          if (ends[i] || !ends[place_in(procedure_.states, transition.to)]) continue;
          more = ends[i] = true;
        }
      }
    }
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const State& state = procedure_.states[i];
      if (!ends[i]) faults_.add(state.place, "no end can be reached from the state `" + state.id + "`");
    }
  }

  void every_clock_and_stage_used() {
    for (std::size_t i = 0; i < procedure_.clocks.size(); ++i) {
      const Clock& clock = procedure_.clocks[i];
      if (!started_[i]) faults_.add(clock.place, "nothing starts the clock `" + clock.id + "`");
      if (started_[i] && !ended_[i]) faults_.add(clock.place, "nothing stops or ends the clock `" + clock.id + "`");
    }
    for (std::size_t i = 0; i < procedure_.stages.size(); ++i) {
      const Stage& stage = procedure_.stages[i];
      if (!opened_[i]) faults_.add(stage.place, "nothing opens the stage `" + stage.id + "`");
    }
    for (const Step& step : procedure_.steps) {
      const bool used =
          std::any_of(taken_.begin(), taken_.end(), [&](const auto& each) { return each.first->on == step.id; });
      if (!used) faults_.add(step.place, "no transition waits for the step `" + step.id + "`");
    }
  }

  Faults& faults_;
  const Procedure& procedure_;
  std::vector<Reached> reached_;
  std::map<Situation, std::size_t> seen_;
  std::map<const Transition*, bool> taken_;
  std::map<const Effect*, bool> stops_;
  std::vector<bool> started_, ended_, opened_;
};

}  // namespace

void check_paths(Faults& faults, const Procedure& procedure) {
  Walk(faults, procedure).walk();
}

}  // namespace redress::procedure
