#include "core/casework/state.h"

#include <algorithm>

namespace redress::casework {

const Episode* CaseState::open_episode() const {
  return episodes.empty() || episodes.back().answered_on ? nullptr : &episodes.back();
}

const Allocation* CaseState::holder(std::string_view role) const {
  const auto found = std::find_if(allocations.rbegin(), allocations.rend(),
                                  [&](const Allocation& allocation) { return allocation.role == role; });
  return found == allocations.rend() ? nullptr : &*found;
}

const CasePerson* CaseState::person(std::string_view id) const {
  const auto found = std::find_if(people.begin(), people.end(), [&](const CasePerson& each) { return each.id == id; });
  return found == people.end() ? nullptr : &*found;
}

const CaseFile* CaseState::file(std::string_view id) const {
  const auto found = std::find_if(files.begin(), files.end(), [&](const CaseFile& each) { return each.id == id; });
  return found == files.end() ? nullptr : &*found;
}

std::int64_t CaseState::handler() const {
  if (const Allocation* officer = holder("officer")) return officer->handler;
  const Allocation* coordinator = holder("coordinator");
  return coordinator != nullptr ? coordinator->handler : 0;
}

const std::string& CaseState::outcome() const {
  static const std::string none;
  if (!open() && !closures.empty() && !closures.back().outcome.empty()) return closures.back().outcome;
  const auto answered =
      std::find_if(episodes.rbegin(), episodes.rend(), [](const Episode& episode) { return episode.answered_on; });
  return answered == episodes.rend() ? none : answered->outcome;
}

}  // namespace redress::casework
