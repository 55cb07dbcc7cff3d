// What is wrong with fields, tasks, registers and days that letters set, and where: changes to a sound file, one by one.
#include <gtest/gtest.h>

#include "app/catalogue/procedures.h"

namespace redress::catalogue {
namespace {

const std::string sound = R"(id: small
edition: 1
title: Small
stream: enquiry
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: after, source: Our own}
roles: [{id: officer, title: Officer}]
stages: [{id: "1", title: One, row: all}]
clocks:
  - {id: target, title: Target, limit: set-by-letter, source: Our own}
steps: [{id: receive_letter, title: Letter}, {id: ask, title: Ask them}, {id: hear, title: They answer}]
fields:
  - {id: status, title: Status, values: [Open, Waits, Closed], source: Our own}
  - {id: cause, title: Cause, by_hand: yes, source: Our own}
tasks:
  - {id: chase, title: Ask again, due: 5 working-days, source: Our own}
  - {id: checks, title: Checks, role: officer, items: [Read, Write], source: Our own}
  - {id: reply, title: Reply, due: set-by-letter, source: Our own}
registers:
  - {id: list, title: List, source: Our own}
initial: new
states:
  - id: new
    title: New
    transitions:
      - {on: register_case, to: open, effects: [{open_stage: "1"}]}
  - id: case
    title: Case
    stage: "1"
    owner: officer
    states:
      - id: open
        title: Open
        fields: {status: Open}
        tasks: [checks]
        next_action: Work
        transitions:
          - {on: receive_letter, registers: {list: Letter}, effects: [{start_clock: target}, {set_task: reply}]}
          - {on: ask, to: waits}
          - {on: close_case, when: [{tasks_done: [checks, reply]}], to: closed, effects: [answer_stage, {stop_clock: target}]}
      - id: waits
        title: Waits
        fields: {status: Waits}
        waits_for: them
        chase: chase
        next_action: Wait
        transitions:
          - {on: hear, to: open}
  - {id: closed, title: Closed, final: yes, fields: {status: Closed}}
)";

std::string said(const std::string& from, const std::string& to) {
  std::string text = sound;
  const std::size_t at = text.find(from);
  if (!from.empty() && (at == std::string::npos || text.find(from, at + 1) != std::string::npos))
    return "`" + from + "` does not stand once";
  const auto read = read_procedure(text.replace(from.empty() ? 0 : at, from.size(), to), "f");
  if (read) return "sound";
  std::string all;
  for (const auto& refusal : read.error()) all += (all.empty() ? "" : "\n") + refusal.about + ": " + refusal.text;
  return all;
}

TEST(ProcedureDuties, AreReadFromASoundFile) {
  const auto read = read_procedure(sound, "f");
  ASSERT_TRUE(read) << said("", "");
  EXPECT_TRUE(read->clocks[0].set_by_letter);
  EXPECT_EQ(read->fields[0].values, (std::vector<std::string>{"Open", "Waits", "Closed"}));
  EXPECT_TRUE(read->fields[1].by_hand);
  EXPECT_EQ(read->tasks[0].due->count, 5);
  EXPECT_EQ(read->tasks[1].items, (std::vector<std::string>{"Read", "Write"}));
  EXPECT_TRUE(read->tasks[2].due_by_letter);
  EXPECT_EQ(read->states[2].chase, "chase");
  EXPECT_EQ(read->states[1].transitions[0].entries[0].words, "Letter");
}

TEST(ProcedureDuties, SayWhatIsWrongAndWhere) {
  struct Fault {
    std::string from, to, said;
  };
  const std::vector<Fault> faults{
      {"id: cause", "id: theme", "f:16:5: the field `theme` is one that every case has, expected another name"},
      {"id: cause", "id: status", "f:16:5: the field `status` stands twice, expected once"},
      {"by_hand: yes", "by_hand: no", "f:16:5: nothing sets the field `cause`"},
      {"{status: Waits}", "{status: Wait}", "f:45:26: unknown value `Wait`, is `Waits` meant?"},
      {"{status: Waits}", "{state: Waits}", "f:45:25: unknown field `state`, is `status` meant?"},
      {"role: officer, items", "role: offices, items", "f:19:5: unknown role `offices`, is `officer` meant?"},
      {"tasks: [checks]\n", "tasks: [chekcs]\n", "f:34:9: unknown task `chekcs`, is `checks` meant?"},
      {"tasks: [checks]\n", "tasks: [checks, reply]\n",
       "f:34:9: the task `reply` needs a day that a letter sets, expected `set_task` at a step"},
      {"{list: Letter}", "{lists: Letter}",
       "f:22:5: nothing is entered into the register `list`\nf:40:53: unknown register `lists`, is `list` meant?"},
      {"{list: Letter}", "list",
       "f:40:45: `registers`: expected registers with what is entered as `{caselist: Received}`"},
      {", registers: {list: Letter}", "", "f:22:5: nothing is entered into the register `list`"},
      {"        waits_for: them\n", "", "f:43:9: the state `waits` chases nobody, expected `waits_for`"},
      {"        chase: chase\n", "",
       "f:18:5: nothing sets the task `chase`\nf:43:9: the state `waits` waits for them and nobody asks, expected "
       "`chase` "
       "with a task"},
      {"due: 5 working-days, ", "",
       "f:18:5: the task `chase` chases and is due at once, expected `due` after some time"},
      {"{on: hear, to: open}", "{on: hear, when: [{tasks_done: chase}], to: open}",
       "f:50:44: `tasks_done` can never hold: the task `chase` chases here, and is set anew when it is done"},
      {"limit: set-by-letter, source: Our own",
       "limit: set-by-letter, source: Our own, extension: {at_most: 5, source: Our own}",
       "f:12:83: the clock `target` has a day that a letter sets, and the next letter moves: expected no extension"},
      {"effects: [{open_stage: \"1\"}]", "effects: [{open_stage: \"1\"}, {start_clock: target}]",
       "f:28:9: `register_case` needs the day that stands in a letter, expected one of the `steps`, which bring a day"},
  };
  for (const Fault& fault : faults) EXPECT_EQ(said(fault.from, fault.to), fault.said) << fault.to;
}

}  // namespace
}  // namespace redress::catalogue
