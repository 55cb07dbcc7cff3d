#include "property/procedure_mutants.h"

#include <algorithm>
#include <functional>
#include <set>

namespace redress::plain {
namespace {

using procedure::Effect;
using procedure::Guard;
using procedure::Place;
using procedure::Procedure;
using procedure::State;
using procedure::Transition;

class Maker {
 public:
  explicit Maker(const Procedure& procedure) : original_(procedure) {
    // What is added stands behind everything, also behind what was added before.
    for (const State& state : procedure.states) {
      behind_ = std::max(behind_, state.place.line);
      for (const Transition& transition : state.transitions) {
        behind_ = std::max(behind_, transition.place.line);
        for (const Effect& effect : transition.effects) behind_ = std::max(behind_, effect.place.line);
        for (const Guard& guard : transition.when) behind_ = std::max(behind_, guard.place.line);
      }
    }
    behind_ = std::max(behind_, 1000);
  }

  std::vector<Mutant> made() {
    change_transitions();
    change_states();
    change_clocks();
    add_pauses();
    add_people();
    change_approvals();
    for (Mutant& mutant : meeting_mutants_of(original_, behind_)) made_.push_back(std::move(mutant));
    add_choices();
    change_lists();
    change_letters();
    return std::move(made_);
  }

 private:
  using Change = std::function<void(Transition&)>;

  Procedure& add(const std::string& change, Place place) {
    made_.push_back({change, place.line, place.column, original_});
    return made_.back().procedure;
  }

  // A transition of states around others stands once in the file and in each state within them here.
  void everywhere(Procedure& procedure, Place place, const Change& change) const {
    for (State& state : procedure.states) {
      for (Transition& transition : state.transitions) {
        if (transition.place.line == place.line && transition.place.column == place.column) change(transition);
      }
    }
  }

  std::vector<std::pair<const State*, const Transition*>> transitions() const {
    std::vector<std::pair<const State*, const Transition*>> all;
    std::set<std::pair<int, int>> known;
    for (const State& state : original_.states) {
      for (const Transition& transition : state.transitions) {
        if (known.insert({transition.place.line, transition.place.column}).second)
          all.emplace_back(&state, &transition);
      }
    }
    return all;
  }

  static State* state_of(Procedure& procedure, const std::string& id) {
    for (State& state : procedure.states) {
      if (state.id == id) return &state;
    }
    return nullptr;
  }

  Transition new_transition(const std::string& on, const std::string& from, const std::string& to) const {
    Transition transition;
    transition.on = on;
    transition.from = from;
    transition.to = to;
    transition.place = new_place();
    return transition;
  }

  void change_transitions() {
    for (const auto& [state, transition] : transitions()) {
      const Place place = transition->place;
      Procedure& removed = add("transition removed: " + transition->on, place);
      for (State& each : removed.states) {
        std::erase_if(each.transitions, [&](const Transition& other) {
          return other.place.line == place.line && other.place.column == place.column;
        });
      }
      for (const State& other : original_.states) {
        if (other.id == transition->to) continue;
        everywhere(add("`to` changed: " + transition->on + " to " + other.id, place), place,
                   [&](Transition& each) { each.to = other.id; });
      }
      everywhere(add("role that nobody holds: " + transition->on, place), place,
                 [](Transition& each) { each.by = {"nobody"}; });
      for (const std::string& role : original_.roles) {
        everywhere(add("for one role only: " + transition->on + " by " + role, place), place,
                   [&](Transition& each) { each.by = {role}; });
      }
      for (std::size_t i = 0; i < transition->when.size(); ++i) {
        everywhere(add("guard removed: " + to_text(transition->when[i].what), place), place,
                   [&](Transition& each) { each.when.erase(each.when.begin() + static_cast<std::ptrdiff_t>(i)); });
      }
      for (const Guard::What what : {Guard::What::answered, Guard::What::reason_given, Guard::What::remedies_done,
                                     Guard::What::no_finding_awaits_sign_off}) {
        const bool there = std::any_of(transition->when.begin(), transition->when.end(),
                                       [&](const Guard& guard) { return guard.what == what; });
        if (there) continue;
        everywhere(add("guard added: " + to_text(what) + " to " + transition->on, place), place,
                   [&](Transition& each) { each.when.push_back({what, "", "", new_place(5)}); });
      }
      Procedure& stepped = add("a step instead of " + transition->on, place);
      stepped.steps.push_back({new_name("step"), "A step", new_place(6)});
      everywhere(stepped, place, [&](Transition& each) { each.on = new_name("step"); });
      change_effects(*transition);
    }
  }

