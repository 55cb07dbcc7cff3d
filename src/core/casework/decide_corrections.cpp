// Corrections: an event is taken back, or another stands in its place. Rule: DESIGN 3.
#include <algorithm>

#include <fmt/format.h>

#include "core/casework/apply.h"
#include "core/casework/outcomes.h"
#include "core/casework/standing.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

std::optional<Standing> target_of(Decision& decision, std::int64_t seq) {
  const auto standing = standing_of(decision.history, seq);
  if (!standing) {
    decision.refuse("event_not_of_this_case", "seq", "", fmt::format("the case has no event {}", seq));
  } else if (!standing->stands) {
    decision.refuse("event_is_annulled_already", "seq", "", fmt::format("event {} has been taken back already", seq));
  } else if (standing->event->kind == EventKind::reminder_sent) {
    decision.refuse("reminder_was_sent", "seq", "", "a reminder was sent and stays so: there is nothing to correct");
  } else {
    return standing;
  }
  return std::nullopt;
}

void need_reason(Decision& decision, const std::string& reason) {
  if (reason.empty() && !decision.as_history()) {
    decision.refuse("reason_needed", "reason", "RULES C1.3 U9", "a correction needs a reason");
  }
}

// What the code of an event of that kind means; empty where it has none that could be corrected.
std::string_view code_meaning(EventKind kind) {
  switch (kind) {
    case EventKind::stage_answered:
    case EventKind::case_closed:
    case EventKind::finding_proposed:
    case EventKind::finding_issued:
      return "outcome";
    case EventKind::delay_explained:
      return "late_reason";
    case EventKind::case_triaged:
    case EventKind::field_set:
    case EventKind::case_escalated:
    case EventKind::case_reopened:
    case EventKind::clock_extended:
    case EventKind::clock_paused:
    case EventKind::head_withdrawn:
    case EventKind::contact_recorded:
      return "code";
    default:
      return "";
  }
}

void correct_code(Decision& decision, CaseEvent& event, const std::string& code) {
  const std::string_view meaning = code_meaning(event.kind);
  if (meaning.empty()) {
    decision.refuse("event_has_no_code", "code", "", fmt::format("`{}` has no code", to_text(event.kind)));
  } else if (meaning == "outcome") {
    check_outcome(decision, code, event.kind == EventKind::case_closed ? OutcomeOf::closure : OutcomeOf::finding,
                  "code");
  } else if (meaning == "late_reason") {
    check_reason(decision, code, decision.procedure.late_reasons, "late_reason_not_of_this_procedure", "code");
  }
  event.code = code;
}

// The events whose channel says by what means they came about.
bool has_channel(EventKind kind) {
  return kind == EventKind::case_received || kind == EventKind::case_acknowledged ||
         kind == EventKind::stage_answered || kind == EventKind::contact_recorded;
}

void correct(Decision& decision, CaseEvent& event, const ReplaceEvent& request) {
  if (request.happened_on) {
    if (*request.happened_on > decision.circumstances.today) {
      decision.refuse("day_is_in_the_future", "happened_on", "", "the corrected day is in the future");
    }
    if (event.kind == EventKind::case_received || event.kind == EventKind::received_date_changed) {
      decision.refuse("received_date_change_needs_approval", "happened_on", "RULES C1.3 U3",
                      "the day of receipt is changed by `change_received_date`, with a reason and an approver");
    }
    event.happened_on = *request.happened_on;
    event.happened_at.reset();
  }
  if (request.code) correct_code(decision, event, *request.code);
  if (request.channel) {
    if (!has_channel(event.kind)) {
      decision.refuse("event_has_no_channel", "channel", "", fmt::format("`{}` has no channel", to_text(event.kind)));
    }
    event.channel = *request.channel;
  }
  if (request.handler) {
    if (event.kind != EventKind::case_allocated) {
      decision.refuse("event_has_no_handler", "handler", "", fmt::format("`{}` has no handler", to_text(event.kind)));
    }
    event.detail["handler"] = *request.handler;
  }
}

}  // namespace

Draft decide_one(Decision& decision, const AnnulEvent& request) {
  Draft draft = decision.draft(EventKind::event_annulled);
  draft.event.annuls = request.seq;
  put_reason(draft, request.reason);
  need_reason(decision, request.reason);
  target_of(decision, request.seq);
  return draft;
}

// The new event is what counts now, with the corrections made to it.
Draft decide_one(Decision& decision, const ReplaceEvent& request) {
  Draft draft;
  need_reason(decision, request.reason);
  const auto standing = target_of(decision, request.seq);
  if (!standing) return draft;
  if (standing->event->kind == EventKind::event_annulled) {
    decision.refuse("annulment_cannot_be_replaced", "seq", "", "an annulment is annulled, not replaced");
    return draft;
  }
  if (standing->event->kind == EventKind::procedure_moved) {
    decision.refuse("move_cannot_be_replaced", "seq", "",
                    "a move to another edition is taken back, and the case moved anew");
    return draft;
  }
  if (!request.happened_on && !request.code && !request.channel && !request.handler) {
    decision.refuse("nothing_is_corrected", "seq", "", "say what is corrected: happened_on, code, channel or handler");
  }
  const CaseEvent& old = *standing->counts;
  CaseEvent& event = draft.event;
  event = old;
  event.seq = 0;
  event.version = 0;
  event.recorded_at = {};
  event.known_on = decision.command.known_on.value_or(Day{});
  event.command_id = 0;
  event.annuls.reset();
  event.replaces = request.seq;
  // A person is known in other cases by the number they were given first.
  if (old.kind == EventKind::person_added && event.detail.find("number") == event.detail.end())
    event.detail["number"] = old.seq;
  if (doer_of(old) != decision.command.actor) {
    event.detail["done_by"] = doer_of(old);
  } else {
    event.detail.erase("done_by");
  }
  event.actor_id = decision.command.actor;
  put_text(draft, "correction", request.reason);
  correct(decision, event, request);
  return draft;
}

}  // namespace redress::casework
