#include "core/casework/transition.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/casework/letter.h"

namespace redress::casework {
namespace {

using procedure::Effect;
using procedure::Procedure;
using procedure::State;
using procedure::Transition;

std::string calendar_of(const Decision& decision, const std::string& named) {
  const std::string& calendar = named.empty() ? decision.procedure.default_calendar : named;
  return calendar.empty() || calendar == "body" ? decision.circumstances.body_calendar : calendar;
}

std::string origin_of(std::string_view kind) {
  if (kind == "escalate_case") return "escalated";
  return kind == "reopen_case" ? "reopened" : "received";
}

// Where a case-rows report puts the case: a stage that is reopened stays in the row that it had.
std::string row_of(const Decision& decision, const procedure::Stage& stage, std::string_view origin) {
  if (origin == "escalated") return stage.row_if_escalated.empty() ? stage.row : stage.row_if_escalated;
  if (origin == "reopened") {
    const auto& episodes = decision.before.episodes;
    const auto earlier = std::find_if(episodes.rbegin(), episodes.rend(),
                                      [&](const Episode& episode) { return episode.opened.stage == stage.id; });
    if (earlier != episodes.rend()) return earlier->opened.row;
  }
  return stage.row;
}

OpenedStage opened(const Decision& decision, std::string_view id, std::string_view kind) {
  OpenedStage opened;
  opened.episode = decision.next_episode();
  opened.stage = id;
  opened.origin = origin_of(kind);
  if (const procedure::Stage* stage = procedure::find_stage(decision.procedure, id)) {
    opened.row = row_of(decision, *stage, opened.origin);
  }
  opened.calendar = calendar_of(decision, "");
  opened.convention = decision.procedure.convention;
  return opened;
}

void order(const Decision& decision, std::string_view id, const Asked& asked, Effects& effects) {
  // What is told as history has been done, or was never asked for.
  const procedure::TaskKind* kind = procedure::find_task(decision.procedure, id);
  if (kind == nullptr || decision.as_history()) return;
  effects.tasks.push_back(ordered(decision, *kind, effects.tasks.size(), asked));
}

void drop(const std::string& kind, Effects& effects) {
  if (std::find(effects.drops.begin(), effects.drops.end(), kind) == effects.drops.end()) effects.drops.push_back(kind);
}

// What leaving one state and entering another does, before what the transition itself does.
void cross(const Decision& decision, const State* from, const State* to, const Asked& asked, Effects& effects) {
  if (to == nullptr || from == to) return;
  if (from != nullptr && !from->chase.empty()) drop(from->chase, effects);
  for (const procedure::FieldValue& value : to->fields) effects.sets.insert_or_assign(value.field, value.value);
  for (const std::string& task : to->tasks) order(decision, task, asked, effects);
  if (!to->chase.empty()) order(decision, to->chase, asked, effects);
}

void start(const Decision& decision, const procedure::Clock& clock, const Asked& asked, Effects& effects) {
  if (clock.set_by_letter && !asked.due_on) return;  // refused, or history that does not know it
  StartedClock started{clock.id, clock.title, clock.rule, calendar_of(decision, clock.calendar),
                       clock.decides_timeliness};
  if (clock.set_by_letter) started.set_for = asked.due_on;
  started.whose = clock.whose;
  effects.starts.push_back(std::move(started));
}

Effects effects_of(const Decision& decision, const Transition& transition, std::string_view kind, const Asked& asked) {
  Effects effects;
  effects.state = transition.to;
  const State* to = procedure::find_state(decision.procedure, transition.to);
  const State* from = procedure::find_state(decision.procedure, decision.before.state);
  cross(decision, from, to, asked, effects);
  for (const Effect& effect : transition.effects) {
    switch (effect.what) {
      case Effect::What::open_stage:
        effects.opens = opened(decision, effect.argument, kind);
        break;
      case Effect::What::answer_stage:
        effects.answers = true;
        break;
      case Effect::What::start_clock:
        if (const procedure::Clock* clock = procedure::find_clock(decision.procedure, effect.argument)) {
          start(decision, *clock, asked, effects);
        }
        break;
      case Effect::What::stop_clock:
        effects.stops.push_back(effect.argument);
        break;
      case Effect::What::end_clocks:
        effects.ends_clocks = true;
        break;
      case Effect::What::set_task:
        order(decision, effect.argument, asked, effects);
        break;
      case Effect::What::drop_task:
        drop(effect.argument, effects);
        break;
    }
  }
  for (const procedure::FieldValue& value : transition.fields) effects.sets.insert_or_assign(value.field, value.value);
  for (const procedure::Entry& entry : transition.entries)
    effects.enters.push_back({entry.into, entry.words, asked.due_on});
  // Nothing runs on in a state that is the end, and nothing that the procedure asked for is to be done any more.
  if (to != nullptr && to->final) {
    effects.ends_clocks = true;
    for (const Task& task : decision.before.tasks) {
      if (task.open() && !task.kind.empty()) drop(task.kind, effects);
    }
  }
  return effects;
}

void record(const Decision& decision, Draft& draft, Effects effects) {
  if (effects.opens) {
    draft.event.episode_id = effects.opens->episode;
  } else if (effects.answers && decision.before.open_episode() != nullptr) {
    draft.event.episode_id = decision.before.open_episode()->id;
  }
  draft.event.procedure_edition = decision.circumstances.procedure_edition;
  if (effects != Effects{}) draft.event.detail["effects"] = to_value(effects);
}

// With the letter that goes out with it.
void record_taken(Decision& decision, Draft& draft, const Transition& transition, std::string_view kind,
                  const Asked& asked) {
  Effects effects = effects_of(decision, transition, kind, asked);
  effects.sends = sent_letter(decision, draft, transition, effects, asked.outcome);
  record(decision, draft, std::move(effects));
}

bool may(const Decision& decision, const Transition& transition) {
  const auto& roles = decision.command.roles;
  return roles.empty() || transition.by.empty() ||
         std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
           return std::find(transition.by.begin(), transition.by.end(), role) != transition.by.end();
         });
}

