// Dated numbers on both databases: recorded, withdrawn, known by a day; the figures made over them; what a forecast says of real cases.
#include "app/office/numbers.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/catalogue/numbers.h"
#include "app/intake/import.h"
#include "app/office/forecasting.h"
#include "app/office/ratios.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

using numbers::Number;
constexpr std::int64_t clare = 1;

Number number_of(const char* series, const char* from, const char* value, std::int64_t service = 0,
                 const char* role = "") {
  Number number;
  number.line = {series, service, role, "", "", ""};
  number.from = day(from);
  number.value = *numbers::parse_decimal(value);
  number.source = "Payroll";
  return number;
}

class NumbersOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  NumbersOnBoth() : body_(GetParam(), "scotland", "2018-02-01"), office_(body_.open()) {
    office_->people({"Clare Ibbotson", "Ruth Adeyinka"});
    std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv");
    const std::string csv{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(intake::import_cases(*office_, csv, "cases.csv", "", "", {}).has_value());
    advice_ = *office_->find_unit("service", "Advice");
    investigations_ = *office_->find_unit("service", "Investigations");
  }
  template <class T>
  static std::string rule(const base::Checked<T>& done) {
    return done ? "" : done.error().front().rule;
  }
  std::string record(const Number& number) { return rule(office_->numbers().record({number}, clare)); }
  std::string people(std::int64_t service, const char* on, const char* known_by = nullptr) {
    const auto total = numbers::total_on(office_->numbers().all(), "fte", service, day(on),
                                         known_by == nullptr ? std::nullopt : std::optional(day(known_by)));
    return total ? numbers::to_text(total->value) : "none";
  }
  figures::Question quarter() {
    figures::Question question;
    question.period = *figures::parse_period("2017-18-Q3");
    question.as_at = question.period.to;
    question.with_cases = true;
    return question;
  }
  const numbers::Ratio& ratio(const char* id) {
    for (const auto& each : catalogue::shipped_ratios()) {
      if (each.id == id) return each;
    }
    throw std::runtime_error(id);
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
  std::int64_t advice_ = 0, investigations_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, NumbersOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(NumbersOnBoth, AreRecordedWithdrawnAndStillKnownAsTheyWere) {
  ASSERT_EQ(record(number_of("fte", "2017-04-01", "40", advice_)), "");
  EXPECT_EQ(record(number_of("fte", "2017-04-01", "4", advice_)), "day_has_one_number");
  EXPECT_EQ(record(number_of("fte", "2017-04-01", "4", 999)), "service_is_known");
  EXPECT_EQ(people(advice_, "2018-01-01"), "40");
  const std::int64_t wrong = office_->numbers().all().front().id;
  body_.set_today("2018-03-01");
  EXPECT_EQ(rule(office_->numbers().withdraw(wrong, "", clare)), "reason_is_given");
  EXPECT_EQ(rule(office_->numbers().withdraw(wrong + 900, "A slip", clare)), "number_is_known");
  ASSERT_EQ(rule(office_->numbers().withdraw(wrong, "A slip for 4", clare)), "");
  EXPECT_EQ(rule(office_->numbers().withdraw(wrong, "Again", clare)), "number_stands");
  ASSERT_EQ(record(number_of("fte", "2017-04-01", "4", advice_)), "");
  EXPECT_EQ(people(advice_, "2018-01-01"), "4");
  EXPECT_EQ(people(advice_, "2018-01-01", "2018-02-20"), "40") << "as known in February";
  // Another program reads the same from the log, and the log is whole.
  EXPECT_EQ(body_.open(false)->numbers().all(), office_->numbers().all());
  EXPECT_EQ(office_->numbers().all().front().withdrawn->reason, "A slip for 4");
  EXPECT_TRUE(office_->verify().empty());
  EXPECT_TRUE(office_->check().empty());
}

TEST_P(NumbersOnBoth, AreRecordedAllOrNone) {
  const auto refused = office_->numbers().record(
      {number_of("fte", "2017-04-01", "4", advice_, "Officer"), number_of("fte", "2017-05-01", "9", advice_)}, clare);
  EXPECT_EQ(rule(refused), "nobody_is_counted_twice") << "each is held against those before it";
  EXPECT_TRUE(office_->numbers().all().empty());
}

TEST_P(NumbersOnBoth, AFigureOverThemPrintsBothAndNoneWhereNothingIsRecorded) {
  const auto without = ratio_figure(*office_, ratio("received.per1000"), quarter());
  ASSERT_TRUE(without.has_value()) << without.error().front().text;
  EXPECT_EQ(without->tables.front().rows.back().cells[0].text, "none");
  EXPECT_EQ(without->tables.front().rows.back().cells[2].text, "not recorded");
  ASSERT_EQ(record(number_of("population", "2017-06-30", "4000")), "");
  const auto received = ratio_figure(*office_, ratio("received.per1000"), quarter());
  const auto& cells = received->tables.front().rows.back().cells;
  EXPECT_EQ(cells[1].text, "10");
  EXPECT_EQ(cells[0].text, "2.5") << "1000 x 10 / 4000";
  EXPECT_EQ(cells[0].cases, cells[1].cases);
  EXPECT_EQ(cells[0].cases.size(), 10U);
  EXPECT_EQ(cells[2].text, "4000 (from Friday 30 June 2017, Payroll)");
  auto by_service = quarter();
  by_service.by = {"service"};
  EXPECT_EQ(rule(ratio_figure(*office_, ratio("received.per1000"), by_service)), "ratio_is_grouped_so");
  ASSERT_EQ(record(number_of("fte", "2017-10-01", "0.5", investigations_)), "");
  const auto caseload = ratio_figure(*office_, ratio("caseload.per_fte"), by_service);
  ASSERT_TRUE(caseload.has_value());
  for (const auto& row : caseload->tables.front().rows) {
    if (row.id == "Investigations") {
      EXPECT_EQ(row.cells[0].text, "2.0") << "one open at the quarter's end over half a post";
    }
    if (row.id == "Advice") {
      EXPECT_EQ(row.cells[0].text, "none");
    }
  }
}

TEST_P(NumbersOnBoth, VacancyIsPostsLessPeopleOverEachDay) {
  const auto january = *figures::parse_period("2018-01-01..2018-01-31");
  const auto days = [&] {
    const auto vacant = vacancy_days(office_->numbers().all(), 0, january, {});
    return vacant ? numbers::to_text(*vacant) : "none";
  };
  ASSERT_EQ(record(number_of("fte.posts", "2018-01-01", "5", advice_)), "");
  EXPECT_EQ(days(), "none");
  ASSERT_EQ(record(number_of("fte", "2018-01-01", "4.5", advice_)), "");
  EXPECT_EQ(days(), "15.5") << "half a post for 31 days";
  ASSERT_EQ(record(number_of("fte", "2018-01-21", "6", advice_)), "");
  EXPECT_EQ(days(), "10") << "half a post for 20 days; more people than posts is no vacancy";
}

// The weeks of October and November 2017, from the cases of the source.
TEST_P(NumbersOnBoth, PastWeeksAreTheCasesThatCameAndLeft) {
  const auto weeks = weeks_of(*office_, Stock{"open_at", "", "", {}}, day("2017-11-26"), 8, {});
  ASSERT_TRUE(weeks.has_value());
  ASSERT_EQ(weeks->size(), 8U);
  for (std::size_t i = 0; i < weeks->size(); ++i) {
    const auto& week = (*weeks)[i].week;
    EXPECT_EQ(week.before + week.came - week.left, week.after);
    if (i > 0) {
      EXPECT_EQ(week.before, (*weeks)[i - 1].week.after);
    }
    EXPECT_FALSE(week.people);
  }
  // The week to 22 October: CSC-E-01 was closed on the 18th; CSC-S1-02 came on the 16th and went on the 17th, in neither list.
  EXPECT_EQ((*weeks)[2].left, std::vector<std::string>{"CSC-E-01"});
  EXPECT_TRUE((*weeks)[2].came.empty());
  EXPECT_EQ(rule(weeks_of(*office_, Stock{"closed", "", "", {}}, day("2017-11-26"), 8, {})),
            "measure_counts_open_cases");
}

TEST_P(NumbersOnBoth, AForecastAsksForItsPeopleAndIsTheSameAgain) {
  BacklogQuestion question;
  question.stock.measure = "open_at";
  question.as_at = day("2017-12-31");
  question.weeks = 12;
  question.people = *numbers::parse_decimal("3");
  EXPECT_EQ(rule(forecast_backlog(*office_, question)), "head_count_is_known");
  ASSERT_EQ(record(number_of("fte", "2017-04-01", "3", investigations_)), "");
  const auto made = forecast_backlog(*office_, question);
  ASSERT_TRUE(made.has_value()) << made.error().front().text;
  EXPECT_TRUE(made->people_recorded);
  EXPECT_EQ(made->weeks_with_people, 12);
  ASSERT_TRUE(made->proof.has_value());
  EXPECT_EQ(made->proof->weeks.size(), 12U);
  EXPECT_EQ(made->proof->weeks.back().happened, made->past.back().week.after);
  EXPECT_EQ(body_.open(false)->body().name, "Test Ombudsman");
  EXPECT_EQ(forecast_backlog(*body_.open(false), question)->made, made->made);
  question.plan = forecast::Plan{day("2017-12-03"), day("2017-12-31"), 0, 0};
  const auto planned = forecast_backlog(*office_, question);
  ASSERT_EQ(planned->planned.size(), 4U);
  EXPECT_EQ(planned->planned.front().week.before, planned->plan->at_start);
  question.weeks = 3;
  EXPECT_EQ(rule(forecast_backlog(*office_, question)), "weeks_are_enough");
}

// CSC-S2-01 was due on 27 October 2017 and answered on 20 December; CSC-S2-03 is due on 11 January 2018 and open.
TEST_P(NumbersOnBoth, OverdueMonthsArePaidFromTheLimitOn) {
  RemedyQuestion question;
  question.rate = {"r", 1, "A rate", 100, forecast::PartMonth::completed_only, "", "", false};
  question.as_at = day("2018-03-20");
  question.coming = day("2018-04-11");
  question.made_before = day("2017-12-10");
  const auto made = forecast_remedies(*office_, question);
  ASSERT_TRUE(made.has_value()) << made.error().front().text;
  ASSERT_EQ(made->now.cases.size(), 1U);
  EXPECT_EQ(made->now.cases[0].reference, "CSC-S2-03");
  EXPECT_EQ(made->now.cases[0].due, day("2018-01-11"));
  EXPECT_EQ(made->now.pounds, 200);
  EXPECT_EQ(made->then.pounds, 300);
  EXPECT_EQ(made->new_cases.pounds, 200);
  question.coming = day("2018-03-19");
  EXPECT_EQ(rule(forecast_remedies(*office_, question)), "coming_day_is_later");
}

}  // namespace
}  // namespace redress::office
