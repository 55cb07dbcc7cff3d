// Kept figures as pages: kept from a figure and from a report, opened, shared, in the morning's list.
#include <gtest/gtest.h>

#include "app/office/runner.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

class SavedFigurePages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  static bool holds(const http::Response& page, std::string_view words) {
    return page.body.find(words) != std::string::npos;
  }
  std::string keep(const std::string& secret, const char* name, const char* of, const char* period) {
    return DeskAtWork::location(desk_.post(secret, "/figures", {{"of", of}, {"name", name}, {"period", period}}));
  }

  // On another day: a session lasts no longer than one.
  std::string again(const char* email) {
    return *desk_.office->accounts().sign_in({email, "kettle marble otter", "", "127.0.0.1", "a test"});
  }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer"});
  std::string clerk_ = desk_.sign_in("Cy Farrier", {"clerk"});
};

INSTANTIATE_TEST_SUITE_P(Engines, SavedFigurePages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(SavedFigurePages, AFigureIsKeptWithAPeriodThatMovesAndOpensAsItsPage) {
  desk_.register_case("Ada Quill");
  const auto figure = desk_.get(officer_, "/measures/recv?period=2026-11&by=service&stream=complaint");
  ASSERT_EQ(figure.status, 200);
  const char* of = "/measures/recv?period=2026-11&by=service&stream=complaint";
  ASSERT_TRUE(holds(
      figure, "href=\"/figures/new?of=%2Fmeasures%2Frecv%3Fperiod%3D2026-11%26by%3Dservice%26stream%3Dcomplaint"));
  const auto naming =
      desk_.get(officer_, "/figures/new?of=%2Fmeasures%2Frecv%3Fperiod%3D2026-11%26by%3Dservice%26stream%3Dcomplaint");
  EXPECT_EQ(read_page(naming.body).problem, "");
  EXPECT_TRUE(holds(naming, "by service \xC2\xB7 Complaint \xC2\xB7 November 2026"));
  EXPECT_TRUE(holds(naming, "Today: July to September 2026"));
  EXPECT_EQ(keep(officer_, "Received <b>now</b>", of, "this-month"), "/figures?done=figure_kept");
  const auto list = desk_.get(officer_, "/figures?done=figure_kept");
  EXPECT_TRUE(holds(list, "The figure is kept."));
  EXPECT_TRUE(holds(list, "Received &lt;b&gt;now&lt;/b&gt;"));
  EXPECT_TRUE(holds(list, "this month so far"));
  const std::string opened = DeskAtWork::location(desk_.get(officer_, "/figures/1"));
  EXPECT_EQ(opened, "/measures/recv?period=this-month&by=service&stream=complaint");
  const auto page = desk_.get(officer_, opened);
  EXPECT_TRUE(holds(page, "1 November 2026 to Friday 20 November 2026"));
  EXPECT_TRUE(holds(page, "This month so far, worked out from today."));
  EXPECT_TRUE(holds(page, "period=2026-11-01..2026-11-20&amp;by=service&amp;stream=complaint"))
      << "its lists stand still";
  EXPECT_TRUE(holds(desk_.get(officer_, "/figures"), "Fri 20 Nov")) << "opened";
  desk_.body.set_today("2026-12-02");
  EXPECT_TRUE(holds(desk_.get(again("p1@example.org"), opened), "1 December 2026 to Wednesday 2 December 2026"));
}

TEST_P(SavedFigurePages, AReportIsKeptAsItStands) {
  const auto report = desk_.get(officer_, "/reports/complaints-quarterly?period=2026-27-Q1&known_by=2026-08-01");
  ASSERT_TRUE(holds(report, "Keep this figure"));
  const char* of = "/reports/complaints-quarterly?period=2026-27-Q1&known_by=2026-08-01";
  EXPECT_EQ(keep(officer_, "The first quarter", of, "fixed"), "/figures?done=figure_kept");
  EXPECT_EQ(DeskAtWork::location(desk_.get(officer_, "/figures/1")), of);
  // A day that stands still beside a period that moves would be neither.
  const auto both = desk_.post(officer_, "/figures", {{"of", of}, {"name", "Both"}, {"period", "last-quarter"}});
  EXPECT_EQ(both.status, 422);
  EXPECT_TRUE(holds(both, "A period that moves goes with no fixed day"));
  EXPECT_TRUE(holds(both, "value=\"Both\"")) << "what was typed stays";
}

TEST_P(SavedFigurePages, RefusesAnAddressThatIsNoFigures) {
  for (const char* of :
       {"", "/cases", "/measures", "/measures/recv/cases", "https://elsewhere.example.org/measures/recv",
        "/measures/recv?period=2026-Q9", "/measures/recv?handler=7", "/measures/recv?stream=gossip",
        "/measures/recv?procedure=nobody.knows", "/reports/complaints-quarterly?by=service"}) {
    EXPECT_EQ(desk_.get(officer_, "/figures/new?of=" + html::percent_encoded(of)).status, 400) << of;
    EXPECT_EQ(desk_.post(officer_, "/figures", {{"of", of}, {"name", "N"}, {"period", "fixed"}}).status, 400) << of;
  }
  for (const char* of : {"/measures/nobody.knows", "/measures/recv?by=colour", "/reports/nobody-knows"})
    EXPECT_EQ(desk_.post(officer_, "/figures", {{"of", of}, {"name", "N"}, {"period", "fixed"}}).status, 422) << of;
  EXPECT_TRUE(holds(desk_.get(officer_, "/figures"), "None yet."));
}

TEST_P(SavedFigurePages, AnotherPersonOpensWhatIsSharedAndFindsItInTheirMorning) {
  desk_.register_case("Ada Quill");
  keep(officer_, "Received", "/measures/recv", "this-month");
  EXPECT_EQ(desk_.get(clerk_, "/figures/1").status, 404);
  EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, "/figures/1/sharing", {{"shared", "yes"}})),
            "/figures?done=figure_shared");
  const auto list = desk_.get(clerk_, "/figures");
  EXPECT_TRUE(holds(list, "Shared with you"));
  EXPECT_TRUE(holds(list, "<td data-l=\"Kept by\">Ada Quill</td>"));
  const auto change = desk_.get(clerk_, "/figures/1/change");
  EXPECT_FALSE(holds(change, "Rename it")) << "its owner alone";
  for (const char* form : {"name", "sharing", "removal"}) {
    EXPECT_EQ(desk_.post(clerk_, std::string("/figures/1/") + form, {{"name", "Mine"}}).status, 422) << form;
  }
  EXPECT_EQ(DeskAtWork::location(desk_.get(clerk_, "/figures/1")), "/measures/recv?period=this-month");
  EXPECT_EQ(desk_.get(clerk_, "/measures/recv/cases?period=2026-11&table=recv&row=total&column=recv").status, 403)
      << "the number, and no case";
  EXPECT_EQ(DeskAtWork::location(desk_.post(clerk_, "/figures/1/schedule", {{"every", "day"}})),
            "/figures?done=figure_scheduled");
  desk_.body.set_today("2026-11-23");
  (void)desk_.office->runner().pass();
  const std::string clerk = again("p2@example.org"), officer = again("p1@example.org");
  const auto morning = desk_.get(clerk, "/digest");
  ASSERT_EQ(morning.status, 200);
  EXPECT_EQ(read_page(morning.body).problem, "");
  EXPECT_TRUE(holds(morning, "<a class=\"rd-link\" href=\"/figures/1\">Received</a>"));
  EXPECT_TRUE(holds(morning, "data-l=\"That morning\">1</td>"));
  EXPECT_TRUE(holds(morning, "This is the first"));
  EXPECT_FALSE(holds(desk_.get(officer, "/digest"), "Your figures"));
  desk_.post(officer, "/figures/1/sharing", {{"shared", "no"}});
  EXPECT_FALSE(holds(desk_.get(clerk, "/digest"), "/figures/1\"")) << "shared no more";
}

TEST_P(SavedFigurePages, IsRenamedAndRemoved) {
  keep(officer_, "One", "/measures/recv", "last-quarter");
  keep(officer_, "Two", "/measures/closed", "last-quarter");
  const auto refused = desk_.post(officer_, "/figures/1/name", {{"name", "Two"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(holds(refused, "You have a figure called Two"));
  EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, "/figures/1/name", {{"name", "Three"}})),
            "/figures?done=figure_renamed");
  EXPECT_TRUE(holds(desk_.get(officer_, "/figures"), ">Three</a>"));
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, "/figures/1/removal", {})), "/figures?done=figure_removed");
  }
  EXPECT_FALSE(holds(desk_.get(officer_, "/figures"), ">Three</a>"));
  EXPECT_EQ(desk_.get(officer_, "/figures/1/change").status, 404);
}

}  // namespace
}  // namespace redress::web::testing
