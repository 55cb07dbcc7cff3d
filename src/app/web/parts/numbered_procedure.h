// A procedure in the order of its file, numbered for people: each state, step and clock has the number that the drawing and the
// text beside it share. And what its parts are in plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/procedure/procedure.h"

namespace redress::web {

struct NumberedStep {
  std::string number;  // `4.2`: the second step of state 4
  const procedure::Transition* transition = nullptr;
  std::string title;
  std::string to;  // the number of the state that it leads to; empty: the case stays where it is
};

struct NumberedState {
  std::string number;  // `4`
  std::string id, title;
  const procedure::State* state = nullptr;  // null: a state around others, whose steps are theirs too
  std::size_t depth = 0;                    // how many states stand around it
  std::vector<NumberedStep> steps;          // its own, without those of the states around it
  std::vector<std::string> clocks;          // the numbers of those that may run here
};

struct NumberedClock {
  std::string number;  // `C1`
  const procedure::Clock* clock = nullptr;
};

struct NumberedProcedure {
  const procedure::Procedure* procedure = nullptr;
  std::vector<NumberedState> states;  // each before those within it
  std::vector<NumberedClock> clocks;

  const NumberedState* find(std::string_view id) const;
  const NumberedState* numbered(std::string_view number) const;
  std::string clock_number(std::string_view id) const;
};

// The procedure must outlive it.
NumberedProcedure numbered(const procedure::Procedure& procedure);

// Of a step: who may do it (`Whoever works the case`), what must hold, and what it does besides leading on, each in a few words.
std::string done_by(const NumberedProcedure& all, const procedure::Transition& transition);
std::vector<std::string> needs_of(const NumberedProcedure& all, const procedure::Transition& transition);
std::vector<std::string> effects_of(const NumberedProcedure& all, const procedure::Transition& transition);
// The numbers of the clocks that it starts, or stops: `C1 and C2`; empty for none. And whether it ends whatever else runs.
std::string started_by(const NumberedProcedure& all, const procedure::Transition& transition);
std::string stopped_by(const NumberedProcedure& all, const procedure::Transition& transition);
bool ends_clocks(const procedure::Transition& transition);
// `Complaints reviewer` for `officer`; the id itself where the procedure does not say more.
std::string role_title(const procedure::Procedure& procedure, std::string_view role);

}  // namespace redress::web
