#include "property/walk_commands.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "core/casework/approval.h"
#include "property/walk_offers.h"

namespace redress::plain {
namespace {

using procedure::Guard;
using procedure::State;
using procedure::Transition;

std::string a_reason(const Scene& scene) {
  const auto& reasons = scene.procedure.close_reasons;
  return reasons.empty() ? "Because it is so" : scene.dice.one_of(reasons);
}

void give_outcome(Offer& offer, const Scene& scene, const Transition& transition) {
  const Guard* only = guard_of(transition, Guard::What::outcome_is);
  const bool answer = transition.on == "answer_stage";
  std::string outcome;
  if (only != nullptr) {
    outcome = one_word(scene, only->argument);
  } else if (answer) {
    const bool rolls = !scene.procedure.roll_up.empty() &&
                       std::any_of(scene.state.heads.begin(), scene.state.heads.end(),
                                   [](const auto& head) { return !head.withdrawn && !head.issued.empty(); });
    if (!rolls && !scene.procedure.findings.empty()) outcome = scene.dice.one_of(scene.procedure.findings);
  } else if (scene.state.outcome().empty() && !scene.procedure.outcomes.empty()) {
    outcome = scene.dice.one_of(scene.procedure.outcomes);
  }
  if (outcome.empty()) return;
  offer.wire["outcome"] = offer.heard.outcome = outcome;
}

void give_late_reason(Offer& offer, const Scene& scene, const Transition& transition) {
  const Guard* late = guard_of(transition, Guard::What::late_needs_a_reason);
  const bool needed = late != nullptr && scene.course.holds(*late, offer.heard, scene.state) == false;
  if (!needed || scene.procedure.late_reasons.empty() || scene.dice.chance(10)) return;
  offer.wire["late_reason"] = offer.heard.late_reason = scene.dice.one_of(scene.procedure.late_reasons);
}

// What goes with the letter of the transition is in it, or is left out; now and then it is forgotten.
void enclose(Offer& offer, const Scene& scene, const Transition& transition) {
  const auto* letter = procedure::find_letter(scene.procedure, transition.letter);
  if (letter == nullptr || letter->enclosures.empty()) return;
  if (scene.dice.chance(10)) {
    offer.certain = false;
    return;
  }
  base::Array enclosed;
  for (const auto& enclosure : letter->enclosures) {
    if (scene.dice.chance(80)) enclosed.emplace_back(enclosure.id);
  }
  if (enclosed.size() < letter->enclosures.size()) offer.wire["left_out"] = "sent_before";
  if (!enclosed.empty()) offer.wire["enclosed"] = std::move(enclosed);
}

Offer step(const Scene& scene, const Transition& transition) {
  Offer offer = offered(scene, "take_step", {{"step", transition.on}});
  offer.heard.on = transition.on;
  if (procedure::needs_a_day(scene.procedure, transition)) {
    const std::string day = some_day(scene, 40);
    offer.wire["due_on"] = day;
    offer.heard.letter = base::parse_day(day);
  }
  if (!transition.by.empty()) offer.heard.role = scene.dice.one_of(transition.by);
  offer.certain = scene.course.taken(offer.heard, scene.state) == &transition;
  enclose(offer, scene, transition);
  return offer;
}

bool is_step(const Scene& scene, const std::string& on) {
  return procedure::find_step(scene.procedure, on) != nullptr;
}

}  // namespace

// A payment is agreed first where there is none to ask for, and asked for where none is pending.
static Offer about_approval(const Scene& scene, const std::string& on) {
  for (const auto& remedy : scene.state.remedies) {
    const auto* approval = scene.state.approval_of_remedy(remedy.id);
    const bool pending = approval != nullptr && approval->decision.empty();
    if (on == "decide_approval" && pending) return decision_on(scene, *approval);
    if (on == "request_approval" && !pending && remedy.open() &&
        !casework::is_approved(scene.state, scene.procedure, remedy))
      return on_remedy(scene, remedy);
  }
  return offered(scene, "agree_remedy", {{"remedy_kind", "payment"}, {"pence", scene.dice.roll(1, 90) * 1000}});
}

Offer towards(const Scene& scene, const Transition& transition) {
  const std::string& on = transition.on;
  if (is_step(scene, on)) return step(scene, transition);
  Offer offer = offered(scene, on);
  if (on == "allocate_case") offer = allocation(scene);
  if (on == "extend_clock" || on == "pause_clock" || on == "resume_clock") {
    const Guard* which = guard_of(transition, Guard::What::clock_is);
    const std::string clock = which != nullptr ? one_word(scene, which->argument) : some_clock(scene);
    if (on == "extend_clock") {
      offer = extension(scene, clock);
    } else {
      offer.wire["clock"] = offer.heard.clock = clock;
      if (on == "pause_clock") offer.wire["reason"] = "Waiting";
    }
  }
  if (on == "propose_finding" || on == "issue_finding" || on == "return_finding" || on == "withdraw_head") {
    const auto wanted = [&](const casework::Head& head) {
      return on == "withdraw_head" || (on == "propose_finding" ? head.issued.empty() : head.awaits_sign_off);
    };
    const casework::Head* head = some_head(scene, wanted);
    casework::Head no_head;
    no_head.id = 1;
    offer = about_head(scene, on, head == nullptr ? no_head : *head);
  }
  if (on == "answer_stage" || on == "close_case") give_outcome(offer, scene, transition);
  if (on == "answer_stage") give_late_reason(offer, scene, transition);
  if (on == "close_case" || on == "escalate_case" || on == "reopen_case") {
    offer.heard.reason =
        guard_of(transition, Guard::What::reason_given) != nullptr || on == "reopen_case" || scene.dice.chance(60);
    if (offer.heard.reason) offer.wire["reason"] = on == "close_case" ? a_reason(scene) : "Not content";
  }
  if (on == "triage_case") {
    offer.wire["stream"] = scene.procedure.stream;
    offer.wire["reason"] = "Read";
    offer.heard.reason = true;
  }
  if (on == "record_contact") offer.wire["direction"] = scene.dice.chance(50) ? "in" : "out";
  if (on == "add_head") offer.wire["words"] = "Nobody came";
  if (on == "agree_remedy") offer.wire["remedy_kind"] = "apology";
  if (on == "complete_remedy") offer.wire["remedy"] = "r1";
  if (on == "request_approval" || on == "decide_approval") return about_approval(scene, on);
  if (on == "call_meeting" || on == "hold_meeting") {
    const Guard* which = guard_of(transition, Guard::What::meeting_is);
    const auto& meetings = scene.procedure.meetings;
    return on_meeting(scene, which != nullptr ? one_word(scene, which->argument) : scene.dice.one_of(meetings).id);
  }
  if (on == "set_field") {
    offer.wire["field"] = "note";
    offer.wire["value"] = "seen";
  }
  if (!transition.by.empty()) offer.heard.role = scene.dice.one_of(transition.by);
  enclose(offer, scene, transition);
  return offer;
}

namespace {

// What has to be done first, where the transition asks for it and people can.
std::optional<Offer> duty(const Scene& scene, const Transition& transition) {
  const auto on_one = [&](const auto& wanted) -> std::optional<Offer> {
    for (const auto& task : scene.state.tasks) {
      if (task.open() && wanted(task)) return on_task(scene, task);
    }
    return std::nullopt;
  };
  if (transition.on == "close_case") {
    if (auto by_hand = on_one([](const auto& task) { return task.kind.empty(); })) return by_hand;
    for (const auto& meeting : scene.state.meetings) {
      if (!meeting.held_on && !meeting.cancelled_on)
        return offered(scene, "cancel_meeting", {{"meeting", meeting.id}, {"reason", "Not needed any more"}});
    }
  }
  std::vector<Guard> guards = transition.when;
  if (transition.on == "answer_stage") guards.push_back({Guard::What::every_head_has_a_finding, "", "", {}});
  for (const Guard& guard : guards) {
    if (guard.what == Guard::What::handler_differs_from_stage && scene.dice.chance(20)) return allocation(scene);
    if (scene.course.holds(guard, {}, scene.state) != false) continue;
    if (guard.what == Guard::What::tasks_done) {
      const auto kinds = base::split(guard.argument, ' ');
      return on_one([&](const auto& task) { return std::find(kinds.begin(), kinds.end(), task.kind) != kinds.end(); });
    }
    if (guard.what == Guard::What::meeting_held) return on_meeting(scene, one_word(scene, guard.argument));
    if (guard.what == Guard::What::remedies_done) {
      for (const auto& remedy : scene.state.remedies) {
        if (remedy.open()) return on_remedy(scene, remedy);
      }
    }
    if (guard.what == Guard::What::every_head_has_a_finding || guard.what == Guard::What::no_finding_awaits_sign_off) {
      const auto* waiting = some_head(scene, [](const auto& head) { return head.awaits_sign_off; });
      if (waiting != nullptr) return about_head(scene, "issue_finding", *waiting);
      const auto* bare = some_head(scene, [](const auto& head) { return head.issued.empty(); });
      if (bare != nullptr) return about_head(scene, "propose_finding", *bare);
    }
  }
  return std::nullopt;
}

// How many steps it is from each state to an end.
std::map<std::string, int> distances(const procedure::Procedure& procedure) {
  std::map<std::string, int> far;
  for (const State& state : procedure.states) {
    if (state.final) far[state.id] = 0;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const State& state : procedure.states) {
      for (const Transition& transition : state.transitions) {
        const auto to = far.find(transition.to);
        if (to == far.end()) continue;
        const auto here = far.find(state.id);
        if (here != far.end() && here->second <= to->second + 1) continue;
        far[state.id] = to->second + 1;
        changed = true;
      }
    }
  }
  return far;
}

}  // namespace

