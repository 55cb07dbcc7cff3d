// The page of all measures, made from their files.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

bool says(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

TEST(MeasuresPage, SaysWhatEachCountsInWords) {
  DeskAtWork desk;
  const std::string manager = desk.sign_in("Mel Osei", {"manager"});
  const auto page = desk.get(manager, "/measures");
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(read_page(page.body).problem, "");
  for (const auto& measure : desk.office->measures()) EXPECT_TRUE(says(page, "<small>" + measure.id + ", edition "));
  EXPECT_TRUE(
      says(page,
           "Of what was closed in the period (answered, allocated): share with: 20 or fewer working days from the "
           "first allocation to the answer."));
  EXPECT_TRUE(says(page, "Of what is open at the as-at date (past the limit without an answer): how many."));
  EXPECT_TRUE(
      says(page,
           "Of what was closed in the period (of the stream ombudsman case, outcome upheld or not upheld): share "
           "with: outcome upheld."));
  EXPECT_TRUE(says(page, "Rows add up to the total"));
  EXPECT_TRUE(says(page, "Never combined across rows with different limits"));
  const std::string administrator = desk.sign_in("Nadia Rahman", {"administrator"});
  EXPECT_EQ(desk.get(administrator, "/measures").status, 403);
  EXPECT_TRUE(says(desk.get(manager, "/reports"), "href=\"/measures\""));
}

}  // namespace
}  // namespace redress::web::testing
