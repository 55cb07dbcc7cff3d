// SQL of drafts: what people typed and have not sent.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::drafts_sql {

inline constexpr std::string_view keep =
    "INSERT INTO draft (actor_id, form, typed, kept_at) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (actor_id, form) DO UPDATE SET typed = excluded.typed, kept_at = excluded.kept_at";
inline constexpr std::string_view find = "SELECT form, typed, kept_at FROM draft WHERE actor_id = $1 AND form = $2";
inline constexpr std::string_view of_actor =
    "SELECT form, typed, kept_at FROM draft WHERE actor_id = $1 ORDER BY kept_at DESC, form";
inline constexpr std::string_view drop = "DELETE FROM draft WHERE actor_id = $1 AND form = $2";
inline constexpr std::string_view forget = "DELETE FROM draft WHERE kept_at < $1";

inline constexpr std::array all{keep, find, of_actor, drop, forget};

}  // namespace redress::store::drafts_sql
