#include "app/intake/matching.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace redress::intake {
namespace {

Survey surveyed(const std::string& csv) {
  const auto seen = survey(csv, "cases.csv");
  EXPECT_TRUE(seen.has_value()) << (seen ? "" : seen.error().front().text);
  return seen ? *seen : Survey{};
}
std::string rule_of(const std::string& csv) {
  const auto seen = survey(csv, "cases.csv");
  return seen ? "read" : seen.error().front().rule;
}
std::string guessed(const std::string& header) {
  std::string row = "x";
  for (const char c : header) row += c == ',' ? ",x" : "";
  std::string text;
  for (const auto& [plain, column] : guess_columns(surveyed(header + "\n" + row + "\n")))
    text += (text.empty() ? "" : " ") + plain + "=" + std::to_string(column);
  return text;
}
// How days are written, or the day that could be two.
std::string days_of(const std::string& rows) {
  const auto guess = guess_days(surveyed("a\n" + rows), {0});
  return guess.format.empty() ? "? " + guess.two_ways : guess.format;
}

TEST(Survey, HasExamplesOfEachColumn) {
  const auto seen = surveyed("Ref,Result\n1,Upheld\n2, \n3,Not upheld\n4,Upheld\n");
  EXPECT_EQ(seen.rows, 4);
  ASSERT_EQ(seen.columns.size(), 2U);
  EXPECT_EQ(seen.columns[1].name, "Result");
  EXPECT_EQ(seen.columns[1].values, (std::vector<std::string>{"Upheld", "Not upheld"}));
  EXPECT_EQ(seen.columns[1].filled, 3);
}

TEST(Survey, WhatIsNoListOfCasesIsRefused) {
  EXPECT_EQ(rule_of("a\n1\n"), "read") << "one column is a list too";
  EXPECT_EQ(rule_of("a,b\n"), "file_has_rows");
  EXPECT_EQ(rule_of("a,b\n,\n"), "file_has_rows");
  EXPECT_NE(rule_of(""), "read");
  EXPECT_NE(rule_of("\x89PNG\r\n\x1A\n"), "read");
  EXPECT_NE(rule_of(std::string("a\0b,c\n1,2\n", 10)), "read");
  EXPECT_NE(rule_of("a,a\n1,2\n"), "read");
  EXPECT_EQ(rule_of("a, \n1,2\n"), "columns_have_names");
  std::string wide = "c0", row = "1";
  for (int i = 1; i < 10'000; ++i) {
    wide += ",c" + std::to_string(i);
    row += ",1";
  }
  EXPECT_NE(rule_of(wide + "\n" + row + "\n"), "read");
  std::string rows = "a\n";
  for (int i = 0; i <= most_rows; ++i) rows += "1\n";
  EXPECT_EQ(rule_of(rows), "file_has_few_rows");
}

TEST(Survey, GuessesColumnsByTheirNames) {
  EXPECT_EQ(guessed("reference,received_on,closed_on"), "closed_on=2 received_on=1 reference=0");
  EXPECT_EQ(guessed("Closed On,Reference,Recieved On"), "closed_on=0 received_on=2 reference=1") << "spelt wrongly";
  EXPECT_EQ(guessed("Case Ref,Date received,Date closed,Result,Department"),
            "closed_on=2 outcome=3 received_on=1 reference=0 service=4");
  EXPECT_EQ(guessed("Ref,Case reference"), "reference=1") << "each once, the surer name first";
  EXPECT_EQ(guessed("Ward,Councillor"), "");
}

TEST(Survey, GuessesHowDaysAreWrittenWhereOneReadingIsPossible) {
  EXPECT_EQ(days_of("2017-04-03\n"), "YYYY-MM-DD");
  EXPECT_EQ(days_of("03/04/2017\n25/12/2016\n"), "D/M/YYYY") << "one day settles it for all";
  EXPECT_EQ(days_of("03/04/2017\n12/25/2016\n"), "M/D/YYYY");
  EXPECT_EQ(days_of("03/04/2017\n05/06/2017\n"), "? 03/04/2017");
  EXPECT_EQ(days_of("03-04-2017\n"), "? 03-04-2017");
  EXPECT_EQ(days_of("05/05/2017\n"), "D/M/YYYY") << "either way it is the same day";
  EXPECT_EQ(days_of("3 Apr 2017\n"), "D MON YYYY");
  EXPECT_EQ(days_of("25/12/2016 10:30\n"), "D/M/YYYY...");
  EXPECT_EQ(days_of("03/04/2017 10:30\n"), "? 03/04/2017 10:30");
  EXPECT_EQ(days_of("25/12/2016\n12/25/2016\n"), "? ") << "no form reads both";
  EXPECT_EQ(days_of("never\n"), "? ");
}

TEST(Survey, GuessesCodes) {
  const std::vector<std::string> codes{"upheld", "partly_upheld", "not_upheld", "1"};
  EXPECT_EQ(guess_code("Partly upheld", codes), "partly_upheld");
  EXPECT_EQ(guess_code("Partially Upheld", codes), "partly_upheld");
  EXPECT_EQ(guess_code("1", codes), "1");
  EXPECT_EQ(guess_code("no", codes), "");
  EXPECT_EQ(guess_code("Withdrawn by complainant", codes), "");
}

Matching good() {
  Matching matching;
  matching.columns = {{"reference", 0}, {"received_on", 1}, {"outcome", 2}};
  matching.procedure = "gen.enquiry";
  return matching;
}
const std::string file = "Ref,Date in,Result,Notes\n1,25/12/2016,Yes,a\n2,26/12/2016,No,b\n";

std::string wrong_with(const Matching& matching) {
  const auto map = map_of(matching, surveyed(file));
  std::string about;
  if (map) return "nothing";
  for (const auto& refusal : map.error()) about += (about.empty() ? "" : " ") + refusal.about;
  return about;
}

TEST(Matching, SaysWhatIsMissing) {
  EXPECT_EQ(wrong_with(good()), "nothing");
  EXPECT_EQ(wrong_with({}), "column_procedure column_reference");
  auto both = good();
  both.columns["procedure"] = 3;
  EXPECT_EQ(wrong_with(both), "fixed_procedure");
  auto none = good();
  none.columns.erase("received_on");
  EXPECT_EQ(wrong_with(none), "column_received_on");
  auto past = good();
  past.columns["theme"] = 4;
  EXPECT_EQ(wrong_with(past), "column_theme");
  auto odd = good();
  odd.day_format = "DD/DD/YYYY";
  EXPECT_EQ(wrong_with(odd), "day_format");
  auto prefixed = good();
  prefixed.prefix = "OLD-";
  EXPECT_EQ(wrong_with(prefixed), "prefix");
}

TEST(Matching, ADayThatCanBeReadTwoWaysMustBeChosen) {
  const auto seen = surveyed("Ref,Date in\n1,03/04/2017\n");
  Matching matching;
  matching.columns = {{"reference", 0}, {"received_on", 1}};
  matching.procedure = "gen.enquiry";
  const auto refused = map_of(matching, seen);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().about, "day_format");
  EXPECT_EQ(refused.error().front().text,
            "select how days are written: `03/04/2017` could be Monday 3 April 2017 or Saturday 4 March 2017");
  matching.day_format = "M/D/YYYY";
  const auto map = map_of(matching, seen);
  ASSERT_TRUE(map.has_value());
  EXPECT_EQ(map->days.text(), "M/D/YYYY");
}