// For register_case: those of the stage asked for; where none was asked for, those for any stage, else for the first.
std::vector<const Transition*> candidates(const Decision& decision, std::string_view state, std::string_view kind,
                                          const std::string& stage) {
  auto found = procedure::transitions_for(decision.procedure, state, kind);
  if (kind != "register_case") return found;
  const auto keep = [&](const std::string& wanted) {
    std::vector<const Transition*> kept;
    std::copy_if(found.begin(), found.end(), std::back_inserter(kept),
                 [&](const Transition* transition) { return transition->stage == wanted; });
    return kept;
  };
  if (!stage.empty()) {
    auto kept = keep(stage);
    return kept.empty() ? keep("") : kept;
  }
  auto kept = keep("");
  if (kept.empty() && !decision.procedure.stages.empty()) kept = keep(decision.procedure.stages.front().id);
  return kept.empty() ? found : kept;
}

// History that broke the procedure: the transition of the same stage, or any, that would have done it.
const Transition* nearest(const Decision& decision, std::string_view kind, const Asked& asked) {
  const auto here = candidates(decision, decision.before.state, kind, asked.stage);
  if (!here.empty()) return here.front();
  const Episode* last = decision.before.last_episode();
  const Transition* any = nullptr;
  for (const State& state : decision.procedure.states) {
    const auto there = candidates(decision, state.id, kind, asked.stage);
    if (there.empty()) continue;
    if (last != nullptr && state.stage == last->opened.stage) return there.front();
    if (any == nullptr) any = there.front();
  }
  return any;
}

// What an event does where the procedure never heard of it.
Effects plain_effects(const Decision& decision, std::string_view kind, const Asked& asked) {
  Effects effects;
  const auto& stages = decision.procedure.stages;
  if (kind == "answer_stage") {
    effects.answers = true;
    if (const RunningClock* clock = decision.deciding_clock()) effects.stops.push_back(clock->started.id);
  } else if (kind == "close_case") {
    effects.ends_clocks = true;
    const auto end = std::find_if(decision.procedure.states.begin(), decision.procedure.states.end(),
                                  [](const State& state) { return state.final; });
    if (end != decision.procedure.states.end()) effects.state = end->id;
  } else if (kind == "escalate_case" || kind == "register_case" || kind == "reopen_case") {
    auto stage = stages.begin();
    if (!decision.before.episodes.empty()) {
      stage = std::find_if(stages.begin(), stages.end(), [&](const procedure::Stage& each) {
        return each.id == decision.before.episodes.back().opened.stage;
      });
      if (kind == "escalate_case" && stage != stages.end() && stage + 1 != stages.end()) ++stage;
    }
    if (stage != stages.end()) effects.opens = opened(decision, asked.stage.empty() ? stage->id : asked.stage, kind);
  }
  return effects;
}

void take_as_history(Decision& decision, Draft& draft, Need need, std::string_view kind, const Asked& asked) {
  const Transition* transition = nullptr;
  if (need == Need::must) {
    transition = nearest(decision, kind, asked);
  } else {
    const auto here = candidates(decision, decision.before.state, kind, asked.stage);
    if (!here.empty()) transition = here.front();
  }
  Effects effects;
  if (transition != nullptr) {
    effects = effects_of(decision, *transition, kind, asked);
    effects.sends = sent_letter(decision, draft, *transition, effects, asked.outcome);
  } else if (need == Need::must) {
    effects = plain_effects(decision, kind, asked);
  }
  if (effects.answers && decision.before.open_episode() == nullptr) effects.answers = false;
  record(decision, draft, std::move(effects));
}

std::string what_is_possible(const Procedure& procedure, const State* state) {
  std::vector<std::string_view> kinds;
  if (state != nullptr) {
    for (const Transition& transition : state->transitions) {
      if (std::find(kinds.begin(), kinds.end(), transition.on) == kinds.end()) kinds.push_back(transition.on);
    }
  }
  return fmt::format(
      "{}possible now: {}",
      state == nullptr || state->id == procedure.initial ? "" : "the case stands in `" + state->title + "`; ",
      kinds.empty() ? "nothing further" : fmt::format("{}", fmt::join(kinds, ", ")));
}