std::string leg_of(const procedure::Procedure& procedure, const Transition& transition) {
  return procedure.id + ":" + std::to_string(transition.place.line) + " " + transition.on;
}

const std::vector<std::string>& people() {
  static const std::vector<std::string> all{"Sample Officer",  "Second Officer",  "Third Officer",
                                            "Sample Approver", "Second Approver", "Sample Manager"};
  return all;
}

Offer registration(Dice& dice, const procedure::Procedure& procedure, Day today) {
  Offer offer;
  const State& initial = *procedure::find_state(procedure, procedure.initial);
  offer.wire = {{"kind", "register_case"}, {"procedure", procedure.id}, {"channel", "email"}};
  offer.heard.on = "register_case";
  offer.heard.day = today - std::chrono::days{dice.chance(70) ? 0 : dice.roll(1, 5)};
  offer.heard.today = today;
  offer.heard.stage = dice.one_of(initial.transitions).stage;
  if (!offer.heard.stage.empty()) offer.wire["received_stage"] = offer.heard.stage;
  offer.heard.role = "coordinator";
  const Day on = offer.heard.day;
  offer.impossible = on < procedure.valid_from || (procedure.valid_to && *procedure.valid_to < on);
  return offer;
}

Offer offer_for(const Scene& scene) {
  if (scene.dice.chance(8)) return impossible(scene);
  const auto& transitions = standing(scene).transitions;
  if (scene.state.handler() == 0 && scene.dice.chance(10)) return allocation(scene);
  if (transitions.empty() || scene.dice.chance(25)) return beside(scene);
  std::vector<const Transition*> all, untaken;
  for (const Transition& transition : transitions) {
    all.push_back(&transition);
    if (!scene.legs.contains(leg_of(scene.procedure, transition))) untaken.push_back(&transition);
  }
  const Transition& transition = *scene.dice.one_of(untaken.empty() || scene.dice.chance(40) ? all : untaken);
  if (auto before = duty(scene, transition); before && scene.dice.chance(75)) return *before;
  return towards(scene, transition);
}

Offer way_home(const Scene& scene) {
  const auto far = distances(scene.procedure);
  const auto& transitions = standing(scene).transitions;
  std::vector<const Transition*> nearer, all;
  for (const Transition& transition : transitions) {
    all.push_back(&transition);
    const auto to = far.find(transition.to);
    if (to != far.end() && to->second < far.at(standing(scene).id)) nearer.push_back(&transition);
  }
  // Where the shortest way asks for what this case has not, another way does.
  const Transition& transition = *scene.dice.one_of(nearer.empty() || scene.dice.chance(25) ? all : nearer);
  if (auto before = duty(scene, transition)) return *before;
  return towards(scene, transition);
}

}  // namespace redress::plain
