// SQL of the next editions of procedures.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::next_editions_sql {

inline constexpr std::string_view find =
    "SELECT procedure_id, base, edition, body, version, changed_by, changed_at, proposed_by, proposed_at, goes_live_on "
    "FROM next_edition WHERE procedure_id = $1";
inline constexpr std::string_view keep =
    "INSERT INTO next_edition (procedure_id, base, edition, body, version, changed_by, changed_at, proposed_by, "
    "proposed_at, goes_live_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
    "ON CONFLICT (procedure_id) DO UPDATE SET base = excluded.base, edition = excluded.edition, body = excluded.body, "
    "version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at, "
    "proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, goes_live_on = excluded.goes_live_on";
inline constexpr std::string_view drop = "DELETE FROM next_edition WHERE procedure_id = $1";

inline constexpr std::array all{find, keep, drop};

}  // namespace redress::store::next_editions_sql
