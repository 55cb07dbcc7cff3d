// SQL of the tables made from the log, all made from their description.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/store/derived.h"

namespace redress::store::derived_sql {

struct TableSql {
  std::vector<std::string_view> columns;
  std::string insert;
  std::string forget_case;  // $1 case
  std::string forget_all;
  std::string of_cases;  // $1 < case <= $2, by key
};

const std::array<TableSql, derived_count>& tables();

}  // namespace redress::store::derived_sql
