// The targets register, on both databases: set, quoted in a report, sealed with it, ended.
#include "app/office/targets.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/intake/import.h"
#include "app/office/publishing.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

using reports::Target;
constexpr std::int64_t clare = 1;

class TargetsOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  TargetsOnBoth() : body_(GetParam(), "scotland", "2018-02-01"), office_(body_.open()) {
    office_->people({"Clare Ibbotson", "Ruth Adeyinka"});
    std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv");
    const std::string csv{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(intake::import_cases(*office_, csv, "cases.csv", "", "", {}).has_value());
  }
  static Target mean_days(const char* words, const char* value) {
    return {"", "days.avg", words, Target::Sense::at_most, value, "receipt", day("2017-04-01"), {}, "Reviewer", ""};
  }
  template <class T>
  static std::string rule(const base::Checked<T>& done) {
    return done ? "" : done.error().front().rule;
  }
  figures::Report quarter() {
    figures::Question question;
    question.period = *figures::parse_period("2017-18-Q3");
    question.as_at = question.period.to;
    const auto report = office_->report("spso-quarterly", question);
    EXPECT_TRUE(report.has_value());
    return report ? *report : figures::Report{};
  }
  std::string quoted() {
    std::string all;
    for (const auto& table : quarter().tables) {
      for (const auto& note : table.notes)
        if (note.starts_with("Target ")) all += note.substr(7, 2) + " ";
    }
    return all;
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
};

INSTANTIATE_TEST_SUITE_P(Engines, TargetsOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(TargetsOnBoth, AReportQuotesItUntilItEnds) {
  auto& targets = office_->target_register();
  EXPECT_EQ(quoted(), "");
  ASSERT_EQ(*targets.set(mean_days("20 working days on average", "20"), clare), "T1");
  EXPECT_EQ(quoted(), "T1 ");
  EXPECT_EQ(rule(targets.end("T9", day("2017-12-30"), "Why", clare)), "target_is_known");
  EXPECT_EQ(rule(targets.end("T1", day("2017-03-30"), "Why", clare)), "last_day_is_not_before_the_first");
  EXPECT_EQ(rule(targets.end("T1", day("2017-12-30"), "", clare)), "reason_is_given");
  ASSERT_EQ(rule(targets.end("T1", day("2017-12-30"), "The committee set another", clare)), "");
  EXPECT_EQ(rule(targets.end("T1", day("2018-12-30"), "Again", clare)), "target_goes_on");
  EXPECT_EQ(quoted(), "") << "it ended a day before the quarter did";
  ASSERT_EQ(*targets.set(mean_days("15 working days on average", "15"), clare), "T2");
  EXPECT_EQ(quoted(), "T2 ");
  // Another program reads the same from the log.
  const auto told = targets.all();
  EXPECT_EQ(body_.open(false)->target_register().all(), told);
  EXPECT_EQ(told[0].ended_because, "The committee set another");
  EXPECT_TRUE(office_->verify().empty());
}

TEST_P(TargetsOnBoth, RefusesWhatNobodyMeasures) {
  Target unknown = mean_days("soon", "1");
  unknown.measure = "days.averag";
  const auto refused = office_->target_register().set(unknown, clare);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().text, "there is no measure days.averag; is days.avg meant?");
}

TEST_P(TargetsOnBoth, TwoThatContradictEachOtherStopAPublicationUnlessItSaysWhy) {
  ASSERT_TRUE(office_->target_register().set(mean_days("20 working days on average", "20"), clare));
  ASSERT_TRUE(office_->target_register().set(mean_days("4 weeks on average", "20"), clare));
  ToPublish asked{"spso-quarterly", *figures::parse_period("2017-18-Q3")};
  const auto refused = office_->publishing().propose(asked, clare);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().about, "I10");
  EXPECT_NE(refused.error().front().text.find("T1 says 20 working days"), std::string::npos);
  asked.waivers = {{"I10", "Both stood in the same letter"}};
  const auto made = office_->publishing().propose(asked, clare);
  ASSERT_TRUE(made.has_value()) << made.error().front().text;
  EXPECT_NE(office_->publishing()
                .file(*made, "public.html")
                .find("Published although I10 does not hold. Why: Both stood in the same letter"),
            std::string::npos);
  // What is said of them later is not in what was published.
  ASSERT_TRUE(office_->target_register().end("T2", day("2017-12-01"), "A slip", clare));
  EXPECT_TRUE(office_->publishing().make_again(*made).same());
}

}  // namespace
}  // namespace redress::office
