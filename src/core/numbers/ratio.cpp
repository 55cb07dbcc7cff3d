#include "core/numbers/ratio.h"

#include <numeric>

#include "base/assert.h"

namespace redress::numbers {

base::Refusals wrong_with(const Ratio& ratio, const std::vector<Series>& series) {
  const auto add = [&](const char* about, std::string text) {
    return base::Refusal{"ratio_file_must_be_sound", about, "series/README.md", std::move(text)};
  };
  const Series* per = find_series(series, ratio.per);
  if (per == nullptr) return {add("per", "there is no series " + ratio.per)};
  base::Refusals wrong;
  if (per->lines == Series::Lines::place)
    wrong.push_back(add("per", "numbers of other bodies are compared with, not divided by"));
  if (ratio.by_service && !per->by_service()) wrong.push_back(add("by_service", per->id + " is not kept by service"));
  return wrong;
}

figures::Cell divided(const Ratio& ratio, const figures::Cell& count, const std::optional<Total>& number) {
  REDRESS_ASSERT(!count.denominator || *count.denominator == 1);  // a count
  figures::Cell cell = count;
  cell.column = ratio.id;
  cell.scale = ratio.times;
  cell.decimals = ratio.decimals;
  cell.numerator.reset();
  cell.denominator.reset();
  cell.text = "none";
  if (!count.numerator || !number || number->value.ten_thousandths == 0) return cell;
  // Whole numbers on both sides: 12 over 2.5 is 120,000 over 25,000, which is 24 over 5.
  const std::int64_t top = *count.numerator * Decimal::one, bottom = number->value.ten_thousandths;
  const bool whole = bottom % Decimal::one == 0;
  const std::int64_t part = whole ? Decimal::one : std::gcd(top, bottom);
  cell.numerator = top / part;
  cell.denominator = bottom / part;
  cell.text = figures::printed(*cell.numerator, *cell.denominator, cell.scale, cell.decimals);
  return cell;
}

std::string told(const std::optional<Total>& number) {
  if (!number) return "not recorded";
  std::string words = to_text(number->value);
  if (number->of.size() > 1) words += " together";
  std::string parts;
  for (const Number* each : number->of) {
    parts += parts.empty() ? "" : "; ";
    if (number->of.size() > 1) parts += to_text(each->value) + " ";
    parts += "from " + base::long_text(each->from) + ", " + each->source;
  }
  return words + " (" + parts + ")";
}

}  // namespace redress::numbers
