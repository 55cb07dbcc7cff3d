// The guard before every page: who may see what, and which forms are taken.
#include <gtest/gtest.h>

#include "app/web/site.h"
#include "kit/html/url.h"
#include "kit/http/target.h"
#include "tests/app/web/fake_office.h"

namespace redress::web::testing {
namespace {

class Guard : public ::testing::Test {
 protected:
  Guard() : routes_(*site_routes(&office_)) {}

  http::Request request(const std::string& method, const std::string& address) {
    const auto target = http::parse_target(address);
    http::Request request;
    request.method = method;
    request.peer = "127.0.0.1";
    request.segments = target->segments;
    request.query = target->query;
    request.headers = {{"host", "127.0.0.1:8080"}, {"cookie", std::string("theme=dark; redress=") + fake_secret}};
    if (method == "POST") {
      request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
      Visitor visitor;
      visitor.secret = fake_secret;
      request.body = "token=" + visitor.form_token();
    }
    return request;
  }
  http::Response send(const http::Request& request) {
    return answer(routes_, request, [](std::string_view, std::string_view) {});
  }
  static void set(http::Request& request, const std::string& name, const std::string& value) {
    for (auto& header : request.headers) {
      if (header.first == name) {
        header.second = value;
        return;
      }
    }
    request.headers.emplace_back(name, value);
  }
  static std::string header(const http::Response& response, std::string_view name) {
    const std::string* value = http::find(response.headers, name);
    return value == nullptr ? "" : *value;
  }

