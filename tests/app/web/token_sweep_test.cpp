// Every route of the site, from its own table, asked by whoever may not: nothing is done, whatever the way.
//
// A form without its token, with somebody else's, with that of a session that has ended, and one that another site sent are
// answered 403. A page is answered 403 to whoever lacks its permission and leads nobody else than to signing in. The API has
// a rule of its own: a bearer token, and no cookie counts. A route that is added is in the sweep: its form is found on the pages.
#include <gtest/gtest.h>

#include <set>

#include "tests/app/web/body_in_use.h"

namespace redress::web::testing {
namespace {

bool is_for_programs(const DeclaredRoute& route) {
  return route.path.starts_with("/api/");
}
bool may_be_asked(const DeclaredRoute& route, const office::RoleKind& role) {
  if (route.permission == "public" || route.permission == "signed_in") return true;
  const auto needed = office::parse_permission(route.permission);
  return needed && std::find(role.may.begin(), role.may.end(), *needed) != role.may.end();
}

class TokenSweep : public ::testing::TestWithParam<sql::Engine> {
 protected:
  TokenSweep() : body_(GetParam()), walk_(body_.walk(body_.ada)) {
    for (const auto& route : declared_routes()) (route.method == "GET" ? gets_ : changing_).push_back(route);
  }
  // The form of that route as its page has it, sent by Ada with that token.
  http::Request sent(const DeclaredRoute& route, const std::optional<std::string>& token, const std::string& secret) {
    const auto form = walk_.form_for(route.path);
    return request_of(form, as_found(form), secret, token);
  }
  void is_refused(const DeclaredRoute& route, const http::Request& asked, const char* why) {
    EXPECT_EQ(body_.desk.send(asked).status, 403) << route.path << ": " << why;
  }
  // What was done to the record since, in words.
  void nothing_changed(const std::string& what) { EXPECT_EQ(changed(before_, body_.everything()), "") << what; }
  void remember() { before_ = body_.everything(); }

