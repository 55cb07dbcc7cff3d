// What is proved of a procedure over all its paths (docs/procedures.md, What is checked): each property broken once, and how
// long the proof takes.
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "app/catalogue/procedures.h"
#include "core/procedure/prove.h"

namespace redress::catalogue {
namespace {

const std::string sound = R"(id: test.proof
edition: 1
title: Proof
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: inclusive, source: Our own}
roles: [{id: officer, title: Officer}, {id: manager, title: Manager}]
outcomes:
  findings: [{code: upheld, source: Our own}, {code: not_upheld, source: Our own}]
  closing: [withdrawn]
close_reasons: [complainant_withdrew, answered]
signposts: [{stage: "1", to: Panel, text: Say so, source: Our own}, {stage: "2", to: Court, text: Say so, source: Our own}]
stages: [{id: "1", title: Stage 1, row: stage-1}, {id: "2", title: Stage 2, row: stage-2}]
clocks:
  - {id: response, title: Response, limit: 5 working-days, decides_timeliness: yes, source: Our own,
     extension: {approver: manager, source: Our own}}
initial: new
states:
  - {id: new, title: New, transitions: [
      {on: register_case, to: open, effects: [{open_stage: "1"}, {start_clock: response}]}]}
  - {id: open, title: Open, stage: "1", owner: officer, next_action: Answer, transitions: [
      {on: propose_finding, by: [officer]},
      {on: issue_finding, by: [manager]},
      {on: extend_clock, by: [officer]},
      {on: pause_clock, when: [{clock_is: response, source: Our own}], to: waiting},
      {on: answer_stage, by: [officer], when: [outcome_given], to: answered, effects: [answer_stage, {stop_clock: response}]},
      {on: close_case, when: [{outcome_is: withdrawn}, reason_given], to: closed}]}
  - {id: waiting, title: Waiting, stage: "1", owner: officer, next_action: Remind, transitions: [
      {on: resume_clock, when: [{clock_is: response}], to: open}]}
  - {id: answered, title: Answered, stage: "1", owner: officer, next_action: Close, transitions: [
      {on: escalate_case, when: [answered], to: review, effects: [{open_stage: "2"}]},
      {on: close_case, when: [answered, reason_given], to: closed}]}
  - {id: review, title: Review, stage: "2", owner: manager, next_action: Decide, transitions: [
      {on: answer_stage, by: [officer], when: [{outcome_is: upheld}, {handler_differs_from_stage: "1"}], to: reviewed,
       effects: [answer_stage]},
      {on: answer_stage, by: [manager], when: [{outcome_is: not_upheld}, {handler_differs_from_stage: "1"}], to: reviewed,
       effects: [answer_stage]}]}
  - {id: reviewed, title: Reviewed, stage: "2", owner: officer, next_action: Close, transitions: [
      {on: close_case, when: [answered, reason_given], to: closed}]}
  - {id: closed, title: Closed, final: yes}
)";

std::string said(const std::string& text) {
  const auto read = read_procedure(text, "f");
  if (read) return "sound";
  std::string all;
  for (const auto& refusal : read.error()) {
    EXPECT_EQ(refusal.source.substr(0, 19), "docs/procedures.md ") << refusal.text;
    all += (all.empty() ? "" : "\n") + refusal.source.substr(19, 4) + refusal.text;
  }
  return all;
}

