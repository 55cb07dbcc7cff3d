// Good and bad procedure files: what is said, and where.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/catalogue/procedures.h"
#include "tests/app/catalogue/procedure_said.h"

namespace redress::catalogue {
namespace {

// A small sound procedure. Its line numbers are those that the table below speaks of.
const std::string sound = R"(id: test.small
edition: 1
title: Small
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: inclusive, source: Our own}
roles:
  - {id: officer, title: Officer}
  - {id: manager, title: Manager}
outcomes:
  findings:
    - {code: upheld, source: Our own}
    - {code: not_upheld, source: Our own}
  closing: [withdrawn]
late_reasons: [staff_leave, backlog]
stages:
  - {id: "1", title: Stage 1, row: stage-1}
  - {id: "2", title: Stage 2, row: stage-2, row_if_escalated: escalated}
clocks:
  - id: first
    title: First
    limit: 5 working-days
    decides_timeliness: yes
    source: Our own
    extension: {at_most: 5, approver: manager, ceiling: {count: 10, escalate: yes, source: Our own}, source: Our own}
  - id: second
    title: Second
    limit: 20 working-days
    source: Our own
steps:
  - {id: convene_panel, title: Convene the panel}
initial: new
states:
  - id: new
    title: New
    transitions:
      - {on: register_case, received_stage: "1", to: open_1, effects: [{open_stage: "1"}, {start_clock: first}]}
  - id: one
    title: Stage 1
    stage: "1"
    owner: officer
    transitions:
      - {on: close_case, when: [{outcome_is: [withdrawn]}], to: closed}
      - {on: escalate_case, to: open_2, effects: [end_clocks, {open_stage: "2"}, {start_clock: second}]}
    states:
      - id: open_1
        title: Open
        next_action: Answer
        transitions:
          - {on: answer_stage, by: [officer], when: [outcome_given, late_needs_a_reason], to: answered_1,
             effects: [answer_stage, {stop_clock: first}]}
      - id: answered_1
        title: Answered
        next_action: Close
        transitions:
          - {on: close_case, when: [answered], to: closed}
  - id: open_2
    title: Stage 2
    stage: "2"
    owner: officer
    next_action: Convene the panel
    transitions:
      - {on: convene_panel, effects: [{stop_clock: second}]}
      - {on: answer_stage, when: [outcome_given], to: closed, effects: [answer_stage]}
  - id: closed
    title: Closed
    final: yes
signposts: [{to: Nobody further, text: There is no next step, source: Our own}]
)";

std::string replaced(const std::string& from, const std::string& to) {
  return replaced_in(sound, from, to);
}

std::string said(const std::string& text) {
  return said_of(text);
}

TEST(ProcedureFile, IsReadIntoAStatechart) {
  const auto read = read_procedure(sound, "f");
  ASSERT_TRUE(read) << said(sound);
  EXPECT_EQ(read->text, sound);
  ASSERT_EQ(read->states.size(), 5U);
  ASSERT_EQ(read->composites.size(), 1U);
  const procedure::State& open = read->states[1];
  EXPECT_EQ(open.id, "open_1");
  EXPECT_EQ(open.within, "one");
  EXPECT_EQ(open.stage, "1");
  EXPECT_EQ(open.owner, "officer");
  // Its own transitions come first, then those of the state around it.
  ASSERT_EQ(open.transitions.size(), 3U);
  EXPECT_EQ(open.transitions[0].on, "answer_stage");
  EXPECT_EQ(open.transitions[1].on, "close_case");
  EXPECT_EQ(open.transitions[1].from, "one");
  EXPECT_EQ(open.transitions[1].when[0].argument, "withdrawn");
  EXPECT_EQ(open.transitions[2].place.line, 46);
  // A transition without `to` stays.
  EXPECT_EQ(procedure::transitions_for(*read, "open_2", "convene_panel")[0]->to, "open_2");
  const auto& extension = read->clocks[0].extension;
  ASSERT_TRUE(extension);
  EXPECT_EQ(extension->ceiling, 10);
  EXPECT_TRUE(extension->escalate_at_ceiling);
  EXPECT_EQ(read->clocks[1].rule.convention, clock::Convention::inclusive);
  EXPECT_EQ(read->clocks[1].calendar, "scotland");
}

