// A body with its pages, and a program that sends complaints to it.
#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "app/api/complaints.h"
#include "kit/json/read.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {

using base::Object;

inline Object complaint() {
  return {{"procedure", "eng.lgsco.code.2024"},
          {"channel", "web"},
          {"received_on", "2026-11-19"},
          {"complaint", "The bins were not emptied for three weeks."},
          {"who", "R. Larch"},
          {"reach", "r.larch@example.org"},
          {"outcome_wanted", "That they are emptied."},
          {"theme", "Missed collection"}};
}

class Api : public ::testing::TestWithParam<sql::Engine> {
 protected:
  Api() : desk_(GetParam()) {
    actor_ = *desk_.office->accounts().open_account("Web Form", "web.form@example.org", 0);
    EXPECT_TRUE(desk_.office->accounts().give_role(actor_, {"officer", 0}, 0).has_value());
    token_ = *desk_.office->tokens().make("Web Form", "complaints:record");
  }
  http::Request request(const std::string& body, const std::string& key = "k1") const {
    const auto target = http::parse_target("/api/v1/complaints");
    http::Request asked;
    asked.method = "POST";
    asked.peer = "127.0.0.1";
    asked.segments = target->segments;
    asked.headers = {{"host", "127.0.0.1:8080"},
                     {"authorization", "Bearer " + token_},
                     {"content-type", "application/json"},
                     {"idempotency-key", key}};
    asked.body = body;
    return asked;
  }
  static void set(http::Request& asked, std::string_view name, const std::string& value) {
    std::erase_if(asked.headers, [&](const auto& header) { return header.first == name; });
    if (!value.empty()) asked.headers.emplace_back(name, value);
  }
  http::Response send(const Object& body, const std::string& key = "k1") {
    return desk_.send(request(base::canonical_text(body), key));
  }
  http::Response send_text(const std::string& body) { return desk_.send(request(body)); }
  static Object answer_in(const http::Response& response) {
    const auto object = json::read_object(response.body, "answer");
    EXPECT_TRUE(object.has_value()) << response.body;
    return object ? *object : Object();
  }
  static std::string reference_in(const http::Response& response) {
    return base::text_or(answer_in(response), "reference");
  }
  // `rule about` of each refusal.
  static std::set<std::string> refused(const http::Response& response) {
    EXPECT_EQ(response.type, "application/problem+json");
    std::set<std::string> said;
    const Object answer = answer_in(response);
    EXPECT_EQ(base::int_or(answer, "status", 0), response.status);
    const base::Value* refusals = base::find(answer, "refusals");
    if (refusals == nullptr || refusals->as_array() == nullptr) return said;
    for (const auto& refusal : *refusals->as_array()) {
      const Object& one = *refusal.as_object();
      EXPECT_NE(base::text_or(one, "text"), "");
      said.insert(base::text_or(one, "rule") + " " + base::text_or(one, "about"));
    }
    return said;
  }
  using Said = std::set<std::string>;
  std::int64_t cases() { return desk_.office->count_cases({}); }

  DeskAtWork desk_;
  std::int64_t actor_ = 0;
  std::string token_;
};

}  // namespace redress::web::testing
