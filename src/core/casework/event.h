// Case events: what happened to a case. Appended to the log, in order, never changed.
//
// Free text and personal data are not here: an event holds commitments to them (`texts`), and the texts stand in rows
// that can be erased. Rule: DESIGN 3.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/value.h"

namespace redress::casework {

using base::Day;
using base::Instant;

// Stored by these numbers and names. Do not renumber, do not rename; add at the end. docs/events.md tells their fields;
// `effects` (effects.h) may stand in the detail of any kind.
enum class EventKind : std::uint8_t {
  case_received = 1,          // channel, procedure; detail: reference, stream, service, theme, effects
  received_date_changed = 2,  // happened_on is the new day of receipt; code: reason; detail: approver
  case_triaged = 3,           // code: stream; field: reason
  head_added = 4,             // head_id; texts.head; detail: service, theme
  head_withdrawn = 5,         // head_id; code: reason
  case_acknowledged = 6,      // channel: by what means; detail: person (to whom), effects
  case_allocated = 7,         // field: `coordinator` or `officer`; detail: handler (actor id), team_id the team
  contact_recorded =
      8,  // channel; code: `in` or `out`; detail: person; texts: who, points, outcome_wanted, resolution_offered
  promise_made = 9,         // detail: promise, due_on, owner; texts.promise
  promise_kept = 10,        // detail: promise
  promise_missed = 11,      // detail: promise
  note_added = 12,          // texts.note
  clock_extended = 13,      // field: clock; code: reason; detail: by (count in the clock's unit), approver
  clock_paused = 14,        // field: clock; code: reason
  clock_resumed = 15,       // field: clock
  finding_proposed = 16,    // head_id; code: outcome
  finding_issued = 17,      // head_id; code: outcome; its actor signed it off
  approval_requested = 18,  // field: `remedy`; detail: approval, remedy, kind, pence, levels, higher, locks; texts.note
  approval_decided = 19,    // detail: approval, form; code: `approved`, `returned` or `passed_on`; field: reason
  stage_answered = 20,      // episode_id; channel: by what means; code: outcome; detail: person (to whom), effects
  case_escalated = 21,      // code: reason; detail: effects (opens the next episode)
  remedy_agreed = 22,       // head_id; detail: remedy, kind, pence, fixed_pence, due_on; texts.remedy
  remedy_done = 23,         // detail: remedy
  delay_explained = 24,     // field: clock; code: a late reason of the procedure
  case_closed = 25,         // code: outcome (may be empty); field: reason; detail: effects
  case_reopened = 26,       // code: reason; detail: effects (opens an episode, U4)
  step_taken = 27,          // any other transition of the procedure: field: the command; detail: effects; texts.step
  field_set = 28,           // field; code: value (service, theme, what a procedure defines)
  event_annulled = 29,      // annuls; code: reason
  person_added = 30,        // field: role; code: authority; detail: person, number; texts of person.h
  person_changed = 31,      // the same without number; what is left out is so now
  person_removed = 32,      // detail: person; code: reason
  task_set = 33,            // detail: task, due_on, owner; texts.task
  risk_flagged = 34,        // code: risk; detail: task, due_on (the same day), owner; texts.task
  task_done = 35,           // detail: task, effects (the next one, where it is done again and again); texts.result
  task_dropped = 36,        // detail: task; code: reason
  case_linked = 37,         // detail: to (reference of the other case); code: relation
  file_attached = 38,       // detail: file, type, size, person (from whom); texts: file_name, content, about
  file_removed = 39,        // detail: file; code: reason
  item_done = 40,           // detail: task, item (of its check list, from 1)
  remedy_changed = 41,      // as 22, of a remedy that is there: what is left out stays
  remedy_dropped = 42,      // detail: remedy; code: reason
  // field: what it is about, code: what is said of it (reminder.h); detail: about, what, to (actor ids), due_on. By nobody
  reminder_sent = 43,
  procedure_moved = 44,  // procedure_edition: the one from now on; code: its number; detail: from, left, effects, batch
  meeting_called = 45,   // field: its kind; detail: meeting, title, meets_on, seats; texts: place, member_N
  meeting_changed = 46,  // detail: meeting, meets_on, seats (those who join), leaving (numbers); texts: place, member_N
  conflict_declared = 47,  // detail: meeting, member (its number), and so sits no more; texts.conflict
  papers_issued = 48,      // detail: meeting, papers (ids), to (numbers)
  meeting_held = 49,       // code: what it decided; detail: meeting, attended (numbers), effects; texts.decided
  meeting_cancelled = 50,  // detail: meeting; code: reason
  version_recorded = 51,   // field: comparison; code: version; detail: number, pence; texts.version (none: not in it)
  anomaly_raised = 52,     // field: comparison; detail: number, effects (sets the task); texts.anomaly
};
inline constexpr int last_event_kind = 52;

std::string to_text(EventKind kind);
std::optional<EventKind> parse_event_kind(std::string_view text);

using Commitment = std::array<std::uint8_t, 32>;  // HMAC-SHA-256(salt, text)

struct CaseEvent {
  std::int64_t seq = 0;  // place in the one sequence of both logs, from 0; also the leaf's index
  std::int64_t case_id = 0;
  int version = 0;  // place in the case, from 1
  EventKind kind = EventKind::note_added;
  Day happened_on{};
  std::optional<Instant> happened_at;  // where an hour matters
  Instant recorded_at{};               // set by the writer alone
  Day known_on{};                      // its day in the body's zone; imported: the day the source says it was recorded
  std::int64_t command_id = 0;
  std::int64_t actor_id = 0;    // 0: none
  std::int64_t team_id = 0;     // organisation unit; 0: none
  std::int64_t head_id = 0;     // head of complaint, from 1 in its case; 0: none
  std::int64_t episode_id = 0;  // stage episode, from 1 in its case; 0: none
  std::string channel;
  std::int64_t procedure_edition = 0;  // seq of the body event that brought the edition; 0: none
  std::int64_t calendar_edition = 0;   // likewise
  std::string field;
  std::string code;
  std::optional<std::int64_t> annuls;    // seq of the event that is taken back
  std::optional<std::int64_t> replaces;  // seq of the event of the same kind that this one stands in place of
  base::Object detail;                   // small; `texts`: {field: hex of the commitment}

  bool operator==(const CaseEvent&) const = default;
};

}  // namespace redress::casework
