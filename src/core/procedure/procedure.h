// A body's procedure as checked data: a statechart with clocks, roles, limits, outcomes and its sources.
//
// States, commands from people, guards and effects. No C++ knows any one procedure's name. The YAML form and its loader
// stand in app/catalogue; this is what it is loaded into. Rule: DESIGN 5; RULES C1.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "core/clock/rule.h"
#include "core/procedure/comparison.h"
#include "core/procedure/export.h"
#include "core/procedure/letter.h"
#include "core/procedure/notices.h"

namespace redress::procedure {

using base::Day;

// How a limit may be lengthened.
struct Extension {
  int at_most = 0;                   // in the clock's own unit for each extension; 0: as agreed
  int times = 0;                     // 0: any number
  std::optional<int> ceiling;        // the whole limit, extension included, in the clock's unit
  bool escalate_at_ceiling = false;  // what cannot be done by the ceiling is proposed for escalation
  std::string ceiling_source;
  bool ceiling_unconfirmed = false;
  std::string approver;  // a role; empty: none needed
  bool before_expiry = false;
  bool inform_complainant = true;
  std::optional<int> inform_every;  // and again at least this often, in the clock's unit
  std::string inform_every_source;
  bool inform_every_unconfirmed = false;
  bool give_ombudsman_details = false;
  std::string source;
  bool unconfirmed = false;
  Place place;
};

struct Clock {
  std::string id;     // unique in the procedure: `stage_1_response`
  std::string title;  // `Stage 1 response`
  clock::Rule rule;
  bool set_by_letter = false;       // its day stands in a letter and comes with the command; `rule` says nothing then
  std::string calendar;             // a calendar's id, or `body`
  bool decides_timeliness = false;  // the clock that `ontime` asks about for its stage
  std::string whose;                // who has to keep it, outside the body: never the body's own limit; empty: the body
  std::optional<Extension> extension;
  std::string source;
  bool unconfirmed = false;
  Place place;
};

struct Stage {
  std::string id;     // `1`, `2`, `external`
  std::string title;  // `Stage 1: frontline resolution`
  std::string row;    // the row of a case-rows report while the case stands here: `stage-1`, `stage-2`, `external`
  std::string row_if_escalated;  // `escalated`; empty: `row`. A reopened stage keeps the row it had
  Place place;
};

// What a transition does, besides moving to its state. Recorded with the event, so that nobody interprets it again.
struct Effect {
  enum class What {
    open_stage,    // argument: stage id; begins an episode
    answer_stage,  // ends the open episode as answered
    start_clock,   // argument: clock id; from the day of the event
    stop_clock,    // argument: clock id; met or missed on the day of the event
    end_clocks,    // every running clock of the open episode stops without having been met
    set_task,      // argument: task id; due by the task's own rule, counted from the day of the event
    drop_task,     // argument: task id; it need not be done any more
  };
  What what;
  std::string argument;
  Place place;
};

// What must hold, besides the state. Each has a rule name and a source when it refuses.
struct Guard {
  enum class What {
    every_head_has_a_finding,  // issued, not only proposed
    no_finding_awaits_sign_off,
    outcome_given,  // the command carries an outcome of this procedure
    reason_given,
    answered,                    // the current stage has been answered
    handler_differs_from_stage,  // argument: stage id; separation of duties
    remedies_done,
    late_needs_a_reason,  // an answer after the limit names a reason from the list
    outcome_is,           // argument: outcome codes with a blank between; the command carries one of them
    clock_is,             // argument: clock ids with a blank between; the command names one of them
    tasks_done,           // argument: task ids with a blank between; none of them is still to be done
    approvals_decided,    // none is pending, but for the one that the command decides
    meeting_is,           // argument: meeting ids with a blank between; the command is about one of them
    meeting_held,         // argument: likewise; each has met in this stage, and none of them is still to come
    papers_issued,        // argument: likewise; the papers of each have gone to everybody who sits in it
  };
  What what;
  std::string argument;
  std::string source;
  Place place;
};

// What a transition writes into a register, and where.
struct Entry {
  std::string into;   // register id
  std::string words;  // `Proposal to investigate received`
  Place place;
};

// A value that a case holds, as a transition or a state sets it.
struct FieldValue {
  std::string field, value;
  Place place;
};

// Where several transitions of a state wait for the same command, the first whose guards hold is taken; if none does, the
// refusals are those of the first. The transitions of the composite states around it come after the state's own.
struct Transition {
  std::string on;               // the command's kind: `answer_stage`; or a step of the procedure, for `take_step`
  std::vector<std::string> by;  // roles; empty: anybody who may work the case
  std::vector<Guard> when;
  std::string to;     // state id; the same state if it stays
  std::string stage;  // for `register_case`: only when the command's `received_stage` is this; empty: any
  std::vector<Effect> effects;
  std::vector<FieldValue> fields;  // after those of the state that it enters
  std::vector<Entry> entries;      // into registers
  std::string guidance;
  std::string source;
  std::string from;  // the state or composite state that the file has it in
  Place place;
  std::string letter = {};  // id of the letter that is sent with it; empty: none
};

// A state around others: its transitions are theirs too.
struct Composite {
  std::string id;
  std::string title;
  std::string within;  // the composite state around it; empty for none
};

struct State {
  std::string id;
  std::string title;
  std::string stage;  // the stage it belongs to; empty for none
  bool final = false;
  std::string next_action;         // what happens next, verb first: `Draft the response`
  std::string owner;               // role that has it: `coordinator`, `officer`
  std::string within;              // the composite state around it; empty for none
  std::vector<FieldValue> fields;  // set on entering it; those of the composite states around it too, its own last
  std::vector<std::string> tasks;  // set on entering it
  std::string waits_for;           // whom outside the body: `the Ombudsman`; empty: nobody. Rule: RULES C1.3 U7
  std::string chase;               // the task that asks after it, set anew as often as it is done, dropped on leaving
  std::vector<Transition> transitions;
  Place place;
};

// A fact that a case holds because this procedure asks for it: `status`. Set by states and transitions, or by hand.
struct CaseField {
  std::string id;
  std::string title;
  std::vector<std::string> values;  // empty: any one line
  bool by_hand = false;             // people set it too, with `set_field`
  std::string tab;                  // the heading under which it stands; empty: the procedure's own
  std::string source;
  bool unconfirmed = false;
  Place place;
};

// A task of the procedure's own, set by a state or a transition.
struct TaskKind {
  std::string id;
  std::string title;               // `Chase the Ombudsman`
  std::string role;                // who does it; empty: whoever has the case
  std::optional<clock::Rule> due;  // from the day on which it is set; nothing: that day
  bool due_by_letter = false;      // on the day that the step brings
  std::vector<std::string> items;  // a check list: done when each of them is
  std::string numbered = {};  // what each of them is called with its number in the case: `Query`; empty: not counted
  std::string source;
  bool unconfirmed = false;
  Place place;
};

// A list that people outside the case rely on; each entry stays.
struct Register {
  std::string id;
  std::string title;
  std::string source;
  Place place;
};

// Who agrees to a remedy, in their turn.
struct ApprovalLevel {
  std::string role;                // anybody who has it, but for whoever had a hand in it before
  std::int64_t above = 0;          // pence: asked only for more than that
  bool if_passed_on = false;       // asked only where the level before passes it on
  std::vector<std::string> forms;  // with one of which it is passed on to this level: `CSF824`
  Place place;
};

// A remedy that may be carried out only when others have agreed to it. Rule: RULES C1.1 9.
struct ApprovalKind {
  std::string id;
  std::string title;                  // `Approval of a payment`
  std::vector<std::string> remedies;  // of these kinds; the first kind of approval that names a remedy's counts
  std::vector<ApprovalLevel> levels;  // at least one, each somebody else
  std::vector<std::string> returns;   // reasons for which it is returned
  std::string wrongly_keyed;  // the one of them for which an amount that somebody outside fixed is returned, and only
                              // where what was keyed differs; empty: nobody fixes amounts. Rule: RULES A3.4
  bool locks_allocation = false;  // nobody else is given the case while it is pending
  std::string source;
  bool unconfirmed = false;
  Place place;
};

// What goes to everybody who sits in a meeting before it.
struct Paper {
  std::string id;
  std::string title;  // `Briefing`
};

// People who come together over a case: a panel, a case conference. Rule: RULES A3.5, B4.1.
struct MeetingKind {
  std::string id;
  std::string title;                  // `Assessment panel`
  int members_at_least = 0;           // 0: not said
  std::vector<Paper> papers;          // that everybody who attends was sent before
  std::vector<std::string> outcomes;  // what it may decide; empty: it decides nothing that is counted
  std::string not_from_stage;         // nobody sits in it who had the case, answered or investigated at that stage
  std::string source;
  bool unconfirmed = false;
  Place place;
};

struct Role {
  std::string id;
  std::string title;
  std::string does;  // in plain words
};

// What only this procedure does: a transition that `take_step` names.
struct Step {
  std::string id;
  std::string title;
  Place place;
};

// What a finding rests on: an exemption of an Act, an exception, a determination of an ombudsman's.
struct Ground {
  std::string id;     // `s40`
  std::string title;  // `Section 40: personal information`
  std::string kind;   // `absolute`, `qualified` (the public interest is weighed), `procedural`, `determination`
  std::string source;
  bool unconfirmed = false;
  Place place;
};

// Something the rule book knows from memory only: shown as unconfirmed until somebody has read the source.
struct Unconfirmed {
  std::string what;  // `clock stage_1_response, ceiling`
  std::string source;
  Place place;
};

struct Procedure {
  std::string id;  // `sct.mchp.2021`
  int edition = 1;
  std::string title;
  std::string short_title;  // what a list calls it, at most 24 characters; the title where the file has none
  std::string stream;       // `complaint`, `enquiry`, `external_review`... (I16: never counted together)
  Day valid_from;
  std::optional<Day> valid_to;
  std::string source;
  bool unconfirmed = false;  // some part of it is
  std::vector<Unconfirmed> unconfirmed_parts;
  std::string row_scheme;                                   // `case-rows` or `stage-episodes`
  std::string default_calendar;                             // a calendar's id, or `body`
  clock::Convention convention = clock::Convention::after;  // for figures in working days
  std::string cut_off;  // `17:00`: what comes later counts as received on the next working day; empty: midnight
  std::vector<Role> role_list;
  std::vector<std::string> roles;     // their ids
  std::vector<std::string> outcomes;  // outcome codes of DESIGN 7; empty: closes without outcome
  std::vector<std::string> findings;  // those of them that a head, and so an answer, may have; the others only close
  std::map<std::string, Day, std::less<>> outcome_from;  // those that came later, with their first day
  std::string roll_up;  // how findings make the outcome: `mixed-is-partly` (RULES C4.3), `parts`, or empty: by choice
  std::vector<Ground> grounds;
  // The findings that rest on at least one ground, each with those that it may rest on.
  std::map<std::string, std::vector<std::string>, std::less<>> grounds_of;
  std::vector<std::string> late_reasons;
  std::vector<std::string> close_reasons;
  std::vector<Signpost> signposts;
  std::vector<Window> windows;
  std::vector<Stage> stages;
  std::vector<Clock> clocks;
  std::vector<Step> steps;
  std::vector<CaseField> fields;
  std::vector<TaskKind> tasks;
  std::vector<Register> registers;
  std::vector<ApprovalKind> approvals;
  std::vector<Export> exports;
  std::vector<Comparison> comparisons;
  std::vector<MeetingKind> meetings;
  std::string initial;  // the state before receipt; `register_case` leaves it
  std::vector<Composite> composites;
  std::vector<State> states;  // the innermost ones: a case stands in exactly one
  std::string text;           // the file, byte for byte
  Place place;                // of `initial`
  std::vector<Letter> letters = {};
  std::vector<ReportDue> reports = {};
  std::vector<Question> questions = {};
};

// Whether that edition holds on that day.
bool holds_on(const Procedure& procedure, Day day);
const Stage* find_stage(const Procedure& procedure, std::string_view id);
const Clock* find_clock(const Procedure& procedure, std::string_view id);
const State* find_state(const Procedure& procedure, std::string_view id);
const CaseField* find_field(const Procedure& procedure, std::string_view id);
const TaskKind* find_task(const Procedure& procedure, std::string_view id);
const Register* find_register(const Procedure& procedure, std::string_view id);
const Comparison* find_comparison(const Procedure& procedure, std::string_view id);
const Export* find_export(const Procedure& procedure, std::string_view id);
// The approval that a remedy of that kind needs, or null.
const ApprovalKind* approval_of(const Procedure& procedure, std::string_view remedy_kind);
const ApprovalKind* find_approval(const Procedure& procedure, std::string_view id);
const MeetingKind* find_meeting(const Procedure& procedure, std::string_view id);
const Step* find_step(const Procedure& procedure, std::string_view id);
const Ground* find_ground(const Procedure& procedure, std::string_view id);
// The outcomes that there are at all, in the order in which reports print them. Others would be columns that no report
// knows. Stored: add at the end. Rule: DESIGN 7.
const std::vector<std::string>& outcome_codes();
const Letter* find_letter(const Procedure& procedure, std::string_view id);
// Whether the transition starts a clock, or sets a task, whose day stands in a letter, so that the command has to bring it.
bool needs_a_day(const Procedure& procedure, const Transition& transition);
// The task that the transition sets and that is counted in its case, or null.
const TaskKind* numbered_task(const Procedure& procedure, const Transition& transition);
// The transitions for that command in that state, in the file's order.
std::vector<const Transition*> transitions_for(const Procedure& procedure, std::string_view state,
                                               std::string_view command);
// Whether a transition in any state waits for that command or step.
bool knows(const Procedure& procedure, std::string_view command);
// The commands that a transition may wait for, besides the steps of the procedure.
const std::vector<std::string>& transition_commands();
// The names of data files: `handler_differs_from_stage`, `open_stage`.
std::string to_text(Guard::What what);
std::string to_text(Effect::What what);
std::optional<Guard::What> parse_guard(std::string_view text);
std::optional<Effect::What> parse_effect(std::string_view text);
const std::vector<std::string>& guard_names();
const std::vector<std::string>& effect_names();
// Whether that guard or effect names something: a stage, a clock, outcomes.
bool takes_argument(Guard::What what);
bool takes_argument(Effect::What what);

// Everything wrong with a procedure, proved over every path (prove.h): `about` of each is `file:line:column`, `source` the
// property of docs/procedures.md that it breaks, and the text ends with a shortest dated history that shows it.
// Rule: DESIGN 5.
base::Checked<base::Done> check(const Procedure& procedure, std::string_view file);

}  // namespace redress::procedure
