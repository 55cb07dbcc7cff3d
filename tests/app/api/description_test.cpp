// The OpenAPI document, held to what is served and refused.
#include <gtest/gtest.h>

#include "tests/app/api/api_at_work.h"

namespace redress::web::testing {
namespace {

class Description : public Api {
 protected:
  Object document() {
    auto asked = DeskAtWork::request("", "GET", "/api/v1/openapi.json");
    const auto response = desk_.send(asked);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.type, "application/json");
    const auto read = json::read_object(response.content(), "openapi.json");
    EXPECT_TRUE(read.has_value()) << (read ? "" : read.error().front().about);
    return read ? *read : Object();
  }
  static const Object& at(const Object& from, const std::vector<std::string>& path) {
    const Object* here = &from;
    for (const auto& name : path) {
      const base::Value* value = base::find(*here, name);
      REDRESS_ASSERT(value != nullptr && value->as_object() != nullptr);
      here = value->as_object();
    }
    return *here;
  }
};

TEST_P(Description, NamesEveryRouteOfTheApiAndNoOther) {
  std::set<std::string> served, described;
  for (const auto& route : declared_routes()) {
    if (route.path.starts_with("/api/")) served.insert(route.method + " " + route.path);
  }
  const Object read = document();
  EXPECT_EQ(base::text_or(read, "openapi"), "3.1.0");
  for (const auto& [path, item] : at(read, {"paths"})) {
    for (const auto& [method, operation] : *item.as_object()) {
      described.insert((method == "post" ? "POST " : method == "get" ? "GET " : "? ") + path);
    }
  }
  EXPECT_EQ(described, served);
  EXPECT_GE(served.size(), 2U);
}

TEST_P(Description, NeedsWhatTheRouteRefusesWhenAbsentAndKnowsEveryMember) {
  const Object read = document();
  const Object schema = at(read, {"components", "schemas", "NewComplaint"});
  std::set<std::string> needed, known, members;
  for (const auto& name : *schema.at("required").as_array()) needed.insert(*name.as_text());
  for (const auto& [name, property] : *schema.at("properties").as_object()) known.insert(name);
  for (const auto& member : api::complaint_members()) members.insert(std::string(member.name));
  EXPECT_EQ(known, members);
  const Object example =
      at(read, {"paths", "/api/v1/complaints", "post", "requestBody", "content", "application/json", "example"});
  int number = 0;
  for (const auto& name : known) {
    Object without = example;
    without.erase(name);
    const auto response = send(without, "d" + std::to_string(++number));
    if (needed.contains(name)) {
      EXPECT_EQ(refused(response), Said{"field_missing " + name});
    } else {
      EXPECT_EQ(response.status, 201) << name << response.body;
    }
  }
  std::set<std::string> promised, told;
  for (const auto& name : *at(read, {"components", "schemas", "RecordedComplaint"}).at("required").as_array())
    promised.insert(*name.as_text());
  for (const auto& [name, value] : answer_in(send(example, "whole"))) told.insert(name);
  EXPECT_EQ(told, promised);
}

INSTANTIATE_TEST_SUITE_P(Engines, Description, ::testing::Values(sql::Engine::sqlite),
                         [](const auto& engine) { return tests::name_of(engine.param); });

}  // namespace
}  // namespace redress::web::testing
