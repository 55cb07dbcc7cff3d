// The JSON Schema of procedure files says neither more nor less than the readers know.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "app/catalogue/procedures.h"
#include "base/embedded.h"
#include "kit/json/read.h"

namespace redress::catalogue {
namespace {

using Parts = std::map<std::string, std::set<std::string>>;

base::Object schema() {
  std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/docs/procedure.schema.json");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto read = json::read_json(text, "procedure.schema.json");
  if (!read || read->as_object() == nullptr) return {};
  return *read->as_object();
}

// The keys of each part by its title, which is what the readers call it.
void collect(const base::Value& value, Parts& parts) {
  if (const auto* array = value.as_array()) {
    for (const auto& each : *array) collect(each, parts);
  }
  const auto* object = value.as_object();
  if (object == nullptr) return;
  const base::Value* properties = base::find(*object, "properties");
  const std::string title = base::text_or(*object, "title");
  if (properties != nullptr && properties->as_object() != nullptr && !title.empty()) {
    for (const auto& [key, each] : *properties->as_object()) parts[title].insert(key);
  }
  for (const auto& [key, each] : *object) collect(each, parts);
}

TEST(ProcedureSchema, KnowsTheKeysThatTheReadersKnow) {
  Parts known;
  for (const auto& file : base::embedded_shipped()) {
    if (!file.path.starts_with("procedures/")) continue;
    for (const auto& [part, keys] : procedure_keys(file.bytes)) known[part].insert(keys.begin(), keys.end());
  }
  ASSERT_GT(known.size(), 15U);
  // A variant's file has two keys more, which are gone when it is put together.
  known["a procedure"].insert({"variant_of", "without"});
  known["what it is a variant of"] = {"id", "edition"};
  Parts said;
  collect(base::Value(schema()), said);
  for (const auto& [part, keys] : known) EXPECT_EQ(said[part], keys) << part;
  for (const auto& [part, keys] : said) EXPECT_TRUE(known.contains(part)) << part << " is known to no reader";
}

// Every word of a list that stands in the schema as one.
std::set<std::string> words_with(const base::Value& value, const std::string& one) {
  std::set<std::string> all;
  if (const auto* array = value.as_array()) {
    for (const auto& each : *array) all.merge(words_with(each, one));
  }
  const auto* object = value.as_object();
  if (object == nullptr) return all;
  for (const auto& [key, each] : *object) {
    std::set<std::string> words;
    if (key == "enum" && each.as_array() != nullptr) {
      for (const auto& word : *each.as_array()) words.insert(word.as_text() == nullptr ? "" : *word.as_text());
    }
    if (words.contains(one)) all.merge(words);
    all.merge(words_with(each, one));
  }
  return all;
}

TEST(ProcedureSchema, KnowsTheWordsThatTheReadersKnow) {
  const auto as_set = [](const std::vector<std::string>& words) {
    return std::set<std::string>(words.begin(), words.end());
  };
  const base::Object whole = schema();
  ASSERT_FALSE(whole.empty());
  const base::Value value(whole);
  EXPECT_EQ(words_with(value, "register_case"), as_set(procedure::transition_commands()));
  EXPECT_EQ(words_with(value, "after"), as_set(clock::convention_names()));
  EXPECT_EQ(words_with(value, "back"), as_set(clock::roll_names()));
  EXPECT_EQ(words_with(value, "uk-any"), as_set(known_calendars()));
  const base::Object& defs = *base::find(whole, "$defs")->as_object();
  const auto names = [&](const char* def) {
    std::set<std::string> all;
    for (const auto& each : *base::find(*base::find(defs, def)->as_object(), "anyOf")->as_array()) {
      if (const auto* list = base::find(*each.as_object(), "enum")) {
        for (const auto& word : *list->as_array()) all.insert(*word.as_text());
      } else {
        for (const auto& word : *base::find(*each.as_object(), "required")->as_array()) all.insert(*word.as_text());
      }
    }
    return all;
  };
  EXPECT_EQ(names("guard"), as_set(procedure::guard_names()));
  EXPECT_EQ(names("effect"), as_set(procedure::effect_names()));
  const std::string limit = base::text_or(*base::find(defs, "quantity")->as_object(), "pattern");
  for (const auto& unit : clock::unit_names()) EXPECT_NE(limit.find(unit), std::string::npos) << unit;
}

TEST(ProcedureSchema, IsNamedInTheHandbook) {
  std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/docs/procedures.md");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  EXPECT_NE(page.find("# yaml-language-server: $schema="), std::string::npos);
}

}  // namespace
}  // namespace redress::catalogue
