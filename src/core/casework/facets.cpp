// Facets and conflicts: may a command be done although its author has not seen the newest version of the case?
#include <algorithm>

#include "core/casework/decide.h"

namespace redress::casework {
namespace {

const CaseEvent* event_with(std::span<const CaseEvent> history, std::int64_t seq) {
  const auto found =
      std::find_if(history.begin(), history.end(), [&](const CaseEvent& event) { return event.seq == seq; });
  return found == history.end() ? nullptr : &*found;
}

// A correction touches what it corrects, however many corrections lie between.
std::string touched_by(std::span<const CaseEvent> history, const CaseEvent* event) {
  while (event != nullptr && event->kind == EventKind::event_annulled) {
    const CaseEvent* target =
        event->annuls && *event->annuls < event->seq ? event_with(history, *event->annuls) : nullptr;
    event = target;
  }
  if (event == nullptr) return {};
  // An approval is asked and decided of a remedy, or of a finding.
  const bool decides = event->kind == EventKind::approval_requested || event->kind == EventKind::approval_decided;
  return decides && !base::text_or(event->detail, "remedy").empty() ? "remedies" : facet_of(event->kind);
}

std::string touched_by(std::span<const CaseEvent> history, const Request& request) {
  if (const auto* annul = std::get_if<AnnulEvent>(&request))
    return touched_by(history, event_with(history, annul->seq));
  if (const auto* replace = std::get_if<ReplaceEvent>(&request)) {
    return touched_by(history, event_with(history, replace->seq));
  }
  return facet_of(request);
}

}  // namespace

std::string facet_of(EventKind kind) {
  switch (kind) {
    case EventKind::case_received:
    case EventKind::received_date_changed:
      return "receipt";
    case EventKind::case_triaged:
      return "triage";
    case EventKind::head_added:
    case EventKind::head_withdrawn:
      return "heads";
    case EventKind::case_acknowledged:
      return "acknowledgement";
    case EventKind::case_allocated:
      return "allocation";
    case EventKind::promise_kept:
    case EventKind::promise_missed:
      return "promises";
    case EventKind::clock_extended:
    case EventKind::clock_paused:
    case EventKind::clock_resumed:
    case EventKind::delay_explained:
      return "clocks";
    case EventKind::finding_proposed:
    case EventKind::finding_issued:
    case EventKind::approval_requested:
    case EventKind::approval_decided:
      return "findings";
    case EventKind::stage_answered:
    case EventKind::case_escalated:
    case EventKind::case_closed:
    case EventKind::case_reopened:
    case EventKind::step_taken:
    case EventKind::procedure_moved:
      return "stage";
    case EventKind::remedy_agreed:
    case EventKind::remedy_changed:
    case EventKind::remedy_done:
    case EventKind::remedy_dropped:
      return "remedies";
    case EventKind::field_set:
      return "fields";
    case EventKind::person_changed:
    case EventKind::person_removed:
      return "people";
    case EventKind::task_done:
    case EventKind::task_dropped:
      return "tasks";
    case EventKind::file_removed:
      return "files";
    case EventKind::meeting_changed:
    case EventKind::conflict_declared:
    case EventKind::papers_issued:
    case EventKind::meeting_held:
    case EventKind::meeting_cancelled:
      return "meetings";
    case EventKind::meeting_called:
    case EventKind::item_done:
    case EventKind::task_set:
    case EventKind::risk_flagged:
    case EventKind::case_linked:
    case EventKind::person_added:
    case EventKind::file_attached:
    case EventKind::contact_recorded:
    case EventKind::promise_made:
    case EventKind::note_added:
    case EventKind::event_annulled:
    case EventKind::reminder_sent:
    case EventKind::version_recorded:
    case EventKind::anomaly_raised:
      return "";
  }
  return "";
}

bool conflicts(std::span<const CaseEvent> history, const Command& command) {
  if (!command.seen_version) return false;
  const std::string facet = touched_by(history, command.request);
  return !facet.empty() && std::any_of(history.begin(), history.end(), [&](const CaseEvent& event) {
    return event.version > *command.seen_version && touched_by(history, &event) == facet;
  });
}

}  // namespace redress::casework
