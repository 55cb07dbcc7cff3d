#include "core/figures/figure.h"

#include "base/assert.h"

namespace redress::figures {

namespace {

__extension__ using Wide = __int128;

std::string digits_of(Wide whole) {
  std::string digits;
  do {
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(whole % 10)));
    whole /= 10;
  } while (whole > 0);
  return digits;
}

}  // namespace

std::string organisation_words(const Report& report) {
  if (report.organisation.empty()) return "";
  if (report.organisation == "now") return "Services and teams as they are today.";
  return "Services and teams as they were on " + base::long_text(report.as_at) + ".";
}

const Cell* find_cell(const Report& report, std::string_view table, std::string_view row, std::string_view column) {
  for (const auto& each : report.tables) {
    if (each.id != table) continue;
    for (const auto& line : each.rows) {
      if (line.id != row) continue;
      for (const auto& cell : line.cells) {
        if (cell.column == column) return &cell;
      }
    }
  }
  return nullptr;
}

std::string printed(std::int64_t numerator, std::int64_t denominator, int scale, int decimals) {
  REDRESS_ASSERT(denominator >= 0 && scale >= 1 && decimals >= 0 && decimals <= 9);
  if (denominator == 0) return "none";
  Wide top = Wide{numerator} * scale;
  for (int place = 0; place < decimals; ++place) top *= 10;
  const bool negative = top < 0;
  if (negative) top = -top;
  const Wide bottom = denominator;
  // Half away from zero: the sign is off, so half goes up.
  const Wide rounded = (2 * top + bottom) / (2 * bottom);
  std::string text = digits_of(rounded);
  if (decimals > 0) {
    const auto places = static_cast<std::size_t>(decimals);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  return negative && rounded != 0 ? "-" + text : text;
}

}  // namespace redress::figures
