// Whether an example shows what its fault says: it is run, command by command (plain_procedure.h).
#include <algorithm>

#include "property/plain_procedure.h"

namespace redress::plain {
namespace {

using procedure::Effect;
using procedure::Fault;
using procedure::Guard;

// Whether any of the wanted positions can follow, by breadth.
template <class Wanted, class Counts>
bool can_follow(const Runner& runner, const Position& first, const Wanted& wanted, const Counts& counts) {
  std::set<Position> known{first};
  std::vector<Position> open{first};
  while (!open.empty()) {
    const Position here = open.back();
    open.pop_back();
    for (const Order& order : runner.orders(here)) {
      const auto outcome = runner.obey(here, order);
      if (!outcome) continue;
      if (wanted(here, *outcome)) return true;
      if (counts(*outcome) && known.insert(outcome->after).second) open.push_back(outcome->after);
    }
  }
  return false;
}

const Transition* transition_at(const procedure::State& state, procedure::Place place) {
  for (const auto& each : state.transitions) {
    if (each.place.line == place.line && each.place.column == place.column) return &each;
  }
  return nullptr;
}

class Confirmation {
 public:
  Confirmation(const Procedure& procedure, const Fault& fault)
      : procedure_(procedure), fault_(fault), runner_(procedure), id_(to_text(fault.property).substr(0, 3)) {
    tell_apart(runner_);
  }

  std::string answer() {
    if (const std::string wrong = run(); !wrong.empty()) return wrong;
    if (id_ == "P03" || id_ == "P04" || id_ == "P05") return no_end();
    if (id_ == "P06") return is_taken() ? "the transition can be taken" : "";
    if (id_ == "P07") return both_wait();
    if (id_ == "P11") return not_met();
    if (id_ == "P16") return not_resumed();
    if (id_ == "P18") return "";  // that both could be commanded by one role is all that it says
    return last_ && last_->broken.contains(id_) ? "" : "the last command breaks nothing of the kind";
  }

 private:
  std::string run() {
    at_ = before_ = runner_.start();
    procedure::Day day = procedure_.valid_from;
    for (const auto& step : fault_.example) {
      if (step.on < day) return "a day before the one before it, or before the procedure holds";
      day = step.on;
      order_ = {step.command,
                step.received_stage,
                step.role,
                step.clock,
                step.outcome,
                step.reason,
                {step.undone.begin(), step.undone.end()}};
      const auto outcome = runner_.obey(at_, order_);
      if (!outcome) return "`" + step.command + "` is refused";
      before_ = at_;
      at_ = outcome->after;
      last_ = outcome;
    }
    const bool held = !procedure_.valid_to || fault_.example.front().on <= *procedure_.valid_to;
    return held ? "" : "it begins after the procedure has ended";
  }

  std::string no_end() const {
    const auto any = [](const Position&, const Outcome&) { return true; };
    const auto all = [](const Outcome&) { return true; };
    if (id_ == "P04") return can_follow(runner_, at_, any, all) ? "something can be done" : "";
    const auto final = [&](const Position&, const Outcome& outcome) {
      return runner_.state(outcome.after.state).final;
    };
    if (runner_.state(at_.state).final || can_follow(runner_, at_, final, all)) return "an end can be reached";
    return "";
  }

  bool is_taken() const {
    const auto& state = runner_.state(at_.state);
    for (const Order& order : runner_.orders(at_)) {
      const auto outcome = runner_.obey(at_, order);
      if (outcome && outcome->by != nullptr && outcome->by == transition_at(state, fault_.place)) return true;
    }
    return false;
  }

  std::string both_wait() const {
    const auto& state = runner_.state(before_.state);
    const Transition* later = transition_at(state, fault_.place);
    if (later == nullptr || !runner_.lets(before_, order_, *later)) return "the second does not let it through";
    const auto others = std::count_if(state.transitions.begin(), state.transitions.end(), [&](const auto& each) {
      return each.from == later->from && runner_.lets(before_, order_, each);
    });
    return others > 1 ? "" : "only one lets it through";
  }

  std::string not_met() const {
    std::string clock;
    for (const auto& each : procedure_.clocks) {
      if (fault_.text.find("`" + each.id + "`") != std::string::npos) clock = each.id;
    }
    if (fault_.text.starts_with("stops")) return at_.timers.contains(clock) ? "the clock runs" : "";
    if (!last_ || !last_->started.contains(clock)) return "the last command does not start the clock";
    const auto met = [&](const Position&, const Outcome& outcome) { return outcome.met.contains(clock); };
    const auto runs = [&](const Outcome& outcome) { return outcome.after.timers.contains(clock); };
    if (!at_.timers.contains(clock)) return "";
    return can_follow(runner_, at_, met, runs) ? "the clock can be met" : "";
  }

  std::string not_resumed() const {
    for (const Order& order : runner_.orders(at_)) {
      if (order.command != "resume_clock" || order.clock != order_.clock) continue;
      const auto outcome = runner_.obey(at_, order);
      if (outcome && (before_.state == at_.state || outcome->after.state != at_.state)) return "it can be resumed";
    }
    return at_.timers.contains(order_.clock) && at_.timers.at(order_.clock) ? "" : "it is not paused";
  }

  const Procedure& procedure_;
  const Fault& fault_;
  Runner runner_;
  std::string id_;
  Position at_, before_;
  Order order_;
  std::optional<Outcome> last_;
};

}  // namespace

std::string confirm(const Procedure& procedure, const Fault& fault) {
  if (fault.example.empty()) return "";
  return Confirmation(procedure, fault).answer();
}

}  // namespace redress::plain
