// Colours as people write them, and how well one is read on another.
//
// Rule: WCAG 2.2, "contrast ratio" and "relative luminance"; success criterion 1.4.3 wants 4.5 for text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace redress::office {

using Colour = std::array<std::uint8_t, 3>;  // red, green, blue

inline constexpr Colour white{255, 255, 255};
inline constexpr double least_contrast = 4.5;

// `#0e2f4d`, `#0E2F4D` or `#777`; nothing for any other text.
std::optional<Colour> parse_colour(std::string_view text);
std::string to_text(const Colour& colour);  // `#0e2f4d`

double relative_luminance(const Colour& colour);  // 0 for black to 1 for white
// From 1 to 21, whichever of the two is on the other.
double contrast(const Colour& one, const Colour& other);

}  // namespace redress::office
