// The tabs of a case: what each shows, what may be done there, and by whom.
#include <gtest/gtest.h>

#include <array>

#include "app/web/site.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

int count(const http::Response& page, std::string_view words) {
  int found = 0;
  for (std::size_t at = page.body.find(words); at != std::string::npos; at = page.body.find(words, at + 1)) ++found;
  return found;
}

class CaseTabs : public ::testing::TestWithParam<sql::Engine> {
 protected:
  CaseTabs() : desk_(GetParam()) {
    officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
    approver_ = desk_.sign_in("Ben Oarsman", {"approver"});
    auditor_ = desk_.sign_in("Odd Farrier", {"auditor"});
    reference_ = desk_.register_case("Ada Quill");
  }
  std::string path(const std::string& rest = "") const { return "/cases/" + reference_ + rest; }
  http::Response get(const std::string& rest = "", const std::string& secret = "") {
    return desk_.get(secret.empty() ? officer_ : secret, path(rest));
  }
  // Sends the form and gives where it leads.
  std::string done(const std::string& kind, Typed typed, const std::string& secret = "") {
    const auto sent = desk_.post(secret.empty() ? officer_ : secret, path("/commands/" + kind), std::move(typed));
    EXPECT_EQ(sent.status, 303) << kind << sent.body;
    return DeskAtWork::location(sent);
  }
  static Typed due_on_friday(Typed typed) {
    typed.insert(typed.end(), {{"due_on-day", "27"}, {"due_on-month", "11"}, {"due_on-year", "2026"}});
    return typed;
  }

  DeskAtWork desk_;
  std::string officer_, approver_, auditor_, reference_;
};

constexpr std::array tabs{"", "/investigation", "/files", "/people", "/remedies", "/history"};

TEST_P(CaseTabs, EachIsAPageThatSaysWhichItIs) {
  for (const auto& secret : {officer_, auditor_}) {
    for (const char* tab : tabs) {
      const auto page = get(tab, secret);
      ASSERT_EQ(page.status, 200) << tab;
      EXPECT_TRUE(holds(page, "<a href=\"" + path(tab) + "\" aria-current=\"page\">")) << tab;
      // One of the tabs, and the section of the pages.
      EXPECT_EQ(count(page, "aria-current=\"page\""), 2) << tab;
      for (const char* other : tabs) EXPECT_TRUE(holds(page, "<a href=\"" + path(other) + "\"")) << tab << other;
    }
  }
  EXPECT_EQ(get("/letters").status, 404);
  for (const char* tab : tabs) EXPECT_EQ(desk_.get(officer_, std::string("/cases/WM-2026-nobody") + tab).status, 404);
}

TEST_P(CaseTabs, TheirNumbersAreOfWhatTheyShow) {
  EXPECT_TRUE(holds(get(), ">Documents (0)</a>"));
  done("add_person", {{"role", "complainant"}, {"name", "Joan Whitcombe"}});
  done("add_person", {{"role", "representative"}, {"name", "Sam Ferrow"}});
  done("make_promise", due_on_friday({{"words", "Ring on Friday"}, {"owner", "Ada Quill"}}));
  done("agree_remedy", due_on_friday({{"remedy_kind", "payment"}, {"pence", "150"}}));
  EXPECT_TRUE(holds(get(), ">People (2)</a>"));
  EXPECT_TRUE(holds(get(), ">Remedies (2)</a>"));
  EXPECT_TRUE(holds(get(), ">Full history (5)</a>"));
  EXPECT_EQ(count(get("/people"), "<div class=\"rd-panel\" id=\"person-n"), 2);
  done("remove_person", {{"person", "n2"}, {"reason", "Another family"}});
  EXPECT_TRUE(holds(get("/people"), ">People (1)</a>"));
  EXPECT_FALSE(holds(get("/people"), "Sam Ferrow <small>"));
}

TEST_P(CaseTabs, TheOverviewHasTheNewestEntriesAndLeadsToTheOthers) {
  for (int i = 1; i <= 8; ++i) done("add_note", {{"words", "Note " + std::to_string(i)}});
  const auto overview = get();
  EXPECT_EQ(count(overview, "<p class=\"rd-quote\">Note "), 6);
  EXPECT_TRUE(holds(overview, "Note 8</p>"));
  EXPECT_FALSE(holds(overview, "Note 2</p>"));
  EXPECT_TRUE(holds(overview, "href=\"" + path("/history#timeline") + "\">Show 3 earlier entries</a>"));
  EXPECT_EQ(count(get("/history"), "<p class=\"rd-quote\">Note "), 8);
  EXPECT_FALSE(holds(get("/history"), "earlier entr"));
  // Of one kind alone, too: links that were kept still arrive.
  EXPECT_TRUE(
      holds(get("?show=notes"), "href=\"" + path("/history?show=notes#timeline") + "\">Show 2 earlier entries</a>"));
  EXPECT_FALSE(holds(get("?show=contacts"), "earlier entr"));
}

