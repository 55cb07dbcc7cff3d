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

struct Known {
  const CaseEvent* event = nullptr;
  bool stands = true;     // neither annulled nor a part of something annulled
  std::size_t first = 0;  // where its chain of replacements begins: itself for most
};

// The place of an earlier event than `of`, or nothing.
std::optional<std::size_t> earlier(const std::vector<Known>& events, std::optional<std::int64_t> seq,
                                   const CaseEvent& of) {
  if (!seq || *seq >= of.seq) return std::nullopt;
  const auto found = std::lower_bound(events.begin(), events.end(), *seq, [](const Known& known, std::int64_t number) {
    return known.event->seq < number;
  });
  if (found == events.end() || found->event->seq != *seq) return std::nullopt;
  return static_cast<std::size_t>(found - events.begin());
}

std::vector<Known> known_events(std::span<const CaseEvent> all, const Perspective& perspective) {
  std::vector<Known> events;
  events.reserve(all.size());
  for (const CaseEvent& event : all) {
    if (is_known(event, perspective)) events.push_back({&event});
  }
  std::sort(events.begin(), events.end(), [](const Known& a, const Known& b) { return a.event->seq < b.event->seq; });
  return events;
}

// From the last to the first: an annulment that is itself annulled takes nothing back.
void take_back(std::vector<Known>& events) {
  for (std::size_t i = events.size(); i-- > 0;) {
    if (events[i].event->kind != EventKind::event_annulled || !events[i].stands) continue;
    if (const auto target = earlier(events, events[i].event->annuls, *events[i].event)) events[*target].stands = false;
  }
}

// For each chain of replacements the one that counts, by the place of the chain's first event; of the rest itself.
std::vector<std::size_t> last_of_each_chain(std::vector<Known>& events) {
  std::vector<std::size_t> last(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    events[i].first = last[i] = i;
    const auto target = earlier(events, events[i].event->replaces, *events[i].event);
    if (!target || events[*target].event->kind != events[i].event->kind) continue;
    events[i].first = events[*target].first;
    events[i].stands = events[i].stands && events[*target].stands;
    if (events[i].stands) last[events[i].first] = i;
  }
  return last;
}

// A received date that was changed moves the receipt itself to the new day, and of several changes the last one counts.
// (The change directly follows the receipt, whatever else happened that day.)
void move_receipt(std::vector<Place>& places, std::span<const Known> events) {
  Place* receipt = nullptr;
  Place* change = nullptr;
  for (Place& place : places) {
    const EventKind kind = events[place.index].event->kind;
    if (kind == EventKind::case_received && receipt == nullptr) receipt = &place;
    if (kind == EventKind::received_date_changed && (change == nullptr || place.seq > change->seq)) change = &place;
  }
  if (change == nullptr) return;
  const std::size_t counted = change->index;
  if (receipt != nullptr) {
    receipt->on = change->on;
    receipt->at.reset();
    change->seq = receipt->seq;
    change->own = std::max(change->own, receipt->own + 1);  // also behind a receipt replaced since
    change->at.reset();
  }
  std::erase_if(places, [&](const Place& place) {
    return events[place.index].event->kind == EventKind::received_date_changed && place.index != counted;
  });
}

}  // namespace

std::vector<const CaseEvent*> in_order(std::span<const CaseEvent> all, const Perspective& perspective) {
  std::vector<Known> events = known_events(all, perspective);
  take_back(events);
  const std::vector<std::size_t> last = last_of_each_chain(events);
  std::vector<Place> places;
  places.reserve(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const CaseEvent& event = *events[i].event;
    if (!events[i].stands || last[events[i].first] != i || event.kind == EventKind::event_annulled) continue;
    places.push_back({event.happened_on, event.happened_at, events[events[i].first].event->seq, event.seq, i});
  }
  move_receipt(places, events);
  if (perspective.as_at) std::erase_if(places, [&](const Place& place) { return place.on > *perspective.as_at; });
  put_in_order(places);
  std::vector<const CaseEvent*> ordered;
  ordered.reserve(places.size());
  for (const Place& place : places) ordered.push_back(events[place.index].event);
  return ordered;
}

std::optional<Standing> standing_of(std::span<const CaseEvent> history, std::int64_t seq) {
  std::vector<Known> events = known_events(history, {});
  take_back(events);
  const std::vector<std::size_t> last = last_of_each_chain(events);
  const auto found =
      std::find_if(events.begin(), events.end(), [&](const Known& known) { return known.event->seq == seq; });
  if (found == events.end()) return std::nullopt;
  return Standing{found->event, found->stands, events[last[found->first]].event};
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
