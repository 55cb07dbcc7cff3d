// Heads of complaint, their findings and the approvals of them; approvals of remedies.
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

std::vector<std::string> texts_in(const base::Object& detail, std::string_view key) {
  std::vector<std::string> texts;
  const base::Value* value = base::find(detail, key);
  const base::Array* array = value == nullptr ? nullptr : value->as_array();
  if (array == nullptr) return texts;
  for (const base::Value& each : *array) {
    if (each.as_text() != nullptr) texts.push_back(*each.as_text());
  }
  return texts;
}

// Who is asked agrees, passes it on to somebody higher, or returns it; the last who agrees decides.
std::string_view decide_of_remedy(Approval& approval, const CaseEvent& event) {
  const bool agrees = event.code == "approved";
  if (agrees || event.code == "passed_on") {
    if (!agrees && approval.higher.empty()) return "nobody_higher_is_asked";
    approval.deciders.push_back(doer_of(event));
    approval.levels.erase(approval.levels.begin());
    if (!agrees) {
      approval.levels.insert(approval.levels.begin(), approval.higher.front());
      approval.higher.erase(approval.higher.begin());
      approval.form = base::text_or(event.detail, "form");
    }
    if (!approval.levels.empty()) return {};
  }
  approval.reason = event.field;
  decide_approval(approval, event, event.code);
  return {};
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
  head->grounds = texts_in(event.detail, "grounds");
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

// Of a remedy; that of a finding is asked for with the proposal.
std::string_view apply_approval(CaseState& state, const CaseEvent& event) {
  Approval approval;
  approval.id = base::text_or(event.detail, "approval");
  if (approval.id.empty() || open_approval(state, approval.id) != nullptr) return "approval_is_asked_already";
  approval.what = event.field;
  approval.head = event.head_id;
  approval.remedy = base::text_or(event.detail, "remedy");
  approval.kind = base::text_or(event.detail, "kind");
  approval.pence = base::int_or(event.detail, "pence", 0);
  approval.levels = texts_in(event.detail, "levels");
  approval.higher = texts_in(event.detail, "higher");
  approval.locks_allocation = base::int_or(event.detail, "locks", 0) != 0;
  approval.note = text_of(event, "note");
  approval.asked_by = doer_of(event);
  approval.to = base::int_or(event.detail, "to", 0);
  approval.asked_on = event.happened_on;
  if (approval.what == "remedy") {
    const Remedy* remedy = state.remedy(approval.remedy);
    if (remedy == nullptr || !remedy->open()) return "remedy_not_open";
    if (const Approval* last = state.approval_of_remedy(approval.remedy); last != nullptr && !last->decided_on)
      return "approval_is_asked_already";
    if (approval.levels.empty()) return "approval_makes_no_sense";
  }
  state.approvals.push_back(std::move(approval));
  return {};
}

std::string_view apply_decision(CaseState& state, const CaseEvent& event) {
  Approval* approval = open_approval(state, base::text_or(event.detail, "approval"));
  if (approval == nullptr) return "approval_not_open";
  if (approval->what == "remedy") return decide_of_remedy(*approval, event);
  decide_approval(*approval, event, event.code);
  Head* head = approval->what == "finding" ? find_head(state, approval->head) : nullptr;
  if (head != nullptr && event.code == "returned") {
    head->awaits_sign_off = false;
    head->proposed.clear();
    head->grounds.clear();
    head->proposed_by = 0;
  }
  return {};
}

}  // namespace redress::casework
