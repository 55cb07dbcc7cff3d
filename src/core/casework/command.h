// Commands: what someone asks to happen, parsed once at the door into types that cannot be wrong.
//
// The wire form (redress command, the API, forms) is one object: {"key","case","kind","on", ...}; the kinds and fields are
// listed in docs/commands.md and in command.cpp, and nowhere else.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/refusal.h"
#include "base/day.h"
#include "base/value.h"
#include "core/casework/event.h"

namespace redress::casework {

// People, teams and services are ids here; the wire names them and the office, through a Directory, knows who is meant.
struct RegisterCase {  // `register_case`
  std::string procedure, channel, received_stage, stream, theme;
  std::int64_t service = 0;
  std::string reference;  // given by an import; else empty: the office makes one
  std::string complaint;  // the complainant's words; text
};
struct TriageCase { std::string stream, reason; };                                         // `triage_case`
struct AddHead { std::string words, theme; std::int64_t service; };                        // `add_head`
struct WithdrawHead { std::int64_t head; std::string reason; };                            // `withdraw_head`
struct AcknowledgeCase { std::string channel; };                                           // `acknowledge_case`
struct AllocateCase { std::string role; std::int64_t handler, team; };                     // `allocate_case`
struct RecordContact {                                                                     // `record_contact`
  std::string direction, channel, who, points, points_agreed, outcome_wanted, resolution_offered;
};
struct MakePromise { std::string words; Day due_on; std::int64_t owner; };                 // `make_promise`
struct KeepPromise { std::string promise; };                                               // `keep_promise`
struct MissPromise { std::string promise; };                                               // `miss_promise`
struct AddNote { std::string words; };                                                     // `add_note`
struct ExtendClock { std::string clock; int by; std::string reason; std::int64_t approver; };  // `extend_clock`
struct PauseClock { std::string clock, reason; };                                          // `pause_clock`
struct ResumeClock { std::string clock; };                                                 // `resume_clock`
struct ProposeFinding { std::int64_t head; std::string outcome, reasons; };                // `propose_finding`
struct IssueFinding { std::int64_t head; };                                                // `issue_finding`: one-step sign-off
struct ReturnFinding { std::int64_t head; std::string reason; };                           // `return_finding`
struct AnswerStage { std::string channel, outcome, late_reason; };                         // `answer_stage`
struct EscalateCase { std::string reason; };                                               // `escalate_case`
struct AgreeRemedy { std::string remedy_kind; std::int64_t pence; std::optional<Day> due_on; std::string words; };  // `agree_remedy`
struct CompleteRemedy { std::string remedy; };                                             // `complete_remedy`
struct ExplainDelay { std::string clock, reason; };                                        // `explain_delay`
struct CloseCase { std::string outcome, reason; };                                         // `close_case`
struct ReopenCase { std::string reason; };                                                 // `reopen_case`
struct ChangeReceivedDate { Day received_on; std::string reason; std::int64_t approver; }; // `change_received_date`
struct SetField { std::string field, value; };                                             // `set_field`
struct TakeStep { std::string step; };                                                     // `take_step`: a transition only the procedure knows
struct AnnulEvent { std::int64_t seq; std::string reason; };                               // `annul_event`
struct ReplaceEvent {                                                                      // `replace_event`
  std::int64_t seq;
  std::string reason;
  std::optional<Day> happened_on;
  std::optional<std::string> code;    // outcome, reason or value, as its kind has it
  std::optional<std::string> channel;
  std::optional<std::int64_t> handler;
};

using Request = std::variant<RegisterCase, TriageCase, AddHead, WithdrawHead, AcknowledgeCase, AllocateCase, RecordContact,
                             MakePromise, KeepPromise, MissPromise, AddNote, ExtendClock, PauseClock, ResumeClock,
                             ProposeFinding, IssueFinding, ReturnFinding, AnswerStage, EscalateCase, AgreeRemedy,
                             CompleteRemedy, ExplainDelay, CloseCase, ReopenCase, ChangeReceivedDate, SetField, TakeStep,
                             AnnulEvent, ReplaceEvent>;

struct Command {
  std::string key;            // idempotency key; at most 200 characters
  std::string case_reference; // empty for register_case
  Day on;                     // the day it happened
  std::optional<Instant> at;  // and the moment, where an hour matters
  std::optional<Day> known_on;  // import only: the day the source says it was recorded
  std::int64_t actor = 0;
  std::vector<std::string> roles;    // of the actor; empty: not checked (the command line, import)
  std::optional<int> seen_version;   // the version of the case its author saw; empty: no conflict is looked for
  Request request;
};

// The kind's name as the wire has it: `allocate_case`.
std::string kind_of(const Request& request);

// The facet a command touches, by which conflicts are found (DESIGN 3, Versions): `allocation`, `findings`, `stage`... empty
// for those that only add (note, contact, document, promise).
std::string facet_of(const Request& request);
// The facet an event touched.
std::string facet_of(EventKind kind);

// Who is meant by a name on the wire. Nothing if nobody is and the door does not make new ones.
struct Directory {
  std::function<std::optional<std::int64_t>(std::string_view name)> actor;
  std::function<std::optional<std::int64_t>(std::string_view name)> team;
  std::function<std::optional<std::int64_t>(std::string_view name)> service;
};

// From the wire form. Refuses unknown kinds and fields (with the nearest known word), missing ones, wrong types, unreadable
// days, texts over 64 KiB; all at once. `actor` and `roles` are not on the wire: the office sets them.
base::Checked<Command> parse_command(const base::Object& wire, const Directory& directory);

}  // namespace redress::casework
