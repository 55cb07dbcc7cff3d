// QR codes: text as the dark and light squares that a telephone's camera reads (ISO/IEC 18004), by Nayuki's library.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace redress::qr {

// Rows from the top, squares from the left; true is dark. The light margin of four squares around it is not in it.
using Squares = std::vector<std::vector<bool>>;
inline constexpr int margin = 4;

// Still read where a seventh of it is spoilt. Nothing for a text that is too long for any code (some 2,300 bytes).
std::optional<Squares> qr_code(std::string_view text);

}  // namespace redress::qr
