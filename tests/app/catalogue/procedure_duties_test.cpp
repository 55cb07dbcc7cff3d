// What is wrong with fields, tasks, registers and days that letters set, and where: changes to a sound file, one by one.
#include <gtest/gtest.h>

#include <tuple>

#include "app/catalogue/procedures.h"
#include "tests/app/catalogue/procedure_said.h"

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

const std::string with_approvals = R"(id: paid
edition: 1
title: Paid
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: after, source: Our own}
roles: [{id: officer, title: Officer}, {id: manager, title: Manager}, {id: head, title: Head}]
approvals:
  - id: payment
    title: Payment
    remedies: [payment, refund]
    levels:
      - {by: manager}
      - {by: head, above: £500.50}
      - {by: head, if_passed_on: yes, forms: [F1]}
    returns: [keyed_wrongly, unclear]
    fixed_amount_returned_as: keyed_wrongly
    locks_allocation: yes
    source: Our own
stages: [{id: "1", title: One, row: all}]
initial: new
states:
  - id: new
    title: New
    transitions:
      - {on: register_case, to: open, effects: [{open_stage: "1"}]}
  - id: open
    title: Open
    stage: "1"
    owner: officer
    next_action: Work
    transitions:
      - {on: request_approval, by: [officer], to: asked}
      - {on: close_case, to: closed, effects: [answer_stage]}
  - id: asked
    title: Asked
    stage: "1"
    owner: manager
    next_action: Decide
    transitions:
      - {on: decide_approval, by: [manager, head], when: [approvals_decided], to: open}
      - {on: decide_approval, by: [manager, head]}
  - {id: closed, title: Closed, final: yes}
)";

std::string said(const std::string& from, const std::string& to, const std::string& sound_file = sound) {
  return said_of(replaced_in(sound_file, from, to));
}

struct Fault {
  std::string from, to, said;
};

void expect_said(const std::vector<Fault>& faults, const std::string& sound_file) {
  for (const Fault& fault : faults) EXPECT_EQ(said(fault.from, fault.to, sound_file), fault.said) << fault.to;
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
  expect_said(faults, sound);
}

// After the register of the sound file, so that the lines above it stay where they are.
std::string exporting(const std::string& columns) {
  const std::string after = "  - {id: list, title: List, source: Our own}\n";
  std::string text = sound;
  text.insert(text.find(after) + after.size(),
              "exports:\n  - {id: theirs, title: Theirs, source: Our own, columns: " + columns + "}\n");
  return text;
}

TEST(ProcedureExports, AreReadFromASoundFile) {
  const auto read = read_procedure(exporting("[{title: Case, of: reference}, {title: State, field: status}, {title: "
                                             "Due, due: target}, {title: Done, done: target}]"),
                                   "f");
  ASSERT_TRUE(read) << read.error().front().text;
  const auto* layout = procedure::find_export(*read, "theirs");
  ASSERT_NE(layout, nullptr);
  using What = procedure::ExportColumn::What;
  std::vector<std::tuple<std::string, What, std::string>> columns;
  for (const auto& each : layout->columns) columns.emplace_back(each.title, each.what, each.argument);
  EXPECT_EQ(columns, (decltype(columns){{"Case", What::reference, ""},
                                        {"State", What::field, "status"},
                                        {"Due", What::due, "target"},
                                        {"Done", What::done, "target"}}));
}

TEST(ProcedureExports, SayWhatIsWrongAndWhere) {
  const std::vector<std::pair<std::string, std::string>> faults{
      {"[{title: Case, of: referense}]", "unknown of `referense`, is `reference` meant?"},
      {"[{title: Case}]", "expected one of `of`, `field`, `due` and `done` in a column"},
      {"[{title: Case, of: reference, field: status}]", "expected one of `of`, `field`, `due` and `done` in a column"},
      {"[{title: Case, field: statos}]", "unknown field `statos`, is `status` meant?"},
      {"[{title: Case, due: targets}]", "unknown clock `targets`, is `target` meant?"},
      {"[{title: Case, done: targets}]", "unknown clock `targets`, is `target` meant?"},
  };
  for (const auto& [columns, text] : faults) {
    const auto read = read_procedure(exporting(columns), "f");
    ASSERT_FALSE(read) << columns;
    EXPECT_EQ(read.error().front().text, text) << columns;
    EXPECT_TRUE(read.error().front().about.starts_with("f:24:")) << read.error().front().about;
  }
}

std::string comparing(const std::string& versions, const std::string& anomaly) {
  const std::string after = "  - {id: list, title: List, source: Our own}\n";
  std::string text = sound;
  text.insert(text.find(after) + after.size(),
              "comparisons:\n  - {id: reports, title: Reports, row: Matter, versions: " + versions +
                  ", anomaly: " + anomaly + ", source: Our own}\n");
  return text;
}

