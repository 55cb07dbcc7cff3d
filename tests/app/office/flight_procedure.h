// A procedure of two editions for tests of cases in flight: they differ in a limit, in a clock, in a task and in a state's name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/embedded.h"

namespace redress::tests {

inline constexpr std::string_view flight_text = R"(id: test.flight
edition: 1
title: Flight
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: inclusive, source: Our own}
roles:
  - {id: officer, title: Officer, does: Drafts the response}
  - {id: manager, title: Manager, does: Agrees extensions}
outcomes:
  findings:
    - {code: upheld, source: Our own}
    - {code: not_upheld, source: Our own}
  closing: [withdrawn]
late_reasons: [staff_leave, backlog]
signposts:
  - {stage: "1", to: Ombudsman, text: Say how to reach the Ombudsman., source: Our own}
stages:
  - {id: "1", title: Stage 1, row: stage-1}
tasks:
  - {id: look, title: Look at the file, due: 2 working-days, source: Our own}
  - {id: ask_again, title: Ask again, due: 5 working-days, source: Our own}
clocks:
  - {id: acknowledgement, title: Acknowledgement, limit: 3 working-days, source: Our own}
  - id: response
    title: Response
    limit: 5 working-days
    decides_timeliness: yes
    source: Our own
    extension: {at_most: 5, approver: manager, source: Our own}
steps:
  - {id: ask_them, title: Ask them}
  - {id: hear_back, title: They answered}
initial: new
states:
  - id: new
    title: Not yet received
    transitions:
      - on: register_case
        to: open
        effects: [{open_stage: "1"}, {start_clock: acknowledgement}, {start_clock: response}, {set_task: look}]
  - id: stage_1
    title: Stage 1
    stage: "1"
    owner: officer
    transitions:
      - on: close_case
        when: [{outcome_is: [withdrawn]}]
        to: closed
    states:
      - id: open
        title: Open
        next_action: Acknowledge
        transitions:
          - {on: acknowledge_case, to: acknowledged, effects: [{stop_clock: acknowledgement}]}
      - id: acknowledged
        title: Acknowledged
        next_action: Answer
        transitions:
          - {on: ask_them, to: waiting}
          - on: answer_stage
            when: [every_head_has_a_finding, outcome_given, late_needs_a_reason]
            to: answered
            effects: [answer_stage, {stop_clock: response}]
      - id: waiting
        title: Waiting
        next_action: Hear from them
        waits_for: The surveyor
        chase: ask_again
        transitions:
          - {on: hear_back, to: acknowledged}
      - id: answered
        title: Answered
        next_action: Carry out what was agreed, then close
        transitions:
          - {on: close_case, when: [answered, remedies_done], to: closed}
  - id: closed
    title: Closed
    final: yes
    transitions:
      - {on: reopen_case, to: acknowledged, when: [reason_given], effects: [{open_stage: "1"}, {start_clock: response}]}
)";

inline std::string with_changes(std::string text, const std::vector<std::pair<std::string, std::string>>& changes) {
  for (const auto& [from, to] : changes) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  }
  return text;
}

// Edition 2: ten working days for the response, no clock for the acknowledgement, no task to look at the file; what was
// `acknowledged` is `looked_into`.
inline std::string flight_text_2(const std::string& valid_from = "2026-11-01") {
  return with_changes(
      std::string(flight_text),
      {{"edition: 1", "edition: 2"},
       {"from: 2020-01-01", "from: " + valid_from},
       {"limit: 5 working-days", "limit: 10 working-days"},
       {"  - {id: look, title: Look at the file, due: 2 working-days, source: Our own}\n", ""},
       {"  - {id: acknowledgement, title: Acknowledgement, limit: 3 working-days, source: Our own}\n", ""},
       {", effects: [{stop_clock: acknowledgement}]}", "}"},
       {"{start_clock: acknowledgement}, {start_clock: response}, {set_task: look}", "{start_clock: response}"},
       {"title: Acknowledged", "title: Looked into"},
       {"id: acknowledged", "id: looked_into"},
       {"to: acknowledged", "to: looked_into"}});
}

// It as a file of the program, and what a program brings that has it; for as long as the text lives.
inline base::Embedded flight_file(const std::string& text) {
  return {"procedures/test.flight.yaml", text};
}
inline std::vector<base::Embedded> shipped_with(const std::string& text) {
  std::vector<base::Embedded> files = base::embedded_shipped();
  files.push_back(flight_file(text));
  return files;
}

}  // namespace redress::tests
