// Late holidays as a page on both databases: the limits that moved, and their acceptance.
#include <gtest/gtest.h>

#include "tests/app/office/flight_procedure.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

// A body in September 2022, when the state funeral became a holiday (calendars/scotland.csv: known since the 9th).
class HolidaysPage : public ::testing::TestWithParam<sql::Engine> {
 protected:
  HolidaysPage() {
    office::Founding founding;
    founding.name = "Test Body";
    founding.calendar = "scotland";
    EXPECT_TRUE(office::Office::found(place(), founding, clock()).has_value());
    office::Options options;
    options.clock = clock();
    options.new_names = true;
    options.shipped = tests::shipped_with(text_);
    options.password_cost = {1, 8192};
    office_ = office::Office::open(place(), options);
    routes_ = std::make_unique<http::Routes>(*site_routes(office_.get()));
    run({{"key", "1"}, {"case", "H-1"}, {"kind", "register_case"}, {"procedure", "test.flight"}});
    run({{"key", "2"},
         {"case", "H-1"},
         {"kind", "extend_clock"},
         {"clock", "response"},
         {"by", 5},
         {"reason", "away"},
         {"approver", "Mel Osei"}});
    now_ = *base::parse_instant("2022-09-12T12:00:00Z");
  }
  store::Place place() const { return {database_.address(), database_.folder()}; }
  office::Clock clock() {
    return [this] { return now_; };
  }
  void run(base::Object wire) {
    wire["on"] = "2022-09-06";
    const auto done = office_->run(wire, "Priya Nair");
    ASSERT_TRUE(done.has_value()) << done.error().front().text;
  }
  std::string sign_in(const std::string& name, const std::string& role) {
    auto& accounts = office_->accounts();
    const std::string email = role + "@example.org";
    const auto actor = accounts.open_account(name, email, 0);
    EXPECT_TRUE(accounts.give_role(*actor, {role, 0}, 0).has_value());
    EXPECT_TRUE(accounts.accept(*accounts.invite(*actor, "invitation"), "kettle marble otter").has_value());
    return *accounts.sign_in({email, "kettle marble otter", "", "127.0.0.1", "a test"});
  }
  http::Response get(const std::string& secret, const std::string& address) {
    return answer(*routes_, DeskAtWork::request(secret, "GET", address),
                  [](auto, auto about) { ADD_FAILURE() << about; });
  }
  http::Response accept(const std::string& secret, const std::string& published_on) {
    auto asked = DeskAtWork::request(secret, "POST", "/holidays/acceptance");
    asked.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    Visitor visitor;
    visitor.secret = secret;
    asked.body = "calendar=scotland&published_on=" + published_on + "&key=k&token=" + visitor.form_token();
    return answer(*routes_, asked, [](auto, auto about) { ADD_FAILURE() << about; });
  }
  static bool says(const http::Response& page, std::string_view words) {
    return page.body.find(words) != std::string::npos;
  }

  tests::Database database_{GetParam()};
  base::Instant now_ = *base::parse_instant("2022-09-06T12:00:00Z");
  std::string text_{tests::flight_text};
  std::unique_ptr<office::Office> office_;
  std::unique_ptr<http::Routes> routes_;
};

INSTANTIATE_TEST_SUITE_P(Engines, HolidaysPage, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(HolidaysPage, ListsWhatMovedAndKeepsWhoAcceptedIt) {
  const std::string manager = sign_in("Mel Osei", "manager");
  const auto page = get(manager, "/holidays");
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(read_page(page.body).problem, "");
  EXPECT_TRUE(says(page, "State Funeral of Queen Elizabeth II, Monday 19 September 2022"));
  EXPECT_TRUE(says(page, "1 limit of an open case moved."));
  EXPECT_TRUE(says(page, "href=\"/cases/H-1\""));
  EXPECT_TRUE(says(page, "<td data-l=\"Before\">Mon 19 Sep</td><td data-l=\"Since\">Tue 20 Sep</td>"));
  EXPECT_TRUE(says(page, "Accept these dates"));

  EXPECT_EQ(accept(manager, "soon").status, 400);
  EXPECT_EQ(accept(manager, "2022-09-19").status, 400) << "the day of the holiday, not that of its publication";
  const auto accepted = accept(manager, "2022-09-09");
  ASSERT_EQ(accepted.status, 303);
  const auto after = get(manager, DeskAtWork::location(accepted));
  EXPECT_TRUE(says(after, "The dates are accepted."));
  EXPECT_TRUE(says(after, "Accepted by Mel Osei on Monday 12 September 2022, 13:00."));
  EXPECT_FALSE(says(after, "Accept these dates"));
  EXPECT_TRUE(says(get(manager, "/cases/H-1/clocks/response"), "href=\"/holidays\""));
  const std::string officer = sign_in("Ben Yarrow", "officer");
  EXPECT_EQ(get(officer, "/holidays").status, 403);
  EXPECT_EQ(accept(officer, "2022-09-09").status, 403);
}

}  // namespace
}  // namespace redress::web::testing
