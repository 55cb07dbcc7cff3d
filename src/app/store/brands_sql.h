// SQL of the body's colours.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::brands_sql {

inline constexpr std::string_view add =
    "INSERT INTO body_brand (number, header, accent, colour, changed_by, changed_at) "
    "VALUES ((SELECT coalesce(max(number), 0) + 1 FROM body_brand), $1, $2, $3, $4, $5)";
inline constexpr std::string_view newest =
    "SELECT header, accent, colour, changed_by, changed_at FROM body_brand ORDER BY number DESC LIMIT $1";

inline constexpr std::array all{add, newest};

}  // namespace redress::store::brands_sql
