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

const Meeting* CaseState::meeting(std::string_view id) const {
  const auto found = std::find_if(meetings.begin(), meetings.end(), [&](const Meeting& each) { return each.id == id; });
  return found == meetings.end() ? nullptr : &*found;
}

const Remedy* CaseState::remedy(std::string_view id) const {
  const auto found = std::find_if(remedies.begin(), remedies.end(), [&](const Remedy& each) { return each.id == id; });
  return found == remedies.end() ? nullptr : &*found;
}

const Approval* CaseState::pending_approval(std::string_view id) const {
  const auto found = std::find_if(approvals.begin(), approvals.end(),
                                  [&](const Approval& each) { return each.id == id && !each.decided_on; });
  return found == approvals.end() ? nullptr : &*found;
}

const Approval* CaseState::approval_of_remedy(std::string_view remedy) const {
  const auto found = std::find_if(approvals.rbegin(), approvals.rend(),
                                  [&](const Approval& each) { return each.what == "remedy" && each.remedy == remedy; });
  return found == approvals.rend() ? nullptr : &*found;
}

bool CaseState::allocation_is_locked() const {
  return std::any_of(approvals.begin(), approvals.end(),
                     [](const Approval& each) { return each.locks_allocation && !each.decided_on; });
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
