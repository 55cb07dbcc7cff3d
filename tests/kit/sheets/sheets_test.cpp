// Both kinds of spreadsheet: what they hold, that the same workbook gives the same bytes, and that no text becomes anything else.
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <random>

#include "kit/sheets/parts.h"
#include "kit/sheets/write.h"
#include "tests/kit/sheets/opened.h"

namespace redress::sheets::testing {
namespace {

using base::SheetCell;
using Kind = base::SheetCell::Kind;

SheetCell text(std::string words) {
  return {std::move(words), 0, 0, Kind::text};
}

base::Workbook example() {
  base::Workbook workbook;
  workbook.title = "Complaints & answers";
  workbook.sheets = {
      {"Cover", {{"Complaints & answers", base::SheetLine::Kind::title}, {"Source", {}}}, std::nullopt, {90}},
      {"Table 1",
       {{"Answered", base::SheetLine::Kind::title}, {"One table.", base::SheetLine::Kind::text}},
       base::SheetTable{{"Row", "Number", "Average", "Upheld"},
                        {{text("Stage 1"), {"6", 6, 0, Kind::number}, {"4.7", 28. / 6, 1, Kind::number}, text("[z]")},
                         {text("Total"),
                          {"12", 12, 0, Kind::number},
                          {"4.7", 28. / 6, 1, Kind::number},
                          {"17%", 1. / 6, 0, Kind::percent}}}},
       {20, 10, 10, 10}},
      {"It's a list", {}, base::SheetTable{{"Sheet"}, {{{"Table 1", 0, 0, Kind::link}}}}, {12}}};
  return workbook;
}

// One sheet with these texts in a table.
base::Workbook holding(const std::vector<std::string>& texts) {
  base::Workbook workbook;
  workbook.title = texts.front();
  base::SheetTable table{{"Words", "Again"}, {}};
  for (const auto& each : texts) table.rows.push_back({text(each), text(each)});
  workbook.sheets = {{"Words", {{texts.front(), base::SheetLine::Kind::title}}, std::move(table), {20, 20}}};
  return workbook;
}

struct Format {
  const char* name;
  std::string (*write)(const base::Workbook&);
  std::vector<OpenedSheet> (*open)(const std::string&);
};
const std::vector<Format> formats{{"ods", to_ods, open_ods}, {"xlsx", to_xlsx, open_xlsx}};

TEST(Sheets, HoldWhatTheWorkbookHolds) {
  for (const auto& format : formats) {
    SCOPED_TRACE(format.name);
    const std::string bytes = format.write(example());
    expect_well_formed(bytes);
    const auto sheets = format.open(bytes);
    ASSERT_EQ(sheets.size(), 3U);
    EXPECT_EQ(sheets[0].name, "Cover");
    EXPECT_EQ(sheets[2].name, "It's a list");
    ASSERT_EQ(sheets[1].rows.size(), 5U) << "two lines, the header, two rows, nothing between them";
    EXPECT_EQ(sheets[1].rows[0], std::vector<OpenedCell>({{"Answered", {}, ""}}));
    EXPECT_EQ(sheets[1].rows[2].size(), 4U);
    EXPECT_EQ(sheets[1].rows[3][3], (OpenedCell{"[z]", {}, ""}));
    EXPECT_EQ(sheets[1].rows[4][0], (OpenedCell{"Total", {}, ""}));
    EXPECT_EQ(sheets[2].rows[1][0].text, "Table 1");
  }
}

TEST(Sheets, KeepANumberToTheLastBitAndShowItAsItIsPrinted) {
  const auto ods = open_ods(to_ods(example())), xlsx = open_xlsx(to_xlsx(example()));
  EXPECT_EQ(ods[1].rows[4][2], (OpenedCell{"", 28. / 6, "4.7"}));
  EXPECT_EQ(xlsx[1].rows[4][2], (OpenedCell{"", 28. / 6, "0.0"}));
  EXPECT_EQ(ods[1].rows[4][3], (OpenedCell{"", 1. / 6, "17%"}));
  EXPECT_EQ(xlsx[1].rows[4][3], (OpenedCell{"", 1. / 6, "0%"}));
  EXPECT_EQ(xlsx[1].rows[3][1], (OpenedCell{"", 6, "0"}));
}

TEST(Sheets, EveryQuotientIsTheDoubleNearestToIt) {
  base::Workbook workbook = holding({"x"});
  auto& table = *workbook.sheets[0].table;
  table.rows.clear();
  for (int top = 0; top <= 40; ++top) {
    for (int bottom = 1; bottom <= 40; ++bottom) {
      const double value = static_cast<double>(top) / bottom;
      table.rows.push_back({{"", value, 0, Kind::percent}, {"", -value * 1000, 3, Kind::number}});
    }
  }
  for (auto& row : table.rows) row[0].text = row[1].text = "shown";
  for (const auto& format : formats) {
    const auto rows = format.open(format.write(workbook))[0].rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      EXPECT_EQ(rows[i + 2][0].number, table.rows[i][0].value) << format.name;
      EXPECT_EQ(rows[i + 2][1].number, table.rows[i][1].value) << format.name;
    }
  }
}

TEST(Sheets, TheSameWorkbookGivesTheSameBytesInAnyTimeZone) {
  const char* zone = std::getenv("TZ");
  const std::string before = zone == nullptr ? "" : zone;
  for (const auto& format : formats) {
    const std::string first = format.write(example());
    for (const char* other : {"Asia/Tokyo", "America/New_York"}) {
      ::setenv("TZ", other, 1);
      ::tzset();
      EXPECT_EQ(format.write(example()), first) << format.name << " in " << other;
    }
    zone == nullptr ? ::unsetenv("TZ") : ::setenv("TZ", before.c_str(), 1);
    ::tzset();
  }
}

TEST(Sheets, SayTheirTitleAndLanguageAndNoDay) {
  const Element meta = *part(to_ods(example()), "meta.xml").child("office:meta");
  EXPECT_EQ(meta.child("dc:title")->text, "Complaints & answers");
  EXPECT_EQ(meta.child("dc:language")->text, "en-GB");
  EXPECT_EQ(meta.child("dc:date"), nullptr);
  const Element core = part(to_xlsx(example()), "docProps/core.xml");
  EXPECT_EQ(core.child("dc:title")->text, "Complaints & answers");
  EXPECT_EQ(core.child("dc:language")->text, "en-GB");
  EXPECT_EQ(core.child("dcterms:created"), nullptr);
}

TEST(Sheets, AnOdsSaysWhatItIsInItsFirstBytes) {
  const std::string bytes = to_ods(example());
  EXPECT_EQ(bytes.substr(30, 8), "mimetype");
  EXPECT_EQ(bytes.substr(38, std::string_view(ods_type).size()), ods_type);
}

TEST(Sheets, MarkTheirTablesUpAndKeepTheHeaderInView) {
  const std::string ods = to_ods(example()), xlsx = to_xlsx(example());
  const Element content = part(ods, "content.xml");
  const Element* ranges = content.child("office:body")->child("office:spreadsheet")->child("table:database-ranges");
  ASSERT_NE(ranges, nullptr);
  EXPECT_EQ(ranges->children[0].attribute("table:name"), "Table_1");
  EXPECT_EQ(ranges->children[0].attribute("table:target-range-address"), "$'Table 1'.A3:$'Table 1'.D5");
  EXPECT_EQ(ranges->children[1].attribute("table:target-range-address"), "$'It''s a list'.A1:$'It''s a list'.A2");
  const Element table = part(xlsx, "xl/tables/table1.xml");
  EXPECT_EQ(table.attribute("ref"), "A3:D5");
  EXPECT_EQ(table.attribute("displayName"), "Table_1");
  EXPECT_EQ(table.child("autoFilter"), nullptr);
  const Element sheet = part(xlsx, "xl/worksheets/sheet2.xml");
  const Element* frozen = sheet.child("sheetViews")->children[0].child("pane");
  ASSERT_NE(frozen, nullptr);
  EXPECT_EQ(frozen->attribute("ySplit"), "3");
  EXPECT_EQ(frozen->attribute("state"), "frozen");
  const Element* split = nullptr;
  const Element settings = part(ods, "settings.xml");
  const Element& tables = settings.children[0].children[0].children[0].children[0].children[1];
  for (const auto& item : tables.children[1].children) {
    if (item.attribute("config:name") == "VerticalSplitPosition") split = &item;
  }
  ASSERT_NE(split, nullptr);
  EXPECT_EQ(split->text, "3");
}

TEST(Sheets, ATextStaysATextWhateverItBeginsWith) {
  const std::vector<std::string> texts{"=1+1",
                                       "=HYPERLINK(\"http://example.org\")",
                                       "+44 20",
                                       "-1",
                                       "@SUM(A1)",
                                       "\xEF\xBC\x9D"
                                       "1",
                                       "007",
                                       "1e5",
                                       "TRUE",
                                       "#REF!",
                                       "12%",
                                       "2026-11-23",
                                       "'quoted",
                                       "{=1}",
                                       "http://example.org",
                                       "mailto:x",
                                       "internal:Words!A1"};
  for (const auto& format : formats) {
    SCOPED_TRACE(format.name);
    const auto rows = format.open(format.write(holding(texts)))[0].rows;
    ASSERT_EQ(rows.size(), texts.size() + 2);
    EXPECT_EQ(rows[0][0], (OpenedCell{texts[0], {}, ""}));
    for (std::size_t i = 0; i < texts.size(); ++i) {
      EXPECT_EQ(rows[i + 2][0], (OpenedCell{texts[i], {}, ""}));
    }
  }
}

TEST(Sheets, AHeaderIsATextAndATableOfNoRowsHasOne) {
  base::Workbook workbook = holding({"x"});
  workbook.sheets[0].table->columns = {"=1+1", "a & <b> \"c\" _x0041_"};
  workbook.sheets.push_back(workbook.sheets[0]);
  workbook.sheets[1].name = "None";
  workbook.sheets[1].table->rows.clear();
  for (const auto& format : formats) {
    SCOPED_TRACE(format.name);
    const std::string bytes = format.write(workbook);
    expect_well_formed(bytes);
    for (const auto& sheet : format.open(bytes)) {
      EXPECT_EQ(sheet.rows[1], std::vector<OpenedCell>({{"=1+1", {}, ""}, {"a & <b> \"c\" _x0041_", {}, ""}}));
    }
    EXPECT_EQ(format.open(bytes)[1].rows.size(), 2U);
  }
}

TEST(Sheets, OdsKeepsSpacesTabsAndLines) {
  const Element content = part(to_ods(holding({"  a  b\tc \nd"})), "content.xml");
  const Element* cell = nullptr;
  for (const auto& table : content.child("office:body")->child("office:spreadsheet")->children) {
    if (table.name == "table:table") cell = &table.children.back().children[0];
  }
  ASSERT_EQ(cell->children.size(), 2U) << "a paragraph for each line";
  const auto& first = cell->children[0];
  EXPECT_EQ(first.text, "abc");
  ASSERT_EQ(first.children.size(), 4U);
  EXPECT_EQ(first.children[0].attribute("text:c"), "2");
  EXPECT_EQ(first.children[1].attribute("text:c"), "2");
  EXPECT_EQ(first.children[2].name, "text:tab");
  EXPECT_EQ(first.children[3].attribute("text:c"), "1");
  EXPECT_EQ(cell->children[1].text, "d");
}

TEST(Sheets, TheRowHasRoomForItsText) {
  EXPECT_EQ(lines_of("short", 20), 1);
  EXPECT_EQ(lines_of("one\ntwo\nthree", 20), 3);
  EXPECT_EQ(lines_of(std::string(100, 'x'), 10), 10) << "a word that is longer than the line is broken";
  EXPECT_GE(lines_of("words of four letters each that go on and on", 10), 4);
  EXPECT_EQ(lines_of(std::string(100'000, 'x'), 10), most_lines_of_row);
}

// Texts of every kind of trouble, put together at random.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces{"=",
                                               "+",
                                               "]]>",
                                               "<",
                                               "&",
                                               "\"",
                                               "'",
                                               "&amp;",
                                               "<!--",
                                               "_x0041_",
                                               "_x",
                                               "\x01",
                                               "\x1F",
                                               "\x7F",
                                               "\r\n",
                                               "\r",
                                               "\n",
                                               "\t",
                                               " ",
                                               "   ",
                                               "\xFF",
                                               "\xC3",
                                               "\xED\xA0\x80",
                                               "\xEF\xBF\xBE",
                                               "\xEF\xBF\xBF",
                                               "\xF0\x9F\x98\x80",
                                               "\xC3\xA9",
                                               "\xE4\xB8\xAD",
                                               "word",
                                               "12.5%",
                                               "http://example.org",
                                               "\xE2\x80\xAE",
                                               "\xC2\x85",
                                               "a",
                                               "internal:",
                                               "<![CDATA["};
  std::string text;
  const auto count = random() % 12;
  for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
  if (random() % 20 == 0) text += '\0';
  if (random() % 60 == 0) text += std::string(40'000, 'x') + pieces[random() % pieces.size()];
  return "a" + text;  // a cell is never empty
}

TEST(Sheets, ThatHoldAnyTextsAreStillWellFormedAndHoldThem) {
  std::mt19937 random(20261123);
  for (int round = 0; round < 30; ++round) {
    std::vector<std::string> texts;
    for (int i = 0; i < 40; ++i) texts.push_back(random_text(random));
    const base::Workbook workbook = holding(texts);
    for (const auto& format : formats) {
      SCOPED_TRACE(format.name);
      const std::string bytes = format.write(workbook);
      expect_well_formed(bytes);
      const auto rows = format.open(bytes)[0].rows;
      ASSERT_EQ(rows.size(), texts.size() + 2);
      for (std::size_t i = 0; i < texts.size(); ++i) {
        ASSERT_FALSE(rows[i + 2][0].number.has_value());
        // An ODS has its spaces and tabs in elements, which another test looks at.
        if (std::string_view(format.name) == "xlsx") {
          const std::string wanted = base::sheet_text(texts[i]);
          // Escapes take their room from the end of a text that fills its cell.
          const std::size_t most = wanted.size() < base::most_cell_units ? wanted.size() : 30'000;
          ASSERT_EQ(rows[i + 2][0].text.substr(0, most), wanted.substr(0, most));
        }
      }
    }
  }
}

}  // namespace
}  // namespace redress::sheets::testing
