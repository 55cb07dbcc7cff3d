// Heads of complaint and the findings made for each.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "core/casework/outcomes.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

// The head, unless it is not there to be worked on.
const Head* head_of(Decision& decision, std::int64_t id) {
  const auto& heads = decision.before.heads;
  const auto found = std::find_if(heads.begin(), heads.end(), [&](const Head& head) { return head.id == id; });
  if (found == heads.end()) {
    decision.refuse("head_not_of_this_case", "head", "", "the case has no head of complaint " + std::to_string(id));
    return nullptr;
  }
  if (found->withdrawn) {
    decision.refuse("head_is_withdrawn", "head", "", "head of complaint " + std::to_string(id) + " was withdrawn");
    return nullptr;
  }
  return &*found;
}

// Those that were given, each of them one on which this finding may rest. What is withheld says on which ground, and
// where the public interest is weighed, how. Rule: RULES B7.1, refusal notice s17.
void check_grounds(Decision& decision, const ProposeFinding& request) {
  const procedure::Procedure& procedure = decision.procedure;
  const auto possible = procedure.grounds_of.find(request.outcome);
  const bool may_rest = possible != procedure.grounds_of.end();
  bool weighs = false;
  for (const std::string& id : request.grounds) {
    const procedure::Ground* ground = procedure::find_ground(procedure, id);
    if (ground == nullptr) {
      std::vector<std::string> known;
      for (const procedure::Ground& each : procedure.grounds) known.push_back(each.id);
      const auto near = base::nearest_word(id, known);
      decision.refuse("ground_not_of_this_procedure", "grounds", procedure.source,
                      fmt::format("`{}` has no ground `{}`{}", procedure.id, id,
                                  near ? fmt::format("; is `{}` meant?", *near) : ""));
    } else if (!may_rest || std::find(possible->second.begin(), possible->second.end(), id) == possible->second.end()) {
      decision.refuse("ground_does_not_fit_the_finding", "grounds", ground->source,
                      fmt::format("a finding `{}` does not rest on `{}`", request.outcome, id));
    } else {
      weighs = weighs || ground->kind == "qualified";
    }
  }
  if (may_rest && request.grounds.empty()) {
    decision.refuse("finding_needs_a_ground", "grounds", procedure.source,
                    fmt::format("say on which ground: one or more of {}", fmt::join(possible->second, ", ")));
  }
  if (weighs && request.public_interest.empty()) {
    decision.refuse("public_interest_must_be_weighed", "public_interest", procedure.source,
                    "a ground that was named asks how the public interest was weighed");
  }
}

Draft about_head(Decision& decision, EventKind kind, std::int64_t head) {
  Draft draft = decision.draft(kind);
  draft.event.head_id = head;
  return draft;
}

}  // namespace

Draft decide_one(Decision& decision, const AddHead& request) {
  Draft draft = about_head(decision, EventKind::head_added, decision.next_head());
  put_text(draft, "head", request.words);
  if (request.service != 0) draft.event.detail["service"] = request.service;
  if (!request.theme.empty()) draft.event.detail["theme"] = request.theme;
  take_transition(decision, draft, Need::may, "add_head", {});
  return draft;
}

Draft decide_one(Decision& decision, const WithdrawHead& request) {
  Draft draft = about_head(decision, EventKind::head_withdrawn, request.head);
  head_of(decision, request.head);
  put_reason(draft, request.reason);
  take_transition(decision, draft, Need::may, "withdraw_head", {});
  return draft;
}

Draft decide_one(Decision& decision, const ProposeFinding& request) {
  Draft draft = about_head(decision, EventKind::finding_proposed, request.head);
  head_of(decision, request.head);
  if (decision.before.open_episode() == nullptr) {
    decision.refuse("no_stage_is_open", "case", "", "findings are made while a stage is open; none is");
  }
  check_outcome(decision, request.outcome, OutcomeOf::finding, "outcome");
  draft.event.code = request.outcome;
  if (!decision.as_history()) check_grounds(decision, request);
  if (!request.grounds.empty()) {
    base::Array grounds;
    for (const std::string& ground : request.grounds) grounds.emplace_back(ground);
    draft.event.detail["grounds"] = std::move(grounds);
  }
  draft.event.detail["approval"] = decision.next_id("approval", 'a');
  put_text(draft, "reasons", request.reasons);
  put_text(draft, "public_interest", request.public_interest);
  Asked asked;
  asked.outcome = request.outcome;
  take_transition(decision, draft, Need::may, "propose_finding", asked);
  return draft;
}

// One-step sign-off: whoever drafted the finding may not sign it off. Rule: DESIGN 5, "drafter and approver can
// differ".
Draft decide_one(Decision& decision, const IssueFinding& request) {
  Draft draft = about_head(decision, EventKind::finding_issued, request.head);
  const Head* head = head_of(decision, request.head);
  if (head != nullptr) {
    draft.event.code = head->proposed;
    if (!head->awaits_sign_off) {
      decision.refuse("no_finding_awaits_sign_off", "head", "RULES C1.3 U1", "no proposed finding waits for sign-off");
    } else if (!decision.as_history() && head->proposed_by == decision.command.actor) {
      decision.refuse("approver_must_differ", "actor", "RULES C1.3 U1", "somebody else must sign off the finding");
    }
  }
  take_transition(decision, draft, Need::may, "issue_finding", {});
  return draft;
}

Draft decide_one(Decision& decision, const ReturnFinding& request) {
  Draft draft = about_head(decision, EventKind::approval_decided, request.head);
  put_reason(draft, request.reason);
  draft.event.field = draft.event.code;
  draft.event.code = "returned";
  if (head_of(decision, request.head) != nullptr) {
    const auto& approvals = decision.before.approvals;
    const auto open = std::find_if(approvals.begin(), approvals.end(), [&](const Approval& approval) {
      return approval.what == "finding" && approval.head == request.head && !approval.decided_on;
    });
    if (open == approvals.end()) {
      decision.refuse("no_finding_awaits_sign_off", "head", "RULES C1.3 U1", "no proposed finding waits for sign-off");
    } else {
      draft.event.detail["approval"] = open->id;
    }
  }
  take_transition(decision, draft, Need::may, "return_finding", {});
  return draft;
}

}  // namespace redress::casework
