// Outcomes: which a procedure has, and how the findings of heads roll up.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/casework/decision.h"

namespace redress::casework {

// The outcome of the stage by the findings issued for its heads. Heads withdrawn, out of scope or duplicate are set aside; if
// all are, their common outcome. Nothing if there are no heads or no such outcome. By the procedure's rule:
//
// - `mixed-is-partly`: upheld if all are, not upheld if none is even in part, else partly upheld; resolved only if all
//   are. Rule: RULES C4.3.
// - `parts`: what all of them have. Else partly provided if something is given; else the first of withheld, published
//   elsewhere, refused for cost, vexatious or repeated, clarification asked, not held. Rule: RULES A1.5 1.
std::optional<std::string> rolled_up(std::span<const Head> heads, std::string_view rule);

// What an outcome is given to: a finding and an answer may have some of those of the procedure, a closure all of them.
enum class OutcomeOf { finding, closure };

// Refuses an outcome that the procedure does not have, or not yet on that day. History may carry any of the codes of
// DESIGN 7.
void check_outcome(Decision& decision, const std::string& outcome, OutcomeOf of, std::string_view about);

// Refuses a reason that is not of the list, where there is one.
void check_reason(Decision& decision, const std::string& reason, std::span<const std::string> list,
                  std::string_view rule, std::string_view about);

}  // namespace redress::casework
