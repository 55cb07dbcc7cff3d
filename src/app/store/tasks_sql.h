// SQL of open tasks and of links between cases.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::tasks_sql {

// $1 the person, $2 at most.
inline constexpr std::string_view open_of =
    "SELECT c.reference, t.task, t.risk, substr(w.body, 1, 120), t.due_on, t.title FROM case_task t JOIN casefile c ON "
    "c.case_id = "
    "t.case_id LEFT JOIN case_text w ON w.commitment = t.words WHERE t.done_on IS NULL AND t.dropped_on IS NULL AND "
    "c.is_open = 1 AND (t.owner = $1 OR (t.owner = 0 AND c.handler = $1)) ORDER BY t.due_on, c.reference, t.task LIMIT "
    "$2";
// $1 case_id, $2 its reference.
inline constexpr std::string_view links_of =
    "SELECT other, relation, 1 AS ours FROM case_link WHERE case_id = $1 UNION ALL SELECT c.reference, l.relation, 0 "
    "FROM "
    "case_link l JOIN casefile c ON c.case_id = l.case_id WHERE l.other = $2 ORDER BY 1, 3 DESC";

inline constexpr std::array all{open_of, links_of};

}  // namespace redress::store::tasks_sql