  void change_effects(const Transition& transition) {
    const Place place = transition.place;
    for (std::size_t i = 0; i < transition.effects.size(); ++i) {
      const Effect& effect = transition.effects[i];
      const std::string name = to_text(effect.what) + (effect.argument.empty() ? "" : " " + effect.argument);
      everywhere(add("effect removed: " + name, effect.place), place,
                 [&](Transition& each) { each.effects.erase(each.effects.begin() + static_cast<std::ptrdiff_t>(i)); });
      const auto swap = [&](const std::string& other) {
        if (other == effect.argument) return;
        everywhere(add("effect changed: " + name + " to " + other, effect.place), place,
                   [&](Transition& each) { each.effects[i].argument = other; });
      };
      if (effect.what == Effect::What::open_stage) {
        for (const auto& stage : original_.stages) swap(stage.id);
      } else if (!effect.argument.empty()) {
        for (const auto& clock : original_.clocks) swap(clock.id);
      }
    }
    const auto grow = [&](Effect::What what, const std::string& argument) {
      for (const Effect& effect : transition.effects) {
        if (effect.what == what && effect.argument == argument) return;
      }
      everywhere(add("effect added: " + to_text(what) + " " + argument + " with " + transition.on, place), place,
                 [&](Transition& each) { each.effects.push_back({what, argument, new_place(4)}); });
    };
    grow(Effect::What::answer_stage, "");
    grow(Effect::What::end_clocks, "");
    for (const auto& clock : original_.clocks) {
      grow(Effect::What::start_clock, clock.id);
      grow(Effect::What::stop_clock, clock.id);
    }
  }

  void change_states() {
    for (const State& state : original_.states) {
      if (state.final) state_of(add("no longer final", state.place), state.id)->final = false;
      if (!state.owner.empty()) state_of(add("owner dropped", state.place), state.id)->owner.clear();
      if (!state.next_action.empty()) state_of(add("next action dropped", state.place), state.id)->next_action.clear();
      for (const auto& stage : original_.stages) {
        if (stage.id != state.stage)
          state_of(add("moved to stage " + stage.id, state.place), state.id)->stage = stage.id;
      }
      if (state.final || state.id == original_.initial) continue;
      for (const bool loops : {true, false}) {
        Procedure& trapped = add(loops ? "endless loop added" : "dead end added", state.place);
        State trap = state;
        trap.id = new_name("trap");
        trap.place = new_place();
        trap.transitions.clear();
        if (loops) trap.transitions.push_back(new_transition("record_contact", new_name("trap"), new_name("trap")));
        state_of(trapped, state.id)->transitions.push_back(new_transition("agree_remedy", state.id, new_name("trap")));
        if (loops) state_of(trapped, state.id)->transitions.back().place = new_place(2);
        trapped.states.push_back(trap);
      }
      for (const State& end : original_.states) {
        if (!end.final) continue;
        Procedure& closing = add("closes without anything, to " + end.id, state.place);
        auto& its = state_of(closing, state.id)->transitions;
        its.insert(its.begin(), new_transition("close_case", state.id, end.id));
      }
    }
  }

  void change_clocks() {
    for (std::size_t i = 0; i < original_.clocks.size(); ++i) {
      const procedure::Clock& clock = original_.clocks[i];
      add("decides timeliness or not: " + clock.id, clock.place).clocks[i].decides_timeliness =
          !clock.decides_timeliness;
      procedure::Clock idle;
      idle.id = new_name("another");
      idle.place = new_place();
      add("clock that nothing starts", clock.place).clocks.push_back(idle);
      if (!clock.extension) continue;
      const Place place = clock.extension->place;
      add("ceiling below the extension", place).clocks[i].extension->ceiling =
          clock.rule.count + std::max(0, clock.extension->at_most - 1);
      add("ceiling wide enough", place).clocks[i].extension->ceiling =
          clock.rule.count + std::max(1, clock.extension->at_most);
      add("extended past its ceiling", place).clocks[i].extension->at_most =
          clock.extension->ceiling.value_or(clock.rule.count) - clock.rule.count + 1;
      add("approver that nobody is", place).clocks[i].extension->approver = "nobody";
    }
  }

