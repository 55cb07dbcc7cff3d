// Publishing a report in the browser: the form, the two persons, what changed since, the files; the targets it quotes; and a figure
// that anybody groups and narrows.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/intake/import.h"
#include "app/office/publishing.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

bool says(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class PublishedPages : public ::testing::Test {
 protected:
  PublishedPages() {
    clerk_ = desk_.sign_in("Clare Ibbotson", {"clerk"});
    manager_ = desk_.sign_in("Ruth Adeyinka", {"manager"});
    auditor_ = desk_.sign_in("Ada Quill", {"auditor"});
    std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv");
    take_in({std::istreambuf_iterator<char>(in), {}});
  }
  void take_in(const std::string& csv) {
    const auto report = intake::import_cases(*desk_.office, csv, "cases.csv", "", "", {});
    ASSERT_TRUE(report && report->refused.empty());
  }
  void record_late() {
    take_in(
        "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
        "theme,recorded_on\nCSC-LATE,spso.csc,2017-12-21,1,2017-12-21,Reviewer A,,2017-12-29,upheld,Advice,delay,\n");
  }
  std::string propose() {
    const auto sent = desk_.post(clerk_, "/reports/spso-quarterly/publication", {{"period", "2017-18-Q3"}});
    EXPECT_EQ(sent.status, 303) << read_page(sent.body).words;
    const std::string to = DeskAtWork::location(sent);
    return to.substr(0, to.find('?'));
  }
  http::Response seen(const std::string& who, const std::string& address) {
    auto page = desk_.get(who, address);
    EXPECT_EQ(page.status, 200) << address;
    EXPECT_EQ(read_page(page.body).problem, "") << address;
    return page;
  }

  DeskAtWork desk_;
  std::string clerk_, manager_, auditor_;
};

TEST_F(PublishedPages, OnePersonProposesAndAnotherReleases) {
  EXPECT_TRUE(says(seen(clerk_, "/reports/spso-quarterly?period=2017-18-Q3"), ">Publish</a>"));
  EXPECT_FALSE(says(seen(auditor_, "/reports/spso-quarterly?period=2017-18-Q3"), ">Publish</a>"));
  EXPECT_EQ(desk_.get(auditor_, "/reports/spso-quarterly/publication?period=2017-18-Q3").status, 403);
  const auto form = seen(clerk_, "/reports/spso-quarterly/publication?period=2017-18-Q3");
  EXPECT_TRUE(says(form, "Every check made on the page holds."));
  EXPECT_FALSE(says(form, "Why is it published once more?"));
  const std::string address = propose();
  EXPECT_TRUE(says(seen(clerk_, address), "You proposed it, so somebody else"));
  const auto refused = desk_.post(clerk_, address + "/release", {});
  EXPECT_TRUE(says(refused, "somebody else has to release it")) << read_page(refused.body).words;
  EXPECT_TRUE(says(seen(manager_, address), "Release it"));
  EXPECT_EQ(desk_.post(manager_, address + "/release", {}).status, 303);
  const auto released = seen(auditor_, address);
  EXPECT_TRUE(says(released, "released by Ruth Adeyinka"));
  EXPECT_FALSE(says(released, "Release it"));
  EXPECT_TRUE(says(seen(clerk_, "/published"), "Released"));
  EXPECT_TRUE(says(seen(clerk_, "/reports/spso-quarterly?period=2017-18-Q3"), "Released: edition 1"));
  EXPECT_TRUE(says(desk_.post(clerk_, "/reports/spso-quarterly/publication", {{"period", "2017-18-Q3"}}),
                   "say why it is published once more"));
}

TEST_F(PublishedPages, SaysWhatWouldChangeAndMakesItAgain) {
  const std::string address = propose();
  EXPECT_TRUE(says(seen(manager_, address), "every number would be the same"));
  record_late();
  const auto changed = seen(manager_, address);
  EXPECT_TRUE(says(changed, "figures would change"));
  EXPECT_TRUE(says(changed, "CSC-LATE came"));
  EXPECT_TRUE(says(changed, "Recorded since, on these cases"));
  EXPECT_FALSE(says(seen(clerk_, address), "Recorded since, on these cases")) << "who may not read cases";
  const auto again = desk_.post(clerk_, address + "/again", {});
  ASSERT_EQ(again.status, 303);
  EXPECT_TRUE(says(seen(clerk_, DeskAtWork::location(again)), "byte for byte"));
}

TEST_F(PublishedPages, FilesWithCasesAreForWhoReadsCases) {
  const std::string address = propose();
  for (const auto& file : office::published_files()) {
    const std::string at = address + "/files/" + std::string(file.name);
    EXPECT_EQ(desk_.get(auditor_, at).status, 200) << file.name;
    EXPECT_EQ(desk_.get(clerk_, at).status, file.cases ? 404 : 200) << file.name;
  }
  EXPECT_EQ(desk_.get(auditor_, address + "/files/other.txt").status, 404);
  EXPECT_EQ(desk_.get(auditor_, "/published/99999").status, 404);
  EXPECT_EQ(desk_.get(auditor_, "/published/x").status, 404);
}

TEST_F(PublishedPages, ATargetIsSetQuotedAndEnded) {
  EXPECT_TRUE(says(seen(clerk_, "/targets"), "No target is registered"));
  const auto wrong = desk_.post(clerk_, "/targets", {{"measure", "days.avg"}, {"words", "soon"}});
  EXPECT_TRUE(says(wrong, "Choose what it should come to") && says(wrong, "Enter a day"))
      << read_page(wrong.body).words;
  const Typed target{
      {"measure", "days.avg"}, {"sense", "at_most"}, {"value", "20"},       {"words", "20 working days"},
      {"from-day", "1"},       {"from-month", "4"},  {"from-year", "2017"}, {"owner", "Head of Standards"}};
  EXPECT_EQ(desk_.post(auditor_, "/targets", target).status, 403);
  ASSERT_EQ(desk_.post(clerk_, "/targets", target).status, 303);
  EXPECT_TRUE(says(seen(auditor_, "/targets"), "20 working days"));
  EXPECT_FALSE(says(seen(auditor_, "/targets"), "Set a target"));
  EXPECT_TRUE(says(seen(auditor_, "/reports/spso-quarterly?period=2017-18-Q3"), "Target T1, "));
  seen(clerk_, "/targets/T1/end");
  EXPECT_EQ(desk_.get(clerk_, "/targets/T9/end").status, 404);
  ASSERT_EQ(desk_
                .post(clerk_, "/targets/T1/end",
                      {{"to-day", "1"}, {"to-month", "12"}, {"to-year", "2017"}, {"reason", "Another was set"}})
                .status,
            303);
  EXPECT_FALSE(says(seen(auditor_, "/reports/spso-quarterly?period=2017-18-Q3"), "Target T1, "));
  EXPECT_TRUE(says(seen(auditor_, "/targets"), "Another was set"));
}

TEST_F(PublishedPages, AFigureIsGroupedAndNarrowedAndOpensItsCases) {
  const std::string address = "/measures/closed?period=2017-18-Q3&by=outcome&and_by=row&procedure=spso.csc";
  const auto page = seen(auditor_, address);
  EXPECT_TRUE(says(page, "Not upheld, Stage 1")) << read_page(page.body).words;
  const std::string begin = "href=\"/measures/closed/cases?";
  const std::size_t at = page.body.find(begin);
  ASSERT_NE(at, std::string::npos);
  std::string list = page.body.substr(at + 6, page.body.find('"', at + 6) - at - 6);
  for (std::size_t amp = list.find("&amp;"); amp != std::string::npos; amp = list.find("&amp;")) list.erase(amp + 1, 4);
  EXPECT_TRUE(says(seen(auditor_, list), "Back to the figure"));
  EXPECT_EQ(desk_.get(clerk_, list).status, 403) << "who may not read cases";
  EXPECT_TRUE(says(seen(clerk_, "/measures/days.avg?period=2017-18-Q3"), "days-avg"));
  EXPECT_EQ(desk_.get(auditor_, "/measures/closed?by=handler").status, 400) << "figures of officers stand on no page";
  EXPECT_EQ(desk_.get(auditor_, "/measures/closed?by=row&and_by=row").status, 400);
  EXPECT_EQ(desk_.get(auditor_, "/measures/closed?by=colour").status, 400);
  EXPECT_EQ(desk_.get(auditor_, "/measures/closed?procedure=none").status, 400);
  EXPECT_EQ(desk_.get(auditor_, "/measures/none").status, 404);
}

}  // namespace
}  // namespace redress::web::testing
