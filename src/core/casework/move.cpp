// A case goes on under another edition of its procedure. What that changes is recorded as effects: the state, the rule of each
// clock that runs, the clocks and tasks that the edition lacks. What was met, missed or answered stays as it was.
// Rule: RELIABILITY F31; DESIGN 2, 3.
#include <algorithm>

#include <fmt/format.h>

#include "core/casework/apply.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

using procedure::Procedure;

std::optional<Edition> target_of(Decision& decision, const MoveProcedure& request) {
  const std::string& id = decision.before.procedure;
  if (!request.procedure.empty() && request.procedure != id) {
    decision.refuse("procedure_is_another", "procedure", "",
                    fmt::format("the case runs under `{}`: it goes to another edition of that, not to `{}`", id,
                                request.procedure));
    return std::nullopt;
  }
  const auto& called = decision.circumstances.edition_called;
  const auto target = called ? called(id, request.edition) : std::nullopt;
  if (!target) {
    decision.refuse("edition_not_adopted", "edition", "",
                    fmt::format("this body has adopted no edition {} of `{}`", request.edition, id));
  } else if (target->seq == decision.before.procedure_edition) {
    decision.refuse("edition_is_the_same", "edition", "",
                    fmt::format("the case runs under edition {} already", request.edition));
  } else if (!procedure::holds_on(*target->procedure, decision.command.on)) {
    decision.refuse(
        "procedure_not_in_force_on_that_day", "edition", target->procedure->source,
        fmt::format("edition {} of `{}` holds from {}{}", request.edition, id,
                    base::long_text(target->procedure->valid_from),
                    target->procedure->valid_to ? " to " + base::long_text(*target->procedure->valid_to) : ""));
  } else {
    return target;
  }
  return std::nullopt;
}

std::string named(const procedure::State* state, const std::string& id) {
  return state == nullptr ? fmt::format("`{}`", id) : fmt::format("`{}` ({})", id, state->title);
}

// The state of the edition in which the case stands afterwards; refused, null.
const procedure::State* state_in(Decision& decision, const Procedure& target, const MoveProcedure& request) {
  const CaseState& before = decision.before;
  const procedure::State* old = procedure::find_state(decision.procedure, before.state);
  const auto mapped = request.states.find(before.state);
  const std::string& id = mapped == request.states.end() ? before.state : mapped->second;
  const procedure::State* state = procedure::find_state(target, id);
  if (state == nullptr) {
    decision.refuse("state_not_of_the_edition", "states", target.source,
                    mapped == request.states.end()
                        ? fmt::format("edition {} has no state {}, and the move names none that stands for it",
                                      target.edition, named(old, id))
                        : fmt::format("edition {} has no state `{}` to stand for {}", target.edition, id,
                                      named(old, before.state)));
    return nullptr;
  }
  if (state->final || state->id == target.initial) {
    decision.refuse("state_is_not_open", "states", target.source,
                    fmt::format("{} is {}: a move neither closes a case nor takes its receipt back", named(state, id),
                                state->final ? "an end" : "the state before receipt"));
    return nullptr;
  }
  const Episode* last = before.last_episode();
  const bool fits =
      last == nullptr || state->stage == last->opened.stage || (old != nullptr && state->stage == old->stage);
  if (!fits) {
    decision.refuse("stage_is_another", "states", target.source,
                    fmt::format("the case is in stage {}, and {} is {}", last->opened.stage, named(state, id),
                                state->stage.empty() ? "in none" : "one of stage " + state->stage));
    return nullptr;
  }
  return state;
}

// The clock as the edition has it. Whether it decides the timeliness of its stage stays as it began, and so does a day that
// a letter set, where letters still set it.
StartedClock continued(const Decision& decision, const Procedure& target, const procedure::Clock& clock,
                       const RunningClock& running) {
  StartedClock next = running.started;
  next.title = clock.title;
  if (clock.set_by_letter) return next;  // no letter came with the move
  next.rule = clock.rule;
  next.set_for.reset();
  const std::string& calendar = clock.calendar.empty() ? target.default_calendar : clock.calendar;
  next.calendar = calendar.empty() || calendar == "body" ? decision.circumstances.body_calendar : calendar;
  return next;
}

void move_clocks(Decision& decision, const Procedure& target, Effects& effects) {
  for (const RunningClock& running : decision.before.clocks) {
    if (!running.running()) continue;
    const std::string& id = running.started.id;
    const procedure::Clock* clock = procedure::find_clock(target, id);
    if (clock == nullptr) {
      effects.lapses.push_back(id);
      continue;
    }
    StartedClock next = continued(decision, target, *clock, running);
    if (running.extended_by > 0 && rule_of(running).unit != next.rule.unit && !next.set_for) {
      decision.refuse("extension_is_in_another_unit", "edition", clock->source,
                      fmt::format("`{}` was extended by {} {}, and edition {} counts it in {}", id, running.extended_by,
                                  to_text(rule_of(running).unit), target.edition, to_text(next.rule.unit)));
    }
    effects.continues.push_back(std::move(next));
  }
}

void drop_tasks(const CaseState& before, const Procedure& target, Effects& effects) {
  for (const Task& task : before.tasks) {
    if (!task.open() || task.kind.empty() || procedure::find_task(target, task.kind) != nullptr) continue;
    if (std::find(effects.drops.begin(), effects.drops.end(), task.kind) == effects.drops.end())
      effects.drops.push_back(task.kind);
  }
}

}  // namespace

Draft decide_one(Decision& decision, const MoveProcedure& request) {
  Draft draft = decision.draft(EventKind::procedure_moved);
  draft.event.code = std::to_string(request.edition);
  const auto target = target_of(decision, request);
  if (!target) return draft;
  draft.event.procedure_edition = target->seq;
  base::Object& detail = draft.event.detail;
  detail["from"] = decision.before.state;
  detail["from_edition"] = std::int64_t{decision.procedure.edition};
  detail["left"] = decision.before.procedure_edition;
  if (!request.batch.empty()) detail["batch"] = request.batch;
  Effects effects;
  if (const procedure::State* state = state_in(decision, *target->procedure, request)) effects.state = state->id;
  move_clocks(decision, *target->procedure, effects);
  drop_tasks(decision.before, *target->procedure, effects);
  detail["effects"] = to_value(effects);
  return draft;
}

std::string_view apply_move(CaseState& state, const CaseEvent& event) {
  if (!state.open()) return "case_is_closed";
  state.procedure_edition = event.procedure_edition;
  return {};
}

std::int64_t edition_under(std::span<const CaseEvent> history, const Command& command) {
  if (history.empty()) return 0;
  const std::int64_t first = history.front().procedure_edition;
  const bool moved = std::any_of(history.begin(), history.end(),
                                 [](const CaseEvent& event) { return event.kind == EventKind::procedure_moved; });
  if (!moved) return first;
  Day on = command.on;
  std::optional<Instant> at = command.at;
  if (const auto* replacement = std::get_if<ReplaceEvent>(&command.request)) {
    for (const CaseEvent& event : history) {
      if (event.seq != replacement->seq) continue;
      on = event.happened_on;
      at = event.happened_at;
    }
  }
  const CaseState state = state_before(history, on, at);
  return state.exists ? state.procedure_edition : first;
}

}  // namespace redress::casework
