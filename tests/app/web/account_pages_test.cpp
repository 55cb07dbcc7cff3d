// Becoming the first administrator, setting a password, and what somebody may do with their own account.
#include "kit/crypto/hash.h"
#include "kit/crypto/one_time_code.h"
#include "tests/app/web/real_office.h"

namespace redress::web::testing {
namespace {

using AccountPages = RealOffice;
using Fields = std::vector<std::pair<std::string, std::string>>;

Fields first(const std::string& code) {
  return {{"code", code}, {"name", "Nadia Rahman"}, {"email", "nadia@example.org"}, {"password", good_password}};
}

TEST_F(AccountPages, TheFirstAdministratorComesInWithTheCodeOnceAndThenThePageIsGone) {
  const auto code = accounts().first_administrator_code();
  ASSERT_TRUE(code.has_value());
  EXPECT_GE(crypto::parse_base32(*code)->size(), 16U) << "128 bits";
  EXPECT_TRUE(says(get("/sign-in"), "/first-administrator"));
  EXPECT_EQ(get("/first-administrator").status, 200);

  const auto response = post("/first-administrator", first(*code));
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(header(response, "Location"), "/people?done=first_administrator");
  const auto account = accounts().find_email("nadia@example.org");
  ASSERT_TRUE(account.has_value());
  EXPECT_EQ(account->roles, (std::vector<office::HeldRole>{{"administrator", 0}}));
  EXPECT_TRUE(says(get("/account"), "Nadia Rahman")) << "signed in";

  EXPECT_EQ(get("/first-administrator").status, 404);
  EXPECT_EQ(post("/first-administrator", first(*code)).status, 404);
  EXPECT_FALSE(accounts().first_administrator_code().has_value());
  EXPECT_FALSE(says(get("/sign-in"), "/first-administrator"));
}

TEST_F(AccountPages, AWrongOrOldCodeOpensNothingAndEveryFieldIsTold) {
  const auto code = accounts().first_administrator_code();
  const auto response = post("/first-administrator",
                             {{"code", "AAAA-AAAA"}, {"name", " "}, {"email", "nobody"}, {"password", "short words"}});
  EXPECT_EQ(response.status, 200);
  EXPECT_TRUE(says(response, "Error: The first administrator"));
  for (const char* link : {"#code", "#name", "#email", "#password"}) EXPECT_TRUE(says(response, link)) << link;
  EXPECT_FALSE(says(response, "short words")) << "a password never comes back";
  EXPECT_TRUE(says(response, "value=\"nobody\""));
  EXPECT_TRUE(says(post("/first-administrator", first("")), "href=\"#code\""));

  body_.set_now("2026-11-20T13:00:01Z");
  EXPECT_TRUE(says(post("/first-administrator", first(*code)), "href=\"#code\"")) << "its hour is over";
  EXPECT_TRUE(accounts().all().empty());
  EXPECT_EQ(post("/first-administrator", first(*accounts().first_administrator_code())).status, 303);
}

TEST_F(AccountPages, OnlyTheNewestFirstCodeCountsAndGuessesAreThrottled) {
  const auto old = accounts().first_administrator_code();
  const auto code = accounts().first_administrator_code();
  EXPECT_TRUE(says(post("/first-administrator", first(*old)), "href=\"#code\""));
  for (int i = 0; i < 9; ++i) post("/first-administrator", first("AAAA"));
  const auto waits = post("/first-administrator", first(*code));
  EXPECT_TRUE(says(waits, "wait a minute")) << "even the right one";
  body_.set_now("2026-11-20T12:01:00Z");
  EXPECT_EQ(post("/first-administrator", first(*code)).status, 303);
}

TEST_F(AccountPages, ABodyWithAnAdministratorOrADemonstrationHasNoFirstCode) {
  with_password("Ada Quill", "ada@example.org", "officer");
  EXPECT_TRUE(accounts().needs_first_administrator()) << "an officer runs nothing";
  EXPECT_TRUE(accounts().give_role(*accounts().open_account("Bo Larch", "bo@example.org", 0), {"administrator", 0}, 0));
  EXPECT_TRUE(accounts().needs_first_administrator()) << "nobody who can sign in";
  with_password("Cy Moor", "cy@example.org", "administrator");
  EXPECT_FALSE(accounts().needs_first_administrator());
}

TEST_F(AccountPages, AnInvitationSetsThePasswordAndLeadsToSignIn) {
  const auto actor = accounts().open_account("Ada Quill", "ada@example.org", 0);
  const auto code = *accounts().invite(*actor, "invitation");
  auto response = post("/welcome", {{"invitation", "no such"}, {"password", "short"}});
  EXPECT_TRUE(says(response, "href=\"#invitation\""));
  EXPECT_TRUE(says(response, "href=\"#password\"")) << "both at once";
  response = post("/welcome", {{"invitation", code}, {"password", "Ada Quill Ada Quill"}});
  EXPECT_TRUE(says(response, "href=\"#password\""));
  EXPECT_TRUE(says(response, "value=\"" + code + "\"")) << "what was typed comes back";
  response = post("/welcome", {{"invitation", code}, {"password", good_password}});
  EXPECT_EQ(header(response, "Location"), "/sign-in?done=password_set");
  EXPECT_TRUE(says(get("/sign-in?done=password_set"), "Your password is set"));
  EXPECT_FALSE(says(get("/sign-in?done=anything<else"), "govuk-notification-banner"));
  sign_in("ada@example.org");
}

TEST_F(AccountPages, ChangingThePasswordNeedsTheOldOneAndSignsOutEverywhere) {
  with_password("Ada Quill", "ada@example.org");
  sign_in("ada@example.org");
  auto response = post("/account/password", {{"old_password", "not it"}, {"password", "another marble otter"}});
  EXPECT_TRUE(says(response, "href=\"#old_password\""));
  EXPECT_FALSE(says(response, "another marble otter"));
  response = post("/account/password", {{"old_password", good_password}, {"password", "another marble otter"}});
  EXPECT_EQ(header(response, "Location"), "/sign-in?done=password_changed");
  EXPECT_EQ(get("/account").status, 303) << "signed out";
}

TEST_F(AccountPages, GuessingThePasswordFromAnOpenSessionIsThrottled) {
  with_password("Ada Quill", "ada@example.org");
  sign_in("ada@example.org");
  for (int i = 0; i < 10; ++i)
    post("/account/password", {{"old_password", "guess"}, {"password", "another marble otter"}});
  EXPECT_TRUE(says(post("/account/password", {{"old_password", good_password}, {"password", "another marble otter"}}),
                   "wait a minute"));
}

TEST_F(AccountPages, AnAuthenticatorIsShownItsKeyConfirmedAndEndedWithThePassword) {
  const auto actor = with_password("Ada Quill", "ada@example.org");
  sign_in("ada@example.org");
  auto response = post("/account/authenticator/key");
  const auto secret = crypto::parse_base32(between(response, "id=\"key\">", "<"));
  ASSERT_TRUE(secret.has_value());
  EXPECT_TRUE(says(response, "otpauth://totp/Test%20Ombudsman:ada%40example.org?secret=" + crypto::base32(*secret)));
  const std::string shown = crypto::base32(*secret);
  response = post("/account/authenticator", {{"code", "000000"}, {"shown", shown}});
  EXPECT_TRUE(says(response, "href=\"#code\""));
  EXPECT_TRUE(says(response, shown.substr(0, 4) + " " + shown.substr(4, 4))) << "the key is still there to be typed";

  const auto step = std::chrono::duration_cast<std::chrono::seconds>(office_->now().time_since_epoch()).count() /
                    crypto::seconds_each_code;
  response = post("/account/authenticator", {{"code", crypto::one_time_code(*secret, step)}, {"shown", shown}});
  EXPECT_TRUE(says(response, "Keep these recovery codes"));
  EXPECT_FALSE(says(response, shown));
  EXPECT_TRUE(accounts().find(actor)->has_codes);
  EXPECT_EQ(post("/account/authenticator/key").status, 303) << "no other key without the password";

  response = post("/account/authenticator/end", {{"password", "not it"}});
  EXPECT_TRUE(says(response, "href=\"#password\""));
  EXPECT_TRUE(accounts().find(actor)->has_codes);
  EXPECT_EQ(post("/account/authenticator/end", {{"password", good_password}}).status, 303);
  EXPECT_FALSE(accounts().find(actor)->has_codes);
}

TEST_F(AccountPages, SessionsAreListedAndEndedAndNobodyElsesCanBe) {
  with_password("Bo Larch", "bo@example.org");
  sign_in("bo@example.org");
  const std::string bos = cookie_;
  const std::string bos_session = between(get("/account"), "name=\"session\" value=\"", "\"");
  cookie_.clear();
  with_password("Ada Quill", "ada@example.org", "officer");
  sign_in("ada@example.org");
  const std::string first_browser = cookie_;
  cookie_.clear();
  sign_in("ada@example.org");
  const auto page = get("/account");
  EXPECT_TRUE(says(page, "Firefox on Windows"));
  EXPECT_TRUE(says(page, "This browser"));
  EXPECT_TRUE(says(page, "Case officer"));
  EXPECT_FALSE(says(page, cookie_)) << "the secret itself stands nowhere";
  EXPECT_FALSE(says(page, bos_session));

  post("/account/sessions/end", {{"session", bos_session}});
  EXPECT_TRUE(accounts().session(bos).has_value()) << "it is somebody else's";
  const auto mine = accounts().sessions(accounts().session(cookie_)->actor);
  ASSERT_EQ(mine.size(), 2U);
  for (const auto& session : mine) {
    if (session.id == crypto::hex(crypto::sha256(cookie_))) continue;
    const auto response = post("/account/sessions/end", {{"session", session.id}});
    EXPECT_EQ(header(response, "Location"), "/account?done=session_ended");
  }
  EXPECT_FALSE(accounts().session(first_browser).has_value());
  const auto response = post("/account/sessions/end", {{"session", crypto::hex(crypto::sha256(cookie_))}});
  EXPECT_EQ(header(response, "Location"), "/sign-in") << "this browser: signed out";
}

}  // namespace
}  // namespace redress::web::testing
