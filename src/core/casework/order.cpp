#include "core/casework/order.h"

#include <algorithm>
#include <tuple>

namespace redress::casework {

void put_in_order(std::vector<Place>& places) {
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return std::tie(a.on, a.seq, a.own) < std::tie(b.on, b.seq, b.own); });
  struct Keyed {
    base::Instant moment;
    std::size_t rank = 0;  // by place in the log
    Place place;
  };
  for (auto day = places.begin(); day != places.end();) {
    const auto end = std::find_if(day, places.end(), [&](const Place& place) { return place.on != day->on; });
    if (std::any_of(day, end, [](const Place& place) { return place.at.has_value(); })) {
      std::vector<Keyed> keyed;
      base::Instant latest = base::Instant::min();
      for (auto place = day; place != end; ++place) {
        if (place->at) latest = std::max(latest, *place->at);
        keyed.push_back({place->at.value_or(latest), keyed.size(), *place});
      }
      std::sort(keyed.begin(), keyed.end(), [](const Keyed& one, const Keyed& other) {
        return std::tie(one.moment, one.rank) < std::tie(other.moment, other.rank);
      });
      std::transform(keyed.begin(), keyed.end(), day, [](const Keyed& each) { return each.place; });
    }
    day = end;
  }
}

namespace {

// The index of an earlier entry than `of`, or nothing.
std::optional<std::size_t> earlier(const std::vector<Entry>& entries, std::optional<std::int64_t> seq,
                                   const Entry& of) {
  if (!seq || *seq >= of.seq) return std::nullopt;
  const auto found = std::lower_bound(entries.begin(), entries.end(), *seq,
                                      [](const Entry& entry, std::int64_t number) { return entry.seq < number; });
  if (found == entries.end() || found->seq != *seq) return std::nullopt;
  return static_cast<std::size_t>(found - entries.begin());
}

// (A change of the received date directly follows the receipt, whatever else happened that day.)
void move_receipt(std::vector<Place>& places, const std::vector<Entry>& entries) {
  Place* receipt = nullptr;
  Place* change = nullptr;
  for (Place& place : places) {
    const EventKind kind = entries[place.index].kind;
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
    return entries[place.index].kind == EventKind::received_date_changed && place.index != counted;
  });
}

}  // namespace

std::vector<Link> links_of(const std::vector<Entry>& entries) {
  std::vector<Link> links(entries.size());
  // From the last to the first: an annulment that is itself annulled takes nothing back.
  for (std::size_t i = entries.size(); i-- > 0;) {
    if (entries[i].kind != EventKind::event_annulled || !links[i].stands) continue;
    if (const auto target = earlier(entries, entries[i].annuls, entries[i])) links[*target].stands = false;
  }
  std::vector<std::size_t> last(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    links[i].first = last[i] = i;
    const auto target = earlier(entries, entries[i].replaces, entries[i]);
    if (!target || entries[*target].kind != entries[i].kind) continue;
    links[i].first = links[*target].first;
    links[i].stands = links[i].stands && links[*target].stands;
    if (links[i].stands) last[links[i].first] = i;
  }
  for (Link& link : links) link.counts = last[link.first];
  return links;
}

std::vector<Place> counted_in_order(const std::vector<Entry>& entries, std::optional<base::Day> as_at) {
  const std::vector<Link> links = links_of(entries);
  std::vector<Place> places;
  places.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!links[i].stands || links[i].counts != i || entries[i].kind == EventKind::event_annulled) continue;
    places.push_back({entries[i].on, entries[i].at, entries[links[i].first].seq, entries[i].seq, i});
  }
  move_receipt(places, entries);
  if (as_at) std::erase_if(places, [&](const Place& place) { return place.on > *as_at; });
  put_in_order(places);
  return places;
}

}  // namespace redress::casework
