#include "core/figures/touching.h"

#include <iterator>

namespace redress::figures {

namespace {

bool wants(const Wanted& wanted, Counts counts) {
  return wanted.counts[static_cast<std::size_t>(counts)];
}

bool wants_what_is_owed(const Wanted& wanted) {
  return wants(wanted, Counts::promises_due) || wants(wanted, Counts::remedies_agreed) ||
         wants(wanted, Counts::remedies_done) || wants(wanted, Counts::remedies_due) ||
         wants(wanted, Counts::remedies_open);
}

}  // namespace

std::vector<std::uint32_t> places_touched(const Columns::Held& held, const Dates& dates, const Bounds& bounds,
                                          const Wanted& wanted) {
  const Touching touching(held, dates, bounds, wants(wanted, Counts::open_at));
  const bool owed = wants_what_is_owed(wanted);
  std::vector<std::uint32_t> places(wanted.only != nullptr ? wanted.only->size() : held.cases.size());
  std::size_t touched = 0;
  const auto look = [&](std::uint32_t place) {
    places[touched] = place;
    touched += touching.may_touch(place) ? 1U : 0U;
  };
  if (wanted.only != nullptr) {
    for (const std::uint32_t place : *wanted.only) {
      if (owed && held.aside_of(place) != nullptr) {
        places[touched++] = place;
      } else {
        look(place);
      }
    }
    places.resize(touched);
    return places;
  }
  for (std::uint32_t place = 0; place < held.cases.size(); ++place) look(place);
  places.resize(touched);
  if (!owed) return places;
  std::vector<std::uint32_t> aside, all;
  aside.reserve(held.aside.size());
  for (std::uint32_t place = 0; place < held.aside_of_case.size(); ++place) {
    if (held.aside_of_case[place] != 0) aside.push_back(place);
  }
  std::set_union(places.begin(), places.end(), aside.begin(), aside.end(), std::back_inserter(all));
  return all;
}

}  // namespace redress::figures
