// Who may what, where a permission alone does not say it: who gives which case to whom, who signs off; and who may, in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/office/roles.h"
#include "base/refusal.h"
#include "core/casework/command.h"
#include "core/procedure/procedure.h"

namespace redress::office {

// The titles of the roles that may it, for a sentence: `Co-ordinator, Manager`.
std::string titles_that(Permission permission);

// 0 is nobody.
struct Giving {
  std::int64_t by = 0, has_it = 0, gets_it = 0;
};
// Whether they may give it, by the ids of their roles. Whoever works cases takes one that nobody has and passes their own on;
// giving away what somebody else has, or what nobody has to somebody else, is for whoever allocates. Nothing: they may.
std::optional<base::Refusal> against_giving(const std::vector<std::string>& roles, const Giving& giving);

// Whether one of these roles signs findings off: an approver, or whom that procedure leaves it to.
bool may_sign_off(const std::vector<std::string>& roles, const procedure::Procedure& procedure);

// What stands against a command by the roles of whoever gives it, before the procedure is asked. `has_it` is who has the case.
std::optional<base::Refusal> against_roles(const casework::Command& command, const procedure::Procedure& procedure,
                                           std::int64_t has_it);

}  // namespace redress::office
