// The order and the names of what is proved, and the days of the examples.
#include "core/procedure/prove.h"

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>

namespace redress::procedure {
namespace {

Transition transition(const std::string& on, const std::string& to) {
  Transition made;
  made.on = on;
  made.to = to;
  return made;
}

// Registered, and then nothing more.
Procedure without_end() {
  Procedure procedure;
  procedure.valid_from = std::chrono::year{2020} / 1 / 1;
  procedure.initial = "new";
  for (const char* id : {"new", "open", "closed"}) {
    State state;
    state.id = id;
    state.owner = "officer";
    state.next_action = "Look";
    state.final = state.id == "closed";
    state.place = {static_cast<int>(procedure.states.size()) + 1, 1};
    procedure.states.push_back(state);
  }
  procedure.states[0].transitions.push_back(transition("register_case", "open"));
  procedure.roles = {"officer"};
  return procedure;
}

std::string faults_of(const Procedure& procedure, Day day) {
  std::string all;
  for (const Fault& fault : prove(procedure, day)) {
    all += to_text(fault.property) + ": " + fault.text + " (" + example_text(fault) + ")\n";
  }
  return all;
}

TEST(Proof, NumbersItsProperties) {
  ASSERT_EQ(properties().size(), 26U);
  for (std::size_t i = 0; i < properties().size(); ++i) {
    const std::string text = to_text(properties()[i]);
    EXPECT_EQ(text.substr(0, 4), (i < 9 ? "P0" : "P") + std::to_string(i + 1) + " ");
  }
  EXPECT_EQ(to_text(Property::ends_reachable), "P03 ends-reachable");
}

TEST(Proof, TellsADeadEndFromALoop) {
  Procedure procedure = without_end();
  EXPECT_EQ(
      faults_of(procedure, example_day),
      "P03 ends-reachable: no end can be reached from the state `new` ()\n"
      "P04 no-dead-ends: nothing can ever be done in the state `open` (2026-03-02 register_case: whatever anybody "
      "does, the case stays here)\n"
      "P02 states-reachable: nothing leads to the state `closed` ()\n");
  procedure.states[1].transitions.push_back(transition("record_contact", "open"));
  EXPECT_EQ(faults_of(procedure, example_day),
            "P03 ends-reachable: no end can be reached from the state `new` ()\n"
            "P05 no-endless-loops: a case goes round for ever: no end can be reached from the state `open` (2026-03-02 "
            "register_case: no end can be reached from here)\n"
            "P02 states-reachable: nothing leads to the state `closed` ()\n");
  procedure.states[1].transitions.push_back(transition("close_case", "closed"));
  EXPECT_EQ(faults_of(procedure, example_day), "");
}

TEST(Proof, DatesItsExamplesWhileTheProcedureHolds) {
  Procedure procedure = without_end();
  procedure.valid_to = std::chrono::year{2025} / 12 / 31;
  EXPECT_EQ(prove(procedure, example_day).at(1).example.front().on, procedure.valid_from);
  procedure.valid_to = {};
  procedure.valid_from = std::chrono::year{2026} / 4 / 1;
  EXPECT_EQ(prove(procedure, example_day).at(1).example.front().on, procedure.valid_from);
  procedure.valid_from = std::chrono::year{2020} / 1 / 1;
  EXPECT_EQ(prove(procedure, std::chrono::year{2024} / 2 / 29).at(1).example.front().on,
            Day{std::chrono::year{2024} / 2 / 29});
}

// From weekday to weekday: nobody answers on a Saturday for the sake of an example.
TEST(Proof, KeepsItsExamplesToWeekdays) {
  Procedure procedure = without_end();
  procedure.stages.push_back({"1", "Stage 1", "all", "", {}});
  procedure.states[1].transitions.push_back(transition("close_case", "closed"));
  procedure.states[2].transitions.push_back(transition("reopen_case", "stuck"));
  State stuck = procedure.states[1];
  stuck.id = "stuck";
  stuck.transitions.clear();
  procedure.states.push_back(stuck);
  procedure.states[0].transitions[0].effects.push_back({Effect::What::open_stage, "1", {}});
  EXPECT_EQ(faults_of(procedure, std::chrono::year{2026} / 3 / 5),
            "P04 no-dead-ends: nothing can ever be done in the state `stuck` (2026-03-05 register_case; 2026-03-06 "
            "close_case; 2026-03-09 reopen_case: whatever anybody does, the case stays here)\n");
}

// A stage that was closed without an answer has ended: what is reopened without a stage has none to answer.
TEST(Proof, AStageThatIsClosedIsNoLongerOpen) {
  Procedure procedure = without_end();
  procedure.stages.push_back({"1", "Stage 1", "all", "", {}});
  procedure.states[0].transitions[0].effects.push_back({Effect::What::open_stage, "1", {}});
  procedure.states[1].transitions.push_back(transition("close_case", "closed"));
  procedure.states[2].transitions.push_back(transition("reopen_case", "again"));
  State again = procedure.states[1];
  again.id = "again";
  again.transitions = {transition("answer_stage", "closed")};
  again.transitions[0].effects.push_back({Effect::What::answer_stage, "", {}});
  procedure.states.push_back(again);
  EXPECT_EQ(faults_of(procedure, example_day),
            "P08 stages-opened: answers a stage, but none is open (2026-03-02 register_case; 2026-03-03 close_case; "
            "2026-03-04 reopen_case; 2026-03-05 answer_stage: no stage is open)\n");
}

// Many more situations than any body's procedure has: every one of ten clocks may have been met or not.
TEST(Proof, OfALargeProcedureIsSoon) {
  Procedure procedure = without_end();
  procedure.stages.push_back({"1", "Stage 1", "all", "", {}});
  procedure.states[0].transitions[0].effects.push_back({Effect::What::open_stage, "1", {}});
  for (int i = 0; i < 10; ++i) {
    const std::string id = std::to_string(i);
    Clock clock;
    clock.id = "clock_" + id;
    procedure.clocks.push_back(clock);
    procedure.steps.push_back({"meet_" + id, "Meet it", {}});
    procedure.states[0].transitions[0].effects.push_back({Effect::What::start_clock, clock.id, {100 + i, 1}});
    Transition meet = transition("meet_" + id, "open");
    meet.effects.push_back({Effect::What::stop_clock, clock.id, {200 + i, 1}});
    meet.place = {300 + i, 1};
    procedure.states[1].transitions.push_back(meet);
  }
  procedure.states[1].transitions.push_back(transition("close_case", "closed"));
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(faults_of(procedure, example_day), "");
  const double taken = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  std::cout << "the proof over 1024 situations: " << taken << " ms\n";
}

}  // namespace
}  // namespace redress::procedure
