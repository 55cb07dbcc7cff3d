// What the facts of one row come to: a new history, what they add to a case that is there, or where they contradict it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "app/intake/facts.h"
#include "app/office/office.h"

namespace redress::intake {

// Ids of the people and services that a list names.
struct Ids {
  std::unordered_map<std::string_view, std::int64_t> people, services;
};

// The commands of a case that is new. Each counts as known on its own day; what the row's last column tells, on
// `recorded_on` where the row has one.
office::History new_history(const Facts& facts, const Ids& ids, std::int64_t actor, bool answers);

// The commands that a case lacks; none if all is already there. A fact that is added becomes known when the row says that it was
// recorded, else on `today`: the record did not have it before, and what it said on an earlier day stays said.
// Refused: facts that contradict the case, each of them.
base::Checked<office::History> added_history(const Facts& facts, const casework::CaseState& state, const Ids& ids,
                                             std::int64_t actor, bool answers, Day today);

}  // namespace redress::intake
