// A founded body behind the site's routes: for pages whose answers lie in the record itself. A browser with one cookie.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/web/site.h"
#include "kit/crypto/hash.h"
#include "kit/html/url.h"
#include "kit/http/target.h"
#include "tests/app/office/body.h"

namespace redress::web::testing {

inline constexpr const char* good_password = "kettle marble otter";

class RealOffice : public ::testing::Test {
 protected:
  RealOffice() {
    office::Options options = body_.options();
    options.password_cost = {1, 8192};
    options.check_password = [this](std::string_view password, const std::string& hash) {
      hashes_checked_.push_back(hash);
      return crypto::is_password(password, hash);
    };
    office_ = office::Office::open(body_.place(), options);
    routes_ = std::make_unique<http::Routes>(*site_routes(office_.get()));
  }
  office::Accounts& accounts() { return office_->accounts(); }

  http::Response get(const std::string& address) { return send("GET", address, {}); }
  // With the token of this browser, as a form of the site sends it.
  http::Response post(const std::string& address, const std::vector<std::pair<std::string, std::string>>& fields = {}) {
    if (cookie_.empty()) get("/sign-in");
    Visitor visitor;
    visitor.secret = cookie_;
    visitor.who = accounts().look_at_session(crypto::hex(crypto::sha256(cookie_)));
    std::string form = "token=" + visitor.form_token();
    for (const auto& [name, value] : fields)
      form += '&' + html::percent_encoded(name) + '=' + html::percent_encoded(value);
    return send("POST", address, form);
  }
  static std::string header(const http::Response& response, std::string_view name) {
    const std::string* value = http::find(response.headers, name);
    return value == nullptr ? "" : *value;
  }
  static bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
  }
  // What stands between two texts.
  static std::string between(const http::Response& response, std::string_view before, std::string_view after) {
    const std::size_t at = response.body.find(before);
    if (at == std::string::npos) return {};
    const std::size_t from = at + before.size();
    return response.body.substr(from, response.body.find(after, from) - from);
  }

  std::int64_t with_password(const std::string& name, const std::string& email, const std::string& role = {}) {
    const auto actor = accounts().open_account(name, email, 0);
    EXPECT_TRUE(accounts().accept(*accounts().invite(*actor, "invitation"), good_password).has_value());
    if (!role.empty()) {
      EXPECT_TRUE(accounts().give_role(*actor, {role, 0}, 0).has_value());
    }
    return *actor;
  }
  void sign_in(const std::string& email) {
    const auto response = post("/sign-in", {{"email", email}, {"password", good_password}});
    ASSERT_EQ(response.status, 303) << email;
  }

  office::FoundedBody body_;
  std::unique_ptr<office::Office> office_;
  std::unique_ptr<http::Routes> routes_;
  std::string cookie_;
  std::vector<std::string> hashes_checked_;  // each time that somebody's password was looked at

 private:
  http::Response send(const std::string& method, const std::string& address, const std::string& form) {
    const auto target = http::parse_target(address);
    http::Request request;
    request.method = method;
    request.peer = "127.0.0.1";
    request.segments = target->segments;
    request.query = target->query;
    request.headers = {{"host", "127.0.0.1:8080"}, {"user-agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"}};
    if (!cookie_.empty()) request.headers.emplace_back("cookie", "redress=" + cookie_);
    if (method == "POST") request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    request.body = form;
    auto response = answer(*routes_, request, [](auto, auto what) { ADD_FAILURE() << what; });
    const std::string cookie = header(response, "Set-Cookie");
    if (cookie.starts_with("redress=")) cookie_ = cookie.substr(8, cookie.find(';') - 8);
    return response;
  }
};

}  // namespace redress::web::testing
