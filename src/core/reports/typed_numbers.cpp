#include "core/reports/typed_numbers.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/letters.h"
#include "base/text.h"

namespace redress::reports {

namespace {

constexpr std::size_t words_looked_ahead = 4;

// A word without the marks around it. Letters are made small; any dash is a hyphen; a digit of another script is `#`.
struct Word {
  std::string text;
  std::string typed;  // as it stands
  bool ends = false;  // a mark after it ends this part of the sentence
};

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_space(char32_t code) {
  return code == ' ' || (code >= 0x09 && code <= 0x0D) || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000;
}

// Digits and fractions beyond 0 to 9: raised, lowered, circled, wide, Roman, and those of other scripts in common use.
bool is_other_digit(char32_t code) {
  struct Range {
    char32_t first, last;
  };
  constexpr std::array<Range, 24> ranges{
      {{0xB2, 0xB3},     {0xB9, 0xB9},     {0xBC, 0xBE},     {0x660, 0x669},   {0x6F0, 0x6F9},   {0x7C0, 0x7C9},
       {0x966, 0x96F},   {0x9E6, 0x9EF},   {0xA66, 0xA6F},   {0xAE6, 0xAEF},   {0xBE6, 0xBF2},   {0xC66, 0xC6F},
       {0xE50, 0xE59},   {0x1040, 0x1049}, {0x2070, 0x2079}, {0x2080, 0x2089}, {0x2150, 0x218B}, {0x2460, 0x249B},
       {0x24EA, 0x24FF}, {0x2776, 0x2793}, {0x3021, 0x3029}, {0x3220, 0x3229}, {0xFF10, 0xFF19}, {0x1D7CE, 0x1D7FF}}};
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](const Range& range) { return range.first <= code && code <= range.last; });
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The mark in the plain form in which the rules below know it; empty for a letter that is none of these.
std::string plain(std::string_view letter) {
  const char32_t code = base::code_of_letter(letter);
  if (code >= 'A' && code <= 'Z') return std::string(1, static_cast<char>(code - 'A' + 'a'));
  if (code >= 0x2010 && code <= 0x2015) return "-";
  if (code == 0x2018 || code == 0x2019) return "'";
  if (code == 0x201C || code == 0x201D) return "\"";
  if (is_other_digit(code)) return "#";
  return std::string(letter);
}

void strip_marks(Word& word) {
  constexpr std::string_view around = "\"'()[]*_-", ending = ".,;:!?";
  std::string& text = word.text;
  while (!text.empty() && (around.find(text.back()) != around.npos || ending.find(text.back()) != ending.npos)) {
    word.ends = word.ends || ending.find(text.back()) != ending.npos;
    text.pop_back();
  }
  while (!text.empty() && around.find(text.front()) != around.npos) text.erase(text.begin());
  if (text.ends_with("'s")) text.resize(text.size() - 2);
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  Word word;
  const auto finish = [&] {
    if (word.typed.empty()) return;
    strip_marks(word);
    // A mark that stands alone ends what was before it.
    if (word.text.empty() && !words.empty()) words.back().ends = words.back().ends || word.ends;
    if (!word.text.empty()) words.push_back(std::move(word));
    word = {};
  };
  while (!text.empty()) {
    const std::size_t length = base::length_of_letter(text.front());
    const std::string_view letter = text.substr(0, length);
    text.remove_prefix(length);
    if (is_space(base::code_of_letter(letter))) {
      finish();
      continue;
    }
    word.text += plain(letter);
    word.typed += letter;
  }
  finish();
  return words;
}

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 14> places{"section", "sections",   "paragraph",   "paragraphs", "table",
                                                  "tables",  "appendix",   "article",     "chapter",    "item",
                                                  "page",    "regulation", "regulations", "schedule"};
constexpr std::array<std::string_view, 44> counted{
    "complaint", "complaints", "case",       "cases",    "person",    "people",      "persons",      "resident",
    "residents", "household",  "households", "customer", "customers", "complainant", "complainants", "tenant",
    "tenants",   "family",     "families",   "answer",   "answers",   "reply",       "replies",      "decision",
    "decisions", "enquiry",    "enquiries",  "request",  "requests",  "remedy",      "remedies",     "payment",
    "payments",  "finding",    "findings",   "closure",  "closures",  "pound",       "pounds",       "apology",
    "apologies", "percent",    "days",       "pence"};
constexpr std::array<std::string_view, 37> numbers{
    "two",      "three",    "four",    "five",     "six",      "seven",     "eight",   "nine",
    "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen",   "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty",  "thirty",   "forty",    "fifty",     "sixty",   "seventy",
    "eighty",   "ninety",   "hundred", "hundreds", "thousand", "thousands", "million", "millions",
    "dozen",    "dozens",   "half",    "couple",   "both"};
constexpr std::array<std::string_view, 5> parts{"third", "quarter", "fifth", "tenth", "eighth"};
constexpr std::array<std::string_view, 5> many_parts{"thirds", "quarters", "fifths", "tenths", "eighths"};

std::optional<std::int64_t> whole(std::string_view text) {
  return base::parse_int(text, 0, 999999);
}

bool is_year(std::string_view text) {
  const auto year = text.size() == 4 ? whole(text) : std::nullopt;
  return year && *year >= 1900 && *year < 2100;
}

// `2026/27`, `2026-27`, `2026-2027`: two years that follow one another.
bool is_two_years(std::string_view text) {
  const std::size_t between = text.find_first_of("/-");
  if (between != 4 || !is_year(text.substr(0, 4))) return false;
  const auto first = whole(text.substr(0, 4)), second = whole(text.substr(5));
  if (!first || !second || (text.size() != 7 && text.size() != 9)) return false;
  return text.size() == 9 ? *second == *first + 1 : *second == (*first + 1) % 100;
}

bool is_part_of_year(std::string_view text) {
  if (text.size() == 10 && is_two_years(text.substr(0, 7)) && text[7] == '-') text.remove_prefix(8);
  if (text.size() != 2) return false;
  return (text[0] == 'q' && text[1] >= '1' && text[1] <= '4') || (text[0] == 'h' && text[1] >= '1' && text[1] <= '2');
}

// `A37/23`.
bool is_action(std::string_view text) {
  const std::size_t between = text.find('/');
  if (!text.starts_with('a') || between == text.npos || between < 2 || between > 5 || text.size() != between + 3)
    return false;
  const auto digits = [](std::string_view part) { return std::all_of(part.begin(), part.end(), is_digit); };
  return digits(text.substr(1, between - 1)) && digits(text.substr(between + 1));
}

// `5`, `5.3.3`: at most three numbers of at most two digits.
bool is_place(std::string_view text) {
  const auto numbers_in = base::split(text, '.');
  return numbers_in.size() <= 3 && std::all_of(numbers_in.begin(), numbers_in.end(), [](std::string_view part) {
           return !part.empty() && part.size() <= 2 && std::all_of(part.begin(), part.end(), is_digit);
         });
}

bool is_day_of(std::string_view day, std::string_view month) {
  const auto place = std::find(months.begin(), months.end(), month);
  const auto number = day.size() <= 2 ? whole(day) : std::nullopt;
  if (place == months.end() || !number) return false;
  const auto which = static_cast<std::size_t>(place - months.begin());
  constexpr std::array<std::int64_t, 12> longest{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return *number >= 1 && *number <= longest[which];
}

bool is_counted(const std::vector<Word>& words, std::size_t at) {
  if (is_one_of(words[at].text, counted)) return true;
  return words[at].text == "per" && at + 1 < words.size() && words[at + 1].text == "cent";
}

// The place of the first noun that is counted among the next words, before a mark ends them.
std::optional<std::size_t> noun_after(const std::vector<Word>& words, std::size_t at, std::size_t most) {
  for (std::size_t next = at; next < words.size() && next < at + most && !words[next].ends; ++next) {
    if (next + 1 < words.size() && is_counted(words, next + 1)) return next + 1;
  }
  return std::nullopt;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '#'; });
}