TEST_P(CaseTabs, TheInvestigationTellsEachFindingWithItsReasonsAndWhatMayBeDone) {
  EXPECT_TRUE(holds(get("/investigation"), "No head of complaint has been set out yet."));
  done("add_head", {{"words", "Nobody came <to> mend the roof"}});
  done("add_head", {{"words", "The letter was rude"}});
  EXPECT_TRUE(holds(get("/investigation"), path("/commands/propose_finding?head=2")));
  EXPECT_FALSE(holds(get("/investigation"), path("/commands/issue_finding"))) << "nothing is proposed";
  EXPECT_TRUE(holds(get("/commands/propose_finding?head=2"), "value=\"2\" checked"));

  done("propose_finding", {{"head", "2"}, {"outcome", "not_upheld"}, {"reasons", "It was read by two people"}});
  const auto own = get("/investigation");
  EXPECT_TRUE(holds(own, "2. \xE2\x80\x9CThe letter was rude\xE2\x80\x9D</h2>"));
  EXPECT_TRUE(holds(own, "Nobody came &lt;to&gt; mend the roof"));
  EXPECT_TRUE(holds(own, "proposed, awaits sign-off"));
  EXPECT_TRUE(holds(own, "It was read by two people"));
  EXPECT_FALSE(holds(own, path("/commands/issue_finding"))) << "nobody signs off what they proposed";
  const auto to_sign = get("/investigation", approver_);
  EXPECT_TRUE(holds(to_sign, path("/commands/issue_finding?head=2")));
  EXPECT_TRUE(holds(to_sign, path("/commands/return_finding?head=2")));
  EXPECT_FALSE(holds(to_sign, path("/commands/issue_finding?head=1"))) << "the other waits for nothing";
  EXPECT_FALSE(holds(get("/investigation", auditor_), "/commands/"));

  // Each head is looked at for itself.
  const auto both = desk_.sign_in("Cy Farrier", {"officer", "approver"});
  done("propose_finding", {{"head", "1"}, {"outcome", "upheld"}, {"reasons", "The log shows no visit"}}, both);
  const auto one_of_two = get("/investigation", both);
  EXPECT_FALSE(holds(one_of_two, path("/commands/issue_finding?head=1")));
  EXPECT_TRUE(holds(one_of_two, path("/commands/issue_finding?head=2")));

  done("issue_finding", {{"head", "2"}}, approver_);
  const auto issued = get("/investigation", approver_);
  EXPECT_TRUE(holds(issued, "govuk-tag--grey")) << "what is found is a tag";
  EXPECT_FALSE(holds(issued, path("/commands/issue_finding?head=2")));
}

TEST_P(CaseTabs, WhatIsOwedIsKeptBrokenOrDoneFromItsRow) {
  EXPECT_TRUE(holds(get("/remedies"), "Nothing was promised or agreed yet."));
  const std::string to = done("make_promise", due_on_friday({{"words", "Ring on Friday"}, {"owner", "Ada Quill"}}));
  EXPECT_TRUE(to.starts_with(path("/remedies?done=make_promise"))) << to;
  done("agree_remedy", due_on_friday({{"remedy_kind", "payment"}, {"pence", "150"}}));
  const auto page = desk_.get(officer_, to);
  EXPECT_TRUE(holds(page, "The promise is recorded"));
  EXPECT_TRUE(holds(page, "<th scope=\"row\">Ring on Friday</th><td data-l=\"Who\">Ada Quill</td>"));
  const std::string promise = desk_.office->find_case(reference_)->state.promises.front().id;
  for (const char* kind : {"keep_promise", "miss_promise"})
    EXPECT_TRUE(holds(page, path(std::string("/commands/") + kind + "?promise=" + promise))) << kind;
  EXPECT_TRUE(holds(get("/commands/keep_promise?promise=" + promise), "value=\"" + promise + "\" checked"));
  EXPECT_FALSE(holds(get("/remedies", auditor_), "/commands/"));
  done("keep_promise", {{"promise", promise}});
  EXPECT_TRUE(holds(get("/remedies"), "Kept Fri 20 Nov"));
  EXPECT_FALSE(holds(get("/remedies"), "?promise="));
  EXPECT_TRUE(holds(get("/remedies"), "/commands/complete_remedy?remedy="));
}

