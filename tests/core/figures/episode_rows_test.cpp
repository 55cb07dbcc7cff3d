// Figures from the rows of stages are those that the facts give.
#include "core/figures/episode_rows.h"

#include <gtest/gtest.h>

#include "core/figures/distribution.h"
#include "core/figures/held.h"
#include "support/casebook.h"
#include "support/where.h"

namespace redress::figures {
namespace {

using support::Casebook;
using support::day;
using support::Told;

Measure measure(const std::string& counts, const std::string& aggregate = "count", const std::string& where = "",
                const std::string& value = "one") {
  Measure made;
  made.id = counts + "-" + aggregate;
  made.title = made.id;
  made.counts = counts;
  made.aggregate = aggregate;
  made.where = where;
  made.value = value;
  made.unit = "cases";
  made.total = "over_all";
  if (aggregate == "share") made.of = "timed";
  return made;
}

Columns columns_of(const Casebook& book, std::size_t settled_each) {
  auto calendars = std::make_shared<clock::Calendars>();
  calendars->add(support::calendar_of("scotland", {}, {}));
  Columns columns(calendars);
  procedure::Procedure procedure;
  procedure.id = "stages";
  procedure.row_scheme = "stage-episodes";
  columns.learn(procedure);
  book.write_to(columns, settled_each);
  return columns;
}

Told told(std::int64_t of_case, Day on, Day known, const char* verb) {
  Told made;
  made.case_id = of_case;
  made.on = on;
  made.known = known;
  made.verb = verb;
  return made;
}

Told received(std::int64_t of_case, Day on) {
  Told made = told(of_case, on, on, "received");
  made.row = "stage-1";
  made.episode = 1;
  made.procedure = "stages";
  made.service = "Service " + std::to_string(of_case % 7);
  made.channel = "email";
  made.theme = "delay";
  return made;
}

// 9,000 cases over three years, told day by day: answered, escalated, withdrawn, corrected, some late and some with another theme.
Casebook book_of_many() {
  struct Step {
    Day known{};
    Told told;
  };
  Casebook book;
  std::vector<Step> steps;
  std::vector<std::int64_t> answers(9'001, 0);
  for (std::int64_t number = 1; number <= 9'000; ++number) {
    const Day on = day("2020-04-01") + std::chrono::days{number / 9};
    const auto put = [&](Told one) { steps.push_back({one.known, std::move(one)}); };
    put(received(number, on));
    const Day answer = on + std::chrono::days{1 + number % 11};
    Told answered = told(number, answer, answer + std::chrono::days{number % 13 == 0 ? 40 : 0}, "answered");
    answered.outcome = number % 3 == 0 ? "upheld" : "not_upheld";
    if (number % 17 != 0) put(answered);
    if (number % 19 == 0) {
      Told theme = told(number, answer, answered.known, "theme");
      theme.name = "attitude";
      put(theme);
    }
    if (number % 5 == 0 && number % 17 != 0) {
      Told escalated = told(number, answer + std::chrono::days{3}, answered.known + std::chrono::days{3}, "escalated");
      escalated.row = "stage-2";
      escalated.episode = 2;
      put(escalated);
    } else if (number % 4 != 0) {
      Told closed = told(number, answer + std::chrono::days{2}, answered.known + std::chrono::days{2}, "closed");
      closed.outcome = number % 17 == 0 ? "withdrawn" : answered.outcome;
      put(closed);
    } else if (number % 17 != 0) {
      Told corrected = answered;
      corrected.known += std::chrono::days{100};
      corrected.outcome = "partly_upheld";
      corrected.replaces = -number;  // told below, when its seq is known
      put(corrected);
    }
  }
  std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.known < b.known; });
  for (auto& step : steps) {
    if (step.told.replaces) step.told.replaces = answers.at(static_cast<std::size_t>(step.told.case_id));
    const Told& kept = book.tell(step.told);
    if (kept.verb == "answered") answers.at(static_cast<std::size_t>(kept.case_id)) = kept.seq;
  }
  return book;
}

void expect_same(const Report& one, const Report& other) {
  ASSERT_EQ(one.tables.size(), other.tables.size());
  const Table &ours = one.tables.front(), &theirs = other.tables.front();
  EXPECT_EQ(ours.notes, theirs.notes);
  ASSERT_EQ(ours.rows.size(), theirs.rows.size());
  for (std::size_t i = 0; i < ours.rows.size(); ++i) {
    EXPECT_EQ(ours.rows[i].id, theirs.rows[i].id);
    const Cell &mine = ours.rows[i].cells.front(), &yours = theirs.rows[i].cells.front();
    EXPECT_EQ(mine.text, yours.text) << ours.rows[i].id;
    EXPECT_EQ(mine.numerator, yours.numerator) << ours.rows[i].id;
    EXPECT_EQ(mine.denominator, yours.denominator) << ours.rows[i].id;
    EXPECT_EQ(mine.cases, yours.cases) << ours.rows[i].id;
  }
}

TEST(EpisodeRows, GiveWhatTheFactsGiveOverManyBlocks) {
  const Casebook book = book_of_many();
  const Columns rows = columns_of(book, 1'000), facts = columns_of(book, 0);
  ASSERT_GT(rows.held().stages.standing.blocks.size(), 2U);
  ASSERT_GT(rows.held().stages.superseded.size(), 500U);
  const auto untold = static_cast<std::size_t>(std::count_if(rows.held().cases.begin(), rows.held().cases.end(),
                                                             [](const CaseOfColumns& line) { return !line.told; }));
  EXPECT_EQ(untold, 9'000U / 19) << "those whose theme was changed";
  ASSERT_EQ(facts.held().stages.standing.size(), 0U);
  const std::vector<Measure> measures{measure("received"),
                                      measure("closed"),
                                      measure("closed", "count", "outcome:upheld"),
                                      measure("closed", "count", "answered and stream:complaint"),
                                      measure("closed", "mean", "answered", "working_days"),
                                      measure("closed", "median", "answered", "working_days"),
                                      measure("closed", "p90", "answered", "working_days"),
                                      measure("closed", "most", "answered", "working_days"),
                                      measure("closed", "share", "met"),
                                      measure("opening"),
                                      measure("closing"),
                                      measure("open_at")};
  const std::vector<std::vector<std::string>> columns{{}, {"row"}, {"service"}, {"month", "row", "outcome"}, {"theme"}};
  for (const auto& each : measures) {
    for (const auto& by : columns) {
      for (const char* known_by : {"", "2021-02-03"}) {
        for (const char* period : {"2020-04-01..2023-03-31", "2021-01-01..2021-01-31", "2024-01-01..2024-01-31"}) {
          Question question;
          question.period = *parse_period(period);
          question.as_at = std::min(question.period.to, day("2022-12-20"));
          question.by = by;
          if (*known_by != '\0') question.known_by = day(known_by);
          const auto ours = rows.figure(each, question, book.names());
          const auto theirs = facts.figure(each, question, book.names());
          ASSERT_TRUE(ours.has_value()) << each.id << ": " << ours.error().front().text;
          ASSERT_TRUE(theirs.has_value()) << each.id;
          SCOPED_TRACE(each.id + " " + period + " known by " + known_by);
          expect_same(*ours, *theirs);
          ASSERT_FALSE(::testing::Test::HasFailure());
        }
      }
    }
  }
}

TEST(EpisodeRows, OfACorrectedAnswerBothStandUnderTheirDays) {
  Casebook book;
  book.tell(received(1, day("2021-03-01")));
  Told answered = told(1, day("2021-03-04"), day("2021-03-04"), "answered");
  answered.outcome = "upheld";
  const std::int64_t seq = book.tell(answered).seq;
  answered.known = day("2021-03-20");
  answered.outcome = "not_upheld";
  answered.replaces = seq;
  book.tell(answered);
  const Columns columns = columns_of(book, 1);
  EXPECT_EQ(columns.held().stages.superseded_of.size(), 1U);
  Question question;
  question.period = *parse_period("2021-03");
  question.as_at = question.period.to;
  question.by = {"outcome"};
  const auto outcome = [&](std::optional<Day> known_by) {
    question.known_by = known_by;
    return columns.figure(measure("closed"), question, book.names())->tables.front().rows.front().id;
  };
  EXPECT_EQ(outcome(day("2021-03-19")), "upheld");
  EXPECT_EQ(outcome(day("2021-03-20")), "not_upheld");
  EXPECT_EQ(outcome(std::nullopt), "not_upheld");
}

TEST(EpisodeRows, AreMadeAnewWhenManyHaveBeenLeftBehind) {
  constexpr int corrections = 420;
  Casebook book;
  book.tell(received(1, day("2021-03-01")));
  Told answered = told(1, day("2021-03-04"), day("2021-03-04"), "answered");
  for (int i = 0; i <= corrections; ++i) {
    answered.outcome = i % 2 == 0 ? "upheld" : "not_upheld";
    answered.replaces = book.tell(answered).seq;
    answered.known += std::chrono::days{1};
  }
  const Columns columns = columns_of(book, 1);
  // Kept for good, each making would have left behind one more than the one before.
  EXPECT_LT(columns.held().stages.superseded.size(), 66'000U);
  EXPECT_LT(columns.held().stages.removed, 66'000U);
  Question question;
  question.period = *parse_period("2021-03");
  question.as_at = question.period.to;
  question.by = {"outcome"};
  for (const int i : {0, 1, 200, 369, corrections}) {
    question.known_by = day("2021-03-04") + std::chrono::days{i};
    const auto figure = columns.figure(measure("closed"), question, book.names());
    ASSERT_EQ(figure->tables.front().rows.size(), 2U) << i;
    EXPECT_EQ(figure->tables.front().rows.front().id, i % 2 == 0 ? "upheld" : "not_upheld") << i;
    EXPECT_EQ(figure->tables.front().rows.front().cells.front().text, "1") << i;
  }
}

TEST(Distribution, MedianAndNinetiethPercentile) {
  Distribution values;
  EXPECT_EQ(values.median().denominator, 0);
  for (const int value : {5, 1, 9'000, 3}) values.add(value);
  EXPECT_EQ(values.median().numerator, 8);
  EXPECT_EQ(values.median().denominator, 2);
  EXPECT_EQ(values.ninetieth_percentile().numerator, 9'000);
  Distribution more;
  more.add(3, 7);
  values.add(more);
  EXPECT_EQ(values.count(), 11);
  EXPECT_EQ(values.median().numerator, 3);
  EXPECT_EQ(values.ninetieth_percentile().numerator, 5);
}

}  // namespace
}  // namespace redress::figures
