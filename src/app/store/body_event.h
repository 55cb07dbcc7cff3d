// Body events: everything that a report prints or a rule reads, dated. The second log on the one sequence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/value.h"

namespace redress::store {

// Stored by these numbers and names. Do not renumber, do not rename; add at the end.
enum class BodyEventKind : std::uint8_t {
  body_founded = 1,       // code: the body's own calendar; detail: name, zone, prefix, demonstration
  unit_established = 2,   // unit_id; field: `service` or `team`; detail: name
  unit_renamed = 3,       // unit_id; detail: name
  unit_succeeded = 4,     // unit_id; detail: by (unit id)
  unit_closed = 5,        // unit_id
  calendar_adopted = 6,   // field: calendar id; code: day of the edition or `first`; detail: hash
  closure_day_added = 7,  // field: calendar id; code: the day; detail: title
  procedure_adopted = 8,  // field: procedure id; code: edition; detail: hash, and the text in `texts` of the store
  measure_adopted = 9,    // field: measure id; code: edition; detail: hash
  report_adopted = 10,    // field: report id; code: edition; detail: hash
  import_finished = 11,   // field: import id; detail: file hash, rows, cases, events
  role_given = 12,        // field: role; unit_id: the team or service it is held for, 0: all; detail: holder (actor id)
  role_taken = 13,        // likewise
  account_opened = 14,    // detail: holder; also when a closed one is opened again
  account_closed = 15,    // detail: holder
  procedure_used = 16,    // field: procedure id; new cases may begin under it from here on
  procedure_dropped = 17,  // likewise; no new case begins under it
  cases_moved = 18,        // field: procedure id; code: edition; detail: batch; annuls: they were taken back
  holiday_accepted = 19,   // field: calendar id; code: the day on which it was published
  edition_proposed = 20,   // field: procedure id; code: edition; detail: hash of its text, from (the day it goes live)
  edition_agreed = 21,     // likewise, by somebody else; `procedure_adopted` follows it
  edition_withdrawn = 22,  // likewise
  report_proposed =
      23,  // field: report id; code: period; detail: what it is made from and what it came to (docs/record.md)
  report_released = 24,   // field, code: likewise; replaces: the proposal; by somebody else than who proposed it
  report_withdrawn = 25,  // field, code: likewise; annuls: the proposal, before it was released
  target_set =
      26,  // field: measure id; code: the target's id, `T3`; detail: words, sense, value, start, from, to, owner
  target_ended = 27,  // field, code: likewise; replaces: what set it; detail: to, reason
  number_recorded =
      28,  // field: series; unit_id: service, 0: the body; code: the day it holds from; detail: value, source
  number_withdrawn = 29,  // likewise; annuls: the number that was wrong
  // Of a report's paper; field: report id; code: period (docs/record.md tells the details).
  paper_changed = 30,       // detail: audience, circulation, meeting, despatch, recommendation: what is left out stays
  commentary_written = 31,  // detail: block, place, hash of the words; without a hash it is taken out; replaces: before
  commentary_read = 32,     // by somebody else than who wrote it; detail: block; replaces: what was written
  paper_resolved = 33,      // detail: resolution, meeting
  // Of the action register; code: the action's reference, `A37/23`; field: the kind.
  action_set = 34,      // unit_id: the service; detail: words, owner, due, cause, cases, report, paragraph
  action_changed = 35,  // detail: owner, due, reason
  action_done = 36,     // detail: on (the day), evidence
  action_dropped = 37,  // detail: reason
};
inline constexpr int last_body_event_kind = 37;

std::string to_text(BodyEventKind kind);

struct BodyEvent {
  std::int64_t seq = 0;
  BodyEventKind kind = BodyEventKind::body_founded;
  std::int64_t unit_id = 0;
  base::Day happened_on{};
  base::Instant recorded_at{};
  base::Day known_on{};
  std::int64_t command_id = 0;
  std::int64_t actor_id = 0;
  std::string field;
  std::string code;
  std::optional<std::int64_t> annuls;
  std::optional<std::int64_t> replaces;
  base::Object detail;

  bool operator==(const BodyEvent&) const = default;
};

}  // namespace redress::store
