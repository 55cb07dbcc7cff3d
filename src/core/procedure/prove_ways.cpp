// What is proved of each single way from one situation to the next.
#include <algorithm>

#include "core/procedure/prove_meanings.h"
#include "core/procedure/prove_paths.h"

namespace redress::procedure {
namespace {

class Ways {
 public:
  Ways(Faults& faults, const Walk& walk) : faults_(faults), walk_(walk), procedure_(walk.procedure()) {}

  void prove() {
    for (const Move& move : walk_.moves()) {
      if (move.transition == nullptr) continue;
      const Taken taken = walk_.taken(move);
      prove_stage(move, taken);
      prove_timeliness(move, taken);
      prove_starts(move, taken);
      prove_closing(move, taken);
    }
  }

 private:
  void fault(Property property, Place place, std::string text, const Move& move, std::string then) {
    if (faults_.is_new(place, text))
      faults_.add(property, place, std::move(text), walk_.history(move), std::move(then));
  }
  const std::string& clock(std::size_t place) const { return procedure_.clocks[place].id; }
  template <class Each>
  void each_clock(Clocks clocks, const Each& each) const {
    for (std::size_t place = 0; clocks != 0; ++place, clocks >>= 1U) {
      if ((clocks & 1U) != 0) each(place);
    }
  }
  Place effect_place(const Transition& transition, Does wanted, const std::string& argument) const {
    for (const Effect& effect : transition.effects) {
      if (does(effect.what) == wanted && effect.argument == argument) return effect.place;
    }
    return transition.place;
  }

  void prove_stage(const Move& move, const Taken& taken) {
    const Transition& transition = *move.transition;
    if (taken.answers_nothing)
      fault(Property::stages_opened, transition.place, "answers a stage, but none is open", move, "no stage is open");
    const State& to = procedure_.states[taken.after.state];
    if (!to.stage.empty() && (taken.after.stage == nowhere || procedure_.stages[taken.after.stage].id != to.stage)) {
      const std::string stands =
          taken.after.stage == nowhere ? "no stage" : "stage " + procedure_.stages[taken.after.stage].id;
      fault(Property::states_of_their_stage, transition.place,
            "leads to `" + to.id + "` of stage " + to.stage + ", but the case stands in " + stands, move,
            "a state of stage " + to.stage + " in " + stands);
    }
    each_clock(taken.ran_on_past_opening, [&](std::size_t place) {
      fault(Property::clocks_end_with_their_stage, transition.place,
            "opens stage " + procedure_.stages[taken.opens.front()].id + " while the clock `" + clock(place) +
                "` of the stage before runs on, expected `end_clocks`",
            move, "the clock `" + clock(place) + "` runs on");
    });
  }

  void prove_timeliness(const Move& move, const Taken& taken) {
    if (taken.answers) {
      each_clock(taken.ran_on_past_answer, [&](std::size_t place) {
        if (!procedure_.clocks[place].decides_timeliness) return;
        fault(Property::timeliness_with_the_answer, move.transition->place,
              "answers the stage, but the clock `" + clock(place) +
                  "` that decides whether it was in time runs on, expected `stop_clock`",
              move, "the stage is answered and the clock `" + clock(place) + "` runs");
      });
      return;
    }
    // A step of the procedure's own may be what the limit is for; a command that every procedure has is not.
    const std::string& on = move.transition->on;
    if (std::any_of(procedure_.steps.begin(), procedure_.steps.end(), [&](const Step& step) { return step.id == on; }))
      return;
    each_clock(taken.stopped & ~taken.started, [&](std::size_t place) {
      if (!procedure_.clocks[place].decides_timeliness) return;
      fault(Property::timeliness_with_the_answer, effect_place(*move.transition, Does::stops, clock(place)),
            "stops the clock `" + clock(place) +
                "` that decides whether the answer was in time, but answers nothing, expected it with `answer_stage`",
            move, "the clock `" + clock(place) + "` is met and the stage is not answered");
    });
  }

  void prove_starts(const Move& move, const Taken& taken) {
    each_clock(taken.started_twice, [&](std::size_t place) {
      if (procedure_.clocks[place].set_by_letter) return;  // the next letter sets its day anew
      fault(Property::clocks_start_once, effect_place(*move.transition, Does::starts, clock(place)),
            "starts the clock `" + clock(place) + "`, which runs already", move,
            "the clock `" + clock(place) + "` ran already");
    });
    each_clock(taken.started_without_stage, [&](std::size_t place) {
      fault(Property::clocks_started, effect_place(*move.transition, Does::starts, clock(place)),
            "starts the clock `" + clock(place) + "`, but no stage is open", move,
            "the clock `" + clock(place) + "` runs and no stage is open");
    });
  }

  void prove_closing(const Move& move, const Taken& taken) {
    const Transition& transition = *move.transition;
    if (walk_.state_at(move.from).final || !procedure_.states[taken.after.state].final) return;
    const bool with_outcome = (taken.after.standing == Situation::Standing::answered && taken.after.outcome) ||
                              (wants_outcome(transition) && carries_outcome(transition.on));
    if (!procedure_.outcomes.empty() && !with_outcome) {
      fault(Property::outcome_at_the_end, transition.place,
            "closes a case that may have no outcome, expected `outcome_given` or `outcome_is` here, or with the answer "
            "before it",
            move, "the case is closed and has no outcome");
    }
    if (!procedure_.close_reasons.empty() && !(wants_reason(transition) && carries_reason(transition.on))) {
      fault(Property::reason_at_the_end, transition.place,
            "closes a case without one of the `close_reasons`, expected `reason_given`", move,
            "the case is closed and nobody said why");
    }
    if (taken.after.standing == Situation::Standing::answered && !procedure_.outcomes.empty())
      prove_signpost(move, procedure_.stages[taken.after.stage]);
  }

  void prove_signpost(const Move& move, const Stage& stage) {
    for (const Signpost& signpost : procedure_.signposts) {
      if (signpost.stage.empty() || signpost.stage == stage.id) return;
    }
    fault(Property::signposting, stage.place,
          "the answer of stage " + stage.id + " may be the last, and no signpost says where to go next", move,
          "the case is closed and the complainant was told of no next step");
  }

  Faults& faults_;
  const Walk& walk_;
  const Procedure& procedure_;
};

}  // namespace

void prove_ways(Faults& faults, const Walk& walk) {
  Ways(faults, walk).prove();
}

}  // namespace redress::procedure
