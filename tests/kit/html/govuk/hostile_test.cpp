// Whatever the words are, they stay words: every text option of every component, with the official examples as the ground.
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "kit/html/govuk/fixtures.h"
#include "kit/html/govuk/govuk.h"
#include "kit/html/govuk/normal.h"

namespace redress::html::govuk::tests {
namespace {

// Options that are markup or an address, which have types of their own.
bool is_text(std::string_view key) {
  for (const std::string_view other :
       {"html", "Html", "href", "url", "serviceUrl", "slots", "start", "end", "navigationStart", "navigationEnd"}) {
    if (key.ends_with(other)) return false;
  }
  return true;
}

// Each text of `value` that is not empty, by where it stands (`items[].hint.text`), through `change`.
using Change = std::function<std::string(const std::string& path, const std::string& words)>;
base::Value changed(const base::Value& value, const std::string& path, const Change& change) {
  if (const auto* text = value.as_text()) return text->empty() ? *text : change(path, *text);
  if (const auto* array = value.as_array()) {
    base::Array result;
    for (const auto& item : *array) result.push_back(changed(item, path + "[]", change));
    return result;
  }
  if (const auto* object = value.as_object()) {
    base::Object result;
    for (const auto& [key, item] : *object) {
      result[key] = is_text(key) ? changed(item, path + "." + key, change) : item;
    }
    return result;
  }
  return value;
}

// `text` behind each text; or behind those at one path.
base::Object with(const base::Object& options, const std::string& text, const std::string& only = "") {
  const auto change = [&](const std::string& path, const std::string& words) {
    return only.empty() || path == only ? words + text : words;
  };
  return *changed(options, "", change).as_object();
}

std::set<std::string> text_paths(const base::Object& options) {
  std::set<std::string> paths;
  changed(options, "", [&](const std::string& path, const std::string& words) {
    paths.insert(path);
    return words;
  });
  return paths;
}

constexpr std::string_view bidi = "\xE2\x80\xAE";

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{
      "<script>alert(1)</script>",
      "\" onfocus=\"alert(1)\" autofocus=\"",
      "' onfocus='alert(1)",
      "`onfocus=alert(1)",
      "--></textarea></select></title></style></svg><img src=x onerror=alert(1)>",
      "{{7*7}}${7*7}<%= 7*7 %>%{count}",
      "&lt;script&gt;&#60;b&#62;&quot;",
      "a\xE2\x80\xAE"
      "b\xE2\x81\xA6"
      "c",
      std::string("a\0b\x1B[31m\x7F\r", 10),
      "\n\t</p><p class=\"govuk-body\">",
      "\xC5\xB5 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 \xC0\xBC\xFF<",
  };
  return texts;
}

// Not a word of it has become markup (and a text of 64 KB is not printed): the page has the tags and attributes that it has with plain letters.
void expect_words(const std::string& component, const base::Object& plain, const base::Object& hostile,
                  const std::string& fixture) {
  const std::string page = shown(component, hostile).text();
  EXPECT_TRUE(skeleton(page) == skeleton(shown(component, plain).text())) << component << ": " << fixture;
  EXPECT_EQ(page.find("<script"), std::string::npos) << component << ": " << fixture;
  EXPECT_EQ(page.find(bidi), std::string::npos) << component << ": " << fixture;
  EXPECT_EQ(page.find('\0'), std::string::npos) << component << ": " << fixture;
}

TEST(GovukHostile, TextNeverBecomesMarkup) {
  for (const auto& component : components()) {
    for (const auto& fixture : fixtures_of(component)) {
      const auto plain = with(fixture.options, "qqq");
      for (const auto& text : hostile_texts()) {
        expect_words(component, plain, with(fixture.options, text), fixture.name);
      }
    }
  }
}

// In each text option that any example has.
TEST(GovukHostile, ALongTextIsEscapedToItsEnd) {
  std::string text;
  while (text.size() < std::size_t{64} * 1024) text += std::string(1000, 'q') + "\"'><b a=\"&";
  std::size_t tried = 0;
  for (const auto& component : components()) {
    std::set<std::string> seen;
    for (const auto& fixture : fixtures_of(component)) {
      for (const auto& path : text_paths(fixture.options)) {
        if (!seen.insert(path).second) continue;
        const auto plain = with(fixture.options, "qqq", path);
        expect_words(component, plain, with(fixture.options, text, path), fixture.name + path);
        ++tried;
      }
    }
  }
  EXPECT_GT(tried, 200U);
}

TEST(GovukText, ComesBackAsItWasTyped) {
  const std::string page = textarea({.name = "t", .value = "\r\n\r\nDear sir,\r\nno\rreply"}).text();
  EXPECT_NE(page.find(">\n\n\nDear sir,\nno\nreply</textarea>"), std::string::npos) << page;
}

TEST(GovukOptions, AreRefusedWhereTheyCouldRun) {
  for (const char* name :
       {"onclick", "style", "href", "src", "srcdoc", "formaction", "class", "", "a b", "a=b", "a\"", "A"}) {
    EXPECT_FALSE(AttributeName::harmless(name)) << name;
  }
  for (const char* name : {"data-i18n.key.other", "aria-label", "hidden", "autocomplete", "data-x_1"}) {
    EXPECT_TRUE(AttributeName::harmless(name)) << name;
  }
  static_assert(!std::is_constructible_v<AttributeName, std::string>);
  static_assert(!std::is_constructible_v<AttributeName, const char*>);
  static_assert(!std::is_assignable_v<decltype(Hint::html)&, std::string>);
  static_assert(!std::is_assignable_v<decltype(Button::href)&, std::string>);
}

// What an officer of the code writes.
TEST(GovukOptions, MakeAFormTersely) {
  const std::string typed = "o'Brien";
  Writer out;
  out << error_summary({.errorList = {{.text = "Enter a reference", .href = Url("#reference")}}})
      << input({.name = "reference",
                .label = {.text = "Reference"},
                .hint = {.text = "On your letter"},
                .errorMessage = {.text = "Enter a reference"},
                .value = typed,
                .attributes = {{"data-kept", "10:42"}, {"required", true}, {"hidden", false}}})
      << radios({.name = "direction",
                 .fieldset = {.legend = {.text = "Who rang whom?"}},
                 .value = "out",
                 .items = {{.value = "in", .text = "They rang us"}, {.value = "out", .text = "We rang them"}}})
      << button({.text = "Save and continue"});
  const std::string page = normalised(out.take_text());
  EXPECT_NE(
      page.find("<input aria-describedby=\"reference-hint reference-error\" class=\"govuk-input govuk-input--error\" "
                "data-kept=\"10:42\" id=\"reference\" name=\"reference\" required type=\"text\" "
                "value=\"o&#39;Brien\">"),
      std::string::npos)
      << page;
  EXPECT_NE(page.find("<input checked class=\"govuk-radios__input\" id=\"direction-2\""), std::string::npos) << page;
  EXPECT_NE(page.find("There is a problem"), std::string::npos);
}

}  // namespace
}  // namespace redress::html::govuk::tests
