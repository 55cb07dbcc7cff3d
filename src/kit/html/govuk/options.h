// What the options of several GOV.UK components are made of: attributes, words or markup, words by plural rule.
//
// Every struct in this folder has the option names of the official Nunjucks macro of GOV.UK Frontend 6.6.0, in one order:
// who it is (name, id), what it says (label, legend, text, html), what it holds (value, items), how it behaves, formGroup,
// describedBy, classes, attributes. `text` and every other string is text and is escaped; `html` is a Fragment, which only a
// Writer can make, and wins over `text`. An address is a Url. What is empty counts as not given, except where an option is
// a std::optional: there the macro tells "not given" from empty or false, and so do we. An item with nothing in it is left
// out, as the macro leaves out a false or null one; its place still counts where items are numbered.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::html::govuk {

// The name of an attribute, from a literal only, checked when compiled: no handler, no style, no address (those are Url
// options of their own), no class (that is `classes`).
class AttributeName {
 public:
  template <std::size_t N>
  consteval AttributeName(const char (&name)[N]) : text_(name, N - 1) {  // NOLINT: literals read as names
    if (!harmless(text_)) throw "this attribute is not written from an option";
  }
  constexpr std::string_view text() const { return text_; }

  static constexpr bool harmless(std::string_view name) {
    if (name.empty() || name.starts_with("on")) return false;
    for (const char c : name) {
      const bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
      if (!fine) return false;
    }
    for (const std::string_view never :
         {"style", "class", "href", "src", "srcset", "srcdoc", "action", "formaction", "data", "poster", "ping"}) {
      if (name == never) return false;
    }
    return true;
  }

 private:
  std::string_view text_;
};

// Text is written escaped; true writes the name alone; false leaves the attribute out.
struct Attribute {
  AttributeName name;
  std::variant<std::string, bool> value;
};
using Attributes = std::vector<Attribute>;

struct Content {
  std::string text = {};
  Fragment html = {};
};

struct StyledContent {
  std::string text = {};
  Fragment html = {};
  std::string classes = {};
};

// Words for a number, by the plural rules of CLDR; the script in the page puts the number where "%{count}" stands.
struct PluralText {
  std::string zero = {};
  std::string one = {};
  std::string two = {};
  std::string few = {};
  std::string many = {};
  std::string other = {};
};

}  // namespace redress::html::govuk