  // In each state a pause of each clock: with its source and a way back, or with one of them missing.
  void add_pauses() {
    for (const State& state : original_.states) {
      if (state.final || state.id == original_.initial) continue;
      for (const auto& clock : original_.clocks) {
        const Guard cited{Guard::What::clock_is, clock.id, "Our own", new_place()};
        const auto pause = [&](const std::string& change, bool with_source, bool waits, bool resumes) {
          Procedure& paused = add(change + ": " + clock.id, state.place);
          Transition begin = new_transition("pause_clock", state.id, waits ? new_name("waiting") : state.id);
          begin.when.push_back(cited);
          if (!with_source) begin.when.back().source.clear();
          state_of(paused, state.id)->transitions.push_back(begin);
          Transition end = new_transition("resume_clock", waits ? new_name("waiting") : state.id, state.id);
          end.place = new_place(2);
          if (!waits) {
            if (resumes) state_of(paused, state.id)->transitions.push_back(end);
            return;
          }
          State waiting = state;
          waiting.id = new_name("waiting");
          waiting.place = new_place(3);
          waiting.transitions.clear();
          if (resumes) waiting.transitions.push_back(end);
          paused.states.push_back(waiting);
        };
        pause("pause without a source", false, false, true);
        pause("pause that is cited", true, false, false);
        pause("pause that is cited and resumed", true, false, true);
        pause("pause in a state of its own", true, true, true);
        pause("pause that nothing leads out of", true, true, false);
      }
    }
  }

  void add_people() {
    for (const State& state : original_.states) {
      if (state.final || state.id == original_.initial) continue;
      for (const std::string& drafter : original_.roles) {
        for (const std::string& approver : original_.roles) {
          Procedure& signed_off = add("proposed by " + drafter + ", issued by " + approver, state.place);
          Transition draft = new_transition("propose_finding", state.id, state.id);
          draft.by = {drafter};
          Transition approve = new_transition("issue_finding", state.id, state.id);
          approve.by = {approver};
          approve.place = new_place(2);
          auto& its = state_of(signed_off, state.id)->transitions;
          its.insert(its.end(), {draft, approve});
        }
        Procedure& extended = add("extended by " + drafter + " only", state.place);
        Transition extend = new_transition("extend_clock", state.id, state.id);
        extend.by = {drafter};
        state_of(extended, state.id)->transitions.push_back(extend);
      }
    }
  }

