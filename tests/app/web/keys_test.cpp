// Single keys: what the pages offer the script, and the switch on the account, on both databases. What the script does with them is
// walked in a browser (tests/browser/keys.mjs).
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class Keys : public ::testing::TestWithParam<sql::Engine> {
 protected:
  std::string record() {
    const auto sent = desk_.post(officer_, "/cases",
                                 {{"channel", "email"},
                                  {"received_on-day", "20"},
                                  {"received_on-month", "11"},
                                  {"received_on-year", "2026"},
                                  {"who", "D. Larch"},
                                  {"complaint", "The bins"},
                                  {"procedure", "gen.enquiry"}});
    const std::string to = DeskAtWork::location(sent);
    return to.substr(0, to.find('?'));
  }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
};

TEST_P(Keys, ThePagesSayWhereTheKeysLead) {
  const auto page = desk_.get(officer_, record());
  EXPECT_TRUE(holds(page, "autocomplete=\"off\" aria-keyshortcuts=\"/\">"));
  EXPECT_TRUE(holds(page, "<a href=\"/help/keyboard\" aria-keyshortcuts=\"?\">"));
  EXPECT_TRUE(holds(page, "aria-keyshortcuts=\"n\""));
  EXPECT_TRUE(holds(page, "id=\"navigation\" data-keys"));
  EXPECT_FALSE(holds(desk_.get(officer_, "/my-work"), "aria-keyshortcuts=\"n\"")) << "a note is for a case";
  EXPECT_TRUE(holds(desk_.get(officer_, "/help/keyboard"), "They are on for you"));
}

TEST_P(Keys, WhoSwitchesThemOffHasNone) {
  const std::string reference = record();
  EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, "/account/keys", {{"keys", "off"}})), "/account?done=keys_off");
  for (const std::string& address : {reference, std::string("/my-work"), std::string("/account")}) {
    const auto page = desk_.get(officer_, address);
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(holds(page, "aria-keyshortcuts")) << address;
    EXPECT_FALSE(holds(page, "data-keys")) << address;
    EXPECT_FALSE(holds(page, "rd-kbd")) << address;
  }
  EXPECT_TRUE(holds(desk_.get(officer_, "/help/keyboard"), "They are switched off for you"));
  EXPECT_TRUE(holds(desk_.get(desk_.sign_in("Ben Ash", {"officer"}), "/my-work"), "data-keys")) << "others keep theirs";
  EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, "/account/keys", {{"keys", "on"}})), "/account?done=keys_on");
  EXPECT_TRUE(holds(desk_.get(officer_, "/my-work"), "data-keys"));
}

TEST_P(Keys, AStrangerIsToldWhatWillBe) {
  const std::string nobody(64, '0');
  EXPECT_FALSE(holds(desk_.get(nobody, "/help/keyboard"), "aria-keyshortcuts"));
  EXPECT_TRUE(holds(desk_.get(nobody, "/help/keyboard"), "They begin once you are signed in"));
}

INSTANTIATE_TEST_SUITE_P(Engines, Keys, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
