// The page of one procedure, on both databases.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/hostile_procedure.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

class ProcedurePage : public ::testing::TestWithParam<sql::Engine> {
 protected:
  ProcedurePage() : desk_(GetParam(), {hostile_procedure()}) {}
  static bool says(const http::Response& page, const std::string& words) {
    return page.body.find(words) != std::string::npos;
  }
  DeskAtWork desk_;
};

INSTANTIATE_TEST_SUITE_P(Engines, ProcedurePage, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(ProcedurePage, IsForWhoeverMaySignInAndHoldsTheDrawingTheTablesAndTheFile) {
  const std::string clerk = desk_.sign_in("Cy Farrier", {"clerk"});
  for (const auto* each : desk_.office->procedure_use().all()) {
    const auto page = desk_.get(clerk, "/procedures/" + each->id);
    ASSERT_EQ(page.status, 200) << each->id;
    EXPECT_EQ(read_page(page.body).problem, "") << each->id;
    EXPECT_TRUE(says(page, "class=\"rd-onlywide\" viewBox=\"0 0 866 "));
    EXPECT_TRUE(says(page, "class=\"rd-narrow\" viewBox=\"0 0 360 "));
    EXPECT_TRUE(says(page, "States and steps</h2>"));
    EXPECT_TRUE(says(page, "id: " + each->id + "\n")) << "the file itself";
    EXPECT_FALSE(says(page, "Open cases</dt>")) << "a clerk reads no case";
    EXPECT_FALSE(says(page, "<script>window.hostile")) << each->id;
    EXPECT_FALSE(says(page, " style="));
  }
  EXPECT_EQ(desk_.get(clerk, "/procedures/no.such").status, 404);
  EXPECT_EQ(desk_.get("", "/procedures/gen.enquiry").status, 303) << "leads to signing in";
}

TEST_P(ProcedurePage, AnswersQuestionsOfStaffThereAndThoseOfThePublicWhereNobodySignsIn) {
  const std::string officer = desk_.sign_in("Ada Quill", {"officer"});
  const auto page = desk_.get(officer, "/procedures/sct.mchp.2021");
  EXPECT_TRUE(says(page, "What is a complaint?"));
  EXPECT_TRUE(says(page, "What is not a complaint?"));
  EXPECT_TRUE(says(page, "Reports that are due"));
  EXPECT_TRUE(says(page, "Every quarter, to senior management. "));
  const auto help = desk_.get("", "/help");
  ASSERT_EQ(help.status, 200);
  EXPECT_EQ(read_page(help.body).problem, "");
  EXPECT_TRUE(says(help, "What can a complaint about our service be about?"));
  EXPECT_FALSE(says(help, "What is not a complaint?")) << "that is for staff";
  const std::string manager = desk_.sign_in("Mel Osei", {"manager"});
  const auto reports = desk_.get(manager, "/reports");
  EXPECT_EQ(read_page(reports.body).problem, "");
  EXPECT_TRUE(says(reports, "Reports that are due"));
  EXPECT_TRUE(says(reports, "Organisation learning from customer service complaints"));
  EXPECT_TRUE(says(reports, "No day is laid down"));
}

TEST_P(ProcedurePage, SaysWhetherItIsUsedAndWhichEditionItIs) {
  const std::string officer = desk_.sign_in("Ada Quill", {"officer"});
  const std::string address = "/procedures/spso.csc";
  EXPECT_TRUE(says(desk_.get(officer, address), "In use"));
  EXPECT_TRUE(says(desk_.get(officer, address), "href=\"/cases?procedure=spso.csc\""));
  ASSERT_TRUE(desk_.office->procedure_use().choose({{"spso.csc", false}}, 1).has_value());
  EXPECT_TRUE(says(desk_.get(officer, address), "Not in use"));
  EXPECT_EQ(desk_.get(officer, address + "?edition=3").status, 200);
  EXPECT_EQ(desk_.get(officer, address + "?edition=99").status, 404);
}

}  // namespace
}  // namespace redress::web::testing
