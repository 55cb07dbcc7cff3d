#include "app/office/names.h"

#include <algorithm>
#include <mutex>

#include "base/value.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;
using organisation::Told;
using organisation::What;

std::optional<What> what_of(Kind kind) {
  switch (kind) {
    case Kind::unit_established:
      return What::established;
    case Kind::unit_renamed:
      return What::renamed;
    case Kind::unit_succeeded:
      return What::succeeded;
    case Kind::unit_closed:
      return What::closed;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<Told> told_of_units(const std::vector<store::BodyEvent>& events, std::uint64_t end) {
  std::vector<Told> all;
  for (const auto& event : events) {
    const auto what = what_of(event.kind);
    if (!what || static_cast<std::uint64_t>(event.seq) >= end) continue;
    Told told;
    told.what = *what;
    told.unit = event.unit_id;
    told.from = base::parse_day(event.code);
    told.known_on = event.known_on;
    told.recorded_at = event.recorded_at;
    told.actor = event.actor_id;
    told.kind = event.field;
    told.name = base::text_or(event.detail, "name");
    told.by = base::int_or(event.detail, "by", 0);
    all.push_back(std::move(told));
  }
  return all;
}

void Names::read(store::Store& store) {
  auto units = std::make_shared<const organisation::Units>(told_of_units(store.body_events()));
  const auto people = store.actors();
  const std::unique_lock lock(mutex_);
  for (const auto& [id, name] : people) {
    people_[name] = id;
    people_names_[id] = name;
  }
  organisation_ = std::move(units);
}

std::optional<std::int64_t> Names::person(std::string_view name) const {
  const std::shared_lock lock(mutex_);
  const auto found = people_.find(name);
  return found == people_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> Names::unit(std::string_view kind, std::string_view name) const {
  return organisation()->called(kind, name);
}

std::string Names::person_name(std::int64_t id) const {
  const std::shared_lock lock(mutex_);
  const auto found = people_names_.find(id);
  return found == people_names_.end() ? std::string() : found->second;
}

std::shared_ptr<const organisation::Units> Names::organisation() const {
  const std::shared_lock lock(mutex_);
  return organisation_;
}

void Names::learn(const std::vector<std::pair<std::int64_t, std::string>>& people,
                  const std::vector<store::BodyEvent>& told) {
  const auto more = told_of_units(told);
  const std::unique_lock lock(mutex_);
  for (const auto& [id, name] : people) {
    people_[name] = id;
    people_names_[id] = name;
  }
  if (more.empty()) return;
  auto all = organisation_->told();
  all.insert(all.end(), more.begin(), more.end());
  organisation_ = std::make_shared<const organisation::Units>(std::move(all));
}

std::vector<std::pair<std::int64_t, std::string>> Names::all_people() const {
  const std::shared_lock lock(mutex_);
  std::vector<std::pair<std::int64_t, std::string>> all;
  for (const auto& [name, id] : people_) all.emplace_back(id, name);
  return all;
}

}  // namespace redress::office
