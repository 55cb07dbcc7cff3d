// Cases that belong together: each keeps its own clocks and is counted once, in its own stream.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/day.h"

namespace redress::casework {

// What this case is to the other: `split_from` (both came in one message), `follows` (an earlier case of the matter, such as
// the stage before), `duplicate_of`, `same_matter` (told by somebody else), `related`.
// Rule: RULES B6 (one contact may make a complaint and a Member's enquiry, each counted in its own stream); A3.
std::span<const std::string_view> relations();

struct CaseLink {
  std::string to;  // reference of the other case
  std::string relation;
  base::Day on;
  bool operator==(const CaseLink&) const = default;
};

}  // namespace redress::casework
