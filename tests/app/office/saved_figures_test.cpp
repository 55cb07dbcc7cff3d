// Figures that people keep, on both databases: named, shared, opened, and in the morning's list with their numbers.
#include "app/office/saved_figures.h"

#include <gtest/gtest.h>

#include "app/office/digests.h"
#include "app/office/runner.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

using Kind = FigureQuestion::Kind;

class SavedFiguresOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  SavedFiguresOnBoth() : body_(GetParam(), "england-and-wales", "2026-11-18"), office_(body_.open()) {
    ann_ = opened("Ann Reid", "ann@example.org", "officer");
    cle_ = opened("Cle Ward", "cle@example.org", "clerk");
    eve_ = opened("Eve Moss", "eve@example.org", "administrator");
  }
  std::int64_t opened(const char* name, const char* email, const char* role) {
    const auto actor = office_->accounts().open_account(name, email, 0);
    EXPECT_TRUE(actor.has_value() && office_->accounts().give_role(*actor, {role, 0}, 0).has_value());
    return *actor;
  }
  SavedFigures& figures() { return office_->saved_figures(); }
  static FigureQuestion received(const char* period = "this-month") { return {Kind::measure, "recv", period}; }
  std::int64_t kept(std::int64_t actor, const char* name, const FigureQuestion& question) {
    const auto id = figures().keep(actor, name, question);
    EXPECT_TRUE(id.has_value()) << (id ? "" : id.error().front().text);
    return id ? *id : 0;
  }
  template <class T>
  static std::string rule(const base::Checked<T>& done) {
    return done ? "" : done.error().front().rule;
  }
  std::string names(std::int64_t actor) {
    std::string all;
    for (const auto& figure : figures().all(actor)) all += (all.empty() ? "" : ", ") + figure.name;
    return all;
  }
  void complaint(const char* key, const char* on) {
    EXPECT_TRUE(office_->run(registration(key, on), "Ann Reid").has_value());
  }
  // `1: 2, before 1` for each figure in the list of that morning.
  std::string morning(std::int64_t actor, const char* today) {
    body_.set_today(today);
    (void)office_->runner().pass();
    const auto digest = office_->digests().find(actor, day(today));
    if (!digest) return "no list";
    std::string all;
    for (const auto& part : digest->parts) {
      if (part.id != "figures") continue;
      for (const auto& line : part.lines) {
        all += (all.empty() ? "" : "; ") + line.reference + ": " + line.number +
               (line.before.empty() ? "" : ", before " + line.before);
      }
    }
    return all.empty() ? "no figure" : all;
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
  std::int64_t ann_ = 0, cle_ = 0, eve_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, SavedFiguresOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(SavedFiguresOnBoth, WhatIsKeptIsTheQuestionAndAnotherProgramReadsTheSame) {
  const FigureQuestion question{Kind::measure,          "ontime",      "2026-27-Q1", "2026-07-31", "2026-08-01",
                                {"service", "outcome"}, "gen.enquiry", "enquiry"};
  const auto id = kept(ann_, "In time", question);
  const FigureQuestion report{Kind::report, "complaints-quarterly", "last-quarter"};
  kept(ann_, "The quarter", report);
  const auto other = body_.open(false);
  ASSERT_EQ(other->saved_figures().all(ann_).size(), 2U);
  EXPECT_EQ(other->saved_figures().find(ann_, id)->question, question);
  EXPECT_EQ(other->saved_figures().all(ann_)[0].question, report) << "kept last";
  EXPECT_TRUE(office_->verify().empty());
  EXPECT_TRUE(office_->check().empty());
}

TEST_P(SavedFiguresOnBoth, RefusesANameThatSaysNothingAndAFigureThatCannotBeCounted) {
  kept(ann_, "Received", received());
  EXPECT_EQ(rule(figures().keep(ann_, "", received())), "figure_needs_a_name");
  EXPECT_EQ(rule(figures().keep(ann_, "two\nlines", received())), "figure_name_is_plain");
  EXPECT_EQ(rule(figures().keep(ann_, std::string(longest_figure_name + 1, 'n'), received())), "figure_name_is_plain");
  EXPECT_EQ(rule(figures().keep(ann_, "Received", received())), "figure_name_is_taken");
  EXPECT_EQ(rule(figures().keep(cle_, "Received", received())), "") << "each person has names of their own";
  EXPECT_EQ(rule(figures().keep(ann_, "Wrong", {Kind::measure, "received", "this-month"})), "measure_is_not_known");
  EXPECT_EQ(rule(figures().keep(ann_, "Wrong", {Kind::report, "recv", "this-month"})), "report_is_not_known");
  EXPECT_EQ(rule(figures().keep(ann_, "Wrong", received("2026-Q9"))), "period_readable");
  FigureQuestion both = received("last-month");
  both.as_at = "2026-10-15";
  EXPECT_EQ(rule(figures().keep(ann_, "Wrong", both)), "period_moves_alone");
  for (std::size_t i = 1; i < most_saved_figures; ++i) kept(ann_, ("F" + std::to_string(i)).c_str(), received());
  EXPECT_EQ(rule(figures().keep(ann_, "One more", received())), "too_many_figures");
}

TEST_P(SavedFiguresOnBoth, OthersSeeItWhileItIsSharedAndItsOwnerAloneChangesIt) {
  const auto id = kept(ann_, "Received", received());
  EXPECT_EQ(names(cle_), "");
  EXPECT_FALSE(figures().find(cle_, id).has_value());
  EXPECT_EQ(rule(figures().schedule(cle_, id, "day")), "figure_is_known") << "not shared";
  ASSERT_EQ(rule(figures().share(ann_, id, true)), "");
  EXPECT_EQ(names(cle_), "Received");
  EXPECT_EQ(rule(figures().rename(cle_, id, "Mine")), "figure_is_own");
  EXPECT_EQ(rule(figures().share(cle_, id, false)), "figure_is_own");
  EXPECT_EQ(rule(figures().remove(cle_, id)), "figure_is_own");
  ASSERT_EQ(rule(figures().schedule(cle_, id, "day")), "");
  EXPECT_EQ(figures().find(cle_, id)->every, "day");
  EXPECT_EQ(figures().find(ann_, id)->every, "") << "each has lists of their own";
  ASSERT_EQ(rule(figures().rename(ann_, id, "Received so far")), "");
  EXPECT_EQ(names(cle_), "Received so far");
  ASSERT_EQ(rule(figures().share(ann_, id, false)), "");
  EXPECT_EQ(names(cle_), "");
  EXPECT_EQ(morning(cle_, "2026-11-19"), "no list") << "what is shared no more is in nobody's list";
  ASSERT_EQ(rule(figures().remove(ann_, id)), "");
  EXPECT_EQ(names(ann_), "");
  EXPECT_EQ(rule(figures().rename(ann_, id, "Again")), "figure_is_known");
  EXPECT_NE(kept(ann_, "Another", received()), id) << "an earlier morning's list would take it for the other";
}

TEST_P(SavedFiguresOnBoth, TheOneThatWasOpenedLastStandsFirst) {
  const auto first = kept(ann_, "First", received());
  body_.set_now("2026-11-18T13:00:00Z");
  const auto second = kept(ann_, "Second", received());
  EXPECT_EQ(names(ann_), "Second, First") << "not opened yet: by the day they were kept";
  body_.set_now("2026-11-18T14:00:00Z");
  figures().open(ann_, first);
  EXPECT_EQ(names(ann_), "First, Second");
  body_.set_now("2026-11-18T15:00:00Z");
  figures().open(ann_, second);
  EXPECT_EQ(names(ann_), "Second, First");
  ASSERT_EQ(rule(figures().share(ann_, first, true)), "");
  EXPECT_FALSE(figures().find(cle_, first)->opened_at.has_value()) << "who opened it is nobody else's to see";
}

TEST_P(SavedFiguresOnBoth, StandsInTheMorningsListWithTheNumberOfTheTimeBefore) {
  complaint("r1", "2026-11-02");
  const auto id = kept(ann_, "Received", received());
  ASSERT_EQ(rule(figures().share(ann_, id, true)), "");
  ASSERT_EQ(rule(figures().schedule(cle_, id, "day")), "");
  EXPECT_EQ(morning(cle_, "2026-11-18"), "no list") << "from the day after it was asked for";
  // The clerk reads no case and has a list all the same, of figures alone.
  EXPECT_EQ(morning(cle_, "2026-11-19"), "1: 1");
  complaint("r2", "2026-11-19");
  EXPECT_EQ(morning(cle_, "2026-11-20"), "1: 2, before 1");
  EXPECT_EQ(morning(cle_, "2026-11-21"), "no list") << "a Saturday";
  EXPECT_EQ(morning(cle_, "2026-11-23"), "1: 2, before 2");
  // The period moves: on the first of December nothing has been received this month.
  EXPECT_EQ(morning(cle_, "2026-12-01"), "1: 0, before 2");
  ASSERT_EQ(rule(figures().schedule(cle_, id, "")), "");
  EXPECT_EQ(morning(cle_, "2026-12-02"), "no list");
}

TEST_P(SavedFiguresOnBoth, OnceAWeekOrOnceAMonthOnTheFirstMorningThatThereIs) {
  const auto weekly = kept(cle_, "Weekly", received());
  const auto monthly = kept(cle_, "Monthly", received());
  ASSERT_EQ(rule(figures().schedule(cle_, weekly, "week")), "");
  ASSERT_EQ(rule(figures().schedule(cle_, monthly, "month")), "");
  EXPECT_EQ(rule(figures().schedule(cle_, monthly, "hour")), "schedule_is_known");
  const std::string w = std::to_string(weekly) + ": 0", m = std::to_string(monthly) + ": 0";
  EXPECT_EQ(morning(cle_, "2026-11-19"), "no list") << "asked for on a Wednesday";
  EXPECT_EQ(morning(cle_, "2026-11-23"), w) << "Monday";
  EXPECT_EQ(morning(cle_, "2026-11-24"), "no list");
  EXPECT_EQ(morning(cle_, "2026-12-01"), w + ", before 0; " + m) << "the runner stood still on the Monday";
  EXPECT_EQ(morning(cle_, "2026-12-02"), "no list");
  EXPECT_EQ(morning(cle_, "2026-12-28"), "no list") << "a holiday";
  EXPECT_EQ(morning(cle_, "2026-12-29"), w + ", before 0") << "the first morning of that week";
  EXPECT_EQ(morning(cle_, "2027-01-04"), w + ", before 0; " + m + ", before 0");
}

// Rule: a person without the permission sees nothing of it.
TEST_P(SavedFiguresOnBoth, WhoeverMayNoLongerReadReportsHasNoneInTheirList) {
  const auto id = kept(cle_, "Received", received());
  ASSERT_EQ(rule(figures().schedule(cle_, id, "day")), "");
  ASSERT_TRUE(office_->accounts().take_role(cle_, {"clerk", 0}, 0).has_value());
  EXPECT_EQ(morning(cle_, "2026-11-19"), "no list");
  ASSERT_TRUE(office_->accounts().give_role(cle_, {"auditor", 0}, 0).has_value());
  EXPECT_EQ(morning(cle_, "2026-11-20"), "1: 0");
}

TEST(SavedFigure, IsDueOnceADayAWeekOrAMonth) {
  const auto due = [](const char* every, const char* said_on, const char* today) {
    return is_due(every, day(said_on), day(today));
  };
  EXPECT_FALSE(due("day", "2026-11-20", "2026-11-20"));
  EXPECT_TRUE(due("day", "2026-11-19", "2026-11-20"));
  EXPECT_FALSE(due("week", "2026-11-16", "2026-11-22")) << "Monday to Sunday";
  EXPECT_TRUE(due("week", "2026-11-22", "2026-11-23"));
  EXPECT_FALSE(due("month", "2026-11-02", "2026-11-30"));
  EXPECT_TRUE(due("month", "2026-11-30", "2026-12-01"));
}

}  // namespace
}  // namespace redress::office