TEST(ProcedureComparisons, AreReadAndSayWhatIsWrong) {
  const std::string two = "[{id: draft, title: Draft}, {id: final, title: Final}]";
  const auto read = read_procedure(comparing(two, "checks"), "f");
  ASSERT_TRUE(read) << read.error().front().text;
  const auto* comparison = procedure::find_comparison(*read, "reports");
  ASSERT_NE(comparison, nullptr);
  EXPECT_EQ(comparison->row, "Matter");
  EXPECT_EQ(comparison->anomaly, "checks");
  ASSERT_EQ(comparison->versions.size(), 2U);
  EXPECT_EQ(comparison->versions[1].title, "Final");
  const auto first_fault = [](const std::string& text) {
    const auto wrong = read_procedure(text, "f");
    return wrong ? std::string("sound") : wrong.error().front().about + ": " + wrong.error().front().text;
  };
  EXPECT_EQ(first_fault(comparing("[{id: draft, title: Draft}]", "checks")),
            "f:24:5: the comparison `reports` has nothing to compare, expected two versions or more");
  EXPECT_EQ(first_fault(comparing("[{id: draft, title: Draft}, {id: draft, title: Final}]", "checks")),
            "f:24:5: the version `draft` stands twice, expected once");
  EXPECT_EQ(first_fault(comparing(two, "chekcs")), "f:24:5: unknown task `chekcs`, is `checks` meant?");
  EXPECT_EQ(first_fault(comparing(two, "reply")),
            "f:24:5: the task `reply` needs a day that a letter sets, expected another");
}

TEST(ProcedureApprovals, AreReadFromASoundFile) {
  const auto read = read_procedure(with_approvals, "f");
  ASSERT_TRUE(read) << said("", "", with_approvals);
  const auto* approval = procedure::approval_of(*read, "refund");
  ASSERT_NE(approval, nullptr);
  EXPECT_EQ(procedure::approval_of(*read, "apology"), nullptr);
  ASSERT_EQ(approval->levels.size(), 3U);
  EXPECT_EQ(approval->levels[0].role, "manager");
  EXPECT_EQ(approval->levels[1].above, 50'050);
  EXPECT_TRUE(approval->levels[2].if_passed_on);
  EXPECT_EQ(approval->levels[2].forms, std::vector<std::string>{"F1"});
  EXPECT_EQ(approval->wrongly_keyed, "keyed_wrongly");
  EXPECT_TRUE(approval->locks_allocation);
}

TEST(ProcedureApprovals, SayWhatIsWrongAndWhere) {
  const std::vector<Fault> faults{
      {"£500.50", "500", "f:16:27: `above`: expected pounds as `£500` or `£12.50`"},
      {"£500.50", "£5.5", "f:16:27: `above`: expected pounds as `£500` or `£12.50`"},
      {"{by: manager}", "{by: manger}",
       "f:15:9: unknown role `manger`, is `manager` meant?\nf:43:9: the role `manger` decides on `payment` and may not "
       "do so here"},
      {"{by: manager}", "{by: officer}", "f:43:9: the role `officer` decides on `payment` and may not do so here"},
      {"{by: manager}", "{by: manager, if_passed_on: yes}",
       "f:15:9: nobody could pass it on to the first level, expected a level that is asked"},
      {"{by: manager}", "{by: manager, forms: [F2]}",
       "f:15:9: `forms` go with what is passed on, expected `if_passed_on: yes`"},
      {"if_passed_on: yes, forms", "if_passed_on: yes, above: £5, forms",
       "f:17:9: a level is asked `above` an amount or `if_passed_on`, expected one of them"},
      {"    remedies: [payment, refund]\n", "",
       "f:11:5: the approval `payment` is of no kind of remedy, expected `remedies`"},
      {"fixed_amount_returned_as: keyed_wrongly", "fixed_amount_returned_as: keyed",
       "f:11:5: unknown reason `keyed`, expected one of: keyed_wrongly, unclear"},
      {"to: asked}", "to: open}",
       "f:35:9: `request_approval` leads to `open`, where nobody could decide it, expected `decide_approval` there"},
      {"      - {on: request_approval, by: [officer], to: asked}\n", "",
       "f:11:5: approvals are decided in some state and asked for in none, expected `request_approval`"},
      {"request_approval, by: [officer]", "request_approval, by: [manager]",
       "f:15:9: only the role `manager` may ask for `payment` and only it may agree to it, expected two that can "
       "differ "
       "(2026-03-02 register_case; 2026-03-03 request_approval: whoever asks is the only one who may agree)"},
  };
  expect_said(faults, with_approvals);
  std::string without = with_approvals;
  const std::size_t from = without.find("approvals:\n"), to = without.find("stages:");
  without.erase(from, to - from);
  EXPECT_EQ(
      said("", "", without),
      "f:23:9: `request_approval` is about nothing, expected `approvals`\nf:31:9: `decide_approval` is about nothing, "
      "expected `approvals`\nf:32:9: `decide_approval` is about nothing, expected `approvals`");
}

}  // namespace
}  // namespace redress::catalogue
