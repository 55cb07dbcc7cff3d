#include <algorithm>

#include "core/casework/order.h"
#include "core/casework/standing.h"
#include "core/casework/state.h"

namespace redress::casework {
namespace {

bool is_known(const CaseEvent& event, const Perspective& perspective) {
  if (perspective.known_by && event.known_on != *perspective.known_by) return event.known_on < *perspective.known_by;
  return !perspective.known_at || event.recorded_at <= *perspective.known_at;
}

// Those known, in the order of the log.
std::vector<const CaseEvent*> known_events(std::span<const CaseEvent> all, const Perspective& perspective) {
  std::vector<const CaseEvent*> events;
  events.reserve(all.size());
  for (const CaseEvent& event : all) {
    if (is_known(event, perspective)) events.push_back(&event);
  }
  std::sort(events.begin(), events.end(), [](const CaseEvent* a, const CaseEvent* b) { return a->seq < b->seq; });
  return events;
}

std::vector<Entry> entries_of(const std::vector<const CaseEvent*>& events) {
  std::vector<Entry> entries;
  entries.reserve(events.size());
  for (const CaseEvent* event : events) {
    entries.push_back(
        {event->kind, event->seq, event->happened_on, event->happened_at, event->annuls, event->replaces});
  }
  return entries;
}

}  // namespace

std::vector<const CaseEvent*> in_order(std::span<const CaseEvent> all, const Perspective& perspective) {
  const std::vector<const CaseEvent*> events = known_events(all, perspective);
  std::vector<const CaseEvent*> ordered;
  for (const Place& place : counted_in_order(entries_of(events), perspective.as_at)) {
    ordered.push_back(events[place.index]);
  }
  return ordered;
}

std::optional<Standing> standing_of(std::span<const CaseEvent> history, std::int64_t seq) {
  const std::vector<const CaseEvent*> events = known_events(history, {});
  const std::vector<Link> links = links_of(entries_of(events));
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i]->seq == seq) return Standing{events[i], links[i].stands, events[links[i].counts]};
  }
  return std::nullopt;
}

CaseState fold(std::span<const CaseEvent> events, const Perspective& perspective) {
  CaseState state;
  for (const CaseEvent* event : in_order(events, perspective)) apply(state, *event);
  for (const CaseEvent& event : events) {
    if (is_known(event, perspective)) state.version = std::max(state.version, event.version);
  }
  return state;
}

}  // namespace redress::casework
