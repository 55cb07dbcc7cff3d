// SQL of the maps that are kept for the next import.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::import_maps_sql {

inline constexpr std::string_view keep =
    "INSERT INTO import_map (name, yaml, kept_by, kept_at) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (name) DO UPDATE SET yaml = excluded.yaml, kept_by = excluded.kept_by, kept_at = excluded.kept_at";
inline constexpr std::string_view find = "SELECT name, yaml, kept_by, kept_at FROM import_map WHERE name = $1";
inline constexpr std::string_view list = "SELECT name, yaml, kept_by, kept_at FROM import_map ORDER BY name";
inline constexpr std::string_view drop = "DELETE FROM import_map WHERE name = $1";

inline constexpr std::array all{keep, find, list, drop};

}  // namespace redress::store::import_maps_sql
