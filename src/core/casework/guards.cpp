// The guards of a procedure's transitions (procedure::Guard): what must hold besides the state.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

using base::Refusal;
using procedure::Guard;

Refusal no(std::string_view rule, std::string_view about, const Guard& guard, std::string_view otherwise,
           std::string text) {
  return {std::string(rule), std::string(about), guard.source.empty() ? std::string(otherwise) : guard.source,
          std::move(text)};
}

std::optional<Refusal> every_head(const CaseState& state, const Guard& guard) {
  std::string without;
  for (const Head& head : state.heads) {
    if (!head.withdrawn && head.issued.empty()) without += (without.empty() ? "" : ", ") + std::to_string(head.id);
  }
  if (without.empty()) return std::nullopt;
  return no("every_head_needs_a_finding", "head", guard, "RULES C1.3 U1",
            "heads of complaint without an issued finding: " + without);
}

std::optional<Refusal> late(const Decision& decision, const Guard& guard, const Asked& asked) {
  const RunningClock* clock = decision.deciding_clock();
  const std::optional<Day> limit = clock == nullptr ? std::nullopt : decision.limit_of(*clock);
  if (!limit || decision.command.on <= *limit || !asked.late_reason.empty()) return std::nullopt;
  return no("late_answer_needs_a_reason", "late_reason", guard, "",
            fmt::format("the limit was {}: say why it was missed with one of {}", base::long_text(*limit),
                        fmt::join(decision.procedure.late_reasons, ", ")));
}

std::optional<Refusal> separate(const Decision& decision, const Guard& guard, const Asked& asked) {
  const Allocation* officer = decision.before.holder("officer");
  const std::int64_t handler = asked.handler != 0 ? asked.handler : officer == nullptr ? 0 : officer->handler;
  const auto earlier = officers_of(decision.before, guard.argument);
  if (handler == 0 || std::find(earlier.begin(), earlier.end(), handler) == earlier.end()) return std::nullopt;
  return no("reviewer_must_differ", "handler", guard, "RULES C1.1 8",
            fmt::format("whoever had the complaint at stage {} may not decide this one", guard.argument));
}

std::optional<Refusal> tasks_done(const Decision& decision, const Guard& guard) {
  const auto kinds = base::split(guard.argument, ' ');
  std::string open;
  for (const Task& task : decision.before.tasks) {
    if (task.open() && std::find(kinds.begin(), kinds.end(), task.kind) != kinds.end())
      open += (open.empty() ? "" : ", ") + task.title;
  }
  if (open.empty()) return std::nullopt;
  return no("procedure_task_is_open", "task", guard, "", "not done yet: " + open);
}

std::optional<Refusal> clock_is(const Decision& decision, const Guard& guard, const Asked& asked) {
  const auto wanted = base::split(guard.argument, ' ');
  if (std::find(wanted.begin(), wanted.end(), asked.clock) != wanted.end()) return std::nullopt;
  const bool pause = kind_of(decision.command.request) == "pause_clock";
  return no(pause ? "pause_not_allowed" : "clock_not_possible_here", "clock", guard, "",
            fmt::format("`{}` may not be {} here, only {}", asked.clock, pause ? "paused" : "meant",
                        fmt::join(wanted, " or ")));
}

}  // namespace

std::vector<std::int64_t> officers_of(const CaseState& state, std::string_view stage) {
  std::vector<std::int64_t> officers;
  const auto add = [&](std::int64_t officer) {
    if (std::find(officers.begin(), officers.end(), officer) == officers.end()) officers.push_back(officer);
  };
  for (const Episode& episode : state.episodes) {
    if (episode.opened.stage != stage) continue;
    const Allocation* carried = nullptr;  // had it already when the stage began
    for (const Allocation& allocation : state.allocations) {
      if (allocation.role != "officer") continue;
      if (allocation.episode < episode.id) carried = &allocation;
      if (allocation.episode == episode.id) add(allocation.handler);
    }
    if (carried != nullptr) add(carried->handler);
  }
  return officers;
}

std::optional<Refusal> against(const Decision& decision, const Guard& guard, const Asked& asked) {
  const CaseState& state = decision.before;
  switch (guard.what) {
    case Guard::What::every_head_has_a_finding:
      return every_head(state, guard);
    case Guard::What::no_finding_awaits_sign_off:
      if (std::none_of(state.heads.begin(), state.heads.end(), [](const Head& head) { return head.awaits_sign_off; })) {
        return std::nullopt;
      }
      return no("finding_awaits_sign_off", "head", guard, "RULES C1.3 U1",
                "a proposed finding has not been signed off");
    case Guard::What::outcome_given:
      if (!asked.outcome.empty()) return std::nullopt;
      return no("outcome_needed", "outcome", guard, "RULES C4.4",
                fmt::format("give the outcome: one of {}", fmt::join(decision.procedure.outcomes, ", ")));
    case Guard::What::outcome_is: {
      const auto wanted = base::split(guard.argument, ' ');
      if (std::find(wanted.begin(), wanted.end(), asked.outcome) != wanted.end()) return std::nullopt;
      return no("outcome_not_possible_here", "outcome", guard, "",
                fmt::format("here the outcome can only be {}", fmt::join(wanted, " or ")));
    }
    case Guard::What::clock_is:
      return clock_is(decision, guard, asked);
    case Guard::What::reason_given:
      if (asked.reason) return std::nullopt;
      return no("reason_needed", "reason", guard, "RULES C1.3 U9", "give the reason");
    case Guard::What::answered:
      if (state.last_episode() != nullptr && state.last_episode()->answered_on) return std::nullopt;
      if (kind_of(decision.command.request) == "escalate_case") {
        return no("stage_two_needs_a_reply_at_stage_one", "case", guard, "RULES B1.1",
                  "the stage has not been answered yet");
      }
      return no("stage_not_answered", "case", guard, "", "the stage has not been answered yet");
    case Guard::What::handler_differs_from_stage:
      return separate(decision, guard, asked);
    case Guard::What::remedies_done:
      if (std::all_of(state.remedies.begin(), state.remedies.end(),
                      [](const Remedy& remedy) { return !remedy.open(); })) {
        return std::nullopt;
      }
      return no("remedies_not_done", "remedy", guard, "", "a remedy that was agreed has not been carried out");
    case Guard::What::late_needs_a_reason:
      return late(decision, guard, asked);
    case Guard::What::tasks_done:
      return tasks_done(decision, guard);
    case Guard::What::meeting_is:
    case Guard::What::meeting_held:
    case Guard::What::papers_issued:
      return against_meetings(decision, guard, asked);
    case Guard::What::approvals_decided:
      if (std::none_of(state.approvals.begin(), state.approvals.end(), [&](const Approval& approval) {
            return approval.what == "remedy" && !approval.decided_on && approval.id != asked.approval;
          })) {
        return std::nullopt;
      }
      return no("approval_is_pending", "approval", guard, "", "the approval of a remedy has not been decided");
  }
  return std::nullopt;
}

}  // namespace redress::casework
