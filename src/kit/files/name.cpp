#include "kit/files/name.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/letters.h"
#include "base/text.h"

namespace redress::files {
namespace {

bool is_for_systems(char32_t code) {
  return code < 0x80 && std::string_view("/\\:*?\"<>|").find(static_cast<char>(code)) != std::string_view::npos;
}

std::string_view without_edges(std::string_view name) {
  const std::size_t first = name.find_first_not_of(" .");
  if (first == std::string_view::npos) return {};
  return name.substr(first, name.find_last_not_of(" .") - first + 1);
}

// `CON`, `nul.txt`, `COM1.pdf`: some system opens the device, whatever the ending.
bool is_device(std::string_view name) {
  std::string stem;
  for (const char c : name.substr(0, name.find('.'))) stem += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  while (stem.ends_with(' ')) stem.pop_back();
  constexpr std::array<std::string_view, 6> devices{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && stem[3] >= '0' && stem[3] <= '9';
}

// To at most so many bytes, between two letters.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

std::string shortened(const std::string& name) {
  if (name.size() <= longest_name) return name;
  const std::size_t dot = name.rfind('.');
  constexpr std::size_t longest_ending = 12;
  const std::string_view ending = dot == std::string::npos || name.size() - dot > longest_ending
                                      ? std::string_view{}
                                      : std::string_view(name).substr(dot);
  const std::string_view stem = std::string_view(name).substr(0, name.size() - ending.size());
  return std::string(without_edges(cut(stem, longest_name - ending.size()))) + std::string(ending);
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!#$&+-.^_`|~").find(c) != std::string_view::npos;
}

}  // namespace

std::string clean_name(std::string_view sent) {
  if (!base::is_utf8(sent)) sent = sent.substr(0, base::utf8_length(sent));
  std::string name;
  for (std::size_t at = 0; at < sent.size();) {
    const std::string_view letter = sent.substr(at, base::length_of_letter(sent[at]));
    at += letter.size();
    const char32_t code = base::code_of_letter(letter);
    if (base::is_unseen(code)) continue;
    if (base::is_control(code)) {
      name += ' ';
    } else if (is_for_systems(code)) {
      name += '-';
    } else {
      name += letter;
    }
  }
  std::string single;  // no two blanks, no two dots
  for (const char c : name) {
    if ((c != ' ' && c != '.') || !single.ends_with(c)) single += c;
  }
  std::string clean(without_edges(single));
  if (clean.empty()) clean = "file";
  return shortened(is_device(clean) ? "_" + clean : clean);
}

std::string as_attachment(std::string_view name) {
  std::string fallback, encoded;
  bool is_ascii = true;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = (byte & 0xC0U) == 0x80U;
    if (byte >= 0x80) is_ascii = false;
    if (!continues) fallback += byte < 0x20 || byte >= 0x7F || c == '"' || c == '\\' || c == '%' ? '_' : c;
    if (is_plain(c)) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", byte);
    }
  }
  std::string value = "attachment; filename=\"" + fallback + "\"";
  if (!is_ascii || fallback != name) value += "; filename*=UTF-8''" + encoded;
  return value;
}

}  // namespace redress::files
