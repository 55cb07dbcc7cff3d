#include "base/workbook.h"

#include <algorithm>

#include "base/assert.h"
#include "base/letters.h"
#include "base/text.h"

namespace redress::base {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view cut_words = "... (cut off here: a cell holds no more)";

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\t' || c == '\n'; });
}

// In UTF-8 as it should have been: each byte that belongs to no letter becomes U+FFFD.
std::string mended(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t good = utf8_length(text);
    out += text.substr(0, good);
    text.remove_prefix(good);
    if (text.empty()) break;
    if (text.front() != '\0') out += replacement;  // NUL is a control character like the others
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace

bool is_sheet_name(std::string_view name) {
  constexpr std::size_t most_letters = 31;
  if (name.empty() || !is_utf8(name) || name.front() == '\'' || name.back() == '\'') return false;
  if (name.find_first_of("[]:*?/\\") != std::string_view::npos) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::string_view letter = name.substr(at, length_of_letter(name[at]));
    at += letter.size();
    if (is_control(code_of_letter(letter))) return false;
    letters += letter.size() == 4 ? 2 : 1;  // as they count in UTF-16
  }
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return letters <= most_letters && lower != "history";
}

std::string sheet_text(std::string_view text, std::size_t most_units) {
  REDRESS_ASSERT(most_units > cut_words.size());
  if (text.size() <= most_units && is_plain(text)) return std::string(text);
  const std::string whole = mended(text);
  std::string out;
  std::size_t units = 0, room = 0;  // of UTF-16; where the text would have to end if it is too long
  for (std::size_t at = 0; at < whole.size();) {
    std::string_view letter = std::string_view(whole).substr(at, length_of_letter(whole[at]));
    at += letter.size();
    char32_t code = code_of_letter(letter);
    if (code == U'\r') {
      if (at < whole.size() && whole[at] == '\n') continue;
      letter = "\n";
      code = U'\n';
    }
    if (is_control(code) && code != U'\t' && code != U'\n') continue;
    if (code == 0xFFFE || code == 0xFFFF) letter = replacement;
    units += letter.size() == 4 ? 2 : 1;
    if (units > most_units) {
      out.resize(room);
      return out + std::string(cut_words);
    }
    out += letter;
    if (units <= most_units - cut_words.size()) room = out.size();
  }
  return out;
}

}  // namespace redress::base
