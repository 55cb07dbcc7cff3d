#include "core/reports/text.h"

#include <gtest/gtest.h>

#include "core/figures/figure.h"

namespace redress::reports {
namespace {

using base::parse_day;

figures::Report example() {
  figures::Report report;
  report.report = "r";
  report.title = "A \"title\"";
  report.period = {"2017-18-Q3", "October to December 2017", *parse_day("2017-10-01"), *parse_day("2017-12-31")};
  report.as_at = *parse_day("2017-12-31");
  report.invariants = {{"I4", true, "adds up"}};
  report.tables = {
      {"t", "Table", {{"n", "Number", ""}, {"avg", "Average, in days", "d"}, {"none", "None", ""}}, {}, {"note"}}};
  report.tables[0].rows = {{"stage-1",
                            "Stage 1",
                            {{"n", 6, 1, 1, 0, "6", {"A", "B"}},
                             {"avg", 28, 6, 1, 1, "4.7", {}},
                             {"none", {}, {}, 1, 0, "not meaningful", {}}}}};
  return report;
}

TEST(ReportAsJson, HasTheMembersOfTheContractInTheirOrder) {
  EXPECT_EQ(to_json(example()),
            R"({"report":"r","title":"A \"title\"","period":{"id":"2017-18-Q3","from":"2017-10-01","to":"2017-12-31"},)"
            R"("as_at":"2017-12-31","known_by":null,"invariants":[{"id":"I4","held":true,"text":"adds up"}],)"
            R"("tables":[{"id":"t","title":"Table","columns":[{"id":"n","label":"Number","definition":""},)"
            R"({"id":"avg","label":"Average, in days","definition":"d"},{"id":"none","label":"None","definition":""}],)"
            R"("rows":[{"id":"stage-1","label":"Stage 1","cells":{)"
            R"("n":{"value":6,"text":"6","numerator":6,"denominator":1,"cases":["A","B"]},)"
            R"("avg":{"value":4.666666666666667,"text":"4.7","numerator":28,"denominator":6,"cases":[]},)"
            R"("none":{"value":null,"text":"not meaningful","numerator":null,"denominator":null,"cases":[]}}}],)"
            R"("notes":["note"]}],"notes":[]})"
            "\n");
}

TEST(ReportAsJson, TheKnowledgeDateIsWrittenAsItWasAsked) {
  auto report = example();
  report.known_by = "2018-01-05";
  EXPECT_NE(to_json(report).find(R"("known_by":"2018-01-05")"), std::string::npos);
}

TEST(ReportAsJson, AValueIsTheNearestDoubleAndAPercentageIsNotRounded) {
  EXPECT_EQ(value_text({"", 1, 6, 100, 0, "", {}}), "16.666666666666668");
  EXPECT_EQ(value_text({"", 3, 10, 100, 0, "", {}}), "30");
  EXPECT_EQ(value_text({"", 0, 0, 100, 0, "", {}}), "null");
  EXPECT_EQ(value_text({"", 9, 2, 1, 0, "", {}}), "4.5");
}

TEST(ReportAsCsv, HasOneLineForEachCellAndQuotesWhereItMust) {
  const std::string csv = to_csv(example());
  EXPECT_NE(csv.find("t,stage-1,Stage 1,n,Number,6,6,6,1,A B\r\n"), std::string::npos) << csv;
  EXPECT_NE(csv.find("t,stage-1,Stage 1,avg,\"Average, in days\",4.666666666666667,4.7,28,6,\r\n"), std::string::npos)
      << csv;
  EXPECT_NE(csv.find("t,stage-1,Stage 1,none,None,,not meaningful,,,\r\n"), std::string::npos) << csv;
}

TEST(ReportAsCsv, ANameThatASpreadsheetWouldRunIsMadePlain) {
  for (const std::string label : {"=1+1", "+1", "-1", "@x",
                                  "\xEF\xBC\x9D"
                                  "1"}) {
    auto report = example();
    report.tables[0].rows[0].label = label;
    EXPECT_NE(to_csv(report).find("t,stage-1,'" + label + ",n,"), std::string::npos) << label;
  }
}

TEST(ReportAsDocument, EveryNumberLeadsToItsCases) {
  const base::Document document = to_document(example());
  bool linked = false;
  bool listed = false;
  for (const auto& block : document.blocks) {
    const auto* table = std::get_if<base::Table>(&block);
    if (table == nullptr) continue;
    for (const auto& row : table->rows) {
      for (const auto& cell : row.cells) {
        if (table->id == "t" && cell.text == "6") linked = cell.href == "#cases-t";
        if (table->id == "cases-t" && cell.text == "A, B") listed = true;
      }
    }
  }
  EXPECT_TRUE(linked);
  EXPECT_TRUE(listed);
}

}  // namespace
}  // namespace redress::reports
