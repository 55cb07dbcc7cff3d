// The public copy of small reports that can be checked on paper; SPSO's quarter among them (its tables of 2017-18 Q3).
#include "core/release/public_report.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace redress::release {
namespace {

using figures::Cell;
using figures::Measure;
using figures::Report;
using figures::Table;

Cell count(const std::string& column, std::int64_t number) {
  return {column, number, 1, 1, 0, std::to_string(number), {"A", "B"}, number};
}
Cell share(std::int64_t part, std::int64_t of) {
  std::string text = figures::printed(part, of, 100, 0);
  if (of > 0) text += "%";
  return {"pct", part, of, 100, 0, text, {"A"}, of};
}

Measure measure(const std::string& id, const std::string& where, const std::string& aggregate = "count") {
  Measure made;
  made.id = id;
  made.counts = "closed";
  made.where = where;
  made.aggregate = aggregate;
  return made;
}

const std::vector<Measure> measures{measure("closed", ""), measure("upheld", "outcome:upheld"),
                                    measure("pct", "outcome:upheld", "share")};

// Outcomes by stage: upheld, not upheld, closed, share.
reports::Definition spso() {
  reports::Definition definition;
  definition.id = "spso";
  definition.title = "Outcomes";
  auto& part = definition.parts.emplace_back();
  part.row_scheme = "case-rows";
  part.rows = {{"stage-1", "Stage 1", true}, {"stage-2", "Stage 2", true}, {"escalated", "Escalated", true}};
  part.tables = {{"upheld",
                  "Outcomes",
                  "row",
                  {{"outcome", "Outcome", "", {"upheld", "not_upheld"}},
                   {"total", "Closed", "closed", {}},
                   {"pct", "Upheld", "pct", {}}}}};
  definition.notes = {"A complaint stands in one row."};
  return definition;
}

Report with(const reports::Definition& definition,
            const std::vector<std::pair<std::string, std::pair<int, int>>>& rows) {
  Report report;
  report.report = definition.id;
  report.title = "Outcomes, October to December 2017";
  report.period = *figures::parse_period("2017-18-Q3");
  report.as_at = report.period.to;
  report.invariants = {{"I3", true, "Totals add up."}, {"I7", true, "Lists."}};
  report.notes = {"A figure is left out: case A."};
  Table table{
      "upheld",
      "Outcomes",
      {{"upheld", "Upheld", ""}, {"not_upheld", "Not upheld", ""}, {"total", "Closed", ""}, {"pct", "Upheld", ""}},
      {},
      {"Closed: known for 3 of 12."}};
  int all_upheld = 0, all_not = 0;
  const auto add = [&](const std::string& id, int upheld, int not_upheld) {
    table.rows.push_back({id,
                          id,
                          {count("upheld", upheld), count("not_upheld", not_upheld),
                           count("total", upheld + not_upheld), share(upheld, upheld + not_upheld)}});
  };
  for (const auto& [id, outcomes] : rows) {
    add(id, outcomes.first, outcomes.second);
    all_upheld += outcomes.first;
    all_not += outcomes.second;
  }
  add("total", all_upheld, all_not);
  report.tables = {table};
  return report;
}

std::vector<std::string> printed(const Report& report) {
  std::vector<std::string> lines;
  for (const auto& row : report.tables[0].rows) {
    std::string line = row.id + ":";
    for (const auto& cell : row.cells) line += " " + cell.text;
    lines.push_back(line);
  }
  return lines;
}

// The quarter that SPSO published has ten complaints: so few that nothing but the zeros and what is 5 or more by itself may stand.
TEST(PublicReport, SpsosQuarterShowsNoNumberThatTellsOfFewPeople) {
  const auto copy = public_report(
      spso(), measures, with(spso(), {{"stage-1", {1, 5}}, {"stage-2", {0, 2}}, {"escalated", {2, 0}}}), {}, {});
  ASSERT_TRUE(copy.has_value());
  EXPECT_TRUE(copy->given_away.empty());
  for (const auto& row : copy->report.tables[0].rows) {
    for (const auto& cell : row.cells) {
      EXPECT_TRUE(cell.text == "[c]" || cell.text.size() <= 4);
      if (cell.numerator) {
        EXPECT_TRUE(*cell.numerator == 0 || *cell.numerator >= 5) << row.id << ", " << cell.column;
      }
    }
  }
  EXPECT_EQ(copy->report.tables[0].rows[0].cells[0].text, "[c]");
  EXPECT_EQ(copy->report.tables[0].rows[2].cells[3].text, "[c]") << "100% of 2";
}

// Upheld at stage 2 is 3. Its row and its column would give it away, and so would the rate of the total.
TEST(PublicReport, HidesWhatASmallNumberCouldBeWorkedOutFrom) {
  const auto copy = public_report(
      spso(), measures, with(spso(), {{"stage-1", {20, 60}}, {"stage-2", {3, 30}}, {"escalated", {9, 12}}}), {}, {});
  ASSERT_TRUE(copy.has_value());
  EXPECT_EQ(printed(copy->report), (std::vector<std::string>{"stage-1: 20 60 80 25%", "stage-2: [c] [c] 33 [c]",
                                                             "escalated: [c] [c] 21 [c]", "total: 32 102 134 24%"}));
  EXPECT_EQ(copy->small, 2U);
  EXPECT_EQ(copy->hidden, 6U);
}

TEST(PublicReport, ListsNothingAndKeepsNoNoteWithANumber) {
  const auto copy = public_report(
      spso(), measures, with(spso(), {{"stage-1", {20, 60}}, {"stage-2", {3, 30}}, {"escalated", {9, 12}}}), {}, {});
  ASSERT_TRUE(copy.has_value());
  for (const auto& row : copy->report.tables[0].rows) {
    for (const auto& cell : row.cells) {
      EXPECT_TRUE(cell.cases.empty());
      EXPECT_EQ(cell.listed, 0);
      EXPECT_EQ(cell.text == "[c]", !cell.numerator && !cell.denominator);
    }
  }
  EXPECT_EQ(copy->report.tables[0].notes,
            (std::vector<std::string>{
                "[c]: hidden, because the number or one that it could be worked out from is less than 5.",
                "Notes with numbers are left out of the public copy."}));
  EXPECT_EQ(copy->report.notes, spso().notes);
  ASSERT_EQ(copy->report.invariants.size(), 2U);
  EXPECT_EQ(copy->report.invariants[1].id, "I13");
  EXPECT_EQ(copy->report.invariants[1].text,
            "Small numbers are hidden, with those from which one could be worked out. Hidden: 6 of 16.");
}

TEST(PublicReport, ADrawingOfAColumnWithAHiddenCellIsLeftOut) {
  Report whole = with(spso(), {{"stage-1", {20, 60}}, {"stage-2", {3, 30}}, {"escalated", {9, 12}}});
  figures::Chart chart;
  chart.table = "upheld";
  chart.points = {{"Stage 1", "stage-1", "", {count("total", 80)}, {}}};
  whole.charts.push_back(chart);
  chart.points[0].cells = {count("upheld", 20)};
  whole.charts.push_back(chart);
  chart.points[0] = {"May", "total", "2017-05", {count("total", 8)}, {}};
  whole.charts.push_back(chart);
  const auto copy = public_report(spso(), measures, whole, {}, {});
  ASSERT_TRUE(copy.has_value());
  ASSERT_EQ(copy->report.charts.size(), 1U);
  EXPECT_EQ(copy->report.charts[0].points[0].cells[0].column, "total");
  EXPECT_TRUE(copy->report.charts[0].points[0].cells[0].cases.empty());
  EXPECT_EQ(copy->report.notes.size(), 2U);
}

// In May the record has other numbers at stage 1 and for the escalated. What March hid at stage 2 has not changed, and stays hidden
// together with what protects it.
TEST(PublicReport, ALaterEditionDoesNotGiveAwayWhatAnEarlierOneHid) {
  const Report march = with(spso(), {{"stage-1", {20, 60}}, {"stage-2", {3, 30}}, {"escalated", {9, 12}}});
  const auto first = public_report(spso(), measures, march, {}, {});
  ASSERT_TRUE(first.has_value());
  const Report may = with(spso(), {{"stage-1", {4, 60}}, {"stage-2", {3, 30}}, {"escalated", {11, 12}}});
  const std::vector<Edition> earlier{{march, first->report}};
  const auto second = public_report(spso(), measures, may, earlier, {});
  ASSERT_TRUE(second.has_value());
  EXPECT_TRUE(second->given_away.empty());
  EXPECT_EQ(second->report.tables[0].rows[1].cells[0].text, "[c]") << "hidden before, and the same";
  EXPECT_EQ(second->report.tables[0].rows[1].cells[1].text, "[c]") << "hidden before, and the same";
  EXPECT_EQ(second->report.tables[0].rows[2].cells[1].text, "[c]") << "hidden before, and the same";
}

TEST(PublicReport, RefusesTablesByHandler) {
  auto definition = spso();
  definition.parts[0].tables[0].by = "handler";
  const auto copy = public_report(definition, measures, with(definition, {{"Reviewer A", {20, 60}}}), {}, {});
  ASSERT_FALSE(copy.has_value());
  EXPECT_EQ(copy.error()[0].rule, "no_figures_by_person");
}

TEST(PublicReport, RefusesWhatItDoesNotUnderstand) {
  const auto refused = [](Report whole, const std::vector<Edition>& earlier) {
    const auto copy = public_report(spso(), measures, whole, earlier, {});
    return copy.has_value() ? std::string() : copy.error()[0].rule;
  };
  const Report good = with(spso(), {{"stage-1", {20, 60}}, {"stage-2", {3, 30}}, {"escalated", {9, 12}}});
  EXPECT_EQ(refused(good, {}), "");
  Report whole = good;
  whole.tables[0].rows[0].cells[0] = count("upheld", 21);
  EXPECT_EQ(refused(whole, {}), "numbers_agree") << "the share says 20";
  whole = good;
  whole.tables[0].id = "other";
  EXPECT_EQ(refused(whole, {}), "every_number_is_understood");
  whole = good;
  whole.invariants[0].held = false;
  EXPECT_EQ(refused(whole, {}), "checks_hold_before_publishing");
  whole = good;
  whole.period = *figures::parse_period("2017-18-Q2");
  EXPECT_EQ(refused(good, {{whole, whole}}), "earlier_editions_are_known");
  whole = good;
  whole.tables[0].rows[0].cells[0] = count("upheld", 19);
  EXPECT_EQ(refused(good, {{good, whole}}), "earlier_editions_are_known");
}

// One case moved: the row stands only because of it, so that it and its total are hidden.
TEST(PublicReport, FewMovesBetweenRowsAreHidden) {
  auto definition = spso();
  definition.parts[0].tells_moves = true;
  Report whole = with(definition, {{"stage-1", {20, 60}}, {"stage-2", {30, 30}}, {"escalated", {9, 12}}});
  whole.tables.push_back({"moved",
                          "Moved",
                          {{"cases", "Cases", ""}},
                          {{"stage-1/escalated", "", {count("cases", 1)}}, {"total", "Total", {count("cases", 1)}}},
                          {}});
  const auto copy = public_report(definition, measures, whole, {}, {});
  ASSERT_TRUE(copy.has_value());
  EXPECT_EQ(copy->hidden, 2U);
  EXPECT_EQ(copy->report.tables[1].rows[0].cells[0].text, "[c]");
}

}  // namespace
}  // namespace redress::release
