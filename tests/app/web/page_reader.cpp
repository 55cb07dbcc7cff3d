#include "tests/app/web/page_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <set>

#include "base/text.h"

namespace redress::web::testing {
namespace {

constexpr std::string_view own_script =
    "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' "
    "govuk-frontend-supported' "
    ": '');";

const std::set<std::string, std::less<>> without_end{"meta", "link", "input", "br", "hr", "img", "wbr", "col"};
const std::set<std::string, std::less<>> never{"iframe",   "object", "embed", "base",    "style",
                                               "template", "frame",  "audio", "marquee", "foreignObject"};
const std::set<std::string, std::less<>> addresses{"href", "src", "action", "formaction", "xlink:href", "poster"};

bool is_name_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '.';
}
bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  ReadPage read() {
    look_at_bytes();
    if (!take("<!DOCTYPE html>\n")) wrong("the page does not begin with its doctype");
    while (at_ < html_.size() && page_.problem.empty()) {
      if (html_[at_] == '<') {
        if (take("</")) {
          end_tag();
        } else {
          ++at_;
          tag();
        }
      } else {
        words();
      }
    }
    if (page_.problem.empty() && !open_.empty()) wrong("`" + open_.back() + "` is not closed");
    return std::move(page_);
  }

 private:
  void wrong(const std::string& what) {
    if (!page_.problem.empty()) return;
    const std::size_t from = at_ < 80 ? 0 : at_ - 80;
    page_.problem = what + ", near: " + std::string(html_.substr(from, 200));
  }
  bool take(std::string_view text) {
    if (!html_.substr(at_).starts_with(text)) return false;
    at_ += text.size();
    return true;
  }

