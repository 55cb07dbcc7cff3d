// The properties that are proved over every situation of a walk, by subject. Used by prove.cpp only.
#pragma once

#include "core/procedure/faults.h"
#include "core/procedure/prove_walk.h"

namespace redress::procedure {

// What each way does: to its stage, to the clocks that run, to a case that it closes.
void prove_ways(Faults& faults, const Walk& walk);
// States that nothing leads to, situations that nothing leads out of.
void prove_ends(Faults& faults, const Walk& walk);
// Clocks that can be met, and pauses that can be resumed.
void prove_clocks(Faults& faults, const Walk& walk);
// Who may do what: one transition for each command, two people for a finding, separate handlers, a signpost for the complainant.
void prove_people(Faults& faults, const Walk& walk);
// Transitions, stages, steps and lists that nothing could use.
void prove_uses(Faults& faults, const Walk& walk);
// Limits that go past what the law lets them be.
void prove_law(Faults& faults, const Walk& walk, const std::vector<LegalLimit>& laws);

}  // namespace redress::procedure
