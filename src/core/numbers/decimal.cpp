#include "core/numbers/decimal.h"

#include <algorithm>

namespace redress::numbers {

std::optional<Decimal> parse_decimal(std::string_view text) {
  constexpr std::size_t most_before = 9, most_after = 4;
  const std::size_t point = text.find('.');
  const auto digits = [](std::string_view part, std::size_t most) {
    return !part.empty() && part.size() <= most &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const std::string_view after = point == std::string_view::npos ? "" : text.substr(point + 1);
  if (!digits(text.substr(0, point), most_before)) return std::nullopt;
  if (point != std::string_view::npos && !digits(after, most_after)) return std::nullopt;
  Decimal value;
  for (const char c : text.substr(0, point)) value.ten_thousandths = value.ten_thousandths * 10 + (c - '0');
  for (std::size_t i = 0; i < most_after; ++i)
    value.ten_thousandths = value.ten_thousandths * 10 + (i < after.size() ? after[i] - '0' : 0);
  return value;
}

std::string to_text(Decimal value) {
  const bool negative = value.ten_thousandths < 0;
  const std::int64_t whole = negative ? -value.ten_thousandths : value.ten_thousandths;
  std::string text = (negative ? "-" : "") + std::to_string(whole / Decimal::one);
  std::string rest = std::to_string(Decimal::one + whole % Decimal::one).substr(1);
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  return rest.empty() ? text : text + "." + rest;
}

}  // namespace redress::numbers
