// SQL of what the pages remember of one person.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::habits_sql {

inline constexpr std::string_view opened_by = "SELECT reference FROM opened_case WHERE actor_id = $1 ORDER BY place";
inline constexpr std::string_view forget_opened = "DELETE FROM opened_case WHERE actor_id = $1";
inline constexpr std::string_view keep_opened =
    "INSERT INTO opened_case (actor_id, place, reference) VALUES ($1, $2, $3)";

inline constexpr std::string_view views_of =
    "SELECT number, name, address FROM saved_view WHERE actor_id = $1 ORDER BY name, number";
inline constexpr std::string_view add_view =
    "INSERT INTO saved_view (actor_id, number, name, address) VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM "
    "saved_view WHERE actor_id = $1), $2, $3)";
inline constexpr std::string_view rename_view = "UPDATE saved_view SET name = $3 WHERE actor_id = $1 AND number = $2";
inline constexpr std::string_view remove_view = "DELETE FROM saved_view WHERE actor_id = $1 AND number = $2";

inline constexpr std::string_view has_no_keys = "SELECT 1 FROM without_keys WHERE actor_id = $1";
inline constexpr std::string_view take_keys =
    "INSERT INTO without_keys (actor_id) VALUES ($1) ON CONFLICT (actor_id) DO NOTHING";
inline constexpr std::string_view give_keys = "DELETE FROM without_keys WHERE actor_id = $1";

inline constexpr std::array all{has_no_keys, take_keys, give_keys, opened_by,   forget_opened,
                                keep_opened, views_of,  add_view,  rename_view, remove_view};

}  // namespace redress::store::habits_sql
