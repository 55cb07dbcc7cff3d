// The pages of an office in memory with forty cases, made once for each suite, asked by its one person.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "app/web/site.h"
#include "kit/http/target.h"
#include "tests/app/web/fake_office.h"

namespace redress::web::testing {

class FakePages : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    office_ = new FakeOffice();
    fill(*office_, 40);
    routes_ = new http::Routes(*site_routes(office_));
  }
  static void TearDownTestSuite() {
    delete routes_;
    delete office_;
  }
  static http::Response get(const std::string& address, const std::string& peer = "127.0.0.1") {
    const auto target = http::parse_target(address);
    http::Request request;
    request.method = "GET";
    request.peer = peer;
    request.segments = target->segments;
    request.query = target->query;
    request.headers = {{"cookie", std::string("redress=") + fake_secret}};
    return answer(*routes_, request, [](std::string_view, std::string_view about) { logged_ = about; });
  }

  inline static FakeOffice* office_ = nullptr;
  inline static http::Routes* routes_ = nullptr;
  inline static std::string logged_;
};

}  // namespace redress::web::testing
