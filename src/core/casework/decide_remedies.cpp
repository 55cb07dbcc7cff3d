// Remedies: agreed, changed, due, done or dropped.
#include <algorithm>

#include "core/casework/approval.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

// The remedy, if it is still to be carried out; else that is refused.
const Remedy* open_remedy(Decision& decision, const std::string& id) {
  const Remedy* remedy = decision.before.remedy(id);
  if (remedy != nullptr && remedy->open()) return remedy;
  if (remedy == nullptr) {
    decision.refuse("remedy_not_open", "remedy", "", "the case has no remedy `" + id + "` on that day");
  } else {
    decision.refuse(
        "remedy_not_open", "remedy", "",
        remedy->done_on ? "the remedy has been carried out already" : "the remedy has been dropped already");
  }
  return nullptr;
}

// Whoever agrees to it has seen what it is.
void check_nobody_decides(Decision& decision, const Remedy* remedy) {
  const Approval* last = remedy == nullptr ? nullptr : decision.before.approval_of_remedy(remedy->id);
  if (last == nullptr || last->decided_on) return;
  decision.refuse("approval_is_pending", "remedy", "", "its approval is pending: it can change when that is decided");
}

void check_terms(Decision& decision, std::int64_t pence, const std::optional<Day>& due_on, std::int64_t head) {
  if (pence < 0) decision.refuse("amount_makes_no_sense", "pence", "", "an amount is not less than nothing");
  if (due_on && *due_on < decision.command.on) {
    decision.refuse("remedy_is_due_before_it_is_agreed", "due_on", "", "a remedy is due on a day to come");
  }
  const auto& heads = decision.before.heads;
  if (head != 0 && std::none_of(heads.begin(), heads.end(), [&](const Head& each) { return each.id == head; })) {
    decision.refuse("head_not_of_this_case", "head", "", "the case has no head of complaint " + std::to_string(head));
  }
}

}  // namespace

Draft decide_one(Decision& decision, const AgreeRemedy& request) {
  Draft draft = decision.draft(EventKind::remedy_agreed);
  base::Object& detail = draft.event.detail;
  detail["remedy"] = decision.next_id("remedy", 'r');
  detail["kind"] = request.remedy_kind;
  if (request.pence != 0) detail["pence"] = request.pence;
  if (request.fixed_pence) detail["fixed_pence"] = *request.fixed_pence;
  if (request.due_on) detail["due_on"] = base::to_text(*request.due_on);
  draft.event.head_id = request.head;
  check_terms(decision, request.pence, request.due_on, request.head);
  put_text(draft, "remedy", request.words);
  take_transition(decision, draft, Need::may, "agree_remedy", {});
  return draft;
}

Draft decide_one(Decision& decision, const ChangeRemedy& request) {
  Draft draft = decision.draft(EventKind::remedy_changed);
  base::Object& detail = draft.event.detail;
  detail["remedy"] = request.remedy;
  if (request.pence) detail["pence"] = *request.pence;
  if (request.fixed_pence) detail["fixed_pence"] = *request.fixed_pence;
  if (request.due_on) detail["due_on"] = base::to_text(*request.due_on);
  draft.event.head_id = request.head;
  check_nobody_decides(decision, open_remedy(decision, request.remedy));
  check_terms(decision, request.pence.value_or(0), request.due_on, request.head);
  if (!request.pence && !request.fixed_pence && !request.due_on && request.head == 0 && request.words.empty()) {
    decision.refuse("nothing_is_changed", "pence", "",
                    "say what is to change: the amount, the day, the head or what is done");
  }
  put_text(draft, "remedy", request.words);
  take_transition(decision, draft, Need::may, "change_remedy", {});
  return draft;
}

Draft decide_one(Decision& decision, const CompleteRemedy& request) {
  Draft draft = decision.draft(EventKind::remedy_done);
  draft.event.detail["remedy"] = request.remedy;
  const Remedy* remedy = open_remedy(decision, request.remedy);
  if (remedy != nullptr && !decision.as_history() && !is_approved(decision.before, decision.procedure, *remedy)) {
    const procedure::ApprovalKind* kind = procedure::approval_of(decision.procedure, remedy->kind);
    decision.refuse("remedy_needs_approval", "remedy", kind == nullptr ? "" : kind->source,
                    "it is carried out only when its amount has been approved");
  }
  take_transition(decision, draft, Need::may, "complete_remedy", {});
  return draft;
}

// What somebody outside fixed is not the body's to drop.
Draft decide_one(Decision& decision, const DropRemedy& request) {
  Draft draft = decision.draft(EventKind::remedy_dropped);
  draft.event.detail["remedy"] = request.remedy;
  put_reason(draft, request.reason);
  const Remedy* remedy = open_remedy(decision, request.remedy);
  check_nobody_decides(decision, remedy);
  if (remedy != nullptr && remedy->fixed_pence && !decision.as_history()) {
    decision.refuse("amount_is_fixed", "remedy", "RULES A3.4",
                    "its amount was fixed from outside: it cannot be dropped");
  }
  take_transition(decision, draft, Need::may, "drop_remedy", {});
  return draft;
}

}  // namespace redress::casework
