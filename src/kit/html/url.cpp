#include "kit/html/url.h"

#include <algorithm>

namespace redress::html {
namespace {

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return result;
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      result += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      result += '%';
      result += hex[byte >> 4U];
      result += hex[byte & 0x0FU];
    }
  }
  return result;
}

std::optional<Url> Url::parse(std::string_view text) {
  // A browser drops tabs and line ends inside an address and takes a backslash for a slash: refuse them outright.
  const bool odd = std::any_of(text.begin(), text.end(),
                               [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '\\' || c == 0x7F; });
  if (text.empty() || odd || text.starts_with("//")) return std::nullopt;
  const std::size_t end = text.find_first_of(":/?#");
  if (end != std::string_view::npos && text[end] == ':') {
    const std::string scheme = lower(text.substr(0, end));
    const std::string_view rest = text.substr(end + 1);
    const bool web = (scheme == "http" || scheme == "https") && rest.starts_with("//") && rest.size() > 2;
    const bool other = (scheme == "mailto" || scheme == "tel") && !rest.empty();
    if (!web && !other) return std::nullopt;
  }
  Url url;
  url.text_ = std::string(text);
  return url;
}

Url Url::segment(std::string_view text) const {
  Url url = *this;
  if (!text_.ends_with('/')) url.text_ += '/';
  // `.` and `..` would be resolved away by a browser.
  url.text_ += text == "." ? "%2E" : text == ".." ? "%2E%2E" : percent_encoded(text);
  return url;
}

Url Url::with(std::string_view name, std::string_view value) const {
  Url url = *this;
  if (value.empty()) return url;
  url.text_ += text_.find('?') == std::string::npos ? '?' : '&';
  url.text_ += percent_encoded(name);
  url.text_ += '=';
  url.text_ += percent_encoded(value);
  return url;
}

Url Url::fragment(std::string_view id) const {
  Url url = *this;
  url.text_ += '#';
  url.text_ += percent_encoded(id);
  return url;
}

std::string Url::escaped() const {
  std::string result;
  for (const char c : text_) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
        break;
    }
  }
  return result;
}

}  // namespace redress::html
