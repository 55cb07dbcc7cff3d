// Which properties of docs/procedures.md a procedure breaks, seen by running every case (plain_procedure.h).
#include <algorithm>
#include <functional>

#include "base/text.h"
#include "property/plain_procedure.h"

namespace redress::plain {
namespace {

using procedure::Effect;
using procedure::Guard;

struct Run {
  std::size_t from = 0, to = 0;
  Order order;
  Outcome outcome;
};

struct Everything {
  std::vector<Position> positions;
  std::vector<Run> runs;
};

Everything run_all(const Runner& runner, const Position& first) {
  Everything all;
  std::map<Position, std::size_t> known{{first, 0}};
  all.positions.push_back(first);
  for (std::size_t at = 0; at < all.positions.size(); ++at) {
    const Position here = all.positions[at];
    for (const Order& order : runner.orders(here)) {
      auto outcome = runner.obey(here, order);
      if (!outcome) continue;
      const auto [place, is_new] = known.emplace(outcome->after, all.positions.size());
      if (is_new) all.positions.push_back(outcome->after);
      all.runs.push_back({at, place->second, order, std::move(*outcome)});
    }
  }
  return all;
}

class Judge {
 public:
  explicit Judge(const Procedure& procedure) : procedure_(procedure), runner_(procedure) {}

  std::map<std::string, std::string> verdict() {
    read_lists();
    read_names();
    if (found_.contains("P01") || found_.contains("P17")) return found_;
    tell_apart(runner_);
    all_ = run_all(runner_, runner_.start());
    for (const Run& run : all_.runs) {
      for (const std::string& property : run.outcome.broken) seen(property, run.outcome.by->on);
    }
    look_for_ends();
    look_at_transitions();
    look_at_choices();
    look_at_clocks();
    look_at_people();
    look_at_uses();
    return found_;
  }

 private:
  void seen(const std::string& property, const std::string& where) { found_.emplace(property, where); }
  template <class Parts>
  bool has(const Parts& parts, const std::string& id) const {
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.id == id; });
  }
  bool is_role(const std::string& role) const {
    return std::find(procedure_.roles.begin(), procedure_.roles.end(), role) != procedure_.roles.end();
  }

  template <class Parts>
  void stand_once(const Parts& parts) {
    std::set<std::string> known;
    for (const auto& part : parts) {
      if (!known.insert(part.id).second) seen("P01", part.id);
    }
  }

  void read_names() {
    if (!has(procedure_.states, procedure_.initial)) seen("P01", procedure_.initial);
    if (!keeps_its_duties(procedure_)) seen("P01", "fields, tasks or registers");
    read_deciders();
    stand_once(procedure_.states);
    stand_once(procedure_.stages);
    stand_once(procedure_.clocks);
    stand_once(procedure_.steps);
    for (const auto& clock : procedure_.clocks) {
      if (clock.extension && !clock.extension->approver.empty() && !is_role(clock.extension->approver))
        seen("P17", clock.id);
      if (clock.decides_timeliness && !clock.whose.empty()) seen("P13", clock.id);
    }
    for (const auto& state : procedure_.states) {
      if (!state.stage.empty() && !has(procedure_.stages, state.stage)) seen("P01", state.id);
      if (!state.owner.empty() && !is_role(state.owner)) seen("P17", state.id);
      for (const auto& transition : state.transitions) {
        if (!has(procedure_.states, transition.to)) seen("P01", transition.to);
        if (transition.on == "register_case" && state.id != procedure_.initial) seen("P01", state.id);
        if (transition.on != "register_case" && !transition.stage.empty()) seen("P01", state.id);
        if (!transition.stage.empty() && !has(procedure_.stages, transition.stage)) seen("P01", transition.stage);
        for (const auto& role : transition.by) {
          if (!is_role(role)) seen("P17", role);
        }
        for (const auto& effect : transition.effects) {
          const bool stage = effect.what == Effect::What::open_stage;
          const bool clock = effect.what == Effect::What::start_clock || effect.what == Effect::What::stop_clock;
          if (stage && !has(procedure_.stages, effect.argument)) seen("P01", effect.argument);
          if (clock && !has(procedure_.clocks, effect.argument)) seen("P01", effect.argument);
        }
      }
    }
  }

