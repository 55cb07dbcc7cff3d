// Variants of a procedure, each made by one named change in one place: what somebody could write by mistake, and what is as good.
#pragma once

#include <string>
#include <vector>

#include "core/procedure/procedure.h"

namespace redress::plain {

struct Mutant {
  std::string change;  // `effect removed: stop_clock stage_1_response`
  int line = 0, column = 0;
  procedure::Procedure procedure;
};

std::vector<Mutant> mutants_of(const procedure::Procedure& procedure);
// Those about meetings; what is added stands behind that line of the file.
std::vector<Mutant> meeting_mutants_of(const procedure::Procedure& procedure, int behind);

}  // namespace redress::plain
