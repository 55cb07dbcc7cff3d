#include "core/casework/replay.h"

#include <algorithm>

#include "base/text.h"
#include "core/casework/apply.h"

namespace redress::casework {
namespace {

// The guards that an event can be held to afterwards: about stages and outcomes, not about who, when, or what was said.
bool holds(const CaseState& before, const CaseEvent& event, const procedure::Guard& guard) {
  const Episode* last = before.last_episode();
  const bool answered = last != nullptr && last->answered_on;
  const std::string& outcome = event.code.empty() && answered ? last->outcome : event.code;
  switch (guard.what) {
    case procedure::Guard::What::answered:
      return answered;
    case procedure::Guard::What::outcome_given:
      return !outcome.empty();
    case procedure::Guard::What::outcome_is: {
      const auto wanted = base::split(guard.argument, ' ');
      return std::find(wanted.begin(), wanted.end(), outcome) != wanted.end();
    }
    default:
      return true;
  }
}

// A move was decided for the state, the edition and the clocks that it found.
bool is_possible_move(const CaseState& before, const CaseEvent& event) {
  const auto effects = effects_of(event.detail);
  if (!effects || base::text_or(event.detail, "from") != before.state ||
      base::int_or(event.detail, "left", 0) != before.procedure_edition) {
    return false;
  }
  const auto is_named = [&](const std::string& id) {
    return std::find(effects->lapses.begin(), effects->lapses.end(), id) != effects->lapses.end() ||
           std::any_of(effects->continues.begin(), effects->continues.end(),
                       [&](const StartedClock& clock) { return clock.id == id; });
  };
  return std::all_of(before.clocks.begin(), before.clocks.end(),
                     [&](const RunningClock& clock) { return !clock.running() || is_named(clock.started.id); });
}

bool is_possible(const CaseState& before, const CaseEvent& event, const procedure::Procedure& procedure) {
  if (event.kind == EventKind::procedure_moved) return is_possible_move(before, event);
  const auto effects = effects_of(event.detail);
  // A task that is set, or set again, moves no case.
  if (!effects || event.kind == EventKind::task_done || event.kind == EventKind::anomaly_raised) return true;
  const std::string& from = before.exists ? before.state : procedure.initial;
  const std::string& to = effects->state.empty() ? from : effects->state;
  const auto transitions = procedure::transitions_for(procedure, from, command_of(event));
  return std::any_of(transitions.begin(), transitions.end(), [&](const procedure::Transition* transition) {
    return transition->to == to &&
           std::all_of(transition->when.begin(), transition->when.end(),
                       [&](const procedure::Guard& guard) { return holds(before, event, guard); });
  });
}

// What the statechart and the rules for every procedure have against the event. Asked before it is applied.
std::string against_rules(const CaseState& before, const CaseEvent& event, const procedure::Procedure& procedure) {
  if (before.exists && !before.open() && needs_an_open_case(event.kind)) return "case_is_closed";
  if (event.kind == EventKind::stage_answered) {
    const bool all = std::all_of(before.heads.begin(), before.heads.end(),
                                 [](const Head& head) { return head.withdrawn || !head.issued.empty(); });
    if (!all) return "every_head_needs_a_finding";
  }
  return is_possible(before, event, procedure) ? "" : "history_would_be_impossible";
}

}  // namespace

std::string take_next(CaseState& state, const CaseEvent& event, const procedure::Procedure& procedure,
                      const EditionOf& edition_of) {
  const procedure::Procedure* edition =
      edition_of ? edition_of(state.exists ? state.procedure_edition : event.procedure_edition) : nullptr;
  std::string rule = against_rules(state, event, edition == nullptr ? procedure : *edition);
  if (const std::string_view broken = apply_if_sensible(state, event); !broken.empty()) rule = broken;
  return rule;
}

std::vector<Violation> violations_in(std::span<const CaseEvent> events, const procedure::Procedure& procedure,
                                     const EditionOf& edition_of) {
  std::vector<Violation> found;
  CaseState state;
  for (const CaseEvent* event : in_order(events, {})) {
    std::string rule = take_next(state, *event, procedure, edition_of);
    if (!rule.empty()) found.push_back({event->seq, event->kind, event->happened_on, std::move(rule)});
  }
  return found;
}

std::string command_of(const CaseEvent& event) {
  switch (event.kind) {
    case EventKind::case_received:
      return "register_case";
    case EventKind::received_date_changed:
      return "change_received_date";
    case EventKind::case_triaged:
      return "triage_case";
    case EventKind::head_added:
      return "add_head";
    case EventKind::head_withdrawn:
      return "withdraw_head";
    case EventKind::case_acknowledged:
      return "acknowledge_case";
    case EventKind::case_allocated:
      return "allocate_case";
    case EventKind::contact_recorded:
      return "record_contact";
    case EventKind::promise_made:
      return "make_promise";
    case EventKind::promise_kept:
      return "keep_promise";
    case EventKind::promise_missed:
      return "miss_promise";
    case EventKind::note_added:
      return "add_note";
    case EventKind::clock_extended:
      return "extend_clock";
    case EventKind::clock_paused:
      return "pause_clock";
    case EventKind::clock_resumed:
      return "resume_clock";
    case EventKind::finding_proposed:
      return "propose_finding";
    case EventKind::finding_issued:
      return "issue_finding";
    case EventKind::approval_requested:
      return "request_approval";
    case EventKind::approval_decided:
      return base::text_or(event.detail, "remedy").empty() ? "return_finding" : "decide_approval";
    case EventKind::stage_answered:
      return "answer_stage";
    case EventKind::case_escalated:
      return "escalate_case";
    case EventKind::remedy_agreed:
      return "agree_remedy";
    case EventKind::remedy_done:
      return "complete_remedy";
    case EventKind::delay_explained:
      return "explain_delay";
    case EventKind::case_closed:
      return "close_case";
    case EventKind::case_reopened:
      return "reopen_case";
    case EventKind::step_taken:
      return event.field;
    case EventKind::field_set:
      return "set_field";
    case EventKind::event_annulled:
      return "annul_event";
    case EventKind::person_added:
      return "add_person";
    case EventKind::person_changed:
      return "change_person";
    case EventKind::person_removed:
      return "remove_person";
    case EventKind::task_set:
      return "set_task";
    case EventKind::risk_flagged:
      return "flag_risk";
    case EventKind::task_done:
      return "finish_task";
    case EventKind::task_dropped:
      return "drop_task";
    case EventKind::case_linked:
      return "link_case";
    case EventKind::file_attached:
      return "attach_file";
    case EventKind::file_removed:
      return "remove_file";
    case EventKind::item_done:
      return "finish_item";
    case EventKind::remedy_changed:
      return "change_remedy";
    case EventKind::remedy_dropped:
      return "drop_remedy";
    case EventKind::reminder_sent:
      return "";
    case EventKind::procedure_moved:
      return "move_procedure";
    case EventKind::version_recorded:
      return "record_version";
    case EventKind::anomaly_raised:
      return "raise_anomaly";
    case EventKind::meeting_called:
      return "call_meeting";
    case EventKind::meeting_changed:
      return "change_meeting";
    case EventKind::conflict_declared:
      return "declare_conflict";
    case EventKind::papers_issued:
      return "issue_papers";
    case EventKind::meeting_held:
      return "hold_meeting";
    case EventKind::meeting_cancelled:
      return "cancel_meeting";
  }
  return "";
}

bool needs_an_open_case(EventKind kind) {
  switch (kind) {
    case EventKind::case_triaged:
    case EventKind::head_added:
    case EventKind::head_withdrawn:
    case EventKind::case_acknowledged:
    case EventKind::case_allocated:
    case EventKind::clock_extended:
    case EventKind::clock_paused:
    case EventKind::clock_resumed:
    case EventKind::finding_proposed:
    case EventKind::finding_issued:
    case EventKind::approval_requested:
    case EventKind::approval_decided:
    case EventKind::stage_answered:
    case EventKind::case_escalated:
    case EventKind::task_set:
    case EventKind::risk_flagged:
    case EventKind::item_done:
    case EventKind::procedure_moved:
    case EventKind::anomaly_raised:
    case EventKind::meeting_called:
    case EventKind::meeting_changed:
    case EventKind::conflict_declared:
    case EventKind::papers_issued:
    case EventKind::meeting_held:
      return true;
    default:
      return false;
  }
}

}  // namespace redress::casework
