#include "app/intake/case_list.h"

#include <gtest/gtest.h>

#include <sstream>

namespace redress::intake {
namespace {

const Day today = *base::parse_day("2026-11-20");
const std::string header =
    "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,theme,"
    "recorded_on\n";

base::Checked<std::unique_ptr<CaseList>> read(const std::string& csv, const Map& map = plain_map()) {
  std::istringstream in(csv);
  return read_case_list(in, "cases.csv", map, today);
}

// The rows taken, and `line column: text` of each that is not.
std::string told(const std::string& csv, const Map& map = plain_map()) {
  const auto list = read(csv, map);
  std::string all;
  if (!list) {
    for (const auto& refusal : list.error()) all += refusal.about + ": " + refusal.text + "\n";
    return "refused\n" + all;
  }
  for (const auto& row : (*list)->rows) all += row.reference + " ";
  for (const auto& row : (*list)->refused) {
    all += "\n" + std::to_string(row.line) + " " + row.refusal.about + ": " + row.refusal.text;
  }
  return all;
}

TEST(CaseList, ReadsTheFactsOfARow) {
  const auto list = read(header +
                         "A-1,spso.csc,2017-09-14,1,2017-09-15,Reviewer A,2017-09-21,2017-10-18,upheld,Advice,delay,"
                         "2017-10-20\n");
  ASSERT_TRUE(list.has_value());
  ASSERT_EQ((*list)->rows.size(), 1U);
  const Facts& facts = (*list)->rows.front();
  EXPECT_EQ(facts.reference, "A-1");
  EXPECT_EQ(facts.procedure, "spso.csc");
  EXPECT_EQ(base::to_text(facts.received_on), "2017-09-14");
  EXPECT_EQ(base::to_text(*facts.escalated_on), "2017-09-21");
  EXPECT_EQ(base::to_text(*facts.recorded_on), "2017-10-20");
  EXPECT_EQ(facts.handler, "Reviewer A");
  EXPECT_FALSE(facts.answered_on.has_value());
}

TEST(CaseList, TakesAnAcknowledgementWithinTheCase) {
  const std::string with_one = header.substr(0, header.size() - 1) + ",acknowledged_on\n";
  EXPECT_EQ(told(with_one + "A-1,p,2024-04-10,,,,,2024-04-20,,,,,2024-04-11\n"), "A-1 ");
  EXPECT_EQ(told(with_one + "A-1,p,2024-04-10,,,,,2024-04-20,,,,,2024-04-09\n"),
            "\n2 acknowledged_on: 2024-04-09 is before receipt on 2024-04-10");
  EXPECT_EQ(told(with_one + "A-1,p,2024-04-10,,,,,2024-04-20,,,,,2024-04-21\n"),
            "\n2 acknowledged_on: 2024-04-21 is after the case ended on 2024-04-20");
}

TEST(CaseList, NamesBothReadingsOfADayThatHasTwo) {
  EXPECT_EQ(
      told(header + "A-1,p,03/04/2017,,,,,,,,,\n"),
      "\n2 received_on: `03/04/2017` is not a day in the form YYYY-MM-DD; it could be Monday 3 April 2017 or Saturday "
      "4 March 2017: a map with a date_format says which");
  EXPECT_EQ(
      told(header + "A-1,p,13/04/2017,,,,,,,,,\n"),
      "\n2 received_on: `13/04/2017` is not a day in the form YYYY-MM-DD; a map with a date_format can say how it is "
      "written");
}

TEST(CaseList, NamesEveryRowThatCannotBe) {
  EXPECT_EQ(told(header + "A-1,p,2017-05-02,,,,,2017-05-01,,,,\nA-2,p,2017-05-02,,,,,,,,,\nA-3,,,,,,,,,,,\n"),
            "A-2 \n2 closed_on: 2017-05-01 is before receipt on 2017-05-02"
            "\n4 procedure: `procedure` is empty\n4 received_on: `received_on` is empty");
  EXPECT_EQ(told(header + "A-1,p,2027-01-01,,,,,,,,,\n"), "\n2 received_on: 2027-01-01 has not come yet");
  EXPECT_EQ(told(header + "A-1,p,2017-05-02,,,,,,upheld,,,\n"),
            "\n2 outcome: there is an outcome, but no day of an answer or a closure");
  EXPECT_EQ(told(header + "A-1,p,2017-05-02,,,,2017-06-01,2017-05-20,upheld,,,\n"),
            "\n2 escalated_on: 2017-06-01 is after the case ended on 2017-05-20");
  EXPECT_EQ(told(header + "A-1,p,2017-05-02,,,,,2017-05-20,upheld,,,2017-05-19\n"),
            "\n2 recorded_on: 2017-05-19 is before the row's last fact on 2017-05-20");
}

TEST(CaseList, RefusesEveryRowOfARepeatedReference) {
  EXPECT_EQ(
      told(header + "A-1,p,2017-05-02,,,,,,,,,\nA-2,p,2017-05-02,,,,,,,,,\nA-1,p,2017-05-03,,,,,,,,,\n"),
      "A-2 \n2 reference: the reference A-1 stands on line 4 too\n4 reference: the reference A-1 stands on line 2 too");
  // Also where one of the rows is refused for something else: the other must not pass for the only one.
  EXPECT_EQ(
      told(header + "A-1,p,2017-05-02,,,,,2017-05-01,,,,\nA-1,p,2017-05-03,,,,,,,,,\n"),
      "\n2 closed_on: 2017-05-01 is before receipt on 2017-05-02"
      "\n2 reference: the reference A-1 stands on line 3 too\n3 reference: the reference A-1 stands on line 2 too");
  EXPECT_EQ(told(header + "A-1,p,2017-05-02,,,,,,,,,\nA-1,p,someday,,,,,,,,,\n"),
            "\n2 reference: the reference A-1 stands on line 3 too"
            "\n3 received_on: `someday` is not a day in the form YYYY-MM-DD"
            "\n3 reference: the reference A-1 stands on line 2 too");
}

TEST(CaseList, RefusesAHeaderThatIsNotThePlainOne) {
  EXPECT_EQ(told("reference,procedure,recieved_on\n").substr(0, 7), "refused");
  EXPECT_NE(told("reference,procedure,recieved_on\n").find("the column `recieved_on` is not known"), std::string::npos);
  EXPECT_NE(told("reference,procedure,recieved_on\n").find("there is no column `received_on`; is `recieved_on` meant?"),
            std::string::npos);
  const std::string doubled = "reference," + header;
  EXPECT_EQ(told(doubled).substr(0, 7), "refused") << told(doubled);
  EXPECT_EQ(told("").substr(0, 7), "refused");
}

TEST(CaseList, TakesAFileThroughAMap) {
  const auto map = read_map(
      "date_format: DD/MM/YYYY\ncolumns:\n  received_on: In\n  closed_on: Out\n  outcome: Result\nfixed:\n"
      "  procedure: gen.enquiry\nvalues:\n  outcome:\n    - from: Justified\n      to: upheld\n"
      "reference:\n  from: columns\n  columns: [Ward, No]\n  prefix: E-\nignore: the-rest\n",
      "map.yaml");
  ASSERT_TRUE(map.has_value()) << map.error().front().text;
  EXPECT_EQ(told("Ward,No,In,Out,Result,Notes\nNorth,7,03/04/2017,05/04/2017,Justified,x\n", *map), "E-North-7 ");
  EXPECT_EQ(told("Ward,No,In,Out,Result,Notes\nNorth,7,03/04/2017,05/04/2017,Maybe,x\n", *map),
            "\n2 outcome: the map has no translation for `Maybe`");
}

TEST(CaseList, BuildsAReferenceFromTheRowsNumber) {
  const auto map = read_map("columns:\n  received_on: In\nfixed:\n  procedure: p\nreference: row-number\n", "m");
  ASSERT_TRUE(map.has_value());
  EXPECT_EQ(told("In\n2017-01-02\n2017-01-03\n", *map), "1 2 ");
  EXPECT_NE(told("In,Other\n2017-01-02,x\n", *map).find("the column `Other` is not known"), std::string::npos);
}

}  // namespace
}  // namespace redress::intake
