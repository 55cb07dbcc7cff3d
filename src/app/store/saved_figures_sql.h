// SQL of the figures that people kept.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::saved_figures_sql {

inline constexpr std::string_view visible =
    "SELECT f.figure_id, f.owner, f.name, f.question, f.is_shared, f.kept_at, o.opened_at, s.every FROM saved_figure f "
    "LEFT JOIN figure_opened o ON o.figure_id = f.figure_id AND o.actor_id = $1 LEFT JOIN figure_schedule s ON "
    "s.figure_id = f.figure_id AND s.actor_id = $1 WHERE f.owner = $1 OR f.is_shared = 1 ORDER BY "
    "coalesce(o.opened_at, 0) DESC, f.kept_at DESC, f.figure_id DESC";
inline constexpr std::string_view count_one = "UPDATE saved_figure_count SET ever_kept = ever_kept + 1";
inline constexpr std::string_view ever_kept = "SELECT ever_kept FROM saved_figure_count";
inline constexpr std::string_view add =
    "INSERT INTO saved_figure (figure_id, owner, name, question, is_shared, kept_at) VALUES ($1, $2, $3, $4, 0, $5)";
inline constexpr std::string_view rename = "UPDATE saved_figure SET name = $2 WHERE figure_id = $1";
inline constexpr std::string_view share = "UPDATE saved_figure SET is_shared = $2 WHERE figure_id = $1";
inline constexpr std::string_view remove = "DELETE FROM saved_figure WHERE figure_id = $1";
inline constexpr std::string_view forget_opened = "DELETE FROM figure_opened WHERE figure_id = $1";
inline constexpr std::string_view open =
    "INSERT INTO figure_opened (figure_id, actor_id, opened_at) VALUES ($1, $2, $3) ON CONFLICT (figure_id, actor_id) "
    "DO "
    "UPDATE SET opened_at = excluded.opened_at";

inline constexpr std::string_view schedules =
    "SELECT s.figure_id, s.actor_id, s.every, s.said_on, s.said FROM figure_schedule s JOIN saved_figure f ON "
    "f.figure_id = s.figure_id WHERE f.owner = s.actor_id OR f.is_shared = 1 ORDER BY s.actor_id, s.figure_id";
inline constexpr std::string_view schedule =
    "INSERT INTO figure_schedule (figure_id, actor_id, every, said_on, said) VALUES ($1, $2, $3, $4, $5) ON CONFLICT "
    "(figure_id, actor_id) DO UPDATE SET every = excluded.every";
inline constexpr std::string_view say =
    "UPDATE figure_schedule SET said_on = $3, said = $4 WHERE figure_id = $1 AND actor_id = $2";
inline constexpr std::string_view unschedule = "DELETE FROM figure_schedule WHERE figure_id = $1 AND actor_id = $2";
inline constexpr std::string_view unschedule_others =
    "DELETE FROM figure_schedule WHERE figure_id = $1 AND actor_id <> (SELECT owner FROM saved_figure WHERE figure_id "
    "= "
    "$1)";
inline constexpr std::string_view unschedule_all = "DELETE FROM figure_schedule WHERE figure_id = $1";

inline constexpr std::array all{count_one,  ever_kept,         visible,       add,       rename,   share,
                                remove,     forget_opened,     open,          schedules, schedule, say,
                                unschedule, unschedule_others, unschedule_all};

}  // namespace redress::store::saved_figures_sql
