// Approvals of remedies: asked for, agreed to level by level, passed on, returned. Four eyes at least, whatever a procedure says.
#include <algorithm>

#include <fmt/format.h>

#include "core/casework/approval.h"
#include "core/casework/outcomes.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

using procedure::ApprovalKind;
using procedure::ApprovalLevel;

std::string pounds(std::int64_t pence) {
  return fmt::format("\xC2\xA3{}.{:02}", pence / 100, pence % 100);
}

base::Array array_of(const std::vector<std::string>& texts) {
  base::Array array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}

void check_hands(Decision& decision, const Approval& approval) {
  const std::int64_t actor = decision.command.actor;
  const Remedy* remedy = decision.before.remedy(approval.remedy);
  const bool had_a_hand =
      actor == approval.asked_by || (remedy != nullptr && remedy->agreed_by == actor) ||
      std::find(approval.deciders.begin(), approval.deciders.end(), actor) != approval.deciders.end();
  if (had_a_hand) {
    decision.refuse("approver_must_differ", "actor", "RULES C1.1 9",
                    "whoever agreed to the remedy, asked for its approval or decided on it before does not decide now");
  }
}

void check_role(Decision& decision, const Approval& approval, const std::string& source) {
  const auto& roles = decision.command.roles;
  if (roles.empty() || std::find(roles.begin(), roles.end(), approval.levels.front()) != roles.end()) return;
  decision.refuse("role_may_not_do_this", "kind", source,
                  fmt::format("it is for `{}` to decide on it now", approval.levels.front()));
}

// An amount that somebody outside fixed is approved as it was fixed, and returned only where it was wrongly keyed.
// Rule: RULES A3.4, step 20.
void check_fixed_amount(Decision& decision, const DecideApproval& request, const ApprovalKind& kind,
                        const Remedy& remedy) {
  if (!remedy.fixed_pence) return;
  const bool differs = remedy.pence != *remedy.fixed_pence;
  if (request.decision != "returned") {
    if (!differs) return;
    return decision.refuse("keyed_amount_differs", "decision", kind.source,
                           fmt::format("{} was keyed and {} was fixed: return it for correction", pounds(remedy.pence),
                                       pounds(*remedy.fixed_pence)));
  }
  if (!differs || request.reason != kind.wrongly_keyed) {
    decision.refuse("amount_is_fixed", "reason", kind.source,
                    fmt::format("{} was fixed from outside: it is returned only where another amount was keyed{}",
                                pounds(*remedy.fixed_pence),
                                kind.wrongly_keyed.empty() ? "" : ", as `" + kind.wrongly_keyed + "`"));
  }
}

void check_return(Decision& decision, const DecideApproval& request, const ApprovalKind& kind) {
  if (request.decision == "returned") {
    if (request.reason.empty()) {
      decision.refuse("reason_needed", "reason", kind.source,
                      fmt::format("say why it is returned: one of {}", fmt::join(kind.returns, ", ")));
    } else {
      check_reason(decision, request.reason, kind.returns, "reason_not_of_this_procedure", "reason");
    }
  } else if (!request.reason.empty()) {
    decision.refuse("reason_not_asked_for", "reason", "", "a reason is kept with what is returned");
  }
}

void check_passing_on(Decision& decision, const DecideApproval& request, const ApprovalKind& kind,
                      const Approval& approval) {
  if (request.decision != "passed_on") {
    if (!request.form.empty())
      decision.refuse("form_not_asked_for", "form", "", "a form is kept with what is passed on");
    return;
  }
  if (approval.higher.empty()) {
    return decision.refuse("nobody_higher_is_asked", "decision", kind.source,
                           "there is nobody higher to pass it on to");
  }
  const auto level = std::find_if(kind.levels.begin(), kind.levels.end(), [&](const ApprovalLevel& each) {
    return each.if_passed_on && each.role == approval.higher.front();
  });
  if (level == kind.levels.end() || level->forms.empty()) return;
  if (std::find(level->forms.begin(), level->forms.end(), request.form) == level->forms.end()) {
    decision.refuse("form_needed", "form", kind.source,
                    fmt::format("say with which form it is passed on: {}", fmt::join(level->forms, " or ")));
  }
}

}  // namespace

std::vector<std::string> levels_for(const ApprovalKind& kind, std::int64_t pence) {
  std::vector<std::string> roles;
  for (const ApprovalLevel& level : kind.levels) {
    if (!level.if_passed_on && (level.above == 0 || pence > level.above)) roles.push_back(level.role);
  }
  return roles;
}

