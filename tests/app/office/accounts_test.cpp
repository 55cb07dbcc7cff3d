// Accounts as their owners and those who attack them meet them; on both databases.
#include <gtest/gtest.h>

#include "app/office/common_passwords.h"
#include "app/office/password_rules.h"
#include "kit/crypto/one_time_code.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

constexpr const char* good_password = "kettle marble otter";

class AccountsOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  AccountsOnBoth() : body_(GetParam()) { open(); }
  void open() {
    office_.reset();
    Options options = body_.options();
    options.password_cost = {1, 8192};
    office_ = Office::open(body_.place(), options);
  }
  Accounts& accounts() { return office_->accounts(); }
  std::int64_t with_password(const std::string& name, const std::string& email) {
    const auto actor = accounts().open_account(name, email, 0);
    EXPECT_TRUE(actor.has_value());
    const auto code = accounts().invite(*actor, "invitation");
    EXPECT_TRUE(accounts().accept(*code, good_password).has_value());
    return *actor;
  }
  base::Checked<std::string> sign_in(const std::string& email, const std::string& password,
                                     const std::string& code = "", const std::string& address = "192.0.2.1") {
    return accounts().sign_in({email, password, code, address, "a browser"});
  }
  static std::string rule_of(const auto& refused) { return refused.error().front().rule; }
  std::int64_t step() {
    return std::chrono::duration_cast<std::chrono::seconds>(office_->now().time_since_epoch()).count() / 30;
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
};

TEST_P(AccountsOnBoth, AnInvitationSetsAPasswordOnceAndOnlyInItsTime) {
  const auto actor = accounts().open_account("Ada Quill", " Ada@Example.org ", 0);
  ASSERT_TRUE(actor.has_value());
  EXPECT_EQ(accounts().find(*actor)->email, "ada@example.org");
  const auto code = accounts().invite(*actor, "invitation");
  EXPECT_EQ(rule_of(accounts().accept(*code, "too short")), "password_is_long");
  ASSERT_TRUE(accounts().accept(*code, good_password).has_value());
  EXPECT_EQ(rule_of(accounts().accept(*code, good_password)), "invitation_is_over");
  EXPECT_TRUE(sign_in("ADA@example.org", good_password).has_value());

  const auto reset = accounts().invite(*actor, "reset");
  body_.set_now("2026-11-20T13:00:01Z");
  EXPECT_EQ(rule_of(accounts().accept(*reset, good_password)), "invitation_is_over");
  EXPECT_EQ(rule_of(accounts().accept("AAAA-AAAA", good_password)), "invitation_is_over");
  EXPECT_EQ(rule_of(accounts().accept("not a code", good_password)), "invitation_is_over");
}

TEST_P(AccountsOnBoth, ASessionEndsWhenItIsIdleOldSignedOutOrItsAccountClosed) {
  const auto actor = with_password("Ada Quill", "ada@example.org");
  auto secret = *sign_in("ada@example.org", good_password);
  EXPECT_EQ(accounts().session(secret)->name, "Ada Quill");
  EXPECT_FALSE(accounts().session(std::string(64, 'b')).has_value());
  body_.set_now("2026-11-20T12:29:00Z");
  EXPECT_TRUE(accounts().session(secret).has_value());
  body_.set_now("2026-11-20T12:58:00Z");
  EXPECT_TRUE(accounts().session(secret).has_value()) << "it was seen 29 minutes ago";
  body_.set_now("2026-11-20T13:28:01Z");
  EXPECT_FALSE(accounts().session(secret).has_value()) << "30 minutes idle";

  secret = *sign_in("ada@example.org", good_password);
  for (int minutes = 0; minutes <= 12 * 60; minutes += 20) {
    body_.set_now("2026-11-20T13:28:01Z");
    const auto at = office_->now() + std::chrono::minutes{minutes};
    body_.set_now(base::to_text(at).c_str());
    EXPECT_TRUE(accounts().session(secret).has_value()) << minutes;
  }
  body_.set_now("2026-11-21T01:28:02Z");
  EXPECT_FALSE(accounts().session(secret).has_value()) << "12 hours old";

  secret = *sign_in("ada@example.org", good_password);
  accounts().sign_out(secret);
  EXPECT_FALSE(accounts().session(secret).has_value());

  secret = *sign_in("ada@example.org", good_password);
  ASSERT_TRUE(accounts().close_account(actor, 0).has_value());
  EXPECT_FALSE(accounts().session(secret).has_value());
  EXPECT_EQ(rule_of(sign_in("ada@example.org", good_password)), "sign_in_is_wrong");
}

