#include "kit/http/target.h"

#include <algorithm>

#include "base/text.h"
#include "kit/http/line_ends.h"

namespace redress::http {
namespace {

constexpr std::size_t most_fields = 100;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// A form may carry line ends and tabs (a text box); a path may not.
enum class Blanks { none, form };

std::optional<std::string> decoded(std::string_view text, Blanks blanks) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_digit(text[i + 1]);
      const int low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && blanks == Blanks::form) {
      c = ' ';
    }
    const auto byte = static_cast<unsigned char>(c);
    const bool text_blank = blanks == Blanks::form && (c == '\t' || c == '\r' || c == '\n');
    if ((byte < 0x20 && !text_blank) || byte == 0x7F) return std::nullopt;
    result += c;
  }
  if (!base::is_utf8(result)) return std::nullopt;
  return result;
}

}  // namespace

bool is_of_pattern(std::string_view path, std::string_view pattern) {
  const auto parts = base::split(path, '/');
  const auto wanted = base::split(pattern, '/');
  return std::equal(parts.begin(), parts.end(), wanted.begin(), wanted.end(),
                    [](std::string_view part, std::string_view want) {
                      return want.starts_with('{') ? !part.empty() : part == want;
                    });
}

base::Checked<Fields> read_form(std::string_view text) {
  const auto refused = [](const char* rule, const std::string& about, const char* words) {
    return base::refuse({rule, about, "", (about.empty() ? "a field" : "`" + about + "`") + words});
  };
  Fields fields;
  if (text.empty()) return fields;
  for (const auto part : base::split(text, '&')) {
    if (fields.size() == most_fields) return refused("form_has_too_many_fields", "", " is one too many");
    const std::size_t equals = part.find('=');
    auto name = decoded(part.substr(0, equals), Blanks::form);
    auto value = decoded(equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1), Blanks::form);
    if (!name || name->empty()) return refused("form_field_has_a_name", "", " has no name that can be read");
    if (!value) return refused("form_field_is_text", *name, " holds a control character, or what is no text at all");
    if (find(fields, *name) != nullptr) return refused("form_field_is_sent_once", *name, " is sent twice");
    fields.emplace_back(std::move(*name), with_plain_line_ends(*value));
  }
  return fields;
}

std::optional<Fields> parse_form(std::string_view text) {
  auto fields = read_form(text);
  return fields ? std::optional(std::move(*fields)) : std::nullopt;
}

std::optional<Target> parse_target(std::string_view target) {
  if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return std::nullopt;
  const bool visible = std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  if (!visible) return std::nullopt;
  Target result;
  const std::size_t question = target.find('?');
  const std::string_view path = target.substr(1, question == std::string_view::npos ? question : question - 1);
  if (!path.empty()) {
    for (const auto part : base::split(path, '/')) {
      auto segment = decoded(part, Blanks::none);
      if (!segment || segment->empty() || *segment == "." || *segment == "..") return std::nullopt;
      result.segments.push_back(std::move(*segment));
    }
  }
  if (question != std::string_view::npos) {
    auto query = parse_form(target.substr(question + 1));
    if (!query) return std::nullopt;
    result.query = std::move(*query);
  }
  return result;
}

}  // namespace redress::http
