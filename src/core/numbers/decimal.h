// Decimal numbers kept exactly, to four places: head counts, populations, rates of other bodies. Never floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace redress::numbers {

struct Decimal {
  std::int64_t ten_thousandths = 0;  // 12.5 is 125,000
  static constexpr std::int64_t one = 10'000;

  auto operator<=>(const Decimal&) const = default;
};

// `98400`, `12.5`: at most nine digits before the point and four after it, no sign; nothing for any other text.
std::optional<Decimal> parse_decimal(std::string_view text);
// Without zeros that say nothing: `12.5`, `3`; `-0.5` for a difference.
std::string to_text(Decimal value);

}  // namespace redress::numbers
