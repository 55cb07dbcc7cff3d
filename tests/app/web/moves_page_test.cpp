// Cases in flight as pages on both databases: what a move would change, the check page, the move, and its undo.
#include <gtest/gtest.h>

#include <regex>

#include "app/office/cases_in_flight.h"
#include "tests/app/office/flight_procedure.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

class MovesPage : public ::testing::TestWithParam<sql::Engine> {
 protected:
  MovesPage() : desk_(GetParam(), {tests::flight_file(first_)}) {
    for (int i = 0; i < 3; ++i) {
      const std::string reference = "F-" + std::to_string(i);
      run({{"key", reference}, {"case", reference}, {"kind", "register_case"}, {"procedure", "test.flight"}});
    }
    run({{"key", "a"}, {"case", "F-2"}, {"kind", "acknowledge_case"}});
    adopt_the_second();
    manager_ = desk_.sign_in("Mel Osei", {"manager"});
  }
  void adopt_the_second() {
    desk_.routes.reset();
    desk_.office.reset();
    office::Options options = desk_.body.options();
    options.shipped = tests::shipped_with(second_);
    options.password_cost = {1, 8192};
    desk_.office = office::Office::open(desk_.body.place(), options);
    desk_.routes = std::make_unique<http::Routes>(*site_routes(desk_.office.get()));
  }
  void run(base::Object wire) {
    wire["on"] = "2026-11-18";
    const auto done = desk_.office->run(wire, "Ada Quill");
    ASSERT_TRUE(done.has_value()) << done.error().front().text;
  }
  static bool says(const http::Response& page, std::string_view words) {
    return page.body.find(words) != std::string::npos;
  }
  // What the first form to that address holds besides what is typed.
  static Typed carried(const http::Response& page, const std::string& action) {
    Typed fields;
    const std::size_t at = page.body.find("action=\"" + action + "\" method=\"post\"");
    EXPECT_NE(at, std::string::npos) << page.body.substr(0, 3000);
    if (at == std::string::npos) return fields;
    const std::string form = page.body.substr(at, page.body.find("</form>", at) - at);
    const std::regex hidden("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    for (auto one = std::sregex_iterator(form.begin(), form.end(), hidden); one != std::sregex_iterator(); ++one) {
      if ((*one)[1] != "token")
        fields.emplace_back((*one)[1], std::regex_replace((*one)[2].str(), std::regex("&quot;"), "\""));
    }
    return fields;
  }
  int edition(const std::string& reference) { return desk_.office->find_case(reference)->procedure->edition; }

  static constexpr const char* address_ = "/procedures/test.flight/preview";
  std::string first_{tests::flight_text}, second_ = tests::flight_text_2();
  DeskAtWork desk_;
  std::string manager_;
};

