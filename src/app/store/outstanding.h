// What a body owes and has not done, over all cases: promises that were not kept, remedies that are due.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

// A promise of an open case whose day has passed, or that was said to be missed.
struct PromiseNotKept {
  std::string reference, promise;
  base::Day due_on{};
  std::optional<base::Day> missed_on;
  std::int64_t owner = 0, service = 0;
};
// What is due first comes first.
std::vector<PromiseNotKept> promises_not_kept(sql::Connection& connection, base::Day today, int limit);

// A remedy that was agreed and is not done, of any case, closed ones too: recommendations of an Ombudsman are remedies.
struct RemedyOwed {
  std::string reference, remedy, kind;
  std::int64_t pence = 0;
  base::Day due_on{};
  std::int64_t handler = 0, service = 0;
};
// Due on that day or before; what is due first comes first.
std::vector<RemedyOwed> remedies_owed(sql::Connection& connection, base::Day until, int limit);

}  // namespace redress::store
