#include "app/office/contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace redress::office {
namespace {

std::optional<int> digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

double linear(std::uint8_t part) {
  const double share = part / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if ((text.size() != 7 && text.size() != 4) || text.front() != '#') return std::nullopt;
  const std::size_t each = text.size() / 3;  // digits of a part
  Colour colour{};
  for (std::size_t part = 0; part < colour.size(); ++part) {
    const auto high = digit_of(text[1 + part * each]);
    const auto low = digit_of(text[part * each + each]);
    if (!high || !low) return std::nullopt;
    colour[part] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return colour;
}

std::string to_text(const Colour& colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour[0], colour[1], colour[2]);
}

double relative_luminance(const Colour& colour) {
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

double contrast(const Colour& one, const Colour& other) {
  const auto [darker, lighter] = std::minmax({relative_luminance(one), relative_luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace redress::office
