// Procedures for tests of casework, built in C++: what they say is near the shipped ones, and theirs alone.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/procedure/procedure.h"

namespace redress::casework {

using procedure::Effect;
using procedure::Guard;
using procedure::Procedure;

// `on("answer_stage", "answered").needs(...).does(...)`.
struct TransitionMaker {
  procedure::Transition made;

  TransitionMaker& needs(Guard::What what, std::string argument = "") {
    Guard guard;
    guard.what = what;
    guard.argument = std::move(argument);
    guard.source = "the rule book, " + to_text(what);
    made.when.push_back(std::move(guard));
    return *this;
  }
  TransitionMaker& does(Effect::What what, std::string argument = "") {
    Effect effect;
    effect.what = what;
    effect.argument = std::move(argument);
    made.effects.push_back(std::move(effect));
    return *this;
  }
  TransitionMaker& by(std::string role) {
    made.by.push_back(std::move(role));
    return *this;
  }
  TransitionMaker& at_stage(std::string stage) {
    made.stage = std::move(stage);
    return *this;
  }
};

inline TransitionMaker on(std::string command, std::string to) {
  TransitionMaker maker;
  maker.made.on = std::move(command);
  maker.made.to = std::move(to);
  return maker;
}

inline procedure::State state(std::string id, std::string stage, const std::vector<TransitionMaker>& transitions,
                              bool final = false) {
  procedure::State made;
  made.title = id;
  made.id = std::move(id);
  made.stage = std::move(stage);
  made.final = final;
  for (const TransitionMaker& each : transitions) made.transitions.push_back(each.made);
  return made;
}

inline procedure::Clock clock_of(std::string id, int working_days, clock::Convention convention, bool decides) {
  procedure::Clock made;
  made.title = id;
  made.id = std::move(id);
  made.rule = {working_days, clock::Unit::working_days, convention, clock::Roll::none};
  made.calendar = "body";
  made.decides_timeliness = decides;
  made.source = "the rule book, limits";
  return made;
}

inline procedure::Stage stage_of(std::string id, std::string row, std::string row_if_escalated = "") {
  procedure::Stage made;
  made.title = "Stage " + id;
  made.id = std::move(id);
  made.row = std::move(row);
  made.row_if_escalated = std::move(row_if_escalated);
  return made;
}

// Two stages and an external reviewer, as in Scotland: the day of receipt is day 1; stage 1 has 5 working days, once
// extended to 10 at most by a manager's leave; stage 2 has 20 and another officer.
inline Procedure two_stages() {
  using enum Effect::What;
  using enum Guard::What;
  Procedure made;
  made.id = "two.stages";
  made.title = "Two stages";
  made.stream = "complaint";
  made.valid_from = *base::parse_day("2010-01-01");
  made.source = "the rule book";
  made.row_scheme = "case-rows";
  made.default_calendar = "body";
  made.convention = clock::Convention::inclusive;
  made.roles = {"coordinator", "officer", "manager"};
  made.outcomes = {"upheld", "partly_upheld", "not_upheld", "resolved", "withdrawn"};
  made.findings = {"upheld", "partly_upheld", "not_upheld", "resolved"};
  made.outcome_from = {{"resolved", *base::parse_day("2021-04-01")}};
  made.roll_up = "mixed-is-partly";
  made.late_reasons = {"complex", "staff_absence"};
  made.close_reasons = {"answered", "withdrawn_by_complainant"};
  made.stages = {stage_of("1", "stage-1"), stage_of("2", "stage-2", "escalated"), stage_of("external", "external")};
  made.clocks = {clock_of("response_1", 5, clock::Convention::inclusive, true),
                 clock_of("ack_2", 3, clock::Convention::inclusive, false),
                 clock_of("response_2", 20, clock::Convention::inclusive, true)};
  procedure::Extension extension;
  extension.at_most = 5;
  extension.times = 1;
  extension.ceiling = 10;
  extension.ceiling_source = "the rule book, ceiling";
  extension.approver = "manager";
  extension.before_expiry = true;
  extension.source = "the rule book, extension";
  made.clocks[0].extension = extension;
  extension = {};
  extension.approver = "manager";
  extension.ceiling = 100;
  made.clocks[2].extension = extension;
  made.initial = "new";
  const auto stage_2 = [](TransitionMaker maker) {
    return maker.does(open_stage, "2").does(start_clock, "ack_2").does(start_clock, "response_2");
  };
  const auto answer = [](std::string to, std::string clock) {
    return on("answer_stage", std::move(to))
        .needs(every_head_has_a_finding)
        .needs(no_finding_awaits_sign_off)
        .needs(outcome_given)
        .needs(late_needs_a_reason)
        .does(answer_stage)
        .does(stop_clock, std::move(clock));
  };
  const auto withdrawn = on("close_case", "closed").needs(outcome_is, "withdrawn").does(end_clocks);
  const auto escalate = on("escalate_case", "stage_2").needs(reason_given).does(end_clocks);
  made.states = {
      state("new", "",
            {on("register_case", "stage_1").at_stage("1").does(open_stage, "1").does(start_clock, "response_1"),
             stage_2(on("register_case", "stage_2").at_stage("2"))}),
      state("stage_1", "1", {answer("answered_1", "response_1"), stage_2(escalate), withdrawn}),
      state("answered_1", "1", {stage_2(escalate), on("close_case", "closed").needs(remedies_done)}),
      state("stage_2", "2",
            {on("acknowledge_case", "stage_2").does(stop_clock, "ack_2"),
             answer("answered_2", "response_2").needs(handler_differs_from_stage, "1"), withdrawn}),
      state("answered_2", "2",
            {on("escalate_case", "external").needs(answered).does(open_stage, "external"),
             on("close_case", "closed").needs(remedies_done)}),
      state("external", "external", {on("answer_stage", "answered_external").by("coordinator").does(answer_stage)}),
      state("answered_external", "external", {on("close_case", "closed")}),
      state("closed", "",
            {on("reopen_case", "stage_2").needs(reason_given).does(open_stage, "2").does(start_clock, "response_2")},
            true),
  };
  return made;
}

// A later edition of it: another limit at stage 1, which is called `open_1` now; no acknowledgement at stage 2, which has 30
// days.
inline Procedure two_stages_revised(int edition, int limit, const char* valid_from = "2026-01-01") {
  Procedure made = two_stages();
  made.edition = edition;
  made.valid_from = *base::parse_day(valid_from);
  made.clocks.erase(made.clocks.begin() + 1);
  made.clocks[0].title = "Response";
  made.clocks[0].rule.count = limit;
  made.clocks[1].rule.count = 30;
  for (procedure::State& each : made.states) {
    if (each.id == "stage_1") each.id = each.title = "open_1";
    std::erase_if(each.transitions, [](const auto& transition) { return transition.on == "acknowledge_case"; });
    for (procedure::Transition& transition : each.transitions) {
      if (transition.to == "stage_1") transition.to = "open_1";
      std::erase_if(transition.effects, [](const Effect& effect) { return effect.argument == "ack_2"; });
    }
  }
  return made;
}

// One stage that is escalated only after its answer, and whose reply is due from the acknowledgement, as in England.
inline Procedure from_acknowledgement() {
  using enum Effect::What;
  using enum Guard::What;
  Procedure made = two_stages();
  made.id = "from.acknowledgement";
  made.row_scheme = "stage-episodes";
  made.convention = clock::Convention::after;
  made.clocks = {clock_of("ack_1", 5, clock::Convention::after, false),
                 clock_of("response_1", 10, clock::Convention::after, true),
                 clock_of("response_2", 20, clock::Convention::after, true)};
  made.clocks[1].extension.emplace();  // as long as it takes
  made.clocks[1].extension->source = "the rule book, extension";
  made.outcome_from.clear();
  made.late_reasons.clear();
  made.close_reasons.clear();
  made.states = {
      state("new", "", {on("register_case", "received").does(open_stage, "1").does(start_clock, "ack_1")}),
      state("received", "1",
            {on("acknowledge_case", "stage_1").does(stop_clock, "ack_1").does(start_clock, "response_1"),
             on("send_leaflet", "received")}),
      state("stage_1", "1", {on("answer_stage", "answered_1").does(answer_stage).does(stop_clock, "response_1")}),
      state("answered_1", "1",
            {on("escalate_case", "stage_2").needs(answered).does(open_stage, "2").does(start_clock, "response_2"),
             on("close_case", "closed")}),
      state("stage_2", "2", {on("answer_stage", "answered_2").does(answer_stage).does(stop_clock, "response_2")}),
      state("answered_2", "2", {on("close_case", "closed")}),
      state("closed", "", {}, true),
  };
  return made;
}

// One stage whose reply waits while a fee is asked for: the one clock that the rule lets stop, and only until the reply.
inline Procedure with_a_fee() {
  using enum Effect::What;
  using enum Guard::What;
  Procedure made = from_acknowledgement();
  made.id = "with.a.fee";
  made.stages = {stage_of("1", "stage-1")};
  made.clocks = {clock_of("ack_1", 5, clock::Convention::after, false),
                 clock_of("reply", 20, clock::Convention::after, true)};
  made.states = {
      state("new", "",
            {on("register_case", "open").does(open_stage, "1").does(start_clock, "ack_1").does(start_clock, "reply")}),
      state("open", "1",
            {on("acknowledge_case", "open").does(stop_clock, "ack_1"),
             on("pause_clock", "fee_asked").needs(clock_is, "reply").needs(reason_given), on("close_case", "closed"),
             on("answer_stage", "answered").does(answer_stage).does(stop_clock, "reply")}),
      state("fee_asked", "1", {on("resume_clock", "open").needs(clock_is, "reply"), on("close_case", "closed")}),
      state("answered", "1", {on("close_case", "closed")}),
      state("closed", "", {}, true),
  };
  return made;
}

// One stage, closes without outcome.
inline Procedure enquiry() {
  using enum Effect::What;
  Procedure made = two_stages();
  made.id = "enquiry";
  made.stream = "enquiry";
  made.outcomes.clear();
  made.findings.clear();
  made.late_reasons.clear();
  made.close_reasons.clear();
  made.roll_up.clear();
  made.stages = {stage_of("1", "enquiry")};
  made.clocks = {clock_of("reply", 10, clock::Convention::after, true)};
  made.states = {
      state("new", "", {on("register_case", "open").does(open_stage, "1").does(start_clock, "reply")}),
      state("open", "1", {on("close_case", "closed").does(answer_stage).does(stop_clock, "reply")}),
      state("closed", "", {on("reopen_case", "open").does(open_stage, "1").does(start_clock, "reply")}, true),
  };
  return made;
}

}  // namespace redress::casework
