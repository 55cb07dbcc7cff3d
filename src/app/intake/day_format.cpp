#include <array>

#include "app/intake/map.h"

namespace redress::intake {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Digits from `at`: between `least` and `most` of them.
std::optional<int> take_number(std::string_view text, std::size_t& at, std::size_t least, std::size_t most) {
  std::size_t end = at;
  int number = 0;
  while (end < text.size() && end - at < most && is_digit(text[end])) number = number * 10 + (text[end++] - '0');
  if (end - at < least) return std::nullopt;
  at = end;
  return number;
}

// A month's name, whole or its first three letters, in any case.
std::optional<int> take_month(std::string_view text, std::size_t& at) {
  std::string word;
  std::size_t end = at;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c - 'A' + 'a');
    } else if (c >= 'a' && c <= 'z') {
      word += c;
    } else {
      break;
    }
  }
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (word == months[i] || word == months[i].substr(0, 3)) {
      at = end;
      return static_cast<int>(i) + 1;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<DayFormat> DayFormat::parse(std::string_view text) {
  DayFormat format;
  format.text_ = text;
  if (text.ends_with("...")) {
    format.rest_ = true;
    text.remove_suffix(3);
  }
  int years = 0, month_parts = 0, day_parts = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto takes = [&](std::string_view word, What what, bool padded, int& count) {
      if (!text.substr(at).starts_with(word)) return false;
      at += word.size();
      ++count;
      format.parts_.push_back({what, padded, 0});
      return true;
    };
    if (takes("YYYY", What::year, true, years) || takes("MON", What::month_name, false, month_parts) ||
        takes("MM", What::month, true, month_parts) || takes("M", What::month, false, month_parts) ||
        takes("DD", What::day, true, day_parts) || takes("D", What::day, false, day_parts)) {
      continue;
    }
    const char sign = text[at++];
    if ((sign >= 'A' && sign <= 'Z') || is_digit(sign)) return std::nullopt;
    format.parts_.push_back({What::sign, false, sign});
  }
  if (years != 1 || month_parts != 1 || day_parts != 1) return std::nullopt;
  return format;
}

std::optional<Day> DayFormat::read(std::string_view text) const {
  std::size_t at = 0;
  int year = 0, month = 0, day = 0;
  for (const auto& part : parts_) {
    std::optional<int> number;
    if (part.what == What::sign) {
      if (at >= text.size() || text[at++] != part.sign) return std::nullopt;
      continue;
    }
    if (part.what == What::year) number = take_number(text, at, 4, 4);
    if (part.what == What::month || part.what == What::day) number = take_number(text, at, part.padded ? 2 : 1, 2);
    if (part.what == What::month_name) number = take_month(text, at);
    if (!number) return std::nullopt;
    (part.what == What::year ? year : part.what == What::day ? day : month) = *number;
  }
  if (at != text.size() && !rest_) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 1900 || year > 2199 || !date.ok()) return std::nullopt;
  return Day{date};
}

}  // namespace redress::intake
