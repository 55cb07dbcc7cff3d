#include "kit/html/govuk/normal.h"

namespace redress::html::govuk::tests {
namespace {

constexpr std::string_view blanks = " \t\n\r\f";

bool is_blank(char c) {
  return blanks.find(c) != std::string_view::npos;
}

std::string joined(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!is_blank(c)) {
      result += c;
    } else if (result.empty() || result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::string trimmed(std::string text) {
  if (text.starts_with(' ')) text.erase(0, 1);
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

bool is_void(std::string_view tag) {
  for (const std::string_view name :
       {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}) {
    if (tag == name) return true;
  }
  return false;
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  std::vector<Token> all() {
    std::vector<Token> found;
    while (at_ < html_.size()) {
      if (html_[at_] == '<') {
        found.push_back(tag());
      } else {
        const bool area = !found.empty() && found.back().tag == "textarea";
        const std::string_view text = until("<");
        if (text.find_first_not_of(blanks) == std::string_view::npos && !area) continue;
        found.push_back({.text = area ? std::string(text.substr(text.starts_with('\n') ? 1 : 0)) : joined(text)});
      }
    }
    return found;
  }

 private:
  std::string_view until(std::string_view ends) {
    const std::size_t from = at_;
    at_ = std::min(html_.find_first_of(ends, at_), html_.size());
    return html_.substr(from, at_ - from);
  }
  bool sees(char c) const { return at_ < html_.size() && html_[at_] == c; }
  void skip_blanks() {
    while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
  }

  Token tag() {
    ++at_;
    Token token;
    if (sees('/')) {
      ++at_;
      token.tag = "/";
    }
    token.tag += until(" \t\n\r\f/>");
    bool slash = false;
    for (skip_blanks(); at_ < html_.size() && !sees('>'); skip_blanks()) {
      slash = sees('/');
      if (slash) {
        ++at_;
      } else {
        token.attributes.push_back(attribute());
      }
    }
    ++at_;
    if (slash && !is_void(token.tag)) token.attributes.emplace_back("/", "");
    std::stable_sort(token.attributes.begin(), token.attributes.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    return token;
  }

  std::pair<std::string, std::string> attribute() {
    std::string name(until(" \t\n\r\f=/>"));
    if (!sees('=')) return {std::move(name), ""};
    ++at_;
    std::string value;
    if (sees('"') || sees('\'')) {
      const char quote = html_[at_++];
      value = until(std::string_view(&quote, 1));
      ++at_;
    } else {
      value = until(" \t\n\r\f>");
    }
    if (name == "class") value = trimmed(joined(value));
    return {std::move(name), std::move(value)};
  }

  std::string_view html_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokens(std::string_view html) {
  return Reader(html).all();
}

std::string normalised(std::string_view html) {
  std::string result;
  for (const auto& token : tokens(html)) {
    if (token.tag.empty()) {
      result += token.text;
    } else {
      result += "<" + token.tag;
      for (const auto& [name, value] : token.attributes)
        result += " " + name + (value.empty() ? "" : "=\"" + value + "\"");
      result += ">";
    }
    result += "\n";
  }
  return result;
}

std::string skeleton(std::string_view html) {
  std::string result;
  for (const auto& token : tokens(html)) {
    if (token.tag.empty()) continue;
    result += "<" + token.tag;
    for (const auto& [name, value] : token.attributes) result += " " + name;
    result += ">\n";
  }
  return result;
}

}  // namespace redress::html::govuk::tests
