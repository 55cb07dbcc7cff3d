#include "kit/yaml/read.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace redress::yaml {
namespace {

std::string complaint(std::string_view text) {
  const auto read = read_yaml(text, "f.yaml");
  if (read) return "read";
  return read.error().size() == 1 ? read.error()[0].about + ": " + read.error()[0].text : "several";
}

TEST(Yaml, KnowsWhereEveryNodeStands) {
  const auto read = read_yaml("é: no\nlist:\n  - {ä: 1, b: [x]}\n  - >\n    two\n    lines\nempty:\n", "f.yaml");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->members.size(), 3U);
  EXPECT_EQ(read->members[0].key, "é");
  EXPECT_EQ(read->members[0].value.text, "no");
  EXPECT_EQ(about("f.yaml", read->members[0].value.place), "f.yaml:1:4");
  const Node& list = read->members[1].value;
  EXPECT_EQ(about("f.yaml", list.place), "f.yaml:3:3");
  EXPECT_EQ(about("f.yaml", list.items[0].members[1].place), "f.yaml:3:12");
  EXPECT_EQ(about("f.yaml", list.items[0].members[1].value.items[0].place), "f.yaml:3:16");
  EXPECT_EQ(list.items[1].text, "two lines\n");
  EXPECT_EQ(read->members[2].value.kind, Node::Kind::empty);
}

TEST(Yaml, ReadsWindowsFilesAndComments) {
  const auto read = read_yaml("\xEF\xBB\xBF# a comment\r\na: 1\r\nb: two words # and why\r\n", "f.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->members[1].value.text, "two words");
  EXPECT_EQ(read->members[1].place.line, 3);
}

TEST(Yaml, SaysWhatIsWrongAndWhere) {
  const std::vector<std::pair<std::string, std::string>> bad{
      {"", "f.yaml:1:1: the file is empty"},
      {"# only a comment\n", "f.yaml:1:1: the file is empty"},
      {"a: &x 1\nb: 2\n", "f.yaml:1:4: an anchor (&), expected the words themselves"},
      {"a: &x [*x]\n", "f.yaml:1:4: an anchor (&), expected the words themselves"},
      {"a: !!int 1\n", "f.yaml:1:4: the tag tag:yaml.org,2002:int, expected no tags (!)"},
      {"a: !mine {b: 1}\n", "f.yaml:1:4: the tag !mine, expected no tags (!)"},
      {"a: 1\nb: 2\na: 3\n", "f.yaml:3:1: the key `a` stands twice in this map, expected once"},
      {"a:\n  - b: {c: 1, 'c': 2}\n", "f.yaml:2:15: the key `c` stands twice in this map, expected once"},
      {"a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document begins, expected one document in the file"},
      {"? [a, b]\n: 1\n", "f.yaml:1:3: a list or map as a key, expected a word"},
      {"~: 1\n", "f.yaml:1:1: a key without a name, expected a word"},
      {"\"\": 1\n", "f.yaml:1:1: a key without a name, expected a word"},
      {"a: \"\\0\"\n", "f.yaml:1:4: an escape that makes NUL or half a character"},
      {"a: b: c\n", "f.yaml:1:5: this is not YAML: illegal map value"},
      {"a: [1, 2\n", "f.yaml:2:1: this is not YAML: end of sequence flow not found"},
      {"a:\n\tb: 1\n", "f.yaml:2:3: this is not YAML: illegal map value"},
      {"a: \"open", "f.yaml:1:9: this is not YAML: illegal EOF in scalar"},
      {"a: \"open\n", "f.yaml:1:4: a quote that is not closed"},
      {"a: 'o''pen\n\n", "f.yaml:1:4: a quote that is not closed"},
      {"a: b\xC3\x28\n", "f.yaml:1:5: this is not well-formed UTF-8, or is NUL"},
      {std::string("a: \0\n", 5), "f.yaml:1:4: this is not well-formed UTF-8, or is NUL"},
      {std::string(33, '[') + std::string(33, ']'), "f.yaml:1:33: nested deeper than 32 levels"},
      {std::string(20000, '['), "f.yaml:1:1: a list or map as a key, expected a word"},
      {"a: " + std::string(20000, '-'), "read"},
      {std::string((std::size_t{1} << 20U) + 1, 'a'), "f.yaml:1:1: longer than 1048576 bytes"},
  };
  for (const auto& [text, said] : bad) EXPECT_EQ(complaint(text), said) << text.substr(0, 80);
}

}  // namespace
}  // namespace redress::yaml
