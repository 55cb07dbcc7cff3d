// A procedure in which everything can be done that there is a form for: it pauses, has a step, is extended, reopened. And whose
// own words are hostile, as somebody could write them who may write a procedure.
#pragma once

#include <string>

#include "base/embedded.h"

namespace redress::web::testing {

inline constexpr const char* own_procedure = "own.everything";

// Where a word may stand, `PLACE` in it becomes one that can be found again: `[[procedure:PLACE]]`.
inline base::Embedded hostile_procedure() {
  static const std::string text = [] {
    const std::string begin = "\"<script>window.hostile='[[procedure:", end = "]]'</script>\"";
    const auto words = [&](const char* place) { return begin + place + end; };
    return std::string("id: ") + own_procedure + "\nedition: 1\ntitle: " + words("title") + R"(
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: body, convention: after, source: Our own}
roles:
  - {id: officer, title: )" +
           words("role") + R"(, does: Everything}
  - {id: approver, title: )" +
           words("approver") + R"(, does: Agrees}
outcomes:
  findings:
    - {code: upheld, source: Our own}
    - {code: not_upheld, source: Our own}
  closing: [withdrawn]
late_reasons: [staff_leave, backlog]
signposts:
  - {to: Nobody further, text: There is no next step, source: Our own}
reports:
  - {id: yearly, title: )" +
           words("report") + R"(, every: year, audience: )" + words("audience") +
           R"(, within: 2 months, source: Our own}
questions:
  - {id: why, question: )" +
           words("question") + R"(, answer: )" + words("question-answer") + R"(, for: everybody, source: Our own}
stages:
  - {id: "1", title: )" +
           words("stage") + R"(, row: stage-1}
  - {id: "2", title: Stage 2, row: stage-2}
clocks:
  - id: response
    title: )" +
           words("clock") + R"(
    limit: 5 working-days
    decides_timeliness: yes
    source: )" +
           words("clock-source") + R"(
    extension: {at_most: 5, approver: officer, source: Our own}
  - id: response_2
    title: Response at stage 2
    limit: 20 working-days
    decides_timeliness: yes
    source: Our own
steps:
  - {id: look_again, title: )" +
           words("step") + R"(}
fields:
  - id: mood
    title: )" +
           words("field") + R"(
    by_hand: yes
    tab: )" +
           words("tab") + R"(
    source: Our own
tasks:
  - id: checks
    title: )" +
           words("task") + R"(
    numbered: )" +
           words("numbered") + R"(
    due: set-by-letter
    source: Our own
    items:
      - )" +
           words("item") + R"(
      - The second
  - {id: hear, title: Hear of it, due: 5 working-days, source: Our own}
comparisons:
  - id: reports
    title: )" +
           words("comparison") + R"(
    row: )" +
           words("row") + R"(
    versions:
      - id: ours
        title: )" +
           words("version") + R"(
      - {id: theirs, title: Theirs}
    anomaly: hear
    source: )" +
           words("comparison-source") + R"(
registers:
  - id: list
    title: )" +
           words("register") + R"(
    source: )" +
           words("register-source") + R"(
approvals:
  - id: remedy
    title: )" +
           words("approval") + R"(
    remedies: [apology, payment, explanation, action, review_of_decision, policy_change, training]
    levels:
      - {by: approver}
      - by: officer
        if_passed_on: yes
        forms:
          - )" +
           words("form") + R"(
    returns: [too_dear]
    fixed_amount_returned_as: too_dear
    source: )" +
           words("approval-source") + R"(
meetings:
  - id: panel
    title: )" +
           words("meeting") + R"(
    papers:
      - id: briefing
        title: )" +
           words("paper") + R"(
    outcomes: [agreed]
    not_from_stage: "2"
    source: Our own
initial: new
states:
  - id: new
    title: Not yet received
    transitions:
      - on: register_case
        to: open_1
        effects: [{open_stage: "1"}, {start_clock: response}]
  - id: open_1
    title: )" +
           words("state") + R"(
    stage: "1"
    owner: officer
    next_action: )" +
           words("next-action") + R"(
    transitions:
      - {on: acknowledge_case}
      - {on: pause_clock, when: [{clock_is: [response], source: Our own}]}
      - {on: resume_clock, when: [{clock_is: [response], source: Our own}]}
      - on: look_again
        fields:
          mood: )" +
           words("value") + R"(
        registers:
          list: )" +
           words("entry") + R"(
        effects: [{set_task: checks}]
      - on: answer_stage
        to: answered_1
        effects: [answer_stage, {stop_clock: response}]
        guidance: )" +
           words("guidance") + R"(
        source: )" +
           words("source") + R"(
  - id: answered_1
    title: Answered at stage 1
    stage: "1"
    owner: officer
    next_action: Wait
    transitions:
      - on: escalate_case
        to: open_2
        effects: [{open_stage: "2"}, {start_clock: response_2}]
  - id: open_2
    title: Open at stage 2
    stage: "2"
    owner: officer
    next_action: Answer
    transitions:
      - {on: answer_stage, when: [outcome_given], to: answered_2, effects: [answer_stage, {stop_clock: response_2}]}
      - {on: close_case, when: [{outcome_is: [withdrawn]}], to: closed}
  - id: answered_2
    title: Answered at stage 2
    stage: "2"
    owner: officer
    next_action: Close
    transitions:
      - {on: close_case, to: closed}
  - id: closed
    title: Closed
    final: yes
    transitions:
      - on: reopen_case
        to: open_1
        effects: [{open_stage: "1"}, {start_clock: response}]
)";
  }();
  return {"procedures/own.everything.yaml", text};
}

}  // namespace redress::web::testing
