#include "kit/html/writer.h"

#include <array>
#include <charconv>

#include "base/assert.h"
#include "kit/html/url.h"

namespace redress::html {
namespace {

constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (const unsigned char c : {'&', '<', '>', '"', '\''}) special[c] = true;
  // Control characters have no place in a page; NUL least of all.
  for (unsigned c = 0; c < 0x20; ++c) special[c] = c != '\n' && c != '\t';
  special[0x7F] = true;
  // First byte of U+202A..U+202E and U+2066..U+2069 (E2 80 AA.., E2 81 A6..): letters that turn the reading direction.
  special[0xE2] = true;
  return special;
}
constexpr std::array<bool, 256> special = make_special();

// Whether the three bytes at `at` are a control of reading direction: shown, never obeyed (RELIABILITY S14).
bool turns_direction(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  return (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

bool ends_an_address(std::string_view out) {
  return out.ends_with("href=\"") || out.ends_with("src=\"") || out.ends_with("action=\"");
}

}  // namespace

void Writer::write_text(std::string_view text) {
  // An attribute without quotes could be left by a blank; an address needs Url.
  REDRESS_ASSERT(out_.empty() || out_.back() != '=');
  REDRESS_ASSERT(out_.empty() || out_.back() != '"' || !ends_an_address(out_));
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (!special[c]) continue;
    std::string_view instead;
    std::size_t width = 1;
    switch (c) {
      case '&':
        instead = "&amp;";
        break;
      case '<':
        instead = "&lt;";
        break;
      case '>':
        instead = "&gt;";
        break;
      case '"':
        instead = "&quot;";
        break;
      case '\'':
        instead = "&#39;";
        break;
      case 0xE2:
        if (!turns_direction(text, at)) continue;
        width = 3;
        instead = "\xEF\xBF\xBD";
        break;
      case '\r':
        // Half of a line end, as texts have it that came from elsewhere.
        if (!text.substr(at + 1).starts_with('\n')) instead = "\xEF\xBF\xBD";
        break;
      default:
        instead = "\xEF\xBF\xBD";
        break;  // U+FFFD, the replacement character
    }
    out_.append(text.substr(from, at - from));
    out_ += instead;
    at += width - 1;
    from = at + 1;
  }
  out_.append(text.substr(from));
}

void Writer::write_number(std::int64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

Writer& Writer::operator<<(const Url& url) {
  REDRESS_ASSERT(!out_.empty() && out_.back() == '"');
  out_ += url.escaped();
  return *this;
}

Fragment Writer::take() {
  return Fragment(take_text());
}

std::string Writer::take_text() {
  std::string text = std::move(out_);
  out_.clear();
  return text;
}

}  // namespace redress::html
