#include "app/office/rights.h"

#include <algorithm>
#include <mutex>

namespace redress::office {

using store::BodyEventKind;

void Rights::read(store::Store& store) {
  learn(store.body_events());
}

void Rights::learn(const std::vector<store::BodyEvent>& events) {
  const std::unique_lock lock(mutex_);
  for (const auto& event : events) {
    if (event.kind != BodyEventKind::role_given && event.kind != BodyEventKind::role_taken) continue;
    auto& roles = roles_[base::int_or(event.detail, "holder", 0)];
    const HeldRole role{event.field, event.unit_id};
    const auto held = std::find(roles.begin(), roles.end(), role);
    if (event.kind == BodyEventKind::role_taken) {
      if (held != roles.end()) roles.erase(held);
    } else if (held == roles.end()) {
      roles.push_back(role);
    }
  }
}

std::vector<HeldRole> Rights::roles_of(std::int64_t actor) const {
  const std::shared_lock lock(mutex_);
  const auto found = roles_.find(actor);
  return found == roles_.end() ? std::vector<HeldRole>() : found->second;
}

std::vector<std::int64_t> Rights::holders_of(std::string_view role) const {
  const std::shared_lock lock(mutex_);
  std::vector<std::int64_t> holders;
  for (const auto& [actor, roles] : roles_) {
    if (std::any_of(roles.begin(), roles.end(), [&](const HeldRole& held) { return held.role == role; }))
      holders.push_back(actor);
  }
  return holders;
}

std::vector<std::pair<std::int64_t, std::string>> Rights::held_for(std::int64_t unit) const {
  const std::shared_lock lock(mutex_);
  std::vector<std::pair<std::int64_t, std::string>> held;
  for (const auto& [actor, roles] : roles_) {
    for (const HeldRole& role : roles) {
      if (role.unit == unit) held.emplace_back(actor, role.role);
    }
  }
  return held;
}

}  // namespace redress::office
