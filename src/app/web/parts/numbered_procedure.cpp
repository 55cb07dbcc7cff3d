#include "app/web/parts/numbered_procedure.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/web/words.h"
#include "base/text.h"

namespace redress::web {
namespace {

using procedure::Effect;
using procedure::Guard;
using procedure::Procedure;
using procedure::State;
using procedure::Transition;

const procedure::Composite* find_composite(const Procedure& procedure, std::string_view id) {
  const auto found = std::find_if(procedure.composites.begin(), procedure.composites.end(),
                                  [&](const auto& each) { return each.id == id; });
  return found == procedure.composites.end() ? nullptr : &*found;
}

// The states around one, from the outside in.
std::vector<const procedure::Composite*> around(const Procedure& procedure, const State& state) {
  std::vector<const procedure::Composite*> all;
  for (std::string_view id = state.within; !id.empty();) {
    const auto* composite = find_composite(procedure, id);
    if (composite == nullptr) break;
    all.insert(all.begin(), composite);
    id = composite->within;
  }
  return all;
}

bool is_within(const Procedure& procedure, const State& state, std::string_view composite) {
  const auto all = around(procedure, state);
  return std::any_of(all.begin(), all.end(), [&](const auto* each) { return each->id == composite; });
}

std::string step_title(const Procedure& procedure, const Transition& transition) {
  for (const auto& step : procedure.steps) {
    if (step.id == transition.on) return step.title;
  }
  return label_of(transition.on);
}

// A loaded state has the steps of those around it too; a step that stays leads each of them to itself.
bool stays(const Procedure& procedure, const State& state, const Transition& transition) {
  if (transition.to != state.id) return false;
  for (const auto& other : procedure.states) {
    if (other.id == state.id || !is_within(procedure, other, transition.from)) continue;
    for (const auto& same : other.transitions) {
      if (same.place.line == transition.place.line && same.place.column == transition.place.column &&
          same.from == transition.from && same.to == transition.to)
        return false;
    }
  }
  return true;
}

void add_steps(NumberedState& numbered, const Procedure& procedure, const State& state) {
  for (const auto& transition : state.transitions) {
    if (transition.from != numbered.id) continue;
    NumberedStep step;
    step.number = numbered.number + "." + std::to_string(numbered.steps.size() + 1);
    step.transition = &transition;
    step.title = step_title(procedure, transition);
    if (!stays(procedure, state, transition)) step.to = transition.to;  // becomes a number once all have one
    numbered.steps.push_back(std::move(step));
  }
}

using Running = std::set<std::string>;  // ids of clocks

Running after(Running running, const Transition& transition) {
  for (const auto& effect : transition.effects) {
    if (effect.what == Effect::What::start_clock) running.insert(effect.argument);
    if (effect.what == Effect::What::stop_clock) running.erase(effect.argument);
    if (effect.what == Effect::What::end_clocks) running.clear();
  }
  return running;
}

// Which clocks may run in which state, over every path.
std::map<std::string, Running> running_in(const Procedure& procedure) {
  std::map<std::string, Running> all;
  for (bool more = true; more;) {
    more = false;
    for (const auto& state : procedure.states) {
      const Running here = all[state.id];
      for (const auto& transition : state.transitions) {
        const auto* target = find_state(procedure, transition.to);
        if (target == nullptr || target->final) continue;
        Running& there = all[transition.to];
        const std::size_t before = there.size();
        there.merge(after(here, transition));
        more = more || there.size() > before;
      }
    }
  }
  return all;
}

std::string stage_title(const Procedure& procedure, const std::string& id) {
  const auto* stage = find_stage(procedure, id);
  return stage == nullptr ? id : stage->title;
}

// `one, two or three`.
std::string listed(const std::vector<std::string>& words, std::string_view last) {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) all += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    all += words[i];
  }
  return all;
}

std::string clocks_with(const NumberedProcedure& all, const Transition& transition, Effect::What what) {
  std::vector<std::string> numbers;
  for (const auto& effect : transition.effects) {
    if (effect.what == what) numbers.push_back(all.clock_number(effect.argument));
  }
  return listed(numbers, "and");
}

std::string task_title(const procedure::Procedure& procedure, std::string_view id) {
  const auto* task = procedure::find_task(procedure, id);
  return task == nullptr ? std::string(id) : task->title;
}

// `Status is Wait`
std::string told(const procedure::Procedure& procedure, const procedure::FieldValue& value) {
  const auto* field = procedure::find_field(procedure, value.field);
  return (field == nullptr ? value.field : field->title) + " is " + value.value;
}

std::string meeting_title(const procedure::Procedure& procedure, std::string_view id) {
  const auto* meeting = procedure::find_meeting(procedure, id);
  return meeting == nullptr ? std::string(id) : meeting->title;
}

