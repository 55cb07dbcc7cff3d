// Contacts, notes and promises.
#include <algorithm>

#include "core/casework/transition.h"

namespace redress::casework {
namespace {

Draft about_promise(Decision& decision, EventKind kind, const std::string& id) {
  Draft draft = decision.draft(kind);
  draft.event.detail["promise"] = id;
  const auto& promises = decision.before.promises;
  const auto found = std::find_if(promises.begin(), promises.end(), [&](const Promise& each) { return each.id == id; });
  const bool kept = kind == EventKind::promise_kept;
  if (found == promises.end()) {
    decision.refuse("promise_not_open", "promise", "", "the case has no promise `" + id + "` on that day");
  } else if (found->kept_on || (!kept && found->missed_on)) {
    decision.refuse("promise_not_open", "promise", "",
                    "the promise was " + std::string(found->kept_on ? "kept" : "missed") + " already");
  } else if (!kept && decision.command.on <= found->due_on) {
    decision.refuse("promise_is_not_yet_due", "on", "RULES C1.3 U5",
                    "the promise can be kept until " + base::long_text(found->due_on));
  }
  return draft;
}

}  // namespace

Draft decide_one(Decision& decision, const RecordContact& request) {
  Draft draft = decision.draft(EventKind::contact_recorded);
  if (request.direction != "in" && request.direction != "out") {
    decision.refuse("direction_not_known", "direction", "", "a contact is `in` or `out`");
  }
  draft.event.code = request.direction;
  draft.event.channel = request.channel;
  if (!request.points_agreed.empty()) {
    if (request.points_agreed != "yes" && request.points_agreed != "no" && request.points_agreed != "partly") {
      decision.refuse("agreement_not_known", "points_agreed", "", "the points are agreed: `yes`, `no` or `partly`");
    }
    draft.event.detail["points_agreed"] = request.points_agreed;
  }
  name_person(decision, draft, request.person, request.direction == "out");
  put_text(draft, "who", request.who);
  put_text(draft, "points", request.points);
  put_text(draft, "outcome_wanted", request.outcome_wanted);
  put_text(draft, "resolution_offered", request.resolution_offered);
  take_transition(decision, draft, Need::may, "record_contact", {});
  return draft;
}

Draft decide_one(Decision& decision, const AddNote& request) {
  Draft draft = decision.draft(EventKind::note_added);
  put_text(draft, "note", request.words);
  return draft;
}

Draft decide_one(Decision& decision, const MakePromise& request) {
  Draft draft = decision.draft(EventKind::promise_made);
  if (request.due_on < decision.command.on) {
    decision.refuse("promise_is_due_before_it_is_made", "due_on", "RULES C1.3 U5", "a promise is about a day to come");
  }
  draft.event.detail["promise"] = decision.next_id("promise", 'p');
  draft.event.detail["due_on"] = base::to_text(request.due_on);
  // No promise without an owner: whoever makes it, if nobody else is named.
  if (const std::int64_t owner = request.owner != 0 ? request.owner : decision.command.actor; owner != 0) {
    draft.event.detail["owner"] = owner;
  }
  put_text(draft, "promise", request.words);
  return draft;
}

Draft decide_one(Decision& decision, const KeepPromise& request) {
  return about_promise(decision, EventKind::promise_kept, request.promise);
}

Draft decide_one(Decision& decision, const MissPromise& request) {
  return about_promise(decision, EventKind::promise_missed, request.promise);
}

}  // namespace redress::casework
