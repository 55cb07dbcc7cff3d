#include "kit/yaml/map.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace redress::yaml {
namespace {

// What `ask` finds wrong with the text, one remark a line.
std::string remarks(std::string_view text, const std::function<void(Map&)>& ask) {
  const auto read = read_yaml(text, "f");
  if (!read) return read.error()[0].about + ": " + read.error()[0].text;
  Remarks remarks("f", "file_must_be_sound");
  Map map(*read, remarks, "a thing");
  ask(map);
  map.finish();
  std::string said;
  for (const auto& refusal : remarks.refusals()) said += refusal.about + ": " + refusal.text + "\n";
  return said;
}

TEST(YamlMap, GivesTypedValues) {
  EXPECT_EQ(remarks("t: no\nl: |\n  text\n\nn: -5\nb: no\nd: 2021-04-01\nw: [b, a]\nc: two\n",
                    [](Map& map) {
                      EXPECT_EQ(map.text("t"), "no");
                      EXPECT_EQ(map.text("l"), "text");
                      EXPECT_EQ(map.integer("n", -5, 5), -5);
                      EXPECT_FALSE(map.boolean_or("b", true));
                      EXPECT_EQ(map.day("d"), *base::parse_day("2021-04-01"));
                      EXPECT_EQ(texts_of(map.words("w")), (std::vector<std::string>{"b", "a"}));
                      EXPECT_EQ(map.one_of("c", {"one", "two"}), "two");
                      EXPECT_EQ(map.text_or("absent", "other"), "other");
                      EXPECT_EQ(map.maybe_integer("absent2", 1, 2), std::nullopt);
                      EXPECT_EQ(map.maybe_day("absent3"), std::nullopt);
                    }),
            "");
}

TEST(YamlMap, FindsEveryFaultAtOnceWithItsPlace) {
  EXPECT_EQ(remarks("titel: x\nn: 7\nb: maybe\nd: 1/4/2021\nw: [a, a, [b]]\nc: tow\nl: {}\nt: ''\ne:\n",
                    [](Map& map) {
                      map.text("title");
                      map.integer("n", 1, 5);
                      map.boolean_or("b", true);
                      map.day("d");
                      map.words("w");
                      map.one_of("c", {"one", "two"});
                      map.some("l");
                      map.text("t");
                      map.text("e");
                    }),
            "f:1:1: `title` is missing, expected in a thing\n"
            "f:2:4: `n`: `7`, expected a whole number from 1 to 5\n"
            "f:3:4: `b`: `maybe`, expected yes or no\n"
            "f:4:4: `d`: `1/4/2021`, expected a day as 2026-11-20\n"
            "f:5:8: `w`: `a` stands twice, expected once\n"
            "f:5:11: `w`: a list, expected a text\n"
            "f:6:4: unknown c `tow`, is `two` meant?\n"
            "f:7:4: `l`: a map, expected a list of at least one\n"
            "f:8:4: `t`: ``, expected a text\n"
            "f:9:1: `e`: nothing is given, expected a text\n"
            "f:1:1: unknown key `titel`, is `title` meant?\n");
}

TEST(YamlMap, WantsAMap) {
  EXPECT_EQ(remarks("[a]", [](Map& map) { map.text("x"); }), "f:1:1: a list, expected a thing as a map\n");
}

TEST(YamlMap, NamesTheKnownWordsWhereNoneIsNear) {
  EXPECT_EQ(remarks("xyzxyz: 1\n", [](Map& map) { map.text_or("id", ""), map.text_or("title", ""); }),
            "f:1:1: unknown key `xyzxyz`, expected one of: id, title\n");
}

TEST(YamlMap, StopsListingFaultsOfAHostileFile) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "k" + std::to_string(i) + ": 1\n";
  const std::string said = remarks(text, [](Map&) {});
  EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 200);
}

}  // namespace
}  // namespace redress::yaml