  void read_lists() {
    for (const auto& property : broken_by_letters(procedure_)) seen(property, "letters");
    for (const auto& clock : procedure_.clocks) {
      if (!clock.extension || !clock.extension->ceiling) continue;
      const int ceiling = *clock.extension->ceiling;
      if (ceiling <= clock.rule.count || clock.rule.count + clock.extension->at_most > ceiling) seen("P23", clock.id);
      const auto escalates = [](const auto& state) {
        return std::any_of(state.transitions.begin(), state.transitions.end(),
                           [](const auto& each) { return each.on == "escalate_case"; });
      };
      if (clock.extension->escalate_at_ceiling &&
          std::none_of(procedure_.states.begin(), procedure_.states.end(), escalates))
        seen("P23", clock.id);
    }
    for (const auto& state : procedure_.states) {
      const bool between = !state.final && state.id != procedure_.initial;
      if (between && (state.owner.empty() || state.next_action.empty())) seen("P24", state.id);
      for (const auto& transition : state.transitions) {
        if (transition.on != "pause_clock") continue;
        const bool cited = std::any_of(transition.when.begin(), transition.when.end(), [](const Guard& guard) {
          return guard.what == Guard::What::clock_is && !guard.source.empty();
        });
        if (!cited) seen("P15", state.id);
      }
    }
  }

  // From which positions one of the wanted ones can be reached, by runs that count.
  std::vector<bool> reaching(std::vector<bool> wanted, const std::function<bool(const Run&)>& counts) const {
    for (bool more = true; more;) {
      more = false;
      for (auto run = all_.runs.rbegin(); run != all_.runs.rend(); ++run) {
        if (wanted[run->from] || !wanted[run->to] || !counts(*run)) continue;
        wanted[run->from] = more = true;
      }
    }
    return wanted;
  }

