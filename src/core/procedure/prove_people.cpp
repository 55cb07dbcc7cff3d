// What is proved of those who do it: that the file's choice between two transitions is one, and that two people are two.
#include <algorithm>
#include <set>

#include "core/procedure/prove_meanings.h"
#include "core/procedure/prove_paths.h"

namespace redress::procedure {
namespace {

// The roles that may do something in some situations; everybody where nothing narrows it.
struct Doers {
  bool everybody = false;
  std::set<std::string> roles;
  const Move* first = nullptr;  // a move that one of them makes
  bool only(const std::string& role) const { return !everybody && roles == std::set<std::string>{role}; }
};

std::string shared_role(const Transition& one, const Transition& other) {
  if (one.by.empty()) return other.by.empty() ? "" : other.by.front();
  for (const std::string& role : one.by) {
    if (other.by.empty() || std::find(other.by.begin(), other.by.end(), role) != other.by.end()) return role;
  }
  return "";
}

// The clocks that the command could name there.
Clocks nameable(const Situation& situation, const std::string& command) {
  if (command == "resume_clock") return situation.paused;
  return command == "pause_clock" ? situation.running & ~situation.paused : situation.running;
}

// Where the stage has always been answered nothing is asked by asking for it; nor by asking a reason of a command that has none.
Transition in_state(const Transition& transition, bool always_answered) {
  Transition asked = transition;
  if (!carries_reason(transition.on))
    std::erase_if(asked.when, [](const Guard& guard) { return asks(guard.what) == Asks::reason; });
  if (always_answered) std::erase_if(asked.when, [](const Guard& guard) { return asks(guard.what) == Asks::answer; });
  return asked;
}

// One command that both let through, as the last step.
bool append_for_both(const Walk& walk, std::vector<ExampleStep>& steps, std::size_t place, const Transition& earlier,
                     const Transition& later) {
  const Procedure& procedure = walk.procedure();
  Transition both = later;
  both.when.insert(both.when.end(), earlier.when.begin(), earlier.when.end());
  const auto outcomes = outcomes_for(procedure, both);
  if (wants_outcome(both) && outcomes.empty()) return false;
  Move move{place, place, &later, nowhere};
  const Clocks clocks = nameable(walk.at(place), later.on);
  for (std::size_t clock = 0; names_clock(later.on) && clock < procedure.clocks.size(); ++clock) {
    if ((clocks >> clock & 1U) != 0 && lets_through(both, procedure.clocks[clock].id)) move.clock = clock;
  }
  if (names_clock(later.on) && move.clock == nowhere) return false;
  walk.append(steps, move);
  ExampleStep& step = steps.back();
  step.undone.clear();
  step.role = shared_role(earlier, later);
  step.reason = wants_reason(both) && carries_reason(step.command);
  step.outcome = wants_outcome(both) ? outcomes.front() : "";
  return true;
}

// Two transitions of one state for one command: the first whose guards hold is taken, so the second must be its otherwise,
// or ask for something that excludes the first. Transitions of the states around come after a state's own by rule.
void prove_choice(Faults& faults, const Walk& walk, std::size_t place, bool always_answered, const Transition& earlier,
                  const Transition& later) {
  if (earlier.on != later.on || earlier.from != later.from || earlier.stage != later.stage) return;
  if (exclude_each_other(earlier, later)) return;
  const Transition first = in_state(earlier, always_answered);
  const Transition second = in_state(later, always_answered);
  const bool first_always = passes_too(second, first);
  if (!first_always && passes_too(first, second)) return;
  const std::string line = std::to_string(earlier.place.line);
  std::string text;
  if (!first_always) {
    text = "this and the transition on `" + later.on + "` at line " + line +
           " may both be taken by one command, expected guards that tell them apart";
  } else {
    text = "this can never be taken: the transition on `" + later.on + "` at line " + line +
           (earlier.by.empty() ? " is always taken before it, expected guards that tell them apart"
                               : " is for the same roles and always taken before it");
  }
  if (!faults.is_new(later.place, text)) return;
  auto steps = walk.history(place);
  if (!append_for_both(walk, steps, place, earlier, later)) return;
  faults.add(
      Property::one_transition, later.place, std::move(text), std::move(steps),
      first_always ? "the first is taken whenever the second could be" : "both wait for it and both may be taken");
}

bool answer_may_be_asked(const Walk& walk, std::size_t place, const Transition& transition) {
  const bool asked = std::any_of(transition.when.begin(), transition.when.end(),
                                 [](const Guard& guard) { return asks(guard.what) == Asks::answer; });
  return !asked || walk.at(place).standing == Situation::Standing::answered;
}

void prove_choices(Faults& faults, const Walk& walk) {
  std::set<std::pair<std::size_t, bool>> done;
  std::set<std::size_t> unanswered;
  for (std::size_t place = 0; place < walk.size(); ++place) {
    if (walk.at(place).standing != Situation::Standing::answered) unanswered.insert(walk.at(place).state);
  }
  for (std::size_t place = 0; place < walk.size(); ++place) {
    const bool answered = walk.at(place).standing == Situation::Standing::answered;
    const auto& transitions = walk.state_at(place).transitions;
    const bool clocked = std::any_of(transitions.begin(), transitions.end(),
                                     [](const Transition& each) { return names_clock(each.on); });
    if (!clocked && !done.insert({walk.at(place).state, answered}).second) continue;
    for (std::size_t i = 0; i < transitions.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (transitions[i].on != transitions[k].on) continue;
        if (!answer_may_be_asked(walk, place, transitions[i]) || !answer_may_be_asked(walk, place, transitions[k]))
          continue;
        prove_choice(faults, walk, place, !unanswered.contains(walk.at(place).state), transitions[k], transitions[i]);
      }
    }
  }
}

// Who may do it in the situations that count: everybody where no transition of theirs says who.
template <class Counts>
Doers doers(const std::vector<Move>& moves, const std::string& command, const Counts& counts) {
  Doers found;
  for (const Move& move : moves) {
    if (move.transition == nullptr || move.transition->on != command || !counts(move)) continue;
    if (found.first == nullptr) found.first = &move;
    if (move.transition->by.empty()) found.everybody = true;
    found.roles.insert(move.transition->by.begin(), move.transition->by.end());
  }
  if (found.first == nullptr) found.everybody = true;
  return found;
}

// A finding proposed and issued in one history, where the one can follow the other; else how it comes to be issued.
std::vector<ExampleStep> both(const Walk& walk, const Move& draft, const Move& approve) {
  if (draft.to != approve.from) return walk.history(approve);
  auto steps = walk.history(draft);
  walk.append(steps, approve);
  return steps;
}

void prove_findings(Faults& faults, const Walk& walk) {
  const Procedure& procedure = walk.procedure();
  for (std::size_t stage = 0; stage < procedure.stages.size(); ++stage) {
    const auto counts = [&](const Move& move) {
      return walk.at(move.from).stage == stage && walk.at(move.from).standing == Situation::Standing::open;
    };
    const Doers draft = doers(walk.moves(), "propose_finding", counts);
    const Doers approve = doers(walk.moves(), "issue_finding", counts);
    if (draft.everybody || draft.roles.size() != 1 || !approve.only(*draft.roles.begin())) continue;
    faults.add(
        Property::drafter_and_approver, approve.first->transition->place,
        "only the role `" + *draft.roles.begin() + "` may propose a finding at stage " + procedure.stages[stage].id +
            " and only it may sign it off, "
            "expected two that can differ",
        both(walk, *draft.first, *approve.first), "whoever drafted the finding is the only one who may sign it off");
  }
}

void prove_extensions(Faults& faults, const Walk& walk) {
  const Procedure& procedure = walk.procedure();
  for (std::size_t clock = 0; clock < procedure.clocks.size(); ++clock) {
    const auto& extension = procedure.clocks[clock].extension;
    if (!extension || extension->approver.empty()) continue;
    const Doers extend = doers(walk.moves(), "extend_clock", [&](const Move& move) { return move.clock == clock; });
    if (!extend.only(extension->approver)) continue;
    faults.add(Property::drafter_and_approver, extension->place,
               "only the role `" + extension->approver + "` may extend the clock `" + procedure.clocks[clock].id +
                   "` and only it may agree to that, expected two that can differ",
               walk.history(*extend.first), "whoever extends the clock is the only one who may agree");
  }
}

void prove_approvals(Faults& faults, const Walk& walk) {
  const Doers ask = doers(walk.moves(), "request_approval", [](const Move&) { return true; });
  for (const ApprovalKind& approval : walk.procedure().approvals) {
    for (const ApprovalLevel& level : approval.levels) {
      if (!ask.only(level.role)) continue;
      faults.add(Property::drafter_and_approver, level.place,
                 "only the role `" + level.role + "` may ask for `" + approval.id +
                     "` and only it may agree to it, expected two that can differ",
                 walk.history(*ask.first), "whoever asks is the only one who may agree");
    }
  }
}

bool separates(const Transition& transition, const std::string& stage) {
  return std::any_of(transition.when.begin(), transition.when.end(), [&](const Guard& guard) {
    return asks(guard.what) == Asks::another_hand && guard.argument == stage;
  });
}

// Where one answer of a stage keeps apart who answered before, each answer of it does on every path through both.
void prove_separation(Faults& faults, const Walk& walk) {
  std::set<std::pair<std::size_t, std::string>> named;  // the stage answered, and the one to differ from
  std::vector<const Move*> answers;
  for (const Move& move : walk.moves()) {
    if (move.transition == nullptr || !walk.taken(move).answers || walk.at(move.from).stage == nowhere) continue;
    answers.push_back(&move);
    for (const Guard& guard : move.transition->when) {
      const std::size_t stage = walk.at(move.from).stage;
      const bool another = walk.procedure().stages[stage].id != guard.argument;
      if (asks(guard.what) == Asks::another_hand && another) named.insert({stage, guard.argument});
    }
  }
  for (const Move* move : answers) {
    for (const auto& [stage, other] : named) {
      if (stage != walk.at(move->from).stage || separates(*move->transition, other)) continue;
      if (!walk.has_passed(move->from, other)) continue;
      std::string text = "answers stage " + walk.procedure().stages[stage].id +
                         " without `handler_differs_from_stage: " + other + "`, which another answer of this stage has";
      if (!faults.is_new(move->transition->place, text)) continue;
      faults.add(Property::separation_kept, move->transition->place, std::move(text), walk.history(*move),
                 "whoever had the case at stage " + other + " may have answered");
    }
  }
}

}  // namespace

void prove_people(Faults& faults, const Walk& walk) {
  prove_choices(faults, walk);
  prove_findings(faults, walk);
  prove_extensions(faults, walk);
  prove_approvals(faults, walk);
  prove_separation(faults, walk);
}

}  // namespace redress::procedure