bool is_approved(const CaseState& state, const procedure::Procedure& procedure, const Remedy& remedy) {
  const ApprovalKind* kind = procedure::approval_of(procedure, remedy.kind);
  if (kind == nullptr || levels_for(*kind, remedy.pence).empty()) return true;
  return std::any_of(state.approvals.begin(), state.approvals.end(), [&](const Approval& approval) {
    return approval.what == "remedy" && approval.remedy == remedy.id && approval.decision == "approved" &&
           approval.pence == remedy.pence;
  });
}

void check_approvals_are_decided(Decision& decision) {
  if (decision.as_history()) return;
  for (const Approval& approval : decision.before.approvals) {
    if (approval.what == "remedy" && !approval.decided_on)
      decision.refuse("approval_is_pending", "approval", "", "the approval " + approval.id + " has not been decided");
  }
}

Draft decide_one(Decision& decision, const RequestApproval& request) {
  Draft draft = decision.draft(EventKind::approval_requested);
  draft.event.field = "remedy";
  base::Object& detail = draft.event.detail;
  detail["approval"] = decision.next_id("approval", 'a');
  detail["remedy"] = request.remedy;
  put_text(draft, "note", request.words);
  const Remedy* remedy = decision.before.remedy(request.remedy);
  if (remedy == nullptr || !remedy->open()) {
    decision.refuse("remedy_not_open", "remedy", "",
                    "the case has no remedy `" + request.remedy + "` that is still to do");
    return draft;
  }
  const ApprovalKind* kind = procedure::approval_of(decision.procedure, remedy->kind);
  const auto levels = kind == nullptr ? std::vector<std::string>() : levels_for(*kind, remedy->pence);
  if (levels.empty()) {
    decision.refuse("approval_not_needed", "remedy", kind == nullptr ? "" : kind->source,
                    "the procedure asks for no approval of this remedy");
    return draft;
  }
  const Approval* last = decision.before.approval_of_remedy(remedy->id);
  if (last != nullptr && !last->decided_on) {
    decision.refuse("approval_is_asked_already", "remedy", "", "its approval has been asked for and is pending");
  } else if (is_approved(decision.before, decision.procedure, *remedy)) {
    decision.refuse("approval_is_given_already", "remedy", "", "this amount has been approved already");
  }
  std::vector<std::string> higher;
  for (const ApprovalLevel& level : kind->levels) {
    if (level.if_passed_on) higher.push_back(level.role);
  }
  detail["kind"] = kind->id;
  if (remedy->pence != 0) detail["pence"] = remedy->pence;
  detail["levels"] = array_of(levels);
  if (!higher.empty()) detail["higher"] = array_of(higher);
  if (kind->locks_allocation) detail["locks"] = std::int64_t{1};
  take_transition(decision, draft, Need::if_modelled, "request_approval", {});
  return draft;
}

Draft decide_one(Decision& decision, const DecideApproval& request) {
  Draft draft = decision.draft(EventKind::approval_decided);
  draft.event.code = request.decision;
  draft.event.field = request.reason;
  base::Object& detail = draft.event.detail;
  detail["approval"] = request.approval;
  if (!request.form.empty()) detail["form"] = request.form;
  put_text(draft, "note", request.words);
  if (request.decision != "approved" && request.decision != "returned" && request.decision != "passed_on") {
    decision.refuse("decision_not_known", "decision", "", "a decision is `approved`, `returned` or `passed_on`");
    return draft;
  }
  const Approval* approval = decision.before.pending_approval(request.approval);
  const Remedy* remedy =
      approval == nullptr || approval->what != "remedy" ? nullptr : decision.before.remedy(approval->remedy);
  if (remedy == nullptr) {
    decision.refuse("approval_not_open", "approval", "",
                    "the case has no approval `" + request.approval + "` of a remedy that is pending on that day");
    return draft;
  }
  detail["remedy"] = remedy->id;
  ApprovalKind as_asked;  // the procedure does not know it any more: nothing more is asked than stands in the record
  const ApprovalKind* known = procedure::find_approval(decision.procedure, approval->kind);
  const ApprovalKind& kind = known == nullptr ? as_asked : *known;
  if (!decision.as_history()) {
    check_role(decision, *approval, kind.source);
    check_hands(decision, *approval);
    check_return(decision, request, kind);
    check_passing_on(decision, request, kind, *approval);
    check_fixed_amount(decision, request, kind, *remedy);
  }
  Asked asked;
  const bool is_last = request.decision == "approved" && approval->levels.size() == 1;
  if (is_last || request.decision == "returned") asked.approval = approval->id;
  take_transition(decision, draft, Need::if_modelled, "decide_approval", asked);
  return draft;
}

}  // namespace redress::casework