void refuse_in_this_state(Decision& decision, std::string_view kind) {
  const Procedure& procedure = decision.procedure;
  const State* state =
      procedure::find_state(procedure, decision.before.exists ? decision.before.state : procedure.initial);
  const Episode* open = decision.before.open_episode();
  if (kind == "escalate_case" && open != nullptr) {
    for (const State& other : procedure.states) {
      const auto there = procedure::transitions_for(procedure, other.id, kind);
      if (other.stage != open->opened.stage || there.empty()) continue;
      const std::string& source = there.front()->source;
      return decision.refuse("stage_two_needs_a_reply_at_stage_one", "case", source.empty() ? "RULES B1.1" : source,
                             "the stage has not been answered yet; " + what_is_possible(procedure, state));
    }
  }
  decision.refuse("command_not_possible_in_this_state", "kind", procedure.source,
                  fmt::format("`{}` is not possible; {}", kind, what_is_possible(procedure, state)));
}

void check_day_of_letter(const Decision& decision, const Transition& transition, const Asked& asked,
                         base::Refusals& against) {
  const bool needed = procedure::needs_a_day(decision.procedure, transition);
  if (needed && !asked.due_on) {
    against.push_back({"day_needed", "due_on", transition.source, "give the day that the letter sets"});
  } else if (needed && *asked.due_on <= decision.command.on) {
    against.push_back({"day_is_past_already", "due_on", "", "the day that a letter sets is a day to come"});
  } else if (!needed && asked.due_on) {
    against.push_back({"day_not_asked_for", "due_on", transition.source, "no day of a letter is kept with this step"});
  }
}

// Only a task that is counted keeps of which day its letter is, and who answers it.
void check_letter(const Decision& decision, const Transition& transition, const Asked& asked, base::Refusals& against) {
  if (procedure::numbered_task(decision.procedure, transition) == nullptr) {
    if (asked.letter_on)
      against.push_back({"letter_not_asked_for", "letter_on", transition.source, "no letter is kept with this step"});
    if (asked.owner != 0)
      against.push_back({"owner_not_asked_for", "owner", transition.source, "nobody is named with this step"});
  } else if (asked.letter_on && *asked.letter_on > decision.command.on) {
    against.push_back({"letter_is_of_a_later_day", "letter_on", "", "a letter is not of a day after it came"});
  }
}

}  // namespace

OrderedTask ordered(const Decision& decision, const procedure::TaskKind& kind, std::size_t behind, const Asked& asked) {
  OrderedTask task{decision.next_task(behind), kind.id, kind.title, kind.role, decision.command.on, kind.items};
  if (kind.due_by_letter && asked.due_on) task.due_on = *asked.due_on;
  if (!kind.numbered.empty()) {
    task.numbered = kind.numbered;
    task.number = decision.next_number(kind.id);
    task.title = fmt::format("{} {}: {}", kind.numbered, task.number, kind.title);
    task.letter_on = asked.letter_on;
    task.owner = asked.owner;
  }
  if (!kind.due) return task;
  const clock::CalendarHistory* calendar = decision.circumstances.calendars == nullptr
                                               ? nullptr
                                               : decision.circumstances.calendars->find(calendar_of(decision, ""));
  if (calendar == nullptr) return task;
  const auto due = clock::due_on(decision.command.on, *kind.due, {}, *calendar->known_on(decision.circumstances.today));
  // Where the calendar's data end it is due at once: better early than never.
  if (due && *due) task.due_on = **due;
  return task;
}

void take_transition(Decision& decision, Draft& draft, Need need, std::string_view kind, const Asked& asked) {
  if (decision.as_history()) return take_as_history(decision, draft, need, kind, asked);
  const std::string state = decision.before.exists ? decision.before.state : decision.procedure.initial;
  const auto found = candidates(decision, state, kind, asked.stage);
  if (found.empty()) {
    if (need == Need::must || (need == Need::if_modelled && procedure::knows(decision.procedure, kind))) {
      refuse_in_this_state(decision, kind);
    }
    return;
  }
  std::vector<const Transition*> allowed;
  std::copy_if(found.begin(), found.end(), std::back_inserter(allowed),
               [&](const Transition* transition) { return may(decision, *transition); });
  if (allowed.empty()) {
    return decision.refuse("role_may_not_do_this", "kind", found.front()->source,
                           fmt::format("`{}` is for {}", kind, fmt::join(found.front()->by, ", ")));
  }
  base::Refusals first;
  for (const Transition* transition : allowed) {
    base::Refusals standing_against;
    for (const procedure::Guard& guard : transition->when) {
      if (auto refusal = against(decision, guard, asked)) standing_against.push_back(std::move(*refusal));
    }
    check_day_of_letter(decision, *transition, asked, standing_against);
    check_letter(decision, *transition, asked, standing_against);
    if (standing_against.empty()) return record_taken(decision, draft, *transition, kind, asked);
    if (first.empty()) first = std::move(standing_against);
  }
  std::move(first.begin(), first.end(), std::back_inserter(decision.refusals));
}

}  // namespace redress::casework
