// SQL of the clocks of one case.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::clock_rows_sql {

inline constexpr std::string_view of_case =
    "SELECT clock, started_on, due_on, stopped_on, ended_on FROM case_clock WHERE case_id = $1 ORDER BY number";

inline constexpr std::array all{of_case};

}  // namespace redress::store::clock_rows_sql