TEST(ProcedureFile, SaysWhatIsWrongAndWhere) {
  struct Fault {
    std::string from, to, said;
  };
  const std::vector<Fault> faults{
      // Words
      {"title: Small", "titel: Small",
       "f:1:1: `title` is missing, expected in a procedure\nf:3:1: unknown key `titel`, is `title` meant?"},
      {"title: Small\n", "title: Small\nshort: A name that is no shorter than it\n",
       "f:4:8: `short`: `A name that is no shorter than it`, expected at most 24 characters"},
      {"edition: 1", "edition: one", "f:2:10: `edition`: `one`, expected a whole number from 1 to 10000"},
      {"stream: complaint", "stream: complaints", "f:4:9: unknown stream `complaints`, is `complaint` meant?"},
      {"row_scheme: case-rows", "row_scheme: rows",
       "f:6:13: unknown row_scheme `rows`, expected one of: case-rows, stage-episodes"},
      {"from: 2020-01-01", "from: 1/1/2020", "f:7:15: `from`: `1/1/2020`, expected a day as 2026-11-20"},
      {"from: 2020-01-01, source", "from: 2020-01-01, to: 2019-01-01, source",
       "f:7:31: `to` is before `from`, expected a later day"},
      {"calendar: scotland", "calendar: scotlnad", "f:8:22: unknown calendar `scotlnad`, is `scotland` meant?"},
      {"convention: inclusive", "convention: inclusve", "f:8:44: unknown convention `inclusve`, is `inclusive` meant?"},
      {"inclusive, source: Our own", "inclusive", "f:8:11: `source` is missing, expected in how days are counted"},
      {"{id: manager, title: Manager}", "{id: officer, title: Manager}",
       "f:11:5: the role `officer` stands twice, expected once"},
      {"code: not_upheld", "code: notupheld", "f:15:14: unknown outcome `notupheld`, is `not_upheld` meant?"},
      {"code: not_upheld", "code: upheld", "f:15:14: the outcome `upheld` stands twice, expected once"},
      {"closing: [withdrawn]", "closing: [withdrawn, withdrawn]",
       "f:16:24: `closing`: `withdrawn` stands twice, expected once"},
      {"[staff_leave, backlog]", "staff_leave", "f:17:15: `late_reasons`: `staff_leave`, expected a list"},
      {"row: stage-1}", "row: stage-l}", "f:19:36: unknown row `stage-l`, is `stage-1` meant?"},
      {"id: \"1\", title", "title", "f:19:5: `id` is missing, expected in a stage"},
      {"id: first\n", "id: First clock\n",
       "f:22:9: `id`: `First clock`, expected small letters, digits, `_`, `.` and `-`, at most 60"},
      {"limit: 5 working-days", "limit: 5 working days",
       "f:24:12: unknown unit `working days`, is `working-days` meant?"},
      {"limit: 5 working-days", "limit: five days",
       "f:24:12: `limit`: `five days`, expected a count and a unit as `5 working-days`"},
      {"limit: 5 working-days", "limit: 0 working-days",
       "f:24:12: `limit`: `0 working-days`, expected a count and a unit as `5 working-days`"},
      {"decides_timeliness: yes", "decides_timeliness: maybe",
       "f:25:25: `decides_timeliness`: `maybe`, expected yes or no"},
      {"    limit: 20 working-days\n    source: Our own\n", "    limit: 20 working-days\n",
       "f:28:5: `source` is missing, expected in a clock"},
      {"{outcome_is: [withdrawn]}", "{outcome_iss: [withdrawn]}",
       "f:45:34: unknown guard `outcome_iss`, is `outcome_is` meant?"},
      {"{outcome_is: [withdrawn]}", "outcome_is",
       "f:45:33: `outcome_is` says nothing of what it is about, expected `outcome_is: ...`"},
      {"[end_clocks, {", "[end_clock, {", "f:46:51: unknown effect `end_clock`, is `end_clocks` meant?"},
      {"[end_clocks, {", "[{end_clocks: all}, {", "f:46:52: `end_clocks` stands alone, expected nothing after it"},
      {"[end_clocks, {open_stage: \"2\"}", "[end_clocks, {open_stage: \"2\", stop_clock: first}",
       "f:46:81: a second key `stop_clock`, expected one effect in each item"},
      {"[answer_stage, {stop_clock: first}]", "[answer_stage, answer_stage, {stop_clock: first}]",
       "f:53:38: the effect `answer_stage` stands twice, expected once"},
      {"final: yes", "finall: yes", "f:69:5: unknown key `finall`, is `final` meant?"},
      // Names
      {"approver: manager", "approver: manger", "f:27:16: unknown role `manger`, is `manager` meant?"},
      {"count: 10, escalate", "count: 5, escalate",
       "f:27:16: the ceiling 5 leaves nothing to extend, expected more than the limit 5\nf:27:16: the limit 5 and an "
       "extension of 5 go past the ceiling 5"},
      {"at_most: 5,", "at_most: 7,", "f:27:16: the limit 5 and an extension of 7 go past the ceiling 10"},
      {"id: second\n", "id: first\n",
       "f:28:5: the clock `first` stands twice, expected once\nf:46:96: unknown clock `second`, expected one of: "
       "first\nf:65:52: unknown clock `second`, expected one of: first"},
      {"id: convene_panel", "id: close_case",
       "f:33:5: the step `close_case` is already the name of a command, expected another\nf:65:9: unknown command or "
       "step `convene_panel`, expected one of: acknowledge_case, add_head, agree_remedy, allocate_case, answer_stage, "
       "call_meeting, change_remedy, close_case, complete_remedy, decide_approval, drop_remedy, escalate_case, "
       "extend_clock, "
       "hold_meeting, issue_finding, pause_clock, propose_finding, record_contact, register_case, reopen_case, "
       "request_approval, "
       "resume_clock, return_finding, set_field, triage_case, withdraw_head"},
      {"initial: new", "initial: knew",
       "f:34:10: unknown state `knew`, is `new` meant?\nf:36:5: the state `new` has no owner, expected the role that "
       "has it\nf:36:5: the state `new` does not say what happens next, expected `next_action`\nf:39:9: "
       "`register_case` is for the initial state `knew` only"},
      {"received_stage: \"1\"", "received_stage: \"3\"", "f:39:9: unknown stage `3`, is `1` meant?"},
      {"{on: escalate_case, to", "{on: escalate_case, received_stage: \"1\", to",
       "f:46:9: `received_stage` says which stage a case is received at, expected only with `register_case`"},
      {"to: answered_1,", "to: answerd_1,", "f:52:13: unknown state `answerd_1`, is `answered_1` meant?"},
      {"on: answer_stage, by: [officer]", "on: answer_stgae, by: [officer]",
       "f:52:13: unknown command or step `answer_stgae`, is `answer_stage` meant?"},
      {"by: [officer]", "by: [oficer]", "f:52:13: unknown role `oficer`, is `officer` meant?"},
      {"answer_stage, {stop_clock: first}", "answer_stage, {stop_clock: frist}",
       "f:53:51: unknown clock `frist`, is `first` meant?"},
      {"[outcome_given, late", "[{handler_differs_from_stage: \"0\"}, late",
       "f:52:83: unknown stage `0`, is `1` meant?"},
      {"{outcome_is: [withdrawn]}", "{outcome_is: [withdrawn, duplicate]}",
       "f:45:46: unknown outcome `duplicate`, expected one of: not_upheld, upheld, withdrawn"},
      {"late_reasons: [staff_leave, backlog]\n", "\n",
       "f:52:69: `late_needs_a_reason` needs a list of `late_reasons`, expected at least one"},
      {"id: answered_1\n", "id: open_1\n",
       "f:52:13: unknown state `answered_1`, expected one of: closed, new, open_1, open_2\nf:54:9: the state `open_1` "
       "stands twice, expected once"},
      {"        next_action: Answer\n", "\n",
       "f:48:9: the state `open_1` does not say what happens next, expected `next_action`"},
      {"    owner: officer\n    next_action: Convene", "    next_action: Convene",
       "f:59:5: the state `open_2` has no owner, expected the role that has it"},
      {"when: [answered], to: closed}",
       "when: [answered], to: closed}\n          - {on: close_case, when: [answered, reason_given], to: closed}",
       "f:59:13: this can never be taken: the transition on `close_case` at line 58 is always taken before it, "
       "expected guards that tell them apart (2026-03-02 register_case at stage 1; 2026-03-03 answer_stage; 2026-03-04 "
       "close_case: the first is taken whenever the second could be)"},
      {"{on: convene_panel, effects", "{on: pause_clock, when: [reason_given]}\n      - {on: convene_panel, effects",
       "f:65:9: `pause_clock` does not say which clock the rule lets stop, expected the guard `clock_is` with a "
       "`source`"},
      {"{on: convene_panel, effects",
       "{on: pause_clock, when: [{clock_is: secnd, source: Our own}]}\n      - {on: convene_panel, effects",
       "f:65:45: unknown clock `secnd`, is `second` meant?"},
      {"when: [answered], to: closed}", "when: [answered, {clock_is: first}], to: closed}",
       "f:58:13: this can never be taken: `close_case` names no clock (2026-03-02 register_case at stage 1; 2026-03-03 "
       "answer_stage: here it is not possible)"},
      // Paths
      {"to: open_2, effects", "to: closed, effects",
       "f:33:5: no transition waits for the step `convene_panel`\nf:46:9: closes a case that may have no outcome, "
       "expected `outcome_given` or `outcome_is` here, or with the answer before it (2026-03-02 register_case at stage "
       "1; 2026-03-03 escalate_case: the case is closed and has no outcome)\nf:46:96: starts the clock `second`, but "
       "nothing that can follow stops it: it could never be met (2026-03-02 register_case at stage 1; 2026-03-03 "
       "escalate_case: the clock `second` runs and nothing can stop it)\nf:59:5: nothing leads to the state `open_2`"},
      {"  - id: closed\n    title: Closed\n    final: yes\n",
       "  - id: closed\n    title: Closed\n    owner: officer\n    next_action: Nothing\n",
       "f:34:10: no state is final, expected at least one with `final: yes`"},
      {"effects: [answer_stage, {stop_clock: first}]", "effects: [answer_stage]",
       "f:39:105: starts the clock `first`, but nothing that can follow stops it: it could never be met (2026-03-02 "
       "register_case at stage 1: the clock `first` runs and nothing can stop it)\nf:52:13: answers the stage, but the "
       "clock `first` that decides whether it was in time runs on, expected `stop_clock` (2026-03-02 register_case at "
       "stage 1; 2026-03-03 answer_stage: the stage is answered and the clock `first` runs)"},
      {"effects: [end_clocks, {open", "effects: [{open",
       "f:46:9: opens stage 2 while the clock `first` of the stage before runs on, expected `end_clocks` (2026-03-02 "
       "register_case at stage 1; 2026-03-03 escalate_case: the clock `first` runs on)\nf:66:9: answers the stage, but "
       "the clock `first` that decides whether it was in time runs on, expected `stop_clock` (2026-03-02 register_case "
       "at stage 1; 2026-03-03 escalate_case; 2026-03-04 answer_stage: the stage is answered and the clock `first` "
       "runs)"},
      {"effects: [{open_stage: \"1\"}, {start_clock: first}]", "effects: [{open_stage: \"2\"}, {start_clock: first}]",
       "f:19:5: nothing opens the stage `1`\nf:39:9: leads to `open_1` of stage 1, but the case stands in stage 2 "
       "(2026-03-02 register_case at stage 1: a state of stage 1 in stage 2)\nf:52:13: leads to `answered_1` of stage "
       "1, but the case stands in stage 2 (2026-03-02 register_case at stage 1; 2026-03-03 answer_stage: a state of "
       "stage 1 in stage 2)"},
      {"{open_stage: \"2\"}, {start_clock: second}", "{open_stage: \"2\"}",
       "f:28:5: nothing starts the clock `second`\nf:65:52: stops the clock `second`, which never runs here "
       "(2026-03-02 register_case at stage 1; 2026-03-03 escalate_case: the clock does not run)"},
      {"{on: convene_panel, effects: [{stop_clock: second}]}", "{on: convene_panel, effects: [{start_clock: second}]}",
       "f:46:96: starts the clock `second`, but nothing that can follow stops it: it could never be met (2026-03-02 "
       "register_case at stage 1; 2026-03-03 escalate_case: the clock `second` runs and nothing can stop it)\nf:65:53: "
       "starts the clock `second`, which runs already (2026-03-02 register_case at stage 1; 2026-03-03 escalate_case; "
       "2026-03-04 convene_panel: the clock `second` ran already)\nf:65:53: starts the clock `second`, but nothing "
       "that can follow stops it: it could never be met (2026-03-02 register_case at stage 1; 2026-03-03 "
       "escalate_case; 2026-03-04 convene_panel: the clock `second` runs and nothing can stop it)"},
      {"{on: convene_panel, effects: [{stop_clock: second}]}", "{on: answer_stage, when: [answered], to: closed}",
       "f:33:5: no transition waits for the step `convene_panel`\nf:46:96: starts the clock `second`, but nothing that "
       "can follow stops it: it could never be met (2026-03-02 register_case at stage 1; 2026-03-03 escalate_case: the "
       "clock `second` runs and nothing can stop it)\nf:65:9: this can never be taken: the stage is never answered "
       "here (2026-03-02 register_case at stage 1; 2026-03-03 escalate_case: here it is not possible)"},
      {"to: closed, effects: [answer_stage]}", "effects: [answer_stage]}",
       "f:59:5: no end can be reached from the state `open_2` (2026-03-02 register_case at stage 1; 2026-03-03 "
       "escalate_case: no end can be reached from here)\nf:59:5: a case goes round for ever: no end can be reached "
       "from the state `open_2` (2026-03-02 register_case at stage 1; 2026-03-03 escalate_case; 2026-03-04 "
       "convene_panel: no end can be reached from here)\nf:66:9: answers a stage, but none is open (2026-03-02 "
       "register_case at stage 1; 2026-03-03 escalate_case; 2026-03-04 answer_stage; 2026-03-05 answer_stage: no stage "
       "is open)"},
  };
  EXPECT_GE(faults.size(), 40U);
  for (const Fault& fault : faults) EXPECT_EQ(said(replaced(fault.from, fault.to)), fault.said) << fault.to;
}