  FakeOffice office_;
  http::Routes routes_;
};

std::vector<http::Route> with_every_method(const http::Routes& routes, const std::string& method) {
  std::vector<http::Route> some;
  for (const auto& route : routes.all()) {
    if (route.method == method) some.push_back(route);
  }
  return some;
}

// `/cases/{reference}` as somebody might ask for it.
std::string example_of(const std::string& path) {
  std::string example;
  bool inside = false;
  for (const char c : path) {
    if (c == '{') example += "x1";
    inside = c == '{' || (inside && c != '}');
    if (!inside && c != '}') example += c;
  }
  return example;
}

TEST_F(Guard, AStrangerIsSentToSignInAndComesBack) {
  auto asked = request("GET", "/cases?due=overdue&page=2");
  set(asked, "cookie", "");
  const auto response = send(asked);
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(header(response, "Location"), "/sign-in?next=%2Fcases%3Fdue%3Doverdue%26page%3D2");
}

TEST_F(Guard, EveryRouteButThePublicOnesIsClosedToStrangersAndToThoseWithoutARole) {
  int closed = 0;
  for (const auto& route : routes_.all()) {
    if (route.permission == "public" || route.path.starts_with("/api/")) continue;  // cookies count for nothing there
    auto asked = request(route.method, example_of(route.path));
    set(asked, "cookie", "");
    EXPECT_NE(send(asked).status, 200) << route.method << ' ' << route.path;
    if (route.permission == "signed_in") continue;
    office_.people_with_accounts.roles.clear();
    EXPECT_EQ(send(request(route.method, example_of(route.path))).status, 403) << route.method << ' ' << route.path;
    office_.people_with_accounts = FakeAccounts();
    ++closed;
  }
  EXPECT_GE(closed, 6);
}

TEST_F(Guard, EveryRouteOfTheApiAsksForATokenWhateverTheCookieAndAnswersInJson) {
  int closed = 0;
  for (const auto& route : routes_.all()) {
    if (!route.path.starts_with("/api/") || route.permission == "public") continue;
    const auto response = send(request(route.method, example_of(route.path)));
    EXPECT_EQ(response.status, 401) << route.method << ' ' << route.path;
    EXPECT_EQ(header(response, "WWW-Authenticate"), "Bearer");
    EXPECT_EQ(header(response, "Set-Cookie"), "");
    EXPECT_EQ(response.type, "application/problem+json");
    ++closed;
  }
  EXPECT_GE(closed, 1);
}

TEST_F(Guard, EveryStateChangingRouteRefusesAMissingForeignOrStaleTokenAndAnotherSite) {
  const auto posts = with_every_method(routes_, "POST");
  ASSERT_GE(posts.size(), 3U);
  for (const auto& route : posts) {
    if (route.path.starts_with("/api/")) continue;  // a bearer token and no cookie
    const std::string path = example_of(route.path);
    auto asked = request("POST", path);
    asked.body = "";
    EXPECT_EQ(send(asked).status, 403) << path << ": missing";
    asked.body = "token=" + std::string(64, '0');
    EXPECT_EQ(send(asked).status, 403) << path << ": foreign";
    asked = request("POST", path);
    set(asked, "cookie", "redress=" + std::string(64, 'b'));
    EXPECT_EQ(send(asked).status, 403) << path << ": stale";
    asked = request("POST", path);
    set(asked, "sec-fetch-site", "cross-site");
    EXPECT_EQ(send(asked).status, 403) << path << ": another site";
    asked = request("POST", path);
    set(asked, "origin", "https://elsewhere.example.org");
    EXPECT_EQ(send(asked).status, 403) << path << ": another origin";
    asked = request("POST", path);
    set(asked, "content-type", "text/plain");
    EXPECT_EQ(send(asked).status, 400) << path << ": no form";
    asked = request("POST", path);
    asked.body += "&a=1&a=2";
    EXPECT_EQ(send(asked).status, 400) << path << ": a doubled name";
  }
}

TEST_F(Guard, AStrangersBrowserGetsACookieThatItsFormsAreBoundTo) {
  auto asked = request("GET", "/sign-in");
  set(asked, "cookie", "");
  const auto response = send(asked);
  const std::string cookie = header(response, "Set-Cookie");
  EXPECT_EQ(cookie.substr(0, 8), "redress=");
  EXPECT_NE(cookie.find("; Path=/; HttpOnly; SameSite=Lax"), std::string::npos);
  EXPECT_EQ(cookie.find("Secure"), std::string::npos) << "plain http on this machine";
  Visitor visitor;
  visitor.secret = cookie.substr(8, 64);
  EXPECT_NE(response.body.find(visitor.form_token()), std::string::npos);
  EXPECT_EQ(response.body.find(visitor.secret), std::string::npos);
}

TEST_F(Guard, SigningInLeadsOnlyToPathsOfOurs) {
  for (const char* next :
       {"https://elsewhere.example.org/", "//elsewhere.example.org", "javascript:alert(1)", "/\\x"}) {
    auto asked = request("POST", "/sign-in");
    asked.body += "&email=a%40example.org&password=right&next=" + html::percent_encoded(next);
    const auto response = send(asked);
    EXPECT_EQ(response.status, 303);
    EXPECT_EQ(header(response, "Location"), "/") << next;
  }
  auto asked = request("POST", "/sign-in");
  asked.body += "&email=a%40example.org&password=right&next=%2Fcases%3Fdue%3Dtoday";
  const auto response = send(asked);
  EXPECT_EQ(header(response, "Location"), "/cases?due=today");
  EXPECT_NE(header(response, "Set-Cookie").find(fake_secret), std::string::npos);
}

TEST_F(Guard, AWrongPasswordKeepsTheEmailAndNeverThePassword) {
  auto asked = request("POST", "/sign-in");
  asked.body += "&email=a%40example.org&password=wrong+one";
  const auto response = send(asked);
  EXPECT_NE(response.body.find("Error: Sign in"), std::string::npos);
  EXPECT_NE(response.body.find("value=\"a@example.org\""), std::string::npos);
  EXPECT_EQ(response.body.find("wrong one"), std::string::npos);
}

TEST_F(Guard, PersonasAreOfferedInTheDemonstrationOnThisMachineOnly) {
  EXPECT_NE(send(request("GET", "/sign-in")).body.find("look around as somebody else"), std::string::npos);
  office_.told.demonstration = false;
  EXPECT_EQ(send(request("GET", "/sign-in")).body.find("look around as somebody else"), std::string::npos);
  auto asked = request("POST", "/sign-in/as");
  asked.body += "&person=1";
  EXPECT_EQ(send(asked).status, 404);
}

TEST_F(Guard, BehindAProxyOnlyHttpsIsServedAndThePersonasAreGone) {
  const auto routes = *site_routes(&office_, Door{{"127.0.0.1"}});
  const auto ask = [&](http::Request asked) { return answer(routes, asked, [](auto, auto) {}); };
  auto asked = request("GET", "/sign-in");
  EXPECT_EQ(ask(asked).status, 403) << "it does not say https";
  set(asked, "x-forwarded-proto", "https");
  set(asked, "cookie", "");
  const auto response = ask(asked);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Set-Cookie").substr(0, 15), "__Host-redress=");
  EXPECT_NE(header(response, "Set-Cookie").find("; Secure"), std::string::npos);
  EXPECT_EQ(response.body.find("look around as somebody else"), std::string::npos);
  asked.peer = "192.0.2.7";
  EXPECT_EQ(ask(asked).status, 403) << "anybody can say https";
}

}  // namespace
}  // namespace redress::web::testing
