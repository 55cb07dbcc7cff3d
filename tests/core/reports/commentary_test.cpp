// Words in a report: which numbers may be typed, how figures are inserted, what is printed.
#include "core/reports/commentary.h"

#include <gtest/gtest.h>

#include "core/reports/paper.h"
#include "core/reports/text.h"
#include "core/reports/typed_numbers.h"

namespace redress::reports {
namespace {

figures::Report quarter() {
  figures::Report report;
  report.report = "complaints-quarterly";
  report.title = "Complaints performance";
  report.period = *figures::parse_period("2026-27-Q2");
  report.as_at = report.period.to;
  report.tables = {{"stages", "By stage", {{"closed", "Answered", ""}}, {}, {}},
                   {"services", "By service", {{"closed", "Answered", ""}, {"pct", "Upheld", ""}}, {}, {}}};
  report.tables[0].rows = {{"stage-1", "Stage 1", {{"closed", 350, 1, 1, 0, "350", {}}}}};
  report.tables[1].rows = {
      {"Housing", "Housing", {{"closed", 41, 1, 1, 0, "41", {}}, {"pct", 12, 41, 100, 0, "29%", {}}}},
      {"St. Anne", "St. Anne", {{"closed", 3, 1, 1, 0, "3", {}}, {"pct", 0, 3, 100, 0, "0%", {}}}},
      {"Waste", "Waste", {{"closed", 9, 1, 1, 0, "9", {}}, {"pct", 7, 9, 100, 0, "78%", {}}}}};
  return report;
}

std::string typed_in(const char* words) {
  std::string all;
  for (const auto& each : typed_numbers(words)) all += (all.empty() ? "" : " | ") + each;
  return all;
}

struct Sentence {
  const char* words;
  const char* typed;  // what is refused of it; empty: it is taken
};

class TypedNumbers : public ::testing::TestWithParam<Sentence> {};

TEST_P(TypedNumbers, AreWhatTheSentenceSays) {
  EXPECT_EQ(typed_in(GetParam().words), GetParam().typed) << GetParam().words;
}

INSTANTIATE_TEST_SUITE_P(
    Taken, TypedNumbers,
    ::testing::Values(
        Sentence{"Housing answered more than in the quarter before.", ""},
        Sentence{"The backlog was cleared on 21 November 2026.", ""}, Sentence{"It began on Monday 1 June.", ""},
        Sentence{"Since 2024 a team of its own does it.", ""}, Sentence{"In 2026, complaints rose.", ""},
        Sentence{"The year 2025/26 was quiet.", ""},
        Sentence{"2025-26 and 2026\xE2\x80\x93"
                 "27 were not.",
                 ""},
        Sentence{"In 2025-2026 it was.", ""}, Sentence{"In Q3 and in quarter 4 it fell.", ""},
        Sentence{"As in 2026-27-Q2 and 2025-26-H1.", ""},
        Sentence{"Answers at stage 1 were late; those at Stage 2 were not.", ""},
        Sentence{"See section 5.3.3, paragraph 2.1 and table 12.", ""},
        Sentence{"The committee asked for it (A37/23).", ""}, Sentence{"The two services met. Complaints fell.", ""},
        Sentence{"Two new officers began; complaints are shared.", ""}, Sentence{"One complaint was about both.", ""},
        Sentence{"One of the services did well.", ""}, Sentence{"In the third quarter complaints rose.", ""},
        Sentence{"A third party answers these complaints.", ""},
        Sentence{"The twelve months that ended then were wetter than any before.", ""}, Sentence{"", ""}));

INSTANTIATE_TEST_SUITE_P(
    Refused, TypedNumbers,
    ::testing::Values(
        Sentence{"There were 12 complaints.", "12"}, Sentence{"It fell by 4.5%, from 90%.", "4.5%, | 90%."},
        Sentence{"We paid \xC2\xA3"
                 "21,450 in 46 cases.",
                 "\xC2\xA3"
                 "21,450 | 46"},
        Sentence{"In 2026 complaints came from 3 streets.", "2026 | 3"}, Sentence{"We had 1950 cases.", "1950"},
        Sentence{"On 31 of the days it rained.", "31"}, Sentence{"On 32 May it rained.", "32"},
        Sentence{"It was 2026/29.", "2026/29."}, Sentence{"It was 2026-28.", "2026-28."},
        Sentence{"In Q5 it rose.", "Q5"}, Sentence{"quarter 7", "7"}, Sentence{"At stage 12 it was.", "12"},
        Sentence{"At that stage. 3 were late.", "3"}, Sentence{"Case WM-2026-k3f7q was late.", "WM-2026-k3f7q"},
        Sentence{"B37/23 and A37/2 are none.", "B37/23 | A37/2"}, Sentence{"Half again: \xC2\xBD.", "\xC2\xBD."},
        Sentence{"A note\xC2\xB2 and \xEF\xBC\x91\xEF\xBC\x92 late.", "note\xC2\xB2 | \xEF\xBC\x91\xEF\xBC\x92"},
        Sentence{"\xD9\xA3 \xE2\x85\xA3 \xE2\x91\xA4", "\xD9\xA3 | \xE2\x85\xA3 | \xE2\x91\xA4"},
        Sentence{"Twelve complaints were late.", "Twelve complaints"},
        Sentence{"Of these, twenty-five of the late cases were ours.", "twenty-five of the late cases"},
        Sentence{"One hundred people wrote.", "hundred people"},
        Sentence{"Half of the complaints were.", "Half of the complaints"},
        Sentence{"Two thirds of cases were.", "Two thirds of cases"},
        Sentence{"Two-thirds of cases were.", "Two-thirds of cases"},
        Sentence{"A quarter of complainants rang.", "quarter of complainants"},
        Sentence{"Ten per cent were.", "Ten per"}, Sentence{"It took nine working days.", "nine working days."},
        Sentence{"Three \x01 complaints", "Three {...} complaints"},
        Sentence{"TWELVE\xC2\xA0"
                 "COMPLAINTS",
                 "TWELVE COMPLAINTS"},
        Sentence{"\xE2\x80\x9Ctwelve\xE2\x80\x9D complaints", "\xE2\x80\x9Ctwelve\xE2\x80\x9D complaints"}));

std::string rule_of(const std::string& words) {
  const auto read = read_commentary(words);
  return read ? "" : read.error().front().rule;
}

TEST(Commentary, PartsItsParagraphsAtEmptyLinesAndIsWrittenAsItWasRead) {
  const auto read =
      read_commentary("Housing answered {services.Housing.closed}.\r\nIt is more.\r\n\r\n\r\n  Waste fell.\n");
  ASSERT_TRUE(read.has_value()) << read.error().front().text;
  ASSERT_EQ(read->size(), 2u);
  EXPECT_EQ((*read)[0][0].figure, (CellName{"services", "Housing", "closed"}));
  EXPECT_EQ(written(*read), "Housing answered {services.Housing.closed}. It is more.\n\nWaste fell.");
  EXPECT_EQ(*read_commentary(written(*read)), *read);
}

TEST(Commentary, ARowMayHaveFullStopsInItsName) {
  const auto read = read_commentary("{services.St. Anne.closed}");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ((*read)[0][0].figure, (CellName{"services", "St. Anne", "closed"}));
}

TEST(Commentary, RefusesWhatNamesNoFigure) {
  EXPECT_EQ(rule_of(""), "words_are_given");
  EXPECT_EQ(rule_of(" \n\n "), "words_are_given");
  for (const char* words : {"{", "a } b", "{services.Housing.closed", "{a.b.{c}", "}{"})
    EXPECT_EQ(rule_of(words), "braces_come_in_pairs") << words;
  for (const char* words : {"{}", "{closed}", "{services.closed}", "{.a.b}", "{a.b.}", "{a..b}"})
    EXPECT_EQ(rule_of(words), "figure_is_named") << words;
  EXPECT_EQ(rule_of("It is \xE2\x80\xAE hidden"), "words_are_seen");
  EXPECT_EQ(rule_of("a\x01 b"), "words_are_seen") << "nobody types the mark of an inserted figure";
  EXPECT_EQ(rule_of("\xFF"), "words_are_text");
  EXPECT_EQ(rule_of(std::string(longest_commentary + 1, 'a')), "words_are_not_too_many");
  std::string many;
  for (std::size_t i = 0; i <= most_paragraphs; ++i) many += "a\n\n";
  EXPECT_EQ(rule_of(many), "words_are_not_too_many");
}

TEST(Commentary, NamesThePlaceOfATypedNumber) {
  const auto read = read_commentary("All is well.\n\nOf these 12 were late, and 1{stages.stage-1.closed} more.");
  ASSERT_FALSE(read.has_value());
  ASSERT_EQ(read.error().size(), 2u);
  EXPECT_EQ(read.error()[0].rule, "numbers_are_inserted");
  EXPECT_EQ(read.error()[0].about, "words");
  EXPECT_TRUE(
      read.error()[0].text.starts_with("paragraph 2: \xE2\x80\x9C"
                                       "12\xE2\x80\x9D is typed"))
      << read.error()[0].text;
  EXPECT_TRUE(
      read.error()[1].text.starts_with("paragraph 2: \xE2\x80\x9C"
                                       "1{...}\xE2\x80\x9D is typed"))
      << "a digit beside a figure makes it another number";
}

TEST(Commentary, AFigureStandsByItselfOrElseItIsAnotherNumber) {
  const std::string figure = "{services.Housing.closed}";
  for (const std::string& words : {"2026" + figure, figure + "0", figure + "%", figure + figure, figure + "." + figure,
                                   figure + "," + figure, figure + "k", "Q3" + figure, figure + "-" + figure})
    EXPECT_EQ(rule_of("It was " + words + "."), "numbers_are_inserted") << words;
  for (const std::string& words : {figure, "(" + figure + "),", "\xE2\x80\x9C" + figure + "\xE2\x80\x9D",
                                   "\xC2\xA3" + figure + ".", figure + ": " + figure, figure + " of " + figure})
    EXPECT_EQ(rule_of("It was " + words), "") << words;
}

TEST(Commentary, IsPrintedWithTheValuesOfTheReport) {
  const auto filled =
      fill(*read_commentary("Of {stages.stage-1.closed}, {services.Housing.pct} were upheld in Housing."), quarter());
  ASSERT_TRUE(filled.has_value());
  EXPECT_EQ(filled->paragraphs, (std::vector<std::string>{"Of 350, 29% were upheld in Housing."}));
  EXPECT_EQ(filled->values,
            (std::map<std::string, std::string>{{"services.Housing.pct", "29%"}, {"stages.stage-1.closed", "350"}}));
  EXPECT_TRUE(filled->few.empty());
}

TEST(Commentary, WarnsOfFiguresThatCountFewPeople) {
  const auto filled = fill(*read_commentary("{services.St. Anne.closed} {services.St. Anne.pct} {services.Waste.pct} "
                                            "{services.Waste.closed} {services.Housing.closed}"),
                           quarter());
  ASSERT_TRUE(filled.has_value());
  EXPECT_EQ(filled->few,
            (std::vector<std::string>{"services.St. Anne.closed", "services.St. Anne.pct", "services.Waste.pct"}))
      << "three; a share of three; a share that leaves two of nine";
}

TEST(Commentary, AMeanIsOfFewWhereFewStandBehindIt) {
  figures::Report report = quarter();
  report.tables[0].columns.push_back({"days_avg", "Mean", ""});
  auto& cells = report.tables[0].rows[0].cells;
  const auto few = [&](std::int64_t numerator, std::int64_t denominator, std::int64_t listed) {
    cells.resize(1);
    cells.push_back({"days_avg", numerator, denominator, 1, 1, "n", {}, listed});
    return !fill(*read_commentary("{stages.stage-1.days_avg}"), report)->few.empty();
  };
  EXPECT_TRUE(few(28, 1, 1)) << "28 days, of one case";
  EXPECT_TRUE(few(28, 4, 4));
  EXPECT_FALSE(few(28, 7, 7));
  EXPECT_FALSE(few(3, 1, 50)) << "a median of three days, of fifty cases";
}

TEST(Commentary, RefusesACellThatIsNotThereAndNamesTheNearest) {
  for (const auto& [words, near] : {std::pair{"{services.housing.closed}", "is {services.Housing.closed} meant?"},
                                    {"{service.Housing.closed}", "is {services.Housing.closed} meant?"},
                                    {"{stages.Stage 1.closed}", "is {stages.stage-1.closed} meant?"}}) {
    const auto filled = fill(*read_commentary(words), quarter());
    ASSERT_FALSE(filled.has_value()) << words;
    EXPECT_EQ(filled.error().front().rule, "figure_is_in_the_report");
    EXPECT_NE(filled.error().front().text.find(near), std::string::npos) << filled.error().front().text;
  }
}

Block block(const char* id, const char* place, const char* words) {
  return {id, place, *read_commentary(words), {"Gareth Bowen"}, "Ruth Adeyinka"};
}

TEST(PaperOfAReport, NumbersItsParagraphsBySectionAndPlace) {
  const auto printed = print_blocks(
      {block("B1", "services", "First.\n\nSecond."), block("B2", "", "Before."), block("B3", "services", "Third.")},
      quarter());
  ASSERT_TRUE(printed.has_value());
  std::string order;
  for (const auto& each : *printed) {
    for (const auto& paragraph : each.paragraphs)
      order += each.id + " " + paragraph.label() + " " + paragraph.id() + "; ";
  }
  EXPECT_EQ(order, "B2 0.1 p-0-1; B1 2.1 p-2-1; B1 2.2 p-2-2; B3 2.3 p-2-3; ");
}

TEST(PaperOfAReport, RefusesAPlaceOrAFigureThatTheReportDoesNotHave) {
  const auto printed =
      print_blocks({block("B1", "service", "Words."), block("B2", "", "{stages.stage-3.closed}")}, quarter());
  ASSERT_FALSE(printed.has_value());
  ASSERT_EQ(printed.error().size(), 2u);
  EXPECT_EQ(printed.error()[0].rule, "place_is_in_the_report");
  EXPECT_EQ(printed.error()[0].about, "B1");
  EXPECT_EQ(printed.error()[1].about, "B2");
}

TEST(PaperOfAReport, SaysWhoWroteAndWhoRead) {
  EXPECT_EQ(signature_of({"", "", {}, {"A", "B", "C"}, "D", {}}), "Written by A, B and C, read by D.");
  EXPECT_EQ(signature_of({"", "", {}, {"A"}, "", {}}), "Written by A, not yet read by anybody else.");
}

TEST(PaperOfAReport, StandsInItsDocumentWhereTheTablesAre) {
  PrintedPaper paper;
  paper.head = {{"Audience", "Audit Committee"}};
  paper.blocks = *print_blocks({block("B1", "stages", "Words below."), block("B2", "", "Words above.")}, quarter());
  paper.learned = {{"A1/26", "Housing", "Ring before each visit", "Head of Repairs", "1 December 2026", ""}};
  std::string order;
  for (const auto& each : to_document(quarter(), paper).blocks) {
    if (const auto* paragraph = std::get_if<base::Paragraph>(&each))
      order += paragraph->id + " " + paragraph->text + "; ";
    if (const auto* table = std::get_if<base::Table>(&each)) order += "[" + table->id + "] ";
  }
  EXPECT_NE(order.find("Audience: Audit Committee; p-0-1 0.1  Words above.; "), std::string::npos) << order;
  EXPECT_NE(order.find("[stages] p-1-1 1.1  Words below.;  Written by Gareth Bowen, read by Ruth Adeyinka.; [services] "
                       "[learned] "),
            std::string::npos)
      << order;
}

TEST(PaperOfAReport, IsOneMoreMemberOfItsJsonAndWithoutItNothingChanges) {
  PrintedPaper paper;
  EXPECT_EQ(to_json(quarter(), paper), to_json(quarter()));
  paper.blocks = *print_blocks({block("B1", "stages", "Answered: {stages.stage-1.closed}.")}, quarter());
  EXPECT_NE(to_json(quarter(), paper)
                .find(R"("notes":[],"paper":{"head":[],"paragraphs":[{"id":"p-1-1","number":"1.1","table":"stages",)"
                      R"("text":"Answered: 350.","authors":["Gareth Bowen"],"reader":"Ruth Adeyinka"}],)"),
            std::string::npos)
      << to_json(quarter(), paper);
}

}  // namespace
}  // namespace redress::reports