INSTANTIATE_TEST_SUITE_P(Engines, MovesPage, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(MovesPage, ShowsEachCaseAsItWouldStand) {
  const auto page = desk_.get(manager_, address_);
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(read_page(page.body).problem, "");
  EXPECT_TRUE(says(page, "3 open cases run under an earlier edition: 2 can move on Friday 20 November 2026, 1 cannot"));
  EXPECT_TRUE(says(page,
                   "What stands for \xE2\x80\x9C"
                   "Acknowledged\xE2\x80\x9D?"));
  EXPECT_TRUE(says(page, "Move these 2 cases"));
  EXPECT_TRUE(says(page, "Response: Tue 24 Nov \xE2\x86\x92 Wed 2 Dec"));
  EXPECT_TRUE(says(page, "Acknowledgement: Fri 20 Nov, ends"));
  EXPECT_TRUE(says(page, "Dropped: Look at the file"));
  EXPECT_TRUE(says(page, "Cannot move"));
  const auto mapped = desk_.get(manager_, std::string(address_) + "?edition=2&state.acknowledged=looked_into");
  EXPECT_TRUE(says(mapped, "Move these 3 cases"));
  EXPECT_TRUE(says(mapped, "Acknowledged \xE2\x86\x92 Looked into"));
  EXPECT_TRUE(says(desk_.get(manager_, std::string(address_) + "?edition=1"), "No open case runs under an earlier"));
  EXPECT_EQ(desk_.get(manager_, std::string(address_) + "?edition=7").status, 404);
  EXPECT_EQ(desk_.get(manager_, std::string(address_) + "?state.acknowledged=nowhere").status, 404);
  EXPECT_TRUE(
      says(desk_.get(manager_, "/procedures/test.flight"), "href=\"/procedures/test.flight/preview?edition=2\""));
  EXPECT_EQ(desk_.get(desk_.sign_in("Ben Yarrow", {"officer"}), address_).status, 403);
}

TEST_P(MovesPage, MovesThemAfterACheckAndTakesThemBackWhole) {
  const auto page = desk_.get(manager_, std::string(address_) + "?state.acknowledged=looked_into");
  const auto check = desk_.post(manager_, address_, carried(page, address_));
  ASSERT_EQ(check.status, 200);
  EXPECT_EQ(read_page(check.body).problem, "");
  EXPECT_TRUE(says(check, "Check before you go on: move 3 cases to edition 2"));
  EXPECT_EQ(edition("F-0"), 1) << "nothing is done before it is checked";
  run({{"key", "n"}, {"case", "F-1"}, {"kind", "add_note"}, {"words", "She rang"}});
  auto typed = carried(check, address_);
  typed.emplace_back("checked", "yes");
  const auto sent = desk_.post(manager_, address_, typed);
  ASSERT_EQ(sent.status, 303) << sent.body;
  const auto done = desk_.get(manager_, DeskAtWork::location(sent));
  EXPECT_EQ(read_page(done.body).problem, "");
  EXPECT_TRUE(says(done, "2 cases go on under edition 2."));
  EXPECT_TRUE(says(done, "1 case was left"));
  EXPECT_TRUE(says(done, ">F-1</a>"));
  EXPECT_EQ(edition("F-0"), 2);
  EXPECT_EQ(edition("F-1"), 1);
  EXPECT_TRUE(says(desk_.get(manager_, "/cases/F-2/history"), "Moved to edition 2 of the procedure"));
  // Sent again it does nothing twice, and says the same.
  EXPECT_EQ(DeskAtWork::location(desk_.post(manager_, address_, typed)), DeskAtWork::location(sent));
  EXPECT_EQ(desk_.office->cases_in_flight().moves("test.flight").size(), 1U);

  const std::string undo = "/procedures/test.flight/moves/undo";
  const auto undone = desk_.post(manager_, undo, carried(done, undo));
  ASSERT_EQ(undone.status, 303) << undone.body;
  const auto back = desk_.get(manager_, DeskAtWork::location(undone));
  EXPECT_TRUE(says(back, "2 cases are as before."));
  EXPECT_EQ(edition("F-0"), 1);
  EXPECT_EQ(desk_.office->find_case("F-2")->state.state, "acknowledged");
  EXPECT_FALSE(says(back, "Undo this move"));
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(MovesPage, RefusesAFormThatWasNotMadeHere) {
  const auto typed = carried(desk_.get(manager_, address_), address_);
  for (const auto& [name, value] : Typed{{"seen", "soon"}, {"states", "{"}, {"states", "[]"}, {"edition", "9"}}) {
    auto changed = typed;
    for (auto& [field, held] : changed) {
      if (field == name) held = value;
    }
    EXPECT_EQ(desk_.post(manager_, address_, changed).status, 400) << name << " " << value;
  }
  EXPECT_EQ(desk_.post(manager_, "/procedures/test.flight/moves/undo", {{"batch", "none"}, {"key", "k"}}).status, 404);
  EXPECT_EQ(edition("F-0"), 1);
}

}  // namespace
}  // namespace redress::web::testing