TEST(ProcedureFile, MayLetAClockBePausedWhereItsRuleDoes) {
  EXPECT_EQ(said(replaced("{on: convene_panel, effects",
                          "{on: pause_clock, when: [{clock_is: second, source: Our own}]}\n      - {on: resume_clock}\n"
                          "      - {on: convene_panel, effects")),
            "sound");
}

TEST(ProcedureFile, MayNameABodysOwnCalendarOnlyWhereItIsGiven) {
  const std::string text = replaced("calendar: scotland", "calendar: westermoor");
  EXPECT_EQ(said(text).substr(0, 40), "f:8:22: unknown calendar `westermoor`, e");
  auto calendars = known_calendars();
  calendars.emplace_back("westermoor");
  const auto read = read_procedure(text, "f", calendars);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->clocks[0].calendar, "westermoor");
}

// What an administrator changes, and the tests of the published quarter with it.
TEST(ProcedureFile, AChangedCalendarAndConventionReachEveryClock) {
  std::string text;
  for (const auto& procedure : shipped_procedures()) {
    if (procedure.id == "spso.csc") text = procedure.text;
  }
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"calendar: scotland", "calendar: england-and-wales"}, {"convention: inclusive", "convention: after"}}) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
  }
  const auto read = read_procedure(text, "changed.yaml");
  ASSERT_TRUE(read);
  for (const auto& clock : read->clocks) {
    EXPECT_EQ(clock.calendar, "england-and-wales");
    EXPECT_EQ(clock.rule.convention, clock::Convention::after);
  }
  EXPECT_EQ(read->convention, clock::Convention::after);
  EXPECT_EQ(read->default_calendar, "england-and-wales");
}

