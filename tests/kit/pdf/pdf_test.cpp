// A document as a PDF, read again: its structure, its words in order, what the file says of itself.
#include "kit/pdf/pdf.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "tests/kit/pdf/read_pdf.h"

namespace redress::pdf::testing {
namespace {

using base::Cell;

Cell word(std::string text) {
  return {std::move(text), "", false};
}
Cell number(std::string text) {
  return {std::move(text), "#cases", true};
}

base::Table outcomes() {
  base::Table table{
      "outcomes", "Outcomes", {word(""), number("Closed"), number("Upheld")}, {}, "Closed in the quarter."};
  table.rows.push_back({"s1", {word("Stage 1"), number("1,268"), number("81")}, false});
  table.rows.push_back({"s2", {word("Stage 2"), number("9"), number("none")}, false});
  table.rows.push_back({"total", {word("All"), number("1,277"), number("81")}, true});
  return table;
}

base::Document report() {
  base::Document document{"Complaints <2026> & before", {}};
  document.blocks.push_back(base::Paragraph{"1 July 2026 to 30 September 2026."});
  document.blocks.push_back(base::Heading{2, "Outcomes"});
  document.blocks.push_back(outcomes());
  document.blocks.push_back(base::Heading{4, "What follows"});
  document.blocks.push_back(base::List{{"Write to the service", "Put it right"}});
  base::Table checks{"checks", "Checks made", {word("Check"), word("Holds")}, {}, ""};
  checks.rows.push_back({"", {word("I1"), word("yes")}, false});
  document.blocks.push_back(checks);
  return document;
}

base::Document long_report(int rows) {
  base::Document document{"Every service", {base::Heading{2, "Services"}}};
  base::Table table{"t", "Complaints by service", {word("Service"), number("Received")}, {}, ""};
  for (int i = 1; i <= rows; ++i)
    table.rows.push_back({"", {word("Service " + std::to_string(i)), number(std::to_string(1000 + i))}, false});
  table.rows.push_back({"total", {word("All services"), number("9,999")}, true});
  document.blocks.push_back(std::move(table));
  return document;
}

TEST(Pdf, HasTheStructureOfTheDocument) {
  Read read(to_pdf(report()));
  EXPECT_EQ(read.structure(),
            "Document\n  H1\n  P\n  H2\n"
            "  Table\n    TR\n      TD\n      TH Column\n      TH Column\n"
            "    TR\n      TH Row\n      TD\n      TD\n    TR\n      TH Row\n      TD\n      TD\n"
            "    TR\n      TH Row\n      TD\n      TD\n  P\n"
            "  H3\n  L\n    LI\n      Lbl\n      LBody\n    LI\n      Lbl\n      LBody\n"
            "  Table\n    Caption\n    TR\n      TH Column\n      TH Column\n    TR\n      TH Row\n      TD\n");
  EXPECT_EQ(read.faults(), "");
}

TEST(Pdf, SaysItsWordsInOrder) {
  EXPECT_EQ(
      in_one_line(words_of(to_pdf(report()))),
      "Complaints <2026> & before 1 July 2026 to 30 September 2026. Outcomes Closed Upheld Stage 1 1,268 81 Stage 2 9 "
      "none All 1,277 81 Closed in the quarter. What follows 1. Write to the service 2. Put it right Checks made Check "
      "Holds I1 yes Complaints <2026> & before Page 1 of 1");
  // By the structure, as a screen reader goes: artefacts are not said.
  const std::string said = in_one_line(told_by("pdfinfo", "-struct-text", to_pdf(report())));
  EXPECT_NE(said.find("TR TH: /Scope /Row \"Stage 2\" TD \"9\""), std::string::npos) << said;
  EXPECT_EQ(said.find("Page 1"), std::string::npos) << said;
}

TEST(Pdf, IsTitledInItsLanguage) {
  const std::string bytes = to_pdf(report(), {.lang = "cy", .made_at = "2026-10-05T09:00:00Z"});
  Read read(bytes);
  EXPECT_EQ(read.title(), "Complaints <2026> & before");
  EXPECT_EQ(read.language(), "cy");
  EXPECT_NE(bytes.find("Complaints &lt;2026&gt; &amp; before</rdf:li>"), std::string::npos);
  EXPECT_NE(bytes.find("<xmp:CreateDate>2026-10-05T09:00:00Z</xmp:CreateDate>"), std::string::npos);
  const std::string told = told_by("pdfinfo", "", bytes);
  EXPECT_NE(told.find("Tagged:          yes"), std::string::npos) << told;
  EXPECT_EQ(told.find("CreationDate"), std::string::npos) << told;
}

TEST(Pdf, HasItsHeadingsAsBookmarks) {
  EXPECT_EQ(Read(to_pdf(report())).bookmarks(), "Outcomes\n  What follows\n");
}

TEST(Pdf, IsSetInItsOwnTypeface) {
  const std::string fonts = told_by("pdffonts", "-l 99", to_pdf(report()));
  EXPECT_NE(fonts.find("SourceSans3-Regular"), std::string::npos) << fonts;
  EXPECT_NE(fonts.find("SourceSans3-Bold"), std::string::npos) << fonts;
  EXPECT_EQ(fonts.find("DejaVu"), std::string::npos) << fonts;
}

TEST(Pdf, IsTheSameBytesEachTimeAndFromEveryThread) {
  const std::string once = to_pdf(report());
  to_pdf(long_report(5));  // what was set in between leaves nothing behind
  EXPECT_EQ(to_pdf(report()), once);
  std::vector<std::string> made(4);
  std::vector<std::thread> threads;
  for (auto& each : made) threads.emplace_back([&each] { each = to_pdf(report()); });
  for (auto& each : threads) each.join();
  for (const auto& each : made) EXPECT_TRUE(each == once);
}

TEST(Pdf, NumbersStandRightAlignedInDigitsOfOneWidth) {
  const auto words = placed_words(to_pdf(report()));
  const auto find = [&](std::string_view text) {
    return *std::find_if(words.begin(), words.end(), [&](const Word& each) { return each.text == text; });
  };
  EXPECT_NEAR(find("1,268").right, find("9").right, 0.05);
  EXPECT_NEAR(find("1,268").right, find("Closed").right, 0.05);
  base::Document digits{"d", {base::Paragraph{"1111111111"}, base::Paragraph{"8888888888"}}};
  const auto set = placed_words(to_pdf(digits));
  EXPECT_NEAR(set[1].right, set[2].right, 0.05);
}

TEST(Pdf, RepeatsTheHeadOfALongTableAndSaysItOnce) {
  const std::string bytes = to_pdf(long_report(90));
  Read read(bytes);
  EXPECT_EQ(read.pages(), 3U);
  EXPECT_EQ(read.faults(), "");
  EXPECT_EQ(read.count("Table"), 1);
  EXPECT_EQ(read.count("TR"), 92) << "the head once, 90 rows, the total";
  for (int page = 1; page <= 3; ++page) {
    const std::string words = in_one_line(words_of(bytes, page));
    EXPECT_NE(words.find("Service Received Service "), std::string::npos) << words;
    EXPECT_NE(words.find("Page " + std::to_string(page) + " of 3"), std::string::npos) << words;
    EXPECT_EQ(words.find("Continued: Complaints by service") != std::string::npos, page > 1) << words;
  }
  const std::string said = in_one_line(words_of(bytes));
  for (int i = 1; i <= 90; ++i)
    EXPECT_NE(said.find("Service " + std::to_string(i) + " " + std::to_string(1000 + i)), std::string::npos) << i;
}

// Wherever the page ends: its last row never stands alone below a head.
TEST(Pdf, LeavesNoTotalAlone) {
  for (int rows = 25; rows < 40; ++rows) {
    const std::string bytes = to_pdf(long_report(rows));
    Read read(bytes);
    const std::string last = words_of(bytes, static_cast<int>(read.pages()));
    EXPECT_NE(last.find("Service " + std::to_string(rows)), std::string::npos) << rows;
    EXPECT_NE(last.find("All services"), std::string::npos) << rows;
  }
}

TEST(Pdf, KeepsAShortTableWholeAndWithItsHeading) {
  for (int lines = 20; lines < 45; ++lines) {
    base::Document document{"Short", {}};
    for (int i = 0; i < lines; ++i) document.blocks.push_back(base::Paragraph{"A line."});
    document.blocks.push_back(base::Heading{2, "Outcomes here"});
    document.blocks.push_back(outcomes());
    const std::string bytes = to_pdf(document);
    const std::string last = in_one_line(words_of(bytes, static_cast<int>(Read(bytes).pages())));
    EXPECT_NE(last.find("Outcomes here Outcomes Closed Upheld Stage 1 1,268 81 Stage 2 9 none All 1,277 81"),
              std::string::npos)
        << lines << ": " << last;
  }
}

TEST(Pdf, TurnsThePageForAWideTableAndBack) {
  base::Document document{"Wide", {base::Paragraph{"Before."}, base::Heading{2, "Many columns"}}};
  base::Table wide{"t", "Many columns", {word("Service")}, {}, ""};
  base::TableRow row{"", {word("Waste and streets")}, false};
  for (const char* head : {"Received", "Closed", "Upheld", "Partly upheld", "Not upheld", "Resolved", "Withdrawn",
                           "Outside jurisdiction", "Open at end", "Mean days", "Median days", "In time", "Late"}) {
    wide.columns.push_back(number(head));
    row.cells.push_back(number("12,345"));
  }
  wide.rows.assign(5, row);
  document.blocks.push_back(wide);
  document.blocks.push_back(base::Heading{2, "Few columns"});
  document.blocks.push_back(outcomes());
  Read read(to_pdf(document));
  ASSERT_EQ(read.pages(), 3U);
  EXPECT_NEAR(read.page_width(0), 595.28, 0.01);
  EXPECT_NEAR(read.page_width(1), 841.89, 0.01);
  EXPECT_NEAR(read.page_width(2), 595.28, 0.01);
  EXPECT_EQ(read.faults(), "");
}

TEST(Pdf, TakesALargerSheetWhereNoneOfTheseHoldsATable) {
  base::Table table{"t", "c", {}, {base::TableRow{"", {}, false}}, ""};
  for (int i = 0; i < 200; ++i) {
    table.columns.push_back(number("Column" + std::to_string(i)));
    table.rows[0].cells.push_back(number("12,345"));
  }
  Read read(to_pdf({"Wider", {table}}));
  EXPECT_EQ(read.faults(), "");
  EXPECT_EQ(read.count("TD"), 199);
}

TEST(Pdf, SplitsARowThatIsTallerThanAPage) {
  std::string cases;
  for (int i = 10000; i < 11200; ++i) cases += (cases.empty() ? "" : ", ") + ("WM-2026-" + std::to_string(i));
  base::Table table{"t", "Cases", {word("Number"), word("Cases")}, {}, ""};
  table.rows.push_back({"", {word("Received"), word(cases)}, false});
  table.rows.push_back({"", {word("Closed"), word("WM-2026-1")}, false});
  const std::string bytes = to_pdf({"Lists", {table}});
  Read read(bytes);
  EXPECT_GT(read.pages(), 2U);
  EXPECT_EQ(read.faults(), "");
  EXPECT_EQ(read.count("TR"), 3);
  EXPECT_NE(words_of(bytes, 2).find("Received"), std::string::npos) << "what the rest of the row belongs to";
  const std::string said = in_one_line(told_by("pdfinfo", "-struct-text", bytes));
  std::size_t place = 0;
  for (int i = 10000; i < 11200; ++i) {
    const std::size_t found = said.find("WM-2026-" + std::to_string(i), place);
    ASSERT_NE(found, std::string::npos) << i << " is lost or broken: " << said.substr(place, 200);
    place = found;
  }
}

TEST(Pdf, LargePrintIsLargeThroughout) {
  Read large(to_pdf(report(), {.point_size = large_print}));
  EXPECT_GE(large.least_type(), 16);
  EXPECT_EQ(large.faults(), "");
  Read usual(to_pdf(report()));
  EXPECT_EQ(large.structure(), usual.structure());
  EXPECT_GE(usual.least_type(), 8);
}

TEST(Pdf, ALetterHasNoHeadingAndKeepsItsLines) {
  const std::string bytes =
      to_pdf({"Reply", {base::Paragraph{"14 Harrow Close\nWestermoor"}, base::Paragraph{"Dear Sir"}}},
             {.point_size = 12, .title_shown = false});
  Read read(bytes);
  EXPECT_EQ(read.structure(), "Document\n  P\n  P\n");
  const auto words = placed_words(bytes);
  EXPECT_EQ(words[3].text, "Westermoor");
  EXPECT_GT(words[3].top, words[0].bottom - 4);
}

}  // namespace
}  // namespace redress::pdf::testing
