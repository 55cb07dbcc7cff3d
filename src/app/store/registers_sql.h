// SQL of the registers.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::registers_sql {

inline constexpr std::string_view counts =
    "SELECT register_id, COUNT(*), MAX(entered_on) FROM case_register GROUP BY register_id ORDER BY register_id";
// $1 the register, $2 at most, $3 so many are passed over.
inline constexpr std::string_view entries =
    "SELECT c.reference, r.words, r.named_day, r.entered_on, r.entered_by FROM case_register r JOIN casefile c ON "
    "c.case_id = r.case_id WHERE r.register_id = $1 ORDER BY r.entered_on DESC, c.reference, r.number DESC LIMIT $2 "
    "OFFSET $3";

inline constexpr std::array all{counts, entries};

}  // namespace redress::store::registers_sql