TEST(ProcedureFile, TheWorkedExampleOfTheHandbookIsSound) {
  std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/docs/procedures.md");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  const std::size_t begin = page.find("```yaml\n") + 8;
  ASSERT_LT(begin, page.size());
  EXPECT_EQ(said(page.substr(begin, page.find("\n```", begin) + 1 - begin)), "sound");
}

// A word that the language knows but the handbook does not is a word that nobody can use.
TEST(ProcedureFile, TheHandbookNamesEveryGuardEffectAndCommand) {
  std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/docs/procedures.md");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  for (const auto& words : {procedure::guard_names(), procedure::effect_names(), procedure::transition_commands()}) {
    for (const auto& word : words) EXPECT_NE(page.find("`" + word), std::string::npos) << word;
  }
}

TEST(ProcedureFile, AHostileFileIsRefusedSoon) {
  std::string text = "id: x\nstates:\n";
  for (int depth = 0; depth < 14; ++depth) {
    const std::string pad(static_cast<std::size_t>(depth) * 2, ' ');
    text += pad + "- id: s" + std::to_string(depth) + "\n" + pad + "  transitions:\n";
    for (int i = 0; i < 40; ++i) text += pad + "  - {on: close_case}\n";
    text += pad + "  states:\n";
  }
  EXPECT_NE(said(text).find("more than 500 states, or 200 transitions of one state"), std::string::npos);
}

}  // namespace
}  // namespace redress::catalogue
