#include "property/plain_procedure.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace redress::plain {
namespace {

using procedure::Effect;
using procedure::Guard;

bool in_list(const std::string& word, const std::string& list) {
  std::istringstream words(list);
  for (std::string each; words >> each;) {
    if (each == word) return true;
  }
  return false;
}

bool holds_word(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool about_clock(const std::string& command) {
  return command == "pause_clock" || command == "resume_clock" || command == "extend_clock";
}

bool may_say_outcome(const std::string& command) {
  return command == "answer_stage" || command == "propose_finding" || command == "close_case";
}

bool may_say_why(const std::string& command) {
  return command == "close_case" || command == "escalate_case" || command == "reopen_case" || command == "pause_clock";
}

bool of_people(const Guard& guard) {
  switch (guard.what) {
    case Guard::What::answered:
    case Guard::What::outcome_given:
    case Guard::What::outcome_is:
    case Guard::What::clock_is:
    case Guard::What::reason_given:
      return false;
    default:
      return true;
  }
}

std::string name_of(const Guard& guard) {
  return procedure::to_text(guard.what) + (guard.argument.empty() ? "" : ": " + guard.argument);
}

// All done, one thing left undone, or everything.
std::vector<std::set<std::string>> ways_of_people(const std::set<std::string>& asked) {
  std::vector<std::set<std::string>> ways{{}};
  for (const std::string& each : asked) ways.push_back({each});
  if (asked.size() > 1) ways.push_back(asked);
  return ways;
}

}  // namespace

Runner::Runner(const Procedure& procedure) : procedure_(procedure) {
  for (const auto& state : procedure.states) {
    for (const auto& transition : state.transitions) {
      for (const auto& guard : transition.when) {
        if (guard.what == Guard::What::handler_differs_from_stage) told_apart_.insert(guard.argument);
      }
    }
  }
}

Position Runner::start() const {
  Position first;
  first.state = procedure_.initial;
  return first;
}

const procedure::State& Runner::state(const std::string& id) const {
  for (const auto& each : procedure_.states) {
    if (each.id == id) return each;
  }
  std::abort();
}

std::vector<Order> Runner::orders(const Position& at) const {
  std::vector<Order> all;
  const auto& transitions = state(at.state).transitions;
  std::set<std::string> commands;
  for (const auto& each : transitions) commands.insert(each.on);
  if (!at.timers.empty()) commands.insert("resume_clock");
  for (const std::string& command : commands) {
    std::set<std::string> stages{}, roles{""}, clocks{}, outcomes{""}, people;
    bool why = false;
    for (const auto& each : transitions) {
      if (each.on != command) continue;
      stages.insert(each.stage);
      roles.insert(each.by.begin(), each.by.end());
      for (const auto& guard : each.when) {
        if (of_people(guard)) people.insert(name_of(guard));
        why = why || guard.what == Guard::What::reason_given;
        if (guard.what == Guard::What::outcome_is || guard.what == Guard::What::outcome_given) outcomes.insert("any");
      }
    }
    if (stages.empty()) stages.insert("");
    if (about_clock(command)) {
      for (const auto& [clock, paused] : at.timers) clocks.insert(clock);
    } else {
      clocks.insert("");
    }
    if (outcomes.erase("any") > 0 && may_say_outcome(command)) {
      const auto& known = command == "close_case" ? procedure_.outcomes : procedure_.findings;
      outcomes.insert(known.begin(), known.end());
    }
    for (const auto& stage : stages) {
      for (const auto& role : roles) {
        for (const auto& clock : clocks) {
          for (const auto& outcome : outcomes) {
            for (const auto& undone : ways_of_people(people)) {
              all.push_back({command, stage, role, clock, outcome, false, undone});
              if (why && may_say_why(command)) all.push_back({command, stage, role, clock, outcome, true, undone});
            }
          }
        }
      }
    }
  }
  return all;
}

bool Runner::lets(const Position& at, const Order& order, const Transition& transition) const {
  if (transition.on != order.command || transition.stage != order.stage) return false;
  if (!transition.by.empty() && !holds_word(transition.by, order.role)) return false;
  for (const Guard& guard : transition.when) {
    bool holds = true;
    if (guard.what == Guard::What::meeting_is && order.command != "call_meeting" && order.command != "hold_meeting") {
      holds = false;
    } else if (of_people(guard)) {
      holds = !order.undone.contains(name_of(guard));
    } else if (guard.what == Guard::What::answered) {
      holds = at.answered;
    } else if (guard.what == Guard::What::outcome_given) {
      holds = !order.outcome.empty();
    } else if (guard.what == Guard::What::outcome_is) {
      holds = in_list(order.outcome, guard.argument);
    } else if (guard.what == Guard::What::clock_is) {
      holds = in_list(order.clock, guard.argument);
    } else if (guard.what == Guard::What::reason_given) {
      holds = order.reason || !may_say_why(order.command);
    }
    if (!holds) return false;
  }
  return true;
}

std::optional<Outcome> Runner::obey(const Position& at, const Order& order) const {
  if (about_clock(order.command)) {
    const auto timer = at.timers.find(order.clock);
    if (timer == at.timers.end()) return std::nullopt;
    if (order.command == "pause_clock" && timer->second) return std::nullopt;
    if (order.command == "resume_clock" && !timer->second) return std::nullopt;
  }
  Outcome outcome;
  outcome.after = at;
  bool waits = false;
  for (const Transition& each : state(at.state).transitions) {
    waits = waits || each.on == order.command;
    if (!lets(at, order, each)) continue;
    outcome.by = &each;
    break;
  }
  if (outcome.by == nullptr && (waits || order.command != "resume_clock")) return std::nullopt;
  move(outcome, order);
  if (outcome.by != nullptr) look_at_the_end(outcome, at, order);
  return outcome;
}

void Runner::move(Outcome& outcome, const Order& order) const {
  Position& now = outcome.after;
  const std::string stage_before = now.stage;
  if (order.command == "pause_clock") now.timers[order.clock] = true;
  if (order.command == "resume_clock") now.timers[order.clock] = false;
  if (outcome.by == nullptr) return;
  const auto each_effect = [&](Effect::What what, const auto& act) {
    for (const Effect& effect : outcome.by->effects) {
      if (effect.what == what) act(effect.argument);
    }
  };
  each_effect(Effect::What::stop_clock, [&](const std::string& clock) {
    if (now.timers.erase(clock) > 0) outcome.met.insert(clock);
  });
  each_effect(Effect::What::end_clocks, [&](const std::string&) { now.timers.clear(); });
  each_effect(Effect::What::answer_stage, [&](const std::string&) {
    outcome.answered = true;
    if (!now.open) {
      outcome.broken.insert("P08");
      return;
    }
    now.open = false;
    now.answered = true;
    now.outcome = !order.outcome.empty();
  });
  if (outcome.answered) {
    for (const auto& clock : procedure_.clocks) {
      if (clock.decides_timeliness && now.timers.contains(clock.id)) outcome.broken.insert("P13");
    }
    for (const auto& [stage, other] : separate) {
      const bool kept = std::any_of(outcome.by->when.begin(), outcome.by->when.end(), [&](const Guard& guard) {
        return guard.what == Guard::What::handler_differs_from_stage && guard.argument == other;
      });
      if (stage == stage_before && now.stages.contains(other) && !kept) outcome.broken.insert("P19");
    }
  }
  each_effect(Effect::What::open_stage, [&](const std::string& stage) {
    if (!now.timers.empty()) outcome.broken.insert("P14");
    now.stage = outcome.opened = stage;
    now.open = true;
    now.answered = now.outcome = false;
    if (told_apart_.contains(stage)) now.stages.insert(stage);
  });
  each_effect(Effect::What::start_clock, [&](const std::string& clock) {
    const procedure::Clock* known = procedure::find_clock(procedure_, clock);
    const bool is_set_anew = known != nullptr && known->set_by_letter;
    if (now.timers.contains(clock) && !is_set_anew) outcome.broken.insert("P12");
    if (!now.open) outcome.broken.insert("P10");
    now.timers[clock] = false;
    outcome.started.insert(clock);
  });
  bool step = false;
  for (const auto& each : procedure_.steps) step = step || each.id == order.command;
  for (const auto& clock : procedure_.clocks) {
    const bool only_met = outcome.met.contains(clock.id) && !outcome.started.contains(clock.id);
    if (clock.decides_timeliness && only_met && !outcome.answered && !step) outcome.broken.insert("P13");
  }
  now.state = outcome.by->to;
}

void Runner::look_at_the_end(Outcome& outcome, const Position& before, const Order& order) const {
  Position& now = outcome.after;
  const auto& to = state(now.state);
  if (!to.stage.empty() && to.stage != now.stage) outcome.broken.insert("P09");
  if (!to.final) return;
  now.timers.clear();
  now.open = false;
  if (state(before.state).final) return;
  if (!procedure_.outcomes.empty() && order.outcome.empty() && !now.outcome) outcome.broken.insert("P20");
  if (!procedure_.close_reasons.empty() && !order.reason) outcome.broken.insert("P21");
  const bool told = std::any_of(procedure_.signposts.begin(), procedure_.signposts.end(),
                                [&](const auto& each) { return each.stage.empty() || each.stage == now.stage; });
  if (now.answered && !procedure_.outcomes.empty() && !told) outcome.broken.insert("P22");
}

}  // namespace redress::plain