TEST_P(AccountsOnBoth, AnAdministratorIsIdleForFifteenMinutesOnly) {
  const auto actor = with_password("Nadia Quill", "nadia@example.org");
  ASSERT_TRUE(accounts().give_role(actor, {"administrator", 0}, 0).has_value());
  const auto secret = *sign_in("nadia@example.org", good_password);
  body_.set_now("2026-11-20T12:15:01Z");
  EXPECT_FALSE(accounts().session(secret).has_value());
}

TEST_P(AccountsOnBoth, WhateverIsWrongIsAnsweredAlike) {
  const auto closed = with_password("Old Quill", "old@example.org");
  ASSERT_TRUE(accounts().close_account(closed, 0).has_value());
  const auto ada = with_password("Ada Quill", "ada@example.org");
  const std::string secret = accounts().begin_codes(ada);
  ASSERT_TRUE(accounts().confirm_codes(ada, crypto::one_time_code(secret, step())).has_value());
  ASSERT_TRUE(accounts().open_account("New Quill", "new@example.org", 0).has_value());
  const auto wrong = sign_in("ada@example.org", "another password").error();
  EXPECT_EQ(sign_in("nobody@example.org", good_password).error(), wrong);
  EXPECT_EQ(sign_in("old@example.org", good_password).error(), wrong);
  EXPECT_EQ(sign_in("new@example.org", good_password).error(), wrong) << "it has no password yet";
  EXPECT_EQ(sign_in("ada@example.org", good_password, "000000").error(), wrong);
  EXPECT_EQ(sign_in("ada@example.org", good_password).error(), wrong) << "the code is missing";
}

TEST_P(AccountsOnBoth, ACodeIsUsedOnceAndSoIsARecoveryCode) {
  const auto ada = with_password("Ada Quill", "ada@example.org");
  const std::string secret = accounts().begin_codes(ada);
  EXPECT_EQ(rule_of(accounts().confirm_codes(ada, "12345")), "code_is_wrong");
  const auto recovery = accounts().confirm_codes(ada, crypto::one_time_code(secret, step() - 1));
  ASSERT_TRUE(recovery.has_value());
  EXPECT_EQ(recovery->size(), 10U);
  EXPECT_FALSE(sign_in("ada@example.org", good_password, crypto::one_time_code(secret, step() - 1)).has_value())
      << "the code that confirmed is used";
  const std::string code = crypto::one_time_code(secret, step());
  EXPECT_TRUE(sign_in("ada@example.org", good_password, code).has_value());
  EXPECT_FALSE(sign_in("ada@example.org", good_password, code).has_value());
  EXPECT_TRUE(sign_in("ada@example.org", good_password, recovery->front()).has_value());
  EXPECT_FALSE(sign_in("ada@example.org", good_password, recovery->front()).has_value());
  EXPECT_TRUE(sign_in("ada@example.org", good_password, recovery->back()).has_value());

  // A reset does not take the place of a code.
  const auto reset = accounts().invite(ada, "reset");
  ASSERT_TRUE(accounts().accept(*reset, good_password).has_value());
  EXPECT_FALSE(sign_in("ada@example.org", good_password).has_value());
  EXPECT_EQ(rule_of(accounts().end_codes(ada, "wrong password")), "password_is_wrong");
  ASSERT_TRUE(accounts().end_codes(ada, good_password).has_value());
  EXPECT_TRUE(sign_in("ada@example.org", good_password).has_value());
}

