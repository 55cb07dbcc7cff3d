// The sentence over a drawing.
#include "core/reports/charts.h"

#include <gtest/gtest.h>

namespace redress::reports {
namespace {

using Finding = ChartOfReport::Finding;

figures::Cell count(std::int64_t number) {
  return {"n", number, 1, 1, 0, std::to_string(number), {}, number};
}
figures::Cell share(std::int64_t part, std::int64_t of) {
  return {"p", part, of, 100, 0, "", {}, of};
}

figures::Chart rows(std::vector<std::pair<std::string, figures::Cell>> values) {
  figures::Chart chart;
  chart.series = {"Upheld"};
  for (auto& [label, cell] : values) chart.points.push_back({label, label, "", {cell}, {}});
  return chart;
}

Finding of_rows() {
  Finding finding;
  finding.most = "{name} has the most complaints upheld";
  finding.equal = "As many everywhere";
  finding.nothing = "No complaint was upheld";
  finding.otherwise = "Complaints upheld by service";
  return finding;
}

TEST(FindingOfRows, NamesTheOneThatHasMost) {
  EXPECT_EQ(finding_of(of_rows(), rows({{"Waste", count(3)}, {"Housing", count(7)}}), 0, false),
            "Housing has the most complaints upheld");
}

TEST(FindingOfRows, ClaimsNothingThatTheNumbersDoNotSay) {
  EXPECT_EQ(finding_of(of_rows(), rows({{"Waste", count(7)}, {"Housing", count(7)}, {"Roads", count(1)}}), 0, false),
            "Complaints upheld by service");
  EXPECT_EQ(finding_of(of_rows(), rows({{"Waste", count(7)}, {"Housing", count(7)}}), 0, false), "As many everywhere");
  EXPECT_EQ(finding_of(of_rows(), rows({{"Waste", count(0)}, {"Housing", count(0)}}), 0, false),
            "No complaint was upheld");
  EXPECT_EQ(finding_of(of_rows(), rows({{"Waste", count(7)}}), 0, false), "Complaints upheld by service");
  EXPECT_EQ(finding_of(of_rows(), rows({}), 0, false), "No complaint was upheld");
}

TEST(FindingOfRows, ComparesSharesExactlyAndPassesOverNothingOfNothing) {
  Finding finding = of_rows();
  finding.most.clear();
  finding.least = "{name} is answered in time least often";
  EXPECT_EQ(
      finding_of(
          finding,
          rows({{"Stage 1", share(2, 3)}, {"Stage 2: investigation", share(665, 1000)}, {"Stage 3", share(0, 0)}}), 0,
          false),
      "Stage 2 is answered in time least often");
  EXPECT_EQ(finding_of(finding, rows({{"Stage 1", share(2, 3)}, {"Stage 2", share(4, 6)}}), 0, false),
            "As many everywhere");
}

TEST(FindingOfRows, HasTenWordsAtMost) {
  const std::string long_name = "Education and special educational needs and disabilities and school transport";
  const std::string said = finding_of(of_rows(), rows({{long_name, count(3)}, {"Waste", count(1)}}), 0, false);
  EXPECT_EQ(std::count(said.begin(), said.end(), ' '), 9) << said;
  EXPECT_TRUE(said.ends_with("\xE2\x80\xA6 has the most complaints upheld")) << said;
}

figures::Chart months(const std::vector<std::pair<int, int>>& values) {
  const std::vector<std::string> names{"May 2026", "June 2026", "July 2026", "August 2026", "September 2026"};
  figures::Chart chart;
  chart.series = {"Received", "Answered"};
  for (std::size_t i = 0; i < values.size(); ++i) {
    chart.points.push_back(
        {names[names.size() - values.size() + i], "total", "p", {count(values[i].first), count(values[i].second)}, {}});
  }
  return chart;
}

TEST(FindingOfMonths, SaysSinceWhenOneIsOverTheOther) {
  Finding finding;
  finding.more = "More were {more} than {less} {when}";
  finding.equal = "As many";
  finding.otherwise = "By month";
  const auto said = [&](const std::vector<std::pair<int, int>>& values) {
    return finding_of(finding, months(values), 0, true);
  };
  EXPECT_EQ(said({{1, 0}, {1, 2}, {1, 2}}), "More were answered than received in August and September");
  EXPECT_EQ(said({{1, 2}, {3, 3}, {5, 2}}), "More were received than answered in September");
  EXPECT_EQ(said({{9, 1}, {0, 1}, {1, 2}, {0, 4}}), "More were answered than received from July to September");
  EXPECT_EQ(said({{9, 1}, {2, 1}, {3, 2}}), "More were received than answered in every month");
  EXPECT_EQ(said({{9, 1}, {2, 2}}), "As many");
  EXPECT_EQ(said({{0, 0}, {0, 0}}), "By month") << "nothing, and no sentence for it";
}

TEST(WrongSentences, AreTooLongOrAskForWhatIsNotThere) {
  Finding finding = of_rows();
  EXPECT_TRUE(wrong_sentences(finding).empty());
  finding.most = "{nme} has the most";
  finding.otherwise = "One two three four five six seven eight nine ten eleven";
  const auto wrong = wrong_sentences(finding);
  ASSERT_EQ(wrong.size(), 2U);
  EXPECT_EQ(wrong[0].sentence, "most");
  EXPECT_NE(wrong[0].text.find("{nme}"), std::string::npos);
  EXPECT_EQ(wrong[1].sentence, "otherwise");
}

}  // namespace
}  // namespace redress::reports