  void look_for_ends() {
    std::vector<bool> ends(all_.positions.size());
    std::set<std::string> visited;
    bool any = false;
    for (const auto& state : procedure_.states) any = any || state.final;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      visited.insert(all_.positions[i].state);
      ends[i] = runner_.state(all_.positions[i].state).final;
    }
    for (const auto& state : procedure_.states) {
      if (!visited.contains(state.id)) seen("P02", state.id);
    }
    if (!any) return seen("P03", "no end");
    const auto good = reaching(ends, [](const Run&) { return true; });
    for (std::size_t i = 0; i < good.size(); ++i) {
      if (good[i]) continue;
      const bool left = std::any_of(all_.runs.begin(), all_.runs.end(), [&](const Run& run) { return run.from == i; });
      std::vector<bool> here(good.size());
      here[i] = true;
      here = reaching(here, [](const Run&) { return true; });
      const bool round = std::any_of(all_.runs.begin(), all_.runs.end(),
                                     [&](const Run& run) { return run.from == i && here[run.to]; });
      seen(!left ? "P04" : round ? "P05" : "P03", all_.positions[i].state);
    }
  }

  void look_at_transitions() {
    std::map<std::pair<int, int>, bool> taken;
    std::map<std::pair<int, int>, std::string> on;
    std::map<std::pair<int, int>, bool> stops;
    std::set<std::string> visited;
    for (const auto& position : all_.positions) visited.insert(position.state);
    for (const auto& state : procedure_.states) {
      if (!visited.contains(state.id)) continue;
      for (const auto& each : state.transitions) {
        taken.emplace(std::pair{each.place.line, each.place.column}, false);
        on[{each.place.line, each.place.column}] = each.on;
      }
    }
    for (const Run& run : all_.runs) {
      if (run.outcome.by == nullptr) continue;
      taken[{run.outcome.by->place.line, run.outcome.by->place.column}] = true;
      for (const auto& effect : run.outcome.by->effects) {
        if (effect.what != Effect::What::stop_clock) continue;
        bool& use = stops[{effect.place.line, effect.place.column}];
        use = use || run.outcome.met.contains(effect.argument);
      }
    }
    for (const auto& [place, used] : taken) {
      if (!used) seen("P06", on[place]);
    }
    for (const auto& [place, used] : stops) {
      if (!used) seen("P11", "line " + std::to_string(place.first));
    }
  }

  void look_at_choices() {
    for (const auto& state : procedure_.states) {
      for (std::size_t later = 1; later < state.transitions.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
          if (state.transitions[earlier].on == state.transitions[later].on &&
              state.transitions[earlier].from == state.transitions[later].from)
            look_at_choice(state, state.transitions[earlier], state.transitions[later]);
        }
      }
    }
  }

  // The meetings that it is about, if it says so.
  static std::set<std::string> meetings_of(const Transition& transition) {
    std::set<std::string> meetings;
    for (const Guard& guard : transition.when) {
      if (guard.what != Guard::What::meeting_is) continue;
      for (const auto word : base::split(guard.argument, ' ')) meetings.insert(std::string(word));
    }
    return meetings;
  }

  void look_at_choice(const procedure::State& state, const Transition& earlier, const Transition& later) {
    const auto first_of = meetings_of(earlier), second_of = meetings_of(later);
    const bool shared = std::any_of(first_of.begin(), first_of.end(),
                                    [&](const std::string& meeting) { return second_of.contains(meeting); });
    if (!first_of.empty() && !second_of.empty() && !shared) return;  // one command is about one meeting
    bool both = false, only_earlier = false, only_later = false;
    for (const Position& position : all_.positions) {
      if (position.state != state.id) continue;
      for (const Order& order : runner_.orders(position)) {
        if (order.command != earlier.on || !runner_.obey(position, order)) continue;
        const bool first = runner_.lets(position, order, earlier);
        const bool second = runner_.lets(position, order, later);
        both = both || (first && second);
        only_earlier = only_earlier || (first && !second);
        only_later = only_later || (second && !first);
      }
    }
    if (both && (only_earlier || !only_later)) seen("P07", state.id + " " + earlier.on);
  }

  void look_at_clocks() {
    for (const auto& clock : procedure_.clocks) {
      std::vector<bool> meets(all_.positions.size());
      bool started = false;
      for (const Run& run : all_.runs) {
        if (run.outcome.met.contains(clock.id)) meets[run.from] = true;
        started = started || run.outcome.started.contains(clock.id);
      }
      if (!started) seen("P10", clock.id);
      meets = reaching(meets, [&](const Run& run) {
        return all_.positions[run.from].timers.contains(clock.id) && all_.positions[run.to].timers.contains(clock.id);
      });
      for (const Run& run : all_.runs) {
        if (run.outcome.started.contains(clock.id) && !meets[run.to]) seen("P11", clock.id);
      }
    }
    for (const Run& run : all_.runs) {
      if (run.outcome.by != nullptr && run.order.command == "pause_clock" && !resumable(run))
        seen("P16", run.order.clock);
    }
  }

  bool resumable(const Run& pause) const {
    const Position& at = all_.positions[pause.to];
    if (!at.timers.contains(pause.order.clock) || !at.timers.at(pause.order.clock)) return true;
    for (const Run& run : all_.runs) {
      if (run.from != pause.to || run.order.command != "resume_clock" || run.order.clock != pause.order.clock) continue;
      if (all_.positions[pause.from].state == at.state || run.outcome.after.state != at.state) return true;
    }
    return false;
  }

  void look_at_people() {
    std::map<std::string, std::set<std::string>> proposers, issuers, extenders;
    std::set<std::string> askers;
    for (const Run& run : all_.runs) {
      if (run.outcome.by == nullptr) continue;
      std::set<std::string> roles(run.outcome.by->by.begin(), run.outcome.by->by.end());
      if (roles.empty()) roles = {"anybody", "anybody else"};
      const Position& at = all_.positions[run.from];
      if (run.order.command == "propose_finding" && at.open) proposers[at.stage].insert(roles.begin(), roles.end());
      if (run.order.command == "issue_finding" && at.open) issuers[at.stage].insert(roles.begin(), roles.end());
      if (run.order.command == "request_approval") askers.insert(roles.begin(), roles.end());
      if (run.order.command == "extend_clock") extenders[run.order.clock].insert(roles.begin(), roles.end());
    }
    for (const auto& [stage, roles] : proposers) {
      if (roles.size() == 1 && issuers[stage] == roles) seen("P18", "stage " + stage);
    }
    for (const auto& clock : procedure_.clocks) {
      if (clock.extension && !clock.extension->approver.empty() &&
          extenders[clock.id] == std::set<std::string>{clock.extension->approver})
        seen("P18", clock.id);
    }
    for (const auto& approval : procedure_.approvals) {
      for (const auto& level : approval.levels) {
        if (askers == std::set<std::string>{level.role}) seen("P18", approval.id);
      }
    }
  }

  void read_deciders() {
    for (const auto& approval : procedure_.approvals) {
      for (const auto& level : approval.levels) {
        if (!is_role(level.role)) seen("P17", approval.id);
        for (const auto& state : procedure_.states) {
          bool decided = false, may = false;
          for (const auto& each : state.transitions) {
            if (each.on != "decide_approval") continue;
            decided = true;
            may = may || each.by.empty() || std::count(each.by.begin(), each.by.end(), level.role) > 0;
          }
          if (decided && !may) seen("P17", state.id);
        }
      }
    }
  }

  void look_at_uses() {
    std::set<std::string> opened, commands, given, closed_with;
    for (const Run& run : all_.runs) {
      if (!run.outcome.opened.empty()) opened.insert(run.outcome.opened);
      commands.insert(run.order.command);
      if (run.outcome.by == nullptr) continue;
      const auto& when = run.outcome.by->when;
      const auto asks = [&](Guard::What what) {
        return std::any_of(when.begin(), when.end(), [&](const Guard& guard) { return guard.what == what; });
      };
      const bool any_outcome = !asks(Guard::What::outcome_is);
      if (run.order.command == "answer_stage") {
        if (any_outcome) given.insert(procedure_.findings.begin(), procedure_.findings.end());
        given.insert(run.order.outcome);
      }
      if (run.order.command == "close_case" && !asks(Guard::What::answered)) {
        if (any_outcome) closed_with.insert(procedure_.outcomes.begin(), procedure_.outcomes.end());
        closed_with.insert(run.order.outcome);
      }
    }
    for (const auto& stage : procedure_.stages) {
      if (!opened.contains(stage.id)) seen("P08", stage.id);
    }
    for (const auto& step : procedure_.steps) {
      if (!commands.contains(step.id)) seen("P25", step.id);
    }
    for (const auto& outcome : procedure_.outcomes) {
      const bool finding = std::count(procedure_.findings.begin(), procedure_.findings.end(), outcome) > 0;
      if (!(finding ? given : closed_with).contains(outcome)) seen("P25", outcome);
    }
    if (!procedure_.late_reasons.empty() && procedure_.clocks.empty()) seen("P25", "late_reasons");
  }

  const Procedure& procedure_;
  Runner runner_;
  Everything all_;
  std::map<std::string, std::string> found_;
};

}  // namespace

void tell_apart(Runner& runner) {
  const Everything all = run_all(runner, runner.start());
  for (const Run& run : all.runs) {
    if (!run.outcome.answered) continue;
    const std::string& stage = all.positions[run.from].stage;
    for (const Guard& guard : run.outcome.by->when) {
      if (guard.what == Guard::What::handler_differs_from_stage && guard.argument != stage)
        runner.separate.insert({stage, guard.argument});
    }
  }
}

std::map<std::string, std::string> judge(const Procedure& procedure) {
  return Judge(procedure).verdict();
}

}  // namespace redress::plain
