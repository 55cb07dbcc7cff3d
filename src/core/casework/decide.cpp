#include "core/casework/decide.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/casework/apply.h"
#include "core/casework/decision.h"
#include "core/casework/letter.h"
#include "core/casework/replay.h"

namespace redress::casework {
namespace {

bool is_correction(const Request& request) {
  return std::holds_alternative<AnnulEvent>(request) || std::holds_alternative<ReplaceEvent>(request);
}

// What is wrong before the kind of command is looked at. With these nothing else is worth saying.
void check_day(Decision& decision) {
  const Command& command = decision.command;
  if (command.on > decision.circumstances.today) {
    decision.refuse("day_is_in_the_future", "on", "", fmt::format("{} is in the future", base::long_text(command.on)));
  }
  // The body's civil day of a moment is its UTC day or a neighbour of it.
  if (command.at && (*command.at < Instant{command.on} - std::chrono::days{1} ||
                     *command.at >= Instant{command.on} + std::chrono::days{2})) {
    decision.refuse("moment_is_on_another_day", "at", "", "the moment is not on the day that is given");
  }
  if (command.known_on && *command.known_on > decision.circumstances.today) {
    decision.refuse("day_is_in_the_future", "known_on", "", "the day on which it was recorded is in the future");
  }
  if (std::holds_alternative<RegisterCase>(command.request)) return;
  if (is_correction(command.request)) {
    if (decision.history.empty()) decision.refuse("case_does_not_exist", "case", "", "there is no such case");
    return;
  }
  if (!decision.now.exists) return decision.refuse("case_does_not_exist", "case", "", "there is no such case");
  if (!decision.before.exists && !std::holds_alternative<ChangeReceivedDate>(command.request)) {
    decision.refuse("happened_before_receipt", "on", "RULES C6 I15",
                    fmt::format("the case was received on {}", base::long_text(decision.now.received_on)));
  }
}

// As the writer will number it.
CaseEvent numbered(const Decision& decision, const CaseEvent& draft) {
  CaseEvent next = draft;
  next.seq = decision.history.empty() ? 0 : decision.history.back().seq + 1;
  next.version = decision.history.empty() ? 1 : decision.history.back().version + 1;
  if (next.known_on == Day{}) next.known_on = decision.circumstances.today;
  return next;
}

// Such an event moves others to other places, or takes them away.
bool rearranges(const CaseEvent& event) {
  return event.annuls || event.replaces || event.kind == EventKind::received_date_changed;
}

std::vector<Violation> newly_broken(const Decision& decision, const CaseEvent& draft) {
  CaseEvent next = numbered(decision, draft);
  // What comes last breaks nothing but itself.
  if (decision.comes_last && next.happened_on == decision.command.on && !rearranges(next)) {
    CaseState state = decision.before;
    std::string rule = take_next(state, next, decision.procedure, decision.circumstances.edition_of);
    if (rule.empty()) return {};
    return {{next.seq, next.kind, next.happened_on, std::move(rule)}};
  }
  std::vector<CaseEvent> events(decision.history.begin(), decision.history.end());
  events.push_back(std::move(next));
  std::vector<Violation> found = violations_in(events, decision.procedure, decision.circumstances.edition_of);
  if (found.empty()) return found;
  const auto before = violations_in(decision.history, decision.procedure, decision.circumstances.edition_of);
  std::erase_if(found, [&](const Violation& violation) {
    return std::any_of(before.begin(), before.end(),
                       [&](const Violation& old) { return old.seq == violation.seq && old.rule == violation.rule; });
  });
  return found;
}

void refuse_impossible(Decision& decision, const std::vector<Violation>& broken) {
  const std::int64_t last = decision.history.empty() ? -1 : decision.history.back().seq;
  for (const Violation& violation : broken) {
    const std::string what = violation.seq > last
                                 ? "this"
                                 : fmt::format("event {} (`{}` of {})", violation.seq, to_text(violation.kind),
                                               base::to_text(violation.happened_on));
    decision.refuse(violation.rule, violation.seq > last ? "on" : fmt::format("event {}", violation.seq),
                    violation.rule == "happened_before_receipt"      ? "RULES C6 I15"
                    : violation.rule == "every_head_needs_a_finding" ? "RULES C1.3 U1"
                                                                     : decision.procedure.source,
                    fmt::format("with it {} could not have happened when it did", what));
  }
}

// Facts that anybody may record, whether or not the procedure takes them for a step.
bool may_go_without_effects(EventKind kind) {
  switch (kind) {
    case EventKind::case_received:
    case EventKind::case_triaged:
    case EventKind::case_acknowledged:
    case EventKind::clock_paused:
    case EventKind::stage_answered:
    case EventKind::case_escalated:
    case EventKind::case_closed:
    case EventKind::case_reopened:
    case EventKind::step_taken:
    case EventKind::procedure_moved:
      return false;
    default:
      return true;
  }
}

// A fact that comes late may find its step taken by a later fact of the same kind: it then stands as a mere fact.
void check_possible(Decision& decision, Draft& draft) {
  auto broken = newly_broken(decision, draft.event);
  if (broken.empty()) return;
  if (draft.event.detail.contains("effects") && !draft.event.replaces && may_go_without_effects(draft.event.kind)) {
    CaseEvent bare = draft.event;
    bare.detail.erase("effects");
    bare.episode_id = 0;
    bare.procedure_edition = 0;
    if (newly_broken(decision, bare).empty()) {
      draft.event = std::move(bare);
      return;
    }
  }
  refuse_impossible(decision, broken);
}

// History is only held to what makes sense at all: the rest is what figures are for.
void check_sensible(Decision& decision, const Draft& draft) {
  if (draft.event.kind == EventKind::event_annulled || draft.event.replaces ||
      draft.event.kind == EventKind::received_date_changed) {
    return;
  }
  CaseState state = decision.before;
  const std::string_view rule = apply_if_sensible(state, draft.event);
  if (rule.empty()) return;
  decision.refuse(rule, "on", "",
                  fmt::format("`{}` on {} makes no sense after what had happened by then", to_text(draft.event.kind),
                              base::to_text(draft.event.happened_on)));
}

}  // namespace

base::Checked<std::vector<Draft>> decide(std::span<const CaseEvent> history, const Command& command,
                                         const Circumstances& circumstances) {
  Decision decision(history, command, circumstances);
  check_day(decision);
  if (!decision.refusals.empty()) return base::refuse(std::move(decision.refusals));
  Draft draft = std::visit([&](const auto& request) { return decide_one(decision, request); }, command.request);
  if (decision.refusals.empty()) check_posting(decision, draft);
  const bool closed = decision.before.exists && !decision.before.open();
  if (closed && !decision.as_history() && needs_an_open_case(draft.event.kind) && !draft.event.replaces) {
    decision.refusals.clear();  // whatever else there is, this comes first
    decision.refuse("case_is_closed", "case", "", "the case is closed: reopen it to work on it");
  }
  if (decision.refusals.empty()) {
    if (decision.as_history()) {
      check_sensible(decision, draft);
    } else {
      check_possible(decision, draft);
    }
  }
  if (!decision.refusals.empty()) return base::refuse(std::move(decision.refusals));
  std::vector<Draft> drafts;
  drafts.push_back(std::move(draft));
  return drafts;
}

}  // namespace redress::casework