// Rule: UI 5, notice: what must be known before anybody rings or writes stands above the buttons, on every tab.
TEST_P(CaseTabs, NeedsAndSafeWaysStandAboveTheButtonsWithWaysToRingAndWrite) {
  const auto band_of = [&](const std::string& tab) {
    const std::string page = get(tab).body;
    const std::size_t from = page.find("<div class=\"rd-alert rd-alert--line\">"),
                      to = page.find("<div class=\"rd-btns\">");
    return from == std::string::npos || to < from ? std::string() : page.substr(from, to - from);
  };
  done("add_person", {{"role", "complainant"}, {"name", "Joan Whitcombe"}, {"phone", "01632 960 417"}});
  EXPECT_EQ(band_of(""), "") << "there is nothing to know first";
  done("change_person", {{"person", "n1"},
                         {"role", "complainant"},
                         {"name", "Joan Whitcombe"},
                         {"phone", "01632 960 417"},
                         {"email", "j.whitcombe@example.org"},
                         {"adjustments", "Large print"},
                         {"safe_contact", "After 3pm"}});
  for (const char* tab : tabs) {
    const std::string band = band_of(tab);
    EXPECT_NE(band.find("<strong>Needs:</strong> Large print. <strong>Safe contact:</strong> After 3pm."),
              std::string::npos)
        << tab << band;
    EXPECT_NE(band.find("href=\"tel:01632960417\">01632\xC2\xA0"
                        "960\xC2\xA0"
                        "417</a>"),
              std::string::npos)
        << band;
    EXPECT_NE(band.find("href=\"mailto:j.whitcombe@example.org\">"), std::string::npos) << band;
  }
  done("add_person", {{"role", "other"},
                      {"name", "Sam Ferrow"},
                      {"phone", "ask at the door"},
                      {"email", "sam@example.org?cc=all@example.org"}});
  const auto people = get("/people");
  EXPECT_TRUE(holds(people, "<dd>ask at the door</dd>"));
  EXPECT_TRUE(holds(people, "<dd>sam@example.org?cc=all@example.org</dd>"))
      << "what is not plainly an address is words";
}

TEST_P(CaseTabs, TheTagsNameWhatSomebodyNeedsAndWhatTheCaseIsLinkedWith) {
  const auto has_tag = [&](const std::string& words) { return holds(get(), "\">" + words + "</strong>"); };
  done("add_person", {{"role", "complainant"}, {"name", "Joan Whitcombe"}, {"adjustments", "Large print, 18 point"}});
  EXPECT_TRUE(has_tag("Adjustment: large print"));
  done("change_person",
       {{"person", "n1"}, {"role", "complainant"}, {"name", "Joan Whitcombe"}, {"adjustments", "BSL interpreter"}});
  EXPECT_TRUE(has_tag("Adjustment: BSL interpreter"));
  done("change_person", {{"person", "n1"},
                         {"role", "complainant"},
                         {"name", "Joan Whitcombe"},
                         {"adjustments", "Somebody who goes through the letter with her"}});
  EXPECT_TRUE(has_tag("Adjustment")) << "the band has the rest";
  EXPECT_FALSE(holds(get(), "Linked"));
  for (const char* key : {"r2", "r3"}) {
    const auto other = desk_.office->run(office::wire({{"key", key},
                                                       {"kind", "register_case"},
                                                       {"on", "2026-11-16"},
                                                       {"procedure", "gen.enquiry"},
                                                       {"channel", "phone"}}),
                                         "Ada Quill");
    done("link_case", {{"to", other->reference}, {"relation", "related"}});
    EXPECT_TRUE(has_tag(std::string(key) == "r2" ? "Linked: Enquiry" : "Linked: 2 cases"));
  }
}

TEST_P(CaseTabs, AClosedCaseOffersNothingThatItWouldRefuse) {
  done("add_person", {{"role", "complainant"}, {"name", "Joan Whitcombe"}});
  done("add_head", {{"words", "The roof"}});
  done("make_promise", due_on_friday({{"words", "Ring on Friday"}, {"owner", "Ada Quill"}}));
  const std::string promise = desk_.office->find_case(reference_)->state.promises.front().id;
  done("keep_promise", {{"promise", promise}});
  done("close_case", {{"outcome", "withdrawn"}, {"reason", "complainant_withdrew"}});
  ASSERT_FALSE(desk_.office->find_case(reference_)->state.open());
  for (const char* tab : {"/investigation", "/remedies"}) {
    const auto page = get(tab);
    // The button of every tab's head is the only form that is offered.
    EXPECT_EQ(count(page, "/commands/"), count(page, "/commands/record_contact")) << tab;
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, CaseTabs, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
