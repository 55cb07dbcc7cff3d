// The morning's list: one a day for whoever works that day and has something open, made once and kept.
#include "app/office/digests.h"

#include <gtest/gtest.h>

#include "app/office/body.h"
#include "app/office/runner.h"

namespace redress::office {
namespace {

class DigestsOnBoth : public testing::TestWithParam<sql::Engine> {
 protected:
  DigestsOnBoth() : body_(GetParam(), "scotland", "2017-11-08"), office_(body_.open()) {
    bo_ = opened("Bo Reid", "bo@example.org", "officer");
    cy_ = opened("Cy Kerr", "cy@example.org", "manager");
    (void)opened("Ed Moss", "ed@example.org", "administrator");
  }
  std::int64_t opened(const char* name, const char* email, const char* role) {
    const auto actor = office_->accounts().open_account(name, email, 0);
    EXPECT_TRUE(actor.has_value() && office_->accounts().give_role(*actor, {role, 0}, 0).has_value());
    return *actor;
  }
  void done(base::Object wire) {
    wire["key"] = "k" + std::to_string(++key_);
    const auto outcome = office_->run(wire, "Ada Grant");
    EXPECT_TRUE(outcome.has_value()) << (outcome ? "" : outcome.error().front().text);
  }
  void complaint(const char* reference, const char* on, const char* handler = "Bo Reid") {
    done({{"kind", "register_case"},
          {"on", on},
          {"procedure", "sct.mchp.2013"},
          {"channel", "web"},
          {"received_stage", "1"},
          {"reference", reference}});
    done({{"kind", "allocate_case"}, {"on", on}, {"case", reference}, {"handler", handler}});
  }
  std::int64_t made_on(const char* day) {
    body_.set_today(day);
    return office_->runner().pass().digests;
  }
  // `late 1: C-1 clock:stage_1_response 2017-11-14; new 1: C-2`
  std::string list_of(std::int64_t actor, std::optional<Day> on = std::nullopt) {
    const auto digest = office_->digests().find(actor, on);
    if (!digest) return "none";
    std::string text;
    for (const auto& part : digest->parts) {
      text += (text.empty() ? "" : "; ") + part.id + " " + std::to_string(part.count) + ":";
      for (const auto& line : part.lines) {
        text += " " + line.reference + (line.about.empty() ? "" : " " + line.about) +
                (line.due_on ? " " + base::to_text(*line.due_on) : "");
      }
    }
    return text;
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
  std::int64_t bo_ = 0, cy_ = 0;
  int key_ = 0;
};

TEST_P(DigestsOnBoth, AreMadeOnceADayAndSayWhatIsDue) {
  complaint("C-1", "2017-11-08");
  done({{"kind", "set_task"}, {"on", "2017-11-08"}, {"case", "C-1"}, {"words", "Ask"}, {"due_on", "2017-11-10"}});
  done({{"kind", "make_promise"},
        {"on", "2017-11-08"},
        {"case", "C-1"},
        {"words", "To ring"},
        {"due_on", "2017-11-09"},
        {"owner", "Bo Reid"}});
  EXPECT_EQ(made_on("2017-11-08"), 1);  // the manager has nothing late to look at, the administrator reads no case
  EXPECT_EQ(made_on("2017-11-08"), 0);
  EXPECT_EQ(list_of(bo_), "soon 2: C-1 promise:p1 2017-11-09 C-1 task:t1 2017-11-10");
  office_.reset();
  office_ = body_.open();
  EXPECT_EQ(made_on("2017-11-08"), 0);
  body_.set_today("2017-11-09");
  complaint("C-2", "2017-11-09");
  EXPECT_EQ(made_on("2017-11-10"), 1);
  EXPECT_EQ(list_of(bo_),
            "late 1: C-1 promise:p1 2017-11-09; today 1: C-1 task:t1 2017-11-10; "
            "soon 1: C-1 clock:stage_1_response 2017-11-14; new 1: C-2");
  EXPECT_EQ(list_of(bo_, day("2017-11-08")), "soon 2: C-1 promise:p1 2017-11-09 C-1 task:t1 2017-11-10");
  EXPECT_EQ(office_->digests().days(bo_, 9), (std::vector<Day>{day("2017-11-10"), day("2017-11-08")}));
  EXPECT_EQ(made_on("2017-11-16"), 2);
  EXPECT_EQ(list_of(cy_), "team 2: C-1 clock:stage_1_response 2017-11-14 C-2 clock:stage_1_response 2017-11-15");
}

TEST_P(DigestsOnBoth, KeepToTheWeekOfEachPerson) {
  complaint("C-1", "2017-11-08");
  EXPECT_EQ(made_on("2017-11-11"), 0);  // a Saturday
  EXPECT_EQ(office_->digests().working_days(bo_), "12345");
  for (const char* wrong : {"", "8", "21", "11", "x"})
    EXPECT_FALSE(office_->digests().set_working_days(bo_, wrong).has_value()) << wrong;
  ASSERT_TRUE(office_->digests().set_working_days(bo_, "26").has_value());
  EXPECT_EQ(office_->digests().working_days(bo_), "26");
  EXPECT_EQ(made_on("2017-11-13"), 0);  // a Monday
  EXPECT_EQ(made_on("2017-11-14"), 1);
  EXPECT_EQ(made_on("2017-11-18"), 1);  // its Saturday, and not the manager's
  ASSERT_TRUE(office_->digests().set_working_days(bo_, "12345").has_value());
  EXPECT_EQ(made_on("2017-11-30"), 0);  // St Andrew's Day
  EXPECT_EQ(made_on("2017-12-01"), 2);
}

TEST_P(DigestsOnBoth, GiveWhatWasPastBeforeTheBeginningAsANumber) {
  for (const char* reference : {"C-1", "C-2", "C-3"}) complaint(reference, "2017-11-08");
  EXPECT_EQ(made_on("2017-11-20"), 2);
  EXPECT_EQ(list_of(bo_), "before 3:");
}

TEST_P(DigestsOnBoth, AreUnreadUntilTheyAreOpenedOnTheirDay) {
  complaint("C-1", "2017-11-08");
  EXPECT_FALSE(office_->digests().has_unread(bo_));
  (void)made_on("2017-11-08");
  EXPECT_TRUE(office_->digests().has_unread(bo_));
  EXPECT_FALSE(office_->digests().has_unread(cy_));
  office_->digests().read(bo_, day("2017-11-08"));
  EXPECT_FALSE(office_->digests().has_unread(bo_));
  (void)made_on("2017-11-09");
  EXPECT_TRUE(office_->digests().has_unread(bo_));
  body_.set_today("2017-11-10");
  EXPECT_FALSE(office_->digests().has_unread(bo_));  // yesterday's is no news
}

INSTANTIATE_TEST_SUITE_P(Engines, DigestsOnBoth, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::office
