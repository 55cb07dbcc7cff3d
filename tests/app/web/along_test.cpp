// Going along a list from case to case: the way back, the place in the list, what is before and after.
#include <gtest/gtest.h>

#include "app/web/parts/pages.h"
#include "app/web/site.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class Along : public ::testing::TestWithParam<sql::Engine> {
 protected:
  Along() : desk_(GetParam()) { officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"}); }
  // So many cases of hers, in the order of their lists by reference.
  std::vector<std::string> cases(int count) {
    std::vector<std::string> references;
    for (int i = 0; i < count; ++i) {
      references.push_back(desk_.register_case("Ada Quill", "r" + std::to_string(i)));
    }
    std::sort(references.begin(), references.end());
    return references;
  }
  http::Response get(const std::string& address, const std::string& secret = "") {
    return desk_.get(secret.empty() ? officer_ : secret, address);
  }
  std::string leads(const std::string& reference, const char* step, const std::string& secret = "") {
    const auto sent = get("/cases/" + reference + "/" + step, secret);
    EXPECT_EQ(sent.status, 303);
    return DeskAtWork::location(sent);
  }
  void close(const std::string& reference) {
    const auto sent = desk_.post(officer_, "/cases/" + reference + "/commands/close_case",
                                 {{"outcome", "withdrawn"}, {"reason", "complainant_withdrew"}});
    EXPECT_EQ(sent.status, 303) << sent.body;
  }
  static std::string at(const std::string& reference) { return "/cases/" + reference; }

  DeskAtWork desk_;
  std::string officer_;
};

TEST_P(Along, ACaseSaysItsPlaceInTheListThatItWasSeenIn) {
  const auto all = cases(3);
  EXPECT_TRUE(holds(get(at(all[1])), "<a href=\"/cases\">Back to all cases</a>"));
  EXPECT_FALSE(holds(get(at(all[1])), "rd-along")) << "no list was looked at";

  get("/unallocated?sort=reference");
  const auto page = get(at(all[1]));
  EXPECT_TRUE(
      holds(page, "<a href=\"/unallocated?sort=reference\">Back to unallocated cases</a><span>Case 2 of 3</span>"));
  EXPECT_TRUE(holds(page, "href=\"" + at(all[1]) + "/previous\" aria-keyshortcuts=\"k\">Previous</a>"));
  EXPECT_TRUE(holds(page, "href=\"" + at(all[1]) + "/next\" aria-keyshortcuts=\"j\">Next</a>"));
  EXPECT_FALSE(holds(get(at(all[0])), "Previous</a>"));
  EXPECT_FALSE(holds(get(at(all[2])), "Next</a>"));
  EXPECT_TRUE(holds(get(at(all[1]) + "/history"), "Case 2 of 3")) << "on every tab";
  EXPECT_EQ(leads(all[1], "next"), at(all[2]));
  EXPECT_EQ(leads(all[1], "previous"), at(all[0]));
  desk_.post(officer_, "/account/keys", {{"keys", "off"}});
  EXPECT_TRUE(holds(get(at(all[1])), "/next\">Next</a></span>"));
}

TEST_P(Along, TheOrderIsThatOfTheListThatWasLookedAtLast) {
  const auto all = cases(3);
  get("/unallocated?sort=reference");
  get("/cases?sort=-reference");
  EXPECT_TRUE(holds(get(at(all[2])), "Back to all cases</a><span>Case 1 of 3</span>"));
  EXPECT_EQ(leads(all[1], "next"), at(all[0]));
  // A list without the case does not take the other's place.
  get("/my-work");
  EXPECT_EQ(leads(all[1], "next"), at(all[0]));
}

TEST_P(Along, WhatHasLeftTheListIsPassedOver) {
  const auto all = cases(4);
  get("/unallocated?sort=reference");
  close(all[1]);
  EXPECT_EQ(leads(all[0], "next"), at(all[2]));
  EXPECT_EQ(leads(all[2], "previous"), at(all[0]));
  // Whoever has just worked one off goes on from there.
  EXPECT_EQ(leads(all[1], "next"), at(all[2]));
  close(all[2]);
  close(all[3]);
  EXPECT_EQ(leads(all[0], "next"), "/unallocated?sort=reference") << "the list says what it holds now";
}

TEST_P(Along, TheNextPageOfTheListFollowsTheLastCaseOfOne) {
  const auto all = cases(rows_a_page + 3);
  get("/cases?sort=reference");
  const std::string last = all[rows_a_page - 1];
  EXPECT_TRUE(holds(get(at(last)), "<span>Case 50 of 53</span>"));
  EXPECT_EQ(leads(last, "next"), at(all[rows_a_page]));
  const auto first_of_next = get(at(all[rows_a_page]));
  EXPECT_TRUE(holds(first_of_next,
                    "<a href=\"/cases?sort=reference&amp;page=2\">Back to all cases</a><span>Case 51 of 53</span>"));
  EXPECT_EQ(leads(all[rows_a_page], "previous"), at(last));
  EXPECT_TRUE(holds(get(at(all[rows_a_page + 2])), "Previous</a>"));
  EXPECT_FALSE(holds(get(at(all[rows_a_page + 2])), "Next</a>"));
}

// What left the page has moved those behind it up: none of them is lost.
TEST_P(Along, NoCaseIsLostBetweenTwoPagesOfAListThatGrowsShorter) {
  const auto all = cases(rows_a_page + 3);
  get("/cases?sort=reference");
  for (int i = 1; i < 4; ++i) close(all[i]);
  EXPECT_EQ(leads(all[rows_a_page - 1], "next"), at(all[rows_a_page]));
}

TEST_P(Along, NobodyGoesAlongTheListOfAnother) {
  const auto all = cases(2);
  get("/unallocated?sort=reference");
  const auto other = desk_.sign_in("Ben Oarsman", {"officer"});
  EXPECT_FALSE(holds(get(at(all[0]), other), "rd-along"));
  EXPECT_EQ(leads(all[0], "next", other), at(all[0]));
  EXPECT_EQ(leads("WM-2026-nobody", "next"), at("WM-2026-nobody"));
}

TEST_P(Along, ASearchIsAListToo) {
  const auto all = cases(2);
  for (const auto& reference : all)
    desk_.post(officer_, at(reference) + "/commands/add_note", {{"words", "The larch on the roof"}});
  const std::string to = DeskAtWork::location(desk_.post(officer_, "/search", {{"q", "larch"}}));
  const auto found = get(to);
  const bool in_order = found.body.find(at(all[0])) < found.body.find(at(all[1]));
  const std::string first = all[in_order ? 0 : 1], second = all[in_order ? 1 : 0];
  EXPECT_TRUE(holds(get(at(first)), "<a href=\"" + to + "\">Back to what was found</a><span>Case 1 of 2</span>"));
  EXPECT_EQ(leads(first, "next"), at(second));
  EXPECT_EQ(leads(second, "next"), to);
  EXPECT_FALSE(holds(get(at(second)), "Next</a>"));
}

INSTANTIATE_TEST_SUITE_P(Engines, Along, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