std::string need_of(const NumberedProcedure& all, const Guard& guard) {
  std::vector<std::string> named;
  for (const auto word : base::split(guard.argument, ' ')) {
    if (!word.empty()) named.emplace_back(word);
  }
  switch (guard.what) {
    case Guard::What::every_head_has_a_finding:
      return "each head of complaint has a finding";
    case Guard::What::no_finding_awaits_sign_off:
      return "no finding awaits sign-off";
    case Guard::What::outcome_given:
      return "an outcome is given";
    case Guard::What::reason_given:
      return "a reason is given";
    case Guard::What::answered:
      return "the stage has been answered";
    case Guard::What::handler_differs_from_stage:
      return "whoever answers did not have the case at " + stage_title(*all.procedure, guard.argument);
    case Guard::What::remedies_done:
      return "everything agreed has been carried out";
    case Guard::What::late_needs_a_reason:
      return "it is in time, or says why not";
    case Guard::What::outcome_is:
      for (auto& word : named) word = words_of(word);
      return "the outcome is " + listed(named, "or");
    case Guard::What::clock_is:
      for (auto& word : named) word = all.clock_number(word);
      return "it is about " + listed(named, "or");
    case Guard::What::tasks_done:
      for (auto& word : named) word = task_title(*all.procedure, word);
      return "nothing is left to do of: " + listed(named, "and");
    case Guard::What::approvals_decided:
      return "no other approval is pending";
    case Guard::What::meeting_is:
      for (auto& word : named) word = meeting_title(*all.procedure, word);
      return "it is the meeting: " + listed(named, "or");
    case Guard::What::meeting_held:
      for (auto& word : named) word = meeting_title(*all.procedure, word);
      return "these have been held: " + listed(named, "and");
    case Guard::What::papers_issued:
      for (auto& word : named) word = meeting_title(*all.procedure, word);
      return "everybody has the papers of: " + listed(named, "and");
  }
  return {};
}

}  // namespace

const NumberedState* NumberedProcedure::find(std::string_view id) const {
  const auto found = std::find_if(states.begin(), states.end(), [&](const auto& each) { return each.id == id; });
  return found == states.end() ? nullptr : &*found;
}

const NumberedState* NumberedProcedure::numbered(std::string_view number) const {
  const auto found =
      std::find_if(states.begin(), states.end(), [&](const auto& each) { return each.number == number; });
  return found == states.end() ? nullptr : &*found;
}

std::string NumberedProcedure::clock_number(std::string_view id) const {
  for (const auto& each : clocks) {
    if (each.clock->id == id) return each.number;
  }
  return std::string(id);
}

NumberedProcedure numbered(const Procedure& procedure) {
  NumberedProcedure all;
  all.procedure = &procedure;
  for (const auto& clock : procedure.clocks)
    all.clocks.push_back({"C" + std::to_string(all.clocks.size() + 1), &clock});
  const auto running = running_in(procedure);
  for (const auto& state : procedure.states) {
    const auto outer = around(procedure, state);
    for (std::size_t depth = 0; depth <= outer.size(); ++depth) {
      const bool is_inner = depth == outer.size();
      if (!is_inner && all.find(outer[depth]->id) != nullptr) continue;
      NumberedState one;
      one.number = std::to_string(all.states.size() + 1);
      one.id = is_inner ? state.id : outer[depth]->id;
      one.title = is_inner ? state.title : outer[depth]->title;
      one.state = is_inner ? &state : nullptr;
      one.depth = depth;
      add_steps(one, procedure, state);
      all.states.push_back(std::move(one));
    }
    for (const auto& clock : all.clocks) {
      const auto here = running.find(state.id);
      if (here != running.end() && here->second.contains(clock.clock->id))
        all.states.back().clocks.push_back(clock.number);
    }
  }
  for (auto& state : all.states) {
    for (auto& step : state.steps) {
      const auto* target = step.to.empty() ? nullptr : all.find(step.to);
      step.to = target == nullptr ? "" : target->number;
    }
  }
  return all;
}

std::string role_title(const Procedure& procedure, std::string_view role) {
  for (const auto& each : procedure.role_list) {
    if (each.id == role) return each.title;
  }
  return std::string(role);
}

std::string done_by(const NumberedProcedure& all, const Transition& transition) {
  if (transition.by.empty()) return "Whoever works the case";
  std::vector<std::string> titles;
  for (const auto& role : transition.by) titles.push_back(role_title(*all.procedure, role));
  return listed(titles, "or");
}

std::vector<std::string> needs_of(const NumberedProcedure& all, const Transition& transition) {
  std::vector<std::string> needs;
  if (!transition.stage.empty()) needs.push_back("it is received at " + stage_title(*all.procedure, transition.stage));
  for (const auto& guard : transition.when) needs.push_back(need_of(all, guard));
  return needs;
}

std::vector<std::string> effects_of(const NumberedProcedure& all, const Transition& transition) {
  std::vector<std::string> effects;
  for (const auto& effect : transition.effects) {
    switch (effect.what) {
      case Effect::What::open_stage:
        effects.push_back("opens " + stage_title(*all.procedure, effect.argument));
        break;
      case Effect::What::answer_stage:
        effects.emplace_back("the stage is answered");
        break;
      case Effect::What::start_clock:
        effects.push_back("starts " + all.clock_number(effect.argument));
        break;
      case Effect::What::stop_clock:
        effects.push_back("stops " + all.clock_number(effect.argument));
        break;
      case Effect::What::end_clocks:
        effects.emplace_back("ends every clock that runs");
        break;
      case Effect::What::set_task:
        effects.push_back("sets the task: " + task_title(*all.procedure, effect.argument));
        break;
      case Effect::What::drop_task:
        effects.push_back("drops the task: " + task_title(*all.procedure, effect.argument));
        break;
    }
  }
  for (const auto& value : transition.fields) effects.push_back(told(*all.procedure, value));
  for (const auto& entry : transition.entries) {
    const auto* known = procedure::find_register(*all.procedure, entry.into);
    effects.push_back("enters in " + (known == nullptr ? entry.into : known->title) + ": " + entry.words);
  }
  return effects;
}

std::string started_by(const NumberedProcedure& all, const Transition& transition) {
  return clocks_with(all, transition, Effect::What::start_clock);
}

std::string stopped_by(const NumberedProcedure& all, const Transition& transition) {
  return clocks_with(all, transition, Effect::What::stop_clock);
}

bool ends_clocks(const Transition& transition) {
  return std::any_of(transition.effects.begin(), transition.effects.end(),
                     [](const Effect& each) { return each.what == Effect::What::end_clocks; });
}

}  // namespace redress::web
