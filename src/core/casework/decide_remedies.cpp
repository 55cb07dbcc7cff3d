// Remedies: agreed, due, done.
#include <algorithm>

#include "core/casework/transition.h"

namespace redress::casework {

Draft decide_one(Decision& decision, const AgreeRemedy& request) {
  Draft draft = decision.draft(EventKind::remedy_agreed);
  base::Object& detail = draft.event.detail;
  detail["remedy"] = decision.next_id("remedy", 'r');
  detail["kind"] = request.remedy_kind;
  if (request.pence != 0) detail["pence"] = request.pence;
  if (request.due_on) detail["due_on"] = base::to_text(*request.due_on);
  if (request.pence < 0) decision.refuse("amount_makes_no_sense", "pence", "", "an amount is not less than nothing");
  if (request.due_on && *request.due_on < decision.command.on) {
    decision.refuse("remedy_is_due_before_it_is_agreed", "due_on", "", "a remedy is due on a day to come");
  }
  put_text(draft, "remedy", request.words);
  take_transition(decision, draft, Need::may, "agree_remedy", {});
  return draft;
}

Draft decide_one(Decision& decision, const CompleteRemedy& request) {
  Draft draft = decision.draft(EventKind::remedy_done);
  draft.event.detail["remedy"] = request.remedy;
  const auto& remedies = decision.before.remedies;
  const auto found =
      std::find_if(remedies.begin(), remedies.end(), [&](const Remedy& each) { return each.id == request.remedy; });
  if (found == remedies.end()) {
    decision.refuse("remedy_not_open", "remedy", "", "the case has no remedy `" + request.remedy + "` on that day");
  } else if (found->done_on) {
    decision.refuse("remedy_not_open", "remedy", "", "the remedy has been carried out already");
  }
  take_transition(decision, draft, Need::may, "complete_remedy", {});
  return draft;
}

}  // namespace redress::casework
