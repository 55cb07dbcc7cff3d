#include "base/value.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace redress::base {
namespace {

TEST(Value, HasOneCanonicalText) {
  const Object object{{"b", Array{1, true, Value{}}}, {"a", "line\n\"é\"\x01"}, {"c", Object{{"z", -5}}}};
  EXPECT_EQ(canonical_text(object), "{\"a\":\"line\\n\\\"é\\\"\\u0001\",\"b\":[1,true,null],\"c\":{\"z\":-5}}");
}

TEST(Text, KnowsUtf8) {
  for (const char* good : {"", "abc", "é", "日本", "\xF0\x9F\x98\x80"}) EXPECT_TRUE(is_utf8(good)) << good;
  for (const char* bad : {"\xC0\xAF", "\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xFF"})
    EXPECT_FALSE(is_utf8(bad));
  EXPECT_FALSE(is_utf8(std::string_view("a\0b", 3)));
}

TEST(Utf8, IsCutBetweenLetters) {
  const std::string_view text = "a\xC3\xA9\xE6\x97\xA5";  // a, e with acute, a Chinese sign
  const std::size_t ends[] = {0, 1, 1, 3, 3, 3, 6, 6};
  for (std::size_t at = 0; at < std::size(ends); ++at) EXPECT_EQ(utf8_boundary(text, at), ends[at]) << at;
}

TEST(Text, NamesTheNearestWord) {
  const std::vector<std::string> known{"title", "states", "clocks"};
  EXPECT_EQ(nearest_word("titel", known), "title");
  EXPECT_EQ(nearest_word("clock", known), "clocks");
  EXPECT_EQ(nearest_word("zzzzzz", known), std::nullopt);
}

}  // namespace
}  // namespace redress::base
