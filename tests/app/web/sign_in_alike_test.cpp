// Whoever is refused at the door learns nothing from the refusal: not whether there is such an account, nor which part was wrong.
#include "kit/crypto/one_time_code.h"
#include "tests/app/web/real_office.h"

namespace redress::web::testing {
namespace {

struct Attempt {
  const char* what;
  std::string email, password, code;
};

class SignInAlike : public RealOffice {
 protected:
  SignInAlike() {
    const auto closed = with_password("Old Quill", "old@example.org");
    EXPECT_TRUE(accounts().close_account(closed, 0).has_value());
    EXPECT_TRUE(accounts().open_account("New Quill", "new@example.org", 0).has_value());
    const auto ada = with_password("Ada Quill", "ada@example.org");
    const std::string key = accounts().begin_codes(ada);
    const std::int64_t step =
        std::chrono::duration_cast<std::chrono::seconds>(office_->now().time_since_epoch()).count() / 30;
    used_ = crypto::one_time_code(key, step);
    EXPECT_TRUE(accounts().confirm_codes(ada, used_).has_value());
    with_password("Bo Quill", "bo@example.org");
  }
  std::vector<Attempt> attempts() const {
    return {{"nobody has this e-mail", "nobody@example.org", good_password, ""},
            {"this is no e-mail", "nobody", good_password, ""},
            {"the password is wrong", "bo@example.org", "another password", ""},
            {"there is no password", "bo@example.org", "", ""},
            {"the password is too long", "bo@example.org", std::string(5000, 'x'), ""},
            {"the account is closed", "old@example.org", good_password, ""},
            {"the account has no password yet", "new@example.org", good_password, ""},
            {"the code is missing", "ada@example.org", good_password, ""},
            {"the code is wrong", "ada@example.org", good_password, "000000"},
            {"the code was used", "ada@example.org", good_password, used_},
            {"the recovery code is wrong", "ada@example.org", good_password, "AAAA-AAAA-AAAA-AAAA"},
            {"password and code are wrong", "ada@example.org", "another password", "000000"}};
  }
  // Signs and salt apart: `$argon2id$v=19$m=8,t=1,p=1$`.
  static std::string cost_of(const std::string& hash) {
    std::size_t at = 0;
    for (int sign = 0; sign < 4; ++sign) at = hash.find('$', at) + 1;
    return hash.substr(0, at);
  }
  // The page without what differs from one form to the next: what was typed, and the form's own key.
  static std::string comparable(std::string page, const Attempt& attempt) {
    const auto without = [&](const std::string& before, const std::string& after) {
      for (std::size_t at = page.find(before); at != std::string::npos; at = page.find(before, at + before.size())) {
        const std::size_t from = at + before.size();
        page.erase(from, page.find(after, from) - from);
      }
    };
    without("name=\"key\" value=\"", "\"");
    if (const std::size_t at = page.find("value=\"" + attempt.email + "\""); at != std::string::npos)
      page.erase(at, attempt.email.size() + 9);
    return page;
  }
  std::string used_;
};

TEST_F(SignInAlike, EveryRefusalIsTheSamePageAndCostsTheSameHash) {
  get("/sign-in");
  std::string page, cost;
  std::vector<std::pair<std::string, std::string>> headers;
  for (const auto& attempt : attempts()) {
    hashes_checked_.clear();
    const auto response =
        post("/sign-in", {{"email", attempt.email}, {"password", attempt.password}, {"code", attempt.code}});
    EXPECT_EQ(response.status, 200) << attempt.what;
    ASSERT_EQ(hashes_checked_.size(), 1U) << attempt.what;
    const std::string here = comparable(response.body, attempt);
    EXPECT_NE(here.find("Error: Sign in"), std::string::npos) << attempt.what;
    if (page.empty()) {
      page = here;
      headers = response.headers;
      cost = cost_of(hashes_checked_.front());
      ASSERT_TRUE(cost.starts_with("$argon2id$")) << cost;
    }
    EXPECT_EQ(here, page) << attempt.what;
    EXPECT_EQ(response.headers, headers) << attempt.what;
    EXPECT_EQ(cost_of(hashes_checked_.front()), cost) << attempt.what;
  }
  EXPECT_EQ(post("/sign-in", {{"email", "bo@example.org"}, {"password", good_password}}).status, 303)
      << "the right one is let in";
}

}  // namespace
}  // namespace redress::web::testing
