// SQL of promises that were not kept and remedies that are due.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::outstanding_sql {

// $1 today, $2 at most.
inline constexpr std::string_view promises =
    "SELECT c.reference, p.promise, p.due_on, p.missed_on, p.owner, c.service FROM case_promise p JOIN casefile c ON "
    "c.case_id = p.case_id WHERE p.kept_on IS NULL AND (p.missed_on IS NOT NULL OR p.due_on < $1) AND c.is_open = 1 "
    "ORDER BY p.due_on, c.reference, p.promise LIMIT $2";
// $1 the last day, $2 at most.
inline constexpr std::string_view remedies =
    "SELECT c.reference, r.remedy, r.kind, r.pence, r.due_on, c.handler, c.service FROM case_remedy r JOIN casefile c "
    "ON c.case_id = r.case_id WHERE r.done_on IS NULL AND r.due_on <= $1 ORDER BY r.due_on, c.reference, r.remedy "
    "LIMIT $2";

inline constexpr std::array all{promises, remedies};

}  // namespace redress::store::outstanding_sql