TEST_P(AccountsOnBoth, TenThousandTriesGetNowhereAndTheOwnerStillGetsIn) {
  with_password("Ada Quill", "ada@example.org");
  ASSERT_TRUE(sign_in("ada@example.org", good_password, "", "192.0.2.1").has_value());
  int tried = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::string from = "198.51.100." + std::to_string(i % 200);
    const auto refused = sign_in("ada@example.org", "guess " + std::to_string(i) + " of many", "", from);
    ASSERT_FALSE(refused.has_value());
    if (rule_of(refused) == "sign_in_is_wrong") ++tried;
  }
  EXPECT_LE(tried, 100) << "the rest was not even looked at";
  EXPECT_TRUE(sign_in("ada@example.org", good_password, "", "192.0.2.1").has_value()) << "from where she always comes";
  EXPECT_FALSE(sign_in("ada@example.org", good_password, "", "203.0.113.9").has_value());
  body_.set_now("2026-11-20T12:01:00Z");
  EXPECT_TRUE(sign_in("ada@example.org", good_password, "", "203.0.113.9").has_value()) << "a minute later";
}

TEST_P(AccountsOnBoth, ARestartUnderAttackKeepsNobodyOutWhoWasSignedIn) {
  with_password("Ada Quill", "ada@example.org");
  ASSERT_TRUE(sign_in("ada@example.org", good_password, "", "192.0.2.1").has_value());
  open();
  for (int i = 0; i < 300; ++i)
    (void)sign_in("ada@example.org", "guess of many", "", "198.51.100." + std::to_string(i % 200));
  EXPECT_EQ(rule_of(sign_in("ada@example.org", good_password, "", "203.0.113.9")), "too_many_attempts");
  EXPECT_TRUE(sign_in("ada@example.org", good_password, "", "192.0.2.1").has_value());
}

TEST_P(AccountsOnBoth, RolesStandInTheRecordAndCountAtOnce) {
  const auto ada = with_password("Ada Quill", "ada@example.org");
  const auto ben = with_password("Ben Quill", "ben@example.org");
  const auto secret = *sign_in("ada@example.org", good_password);
  EXPECT_EQ(rule_of(accounts().give_role(ada, {"offcer", 0}, 0)), "role_is_not_known");
  ASSERT_TRUE(accounts().give_role(ada, {"officer", 0}, ben).has_value());
  EXPECT_TRUE(may(accounts().session(secret)->roles, Permission::work_cases));
  EXPECT_FALSE(may(accounts().session(secret)->roles, Permission::allocate_cases));
  const auto size = office_->head().size;
  ASSERT_TRUE(accounts().give_role(ada, {"officer", 0}, ben).has_value());
  EXPECT_EQ(office_->head().size, size) << "it is held already";
  ASSERT_TRUE(accounts().take_role(ada, {"officer", 0}, ben).has_value());
  EXPECT_TRUE(accounts().session(secret)->roles.empty());
  ASSERT_TRUE(accounts().give_role(ben, {"administrator", 0}, 0).has_value());
  EXPECT_EQ(rule_of(accounts().take_role(ben, {"administrator", 0}, 0)), "somebody_runs_the_body");
  EXPECT_EQ(rule_of(accounts().close_account(ben, 0)), "somebody_runs_the_body");
  open();
  EXPECT_EQ(accounts().find(ben)->roles, (std::vector<HeldRole>{{"administrator", 0}}));
  EXPECT_TRUE(accounts().has_administrator());
  EXPECT_TRUE(office_->verify().empty());
  EXPECT_TRUE(office_->check().empty());
}

