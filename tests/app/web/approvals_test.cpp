// Approvals as a list with a reading pane, on both databases: what is read, signed off and returned there, and by whom.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class ApprovalPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  ApprovalPages() {
    one_ = propose("Nobody came <to> mend the roof", "upheld", "The log shows no visit\nand no call", "2026-11-18");
    other_ = propose("The letter was rude", "not_upheld", "It was read by two people", "2026-11-19");
  }
  std::string propose(const std::string& head, const std::string& outcome, const std::string& reasons,
                      const std::string& on) {
    const std::string key = "r" + std::to_string(++cases_);
    const std::string reference = desk_.register_case("Ada Quill", key);
    const auto did = [&](const std::string& kind, Typed typed) {
      typed.insert(typed.end(),
                   {{"on-day", on.substr(8)}, {"on-month", on.substr(5, 2)}, {"on-year", on.substr(0, 4)}});
      EXPECT_EQ(order(officer_, reference, kind, typed).status, 303) << kind;
    };
    did("acknowledge_case", {{"channel", "email"}, {"checked", "yes"}});
    did("allocate_case", {{"role", "officer"}, {"handler", "Ada Quill"}});
    did("add_head", {{"words", head}});
    did("propose_finding", {{"head", "1"}, {"outcome", outcome}, {"reasons", reasons}});
    return reference;
  }
  http::Response order(const std::string& secret, const std::string& reference, const std::string& kind, Typed typed) {
    return desk_.post(secret, "/cases/" + reference + "/commands/" + kind, std::move(typed));
  }
  http::Response open(const std::string& secret, const std::string& finding) {
    return desk_.get(secret, "/approvals?open=" + html::percent_encoded(finding));
  }
  static std::string link_to(const std::string& reference) {
    return "<a href=\"/approvals?open=" + html::percent_encoded(reference + ":1") + "#finding\"";
  }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator", "approver"});
  std::string approver_ = desk_.sign_in("Ben Ash", {"approver", "manager"});
  std::string one_, other_;

 private:
  int cases_ = 0;
};

TEST_P(ApprovalPages, TheLongestWaitingIsOpenUntilAnotherIsChosen) {
  const auto page = desk_.get(approver_, "/approvals");
  EXPECT_TRUE(holds(page, "2 findings in this list"));
  EXPECT_TRUE(holds(page, link_to(one_) + " aria-current=\"true\">Upheld: Nobody came &lt;to&gt; mend the roof</a>"));
  EXPECT_TRUE(holds(page, link_to(other_) + ">Not upheld: The letter was rude</a>"));
  EXPECT_TRUE(holds(page, "from Ada Quill, Wed 18 Nov"));
  EXPECT_TRUE(holds(page, "<h3>Proposed: upheld</h3>"));
  EXPECT_TRUE(holds(page, "The log shows no visit"));
  EXPECT_FALSE(holds(page, "It was read by two people")) << "one is read at a time";
  const auto chosen = open(approver_, other_ + ":1");
  EXPECT_TRUE(holds(chosen, link_to(other_) + " aria-current=\"true\">"));
  EXPECT_FALSE(holds(chosen, link_to(one_) + " aria-current"));
  EXPECT_TRUE(holds(chosen, "It was read by two people"));
  EXPECT_TRUE(holds(chosen, "/cases/" + other_ + "/commands/issue_finding\""));
  EXPECT_FALSE(holds(chosen, "/cases/" + one_ + "/commands/"));
}

TEST_P(ApprovalPages, TheFormsInThePaneSignOffAndReturn) {
  const std::string version = std::to_string(desk_.office->find_case(one_)->state.version);
  EXPECT_TRUE(holds(open(approver_, one_ + ":1"), "name=\"seen_version\" value=\"" + version + "\""));
  EXPECT_EQ(order(approver_, one_, "issue_finding", {{"head", "1"}, {"seen_version", version}}).status, 303);
  EXPECT_EQ(desk_.office->find_case(one_)->state.heads[0].issued, "upheld");
  EXPECT_TRUE(holds(open(approver_, one_ + ":1"), "does not wait for sign-off any more"));
  const auto next = desk_.get(approver_, "/approvals");
  EXPECT_TRUE(holds(next, "1 finding in this list"));
  EXPECT_TRUE(holds(next, "It was read by two people")) << "the next stands open";
  const auto refused = order(approver_, other_, "return_finding", {{"head", "1"}});
  EXPECT_EQ(refused.status, 200) << "a return needs its reason";
  EXPECT_EQ(order(approver_, other_, "return_finding", {{"head", "1"}, {"reason", "Say who read it"}}).status, 303);
  EXPECT_FALSE(desk_.office->find_case(other_)->state.heads[0].awaits_sign_off);
  EXPECT_TRUE(holds(desk_.get(approver_, "/approvals"), "Nothing waits for you."));
}

TEST_P(ApprovalPages, WhoProposedAFindingReadsItAndDoesNotSignItOff) {
  EXPECT_TRUE(holds(desk_.get(officer_, "/approvals"), "Nothing waits for you."));
  const auto own = open(officer_, one_ + ":1");
  EXPECT_EQ(own.status, 200);
  EXPECT_TRUE(holds(own, "You cannot sign this off:"));
  EXPECT_FALSE(holds(own, "/commands/issue_finding\""));
}

TEST_P(ApprovalPages, WhoMayNotSignOffIsOfferedNoForm) {
  const std::string manager = desk_.sign_in("Cy Quill", {"manager"});
  const auto page = open(manager, one_ + ":1");
  EXPECT_TRUE(holds(page, "You can look, not sign off."));
  EXPECT_TRUE(holds(page, "The log shows no visit"));
  EXPECT_FALSE(holds(page, "/commands/"));
}

TEST_P(ApprovalPages, AnAddressThatMeansNothingIsRefused) {
  for (const std::string& bad : {std::string(":"), std::string(":1"), one_, one_ + ":", one_ + ":0", one_ + ":x"})
    EXPECT_EQ(open(approver_, bad).status, 400) << bad;
  EXPECT_EQ(open(approver_, "WM-2026-nobody:1").status, 404);
  EXPECT_TRUE(holds(open(approver_, one_ + ":99"), "does not wait for sign-off any more"));
  EXPECT_EQ(desk_.get(approver_, "/approvals?page=9").status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, ApprovalPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