TEST(ProcedureProof, TellsEachBrokenPropertyWithAnExample) {
  ASSERT_EQ(said(sound), "sound");
  struct Change {
    std::string from, to, said;
  };
  const std::vector<Change> changes{
      {"{on: escalate_case, when: [answered]", "{on: escalate_case, when: [outcome_given]",
       "P08 nothing opens the stage `2`\nP06 this can never be taken: `escalate_case` carries no outcome (2026-03-02 "
       "register_case; 2026-03-03 answer_stage: here it is not possible)\nP02 nothing leads to the state `review`\nP02 "
       "nothing leads to the state `reviewed`"},
      {"by: [officer], when: [outcome_given], to: answered", "by: [officer], to: answered",
       "P20 closes a case that may have no outcome, expected `outcome_given` or `outcome_is` here, or with the answer "
       "before it (2026-03-02 register_case; 2026-03-03 answer_stage; 2026-03-04 close_case: the case is closed and "
       "has no outcome)"},
      {"{on: close_case, when: [{outcome_is: withdrawn}, reason_given]",
       "{on: close_case, when: [{outcome_is: withdrawn}]",
       "P21 closes a case without one of the `close_reasons`, expected `reason_given` (2026-03-02 register_case; "
       "2026-03-03 close_case: the case is closed and nobody said why)"},
      {"by: [manager]},\n", "by: [officer]},\n",
       "P18 only the role `officer` may propose a finding at stage 1 and only it may sign it off, expected two that "
       "can differ (2026-03-02 register_case; 2026-03-03 propose_finding; 2026-03-04 issue_finding: whoever drafted "
       "the finding is the only one who may sign it off)"},
      {"{on: extend_clock, by: [officer]}", "{on: extend_clock, by: [manager]}",
       "P18 only the role `manager` may extend the clock `response` and only it may agree to that, expected two that "
       "can differ (2026-03-02 register_case; 2026-03-03 extend_clock of response: whoever extends the clock is the "
       "only one who may agree)"},
      {"{on: resume_clock, when: [{clock_is: response}], to: open}",
       "{on: close_case, when: [{outcome_is: withdrawn}, reason_given], to: closed}",
       "P16 pauses the clock `response`, but no `resume_clock` leads out of `waiting` (2026-03-02 register_case; "
       "2026-03-03 pause_clock of response: the clock `response` is paused and cannot be resumed)"},
      {"{on: pause_clock, when: [{clock_is: response, source: Our own}], to: waiting}",
       "{on: record_contact, to: waiting}",
       "P04 nothing can ever be done in the state `waiting` (2026-03-02 register_case; 2026-03-03 record_contact: "
       "whatever anybody does, the case stays here)\nP06 this can never be taken: no clock that it may name is ever "
       "paused here (2026-03-02 register_case; 2026-03-03 record_contact: here it is not possible)"},
      {", {stage: \"2\", to: Court, text: Say so, source: Our own}", "",
       "P22 the answer of stage 2 may be the last, and no signpost says where to go next (2026-03-02 register_case; "
       "2026-03-03 answer_stage; 2026-03-04 escalate_case; 2026-03-05 answer_stage; 2026-03-06 close_case: the case is "
       "closed and the complainant was told of no next step)"},
      {"{outcome_is: not_upheld}, {handler_differs_from_stage: \"1\"}", "{outcome_is: not_upheld}",
       "P19 answers stage 2 without `handler_differs_from_stage: 1`, which another answer of this stage has "
       "(2026-03-02 register_case; 2026-03-03 answer_stage; 2026-03-04 escalate_case; 2026-03-05 answer_stage: whoever "
       "had the case at stage 1 may have answered)"},
      {"by: [manager], when: [{outcome_is: not_upheld}", "by: [officer], when: [remedies_done",
       "P07 this and the transition on `answer_stage` at line 36 may both be taken by one command, expected guards "
       "that tell them apart (2026-03-02 register_case; 2026-03-03 answer_stage; 2026-03-04 escalate_case; 2026-03-05 "
       "answer_stage: both wait for it and both may be taken)\nP20 closes a case that may have no outcome, expected "
       "`outcome_given` or `outcome_is` here, or with the answer before it (2026-03-02 register_case; 2026-03-03 "
       "answer_stage; 2026-03-04 escalate_case; 2026-03-05 answer_stage; 2026-03-06 close_case: the case is closed and "
       "has no outcome)"},
      {"{outcome_is: withdrawn}, reason_given", "{outcome_is: upheld}, reason_given",
       "P25 no case can close with the outcome `withdrawn`"},
      {"{on: propose_finding, by: [officer]}", "{on: acknowledge_case, effects: [{stop_clock: response}]}",
       "P13 stops the clock `response` that decides whether the answer was in time, but answers nothing, expected it "
       "with `answer_stage` (2026-03-02 register_case; 2026-03-03 acknowledge_case: the clock `response` is met and "
       "the stage is not answered)"},
  };
  for (const Change& change : changes) {
    std::string text = sound;
    const std::size_t at = text.find(change.from);
    ASSERT_NE(at, std::string::npos) << change.from;
    EXPECT_EQ(said(text.replace(at, change.from.size(), change.to)), change.said) << change.to;
  }
}

TEST(ProcedureProof, AllowsTheOtherwiseOfATransitionAndNoMore) {
  const std::string close = "{on: close_case, when: [answered, reason_given], to: closed}]}\n  - {id: review,";
  const auto with = [&](const std::string& more) {
    std::string text = sound;
    const std::size_t at = text.find(close);
    return at == std::string::npos ? "no such place" : text.insert(at, more + ",\n      ");
  };
  EXPECT_EQ(said(with("{on: close_case, when: [answered, reason_given, remedies_done], to: closed}")), "sound")
      << "the second is the otherwise of the first";
  EXPECT_EQ(said(with("{on: close_case, when: [reason_given, {outcome_is: withdrawn}], to: closed}")), "sound")
      << "where the stage has always been answered, asking for that asks nothing";
  EXPECT_EQ(said(with("{on: close_case, when: [remedies_done], to: closed}")),
            "P21 closes a case without one of the `close_reasons`, expected `reason_given` (2026-03-02 register_case; "
            "2026-03-03 answer_stage; 2026-03-04 close_case: the case is closed and nobody said why)\n"
            "P07 this and the transition on `close_case` at line 34 may both be taken by one command, expected guards "
            "that tell them apart (2026-03-02 register_case; 2026-03-03 answer_stage; 2026-03-04 close_case: both wait "
            "for it and both may be taken)");
  EXPECT_EQ(said(with("{on: close_case, by: [manager], when: [answered, reason_given], to: closed}")), "sound");
  EXPECT_EQ(said(with("{on: close_case, when: [answered, reason_given], to: closed}")),
            "P07 this can never be taken: the transition on `close_case` at line 34 is always taken before it, "
            "expected guards that tell them apart (2026-03-02 register_case; 2026-03-03 answer_stage; 2026-03-04 "
            "close_case: the first is taken whenever the second could be)");
}

// A fault speaks of a property that people can look up.
TEST(ProcedureProof, TheHandbookListsEveryPropertyByItsNumber) {
  std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/docs/procedures.md");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  std::size_t at = 0;
  for (const auto property : procedure::properties()) {
    const std::string name = to_text(property);
    const std::size_t found = page.find(std::to_string(std::stoi(name.substr(1, 2))) + ". `" + name + "`: ", at);
    EXPECT_NE(found, std::string::npos) << name;
    at = found == std::string::npos ? at : found;
  }
}

TEST(ProcedureProof, OfTheShippedProceduresIsSoon) {
  std::string largest;
  double longest = 0;
  for (const auto& procedure : shipped_procedures()) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(prove(procedure, procedure::example_day).empty()) << procedure.id;
    const double taken = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    if (taken < longest) continue;
    longest = taken;
    largest = procedure.id;
  }
  std::cout << "the longest proof, of " << largest << ": " << longest << " ms\n";
}

}  // namespace
}  // namespace redress::catalogue
