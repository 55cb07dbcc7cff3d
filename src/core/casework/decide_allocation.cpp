// Acknowledgement and allocation: the case is known, and somebody has it.
#include <algorithm>

#include "core/casework/transition.h"

namespace redress::casework {
namespace {

// A later refusal of the answer is told when the officer is chosen: whatever in this stage asks that its officer be
// another one than an earlier stage's.
void check_separation(Decision& decision, const AllocateCase& request) {
  const Episode* stage = decision.before.last_episode();
  if (decision.as_history() || request.role != "officer" || stage == nullptr) return;
  Asked asked;
  asked.handler = request.handler;
  for (const procedure::State& state : decision.procedure.states) {
    if (state.stage != stage->opened.stage) continue;
    for (const procedure::Transition& transition : state.transitions) {
      for (const procedure::Guard& guard : transition.when) {
        if (guard.what != procedure::Guard::What::handler_differs_from_stage) continue;
        if (auto refusal = against(decision, guard, asked)) {
          if (std::find(decision.refusals.begin(), decision.refusals.end(), *refusal) == decision.refusals.end()) {
            decision.refusals.push_back(std::move(*refusal));
          }
          return;
        }
      }
    }
  }
}

}  // namespace

Draft decide_one(Decision& decision, const AcknowledgeCase& request) {
  Draft draft = decision.draft(EventKind::case_acknowledged);
  draft.event.channel = request.channel;
  name_person(decision, draft, request.person, true);
  take_transition(decision, draft, Need::if_modelled, "acknowledge_case", {});
  return draft;
}

Draft decide_one(Decision& decision, const AllocateCase& request) {
  Draft draft = decision.draft(EventKind::case_allocated);
  draft.event.field = request.role;
  draft.event.team_id = request.team;
  draft.event.detail["handler"] = request.handler;
  if (request.role != "coordinator" && request.role != "officer") {
    decision.refuse("role_not_known", "role", "", "a case is allocated to a `coordinator` or an `officer`");
  }
  if (request.handler == 0) {
    decision.refuse("handler_needed", "handler", "RULES C1.3 U6", "a case is allocated to a person");
  }
  if (decision.before.allocation_is_locked() && !decision.as_history()) {
    decision.refuse("allocation_is_locked", "handler", "RULES A3.6 C-10",
                    "an approval is pending: the case can be given to somebody when that is decided");
  }
  check_separation(decision, request);
  Asked asked;
  asked.handler = request.role == "officer" ? request.handler : 0;
  const std::size_t told = decision.refusals.size();
  take_transition(decision, draft, Need::may, "allocate_case", asked);
  // The guard of this very transition would say the same again.
  const auto first_new = decision.refusals.begin() + static_cast<std::ptrdiff_t>(told);
  decision.refusals.erase(std::remove_if(first_new, decision.refusals.end(),
                                         [&](const base::Refusal& refusal) {
                                           return std::find(decision.refusals.begin(), first_new, refusal) != first_new;
                                         }),
                          decision.refusals.end());
  return draft;
}

}  // namespace redress::casework
