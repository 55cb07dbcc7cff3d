// The action register, on both databases: set with its reference, changed with a reason, done with evidence, dropped.
#include "app/office/actions.h"

#include <gtest/gtest.h>

#include "tests/app/office/body.h"

namespace redress::office {
namespace {

constexpr std::int64_t clare = 1;

class ActionsOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  ActionsOnBoth() : body_(GetParam(), "scotland", "2026-11-20"), office_(body_.open()) {
    office_->people({"Clare Ibbotson"});
    housing_ = office_->units("service", {"Housing"}).front();
  }
  ActionRegister& actions() { return office_->action_register(); }
  ActionToSet improvement(const char* due = "2026-12-01") {
    ActionToSet asked;
    asked.action.words = "Ring before each visit";
    asked.action.service = housing_;
    asked.action.cause = "communication";
    asked.owner = "Head of Repairs";
    asked.due.on = day(due);
    return asked;
  }
  template <class T>
  static std::string rule(const base::Checked<T>& done) {
    return done ? "" : done.error().front().rule;
  }
  std::string state(const char* reference, const char* as_at) {
    for (const auto& action : actions().all()) {
      if (action.reference != reference) continue;
      const auto standing = reports::standing_of(action, {}, day(as_at), day("2099-01-01"));
      if (!standing) return "not set";
      constexpr const char* words[] = {"open", "done", "dropped"};
      return std::string(words[static_cast<int>(standing->state)]) + (standing->is_overdue ? ", overdue" : "");
    }
    return "unknown";
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
  std::int64_t housing_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, ActionsOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(ActionsOnBoth, AreNumberedInTheYearInWhichTheyAreSet) {
  EXPECT_EQ(*actions().set(improvement(), clare), "A1/26");
  EXPECT_EQ(*actions().set(improvement(), clare), "A2/26");
  body_.set_today("2027-01-04");
  EXPECT_EQ(*actions().set(improvement("2027-02-01"), clare), "A1/27");
  const auto all = actions().all();
  EXPECT_EQ(all.at(0).cause_title, "People were not told, or not told plainly");
  EXPECT_EQ(body_.open(false)->action_register().all(), all);
  EXPECT_TRUE(office_->verify().empty());
}

TEST_P(ActionsOnBoth, OneThatAMeetingSetBeforeKeepsItsDayAndItsReference) {
  auto asked = improvement("2023-12-01");
  asked.set_on = day("2023-09-20");
  asked.action.reference = "A37/22";
  EXPECT_EQ(rule(actions().set(asked, clare)), "reference_is_of_its_year");
  asked.action.reference = "A37/23";
  ASSERT_EQ(*actions().set(asked, clare), "A37/23");
  EXPECT_EQ(rule(actions().set(asked, clare)), "reference_is_free");
  asked.action.reference = "";
  EXPECT_EQ(*actions().set(asked, clare), "A38/23") << "the numbers go on";
  EXPECT_EQ(state("A37/23", "2023-09-19"), "not set");
  EXPECT_EQ(state("A37/23", "2023-11-30"), "open");
  EXPECT_EQ(state("A37/23", "2023-12-02"), "open, overdue");
  asked.set_on = day("2026-11-21");
  asked.due.on = day("2026-12-21");
  EXPECT_EQ(rule(actions().set(asked, clare)), "day_has_come");
  EXPECT_TRUE(office_->verify().empty());
}

TEST_P(ActionsOnBoth, RefusesWhatNobodyKnows) {
  auto asked = improvement();
  asked.action.cause = "comunication";
  asked.action.service = 999;
  asked.action.cases = {"WM-2026-xxxxx"};
  asked.action.report = "no-such";
  asked.action.period = "2026-13";
  std::string rules;
  const auto refused = actions().set(asked, clare);
  ASSERT_FALSE(refused);
  for (const auto& each : refused.error()) rules += each.rule + " ";
  EXPECT_EQ(rules, "service_is_known cause_is_known report_is_not_known period_is_a_period case_is_known ");
  EXPECT_EQ(refused.error()[1].text, "there is no cause comunication; is communication meant?");
  asked = improvement();
  asked.action.report = "complaints-quarterly";
  EXPECT_EQ(rule(actions().set(asked, clare)), "report_has_its_period");
}

TEST_P(ActionsOnBoth, ADueDayMovesWithAReasonAndBothStand) {
  ASSERT_TRUE(actions().set(improvement(), clare));
  const reports::Due later{day("2027-01-15"), ""};
  EXPECT_EQ(rule(actions().change({"A1/26", "Head of Repairs", later, ""}, clare)), "reason_is_given");
  EXPECT_EQ(rule(actions().change({"A1/26", "Head of Repairs", {day("2026-12-01"), ""}, "Why"}, clare)),
            "change_is_a_change");
  EXPECT_EQ(rule(actions().change({"A1/26", "Head of Repairs", {day("2026-11-19"), ""}, "Why"}, clare)),
            "due_day_is_to_come");
  EXPECT_EQ(rule(actions().change({"A9/26", "Head of Repairs", later, "Why"}, clare)), "action_is_known");
  ASSERT_EQ(rule(actions().change({"A1/26", "Head of Repairs", later, "The contract is late"}, clare)), "");
  const auto steps = actions().all().front().steps;
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_EQ(steps[0].due->on, day("2026-12-01"));
  EXPECT_EQ(steps[1].due, later);
  EXPECT_EQ(steps[1].words, "The contract is late");
}

TEST_P(ActionsOnBoth, AnOverdueActionMayChangeItsOwnerAndKeepItsDay) {
  ASSERT_TRUE(actions().set(improvement(), clare));
  body_.set_today("2026-12-10");
  EXPECT_EQ(state("A1/26", "2026-12-10"), "open, overdue");
  EXPECT_EQ(rule(actions().change({"A1/26", "Head of Housing", {day("2026-12-01"), ""}, "She left"}, clare)), "");
}

TEST_P(ActionsOnBoth, IsDoneWithEvidenceOnADayAndThenRests) {
  ASSERT_TRUE(actions().set(improvement(), clare));
  body_.set_today("2026-12-10");
  EXPECT_EQ(rule(actions().finish("A1/26", day("2026-12-11"), "A letter", clare)), "day_has_come");
  EXPECT_EQ(rule(actions().finish("A1/26", day("2026-11-19"), "A letter", clare)), "done_after_it_was_set");
  EXPECT_EQ(rule(actions().finish("A1/26", day("2026-11-30"), "", clare)), "reason_is_given");
  ASSERT_EQ(rule(actions().finish("A1/26", day("2026-11-30"), "The new letter", clare)), "");
  EXPECT_EQ(state("A1/26", "2026-11-29"), "open");
  EXPECT_EQ(state("A1/26", "2026-12-05"), "done");
  EXPECT_EQ(rule(actions().drop("A1/26", "Why", clare)), "action_is_open");
}

TEST_P(ActionsOnBoth, IsDroppedWithAReason) {
  ASSERT_TRUE(actions().set(improvement(), clare));
  EXPECT_EQ(rule(actions().drop("A1/26", "", clare)), "reason_is_given");
  ASSERT_EQ(rule(actions().drop("A1/26", "The service closed", clare)), "");
  EXPECT_EQ(state("A1/26", "2026-12-10"), "dropped");
}

}  // namespace
}  // namespace redress::office
