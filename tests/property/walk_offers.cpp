#include "property/walk_offers.h"

#include <algorithm>

#include "base/text.h"
#include "core/casework/approval.h"

namespace redress::plain {
namespace {

using procedure::Guard;
using procedure::State;
using procedure::Transition;

void by_an_approver(Offer& offer, const Scene& scene) {
  offer.heard.role = "approver";
  offer.person = scene.dice.roll(drafters, static_cast<int>(people().size()) - 1);
}

}  // namespace

const State& standing(const Scene& scene) {
  return *procedure::find_state(scene.procedure, scene.course.state());
}

Offer offered(const Scene& scene, const std::string& kind, base::Object wire) {
  Offer offer;
  offer.wire = std::move(wire);
  offer.wire["kind"] = kind;
  offer.heard.on = kind;
  offer.heard.day = scene.on;
  offer.heard.today = scene.today;
  offer.heard.role = scene.dice.one_of(scene.procedure.roles);
  offer.person = scene.dice.roll(0, drafters - 1);
  return offer;
}

const Guard* guard_of(const Transition& transition, Guard::What what) {
  const auto found = std::find_if(transition.when.begin(), transition.when.end(),
                                  [&](const Guard& guard) { return guard.what == what; });
  return found == transition.when.end() ? nullptr : &*found;
}

std::string some_day(const Scene& scene, int most) {
  return base::to_text(scene.on + std::chrono::days{scene.dice.roll(1, most)});
}

Offer about_head(const Scene& scene, const std::string& kind, const casework::Head& head) {
  Offer offer = offered(scene, kind, {{"head", head.id}});
  if (kind == "propose_finding") {
    const auto& findings = scene.procedure.findings;
    const std::string outcome = findings.empty() ? "upheld" : scene.dice.one_of(findings);
    offer.wire["outcome"] = offer.heard.outcome = outcome;
    // What rests on grounds names one; where the public interest is weighed, how.
    const auto grounds = scene.procedure.grounds_of.find(outcome);
    if (grounds != scene.procedure.grounds_of.end()) {
      offer.wire["grounds"] = base::Array{base::Value(scene.dice.one_of(grounds->second))};
      offer.wire["public_interest"] = "It was weighed";
    }
  }
  if (kind != "propose_finding") offer.wire["reason"] = "Look again";
  if (kind == "issue_finding") offer.wire.erase("reason");
  if (kind != "propose_finding" && kind != "withdraw_head") by_an_approver(offer, scene);
  return offer;
}

const casework::Head* some_head(const Scene& scene, const std::function<bool(const casework::Head&)>& good) {
  std::vector<const casework::Head*> all;
  for (const auto& head : scene.state.heads) {
    if (!head.withdrawn && good(head)) all.push_back(&head);
  }
  return all.empty() ? nullptr : scene.dice.one_of(all);
}

// The next thing to do on that task.
Offer on_task(const Scene& scene, const casework::Task& task) {
  Offer offer = offered(scene, "finish_task", {{"task", task.id}});
  offer.heard.task = task.id;
  if (!task.numbered.empty()) offer.wire["words"] = "As asked";
  for (std::int64_t item = 1; item <= static_cast<std::int64_t>(task.items.size()); ++item) {
    if (task.items_done.contains(item)) continue;
    offer.wire["kind"] = offer.heard.on = "finish_item";
    offer.wire["item"] = item;
    break;
  }
  return offer;
}

Offer decision_on(const Scene& scene, const casework::Approval& approval) {
  Offer offer = offered(scene, "decide_approval", {{"approval", approval.id}});
  const bool higher = !approval.higher.empty() && scene.dice.chance(25);
  const bool back = !higher && scene.dice.chance(25);
  offer.wire["decision"] = higher ? "passed_on" : back ? "returned" : "approved";
  const procedure::ApprovalKind* kind = procedure::find_approval(scene.procedure, approval.kind);
  if (back && kind != nullptr) offer.wire["reason"] = scene.dice.one_of(kind->returns);
  if (higher && kind != nullptr && !kind->levels.back().forms.empty())
    offer.wire["form"] = scene.dice.one_of(kind->levels.back().forms);
  if (back || (!higher && approval.levels.size() == 1)) offer.heard.approval = approval.id;
  if (!approval.levels.empty()) offer.heard.role = approval.levels.front();
  offer.person = scene.dice.roll(drafters, static_cast<int>(people().size()) - 1);
  return offer;
}

Offer on_remedy(const Scene& scene, const casework::Remedy& remedy) {
  const casework::Approval* approval = scene.state.approval_of_remedy(remedy.id);
  if (approval != nullptr && approval->decision.empty()) return decision_on(scene, *approval);
  if (!remedy.open() || casework::is_approved(scene.state, scene.procedure, remedy))
    return offered(scene, "complete_remedy", {{"remedy", remedy.id}});
  const auto& transitions = standing(scene).transitions;
  const bool may_ask = std::any_of(transitions.begin(), transitions.end(),
                                   [](const Transition& each) { return each.on == "request_approval"; });
  if (may_ask) return offered(scene, "request_approval", {{"remedy", remedy.id}, {"words", "As agreed"}});
  return offered(scene, "drop_remedy", {{"remedy", remedy.id}, {"reason", "Not after all"}});
}

Offer on_meeting(const Scene& scene, const std::string& kind) {
  const procedure::MeetingKind* known = procedure::find_meeting(scene.procedure, kind);
  for (const auto& meeting : scene.state.meetings) {
    if (meeting.kind != kind || meeting.held_on || meeting.cancelled_on) continue;
    base::Array sitting;
    bool lacks = false;
    for (const auto& member : meeting.members) {
      if (member.left_on || member.conflict_on) continue;
      sitting.emplace_back(std::to_string(member.number));
      lacks = lacks || (known != nullptr && member.papers.size() < known->papers.size());
    }
    const bool few =
        sitting.empty() || (known != nullptr && static_cast<int>(sitting.size()) < known->members_at_least);
    if (few) return offered(scene, "change_meeting", {{"meeting", meeting.id}, {"others", "Another Sample"}});
    if (lacks) return offered(scene, "issue_papers", {{"meeting", meeting.id}});
    if (meeting.meets_on > scene.on)
      return offered(scene, "change_meeting", {{"meeting", meeting.id}, {"meets_on", base::to_text(scene.on)}});
    if (scene.dice.chance(10))
      return offered(scene, "declare_conflict",
                     {{"meeting", meeting.id}, {"member", *base::parse_int(*sitting.front().as_text(), 1, 1000)}});
    Offer offer =
        offered(scene, "hold_meeting", {{"meeting", meeting.id}, {"attended", sitting}, {"words", "As proposed"}});
    if (known != nullptr && !known->outcomes.empty()) offer.wire["outcome"] = scene.dice.one_of(known->outcomes);
    offer.heard.meeting = kind;
    return offer;
  }
  const std::string day = scene.dice.chance(70) ? base::to_text(scene.on) : some_day(scene, 10);
  Offer offer =
      offered(scene, "call_meeting",
              {{"meeting", kind}, {"meets_on", day}, {"others", "Chair Sample\nSecond Sample\nThird Sample"}});
  offer.heard.meeting = kind;
  return offer;
}

Offer allocation(const Scene& scene) {
  Offer offer = offered(scene, "allocate_case", {{"handler", scene.dice.one_of(people())}});
  offer.heard.role = scene.dice.chance(50) ? "coordinator" : "manager";
  return offer;
}

Offer extension(const Scene& scene, const std::string& clock) {
  const procedure::Clock* known = procedure::find_clock(scene.procedure, clock);
  const int most =
      known != nullptr && known->extension && known->extension->at_most > 0 ? known->extension->at_most : 8;
  Offer offer =
      offered(scene, "extend_clock", {{"clock", clock}, {"reason", "More to ask"}, {"approver", people().back()}});
  offer.heard.clock = clock;
  offer.heard.by = scene.dice.roll(1, most);
  offer.wire["by"] = offer.heard.by;
  return offer;
}

std::string some_clock(const Scene& scene) {
  std::vector<std::string> running;
  for (const auto& clock : scene.state.clocks) {
    if (clock.running()) running.push_back(clock.started.id);
  }
  return running.empty() ? scene.procedure.clocks.empty() ? "none" : scene.procedure.clocks.front().id
                         : scene.dice.one_of(running);
}

std::string one_word(const Scene& scene, const std::string& words) {
  return std::string(scene.dice.one_of(base::split(words, ' ')));
}

// What people do beside the steps of the procedure.
Offer beside(const Scene& scene) {
  Dice& dice = scene.dice;
  const auto any = [](const casework::Head&) { return true; };
  const casework::Head* head = some_head(scene, any);
  switch (dice.roll(0, 17)) {
    case 0:
      if (scene.state.heads.size() < 3)
        return offered(scene, "add_head", {{"words", "Nobody came"}, {"theme", "delay"}});
      break;
    case 1:
      if (head != nullptr) return about_head(scene, "propose_finding", *head);
      break;
    case 2:
      if (head != nullptr) return about_head(scene, dice.chance(70) ? "issue_finding" : "return_finding", *head);
      break;
    case 3:
      if (head != nullptr && dice.chance(30)) return about_head(scene, "withdraw_head", *head);
      break;
    case 4:
      return dice.chance(50)
                 ? offered(scene, "agree_remedy", {{"remedy_kind", "apology"}, {"due_on", some_day(scene, 30)}})
                 : offered(scene, "agree_remedy", {{"remedy_kind", "payment"}, {"pence", dice.roll(1, 90) * 1000}});
    case 5:
      if (!scene.state.remedies.empty()) {
        const auto& remedy = dice.one_of(scene.state.remedies);
        if (dice.chance(20))
          return offered(scene, "change_remedy", {{"remedy", remedy.id}, {"pence", dice.roll(1, 90) * 100}});
        return on_remedy(scene, remedy);
      }
      break;
    case 6:
      return allocation(scene);
    case 7:
      return offered(scene, "record_contact", {{"direction", dice.chance(50) ? "in" : "out"}, {"channel", "phone"}});
    case 8:
      return offered(scene, "make_promise", {{"words", "I will ring you"}, {"due_on", some_day(scene, 10)}});
    case 9:
      if (!scene.state.promises.empty())
        return offered(scene, dice.chance(70) ? "keep_promise" : "miss_promise",
                       {{"promise", dice.one_of(scene.state.promises).id}});
      break;
    case 10:
      return offered(scene, "set_task", {{"words", "Ask the depot"}, {"due_on", some_day(scene, 12)}});
    case 11:
    case 12:
      if (!scene.state.tasks.empty()) return on_task(scene, dice.one_of(scene.state.tasks));
      break;
    case 13:
      if (!scene.state.tasks.empty())
        return offered(scene, "drop_task", {{"task", dice.one_of(scene.state.tasks).id}, {"reason", "Not needed"}});
      break;
    case 14:
      if (dice.chance(30))
        return offered(scene, "flag_risk", {{"risk", "health"}, {"words", "Says that they are ill"}});
      break;
    case 15:
      return extension(scene, some_clock(scene));
    case 17:
      if (!scene.state.meetings.empty() && dice.chance(30))
        return offered(scene, "cancel_meeting",
                       {{"meeting", dice.one_of(scene.state.meetings).id}, {"reason", "Not needed"}});
      if (!scene.procedure.meetings.empty()) return on_meeting(scene, dice.one_of(scene.procedure.meetings).id);
      break;
    case 16:
      for (const auto& field : scene.procedure.fields) {
        if (!field.by_hand || dice.chance(50)) continue;
        return offered(scene, "set_field",
                       {{"field", field.id}, {"value", field.values.empty() ? "as told" : dice.one_of(field.values)}});
      }
      break;
    default:
      break;
  }
  return offered(scene, "add_note", {{"words", "Rang; nobody there"}});
}

static Offer on_day(Offer offer, Day day) {
  offer.heard.day = day;
  return offer;
}

// Something that must be refused, whatever the case.
Offer impossible(const Scene& scene) {
  const Offer note = offered(scene, "add_note", {{"words", "Never"}});
  Offer offer = offered(scene, "finish_task", {{"task", "t9999"}});
  const auto waits_for = [&](const std::string& on) {
    return std::any_of(standing(scene).transitions.begin(), standing(scene).transitions.end(),
                       [&](const Transition& each) { return each.on == on; });
  };
  switch (scene.dice.roll(0, 6)) {
    case 0:
      offer = on_day(note, scene.today + std::chrono::days{1});
      break;
    case 1:
      offer = on_day(note, scene.state.received_on - std::chrono::days{1});
      break;
    case 2:
      offer = extension(scene, "no_such_clock");
      break;
    case 3:
      offer = offered(scene, "complete_remedy", {{"remedy", "r9999"}});
      break;
    case 4:
      for (const auto& each : scene.procedure.steps) {
        if (!waits_for(each.id)) offer = offered(scene, "take_step", {{"step", each.id}});
      }
      break;
    case 5:  // by somebody whose role no transition names
      for (const Transition& transition : standing(scene).transitions) {
        const auto open_to_all = [&](const Transition& each) {
          return each.on == transition.on && each.by != transition.by;
        };
        const auto& all = standing(scene).transitions;
        if (transition.by.empty() || std::any_of(all.begin(), all.end(), open_to_all)) continue;
        Offer forbidden = towards(scene, transition);
        if (forbidden.heard.on != transition.on) continue;  // something else has to be done first
        offer = std::move(forbidden);
        offer.certain = false;
        offer.heard.role = "auditor";
      }
      break;
    default:
      if (!waits_for("close_case")) offer = offered(scene, "close_case", {{"outcome", "upheld"}, {"reason", "done"}});
      break;
  }
  offer.impossible = true;
  return offer;
}

}  // namespace redress::plain
