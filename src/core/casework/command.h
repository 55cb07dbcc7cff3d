// Commands: what someone asks to happen, parsed once at the door into types that cannot be wrong.
//
// The wire form (redress command, the API, forms) is one object: {"key","case","kind","on", ...}; the kinds and fields
// are listed in docs/commands.md and in command.cpp, and nowhere else.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "base/value.h"
#include "core/casework/event.h"
#include "core/casework/file.h"
#include "core/casework/person.h"

namespace redress::casework {

// People, teams and services are ids here, 0 for none; the wire names them and the office, through a Directory, knows
// who is meant. `words`, `reason`, `points`... are texts in the person's own words, everything else is a code.

// `register_case`
struct RegisterCase {
  std::string procedure, channel, received_stage, stream, theme;
  std::int64_t service = 0;
  std::string reference;  // given by an import; else empty: the office makes one
  std::string complaint;  // the complainant's words; text
};
// `triage_case`
struct TriageCase {
  std::string stream, reason;
};
// `add_head`
struct AddHead {
  std::string words, theme;
  std::int64_t service = 0;
};
// `withdraw_head`
struct WithdrawHead {
  std::int64_t head = 0;
  std::string reason;
};
// `acknowledge_case`
struct AcknowledgeCase {
  std::string channel;
  std::string person = {};  // to whom: `n1`; empty: not said
};
// `allocate_case`
struct AllocateCase {
  std::string role;
  std::int64_t handler = 0, team = 0;
};
// `record_contact`
struct RecordContact {
  std::string direction, channel, who, points, points_agreed, outcome_wanted, resolution_offered;
  std::string person = {};  // of the case, by or to whom: `n1`; empty: somebody else, told in `who`
};
// `make_promise`
struct MakePromise {
  std::string words;
  Day due_on{};
  std::int64_t owner = 0;
};
// `keep_promise`
struct KeepPromise {
  std::string promise;
};
// `miss_promise`
struct MissPromise {
  std::string promise;
};
// `add_note`
struct AddNote {
  std::string words;
};
// `extend_clock`
struct ExtendClock {
  std::string clock;
  int by = 0;
  std::string reason;
  std::int64_t approver = 0;
};
// `pause_clock`
struct PauseClock {
  std::string clock, reason;
};
// `resume_clock`
struct ResumeClock {
  std::string clock;
};
// `propose_finding`
struct ProposeFinding {
  std::int64_t head = 0;
  std::string outcome, reasons;
  std::vector<std::string> grounds = {};  // on which it rests: ids of the procedure
  std::string public_interest = {};       // how it was weighed, where a ground asks for that
};
// `issue_finding`: one-step sign-off
struct IssueFinding {
  std::int64_t head = 0;
};
// `return_finding`
struct ReturnFinding {
  std::int64_t head = 0;
  std::string reason;
};
// `answer_stage`
struct AnswerStage {
  std::string channel, outcome, late_reason;
  std::string person = {};  // to whom: `n1`; empty: not said
};
// `escalate_case`
struct EscalateCase {
  std::string reason;
};
// `agree_remedy`
struct AgreeRemedy {
  std::string remedy_kind;
  std::int64_t pence = 0;
  std::optional<Day> due_on;
  std::string words;
  std::int64_t head = 0;                         // the head of complaint that it answers; 0: the whole case
  std::optional<std::int64_t> fixed_pence = {};  // the amount that somebody outside fixed; nothing: the body's own
};
// `change_remedy`: what is left out stays as it is
struct ChangeRemedy {
  std::string remedy;
  std::optional<std::int64_t> pence, fixed_pence;
  std::optional<Day> due_on;
  std::string words;
  std::int64_t head = 0;
};
// `drop_remedy`: it will not be carried out
struct DropRemedy {
  std::string remedy, reason;
};
// `request_approval`: of a remedy
struct RequestApproval {
  std::string remedy, words;
};
// `decide_approval`
struct DecideApproval {
  std::string approval, decision, reason, form, words;
};
// `complete_remedy`
struct CompleteRemedy {
  std::string remedy;
};
// `explain_delay`
struct ExplainDelay {
  std::string clock, reason;
};
// `close_case`
struct CloseCase {
  std::string outcome, reason;
};
// `reopen_case`
struct ReopenCase {
  std::string reason;
};
// `change_received_date`
struct ChangeReceivedDate {
  Day received_on{};
  std::string reason;
  std::int64_t approver = 0;
};
// `set_field`
struct SetField {
  std::string field, value;
};
// `take_step`: a transition only the procedure knows
struct TakeStep {
  std::string step;
  std::optional<Day> due_on = {};     // where a letter sets the day of a clock that it starts
  std::string words = {};             // what came, or was done
  std::optional<Day> letter_on = {};  // where it sets a task that is counted: of which day the letter is
  std::int64_t owner = 0;             // and who does it; 0: whoever the procedure says
};
// `annul_event`
struct AnnulEvent {
  std::int64_t seq = 0;
  std::string reason;
};
// `replace_event`
struct ReplaceEvent {
  std::int64_t seq = 0;
  std::string reason;
  std::optional<Day> happened_on;
  std::optional<std::string> code;  // outcome, reason or value, as its kind has it
  std::optional<std::string> channel;
  std::optional<std::int64_t> handler;
};

// `add_person`
struct AddPerson {
  PersonDetails details;
  std::int64_t number = 0;  // of a person who is known from another case; 0: a new one
};
// `change_person`
struct ChangePerson {
  std::string person;
  PersonDetails details;  // all of them as they are now
};
// `remove_person`
struct RemovePerson {
  std::string person, reason;
};
// `set_task`
struct SetTask {
  std::string words;
  Day due_on{};
  std::int64_t owner = 0;  // 0: whoever has the case
};
// `flag_risk`: it is to be looked at the same day
struct FlagRisk {
  std::string risk, words;
  std::int64_t owner = 0;
};
// `finish_task`
struct FinishTask {
  std::string task, words;
};
// `finish_item`: of a task's check list
struct FinishItem {
  std::string task;
  std::int64_t item = 0;  // from 1
};
// `drop_task`: it need not be done after all
struct DropTask {
  std::string task, reason;
};
// `link_case`
struct LinkCase {
  std::string to, relation;
};

// `attach_file`: its bytes are kept and looked at already
struct AttachFile {
  std::string name;
  std::string type;  // `pdf`: what its bytes are
  std::int64_t size = 0;
  std::string content;      // SHA-256 of its bytes, in hex
  std::string about = {};   // what it is, in words
  std::string person = {};  // of the case, from whom it came: `n1`; empty: not said
};
// `remove_file`
struct RemoveFile {
  std::string file, reason;
};

// `move_procedure`: to another edition of the procedure that the case runs under
struct MoveProcedure {
  int edition = 0;
  std::string procedure;                                   // empty: the case's own
  std::map<std::string, std::string, std::less<>> states;  // which state of that edition stands for one that it lacks
  std::string batch = {};                                  // of cases that are moved together; not on the wire
};

// `record_version`: what one document says of a matter that several speak of
struct RecordVersion {
  std::string comparison, version;
  std::int64_t matter = 0;            // from 1; 0: a new one
  std::string words;                  // empty, and no amount: this document does not have it
  std::optional<std::int64_t> pence;  // where it names an amount
};
// `raise_anomaly`: that the documents do not agree
struct RaiseAnomaly {
  std::string comparison;
  std::int64_t matter = 0;
  std::string words;
};
// `call_meeting`: of a kind that the procedure has
struct CallMeeting {
  std::string meeting;
  Day meets_on{};
  std::string place;                  // where, when in the day, how one takes part
  std::vector<std::int64_t> members;  // who has an account
  std::vector<std::string> others;    // names of people from outside
};
// `change_meeting`: what is left out stays as it is
struct ChangeMeeting {
  std::string meeting;
  std::optional<Day> meets_on;
  std::string place;
  std::vector<std::int64_t> members;  // who join
  std::vector<std::string> others;
  std::vector<std::string> leaving;  // their numbers
};
// `declare_conflict`: of a member, who sits no more
struct DeclareConflict {
  std::string meeting;
  std::int64_t member = 0;
  std::string words;
};
// `issue_papers`: to everybody who sits
struct IssuePapers {
  std::string meeting;
  std::vector<std::string> papers;  // empty: all that the procedure names
};
// `hold_meeting`
struct HoldMeeting {
  std::string meeting;
  std::vector<std::string> attended;  // their numbers
  std::string outcome, words;
};
// `cancel_meeting`
struct CancelMeeting {
  std::string meeting, reason;
};

using Request =
    std::variant<RegisterCase, TriageCase, AddHead, WithdrawHead, AcknowledgeCase, AllocateCase, RecordContact,
                 MakePromise, KeepPromise, MissPromise, AddNote, ExtendClock, PauseClock, ResumeClock, ProposeFinding,
                 IssueFinding, ReturnFinding, AnswerStage, EscalateCase, AgreeRemedy, CompleteRemedy, ExplainDelay,
                 CloseCase, ReopenCase, ChangeReceivedDate, SetField, TakeStep, AnnulEvent, ReplaceEvent, AddPerson,
                 ChangePerson, RemovePerson, SetTask, FlagRisk, FinishTask, DropTask, LinkCase, AttachFile, RemoveFile,
                 FinishItem, ChangeRemedy, DropRemedy, RequestApproval, DecideApproval, MoveProcedure, CallMeeting,
                 ChangeMeeting, DeclareConflict, IssuePapers, HoldMeeting, CancelMeeting, RecordVersion, RaiseAnomaly>;

// What goes with a command whose transition sends a letter.
struct Posting {
  std::string words;                  // of the letter as it was sent; empty: not kept here
  std::vector<std::string> enclosed;  // enclosures of the letter, by their ids
  std::string left_out;               // why the others are not with it: a code or words
  bool operator==(const Posting&) const = default;
};

struct Command {
  std::string key;              // idempotency key; at most 200 characters
  std::string case_reference;   // empty for register_case
  Day on;                       // the day it happened
  std::optional<Instant> at;    // and the moment, where an hour matters
  std::optional<Day> known_on;  // import only: the day the source says it was recorded
  std::int64_t actor = 0;
  std::vector<std::string> roles;   // of the actor; empty: not checked (the command line, import)
  std::optional<int> seen_version;  // the version of the case its author saw; empty: no conflict is looked for
  Request request;
  Posting posting = {};
};

// The kind's name as the wire has it: `allocate_case`.
std::string kind_of(const Request& request);

// The facet a command touches, by which conflicts are found (DESIGN 3, Versions): `allocation`, `findings`, `stage`...
// empty for those that only add (note, contact, document, promise).
std::string facet_of(const Request& request);
// The facet an event touched.
std::string facet_of(EventKind kind);

// Who is meant by a name on the wire. Nothing if nobody is and the door does not make new ones.
struct Directory {
  std::function<std::optional<std::int64_t>(std::string_view name)> actor;
  std::function<std::optional<std::int64_t>(std::string_view name)> team;
  std::function<std::optional<std::int64_t>(std::string_view name)> service;
  std::function<bool(std::int64_t number)> is_known_person;       // of any case; empty: not asked
  std::function<bool(std::string_view reference)> is_known_case;  // empty: not asked
};

// From the wire form. Refuses unknown kinds and fields (with the nearest known word), missing ones, wrong types,
// unreadable days, texts over 64 KiB; all at once. `actor` and `roles` are not on the wire: the office sets them.
base::Checked<Command> parse_command(const base::Object& wire, const Directory& directory);

}  // namespace redress::casework
