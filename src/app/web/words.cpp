#include "app/web/words.h"

#include <algorithm>

#include <fmt/format.h>

namespace redress::web {

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped(std::to_string(number)), number == 1 ? one : many);
}

std::string words_of(std::string_view code) {
  std::string text(code);
  for (char& c : text) {
    if (c == '_') c = ' ';
  }
  return text;
}

std::string as_sentence(std::string words) {
  if (!words.empty() && std::string_view(".!?").find(words.back()) == std::string_view::npos) words += '.';
  return words;
}

std::string label_of(std::string_view code) {
  std::string text = words_of(code);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - ('a' - 'A'));
  return text;
}

std::string unit_words(clock::Unit unit, std::int64_t count) {
  switch (unit) {
    case clock::Unit::working_days:
      return counted(count, "working day", "working days");
    case clock::Unit::calendar_days:
      return counted(count, "day", "days");
    case clock::Unit::weeks:
      return counted(count, "week", "weeks");
    case clock::Unit::months:
      return counted(count, "month", "months");
    case clock::Unit::clock_hours:
      return counted(count, "hour", "hours");
  }
  return {};
}

std::string limit_words(const procedure::Clock& clock) {
  return clock.set_by_letter ? "the day that a letter sets" : limit_words(clock.rule);
}

std::string limit_words(const clock::Rule& rule) {
  return unit_words(rule.unit, rule.count);
}

std::string grouped(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view digits = negative ? text.substr(1) : text;
  const std::size_t whole = std::min(digits.find_first_not_of("0123456789"), digits.size());
  if (whole == 0) return std::string(text);
  std::string result = negative ? "\xE2\x88\x92" : "";
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) result += ',';
    result += digits[i];
  }
  return result.append(digits.substr(whole));
}

std::string size_words(std::int64_t bytes) {
  if (bytes < 1024) return counted(bytes, "byte", "bytes");
  constexpr std::int64_t megabyte = std::int64_t{1} << 20;
  if (bytes < megabyte) return fmt::format("{} KB", std::min<std::int64_t>((bytes + 512) / 1024, 1023));
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / static_cast<double>(megabyte));
}

std::string pounds(std::int64_t pence) {
  const std::string whole = grouped(std::to_string(pence / 100));
  return pence % 100 == 0 ? "\xC2\xA3" + whole : fmt::format("\xC2\xA3{}.{:02}", whole, pence % 100);
}

}  // namespace redress::web
