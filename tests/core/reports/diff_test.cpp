#include "core/reports/diff.h"

#include <gtest/gtest.h>

namespace redress::reports {
namespace {

using base::parse_day;

figures::Cell count(std::vector<std::string> cases) {
  const auto size = static_cast<std::int64_t>(cases.size());
  return {"closed", size, 1, 1, 0, std::to_string(size), std::move(cases)};
}

figures::Report example(figures::Cell closed, figures::Cell rate) {
  figures::Report report;
  report.report = "spso-quarterly";
  report.title = "Title, October to December 2017";
  report.period = {"2017-18-Q3", "October to December 2017", *parse_day("2017-10-01"), *parse_day("2017-12-31")};
  report.as_at = *parse_day("2017-12-31");
  rate.column = "pct";
  report.tables = {{"t", "Outcomes", {{"closed", "Closed", ""}, {"pct", "Upheld", ""}}, {}, {}}};
  report.tables[0].rows = {{"stage-1", "Stage 1", {std::move(closed), std::move(rate)}}};
  return report;
}

const figures::Cell one_sixth{"pct", 1, 6, 100, 0, "17%", {}};
const figures::Cell two_sixths{"pct", 2, 6, 100, 0, "33%", {}};

TEST(ReportDiff, TheSameReportIsTheSame) {
  const auto report = example(count({"A", "B"}), one_sixth);
  EXPECT_TRUE(compare(report, report).same());
  EXPECT_NE(in_words(compare(report, report), report, report).find("The same figures."), std::string::npos);
}

// DESIGN 2.1: `2 figures changed, because a closure was recorded late`, case by case.
TEST(ReportDiff, NamesTheNumberByHowMuchItChangedAndTheCases) {
  const auto before = example(count({"A", "B"}), one_sixth);
  auto after = example(count({"A", "C", "D"}), two_sixths);
  after.known_by = "2018-01-05";
  const Comparison comparison = compare(before, after);
  ASSERT_EQ(comparison.differences.size(), 2U);
  EXPECT_EQ(comparison.differences[0].change, "+1");
  EXPECT_EQ(comparison.differences[0].added, (std::vector<std::string>{"C", "D"}));
  EXPECT_EQ(comparison.differences[0].removed, (std::vector<std::string>{"B"}));
  EXPECT_EQ(comparison.differences[1].change, "+16.7 percentage points");
  const std::string words = in_words(comparison, before, after);
  EXPECT_NE(words.find("2 figures changed."), std::string::npos);
  EXPECT_NE(words.find("Outcomes; Stage 1; Closed: 2 became 3 (+1); added C, D; removed B\n"), std::string::npos)
      << words;
  EXPECT_NE(words.find("known by 2018-01-05"), std::string::npos);
}

// The same number of other cases is another figure.
TEST(ReportDiff, OtherCasesBehindTheSameNumberAreADifference) {
  const auto comparison = compare(example(count({"A"}), one_sixth), example(count({"B"}), one_sixth));
  ASSERT_EQ(comparison.differences.size(), 1U);
  EXPECT_EQ(comparison.differences[0].change, "");
}

TEST(ReportDiff, ARowThatIsGoneOrNewIsADifference) {
  const auto whole = example(count({"A"}), one_sixth);
  auto part = whole;
  part.tables[0].rows.clear();
  EXPECT_EQ(compare(whole, part).differences.size(), 2U);
  EXPECT_FALSE(compare(whole, part).differences[0].after.has_value());
  EXPECT_EQ(compare(part, whole).differences.size(), 2U);
  EXPECT_FALSE(compare(part, whole).differences[0].before.has_value());
}

TEST(ReportDiff, AnotherPeriodIsAnotherReport) {
  auto other = example(count({"A"}), one_sixth);
  other.period.to = *parse_day("2017-11-30");
  EXPECT_FALSE(compare(example(count({"A"}), one_sixth), other).same());
}

TEST(ReportDiff, AsJsonNamesTheCell) {
  const auto before = example(count({"A"}), one_sixth);
  const auto after = example(count({}), one_sixth);
  const std::string json = to_json(compare(before, after), before, after);
  EXPECT_NE(json.find(R"("removed":["A"],"row":"stage-1","table":"t")"), std::string::npos) << json;
  EXPECT_NE(json.find(R"("same":false)"), std::string::npos);
}

TEST(ReportReading, SaysWhereAFileIsNotAReport) {
  const base::Value value = base::Object{{"report", "r"}, {"title", 5}, {"tables", base::Array{base::Object{}}}};
  const auto read = from_value(value, "old.json");
  ASSERT_FALSE(read.has_value());
  std::string places;
  for (const auto& refusal : read.error()) places += refusal.about + "; ";
  EXPECT_NE(places.find("old.json: title"), std::string::npos) << places;
  EXPECT_NE(places.find("old.json: tables[0].id"), std::string::npos) << places;
}

}  // namespace
}  // namespace redress::reports
