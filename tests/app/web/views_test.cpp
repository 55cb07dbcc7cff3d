// Saved views: kept, counted, renamed and removed as pages, on both databases; and that they hold nothing but filters.
#include <gtest/gtest.h>

#include "app/office/habits.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class ViewPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  void record(const std::string& procedure) {
    ASSERT_EQ(desk_
                  .post(officer_, "/cases",
                        {{"channel", "email"},
                         {"received_on-day", "18"},
                         {"received_on-month", "11"},
                         {"received_on-year", "2026"},
                         {"who", "D. Larch " + std::to_string(++people_)},
                         {"complaint", "The bins"},
                         {"procedure", procedure}})
                  .status,
              303);
  }
  http::Response save(const std::string& secret, const std::string& name, const std::string& of) {
    return desk_.post(secret, "/views", {{"name", name}, {"of", of}});
  }
  std::int64_t actor() { return *desk_.office->find_person("Ada Quill"); }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});

 private:
  int people_ = 0;
};

TEST_P(ViewPages, AViewStandsBesideEveryListWithTheNumberOfItsOwn) {
  for (const char* procedure : {"gen.enquiry", "gen.enquiry", "eng.lgsco.code.2024"}) record(procedure);
  EXPECT_FALSE(holds(desk_.get(officer_, "/cases"), "Save this view")) << "without a filter it is the list itself";
  const auto list = desk_.get(officer_, "/cases?procedure=gen.enquiry&sort=received");
  ASSERT_TRUE(holds(list, "href=\"/views/new?of=%2Fcases%3Fprocedure%3Dgen.enquiry%26sort%3Dreceived\""));
  const auto naming = desk_.get(officer_, "/views/new?of=%2Fcases%3Fprocedure%3Dgen.enquiry%26sort%3Dreceived");
  EXPECT_EQ(naming.status, 200);
  EXPECT_TRUE(holds(naming, "2 cases now"));
  const auto saved = save(officer_, "  Enquiries <1>  ", "/cases?procedure=gen.enquiry&sort=received");
  EXPECT_EQ(DeskAtWork::location(saved), "/cases?procedure=gen.enquiry&sort=received&done=view_saved");
  EXPECT_TRUE(holds(desk_.get(officer_, DeskAtWork::location(saved)), "The view is saved."));
  for (const char* page : {"/my-work", "/team-work", "/unallocated", "/cases"}) {
    EXPECT_TRUE(holds(desk_.get(officer_, page),
                      "<a href=\"/cases?procedure=gen.enquiry&amp;sort=received\">Enquiries "
                      "&lt;1&gt; <i>2</i></a>"))
        << page;
  }
  record("gen.enquiry");
  EXPECT_TRUE(holds(desk_.get(officer_, "/my-work"), "Enquiries &lt;1&gt; <i>3</i>")) << "counted anew";
  const auto open = desk_.get(officer_, "/cases?procedure=gen.enquiry&sort=received");
  EXPECT_TRUE(holds(open, "3 cases in this list"));
  EXPECT_TRUE(holds(open, "sort=received\" aria-current=\"page\">Enquiries"));
  EXPECT_FALSE(holds(open, "Save this view")) << "it is saved";
  const auto other = desk_.sign_in("Ben Ash", {"officer"});
  EXPECT_FALSE(holds(desk_.get(other, "/cases"), "Enquiries")) << "each has their own";
}

TEST_P(ViewPages, AViewIsRenamedAndRemoved) {
  ASSERT_EQ(save(officer_, "Second", "/team-work?stage=2").status, 303);
  ASSERT_EQ(save(officer_, "First", "/team-work?stage=1").status, 303);
  const auto views = desk_.office->habits().views(actor());
  ASSERT_EQ(views.size(), 2U);
  const std::string first = "/views/" + std::to_string(views[0].number);
  EXPECT_EQ(views[0].name, "First") << "by name";
  EXPECT_TRUE(holds(desk_.get(officer_, "/views"), "Team work \xC2\xB7 Stage 1"));
  const auto refused = desk_.post(officer_, first + "/name", {{"name", "Second"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(holds(refused, "You have a view called Second"));
  EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, first + "/name", {{"name", "First"}})),
            "/views?done=view_renamed")
      << "its own name is free for it";
  EXPECT_EQ(desk_.post(officer_, first + "/name", {{"name", "Stage one"}}).status, 303);
  EXPECT_TRUE(holds(desk_.get(officer_, "/my-work"), "Stage one <i>0</i>"));
  const auto other = desk_.sign_in("Ben Ash", {"officer"});
  EXPECT_EQ(desk_.get(other, first).status, 404) << "another's";
  EXPECT_EQ(desk_.post(other, first + "/removal", {}).status, 303);
  EXPECT_EQ(desk_.office->habits().views(actor()).size(), 2U) << "another's removal takes nothing of mine";
  for (int sent = 0; sent < 2; ++sent)
    EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, first + "/removal", {})), "/views?done=view_removed");
  EXPECT_FALSE(holds(desk_.get(officer_, "/my-work"), "Stage one"));
  EXPECT_EQ(desk_.get(officer_, first).status, 404);
}

