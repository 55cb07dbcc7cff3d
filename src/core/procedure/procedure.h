// A body's procedure as checked data: a statechart with clocks, roles, limits, outcomes and its sources.
//
// States, commands from people, guards and effects. No C++ knows any one procedure's name. The YAML form and its loader
// stand in app/catalogue; this is what it is loaded into. Rule: DESIGN 5; RULES C1.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "core/clock/rule.h"

namespace redress::procedure {

using base::Day;

// How a limit may be lengthened.
struct Extension {
  int at_most = 0;                       // in the clock's own unit for each extension; 0: as agreed
  int times = 0;                         // 0: any number
  std::optional<int> ceiling;            // the whole limit, extension included, in the clock's unit
  std::string approver;                  // a role; empty: none needed
  bool before_expiry = false;
  bool inform_complainant = true;
  std::string source;
  bool unconfirmed = false;
};

struct Clock {
  std::string id;                        // unique in the procedure: `stage_1_response`
  std::string title;                     // `Stage 1 response`
  clock::Rule rule;
  std::string calendar;                  // a calendar's id, or `body`
  bool decides_timeliness = false;       // the clock that `ontime` asks about for its stage
  std::optional<Extension> extension;
  std::string source;
  bool unconfirmed = false;
};

struct Stage {
  std::string id;     // `1`, `2`, `external`
  std::string title;  // `Stage 1: frontline resolution`
  std::string row;    // the row of a case-rows report while the case stands here: `stage-1`, `stage-2`, `external`
  std::string row_if_escalated;  // `escalated`; empty: `row`
};

// What a transition does, besides moving to its state. Recorded with the event, so that nobody interprets it again.
struct Effect {
  enum class What {
    open_stage,    // argument: stage id; begins an episode
    answer_stage,  // ends the open episode as answered
    start_clock,   // argument: clock id; from the day of the event
    stop_clock,    // argument: clock id; met or missed on the day of the event
    end_clocks,    // every running clock of the open episode stops without having been met
  };
  What what;
  std::string argument;
};

// What must hold, besides the state. Each has a rule name and a source when it refuses.
struct Guard {
  enum class What {
    every_head_has_a_finding,       // issued, not only proposed
    no_finding_awaits_sign_off,
    outcome_given,                  // the command carries an outcome of this procedure
    reason_given,
    answered,                       // the current stage has been answered
    handler_differs_from_stage,     // argument: stage id; separation of duties
    remedies_done,
    late_needs_a_reason,            // an answer after the limit names a reason from the list
  };
  What what;
  std::string argument;
  std::string source;
};

struct Transition {
  std::string on;                    // the command's kind: `answer_stage`
  std::vector<std::string> by;       // roles; empty: anybody who may work the case
  std::vector<Guard> when;
  std::string to;                    // state id; the same state if it stays
  std::string stage;                 // for `register_case`: only when the command's `received_stage` is this; empty: any
  std::vector<Effect> effects;
  std::string guidance;
  std::string source;
};

struct State {
  std::string id;
  std::string title;
  std::string stage;                 // the stage it belongs to; empty for none
  bool final = false;
  std::string next_action;           // what happens next, verb first: `Draft the response`
  std::string owner;                 // role that has it: `coordinator`, `officer`
  std::vector<Transition> transitions;
};

struct Procedure {
  std::string id;                    // `sct.mchp.2021`
  int edition = 1;
  std::string title;
  std::string stream;                // `complaint`, `enquiry`, `external_review`... (I16: never counted together)
  Day valid_from;
  std::optional<Day> valid_to;
  std::string source;
  bool unconfirmed = false;
  std::string row_scheme;            // `case-rows` or `stage-episodes`
  std::string default_calendar;      // a calendar's id, or `body`
  clock::Convention convention = clock::Convention::after;  // for figures in working days
  std::vector<std::string> roles;
  std::vector<std::string> outcomes; // outcome codes of DESIGN 7; empty: closes without outcome
  std::vector<std::string> late_reasons;
  std::vector<std::string> close_reasons;
  std::string signposting;           // what the final reply must say
  std::optional<int> escalate_after_working_days;  // stage 1 may not last longer (RULES B1.1, day 10)
  std::vector<Stage> stages;
  std::vector<Clock> clocks;
  std::string initial;               // the state before receipt; `register_case` leaves it
  std::vector<State> states;
  std::string text;                  // the file, byte for byte
};

const Stage* find_stage(const Procedure& procedure, std::string_view id);
const Clock* find_clock(const Procedure& procedure, std::string_view id);
const State* find_state(const Procedure& procedure, std::string_view id);
// The transitions for that command in that state, in the file's order.
std::vector<const Transition*> transitions_for(const Procedure& procedure, std::string_view state, std::string_view command);

}  // namespace redress::procedure
