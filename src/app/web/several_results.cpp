#include "app/web/several_results.h"

#include <algorithm>

namespace redress::web {

void SeveralResults::keep(std::int64_t actor, std::string_view key, SeveralResult result) {
  const std::lock_guard lock(mutex_);
  std::erase_if(kept_, [&](const Kept& kept) { return kept.actor == actor && kept.key == key; });
  if (kept_.size() == most) kept_.pop_front();
  kept_.push_back({actor, std::string(key), std::move(result)});
}

std::optional<SeveralResult> SeveralResults::find(std::int64_t actor, std::string_view key) const {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(kept_.begin(), kept_.end(),
                                  [&](const Kept& kept) { return kept.actor == actor && kept.key == key; });
  return found == kept_.end() ? std::nullopt : std::optional(found->result);
}

}  // namespace redress::web