  BodyInUse body_;
  Walk walk_;
  std::vector<DeclaredRoute> gets_, changing_;
  std::map<std::string, std::string> before_;
};

INSTANTIATE_TEST_SUITE_P(Engines, TokenSweep, ::testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

TEST_P(TokenSweep, TheWalkSeesEveryPageAndNearlyEveryForm) {
  std::set<std::string> pages;
  for (const auto& [address, seen] : walk_.visited()) {
    pages.insert(seen.route);
    const bool there_is_none = address == "/first-administrator" && seen.status == 404;
    EXPECT_TRUE(seen.status < 400 || there_is_none) << address << " answers " << seen.status;
    EXPECT_EQ(seen.page.problem, "") << address;
  }
  for (const auto& route : gets_) {
    if (route.path == "/assets/{set}/{folder}/{file}") continue;  // fonts, which the style names
    EXPECT_TRUE(pages.contains("GET " + route.path)) << route.path;
  }
  // Of a body that nobody runs yet, the demonstration, and states that this body is not in: they are sent without fields.
  const std::set<std::string> nowhere{"POST /sign-in/as",
                                      "POST /first-administrator",
                                      "POST /account/authenticator",
                                      "POST /account/authenticator/end",
                                      "POST /procedures/{procedure}/preview",
                                      "POST /procedures/{procedure}/moves/undo",
                                      "POST /procedures/{procedure}/edit/proposal",
                                      "POST /procedures/{procedure}/edit/agreement",
                                      "POST /procedures/{procedure}/edit/withdrawal",
                                      "POST /holidays/acceptance",
                                      "POST /import/{upload}/stop",
                                      "POST /import/{upload}/check",
                                      "POST /api/v1/complaints"};
  for (const auto& route : changing_) {
    const std::string name = route.method + " " + route.path;
    EXPECT_TRUE(walk_.forms().contains(name) || nowhere.contains(name)) << name << " has no form on any page";
  }
}

TEST_P(TokenSweep, EveryFormIsRefusedWithoutTheTokenOfThatSessionAndFromAnotherSite) {
  const std::string ended = body_.desk.sign_in("Dee Sallow", BodyInUse::every_role());
  body_.desk.office->accounts().sign_out(ended);
  const std::string &ada = body_.ada, own = token_of(ada);
  remember();
  for (const auto& route : changing_) {
    if (is_for_programs(route)) continue;
    is_refused(route, sent(route, std::nullopt, ada), "no token");
    is_refused(route, sent(route, "", ada), "an empty token");
    is_refused(route, sent(route, token_of(body_.ben), ada), "somebody else's token");
    is_refused(route, sent(route, token_of(ended), ada), "the token of a session that has ended");
    is_refused(route, sent(route, ada, ada), "the cookie's secret for a token");
    is_refused(route, sent(route, own, ""), "no cookie");
    if (route.permission != "public")
      is_refused(route, sent(route, token_of(ended), ended), "a session that has ended");
    for (const auto& [name, value] : http::Fields{{"origin", "https://elsewhere.example.org"},
                                                  {"origin", "null"},
                                                  {"origin", "http://127.0.0.1:8081"},
                                                  {"sec-fetch-site", "cross-site"},
                                                  {"sec-fetch-site", "same-site"}}) {
      auto asked = sent(route, own, ada);
      asked.headers.emplace_back(name, value);
      is_refused(route, asked, (name + ": " + value).c_str());
    }
    nothing_changed(route.path);
    remember();
  }
}

// What is refused above is refused for its token: the same form with the right one is not.
TEST_P(TokenSweep, TheSameFormsAreTakenWithTheirToken) {
  int people = 0;
  for (const auto& route : changing_) {
    if (is_for_programs(route)) continue;
    const auto secret = body_.desk.sign_in(
        "Person " + std::string(1, static_cast<char>('a' + people / 26)) + static_cast<char>('a' + people % 26),
        BodyInUse::every_role());
    ++people;
    auto asked = sent(route, token_of(secret), secret);
    asked.headers.emplace_back("origin", "http://127.0.0.1:8080");
    asked.headers.emplace_back("sec-fetch-site", "same-origin");
    const auto response = body_.desk.send(asked);
    EXPECT_TRUE(response.status != 403 && response.status < 500) << route.path << ": " << response.status;
    EXPECT_FALSE(response.status == 400 && response.body.find("This form cannot be read") != std::string::npos)
        << route.path;
  }
  EXPECT_GT(people, 30);
}

TEST_P(TokenSweep, NoPageIsMadeForARoleThatMayNotAndNothingIsDone) {
  for (const auto& role : office::role_kinds()) {
    const std::string secret = body_.desk.sign_in("The " + std::string(role.title), {std::string(role.id)});
    remember();
    for (const auto* routes : {&gets_, &changing_}) {
      for (const auto& route : *routes) {
        if (is_for_programs(route)) continue;
        const bool may = may_be_asked(route, role);
        if (route.method != "GET" && may) continue;
        const std::string address = walk_.example_of(route.method, route.path);
        const auto response = route.method == "GET" ? body_.desk.get(secret, address)
                                                    : body_.desk.send(sent(route, token_of(secret), secret));
        const bool refused =
            response.status == 403 && response.body.find("Your role does not open this page") != std::string::npos;
        EXPECT_EQ(refused, !may) << role.id << " at " << route.method << ' ' << address << ": " << response.status;
      }
    }
    nothing_changed(std::string(role.id));
  }
}

TEST_P(TokenSweep, NobodyIsLedAnywhereButToSigningIn) {
  const std::string stranger(64, 'b');
  remember();
  for (const auto* routes : {&gets_, &changing_}) {
    for (const auto& route : *routes) {
      if (is_for_programs(route) || route.permission == "public") continue;
      if (route.method != "GET") {
        is_refused(route, sent(route, token_of(stranger), stranger), "nobody is signed in");
        continue;
      }
      const std::string address = walk_.example_of("GET", route.path);
      const auto response = body_.desk.get(stranger, address);
      if (response.status == 403) {
        EXPECT_EQ(response.body, "Nobody is signed in here.\n") << address;  // who listens is not led anywhere
      } else {
        EXPECT_EQ(response.status, 303) << address;
        EXPECT_TRUE(DeskAtWork::location(response).starts_with("/sign-in?next=")) << address;
      }
    }
  }
  nothing_changed("somebody who is not signed in");
}

TEST_P(TokenSweep, AProgramIsAskedForItsTokenAndNoCookieCounts) {
  auto& tokens = body_.desk.office->tokens();
  const std::string revoked = *tokens.make("Ada Quill", "complaints:record");
  ASSERT_TRUE(tokens.revoke(tokens.all().back().id));
  body_.desk.sign_in("Eve Garner", {"clerk"});
  const std::string without_the_right = *tokens.make("Eve Garner", "complaints:record");
  remember();
  for (const auto& route : changing_) {
    if (!is_for_programs(route)) continue;
    auto asked = DeskAtWork::request(body_.ada, route.method, route.path);
    asked.headers.emplace_back("content-type", "application/json");
    asked.headers.emplace_back("idempotency-key", "k1");
    asked.body =
        "{\"procedure\":\"gen.enquiry\",\"channel\":\"web\",\"received_on\":\"2026-11-19\",\"complaint\":\"The roof\"}";
    for (const std::string& token : {std::string(), token_of(body_.ada), revoked, body_.api_token + "0"}) {
      auto with = asked;
      if (!token.empty()) with.headers.emplace_back("authorization", "Bearer " + token);
      EXPECT_EQ(body_.desk.send(with).status, 401) << route.path;
      nothing_changed(route.path);
    }
    auto with = asked;
    with.headers.emplace_back("authorization", "Bearer " + without_the_right);
    EXPECT_EQ(body_.desk.send(with).status, 403) << route.path;
    nothing_changed(route.path);
    asked.headers.emplace_back("authorization", "Bearer " + body_.api_token);
    EXPECT_EQ(body_.desk.send(asked).status, 201) << "the right one is taken";
  }
}

}  // namespace
}  // namespace redress::web::testing
