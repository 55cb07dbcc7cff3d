// SQL of the tables made from the log, all made from their description.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/derived.h"

namespace redress::store::derived_sql {

struct TableSql {
  std::vector<std::string_view> columns;
  std::string insert;
  std::string of_case;     // $1 case, by key
  std::string forget_row;  // by its key, $1 and on
  std::string forget_all;
  std::string of_cases;        // $1 < case <= $2, by key
  std::string of_named_cases;  // of the cases $1 to $`cases_at_once`, by key
};

const std::array<TableSql, derived_count>& tables();

// Few cases have rows in the tables from this place on; gives a row where a case has one in any of them. $1 case.
inline constexpr std::size_t first_of_few = 2;
const std::string& any_of_few();
inline constexpr std::string_view derived_stale = "SELECT stale FROM derived_state";
inline constexpr std::string_view derived_are_fresh = "UPDATE derived_state SET stale = 0 WHERE stale <> 0";

// Sets only those columns of a row, so that no index is touched but what holds one of them. Its key from $1 on, then the
// columns in the order named.
std::string update_row(std::size_t table, std::span<const std::size_t> changed);

}  // namespace redress::store::derived_sql
