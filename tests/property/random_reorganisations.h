// Random reorganisations of the services and teams of a random history: renames, successions, chains, merges, closures; some
// told late, some ahead, some put right, some recorded at the moment that a question asks about.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/organisation/units.h"
#include "property/plain_organisation.h"
#include "property/random_histories.h"

namespace redress::plain {

struct Reorganisation {
  std::vector<Reorganised> told;
  std::shared_ptr<const organisation::Units> units;  // the same, as the record tells it
  base::Day today{};
};

// Only what the organisation would not refuse.
Reorganisation reorganisation(Dice& dice, const support::Casebook& book);
// One line for each thing told, for the message of a failure.
std::string written(const Reorganisation& made);

}  // namespace redress::plain
