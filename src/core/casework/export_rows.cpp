#include "core/casework/export_rows.h"

#include <algorithm>

#include "core/casework/effects.h"
#include "core/casework/state.h"

namespace redress::casework {
namespace {

using What = procedure::ExportColumn::What;

std::string text_of(const std::optional<Day>& day) {
  return day ? base::to_text(*day) : std::string();
}

// As the procedure calls it; what every case has, by its name in the log.
std::string step_of(const CaseEvent& event, const procedure::Procedure& procedure) {
  if (const auto* step = procedure::find_step(procedure, event.field); event.kind == EventKind::step_taken && step)
    return step->title;
  std::string name = to_text(event.kind);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

// The last start of that clock; null for none.
const RunningClock* clock_of(const CaseState& state, const std::string& id) {
  const auto found = std::find_if(state.clocks.rbegin(), state.clocks.rend(),
                                  [&](const RunningClock& each) { return each.started.id == id; });
  return found == state.clocks.rend() ? nullptr : &*found;
}

struct Seen {
  const CaseEvent& event;
  const CaseState& state;
  const procedure::Procedure& procedure;
  const clock::Calendars& calendars;
  const std::function<std::string(std::int64_t)>& who;
};

std::string due_of(const Seen& seen, const std::string& clock) {
  const RunningClock* running = clock_of(seen.state, clock);
  if (running == nullptr) return {};
  const auto* calendar = seen.calendars.find(running->started.calendar);
  return calendar == nullptr ? std::string() : text_of(limit_of(*running, *calendar->known_on(std::nullopt)).due_on);
}

std::string cell_of(const procedure::ExportColumn& column, const Seen& seen) {
  switch (column.what) {
    case What::reference:
      return seen.state.reference;
    case What::step:
      return step_of(seen.event, seen.procedure);
    case What::day:
      return base::to_text(seen.event.happened_on);
    case What::recorded:
      return base::to_text(seen.event.known_on);
    case What::by:
      return seen.event.actor_id == 0 ? std::string() : seen.who(seen.event.actor_id);
    case What::received:
      return base::to_text(seen.state.received_on);
    case What::closed:
      return seen.state.open() ? std::string() : text_of(seen.state.closures.back().on);
    case What::state: {
      const auto* state = procedure::find_state(seen.procedure, seen.state.state);
      return state == nullptr ? seen.state.state : state->title;
    }
    case What::field: {
      const auto value = seen.state.fields.find(column.argument);
      return value == seen.state.fields.end() ? std::string() : value->second;
    }
    case What::due:
      return due_of(seen, column.argument);
    case What::done: {
      const RunningClock* running = clock_of(seen.state, column.argument);
      return running == nullptr ? std::string() : text_of(running->stopped_on);
    }
  }
  return {};
}

}  // namespace

std::vector<ExportRow> export_rows(const procedure::Export& layout, const procedure::Procedure& procedure,
                                   std::span<const CaseEvent> events, const clock::Calendars& calendars,
                                   const std::function<std::string(std::int64_t)>& who) {
  std::vector<ExportRow> rows;
  CaseState state;
  for (const CaseEvent* event : in_order(events, {})) {
    apply(state, *event);
    // A task that is set, or done and set anew, moves nothing.
    const bool sets_a_task = event->kind == EventKind::task_done || event->kind == EventKind::anomaly_raised;
    const bool is_step =
        event->kind == EventKind::step_taken || (!sets_a_task && effects_of(event->detail).has_value());
    if (!state.exists || !is_step) continue;
    ExportRow row{event->happened_on, {}};
    const Seen seen{*event, state, procedure, calendars, who};
    for (const auto& column : layout.columns) row.cells.push_back(cell_of(column, seen));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace redress::casework
