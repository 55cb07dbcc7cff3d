// What can be seen of a procedure's soundness name by name: everything it names exists, once, and fits together.
#include <algorithm>

#include "base/text.h"
#include "core/procedure/faults.h"

namespace redress::procedure {
namespace {

// The words that a procedure's parts may name.
struct Names {
  std::vector<std::string> stages, clocks, states, commands;
  const std::vector<std::string>&roles, &outcomes;

  explicit Names(const Procedure& procedure)
      : stages(ids_of(procedure.stages)),
        clocks(ids_of(procedure.clocks)),
        states(ids_of(procedure.states)),
        commands(transition_commands()),
        roles(procedure.roles),
        outcomes(procedure.outcomes) {
    for (const Step& step : procedure.steps) commands.push_back(step.id);
  }
};

void check_ids(Faults& faults, const Procedure& procedure) {
  need_each_once(faults, procedure.stages, "the stage");
  need_each_once(faults, procedure.clocks, "the clock");
  need_each_once(faults, procedure.steps, "the step");
  need_each_once(faults, procedure.states, "the state");
  need_each_once(faults, procedure.windows, "the window");
  need_each_once(faults, procedure.reports, "the report");
  need_each_once(faults, procedure.questions, "the question");
  for (const State& state : procedure.states) {
    for (const Composite& composite : procedure.composites) {
      if (composite.id == state.id)
        faults.add(state.place, "the state `" + state.id + "` is also the name of states around others");
    }
  }
  for (const Step& step : procedure.steps) {
    const auto& commands = transition_commands();
    if (std::find(commands.begin(), commands.end(), step.id) != commands.end()) {
      faults.add(step.place, "the step `" + step.id + "` is already the name of a command, expected another");
    }
  }
}

void check_extension(Faults& faults, const Procedure& procedure, const Clock& clock, const Names& names) {
  const Extension& extension = *clock.extension;
  if (!extension.approver.empty())
    faults.need(Property::roles_declared, extension.place, "role", extension.approver, names.roles);
  if (extension.ceiling && *extension.ceiling <= clock.rule.count) {
    faults.add(Property::limits_fit, extension.place,
               "the ceiling " + std::to_string(*extension.ceiling) +
                   " leaves nothing to extend, expected more than the limit " + std::to_string(clock.rule.count));
  }
  if (extension.ceiling && clock.rule.count + extension.at_most > *extension.ceiling) {
    faults.add(Property::limits_fit, extension.place,
               "the limit " + std::to_string(clock.rule.count) + " and an extension of " +
                   std::to_string(extension.at_most) + " go past the ceiling " + std::to_string(*extension.ceiling));
  }
  if (extension.inform_every && !extension.inform_complainant) {
    faults.add(Property::limits_fit, extension.place,
               "`inform_every` and `inform_complainant: no` contradict each other");
  }
  if (extension.escalate_at_ceiling && !knows(procedure, "escalate_case")) {
    faults.add(Property::limits_fit, extension.place,
               "the ceiling proposes an escalation, but no state lets a case be escalated");
  }
}

void check_guard(Faults& faults, const Procedure& procedure, const Guard& guard, const Names& names) {
  switch (guard.what) {
    case Guard::What::handler_differs_from_stage:
      faults.need(guard.place, "stage", guard.argument, names.stages);
      break;
    case Guard::What::outcome_is:
      for (const std::string_view code : base::split(guard.argument, ' ')) {
        faults.need(guard.place, "outcome", std::string(code), names.outcomes);
      }
      break;
    case Guard::What::clock_is:
      for (const std::string_view id : base::split(guard.argument, ' ')) {
        faults.need(guard.place, "clock", std::string(id), names.clocks);
      }
      break;
    case Guard::What::outcome_given:
    case Guard::What::every_head_has_a_finding:
      if (procedure.outcomes.empty()) {
        faults.add(Property::transitions_takeable, guard.place,
                   "`" + to_text(guard.what) + "` can never hold: this procedure has no outcomes");
      }
      break;
    case Guard::What::late_needs_a_reason:
      if (procedure.late_reasons.empty()) {
        faults.add(guard.place, "`late_needs_a_reason` needs a list of `late_reasons`, expected at least one");
      }
      break;
    default:
      break;
  }
}

// A clock stops for nothing but what its rule names, so a pause says which clock and where that stands (DESIGN 5).
void check_pause(Faults& faults, const Transition& transition) {
  const bool cited = std::any_of(transition.when.begin(), transition.when.end(), [](const Guard& guard) {
    return guard.what == Guard::What::clock_is && !guard.source.empty();
  });
  if (cited) return;
  faults.add(
      Property::pauses_cited, transition.place,
      "`pause_clock` does not say which clock the rule lets stop, expected the guard `clock_is` with a `source`");
}

void check_transition(Faults& faults, const Procedure& procedure, const Transition& transition, const Names& names) {
  faults.need(transition.place, "command or step", transition.on, names.commands);
  faults.need(transition.place, "state", transition.to, names.states);
  for (const std::string& role : transition.by)
    faults.need(Property::roles_declared, transition.place, "role", role, names.roles);
  if (!transition.stage.empty()) {
    faults.need(transition.place, "stage", transition.stage, names.stages);
    if (transition.on != "register_case") {
      faults.add(transition.place,
                 "`received_stage` says which stage a case is received at, expected only with `register_case`");
    }
  }
  for (const Guard& guard : transition.when) check_guard(faults, procedure, guard, names);
  if (transition.on == "pause_clock") check_pause(faults, transition);
  for (const Effect& effect : transition.effects) {
    if (effect.what == Effect::What::open_stage) faults.need(effect.place, "stage", effect.argument, names.stages);
    if (effect.what == Effect::What::start_clock || effect.what == Effect::What::stop_clock) {
      faults.need(effect.place, "clock", effect.argument, names.clocks);
    }
  }
}

void check_state(Faults& faults, const Procedure& procedure, const State& state, const Names& names) {
  if (!state.stage.empty()) faults.need(state.place, "stage", state.stage, names.stages);
  if (!state.owner.empty()) faults.need(Property::roles_declared, state.place, "role", state.owner, names.roles);
  if (!state.final && state.id != procedure.initial) {
    if (state.owner.empty())
      faults.add(Property::owner_and_next_action, state.place,
                 "the state `" + state.id + "` has no owner, expected the role that has it");
    if (state.next_action.empty())
      faults.add(Property::owner_and_next_action, state.place,
                 "the state `" + state.id + "` does not say what happens next, expected `next_action`");
  }
  for (const Transition& transition : state.transitions) {
    check_transition(faults, procedure, transition, names);
    if (transition.on == "register_case" && state.id != procedure.initial) {
      faults.add(transition.place, "`register_case` is for the initial state `" + procedure.initial + "` only");
    }
  }
}

}  // namespace

void check_names(Faults& faults, const Procedure& procedure) {
  const Names names(procedure);
  check_ids(faults, procedure);
  faults.need(procedure.place, "state", procedure.initial, names.states);
  for (const Clock& clock : procedure.clocks) {
    if (clock.extension) check_extension(faults, procedure, clock, names);
  }
  for (const Signpost& signpost : procedure.signposts) {
    if (!signpost.stage.empty()) faults.need(signpost.place, "stage", signpost.stage, names.stages);
  }
  for (const State& state : procedure.states) check_state(faults, procedure, state, names);
  check_duties(faults, procedure);
  check_letters(faults, procedure);
  check_meetings(faults, procedure);
}

}  // namespace redress::procedure
