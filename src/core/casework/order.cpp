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

}  // namespace redress::casework