  // A procedure without approvals gets one that is asked for and decided in every state; one with them is changed part by part.
  void change_approvals() {
    for (std::size_t i = 0; i < original_.approvals.size(); ++i) {
      const auto change = [&](const std::string& what, const std::function<void(procedure::ApprovalKind&)>& make) {
        make(add("approval: " + what, original_.approvals[i].place).approvals[i]);
      };
      change("of no remedy", [](auto& each) { each.remedies.clear(); });
      change("a level that nobody holds", [](auto& each) { each.levels.front().role = "nobody"; });
      change("first level passed on", [](auto& each) { each.levels.front().if_passed_on = true; });
      change("forms without passing on", [](auto& each) { each.levels.front().forms = {"F1"}; });
      change("no reason to return", [](auto& each) { each.returns.clear(); });
      change("above an amount", [](auto& each) { each.levels.front().above = 50'000; });
      for (const std::string& role : original_.roles) {
        change("decided by " + role, [&](auto& each) { each.levels.front().role = role; });
      }
      Procedure& twice = add("approval stands twice", original_.approvals[i].place);
      twice.approvals.push_back(twice.approvals[i]);
      add("approvals taken away", original_.approvals[i].place).approvals.clear();
    }
    if (!original_.approvals.empty()) return;
    for (const std::string& asker : original_.roles) {
      for (const std::string& approver : original_.roles) {
        Procedure& changed = add("approval asked by " + asker + ", given by " + approver, original_.place);
        procedure::ApprovalKind payment;
        payment.id = "payment";
        payment.remedies = {"payment"};
        payment.levels.push_back({approver, 0, false, {}, new_place(3)});
        payment.place = new_place(2);
        changed.approvals.push_back(std::move(payment));
        for (State& state : changed.states) {
          if (state.final || state.id == original_.initial) continue;
          Transition ask = new_transition("request_approval", state.id, state.id);
          ask.by = {asker};
          Transition decide = new_transition("decide_approval", state.id, state.id);
          decide.place = new_place(4);
          decide.by = {asker == original_.roles.front() ? approver : original_.roles.front()};
          state.transitions.insert(state.transitions.end(), {ask, decide});
        }
      }
    }
  }

  void add_choices() {
    for (const auto& [state, transition] : transitions()) {
      const auto beside = [&](const std::string& change, bool after, const Change& make) {
        Procedure& chosen = add(change + ": " + transition->on, transition->place);
        for (State& each : chosen.states) {
          for (std::size_t i = 0; i < each.transitions.size(); ++i) {
            if (each.transitions[i].place.line != transition->place.line ||
                each.transitions[i].place.column != transition->place.column)
              continue;
            Transition other = each.transitions[i];
            other.place = new_place();
            make(other);
            each.transitions.insert(each.transitions.begin() + static_cast<std::ptrdiff_t>(i + (after ? 1 : 0)), other);
            ++i;
          }
        }
      };
      const Guard asked{Guard::What::remedies_done, "", "", new_place()};
      beside("the same again", true, [](Transition&) {});
      beside("a special case after", true, [&](Transition& other) { other.when.push_back(asked); });
      beside("a special case before", false, [&](Transition& other) { other.when.insert(other.when.begin(), asked); });
      beside("another that may be taken too", true, [&](Transition& other) { other.when = {asked}; });
      beside("the same for one role before", false, [&](Transition& other) { other.by = {original_.roles.front()}; });
    }
  }

  void change_lists() {
    for (std::size_t i = 0; i < original_.signposts.size(); ++i) {
      Procedure& silent = add("signpost removed", original_.signposts[i].place);
      silent.signposts.erase(silent.signposts.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = 0; i < original_.roles.size(); ++i) {
      Procedure& fewer = add("role removed: " + original_.roles[i], original_.place);
      fewer.roles.erase(fewer.roles.begin() + static_cast<std::ptrdiff_t>(i));
    }
    Procedure& step = add("step that nothing waits for", original_.place);
    step.steps.push_back({new_name("look_again"), "Look again", new_place()});
    Procedure& closing = add("outcome that nothing gives", original_.place);
    if (!closing.outcomes.empty()) closing.outcomes.push_back("no_finding");
    add("late reasons", original_.place).late_reasons = {"backlog"};
    for (const auto& [state, transition] : transitions()) {
      for (std::size_t i = 0; i < transition->when.size(); ++i) {
        if (transition->when[i].what != Guard::What::outcome_is) continue;
        for (const std::string& code : original_.outcomes) {
          everywhere(add("outcome changed to " + code, transition->when[i].place), transition->place,
                     [&](Transition& each) { each.when[i].argument = code; });
        }
      }
    }
  }

  void change_letters() {
    for (std::size_t i = 0; i < original_.letters.size(); ++i) {
      const procedure::Letter& letter = original_.letters[i];
      add("letter never sent: " + letter.id, letter.place).letters.push_back(letter);
      add("letter asks for what there is not: " + letter.id, letter.place).letters[i].text += " {{#if name}}";
      add("letter says nothing: " + letter.id, letter.place).letters[i].text = "Dear {{name}}";
      add("letter asks nothing: " + letter.id, letter.place).letters[i].must_have.clear();
    }
    for (const auto& [state, transition] : transitions()) {
      if (transition->letter.empty()) continue;
      everywhere(add("no letter with " + transition->on, transition->place), transition->place,
                 [](Transition& each) { each.letter.clear(); });
    }
  }

  Place new_place(int line = 1) const { return {behind_ + line, 1}; }
  std::string new_name(const std::string& name) const { return name + std::to_string(behind_); }

  const Procedure& original_;
  int behind_ = 0;
  std::vector<Mutant> made_;
};

}  // namespace

std::vector<Mutant> mutants_of(const Procedure& procedure) {
  return Maker(procedure).made();
}

}  // namespace redress::plain