TEST_P(ViewPages, NothingIsSavedTwiceAndNoMoreThanTwenty) {
  for (int sent = 0; sent < 2; ++sent) EXPECT_EQ(save(officer_, "Mine", "/cases?due=today").status, 303) << "once";
  EXPECT_TRUE(holds(save(officer_, "Mine", "/cases?due=soon"), "You have a view called Mine"));
  const auto again = save(officer_, "Other", "/cases?due=today&page=3");
  EXPECT_EQ(again.status, 422);
  EXPECT_TRUE(holds(again, "You have saved this view already, as Mine"));
  EXPECT_TRUE(holds(again, "value=\"Other\"")) << "what was typed stays";
  for (int day = 1; day < 20; ++day) {
    const std::string on = (day < 10 ? "2026-11-0" : "2026-11-") + std::to_string(day);
    EXPECT_EQ(save(officer_, "Day " + on, "/cases?due_from=" + on).status, 303);
  }
  EXPECT_TRUE(holds(save(officer_, "One more", "/cases?due=later"), "You have 20 views: remove one"));
  EXPECT_EQ(desk_.office->habits().views(actor()).size(), 20U);
}

TEST_P(ViewPages, AHostileNameOrAddressIsRefused) {
  const std::string letters61(61, 'x');
  for (const char* name : {"", "   ", "two\nlines", "turned \xE2\x80\xAE round",
                           "a\xE2\x80\x8B"
                           "b",
                           letters61.c_str()}) {
    const auto refused = save(officer_, name, "/cases?due=today");
    EXPECT_NE(refused.status, 303) << name;
  }
  EXPECT_TRUE(holds(save(officer_, "", "/cases?due=today"), "Enter a name for the view"));
  EXPECT_TRUE(holds(save(officer_, letters61, "/cases?due=today"), "one line of 60 letters or fewer"));
  EXPECT_EQ(save(officer_, "\xC5\xB4yn\xC5\xB5", "/cases?due=overdue").status, 303) << "Welsh letters are letters";
  for (const char* of :
       {"", "/cases", "/my-work?sort=due", "//example.org/cases?due=today", "https://example.org/cases?due=today",
        "/account?due=today", "/cases/data?due=today", "/cases?due=never", "/cases?who=Mrs+Whitcombe",
        "/cases?procedure=Mrs+Whitcombe", "/cases?stage=Whitcombe", "/cases?service=999", "/cases?handler=999",
        "/my-work?handler=2", "/cases?due_from=yesterday", "javascript:alert(1)"}) {
    EXPECT_EQ(save(officer_, "Hostile", of).status, 400) << of;
    EXPECT_EQ(desk_.get(officer_, "/views/new?of=" + html::percent_encoded(of)).status, 400) << of;
  }
  EXPECT_EQ(desk_.office->habits().views(actor()).size(), 1U);
  EXPECT_EQ(desk_.get(officer_, "/views/nobody").status, 404);
  EXPECT_EQ(desk_.post(officer_, "/views/99999999999999999999/removal", {}).status, 303);
}

TEST_P(ViewPages, AViewOfWhatThePersonMayNoLongerOpenIsNotShown) {
  ASSERT_EQ(save(officer_, "My late ones", "/my-work?due=overdue").status, 303);
  EXPECT_TRUE(holds(desk_.get(officer_, "/cases"), "My late ones"));
  auto& accounts = desk_.office->accounts();
  for (const char* role : {"officer", "coordinator"})
    ASSERT_TRUE(accounts.take_role(actor(), {role, 0}, 0).has_value());
  ASSERT_TRUE(accounts.give_role(actor(), {"auditor", 0}, 0).has_value());
  const auto list = desk_.get(officer_, "/cases");
  EXPECT_EQ(list.status, 200);
  EXPECT_FALSE(holds(list, "My late ones"));
}

TEST_P(ViewPages, AFormWithoutItsTokenSavesNothing) {
  auto asked = DeskAtWork::request(officer_, "POST", "/views");
  asked.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
  asked.body = "name=x&of=%2Fcases%3Fdue%3Dtoday";
  EXPECT_EQ(desk_.send(asked).status, 403);
  EXPECT_TRUE(desk_.office->habits().views(actor()).empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, ViewPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
