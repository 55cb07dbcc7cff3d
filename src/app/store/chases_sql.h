// SQL of the cases that wait for somebody outside.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::chases_sql {

// $1 procedure, $2 state, $3 title of the task, $4 at most.
inline constexpr std::string_view of_state =
    "SELECT c.reference, t.task, t.set_on, t.due_on, c.handler, (SELECT count(*) FROM case_task e WHERE e.case_id = "
    "t.case_id AND e.title = t.title AND e.done_on IS NOT NULL) FROM casefile c JOIN case_task t ON t.case_id = "
    "c.case_id "
    "WHERE c.is_open = 1 AND c.procedure_id = $1 AND c.state = $2 AND t.title = $3 AND t.done_on IS NULL AND "
    "t.dropped_on "
    "IS NULL ORDER BY t.due_on, c.reference LIMIT $4";

inline constexpr std::array all{of_state};

}  // namespace redress::store::chases_sql