  void look_at_bytes() {
    at_ = base::utf8_length(html_);
    if (at_ < html_.size()) return wrong("not UTF-8");
    for (at_ = 0; at_ < html_.size(); ++at_) {
      const auto c = static_cast<unsigned char>(html_[at_]);
      if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return wrong("a control character");
      if (c != 0xE2) continue;
      const std::string_view three = html_.substr(at_, 3);
      for (const std::string_view turns :
           {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
        if (three == turns) return wrong("a character that turns the direction of reading");
      }
    }
    at_ = 0;
  }

  // Text up to `end`, its references replaced.
  std::string unescaped(std::string_view end) {
    static const std::array<std::pair<std::string_view, std::string_view>, 7> known{{{"&amp;", "&"},
                                                                                     {"&lt;", "<"},
                                                                                     {"&gt;", ">"},
                                                                                     {"&quot;", "\""},
                                                                                     {"&#39;", "'"},
                                                                                     {"&nbsp;", "\u00A0"},
                                                                                     {"&times;", "\u00D7"}}};
    std::string text;
    while (at_ < html_.size() && html_[at_] != end.front()) {
      const char c = html_[at_];
      if (c == '<') {
        wrong("a `<` in an attribute");
        return text;
      }
      if (c != '&') {
        text += c;
        ++at_;
        continue;
      }
      const auto found = std::find_if(known.begin(), known.end(),
                                      [&](const auto& one) { return html_.substr(at_).starts_with(one.first); });
      if (found == known.end()) {
        wrong("an `&` that begins no reference");
        return text;
      }
      text += found->second;
      at_ += found->first.size();
    }
    return text;
  }

  void words() {
    const std::string text = unescaped("<");
    page_.words += text;
    if (in_textarea_) typed_ += text;
  }

  std::string name() {
    const std::size_t from = at_;
    while (at_ < html_.size() && is_name_sign(html_[at_])) ++at_;
    return std::string(html_.substr(from, at_ - from));
  }

  void tag() {
    const std::string element = name();
    if (element.empty()) return wrong("a `<` that begins no tag");
    if (never.contains(element)) return wrong("an element `" + element + "`");
    std::map<std::string, std::string, std::less<>> attributes;
    while (page_.problem.empty()) {
      if (take("/>")) return begun(element, attributes, true);
      if (take(">")) return begun(element, attributes, false);
      if (at_ >= html_.size() || !is_blank(html_[at_])) return wrong("no blank before an attribute");
      while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
      if (at_ < html_.size() && (html_[at_] == '>' || html_[at_] == '/')) continue;
      attribute(element, attributes);
    }
  }

  // A number to ring, an address to write to, and nothing behind it.
  static bool is_way_to_somebody(std::string_view value) {
    const bool rings = value.starts_with("tel:");
    if (!rings && !value.starts_with("mailto:")) return false;
    value.remove_prefix(value.find(':') + 1);
    return std::all_of(value.begin(), value.end(), [&](unsigned char c) {
      return std::isdigit(c) != 0 || c == '+' ||
             (!rings && (std::isalpha(c) != 0 || (c != 0 && std::strchr("@.-_", c) != nullptr)));
    });
  }

  void attribute(const std::string& element, std::map<std::string, std::string, std::less<>>& attributes) {
    const std::string named = name();
    if (named.empty()) return wrong("an attribute without a name in `" + element + "`");
    if (named.starts_with("on") || named == "style" || named == "srcdoc" || named == "http-equiv")
      return wrong("an attribute `" + named + "`");
    std::string value;
    if (take("=")) {
      if (!take("\"")) return wrong("an attribute without quotes");
      value = unescaped("\"");
      if (!take("\"")) return wrong("an attribute that does not end");
    }
    if (addresses.contains(named)) {
      const bool ours = (value.starts_with("/") && !value.starts_with("//")) || value.starts_with("#") ||
                        value.starts_with("?") || value.starts_with("https://") || value.starts_with("data:,") ||
                        is_way_to_somebody(value);
      if (!ours) return wrong("an address of another kind: " + value);
    }
    if (!attributes.emplace(named, std::move(value)).second) wrong("`" + named + "` twice in one tag");
  }

  using Attributes = std::map<std::string, std::string, std::less<>>;
  static std::string value_of(const Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
  }

  void begun(const std::string& element, const Attributes& attributes, bool closed) {
    for (const char* address : {"href", "src"}) {
      if (!attributes.contains(address)) continue;
      (element == "a" ? page_.links : page_.assets).push_back(value_of(attributes, address));
    }
    if (element == "script") return script(attributes);
    if (element == "form") {
      page_.forms.push_back({value_of(attributes, "action"),
                             value_of(attributes, "method"),
                             value_of(attributes, "enctype") == "multipart/form-data",
                             {}});
    }
    if (attributes.contains("formaction")) {
      const bool as_words = value_of(attributes, "formenctype") == "application/x-www-form-urlencoded";
      other_actions_.emplace_back(value_of(attributes, "formaction"), as_words);
    }
    if (element == "button" && attributes.contains("name") && !page_.forms.empty() &&
        page_.forms.back().field(value_of(attributes, "name")) == nullptr) {
      field(element, attributes);  // as if that one were pressed
    }
    if (element == "input" || element == "textarea" || element == "select" || element == "option")
      field(element, attributes);
    if (!closed && !without_end.contains(element)) open_.push_back(element);
  }

  void script(const Attributes& attributes) {
    if (attributes.contains("src")) {
      const std::string source = value_of(attributes, "src");
      if (!source.starts_with("/assets/") || !take("</script>")) wrong("a script that is not ours: " + source);
    } else if (!take(own_script) || !take("</script>")) {
      wrong("a script that is not ours");
    }
  }

  void field(const std::string& element, const Attributes& attributes) {
    if (page_.forms.empty()) return;
    auto& fields = page_.forms.back().fields;
    const std::string value = value_of(attributes, "value");
    if (element == "option") {
      if (!value.empty()) fields.back().choices.push_back(value);
      if (attributes.contains("selected")) fields.back().value = value;
      return;
    }
    const std::string type = element == "input" ? value_of(attributes, "type") : element;
    const std::string named = value_of(attributes, "name");
    const bool chosen = type == "radio" || type == "checkbox";
    auto known = std::find_if(fields.begin(), fields.end(), [&](const auto& one) { return one.name == named; });
    if (known == fields.end()) known = fields.insert(fields.end(), {named, chosen ? "" : value, type, {}});
    if (chosen && !value.empty()) known->choices.push_back(value);
    if (chosen && attributes.contains("checked")) known->value = value;
    if (element == "textarea") {
      in_textarea_ = true;
      typed_.clear();
    }
  }

  void end_tag() {
    const std::string element = name();
    if (!take(">")) return wrong("a closing tag that does not end");
    if (open_.empty() || open_.back() != element)
      return wrong("`" + element + "` is closed where `" + (open_.empty() ? "nothing" : open_.back()) + "` is open");
    open_.pop_back();
    if (element == "form") {
      const FoundForm whole = page_.forms.back();
      for (const auto& [action, as_words] : other_actions_) {
        page_.forms.push_back(whole);
        page_.forms.back().action = action;
        page_.forms.back().with_files = whole.with_files && !as_words;
      }
      other_actions_.clear();
    }
    if (element == "textarea") {
      in_textarea_ = false;
      if (!page_.forms.empty()) page_.forms.back().fields.back().value = typed_;
    }
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  bool in_textarea_ = false;
  std::string typed_;
  // Of buttons in the form that is open; whether they send it without its files.
  std::vector<std::pair<std::string, bool>> other_actions_;
  ReadPage page_;
};

}  // namespace

const FoundField* FoundForm::field(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& one) { return one.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

ReadPage read_page(std::string_view html) {
  return Reader(html).read();
}

}  // namespace redress::web::testing
