// A second, plain reading of docs/procedures.md: cases run through a procedure one concrete command after another.
//
// Written from the handbook alone, and shares no code with what proves a procedure (core/procedure/prove*): names are looked up
// as they stand, every command is tried in every way, and a property is broken where a case that was run breaks it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/procedure/prove.h"

namespace redress::plain {

using procedure::Procedure;
using procedure::Transition;

// Somebody's command. `undone` names the guards about people and their work that do not hold just now.
struct Order {
  std::string command, stage, role, clock, outcome;
  bool reason = false;
  std::set<std::string> undone;
};

// Where a case is.
struct Position {
  std::string state, stage;
  bool open = false, answered = false, outcome = false;
  std::map<std::string, bool> timers;  // those that run; true: paused
  std::set<std::string> stages;        // that it has been through, of those that handlers must differ from
  auto operator<=>(const Position&) const = default;
};

// What came of an order: where the case is then, by which transition (none for a plain resumption), and what was broken.
struct Outcome {
  Position after;
  const Transition* by = nullptr;
  std::set<std::string> broken;  // `P20`
  std::set<std::string> met, started;
  bool answered = false;
  std::string opened;
};

class Runner {
 public:
  explicit Runner(const Procedure& procedure);
  Position start() const;
  // Every way in which something could be commanded here that the procedure could hear.
  std::vector<Order> orders(const Position& at) const;
  std::optional<Outcome> obey(const Position& at, const Order& order) const;
  // Whether that transition would let the order through, were it the only one.
  bool lets(const Position& at, const Order& order, const Transition& transition) const;
  const procedure::State& state(const std::string& id) const;
  const Procedure& procedure() const { return procedure_; }
  // Pairs of a stage and the one that those who answer it must not have had, as some answer says.
  std::set<std::pair<std::string, std::string>> separate;

 private:
  void move(Outcome& outcome, const Order& order) const;
  void look_at_the_end(Outcome& outcome, const Position& before, const Order& order) const;

  const Procedure& procedure_;
  std::set<std::string> told_apart_;
};

// Finds out which stages are kept apart, by running everything once.
void tell_apart(Runner& runner);

// The properties that the procedure breaks, each with where it was seen.
std::map<std::string, std::string> judge(const Procedure& procedure);

// Whether the example of a fault does show what it says: empty if so, else what is wrong with it.
std::string confirm(const Procedure& procedure, const procedure::Fault& fault);

// Fields, tasks and registers are named where they are, set and used (plain_duties.cpp).
bool keeps_its_duties(const Procedure& procedure);
// The properties that its letters break (plain_letters.cpp).
std::set<std::string> broken_by_letters(const Procedure& procedure);

}  // namespace redress::plain
