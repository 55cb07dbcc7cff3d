// Open cases that wait for somebody outside, with the task that asks after it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct Chase {
  std::string reference, procedure, state;
  std::string task, title;  // that asks: `t3`, `Ask the Ombudsman what became of the complaint`
  base::Day set_on{}, due_on{};
  std::int64_t handler = 0;
  std::int64_t asked = 0;  // how often it was done before
};

// Of the cases of that procedure in that state; what is due first comes first.
std::vector<Chase> chases_of(sql::Connection& connection, std::string_view procedure, std::string_view state,
                             std::string_view title, int limit);

}  // namespace redress::store
