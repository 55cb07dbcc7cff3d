#include "core/casework/event.h"

#include <iterator>

#include "base/assert.h"

namespace redress::casework {
namespace {

// In the order of their numbers, from 1. Do not renumber, do not rename; add at the end.
constexpr std::string_view names[] = {
    "case_received",  "received_date_changed", "case_triaged",      "head_added",
    "head_withdrawn", "case_acknowledged",     "case_allocated",    "contact_recorded",
    "promise_made",   "promise_kept",          "promise_missed",    "note_added",
    "clock_extended", "clock_paused",          "clock_resumed",     "finding_proposed",
    "finding_issued", "approval_requested",    "approval_decided",  "stage_answered",
    "case_escalated", "remedy_agreed",         "remedy_done",       "delay_explained",
    "case_closed",    "case_reopened",         "step_taken",        "field_set",
    "event_annulled", "person_added",          "person_changed",    "person_removed",
    "task_set",       "risk_flagged",          "task_done",         "task_dropped",
    "case_linked",    "file_attached",         "file_removed",      "item_done",
    "remedy_changed", "remedy_dropped",        "reminder_sent",     "procedure_moved",
    "meeting_called", "meeting_changed",       "conflict_declared", "papers_issued",
    "meeting_held",   "meeting_cancelled",     "version_recorded",  "anomaly_raised",
};
static_assert(std::size(names) == last_event_kind);

}  // namespace

std::string to_text(EventKind kind) {
  const auto number = static_cast<std::size_t>(kind);
  REDRESS_ASSERT(number >= 1 && number <= std::size(names));
  return std::string(names[number - 1]);
}

std::optional<EventKind> parse_event_kind(std::string_view text) {
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (names[i] == text) return static_cast<EventKind>(i + 1);
  }
  return std::nullopt;
}

}  // namespace redress::casework
