// A session gets another secret when its person's roles change and when they say their password again, and nothing of theirs is
// lost by it; and it can be asked how long it lasts.
#include "kit/crypto/hash.h"
#include "tests/app/web/real_office.h"

namespace redress::web::testing {
namespace {

class Renewal : public RealOffice {
 protected:
  Renewal() {
    nadia_ = with_password("Nadia Rahman", "nadia@example.org", "administrator");
    ada_ = with_password("Ada Quill", "ada@example.org", "officer");
  }
  bool is_signed_in(const std::string& secret) { return accounts().session(secret).has_value(); }
  void pass(std::chrono::seconds time) { body_.set_now(base::to_text(office_->now() + time).c_str()); }
  std::string left() { return between(get("/account/session"), "{\"left\":", "}"); }

  std::int64_t nadia_ = 0, ada_ = 0;
};

TEST_F(Renewal, ChangedRolesBringAnotherSecretWithTheNextPage) {
  sign_in("ada@example.org");
  const std::string old = cookie_;
  get("/account");
  EXPECT_EQ(cookie_, old) << "nothing has changed";
  ASSERT_TRUE(accounts().give_role(ada_, {"manager", 0}, nadia_).has_value());
  ASSERT_TRUE(accounts().give_role(ada_, {"manager", 0}, nadia_).has_value()) << "which she has";
  const auto page = get("/account");
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(cookie_, old);
  EXPECT_TRUE(says(page, "This browser"));
  const std::string fresh = cookie_;
  get("/account");
  EXPECT_EQ(cookie_, fresh) << "once";
  EXPECT_EQ(accounts().sessions(ada_).size(), 1U) << "it is the same session";

  // What was on its way with the old secret arrives; a moment later it opens nothing, and gets no other.
  EXPECT_TRUE(is_signed_in(old));
  cookie_ = old;
  EXPECT_EQ(get("/account").status, 200);
  EXPECT_EQ(cookie_, old);
  pass(std::chrono::seconds{31});
  EXPECT_FALSE(is_signed_in(old));
  EXPECT_TRUE(is_signed_in(fresh));
  ASSERT_TRUE(accounts().take_role(ada_, {"manager", 0}, nadia_).has_value());
  cookie_ = fresh;
  get("/account");
  EXPECT_NE(cookie_, fresh) << "also when a role is taken";
}

TEST_F(Renewal, SayingOnesPasswordAgainBringsAnotherSecretAtOnce) {
  sign_in("nadia@example.org");
  const std::string old = cookie_;
  const std::string roles = "/people/" + std::to_string(ada_) + "/roles";
  post(roles, {{"role-officer", "yes"}, {"own_password", "not her password"}});
  EXPECT_EQ(cookie_, old) << "refused";
  EXPECT_EQ(post(roles, {{"role-officer", "yes"}, {"own_password", good_password}}).status, 303);
  EXPECT_NE(cookie_, old);
  pass(std::chrono::seconds{31});
  EXPECT_FALSE(is_signed_in(old));
  EXPECT_TRUE(is_signed_in(cookie_));
}

TEST_F(Renewal, AFormThatWasOpenIsStillGood) {
  sign_in("ada@example.org");
  const std::string token = between(get("/account/password"), "name=\"token\" value=\"", "\"");
  ASSERT_TRUE(accounts().give_role(ada_, {"manager", 0}, nadia_).has_value());
  const auto page = get("/account/password");
  EXPECT_EQ(between(page, "name=\"token\" value=\"", "\""), token);
  EXPECT_EQ(post("/account/live", {{"live", "off"}}).status, 303);
  Visitor made_up;
  made_up.secret = cookie_;
  EXPECT_NE(made_up.form_token(), token) << "the token is the session's, and no longer made from its cookie";
}

TEST_F(Renewal, ASessionSaysHowLongItLastsAndIsKeptByAskingOnPurposeOnly) {
  sign_in("ada@example.org");
  EXPECT_TRUE(says(get("/account"), "<div class=\"rd-staying\" data-left=\"1800\">"));
  pass(std::chrono::minutes{29});
  EXPECT_EQ(left(), "60");
  EXPECT_EQ(left(), "60") << "asking is no visit";
  EXPECT_EQ(between(post("/account/stay"), "{\"left\":", "}"), "1800");
  pass(std::chrono::minutes{29});
  EXPECT_EQ(left(), "60");
  pass(std::chrono::seconds{61});
  EXPECT_EQ(get("/account/session").status, 403);
  EXPECT_EQ(post("/account/stay").status, 403);
  EXPECT_FALSE(says(get("/sign-in"), "rd-staying")) << "nobody is signed in";

  sign_in("nadia@example.org");
  EXPECT_TRUE(says(get("/account"), "data-left=\"900\"")) << "an administrator's lasts half as long";
  for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
    pass(std::chrono::minutes{10});
    ASSERT_EQ(post("/account/stay").status, 200) << minutes;
  }
  EXPECT_EQ(left(), "600") << "twelve hours are the end";
}

}  // namespace
}  // namespace redress::web::testing
