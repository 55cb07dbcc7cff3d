// The checks that matter for who reads a report, on tables made by hand: each holds, and is seen not to.
#include <gtest/gtest.h>

#include "core/reports/made.h"

namespace redress::reports {
namespace {

figures::Measure measure(const char* counts, const char* aggregate, const char* where = "", const char* value = "one") {
  figures::Measure made;
  made.counts = counts;
  made.aggregate = aggregate;
  made.where = where;
  made.value = value;
  return made;
}

// One table with those columns and a row `total` of these fractions.
Made made_of(std::vector<figures::Measure> measures, std::vector<std::pair<int, int>> cells,
             std::vector<std::string> labels = {}) {
  Made made;
  figures::Table table{"t", "Table", {}, {{"total", "Total", {}}}, {}};
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const std::string id = "c" + std::to_string(i);
    table.columns.push_back({id, i < labels.size() ? labels[i] : "Column", ""});
    figures::Cell cell;
    cell.column = id;
    cell.numerator = cells[i].first;
    cell.denominator = cells[i].second;
    table.rows[0].cells.push_back(cell);
  }
  made.report.tables = {table};
  made.measures = {std::move(measures)};
  made.part_of = {0};
  made.parts.emplace_back();
  return made;
}

Definition three_rows() {
  Definition definition;
  definition.parts.emplace_back().rows = {
      {"stage-1", "Stage 1"}, {"stage-2", "Stage 2"}, {"external", "External", false}};
  return definition;
}

bool held(const Made& made, const char* id) {
  for (const auto& each : publication_invariants(made)) {
    if (each.id == id) return each.held;
  }
  ADD_FAILURE() << "no check " << id;
  return false;
}

const auto stage_1 = measure("closed", "share", "row:stage-1"), stage_2 = measure("closed", "share", "row:stage-2");

// Fife 2015/16 printed shares of 81.3%, 12.0% and 13.2%: together 106.5%.
TEST(PublishedInvariants, SharesOfPartsMakeAWhole) {
  EXPECT_TRUE(shares_make_a_whole(three_rows(), made_of({stage_1, stage_2}, {{80, 100}, {20, 100}})).held);
  const auto more = shares_make_a_whole(three_rows(), made_of({stage_1, stage_2}, {{80, 100}, {26, 100}}));
  EXPECT_FALSE(more.held);
  EXPECT_NE(more.text.find("t, total"), std::string::npos) << more.text;
  EXPECT_FALSE(shares_make_a_whole(three_rows(), made_of({stage_1, stage_2}, {{80, 100}, {10, 100}})).held)
      << "all rows stand, and they are no whole";
  const auto upheld = measure("closed", "share", "outcome:upheld"),
             partly = measure("closed", "share", "outcome:partly");
  EXPECT_TRUE(shares_make_a_whole(three_rows(), made_of({upheld, partly}, {{30, 100}, {10, 100}})).held)
      << "other outcomes need not stand";
  EXPECT_FALSE(shares_make_a_whole(three_rows(), made_of({upheld, partly}, {{70, 100}, {40, 100}})).held);
}

TEST(PublishedInvariants, ARateSaysOfWhat) {
  EXPECT_TRUE(held(made_of({stage_1}, {{1, 2}}, {"Closed at stage 1, of the closed"}), "I11"));
  EXPECT_FALSE(held(made_of({stage_1}, {{1, 2}}, {"Closed at stage 1"}), "I11"));
  EXPECT_TRUE(held(made_of({measure("closed", "count")}, {{1, 1}}, {"Closed"}), "I11"));
}

TEST(PublishedInvariants, AveragesStandWithWhatIsOpen) {
  const auto mean = measure("closed", "mean", "", "working_days");
  auto alone = made_of({mean}, {{9, 2}});
  EXPECT_FALSE(held(alone, "I14"));
  EXPECT_TRUE(lacks_what_is_open(alone.measures[0]));
  alone.report.tables[0].notes = {"Open at the end of 31 December 2017: 3."};
  EXPECT_TRUE(held(alone, "I14"));
  const auto beside = made_of({mean, measure("closing", "count"), measure("closing", "most", "", "age_working_days")},
                              {{9, 2}, {3, 1}, {40, 1}});
  EXPECT_TRUE(held(beside, "I14"));
  EXPECT_FALSE(held(made_of({mean, measure("closing", "count")}, {{9, 2}, {3, 1}}), "I14")) << "their age is missing";
  EXPECT_TRUE(held(made_of({measure("open_at", "mean", "", "age_working_days")}, {{9, 2}}), "I14"))
      << "of what is open";
}

TEST(PublishedInvariants, DaysAreInOrderAndStreamsApart) {
  auto made = made_of({}, {});
  made.parts[0].streams = {"complaint"};
  EXPECT_TRUE(held(made, "I15"));
  EXPECT_TRUE(held(made, "I16"));
  made.parts[0].backwards = {"C-1", "C-7"};
  made.parts[0].streams = {"complaint", "information_request"};
  EXPECT_FALSE(held(made, "I15"));
  EXPECT_FALSE(held(made, "I16"));
  const auto checks = publication_invariants(made);
  EXPECT_NE(checks[2].text.find("C-1; C-7"), std::string::npos) << checks[2].text;
  EXPECT_NE(checks[3].text.find("complaint and information_request"), std::string::npos) << checks[3].text;
}

}  // namespace
}  // namespace redress::reports
