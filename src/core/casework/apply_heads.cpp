// Heads of complaint, their findings and the approvals of them.
#include <algorithm>

#include "core/casework/apply.h"

namespace redress::casework {
namespace {

Head* find_head(CaseState& state, std::int64_t id) {
  const auto found =
      std::find_if(state.heads.begin(), state.heads.end(), [&](const Head& head) { return head.id == id; });
  return found == state.heads.end() ? nullptr : &*found;
}

Approval* open_approval(CaseState& state, std::string_view id) {
  const auto found = std::find_if(state.approvals.begin(), state.approvals.end(),
                                  [&](const Approval& approval) { return approval.id == id && !approval.decided_on; });
  return found == state.approvals.end() ? nullptr : &*found;
}

void decide_approval(Approval& approval, const CaseEvent& event, std::string_view decision) {
  approval.decided_on = event.happened_on;
  approval.decided_by = doer_of(event);
  approval.decision = decision;
}

// The finding that is asked about takes the place of an earlier one that nobody has decided.
void decide_asked(CaseState& state, std::int64_t head, const CaseEvent& event, std::string_view decision) {
  for (Approval& approval : state.approvals) {
    if (approval.what == "finding" && approval.head == head && !approval.decided_on) {
      decide_approval(approval, event, decision);
    }
  }
}

}  // namespace

std::string_view apply_head(CaseState& state, const CaseEvent& event) {
  if (event.head_id == 0 || find_head(state, event.head_id) != nullptr) return "head_is_there_already";
  Head head;
  head.id = event.head_id;
  head.text = text_of(event, "head");
  head.service = base::int_or(event.detail, "service", 0);
  head.theme = base::text_or(event.detail, "theme");
  state.heads.push_back(std::move(head));
  return {};
}

std::string_view apply_head_withdrawal(CaseState& state, const CaseEvent& event) {
  Head* head = find_head(state, event.head_id);
  if (head == nullptr || head->withdrawn) return "head_not_of_this_case";
  head->withdrawn = true;
  head->awaits_sign_off = false;
  decide_asked(state, head->id, event, "withdrawn");
  return {};
}

std::string_view apply_proposal(CaseState& state, const CaseEvent& event) {
  Head* head = find_head(state, event.head_id);
  if (head == nullptr || head->withdrawn) return "head_not_of_this_case";
  head->proposed = event.code;
  head->proposed_by = doer_of(event);
  head->awaits_sign_off = true;
  decide_asked(state, head->id, event, "proposed_again");
  if (const std::string id = base::text_or(event.detail, "approval"); !id.empty()) {
    Approval approval;
    approval.id = id;
    approval.what = "finding";
    approval.head = head->id;
    approval.asked_by = head->proposed_by;
    approval.to = base::int_or(event.detail, "to", 0);
    approval.asked_on = event.happened_on;
    state.approvals.push_back(std::move(approval));
  }
  return {};
}

std::string_view apply_finding(CaseState& state, const CaseEvent& event) {
  Head* head = find_head(state, event.head_id);
  if (head == nullptr || head->withdrawn) return "head_not_of_this_case";
  if (!head->awaits_sign_off) return "no_finding_awaits_sign_off";
  head->issued = event.code;
  head->issued_by = doer_of(event);
  head->awaits_sign_off = false;
  decide_asked(state, head->id, event, "approved");
  return {};
}

std::string_view apply_approval(CaseState& state, const CaseEvent& event) {
  Approval approval;
  approval.id = base::text_or(event.detail, "approval");
  if (approval.id.empty() || open_approval(state, approval.id) != nullptr) return "approval_is_asked_already";
  approval.what = event.field;
  approval.head = event.head_id;
  approval.asked_by = doer_of(event);
  approval.to = base::int_or(event.detail, "to", 0);
  approval.asked_on = event.happened_on;
  state.approvals.push_back(std::move(approval));
  return {};
}

std::string_view apply_decision(CaseState& state, const CaseEvent& event) {
  Approval* approval = open_approval(state, base::text_or(event.detail, "approval"));
  if (approval == nullptr) return "approval_not_open";
  decide_approval(*approval, event, event.code);
  Head* head = approval->what == "finding" ? find_head(state, approval->head) : nullptr;
  if (head != nullptr && event.code == "returned") {
    head->awaits_sign_off = false;
    head->proposed.clear();
    head->proposed_by = 0;
  }
  return {};
}

}  // namespace redress::casework
