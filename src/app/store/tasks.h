// Tasks that are still to be done, and cases that are linked, across all cases.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct OpenTask {
  std::string reference;  // of its case
  std::string task;       // in its case: `t1`
  std::string risk;       // empty: set by hand
  std::string words;      // the first 120 signs, or the procedure's own; empty: erased
  base::Day due_on{};
};

// Of open cases: this person's own, and those of nobody in the cases that this person has. What is due first comes first.
std::vector<OpenTask> open_tasks_of(sql::Connection& connection, std::int64_t actor, int limit);

// How another case stands to this one.
struct LinkOfCase {
  std::string reference;  // of the other
  std::string relation;   // casework::relations()
  bool is_ours = true;    // the relation is this case's to the other; else the other's to this one
};
std::vector<LinkOfCase> links_of(sql::Connection& connection, std::int64_t case_id, const std::string& reference);

}  // namespace redress::store
