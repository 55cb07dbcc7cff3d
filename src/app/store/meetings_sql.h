// SQL of meetings over cases.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::meetings_sql {

inline constexpr std::string_view count_to_come =
    "SELECT COUNT(*) FROM case_meeting WHERE held_on IS NULL AND cancelled_on IS NULL";
inline constexpr std::string_view count_held = "SELECT COUNT(*) FROM case_meeting WHERE held_on IS NOT NULL";
// $1 at most, $2 so many are passed over.
inline constexpr std::string_view to_come =
    "SELECT c.reference, m.meeting, m.title, m.meets_on, m.members, m.attended, m.conflicts, m.papers_on, m.held_on, "
    "m.outcome FROM case_meeting m JOIN casefile c ON c.case_id = m.case_id WHERE m.held_on IS NULL AND m.cancelled_on "
    "IS NULL ORDER BY m.meets_on, c.reference, m.meeting LIMIT $1 OFFSET $2";
inline constexpr std::string_view held =
    "SELECT c.reference, m.meeting, m.title, m.meets_on, m.members, m.attended, m.conflicts, m.papers_on, m.held_on, "
    "m.outcome FROM case_meeting m JOIN casefile c ON c.case_id = m.case_id WHERE m.held_on IS NOT NULL ORDER BY "
    "m.held_on DESC, c.reference, m.meeting LIMIT $1 OFFSET $2";

inline constexpr std::array all{count_to_come, count_held, to_come, held};

}  // namespace redress::store::meetings_sql
