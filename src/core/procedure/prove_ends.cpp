// What is proved of all ways together: where they end, and what happens to a clock on the way.
#include <algorithm>
#include <deque>

#include "core/procedure/prove_meanings.h"
#include "core/procedure/prove_paths.h"

namespace redress::procedure {
namespace {

// The situations from which one of the marked ones can be reached, by moves that count.
template <class Counts>
std::vector<bool> leading_to(const Walk& walk, std::vector<bool> marked, const Counts& counts) {
  std::vector<std::vector<std::size_t>> before(walk.size());
  for (const Move& move : walk.moves()) {
    if (counts(move)) before[move.to].push_back(move.from);
  }
  std::deque<std::size_t> open;
  for (std::size_t place = 0; place < walk.size(); ++place) {
    if (marked[place]) open.push_back(place);
  }
  for (; !open.empty(); open.pop_front()) {
    for (const std::size_t from : before[open.front()]) {
      if (marked[from]) continue;
      marked[from] = true;
      open.push_back(from);
    }
  }
  return marked;
}

// Of the situations without an end those that go round: what is left when all that lead nowhere and then all that nothing
// leads to are taken away.
std::vector<bool> going_round(const Walk& walk, const std::vector<bool>& ends) {
  std::vector<bool> left(walk.size());
  for (std::size_t place = 0; place < walk.size(); ++place) left[place] = !ends[place];
  for (const bool forwards : {true, false}) {
    std::vector<std::vector<std::size_t>> to(walk.size());
    std::vector<std::size_t> degree(walk.size());
    for (const Move& move : walk.moves()) {
      if (!left[move.from] || !left[move.to]) continue;
      const std::size_t counted = forwards ? move.from : move.to;
      ++degree[counted];
      to[forwards ? move.to : move.from].push_back(counted);
    }
    std::deque<std::size_t> open;
    for (std::size_t place = 0; place < walk.size(); ++place) {
      if (left[place] && degree[place] == 0) open.push_back(place);
    }
    for (; !open.empty(); open.pop_front()) {
      left[open.front()] = false;
      for (const std::size_t next : to[open.front()]) {
        if (--degree[next] == 0) open.push_back(next);
      }
    }
  }
  return left;
}

Clocks bit(std::size_t clock) {
  return Clocks{1} << clock;
}

// A clock that starts must be met by some way that can follow while it runs.
void prove_met(Faults& faults, const Walk& walk, std::size_t clock, const std::vector<Taken>& taken) {
  std::vector<bool> meets(walk.size());
  const auto& moves = walk.moves();
  for (std::size_t i = 0; i < moves.size(); ++i) {
    if ((taken[i].stopped & bit(clock)) != 0) meets[moves[i].from] = true;
  }
  meets = leading_to(walk, std::move(meets), [&](const Move& move) {
    return (walk.at(move.from).running & walk.at(move.to).running & bit(clock)) != 0;
  });
  const Clock& told = walk.procedure().clocks[clock];
  for (std::size_t i = 0; i < moves.size(); ++i) {
    if ((taken[i].started & bit(clock)) == 0 || meets[moves[i].to]) continue;
    Place place = moves[i].transition->place;
    for (const Effect& effect : moves[i].transition->effects) {
      if (does(effect.what) == Does::starts && effect.argument == told.id) place = effect.place;
    }
    std::string text =
        "starts the clock `" + told.id + "`, but nothing that can follow stops it: it could never be met";
    if (!faults.is_new(place, text)) continue;
    faults.add(Property::clocks_met, place, std::move(text), walk.history(moves[i]),
               "the clock `" + told.id + "` runs and nothing can stop it");
  }
}

// Somebody must be able to resume what is paused: where the pause leads, or, if it led elsewhere, back from there.
void prove_resumed(Faults& faults, const Walk& walk, const Move& pause) {
  const State& from = walk.state_at(pause.from);
  const State& to = walk.state_at(pause.to);
  const std::string& clock = walk.procedure().clocks[pause.clock].id;
  if ((walk.at(pause.to).paused & bit(pause.clock)) == 0) return;
  bool any = false;
  for (const Transition& transition : to.transitions) {
    if (transition.on != "resume_clock") continue;
    any = true;
    if (lets_through(transition, clock) && (from.id == to.id || transition.to != to.id)) return;
  }
  if (!any && from.id == to.id) return;  // it is possible everywhere; a transition would only add to it
  std::string text = "pauses the clock `" + clock + "`, but no `resume_clock` leads out of `" + to.id + "`";
  if (!faults.is_new(pause.transition->place, text)) return;
  faults.add(Property::pauses_resumed, pause.transition->place, std::move(text), walk.history(pause),
             "the clock `" + clock + "` is paused and cannot be resumed");
}

}  // namespace

void prove_ends(Faults& faults, const Walk& walk) {
  const Procedure& procedure = walk.procedure();
  std::vector<bool> reached(procedure.states.size());
  std::vector<bool> ends(walk.size());
  std::vector<bool> leaves(walk.size());
  for (std::size_t place = 0; place < walk.size(); ++place) {
    reached[walk.at(place).state] = true;
    ends[place] = walk.state_at(place).final;
  }
  for (const Move& move : walk.moves()) leaves[move.from] = true;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const State& state = procedure.states[i];
    if (!reached[i])
      faults.add(Property::states_reachable, state.place, "nothing leads to the state `" + state.id + "`");
  }
  if (std::none_of(procedure.states.begin(), procedure.states.end(), [](const State& state) { return state.final; })) {
    faults.add(Property::ends_reachable, procedure.place, "no state is final, expected at least one with `final: yes`");
    return;
  }
  ends = leading_to(walk, std::move(ends), [](const Move&) { return true; });
  const auto rounds = going_round(walk, ends);
  for (std::size_t place = 0; place < walk.size(); ++place) {
    if (ends[place]) continue;
    const State& state = walk.state_at(place);
    const auto fault = [&](Property property, std::string text, std::string then) {
      if (faults.is_new(state.place, text))
        faults.add(property, state.place, std::move(text), walk.history(place), std::move(then));
    };
    const std::string none = "no end can be reached from the state `" + state.id + "`";
    if (!leaves[place]) {
      fault(Property::no_dead_ends, "nothing can ever be done in the state `" + state.id + "`",
            "whatever anybody does, the case stays here");
    } else if (rounds[place]) {
      fault(Property::no_endless_loops, "a case goes round for ever: " + none, "no end can be reached from here");
    } else {
      fault(Property::ends_reachable, none, "no end can be reached from here");
    }
  }
}

void prove_clocks(Faults& faults, const Walk& walk) {
  const Procedure& procedure = walk.procedure();
  std::vector<Taken> taken;
  taken.reserve(walk.moves().size());
  Clocks started = 0;
  for (const Move& move : walk.moves()) {
    taken.push_back(walk.taken(move));
    started |= taken.back().started;
    if (move.transition != nullptr && move.transition->on == "pause_clock") prove_resumed(faults, walk, move);
  }
  for (std::size_t clock = 0; clock < procedure.clocks.size(); ++clock) {
    const Clock& told = procedure.clocks[clock];
    if ((started & bit(clock)) == 0) {
      faults.add(Property::clocks_started, told.place, "nothing starts the clock `" + told.id + "`");
    } else {
      prove_met(faults, walk, clock, taken);
    }
  }
}

}  // namespace redress::procedure
