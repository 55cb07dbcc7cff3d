#include "kit/json/read.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "base/fault.h"

namespace redress::json {
namespace {

std::string complaint(std::string_view text) {
  const auto read = read_json(text, "f");
  if (read) return "read";
  return read.error().size() == 1 ? read.error()[0].about + ": " + read.error()[0].text : "several";
}

TEST(Json, ReadsWhatRfc8259Says) {
  const std::vector<std::string> good{"null",
                                      " true ",
                                      "0",
                                      "-0",
                                      "-9223372036854775808",
                                      "9223372036854775807",
                                      "[]",
                                      "{}",
                                      "\"\"",
                                      "[1,[2,{\"a\":[]}]]",
                                      "\"\\u00e9\\ud83d\\ude00\"",
                                      "\r\n\t[ ]",
                                      "{\"\":1,\"a\":{\"\":2}}",
                                      "[[],[],{}]"};
  for (const auto& text : good) EXPECT_TRUE(read_json(text, "f")) << text << complaint(text);
  const auto read = read_json("{\"b\":[1,true,null,-5],\"a\":\"\\u00e9\\n\\ud83d\\ude00\\/\"}", "f");
  ASSERT_TRUE(read);
  EXPECT_EQ(base::canonical_text(*read), "{\"a\":\"é\\n😀/\",\"b\":[1,true,null,-5]}");
}

TEST(Json, SaysWhatIsWrongAndWhere) {
  const std::string early = "the text ends too early";
  const std::string whole = "this number is not a whole number of 64 bits, expected one";
  const std::vector<std::pair<std::string, std::string>> bad{
      {"", "f:1:1: " + early},
      {"   \n ", "f:2:2: " + early},
      {"{\"a\":1", "f:1:7: " + early},
      {"[1,2,]", "f:1:6: this is not JSON"},
      {"{\"a\":1,}", "f:1:8: this is not JSON"},
      {"// hello\n1", "f:1:1: this is not JSON"},
      {"[1 /* two */]", "f:1:4: this is not JSON"},
      {"{a:1}", "f:1:2: this is not JSON"},
      {"{'a':1}", "f:1:2: this is not JSON"},
      {"[NaN]", "f:1:2: this is not JSON"},
      {"[1] x", "f:1:5: something follows after the end, expected nothing more"},
      {"{}{}", "f:1:3: something follows after the end, expected nothing more"},
      {"{\n  \"é\": 1, \"é\": 2}", "f:2:11: the key `é` stands twice in this object"},
      {"{\"a\":{\"b\\\"\":1,\"b\\u0022\":2}}", "f:1:15: the key `b\"` stands twice in this object"},
      {"[1.5]", "f:1:2: " + whole},
      {"[\n 1e3]", "f:2:2: " + whole},
      {"9223372036854775808", "f:1:1: " + whole},
      {"[1, -9223372036854775809]", "f:1:5: " + whole},
      {"\"\\x\"", "f:1:3: an escape that JSON does not know"},
      {"\"\\u12g4\"", "f:1:6: expected four hexadecimal digits after \\u"},
      {"\"\\ud800\"", "f:1:8: this is not JSON"},
      {"\"\\ud800\\u0041\"", "f:1:10: half of a surrogate pair, expected both halves"},
      {"\"a\tb\"", "f:1:3: a control character within a text, expected an escape"},
      {"[\"a\\u0000b\"]", "f:1:2: a text may not contain U+0000"},
      {"\"\xC3\x28\"", "f:1:2: this is not well-formed UTF-8, or is NUL"},
      {std::string("[1\0]", 4), "f:1:3: this is not well-formed UTF-8, or is NUL"},
      {"01", "f:1:2: something follows after the end, expected nothing more"},
      {"[-]", "f:1:3: this is not JSON"},
      {"tru", "f:1:4: " + early},
      {std::string(65, '[') + std::string(65, ']'), "f:1:65: nested deeper than 64 levels"},
  };
  for (const auto& [text, said] : bad) EXPECT_EQ(complaint(text), said) << text;
}

TEST(Json, HoldsItsLimits) {
  EXPECT_TRUE(read_json(std::string(64, '[') + std::string(64, ']'), "f"));
  EXPECT_EQ(complaint(std::string(100000, '[')).substr(0, 6), "f:1:65");
  Limits small;
  small.bytes = 4;
  EXPECT_TRUE(read_json("[12]", "f", small));
  ASSERT_FALSE(read_json("[123]", "f", small));
  EXPECT_EQ(read_json("[123]", "f", small).error()[0].text, "longer than 4 bytes");
}

TEST(Json, WantsAnObjectWhereOnlyAnObjectWillDo) {
  EXPECT_TRUE(read_object("{}", "f"));
  ASSERT_FALSE(read_object("\n [1]", "f"));
  EXPECT_EQ(read_object("\n [1]", "f").error()[0].about, "f:2:2");
}

TEST(JsonLines, NameTheLineOfAFault) {
  std::istringstream in(
      "{\"a\":1}\n\n  \r\n{\"a\":}\n[2]\n{\"long\":\"0123456789012345678901234567890123456789\"}\n{\"b\":2}");
  std::vector<std::string> said;
  EXPECT_TRUE(read_lines(in, "f", 40, [&](std::size_t line, base::Checked<base::Object> object) {
    said.push_back(std::to_string(line) + " " +
                   (object ? base::canonical_text(*object) : object.error()[0].about + " " + object.error()[0].text));
    return true;
  }));
  EXPECT_EQ(said,
            (std::vector<std::string>{"1 {\"a\":1}", "4 f:4:6 this is not JSON", "5 f:5:1 expected an object in { }",
                                      "6 f:6:1 the line is longer than 40 bytes", "7 {\"b\":2}"}));
}

TEST(JsonLines, StopWhenAsked) {
  std::istringstream in("{}\n{}\n{}\n");
  int read = 0;
  EXPECT_FALSE(read_lines(in, "f", 40, [&](std::size_t, const base::Checked<base::Object>&) { return ++read < 2; }));
  EXPECT_EQ(read, 2);
}

TEST(JsonDetail, ReadsBackWhatWasWritten) {
  const base::Object object{{"", "empty"},
                            {"a", base::Array{1, -5, true, false, base::Value{}, base::Array{}, base::Object{}}},
                            {"text", "line\n\"é\" \\ \b\f\r\t\x01\x1f 日本"},
                            {"z", base::Object{{"least", std::int64_t{INT64_MIN}}, {"most", std::int64_t{INT64_MAX}}}}};
  EXPECT_EQ(read_detail(base::canonical_text(object)), object);
  EXPECT_EQ(read_detail("{}"), base::Object{});
}

TEST(JsonDetail, ThrowsAFaultWhereTheRecordIsBroken) {
  const std::vector<std::string> broken{"",
                                        "{",
                                        "[]",
                                        "1",
                                        "{\"a\"}",
                                        "{\"a\":}",
                                        "{\"a\":1",
                                        "{\"a\":1,}",
                                        "{\"a\":1}x",
                                        "{\"a\" :1}",
                                        "{\"a\":1.5}",
                                        "{\"a\":tru}",
                                        "{\"a\":\"",
                                        "{\"a\":\"\\x\"}",
                                        "{\"a\":\"\\u00",
                                        "{\"a\":\"\\u0041\"}",
                                        "{\"a\":\"\\u0000\"}",
                                        "{\"a\":99999999999999999999}",
                                        "{\"a\":[1,]}",
                                        "{\"a\":[1}",
                                        "{\"a\":" + std::string(5000, '[')};
  for (const auto& text : broken) EXPECT_THROW(read_detail(text), base::Fault) << text;
}

TEST(ReadJson, ReadsDecimalsAsTextWhereTheyAreAskedFor) {
  Limits limits;
  limits.decimals = true;
  const auto value = read_json("[16.666666666666668,2.5,3]", "report.json", limits);
  ASSERT_TRUE(value.has_value());
  EXPECT_EQ(*(*value->as_array())[0].as_text(), "16.666666666666668");
  EXPECT_EQ(*(*value->as_array())[1].as_text(), "2.5");
  EXPECT_EQ(*(*value->as_array())[2].as_int(), 3);
  EXPECT_FALSE(read_json("[2.5]", "report.json").has_value());
}

TEST(JsonDetail, HoldsItsDepth) {
  const auto nested = [](std::size_t depth) {
    return "{\"a\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  EXPECT_EQ(read_detail(nested(64)).size(), 1U);
  EXPECT_THROW(read_detail(nested(65)), base::Fault);
}

}  // namespace
}  // namespace redress::json