TEST_P(AccountsOnBoth, AnAccountNeedsANameAndAnAddressOfItsOwn) {
  with_password("Ada Quill", "ada@example.org");
  EXPECT_EQ(rule_of(accounts().open_account("Ada Brown", "ada@example.org", 0)), "email_is_taken");
  EXPECT_EQ(rule_of(accounts().open_account("Ada Quill", "quill@example.org", 0)), "name_is_taken");
  const auto both = accounts().open_account(" ", "ada", 0);
  ASSERT_FALSE(both.has_value());
  EXPECT_EQ(both.error().size(), 2U);
}

TEST_P(AccountsOnBoth, NobodySignsInWithoutAPasswordButInTheDemonstration) {
  const auto ada = with_password("Ada Quill", "ada@example.org");
  EXPECT_EQ(rule_of(accounts().sign_in_as(ada, "127.0.0.1", "a browser")), "only_in_the_demonstration");
}

INSTANTIATE_TEST_SUITE_P(Engines, AccountsOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST(PasswordRules, RefuseWhatAnybodyWouldTryFirst) {
  const std::vector<std::string> known{"Ada Quill", "ada.quill@example.org", "Westermoor Council"};
  for (const char* easy : {"short", "elevenchars", "passwordpassword", "westermoorcouncil1", "Westermoor2026",
                           "aaaaaaaaaaaaaaaa", "adaquill example", "qwertyuiop12", "1234567890123"}) {
    EXPECT_FALSE(wrong_with_password(easy, known).empty()) << easy;
  }
  for (const char* made_of_what_is_known :
       {"ADA.QUILL@example.org", "AdaQuill Example Org", "ada.quill.1234", "Quill, Westermoor", "westermoor dragon",
        "redress-redress-1", "Council123456"}) {
    const auto wrong = wrong_with_password(made_of_what_is_known, known);
    ASSERT_FALSE(wrong.empty()) << made_of_what_is_known;
    EXPECT_EQ(wrong.front().rule, "password_is_easy_to_guess") << made_of_what_is_known;
  }
  for (const char* good :
       {"kettle marble otter", "correct horse battery staple", "\xC3\xA9t\xC3\xA9 \xC3\xA0 la mer 77"}) {
    EXPECT_TRUE(wrong_with_password(good, known).empty()) << good;
  }
  EXPECT_FALSE(wrong_with_password(std::string(1025, 'x'), known).empty());
  EXPECT_FALSE(wrong_with_password("kettle marble \xFF otter", known).empty());
}

TEST(PasswordRules, RefuseTheCommonOnesHoweverTheyAreDressedUp) {
  EXPECT_GE(common_passwords(), 10'000U);
  EXPECT_FALSE(is_common_password(""));
  for (const char* common : {"qazwsxedcrfv",          // as it stands in the list
                             "LeaveMeAlone",          // in capitals
                             "1qaz2wsx3edc",          // with digits inside
                             "football2026!",         // with something at its ends
                             "!!!dragon!!!2026",      // at both
                             "football123456",        // with another one at its end
                             "monkey monkey monkey",  // said three times
                             "trustno1trustno1",      // without a blank
                             "P@55w0rd2026",          // with signs for letters
                             "super-man-superman",    // with signs between
                             "12345678 12345678"}) {  // without any letter
    const auto wrong = wrong_with_password(common, {});
    ASSERT_FALSE(wrong.empty()) << common;
    EXPECT_EQ(wrong.front().rule, "password_is_common") << common;
  }
  // A common word among others is a word: what stands around it is worth guessing.
  for (const char* good : {"dragon 19874623", "monkey kettle otter", "football and marmalade", "7f4k2 superman 9q1z",
                           "x7!_?%$#@&*+", "dragon!_?%$#@&*+["})
    EXPECT_TRUE(wrong_with_password(good, {}).empty()) << good;
}

}  // namespace
}  // namespace redress::office