TEST(Matching, OnlyColumnsOfOtherWordsAreTranslated) {
  const auto seen = surveyed(file);
  const auto map = map_of(good(), seen);
  ASSERT_TRUE(map.has_value());
  EXPECT_EQ(map->ignored, (std::set<std::string, std::less<>>{"Notes"}));
  EXPECT_EQ(*columns_to_translate(*map, seen, {{"outcome", {"upheld"}}}), std::vector<std::string>{"outcome"});
  EXPECT_TRUE(columns_to_translate(*map, seen, {{"outcome", {"Yes", "No", "Maybe"}}})->empty());
  std::string many = "Ref,Date in,Result,Notes\n";
  for (int i = 0; i < 61; ++i) many += std::to_string(i) + ",25/12/2016,r" + std::to_string(i) + ",\n";
  const auto refused = columns_to_translate(*map, surveyed(many), {{"outcome", {"upheld"}}});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().about, "column_outcome");
}

// The text of a map is what the command line reads, whatever the file calls its columns.
TEST(Matching, TheTextOfAMapIsReadAsTheSameMap) {
  for (const std::string& name :
       {std::string("Date in"), std::string("null"), std::string("~"), std::string("yes: no"),
        std::string("\"quoted\" \\ 'it'"), std::string("two\nlines\tand\ra tab"),
        std::string("# {a} [b] & *c ! | > % @ `"), std::string(" blank "), std::string("caf\xC3\xA9"),
        std::string("\xC2\x85\xE2\x80\xA8"), std::string("-"), std::string("the-rest")}) {
    Map map;
    map.days = *DayFormat::parse("D/M/YYYY...");
    map.columns = {{"received_on", name}, {"outcome", "Result"}};
    map.fixed = {{"procedure", "gen.enquiry"}};
    const std::string word(base::trimmed(name));  // values and prefixes are without blanks around
    map.values["outcome"] = {{word, "upheld"}, {"n/a", ""}};
    map.row_number = true;
    map.prefix = word;
    map.ignored = {name, "Notes"};
    const std::string text = map_text(map, name);
    const auto read = read_map(text, "map");
    ASSERT_TRUE(read.has_value()) << text << read.error().front().about << read.error().front().text;
    EXPECT_EQ(read->days.text(), map.days.text());
    EXPECT_EQ(read->columns, map.columns) << text;
    EXPECT_EQ(read->fixed, map.fixed);
    EXPECT_EQ(read->values, map.values) << text;
    EXPECT_TRUE(read->row_number);
    EXPECT_EQ(read->prefix, map.prefix);
    EXPECT_EQ(read->ignored, map.ignored);
  }
}

}  // namespace
}  // namespace redress::intake
