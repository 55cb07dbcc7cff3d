#include "core/casework/order.h"

#include <algorithm>
#include <tuple>

namespace redress::casework {

void put_in_order(std::vector<Place>& places) {
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return std::tie(a.on, a.seq, a.own) < std::tie(b.on, b.seq, b.own); });
  struct Keyed {
    base::Instant moment;
    Place place;
  };
  for (auto day = places.begin(); day != places.end();) {
    const auto end = std::find_if(day, places.end(), [&](const Place& place) { return place.on != day->on; });
    if (std::any_of(day, end, [](const Place& place) { return place.at.has_value(); })) {
      std::vector<Keyed> keyed;
      base::Instant latest = base::Instant::min();
      for (auto place = day; place != end; ++place) {
        if (place->at) latest = std::max(latest, *place->at);
        keyed.push_back({place->at.value_or(latest), *place});
      }
      // Stable: of one moment, by place in the log.
      std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) { return a.moment < b.moment; });
      std::transform(keyed.begin(), keyed.end(), day, [](const Keyed& each) { return each.place; });
    }
    day = end;
  }
}

}  // namespace redress::casework
