// Figures of one officer as pages: asked for, waiting, opened by the officer, shown; nobody else sees any of it.
#include <gtest/gtest.h>

#include "app/office/runner.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

class OfficerPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  OfficerPages() {
    reference_ = desk_.register_case("Mel Osei");
    EXPECT_TRUE(desk_.office
                    ->run(office::wire({{"key", "a1"},
                                        {"kind", "allocate_case"},
                                        {"on", "2026-11-16"},
                                        {"case", reference_},
                                        {"handler", "Ada Quill"}}),
                          "Mel Osei")
                    .has_value());
  }
  static bool holds(const http::Response& page, std::string_view words) {
    return page.body.find(words) != std::string::npos;
  }
  http::Response ask(const std::string& secret, Typed more = {}) {
    Typed typed{{"officer", std::to_string(*desk_.office->find_person("Ada Quill"))},
                {"purpose", "one_to_one"},
                {"words", "Our talk <b>on Friday</b>"},
                {"period", "2026-11"}};
    for (const auto& [name, value] : more) {
      std::erase_if(typed, [&](const auto& field) { return field.first == name; });
      typed.emplace_back(name, value);
    }
    return desk_.post(secret, "/officers", typed);
  }

  // On another day: a session lasts no longer than one.
  std::string again(const char* email) {
    return *desk_.office->accounts().sign_in({email, "kettle marble otter", "", "127.0.0.1", "a test"});
  }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer"});
  std::string manager_ = desk_.sign_in("Mel Osei", {"manager"});
  std::string reference_;
  std::string cases_ = "/cases?table=workload&row=open_at&column=number";
};

INSTANTIATE_TEST_SUITE_P(Engines, OfficerPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(OfficerPages, TheOfficerIsToldAndSeesThemBeforeWhoeverAsked) {
  EXPECT_EQ(DeskAtWork::location(ask(manager_)), "/officers?done=officer_asked");
  const auto waits = desk_.get(manager_, "/officers/1");
  EXPECT_EQ(read_page(waits.body).problem, "");
  EXPECT_TRUE(holds(waits, "The officer sees them first"));
  EXPECT_FALSE(holds(waits, "Workload"));
  EXPECT_FALSE(holds(desk_.get(manager_, "/officers/1" + cases_), reference_));
  (void)desk_.office->runner().pass();
  const auto morning = desk_.get(officer_, "/digest");
  EXPECT_EQ(read_page(morning.body).problem, "");
  EXPECT_TRUE(holds(morning, "href=\"/officers/mine/1\">Mel Osei asked for figures of you on Fri 20 Nov</a>"));
  EXPECT_TRUE(holds(desk_.get(manager_, "/officers"), "Waits for the officer until Sat 28 Nov"));
  const auto own = desk_.get(officer_, "/officers/mine");
  EXPECT_TRUE(holds(own, "Our talk &lt;b&gt;on Friday&lt;/b&gt;"));
  const auto figures = desk_.get(officer_, "/officers/mine/1");
  EXPECT_EQ(read_page(figures.body).problem, "");
  EXPECT_TRUE(holds(figures, "Allocated in the period"));
  EXPECT_TRUE(holds(figures, "holds no days of absence"));
  EXPECT_TRUE(holds(desk_.get(officer_, "/officers/mine/1" + cases_), reference_));
  const auto shown = desk_.get(manager_, "/officers/1");
  EXPECT_TRUE(holds(shown, "Figures of Ada Quill"));
  EXPECT_TRUE(holds(shown, "Allocated in the period"));
  EXPECT_TRUE(holds(desk_.get(manager_, "/officers/1" + cases_), reference_));
  EXPECT_TRUE(holds(desk_.get(officer_, "/officers/mine"), "<td data-l=\"They saw it\">Fri 20 Nov</td>"));
  for (const char* file : {"format=", "/data", "CSV", "ODS", "PDF"}) EXPECT_FALSE(holds(shown, file)) << file;
}

TEST_P(OfficerPages, AreShownAfterFiveWorkingDaysWithoutTheOfficer) {
  ask(manager_);
  (void)desk_.office->runner().pass();
  desk_.body.set_today("2026-11-27");
  EXPECT_FALSE(holds(desk_.get(again("p2@example.org"), "/officers/1"), "Workload"));
  desk_.body.set_today("2026-11-28");
  EXPECT_TRUE(holds(desk_.get(again("p2@example.org"), "/officers/1"), "Workload"));
}

TEST_P(OfficerPages, NobodyElseSeesThem) {
  ask(manager_);
  const std::string other = desk_.sign_in("Ivo Marsh", {"manager"});
  EXPECT_EQ(desk_.get(other, "/officers/1").status, 404);
  EXPECT_EQ(desk_.get(other, "/officers/1" + cases_).status, 404);
  EXPECT_EQ(desk_.get(other, "/officers/mine/1").status, 404);
  EXPECT_FALSE(holds(desk_.get(other, "/officers"), "Fri 20 Nov"));
  EXPECT_EQ(desk_.get(officer_, "/officers").status, 403);
  EXPECT_EQ(desk_.get(officer_, "/officers/1").status, 403);
  EXPECT_EQ(ask(officer_).status, 403);
  EXPECT_FALSE(holds(desk_.get(officer_, "/reports"), "href=\"/officers\""));
  EXPECT_TRUE(holds(desk_.get(manager_, "/reports"), "href=\"/officers\""));
}

TEST_P(OfficerPages, ARequestWithoutAPurposeComesBackWithWhatWasTyped) {
  const auto refused = ask(manager_, {{"purpose", ""}, {"period", "soon"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(read_page(refused.body).problem, "");
  EXPECT_TRUE(holds(refused, "Choose what the figures are for"));
  EXPECT_TRUE(holds(refused, "value=\"soon\""));
  EXPECT_TRUE(holds(refused, "Our talk &lt;b&gt;on Friday&lt;/b&gt;</textarea>"));
  EXPECT_TRUE(holds(desk_.get(manager_, "/officers"), "Nothing yet."));
}

}  // namespace
}  // namespace redress::web::testing
