// SQL of the morning's lists.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::digests_sql {

inline constexpr std::string_view last =
    "SELECT made_for, made_at, log_size, is_read, parts FROM digest WHERE actor_id = $1 ORDER BY made_for DESC LIMIT 1";
inline constexpr std::string_view of_day =
    "SELECT made_for, made_at, log_size, is_read, parts FROM digest WHERE actor_id = $1 AND made_for = $2";
inline constexpr std::string_view days =
    "SELECT made_for FROM digest WHERE actor_id = $1 ORDER BY made_for DESC LIMIT $2";
inline constexpr std::string_view keep =
    "INSERT INTO digest (actor_id, made_for, made_at, log_size, is_read, parts) VALUES ($1, $2, $3, $4, 0, $5)";
inline constexpr std::string_view read = "UPDATE digest SET is_read = 1 WHERE actor_id = $1 AND made_for = $2";

inline constexpr std::string_view weekdays = "SELECT weekdays FROM working_days WHERE actor_id = $1";
inline constexpr std::string_view set_weekdays =
    "INSERT INTO working_days (actor_id, weekdays) VALUES ($1, $2) ON CONFLICT (actor_id) DO UPDATE SET weekdays = "
    "excluded.weekdays";

// $1 the person, $2 the last day.
inline constexpr std::string_view due =
    "SELECT c.reference, 'clock:' || k.clock, k.due_on FROM casefile c JOIN case_clock k ON k.case_id = c.case_id "
    "WHERE c.handler = $1 AND c.is_open = 1 AND k.stopped_on IS NULL AND k.ended_on IS NULL AND k.due_on <= $2 UNION "
    "ALL SELECT c.reference, 'task:' || t.task, t.due_on FROM case_task t JOIN casefile c ON c.case_id = t.case_id "
    "WHERE t.done_on IS NULL AND t.dropped_on IS NULL AND c.is_open = 1 AND (t.owner = $1 OR (t.owner = 0 AND "
    "c.handler = $1)) AND t.due_on <= $2 UNION ALL SELECT c.reference, 'promise:' || p.promise, p.due_on FROM "
    "case_promise p JOIN casefile c ON c.case_id = p.case_id WHERE p.kept_on IS NULL AND p.missed_on IS NULL AND "
    "c.is_open = 1 AND (p.owner = $1 OR (p.owner = 0 AND c.handler = $1)) AND p.due_on <= $2 ORDER BY 3, 1, 2";
// $1 the day, $2 whose are left out, $3 the team.
inline constexpr std::string_view late_in_team =
    "SELECT c.reference, 'clock:' || k.clock, k.due_on FROM case_clock k JOIN casefile c ON c.case_id = k.case_id "
    "WHERE k.stopped_on IS NULL AND k.ended_on IS NULL AND k.due_on < $1 AND c.is_open = 1 AND c.handler <> $2 AND "
    "c.team = $3 ORDER BY 3, 1, 2";
inline constexpr std::string_view late_anywhere =
    "SELECT c.reference, 'clock:' || k.clock, k.due_on FROM case_clock k JOIN casefile c ON c.case_id = k.case_id "
    "WHERE k.stopped_on IS NULL AND k.ended_on IS NULL AND k.due_on < $1 AND c.is_open = 1 AND c.handler <> $2 ORDER "
    "BY 3, 1, 2";
// $1 the person, $2 the first place in the log. 7: case_allocated.
inline constexpr std::string_view given =
    "SELECT c.reference FROM casefile c WHERE c.handler = $1 AND c.is_open = 1 AND EXISTS (SELECT 1 FROM case_event e "
    "WHERE e.case_id = c.case_id AND e.seq >= $2 AND e.kind = 7) ORDER BY 1";

inline constexpr std::array all{last, of_day,       days,         keep,          read, weekdays,
                                due,  set_weekdays, late_in_team, late_anywhere, given};

}  // namespace redress::store::digests_sql
