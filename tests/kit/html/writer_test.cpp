#include "kit/html/writer.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <type_traits>

#include "kit/html/url.h"

namespace redress::html {
namespace {

std::string escaped(const std::string& text) {
  Writer out;
  out << text;
  return out.take_text();
}

TEST(HtmlWriter, TextIsEscapedForContentAndForAttributes) {
  EXPECT_EQ(escaped("<script>alert('1')</script> & \"x\""),
            "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;");
  Writer out;
  out << "<b title=\"" << std::string("\" onclick=\"x") << "\">" << 17 << "</b>";
  EXPECT_EQ(out.take_text(), "<b title=\"&quot; onclick=&quot;x\">17</b>");
}

TEST(HtmlWriter, LettersOfOtherLanguagesStayAndDirectionTurnersDoNot) {
  EXPECT_EQ(escaped("St Andrew\xE2\x80\x99s D\xC5\xB5r"), "St Andrew\xE2\x80\x99s D\xC5\xB5r");
  EXPECT_EQ(escaped("a\xE2\x80\xAE"
                    "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(escaped("a\xE2\x81\xA7"
                    "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(escaped(std::string("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(escaped("cut \xE2"), "cut \xE2");
}

TEST(HtmlWriter, ALineEndIsNoControlCharacter) {
  Writer out;
  out << std::string("one\r\ntwo\n\r\nthree\rfour\r");
  EXPECT_EQ(out.take_text(), "one\ntwo\n\nthree\uFFFDfour\uFFFD");
}

TEST(HtmlWriter, RawMarkupCannotBeMadeFromAString) {
  static_assert(!std::is_constructible_v<Markup, std::string>);
  static_assert(!std::is_constructible_v<Markup, std::string_view>);
  static_assert(!std::is_constructible_v<Markup, const char*>);
  static_assert(!std::is_constructible_v<Fragment, std::string>);
}

TEST(HtmlWriterDeathTest, TextInAnAddressOrOutsideQuotesIsABug) {
  EXPECT_DEATH(
      {
        Writer out;
        out << "<a href=\"" << std::string("javascript:x");
      },
      "");
  EXPECT_DEATH(
      {
        Writer out;
        out << "<a title=" << std::string("x onclick=y");
      },
      "");
}

TEST(HtmlUrl, OnlySafeSchemesBecomeLinks) {
  for (const char* good : {"/cases", "cases?page=2", "#main", "https://example.org/a", "HTTP://example.org",
                           "mailto:a@example.org", "tel:+441134960142", "a/b:c", "?x=1:2"}) {
    EXPECT_TRUE(Url::parse(good)) << good;
  }
  for (const char* bad : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:x",
                          "data:text/html,x", "vbscript:x", "//example.org", "/\\example.org", "https:example.org",
                          "file:///etc/passwd", "", "mailto:", "\x01javascript:x", "blob:x"}) {
    EXPECT_FALSE(Url::parse(bad)) << bad;
  }
}

TEST(HtmlUrl, SegmentsAndParametersAreEncoded) {
  EXPECT_EQ(Url("/cases").segment("a/b ?c").text(), "/cases/a%2Fb%20%3Fc");
  EXPECT_EQ(Url("/cases").segment("..").text(), "/cases/%2E%2E");
  EXPECT_EQ(Url("/cases").with("page", "2").with("service", "").with("x", "a&b").text(), "/cases?page=2&x=a%26b");
  EXPECT_EQ(Url("/cases").with("a", "1").with("b", "2").escaped(), "/cases?a=1&amp;b=2");
}

}  // namespace
}  // namespace redress::html
