// What procedures wrote into their registers, across all cases.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct RegisterCount {
  std::string id;  // of the procedure: `dg_caselist`
  std::int64_t entries = 0;
  base::Day last_on{};
};
// By id; a register without an entry is not among them.
std::vector<RegisterCount> register_counts(sql::Connection& connection);

struct RegisterLine {
  std::string reference;  // of the case
  std::string words;
  std::optional<base::Day> named_day;  // that came with the step: a new target date
  base::Day entered_on{};
  std::int64_t entered_by = 0;  // actor; 0: none
};
// The newest first.
std::vector<RegisterLine> register_lines(sql::Connection& connection, const std::string& id, int limit, int offset);

}  // namespace redress::store
