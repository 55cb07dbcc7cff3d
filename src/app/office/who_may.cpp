#include "app/office/who_may.h"

#include <algorithm>

namespace redress::office {

std::string titles_that(Permission permission) {
  std::string titles;
  for (const auto& kind : role_kinds()) {
    if (std::find(kind.may.begin(), kind.may.end(), permission) == kind.may.end()) continue;
    titles += (titles.empty() ? "" : ", ") + std::string(kind.title);
  }
  return titles;
}

std::optional<base::Refusal> against_giving(const std::vector<std::string>& roles, const Giving& giving) {
  const bool allocates = std::any_of(
      roles.begin(), roles.end(), [](const std::string& role) { return may({{role, 0}}, Permission::allocate_cases); });
  if (allocates || (giving.has_it != 0 && giving.has_it == giving.by)) return std::nullopt;
  if (giving.has_it != 0) {
    return base::Refusal{
        "own_case_is_given", "case", "",
        "somebody else has this case: giving it away is for " + titles_that(Permission::allocate_cases)};
  }
  if (giving.gets_it == giving.by) return std::nullopt;
  return base::Refusal{"own_case_is_given", "handler", "",
                       "nobody has this case: you can take it yourself, and giving it to somebody else is for " +
                           titles_that(Permission::allocate_cases)};
}

bool may_sign_off(const std::vector<std::string>& roles, const procedure::Procedure& procedure) {
  return std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
    if (role == "approver") return true;
    for (const auto& state : procedure.states) {
      for (const auto& transition : state.transitions) {
        const auto& by = transition.by;
        if (transition.on == "issue_finding" && std::find(by.begin(), by.end(), role) != by.end()) return true;
      }
    }
    return false;
  });
}

std::optional<base::Refusal> against_roles(const casework::Command& command, const procedure::Procedure& procedure,
                                           std::int64_t has_it) {
  if (const auto* allocation = std::get_if<casework::AllocateCase>(&command.request))
    return against_giving(command.roles, {command.actor, has_it, allocation->handler});
  if (std::holds_alternative<casework::MoveProcedure>(command.request)) {
    const bool moves = std::any_of(command.roles.begin(), command.roles.end(), [](const std::string& role) {
      return may({{role, 0}}, Permission::allocate_cases);
    });
    if (moves) return std::nullopt;
    return base::Refusal{"move_is_for_whoever_allocates", "case", "",
                         "cases are moved to another edition by whoever gives them to people: " +
                             titles_that(Permission::allocate_cases)};
  }
  const bool decides = std::holds_alternative<casework::IssueFinding>(command.request) ||
                       std::holds_alternative<casework::ReturnFinding>(command.request);
  if (!decides || may_sign_off(command.roles, procedure)) return std::nullopt;
  return base::Refusal{"sign_off_is_an_approvers", "case", "",
                       "findings are signed off, or returned, by " + std::string(find_role("approver")->title) + "s"};
}

}  // namespace redress::office
