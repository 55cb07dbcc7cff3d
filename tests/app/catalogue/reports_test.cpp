#include "app/catalogue/reports.h"

#include <gtest/gtest.h>

#include "app/catalogue/measures.h"
#include "base/embedded.h"

namespace redress::catalogue {
namespace {

TEST(ShippedReports, AreReadAndNameMeasuresThatExist) {
  for (const auto& file : base::embedded_shipped()) {
    if (!file.path.starts_with("reports/") || !file.path.ends_with(".yaml")) continue;
    const auto report = read_report(file.bytes, file.path);
    ASSERT_TRUE(report.has_value()) << report.error()[0].about << ": " << report.error()[0].text;
    EXPECT_EQ("reports/" + report->id + ".yaml", file.path);
    const auto checked = reports::check(*report, shipped_measures());
    EXPECT_TRUE(checked.has_value()) << checked.error()[0].about << ": " << checked.error()[0].text;
  }
  EXPECT_GE(shipped_reports().size(), 2U);
}

TEST(ReadReport, RefusesAColumnThatHasNeitherMeasureNorOutcomes) {
  const auto report = read_report(
      "id: r\nedition: 1\ntitle: T\nrow_scheme: case-rows\nrows:\n  - {id: a, label: A}\ntables:\n  - id: t\n    "
      "title: T\n"
      "    columns:\n      - {id: c, label: C}\nsource: s\n",
      "r.yaml");
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.error()[0].about, "r.yaml:11:9");
}

TEST(ReadReport, RefusesAGroupingThatNobodyKnows) {
  const auto report = read_report(
      "id: r\nedition: 1\ntitle: T\nrow_scheme: case-rows\nrows:\n  - {id: a, label: A}\ntables:\n  - id: t\n    "
      "title: T\n"
      "    by: servise\n    columns:\n      - {id: c, label: C, measure: recv}\nsource: s\n",
      "r.yaml");
  ASSERT_FALSE(report.has_value());
  EXPECT_NE(report.error()[0].text.find("service"), std::string::npos) << report.error()[0].text;
}

// Rule: figures of officers stand in no report, DESIGN 6.
TEST(ReadReport, RefusesATableByHandler) {
  const auto report = read_report(
      "id: r\nedition: 1\ntitle: T\nrow_scheme: case-rows\nrows:\n  - {id: a, label: A}\ntables:\n  - id: t\n    "
      "title: T\n"
      "    by: handler\n    columns:\n      - {id: c, label: C, measure: recv}\nsource: s\n",
      "r.yaml");
  ASSERT_FALSE(report.has_value());
  EXPECT_NE(report.error()[0].text.find("figures of officers stand in no report"), std::string::npos);
}

const char* const with_chart =
    "id: r\nedition: 1\ntitle: T\nrow_scheme: case-rows\nrows:\n  - {id: a, label: A}\ntables:\n  - id: t\n    "
    "title: T\n    columns:\n      - {id: received, label: C, measure: recv}\ncharts:\n  - table: t\n    form: bars\n  "
    "  ";

TEST(ReadReport, TakesItsCharts) {
  const auto report =
      read_report(std::string(with_chart) +
                      "columns: [received]\n    before: yes\n    words: Cases\n    finding:\n      most: \"{name} "
                      "leads\"\n      otherwise: Cases\nsource: s\n",
                  "r.yaml");
  ASSERT_TRUE(report.has_value()) << report.error()[0].about << report.error()[0].text;
  const auto& charts = report->parts.at(0).charts;
  ASSERT_EQ(charts.size(), 1U);
  EXPECT_EQ(charts[0].columns, std::vector<std::string>{"received"});
  EXPECT_EQ(charts[0].finding.column, "received");
  EXPECT_TRUE(charts[0].before);
}

TEST(ReadReport, SaysWhereAChartIsWrong) {
  struct Wrong {
    const char* rest;
    const char* place;
    const char* words;
  };
  for (const auto& wrong :
       {Wrong{"columns: [recieved]\n    words: W\n    finding: {otherwise: O}\nsource: s\n", "r.yaml:15:15",
              "received"},
        Wrong{"columns: [received]\n    words: W\n    finding: {otherwise: \"{who}\"}\nsource: s\n", "r.yaml:17:26",
              "{who}"},
        Wrong{"columns: [received]\n    words: W\nsource: s\n", "r.yaml:13:5", "finding"},
        Wrong{"columns: [received]\n    words: W\n    finding: {otherwise: O, fewest: F}\nsource: s\n", "r.yaml:17:29",
              "fewest"},
        Wrong{"columns: [received]\n    words: W\n    months: 12\n    before: yes\n    finding: {otherwise: "
              "O}\nsource: s\n",
              "r.yaml:18:13", "period before"}}) {
    const auto report = read_report(std::string(with_chart) + wrong.rest, "r.yaml");
    ASSERT_FALSE(report.has_value()) << wrong.rest;
    EXPECT_EQ(report.error()[0].about, wrong.place) << report.error()[0].text;
    EXPECT_NE(report.error()[0].text.find(wrong.words), std::string::npos) << report.error()[0].text;
  }
}

TEST(CheckReport, NamesAMeasureThatNobodyHas) {
  auto report = shipped_reports()[0];
  report.parts[0].tables[0].columns[0].measure = "recvd";
  const auto checked = reports::check(report, shipped_measures());
  ASSERT_FALSE(checked.has_value());
  EXPECT_NE(checked.error()[0].text.find("`recv`"), std::string::npos) << checked.error()[0].text;
}

const char* const two_parts =
    "id: r\nedition: 1\ntitle: T\nparts:\n"
    "  - {id: a, title: A, row_scheme: case-rows, stream: complaint, rows: [{id: stage-1, label: One}],\n"
    "     tables: [{id: t, title: T, by: service, columns: [{id: c, label: C, measure: recv, row: stage-1}]}]}\n"
    "  - {id: b, title: B, row_scheme: case-rows, stream: request, rows: [{id: all, label: All}],\n"
    "     tables: [{id: u, title: U, columns: [{id: c, label: C, measure: recv}]}]}\nsource: s\n";

TEST(ReadReport, TakesSeveralPartsAndAColumnOfOneRow) {
  const auto report = read_report(two_parts, "r.yaml");
  ASSERT_TRUE(report.has_value()) << report.error()[0].about << report.error()[0].text;
  ASSERT_EQ(report->parts.size(), 2U);
  EXPECT_EQ(report->parts[0].tables[0].columns[0].row, "stage-1");
  EXPECT_EQ(report->parts[1].stream, "request");
  EXPECT_TRUE(reports::check(*report, shipped_measures()).has_value());
  const auto both = read_report(std::string(two_parts) + "row_scheme: case-rows\n", "r.yaml");
  ASSERT_FALSE(both.has_value()) << "what is said of parts is not said of the report";
  EXPECT_NE(both.error()[0].text.find("row_scheme"), std::string::npos) << both.error()[0].text;
}

TEST(CheckReport, NoCaseStandsInTwoParts) {
  const auto report = *read_report(two_parts, "r.yaml");
  const auto refused = [](const reports::Definition& changed) {
    const auto checked = reports::check(changed, shipped_measures());
    return checked ? std::string() : checked.error()[0].about + ": " + checked.error()[0].text;
  };
  EXPECT_EQ(refused(report), "");
  auto changed = report;
  changed.parts[1].stream = "complaint";
  EXPECT_EQ(refused(changed),
            "r: a and b: A case could stand in both: let them differ in stream, row scheme or procedures.");
  changed.parts[1].stream = "";
  EXPECT_NE(refused(changed), "") << "any stream";
  changed.parts[1].row_scheme = "stage-episodes";
  EXPECT_EQ(refused(changed), "") << "a procedure has one row scheme";
  changed = report;
  changed.parts[1].stream = "complaint";
  changed.parts[0].procedures = {"phso.about-us.service"};
  changed.parts[1].procedures = {"phso.about-us.decision"};
  EXPECT_EQ(refused(changed), "");
  changed.parts[1].procedures.push_back("phso.about-us.service");
  EXPECT_NE(refused(changed), "");
  changed = report;
  changed.parts[0].beside = {"request"};
  EXPECT_NE(refused(changed), "") << "a stream that stands beside is in the part too";
  changed = report;
  changed.parts[1].tables[0].id = "t";
  EXPECT_EQ(refused(changed), "r: t: The table stands twice.");
}

TEST(CheckReport, AColumnIsOfARowThatThereIs) {
  auto report = *read_report(two_parts, "r.yaml");
  report.parts[0].tables[0].columns[0].row = "stage-2";
  const auto checked = reports::check(report, shipped_measures());
  ASSERT_FALSE(checked.has_value());
  EXPECT_NE(checked.error()[0].text.find("`stage-1`"), std::string::npos) << checked.error()[0].text;
  report.parts[0].tables[0].columns[0].row = "stage-1";
  report.parts[0].tables[0].by = "row";
  EXPECT_FALSE(reports::check(report, shipped_measures()).has_value());
}

}  // namespace
}  // namespace redress::catalogue
