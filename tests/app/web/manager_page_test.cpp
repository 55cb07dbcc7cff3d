// What a manager looks at first: each number with the list that it opens.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

bool says(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class ManagerPage : public ::testing::TestWithParam<sql::Engine> {
 protected:
  ManagerPage() : desk_(GetParam()), manager_(desk_.sign_in("Ruth Adeyinka", {"manager"})) {
    desk_.office->units("service", {"Housing"});
  }
  std::string begin(const char* key, const char* on, const char* procedure = "gen.enquiry") {
    const auto begun = desk_.office->run(office::wire({{"key", key},
                                                       {"kind", "register_case"},
                                                       {"on", on},
                                                       {"procedure", procedure},
                                                       {"channel", "web"},
                                                       {"service", "Housing"}}),
                                         "Ruth Adeyinka");
    EXPECT_TRUE(begun.has_value()) << (begun ? "" : begun.error().front().text);
    return begun ? begun->reference : "";
  }
  void run(base::Object wire) {
    const auto done = desk_.office->run(std::move(wire), "Ruth Adeyinka");
    EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().front().text);
  }
  http::Response page() {
    auto found = desk_.get(manager_, "/manager");
    EXPECT_EQ(found.status, 200);
    EXPECT_EQ(read_page(found.body).problem, "");
    return found;
  }

  DeskAtWork desk_;
  std::string manager_;
};

INSTANTIATE_TEST_SUITE_P(Engines, ManagerPage, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(ManagerPage, SaysWhatIsOpenAndWhatNobodyHas) {
  EXPECT_TRUE(says(page(), "No promise of an open case is past its day."));
  begin("k1", "2026-11-18");
  begin("k2", "2026-11-19");
  const auto seen = page();
  EXPECT_TRUE(says(seen, "<a href=\"/unallocated\">2</a></b><strong>Nobody has yet</strong>")) << seen.body;
  EXPECT_TRUE(says(seen, "Housing"));
  const std::string officer = desk_.sign_in("L. Hughes", {"officer"});
  EXPECT_EQ(desk_.get(officer, "/manager").status, 403);
  EXPECT_TRUE(says(desk_.get(manager_, "/reports"), "href=\"/manager\""));
}

TEST_P(ManagerPage, NamesPromisesNotKeptAndRemediesThatAreDue) {
  const std::string reference = begin("k1", "2026-11-10");
  run(office::wire({{"key", "p"},
                    {"kind", "make_promise"},
                    {"case", reference},
                    {"on", "2026-11-11"},
                    {"words", "Ring on Friday"},
                    {"due_on", "2026-11-13"},
                    {"owner", "Ruth Adeyinka"}}));
  run(office::wire({{"key", "r"},
                    {"kind", "agree_remedy"},
                    {"case", reference},
                    {"on", "2026-11-11"},
                    {"remedy_kind", "payment"},
                    {"pence", 15000},
                    {"words", "For the delay"},
                    {"due_on", "2026-11-18"}}));
  const auto seen = page();
  EXPECT_TRUE(says(seen, "<a href=\"#promises\">1</a>")) << seen.body;
  EXPECT_TRUE(says(seen, "<a href=\"#remedies\">1</a>")) << seen.body;
  EXPECT_TRUE(says(seen, "Not yet"));
  EXPECT_TRUE(says(seen, "Payment"));
  EXPECT_TRUE(says(seen, "href=\"/cases/" + reference + "\""));
}

}  // namespace
}  // namespace redress::web::testing
