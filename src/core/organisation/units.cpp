#include "core/organisation/units.h"

#include <algorithm>

#include "base/fault.h"

namespace redress::organisation {

Units::Units(std::vector<Told> told) : told_(std::move(told)) {
  for (const Told& each : told_) take(each);
  for (const auto& [id, unit] : units_) (void)now(id, Day::max());
}

void Units::take(const Told& told) {
  if (told.what == What::established) {
    const auto [place, is_new] = units_.try_emplace(told.unit);
    if (!is_new) return;
    order_.push_back(told.unit);
    place->second = {told.kind, told.from, {{told.from.value_or(Day::min()), told.name}}, {}};
    called_[{told.kind, told.name}] = told.unit;
    return;
  }
  const auto found = units_.find(told.unit);
  if (found == units_.end() || !told.from) return;
  Unit& unit = found->second;
  if (told.what != What::renamed) {
    unit.end = End{*told.from, told.what == What::succeeded ? told.by : 0};
    return;
  }
  called_[{unit.kind, told.name}] = told.unit;
  const auto place = std::lower_bound(unit.names.begin(), unit.names.end(), *told.from,
                                      [](const Named& each, Day day) { return each.from < day; });
  if (place != unit.names.end() && place->from == *told.from) {
    place->name = told.name;
  } else {
    unit.names.insert(place, {*told.from, told.name});
  }
}

Units Units::known_by(Day day, std::optional<base::Instant> at) const {
  std::vector<Told> known;
  for (const Told& each : told_) {
    const bool in_time = each.known_on < day || (each.known_on == day && (!at || each.recorded_at <= *at));
    if (in_time || each.what == What::established) known.push_back(each);
  }
  return Units(std::move(known));
}

std::vector<Told> Units::told_of(std::int64_t unit) const {
  std::vector<Told> all;
  std::copy_if(told_.begin(), told_.end(), std::back_inserter(all),
               [&](const Told& each) { return each.unit == unit; });
  std::stable_sort(all.begin(), all.end(), [](const Told& one, const Told& other) { return one.from < other.from; });
  return all;
}

const Units::Unit* Units::find(std::int64_t unit) const {
  const auto found = units_.find(unit);
  return found == units_.end() ? nullptr : &found->second;
}

std::string_view Units::kind(std::int64_t unit) const {
  const Unit* found = find(unit);
  return found == nullptr ? std::string_view() : found->kind;
}

const std::string& Units::name(std::int64_t unit, Day on) const {
  static const std::string none;
  const Unit* found = find(unit);
  if (found == nullptr) return none;
  const auto next = std::upper_bound(found->names.begin(), found->names.end(), on,
                                     [](Day day, const Named& each) { return day < each.from; });
  return (next == found->names.begin() ? next : std::prev(next))->name;
}

bool Units::is_renamed(std::int64_t unit) const {
  const Unit* found = find(unit);
  return found != nullptr && found->names.size() > 1;
}

std::optional<Day> Units::began(std::int64_t unit) const {
  const Unit* found = find(unit);
  return found == nullptr ? std::nullopt : found->began;
}

std::optional<Day> Units::ended(std::int64_t unit) const {
  const Unit* found = find(unit);
  return found == nullptr || !found->end ? std::nullopt : std::optional(found->end->from);
}

bool Units::is_open(std::int64_t unit, Day on) const {
  const Unit* found = find(unit);
  return found != nullptr && (!found->began || *found->began <= on) && (!found->end || on < found->end->from);
}

std::int64_t Units::follower(std::int64_t unit, Day on) const {
  const Unit* found = find(unit);
  return found == nullptr || !found->end || on < found->end->from ? 0 : found->end->by;
}

std::int64_t Units::now(std::int64_t unit, Day on) const {
  std::int64_t last = unit;
  for (std::size_t steps = 0; steps <= units_.size(); ++steps) {
    const std::int64_t next = follower(last, on);
    if (next == 0) return last;
    last = next;
  }
  throw base::Fault("the units of the organisation follow one another in a ring: " + name(unit, on));
}

std::vector<std::int64_t> Units::forerunners(std::int64_t unit, Day on) const {
  std::vector<std::int64_t> all;
  std::copy_if(order_.begin(), order_.end(), std::back_inserter(all),
               [&](std::int64_t each) { return each != unit && now(each, on) == unit; });
  return all;
}

std::optional<std::int64_t> Units::called(std::string_view kind, std::string_view name) const {
  const auto found = called_.find(std::pair(std::string(kind), std::string(name)));
  return found == called_.end() ? std::nullopt : std::optional(found->second);
}

std::int64_t Units::last() const {
  return units_.empty() ? 0 : units_.rbegin()->first;
}

}  // namespace redress::organisation
