// What a report must be before it is published, and what is printed in it because it is.
//
// Every check holds, or somebody says why it is published all the same, and that is printed. A report that takes the
// place of a published one says so, with every number that differs. Rule: DESIGN 6; RULES C6.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.h"
#include "core/figures/figure.h"
#include "core/reports/definition.h"

namespace redress::reports {

// Why a report is published although a check does not hold.
struct Waiver {
  std::string invariant, reason;
  bool operator==(const Waiver&) const = default;
};

// What stands against publishing it, all at once: a table by handler (figures of officers are never published); a check that
// does not hold and has no reason, with where it is broken; a reason for a check that holds or was not made, or an empty one.
base::Refusals against_publishing(const Definition& definition, const figures::Report& made,
                                  const std::vector<Waiver>& waivers);

// A note for each check that does not hold and why it is published all the same.
void note_waivers(const std::vector<Waiver>& waivers, figures::Report& report);

// The report in the place of one that was published.
struct Restating {
  int edition = 2;
  std::string reason;
};
// Notes that say so, with each number that is printed differently. `before` is the same copy of the edition before (the one
// with cases, or the public one), so that a public note says nothing that is hidden.
void note_restating(const Restating& restating, const figures::Report& before, figures::Report& report);

}  // namespace redress::reports
