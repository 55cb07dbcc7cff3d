// A form as it is sent: read once and strictly, and whoever sent it is told which field is wrong.
#include <gtest/gtest.h>

#include "kit/http/target.h"

namespace redress::http {
namespace {

// `RULE about FIELD`, or the fields as they were read.
std::string read(std::string_view body) {
  const auto form = read_form(body);
  if (!form) {
    EXPECT_EQ(form.error().size(), 1U) << body;
    return form.error().front().rule + " about " + form.error().front().about;
  }
  std::string all;
  for (const auto& [name, value] : *form) all += "<" + name + "=" + value + ">";
  return all;
}

std::string fields(int count) {
  std::string body;
  for (int i = 0; i < count; ++i) body += (i == 0 ? "f" : "&f") + std::to_string(i) + "=x";
  return body;
}

TEST(HttpForm, IsDecodedOnceAndInItsOrder) {
  EXPECT_EQ(read("b=1&a=2"), "<b=1><a=2>");
  EXPECT_EQ(read("a=x+y%2Bz&%62=%2526"), "<a=x y+z><b=%26>") << "what a percent sign hides is not read again";
  EXPECT_EQ(read("note=one%0D%0A%09two"), "<note=one\n\ttwo>") << "a text box has lines and tabs";
  EXPECT_EQ(read("note=%0D%0A%0D%0Aa%0Db%0A%0Dc%0D"), "<note=\n\na\nb\n\nc\n>") << "a line ends in one way only";
  EXPECT_EQ(read("a=b=c&name=%E2%82%AC\xE2\x82\xAC"), "<a=b=c><name=\u20AC\u20AC>");
  EXPECT_EQ(read("a=%7E%7e&n=%3Cscript%3E"), "<a=~~><n=<script>>") << "of letters only; pages make them harmless";
}

TEST(HttpForm, AValueMayBeEmptyAndANameMayNot) {
  EXPECT_EQ(read(""), "");
  EXPECT_EQ(read("a=&b"), "<a=><b=>");
  for (const char* body : {"=x", "=", "&", "a=1&", "&a=1", "a=1&&b=2", "a=1&=2"})
    EXPECT_EQ(read(body), "form_field_has_a_name about ") << body;
}

TEST(HttpForm, WhatIsNoTextIsRefusedByTheNameOfItsField) {
  for (const std::string value :
       {"%",         "%4",           "%zz", "%G0", "%-1", "x%",        "% 41", "%FF",  "%C3",  "%C3%28", "%C0%AF",
        "%ED%A0%80", "%F5%80%80%80", "%00", "%01", "%0B", "%1B%5B31m", "%7F",  "\xFF", "\xC3", "\x01"})
    EXPECT_EQ(read("kept=1&words=" + value + "&more=2"), "form_field_is_text about words") << value;
  EXPECT_EQ(read(std::string("words=a\0b", 9)), "form_field_is_text about words");
  for (const std::string name : {"%", "%zz", "%FF", "%00", "a%0Bb", "\xC0\xAF"})
    EXPECT_EQ(read("kept=1&" + name + "=x"), "form_field_has_a_name about ") << name;
}

// Two readers could take different ones.
TEST(HttpForm, EachNameIsSentOnce) {
  EXPECT_EQ(read("a=1&b=2&a=1"), "form_field_is_sent_once about a");
  EXPECT_EQ(read("role=clerk&%72ole=manager"), "form_field_is_sent_once about role") << "however it is written";
  EXPECT_EQ(read("a&a"), "form_field_is_sent_once about a");
  EXPECT_EQ(read("a=1&A=2"), "<a=1><A=2>") << "capitals are other letters";
}

TEST(HttpForm, HasAtMostAHundredFields) {
  EXPECT_EQ(read_form(fields(100))->size(), 100U);
  EXPECT_EQ(read(fields(101)), "form_has_too_many_fields about ");
  EXPECT_EQ(read(fields(100) + "&"), "form_has_too_many_fields about ");
}

TEST(HttpForm, SaysInWordsWhatIsWrong) {
  EXPECT_EQ(read_form("words=%00").error().front().text,
            "`words` holds a control character, or what is no text at all");
  EXPECT_EQ(read_form("a=1&a=2").error().front().text, "`a` is sent twice");
  EXPECT_EQ(read_form("=1").error().front().text, "a field has no name that can be read");
  EXPECT_EQ(read_form(fields(101)).error().front().text, "a field is one too many");
  EXPECT_FALSE(parse_form("words=%00")) << "who needs no words gets nothing";
  EXPECT_EQ(*parse_form("a=1"), (Fields{{"a", "1"}}));
}

// A whole text box of the largest size in one field, and as large a name: as long as the body may be, no longer.
TEST(HttpForm, LengthIsTheBodysToLimit) {
  const std::string large(std::size_t{1} << 20U, 'W');
  EXPECT_EQ(read_form("words=" + large)->front().second.size(), large.size());
  EXPECT_EQ(read_form(large + "=x")->front().first.size(), large.size());
  std::string written;
  for (int i = 0; i < 1000; ++i) written += "%E2%82%AC";
  EXPECT_EQ(read_form("words=" + written)->front().second.size(), 3000U);
}

}  // namespace
}  // namespace redress::http
