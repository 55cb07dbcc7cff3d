// SQL of the open cases of a procedure, and of what moved them.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::open_cases_sql {

inline constexpr std::string_view of_procedure =
    "SELECT case_id FROM casefile WHERE procedure_id = $1 AND is_open = 1 ORDER BY case_id";
// $1 kind, $2 after that place in the log
inline constexpr std::string_view events_of_kind =
    "SELECT case_id, seq, version, detail FROM case_event WHERE seq > $2 AND kind = $1 ORDER BY seq";

inline constexpr std::string_view ever_of_procedure =
    "SELECT case_id FROM casefile WHERE procedure_id = $1 ORDER BY case_id";

inline constexpr std::array all{of_procedure, events_of_kind, ever_of_procedure};

}  // namespace redress::store::open_cases_sql
