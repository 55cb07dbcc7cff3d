#include "app/office/reference.h"

#include <cstdint>

#include "base/assert.h"

namespace redress::office {
namespace {

constexpr std::string_view alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
constexpr std::size_t signs = 5;
constexpr std::size_t most_initials = 4;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char capital(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

std::string initials_of(std::string_view name) {
  std::string initials;
  bool begins = true;
  for (const char c : name) {
    if (begins && is_letter(c) && initials.size() < most_initials) initials += capital(c);
    begins = c == ' ' || c == '-';
  }
  return initials.empty() ? "C" : initials;
}

bool is_prefix(std::string_view text) {
  if (text.empty() || text.size() > 8) return false;
  for (const char c : text) {
    if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) return false;
  }
  return true;
}

std::string make_reference(std::string_view prefix, int year, std::string_view random) {
  std::string reference = std::string(prefix) + "-" + std::to_string(year) + "-";
  // 248 is the largest multiple of 31 that fits in a byte: larger bytes are passed over, so that every sign is as likely.
  constexpr unsigned fair = 256 - 256 % alphabet.size();
  std::size_t taken = 0;
  for (std::size_t i = 0; i < random.size() && taken < signs; ++i) {
    const unsigned byte = static_cast<std::uint8_t>(random[i]);
    if (byte >= fair) continue;
    reference += alphabet[byte % alphabet.size()];
    ++taken;
  }
  REDRESS_ASSERT(taken == signs);
  return reference;
}

}  // namespace redress::office
