// Answers, escalations, closures, reopenings, and the steps that only a procedure knows.
#include <algorithm>

#include <fmt/format.h>

#include "core/casework/code.h"
#include "core/casework/fields.h"
#include "core/casework/outcomes.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

// The outcome of an answer: with heads what their findings make of it by the procedure's rule, else what is given.
std::string outcome_of(Decision& decision, const AnswerStage& request) {
  const auto& heads = decision.before.heads;
  const auto rolled = decision.procedure.roll_up.empty() ? std::nullopt : rolled_up(heads, decision.procedure.roll_up);
  check_outcome(decision, request.outcome, OutcomeOf::finding, "outcome");
  if (!rolled) return request.outcome;
  if (!request.outcome.empty() && request.outcome != *rolled && !decision.as_history()) {
    decision.refuse("outcome_contradicts_the_findings", "outcome", "RULES C4.3",
                    fmt::format("the findings of the heads make it `{}`", *rolled));
  }
  if (request.outcome.empty()) check_outcome(decision, *rolled, OutcomeOf::finding, "outcome");
  return request.outcome.empty() ? *rolled : request.outcome;
}

// Rule: RULES C1.3 U1, whatever the procedure says.
void check_findings(Decision& decision) {
  procedure::Guard guard;
  guard.what = procedure::Guard::What::every_head_has_a_finding;
  auto refusal = against(decision, guard, {});
  if (!refusal) return;
  const auto same = [](const base::Refusal& each) { return each.rule == "every_head_needs_a_finding"; };
  if (std::none_of(decision.refusals.begin(), decision.refusals.end(), same)) {
    decision.refusals.push_back(std::move(*refusal));
  }
}

void check_late_reason(Decision& decision, const std::string& reason) {
  if (reason.empty()) return;
  check_reason(decision, reason, decision.procedure.late_reasons, "late_reason_not_of_this_procedure", "late_reason");
  const RunningClock* clock = decision.deciding_clock();
  const auto limit = clock == nullptr ? std::nullopt : decision.limit_of(*clock);
  if (limit && decision.command.on <= *limit && !decision.as_history()) {
    decision.refuse("answer_is_in_time", "late_reason", "",
                    "the limit, " + base::long_text(*limit) + ", has not been missed");
  }
}

bool refused(const Decision& decision, std::string_view rule) {
  return std::any_of(decision.refusals.begin(), decision.refusals.end(),
                     [&](const base::Refusal& refusal) { return refusal.rule == rule; });
}

void need_outcome(Decision& decision, const std::string& outcome) {
  const auto& outcomes = decision.procedure.outcomes;
  if (decision.as_history() || outcomes.empty() || !outcome.empty() || refused(decision, "outcome_needed")) return;
  decision.refuse("outcome_needed", "outcome", "RULES C4.4",
                  fmt::format("give the outcome: one of {}", fmt::join(outcomes, ", ")));
}

}  // namespace

Draft decide_one(Decision& decision, const AnswerStage& request) {
  Draft draft = decision.draft(EventKind::stage_answered);
  draft.event.channel = request.channel;
  name_person(decision, draft, request.person, true);
  draft.event.code = outcome_of(decision, request);
  if (!request.late_reason.empty()) draft.event.detail["late_reason"] = request.late_reason;
  Asked asked;
  asked.outcome = draft.event.code;
  asked.late_reason = request.late_reason;
  take_transition(decision, draft, Need::must, "answer_stage", asked);
  if (decision.before.open_episode() == nullptr) return draft;  // refused by now
  check_late_reason(decision, request.late_reason);
  if (decision.as_history()) return draft;
  check_findings(decision);
  if (!refused(decision, "every_head_needs_a_finding")) need_outcome(decision, draft.event.code);
  return draft;
}

// A reason is asked for only where the procedure's transition does: the Codes let nobody demand one of a complainant.
// Rule: LGSCO Complaint Handling Code 2024, 6.10 and 6.12 (docs/rules/codes-england.md).
Draft decide_one(Decision& decision, const EscalateCase& request) {
  Draft draft = decision.draft(EventKind::case_escalated);
  put_reason(draft, request.reason);
  Asked asked;
  asked.reason = !request.reason.empty();
  take_transition(decision, draft, Need::must, "escalate_case", asked);
  return draft;
}

Draft decide_one(Decision& decision, const CloseCase& request) {
  Draft draft = decision.draft(EventKind::case_closed);
  draft.event.code = request.outcome;
  if (is_code(request.reason)) {
    draft.event.field = request.reason;
  } else {
    put_text(draft, "reason", request.reason);
  }
  check_outcome(decision, request.outcome, OutcomeOf::closure, "outcome");
  check_reason(decision, request.reason, decision.procedure.close_reasons, "reason_not_of_this_procedure", "reason");
  const Episode* last = decision.before.last_episode();
  const std::string answered = last != nullptr && last->answered_on ? last->outcome : "";
  if (!answered.empty() && !request.outcome.empty() && request.outcome != answered && !decision.as_history()) {
    decision.refuse("outcome_contradicts_the_answer", "outcome", "RULES C4.3",
                    fmt::format("the stage was answered `{}`", answered));
  }
  Asked asked;
  asked.outcome = request.outcome.empty() ? answered : request.outcome;
  asked.reason = !request.reason.empty();
  take_transition(decision, draft, Need::must, "close_case", asked);
  if (decision.before.exists && decision.before.open()) {
    need_outcome(decision, asked.outcome);
    check_tasks_are_done(decision);
    check_approvals_are_decided(decision);
    check_meetings_are_over(decision);
  }
  return draft;
}

// Rule: RULES C1.3 U4: a new episode; the dates of those before stay as they are.
Draft decide_one(Decision& decision, const ReopenCase& request) {
  Draft draft = decision.draft(EventKind::case_reopened);
  put_reason(draft, request.reason);
  Asked asked;
  asked.reason = !request.reason.empty();
  if (decision.before.exists && decision.before.open()) {
    decision.refuse("case_is_not_closed", "case", "RULES C1.3 U4", "the case is open");
    return draft;
  }
  take_transition(decision, draft, Need::must, "reopen_case", asked);
  if (!asked.reason && !decision.as_history() && !refused(decision, "reason_needed")) {
    decision.refuse("reason_needed", "reason", "RULES C1.3 U9", "say why the case is reopened");
  }
  return draft;
}

Draft decide_one(Decision& decision, const TakeStep& request) {
  Draft draft = decision.draft(EventKind::step_taken);
  draft.event.field = request.step;
  const auto& kinds = command_kinds();
  if (std::any_of(kinds.begin(), kinds.end(), [&](const CommandKind& kind) { return kind.name == request.step; })) {
    decision.refuse("step_is_a_command", "step", "", fmt::format("`{}` is a command of its own", request.step));
    return draft;
  }
  put_text(draft, "step", request.words);
  Asked asked;
  asked.due_on = request.due_on;
  asked.letter_on = request.letter_on;
  asked.owner = request.owner;
  take_transition(decision, draft, Need::must, request.step, asked);
  return draft;
}

}  // namespace redress::casework
