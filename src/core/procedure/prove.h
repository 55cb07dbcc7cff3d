// The proof of a procedure before it may be used: what is listed under "What is checked" in docs/procedures.md, over every
// situation that a case can come into. A fault says which property is broken, where, and a shortest history that shows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/procedure/procedure.h"

namespace redress::procedure {

// In the order of their numbers: `P01 names` is the first.
enum class Property {
  names,
  states_reachable,
  ends_reachable,
  no_dead_ends,
  no_endless_loops,
  transitions_takeable,
  one_transition,
  stages_opened,
  states_of_their_stage,
  clocks_started,
  clocks_met,
  clocks_start_once,
  timeliness_with_the_answer,
  clocks_end_with_their_stage,
  pauses_cited,
  pauses_resumed,
  roles_declared,
  drafter_and_approver,
  separation_kept,
  outcome_at_the_end,
  reason_at_the_end,
  signposting,
  limits_fit,
  owner_and_next_action,
  lists_used,
  within_the_law,
};

// `P03 ends-reachable`
std::string to_text(Property property);
const std::vector<Property>& properties();

// One command of an example history, with no more in it than the guards ask for.
struct ExampleStep {
  Day on;
  std::string command;         // or a step of the procedure
  std::string received_stage;  // of `register_case`, where it matters
  std::string role;            // whoever does it; empty: anybody
  std::string clock;           // of `pause_clock`, `resume_clock`, `extend_clock`
  std::string outcome;
  bool reason = false;
  std::vector<std::string> undone;  // guards that do not hold then, so that a transition before it is not taken
};

struct Fault {
  Property property = Property::names;
  Place place;
  std::string text;                  // one sentence
  std::vector<ExampleStep> example;  // empty where nothing that happens could show it: nothing leads there
  std::string then;                  // what the example comes to: `the case is closed and has no outcome`
};

// `2026-03-02 register_case; 2026-03-03 close_case: the case is closed and has no outcome`; empty without an example.
std::string example_text(const Fault& fault);

// How far the law, or a code that binds the body, lets a clock's limit go. Only the proof asks: cases run by the clock itself.
struct LegalLimit {
  std::string clock;  // its id
  int count = 0;      // the limit itself
  clock::Unit unit = clock::Unit::working_days;
  std::optional<int> with_extension;  // and the longest that it may become
  std::string source;
  Place place;
};

// Every fault, in the order of the file. Examples begin on that day, or on the first on which the procedure holds if it
// does not hold then, and go on from weekday to weekday.
std::vector<Fault> prove(const Procedure& procedure, Day first_day, const std::vector<LegalLimit>& laws = {});

// The same as refusals: `about` of each is `file:line:column`, `source` the property of docs/procedures.md that it breaks.
base::Refusals refusals_of(const std::vector<Fault>& faults, std::string_view file);

// The day on which the examples begin that people are shown: one that does not move, so that the same file says the same.
inline constexpr Day example_day = std::chrono::year{2026} / 3 / 2;

}  // namespace redress::procedure
