// SQL of what was said because a day had come.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::reminders_sql {

inline constexpr std::string_view began_on = "SELECT first_day FROM runner";
inline constexpr std::string_view begin = "INSERT INTO runner (only_one, first_day) VALUES (1, $1)";

// Each for what stands between two days, $1 and $2, on the day $3, and has not been said as that day has it.
inline constexpr std::string_view clocks =
    "SELECT c.case_id, c.version FROM case_clock k JOIN casefile c ON c.case_id = k.case_id WHERE k.stopped_on IS NULL "
    "AND k.ended_on IS NULL AND k.due_on BETWEEN $1 AND $2 AND c.is_open = 1 AND NOT EXISTS (SELECT 1 FROM reminder r "
    "WHERE r.case_id = k.case_id AND r.about = 'clock:' || k.clock AND r.episode = k.episode AND r.due_on = k.due_on "
    "AND r.what = CASE WHEN k.due_on < $3 THEN 'missed' WHEN k.due_on = $3 THEN 'due_today' ELSE 'due_soon' END)";
inline constexpr std::string_view promises =
    "SELECT c.case_id, c.version FROM case_promise p JOIN casefile c ON c.case_id = p.case_id WHERE p.kept_on IS NULL "
    "AND p.missed_on IS NULL AND p.due_on BETWEEN $1 AND $2 AND c.is_open = 1 AND NOT EXISTS (SELECT 1 FROM reminder r "
    "WHERE r.case_id = p.case_id AND r.about = 'promise:' || p.promise AND r.episode = 0 AND r.due_on = p.due_on AND "
    "r.what = CASE WHEN p.due_on < $3 THEN 'missed' ELSE 'due_today' END)";
inline constexpr std::string_view tasks =
    "SELECT c.case_id, c.version FROM case_task t JOIN casefile c ON c.case_id = t.case_id WHERE t.done_on IS NULL AND "
    "t.dropped_on IS NULL AND t.due_on BETWEEN $1 AND $2 AND c.is_open = 1 AND NOT EXISTS (SELECT 1 FROM reminder r "
    "WHERE r.case_id = t.case_id AND r.about = 'task:' || t.task AND r.episode = 0 AND r.due_on = t.due_on AND r.what "
    "= CASE WHEN t.due_on < $3 THEN 'missed' ELSE 'due_today' END)";
// $1 the clock; limits between $2 and $3. One whose limit was counted anew since may have another last day.
inline constexpr std::string_view ceilings =
    "SELECT c.case_id, c.version FROM case_clock k JOIN casefile c ON c.case_id = k.case_id WHERE k.stopped_on IS NULL "
    "AND k.ended_on IS NULL AND k.due_on >= $2 AND k.base_due_on <= $3 AND k.clock = $1 AND c.is_open = 1 AND NOT "
    "EXISTS (SELECT 1 FROM reminder r WHERE r.case_id = k.case_id AND r.about = 'clock:' || k.clock AND r.episode = "
    "k.episode AND r.what = 'ceiling' AND r.base_due_on = k.base_due_on)";

inline constexpr std::string_view of_case =
    "SELECT about, episode, what, due_on FROM reminder WHERE case_id = $1 ORDER BY about, episode, what, due_on";
inline constexpr std::string_view keep =
    "INSERT INTO reminder (case_id, about, episode, what, due_on, base_due_on, seq) VALUES ($1, $2, $3, $4, $5, $6, "
    "$7)";

inline constexpr std::array all{began_on, begin, clocks, promises, tasks, ceilings, of_case, keep};

}  // namespace redress::store::reminders_sql
