// Variants about meetings: two that are held in one state, whole and with one thing wrong.
#include <functional>

#include "property/procedure_mutants.h"

namespace redress::plain {
namespace {

using procedure::Guard;
using procedure::Procedure;
using procedure::State;
using procedure::Transition;

State& state_of(Procedure& procedure, const std::string& id) {
  for (State& state : procedure.states) {
    if (state.id == id) return state;
  }
  return procedure.states.front();
}

Transition held(const State& state, const std::string& meeting, int line) {
  Transition hold;
  hold.on = "hold_meeting";
  hold.from = hold.to = state.id;
  hold.place = {line, 1};
  hold.when.push_back({Guard::What::meeting_is, meeting, "", {line + 1, 1}});
  return hold;
}

}  // namespace

std::vector<Mutant> meeting_mutants_of(const Procedure& original, int behind) {
  std::vector<Mutant> made;
  const State* first = nullptr;
  for (const State& state : original.states) {
    if (first == nullptr && !state.final && state.id != original.initial && !state.transitions.empty()) first = &state;
  }
  if (first == nullptr) return made;
  const std::string panel = "panel" + std::to_string(behind), conference = "conference" + std::to_string(behind);
  const auto change = [&](const std::string& what, const std::function<void(Procedure&, State&)>& make) {
    made.push_back({"meeting: " + what, first->place.line, first->place.column, original});
    Procedure& changed = made.back().procedure;
    State& its = state_of(changed, first->id);
    int line = behind + 1;
    for (const std::string& id : {panel, conference}) {
      procedure::MeetingKind meeting;
      meeting.id = id;
      meeting.place = {line, 1};
      changed.meetings.push_back(std::move(meeting));
      its.transitions.push_back(held(*first, id, line + 1));
      line += 3;
    }
    make(changed, its);
  };
  const auto guard = [&](const std::string& what, Guard::What asked, const std::string& id) {
    change(what,
           [&](Procedure&, State& its) { its.transitions.front().when.push_back({asked, id, "", {behind + 9, 1}}); });
  };
  change("two in one state", [](Procedure&, State&) {});
  change("one that nothing holds", [](Procedure&, State& its) { its.transitions.pop_back(); });
  change("held without asking which", [](Procedure&, State& its) { its.transitions.back().when.clear(); });
  change("stands twice", [](Procedure& all, State&) { all.meetings.push_back(all.meetings.back()); });
  change("not from a stage that there is not",
         [](Procedure& all, State&) { all.meetings.back().not_from_stage = "nowhere"; });
  guard("that has been held", Guard::What::meeting_held, panel);
  guard("that nobody knows is waited for", Guard::What::meeting_held, "nobody_knows");
  guard("papers that it has not", Guard::What::papers_issued, panel);
  guard("asked of what is about none", Guard::What::meeting_is, panel);
  return made;
}

}  // namespace redress::plain
