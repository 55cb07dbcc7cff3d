// Who has to agree to a remedy before it is carried out, and whether they did. Rule: RULES C1.1 9, A3.4.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/casework/state.h"
#include "core/procedure/procedure.h"

namespace redress::casework {

// The roles that have to agree to that amount, in their turn; none: it needs no approval.
std::vector<std::string> levels_for(const procedure::ApprovalKind& kind, std::int64_t pence);

// The remedy may be carried out: it needs no approval, or has one for the amount that it has now.
bool is_approved(const CaseState& state, const procedure::Procedure& procedure, const Remedy& remedy);

}  // namespace redress::casework
