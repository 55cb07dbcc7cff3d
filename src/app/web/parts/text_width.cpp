#include "app/web/parts/text_width.h"

namespace redress::web {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

// In tenths of a pixel, by the first byte of the letter.
int tenths_of(unsigned char first) {
  constexpr std::string_view narrow = " ijl.,:;'|!I[]/ft()-r";
  constexpr std::string_view widest = "mMWw@%";
  if (first >= 0xE0) return 170;  // may be of any script
  if (first >= 0x80) return 125;
  const char letter = static_cast<char>(first);
  if (narrow.find(letter) != std::string_view::npos) return 58;
  if (widest.find(letter) != std::string_view::npos) return 165;
  if (letter >= 'A' && letter <= 'Z') return 126;
  return 94;
}

bool begins_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

int width_of(std::string_view text, Weight weight) {
  int tenths = 0;
  for (const char byte : text) {
    if (begins_letter(byte)) tenths += tenths_of(static_cast<unsigned char>(byte));
  }
  if (weight == Weight::bold) tenths += tenths / 12;
  return (tenths + 9) / 10;
}

std::string fitted(std::string_view text, int width, Weight weight) {
  if (width_of(text, weight) <= width) return std::string(text);
  std::string best;
  for (std::size_t end = 0; end < text.size(); ++end) {
    if (!begins_letter(text[end])) continue;
    std::string_view part = text.substr(0, end);
    while (part.ends_with(' ')) part.remove_suffix(1);
    const std::string cut = std::string(part) + std::string(ellipsis);
    if (width_of(cut, weight) > width) break;
    best = cut;
  }
  return best;
}

std::vector<std::string> wrapped(std::string_view text, int width, std::size_t lines) {
  std::vector<std::string> made;
  while (made.size() + 1 < lines && width_of(text) > width) {
    std::size_t at = 0;
    for (std::size_t i = text.find(' '); i != std::string_view::npos; i = text.find(' ', i + 1)) {
      if (width_of(text.substr(0, i)) > width) break;
      at = i;
    }
    if (at == 0) break;  // one long word
    made.emplace_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  made.push_back(fitted(text, width));
  return made;
}

}  // namespace redress::web