bool is_no_figure(const std::vector<Word>& words, std::size_t at) {
  const std::string& text = words[at].text;
  const bool joined = at > 0 && !words[at - 1].ends;
  const std::string before = joined ? words[at - 1].text : "";
  if (is_action(text) || is_two_years(text) || is_part_of_year(text)) return true;
  if (is_year(text)) return !noun_after(words, at, 1);
  if (!words[at].ends && at + 1 < words.size() && is_day_of(text, words[at + 1].text)) return true;
  if (text.size() == 1 && (before == "stage" || before == "level")) return is_digit(text[0]);
  if (before == "quarter") return text.size() == 1 && text[0] >= '1' && text[0] <= '4';
  return is_one_of(before, places) && is_place(text);
}

bool is_number_word(const std::vector<Word>& words, std::size_t at) {
  const std::string& text = words[at].text;
  const auto pieces = base::split(text, '-');
  const bool all_numbers = std::all_of(pieces.begin(), pieces.end(), [](std::string_view piece) {
    return is_one_of(piece, numbers) || is_one_of(piece, many_parts) || piece == "one";
  });
  if (all_numbers && text != "one") return true;
  // `a third of`, but not `the third quarter`.
  const std::string before = at > 0 ? words[at - 1].text : "";
  const bool of_something = at + 1 < words.size() && words[at + 1].text == "of";
  return is_one_of(text, parts) && of_something && (before == "a" || before == "one");
}

// As it was typed, `{...}` for each figure.
std::string typed_from(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  std::string all;
  for (std::size_t at = first; at <= last; ++at) {
    if (at > first) all += ' ';
    for (const char c : words[at].typed) all += c == inserted_figure ? std::string("{...}") : std::string(1, c);
  }
  return all;
}

// A figure that is one word with something else, which makes another number of it. Money may have its sign.
bool joins_a_figure(std::string_view text) {
  if (text.find(inserted_figure) == text.npos) return false;
  constexpr std::string_view pound = "\xC2\xA3";
  if (text.starts_with(pound)) text.remove_prefix(pound.size());
  return text.size() > 1;
}

}  // namespace

std::vector<std::string> typed_numbers(std::string_view text) {
  const auto words = words_of(text);
  std::vector<std::string> typed;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (joins_a_figure(words[at].text)) {
      typed.push_back(typed_from(words, at, at));
      continue;
    }
    if (has_digit(words[at].text)) {
      if (!is_no_figure(words, at)) typed.push_back(words[at].typed);
      continue;
    }
    if (!is_number_word(words, at)) continue;
    const auto noun = noun_after(words, at, words_looked_ahead);
    if (!noun) continue;
    typed.push_back(typed_from(words, at, *noun));
    at = *noun;
  }
  return typed;
}

}  // namespace redress::reports
