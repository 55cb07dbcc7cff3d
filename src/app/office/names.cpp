#include "app/office/names.h"

#include <algorithm>
#include <mutex>

#include "base/value.h"

namespace redress::office {

void Names::read(store::Store& store) {
  std::vector<Unit> units;
  for (const auto& event : store.body_events()) {
    if (event.kind == store::BodyEventKind::unit_established || event.kind == store::BodyEventKind::unit_renamed) {
      units.push_back({event.unit_id, event.field, base::text_or(event.detail, "name")});
    }
  }
  learn(store.actors(), units);
}

std::optional<std::int64_t> Names::person(std::string_view name) const {
  const std::shared_lock lock(mutex_);
  const auto found = people_.find(name);
  return found == people_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> Names::unit(std::string_view kind, std::string_view name) const {
  const std::shared_lock lock(mutex_);
  const auto found = units_.find({std::string(kind), std::string(name)});
  return found == units_.end() ? std::nullopt : std::optional(found->second);
}

std::string Names::person_name(std::int64_t id) const {
  const std::shared_lock lock(mutex_);
  const auto found = people_names_.find(id);
  return found == people_names_.end() ? std::string() : found->second;
}

std::string Names::unit_name(std::int64_t id) const {
  const std::shared_lock lock(mutex_);
  const auto found = unit_names_.find(id);
  return found == unit_names_.end() ? std::string() : found->second;
}

std::int64_t Names::last_unit() const {
  const std::shared_lock lock(mutex_);
  return last_unit_;
}

void Names::learn(const std::vector<std::pair<std::int64_t, std::string>>& people, const std::vector<Unit>& units) {
  const std::unique_lock lock(mutex_);
  for (const auto& [id, name] : people) {
    people_[name] = id;
    people_names_[id] = name;
  }
  for (const auto& unit : units) {
    units_[{unit.kind, unit.name}] = unit.id;
    unit_names_[unit.id] = unit.name;
    last_unit_ = std::max(last_unit_, unit.id);
  }
}

std::vector<std::pair<std::int64_t, std::string>> Names::all_people() const {
  const std::shared_lock lock(mutex_);
  std::vector<std::pair<std::int64_t, std::string>> all;
  for (const auto& [name, id] : people_) all.emplace_back(id, name);
  return all;
}

std::vector<std::pair<std::int64_t, std::string>> Names::all_units(std::string_view kind) const {
  const std::shared_lock lock(mutex_);
  std::vector<std::pair<std::int64_t, std::string>> all;
  for (const auto& [key, id] : units_) {
    if (key.first == kind) all.emplace_back(id, key.second);
  }
  return all;
}

}  // namespace redress::office
