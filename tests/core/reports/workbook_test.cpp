// The Government Analysis Function's rules for spreadsheets, held over the workbook of a report with every kind of trouble in it.
#include "core/reports/workbook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/reports/text.h"

namespace redress::reports {
namespace {

using base::Sheet;
using base::SheetCell;
using base::Workbook;

figures::Report example() {
  figures::Report report;
  report.report = "spso-quarterly";
  report.title = "Complaints, October to December 2017";
  report.period = *figures::parse_period("2017-18-Q3");
  report.as_at = report.period.to;
  report.invariants = {{"I4", true, "adds up"}};
  report.notes = {"A note on all."};
  report.tables = {{"t",
                    "Time taken",
                    {{"n", "Number", "Counts."}, {"avg", "Average", "Days."}, {"pct", "Upheld", ""}},
                    {},
                    {"Note"}},
                   {"none", "A table of nothing", {{"x", "", ""}, {"y", "Row", ""}, {"z", "row", ""}}, {}, {}}};
  report.tables[0].rows = {
      {"stage-1",
       "Stage 1",
       {{"n", 6, 1, 1, 0, "6", {"A", "B"}}, {"avg", 28, 6, 1, 1, "4.7", {"A"}}, {"pct", 1, 6, 100, 0, "17%", {}}}},
      {"stage-2", "", {{"n", 0, 1, 1, 0, "0", {}}, {"avg", 0, 0, 1, 1, "none", {}}, {"pct", 0, 0, 100, 0, "none", {}}}},
      {"total",
       "Total",
       {{"n", 6, 1, 1, 0, "6", {"A", "B"}},
        {"avg", {}, {}, 1, 0, "not meaningful", {}},
        {"pct", {}, {}, 100, 0, "[c]", {}}}}};
  return report;
}

Sheet sheet(const Workbook& workbook, const std::string& name) {
  const auto found = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                  [&](const Sheet& each) { return each.name == name; });
  EXPECT_NE(found, workbook.sheets.end()) << name;
  return found == workbook.sheets.end() ? workbook.sheets.front() : *found;
}

std::vector<std::string> names_of(const Workbook& workbook) {
  std::vector<std::string> names;
  for (const auto& each : workbook.sheets) names.push_back(each.name);
  return names;
}

std::vector<std::string> words_of(const std::vector<SheetCell>& row) {
  std::vector<std::string> words;
  for (const auto& cell : row) words.push_back(cell.text);
  return words;
}

bool says(const Sheet& sheet, const std::string& words) {
  return std::any_of(sheet.lines.begin(), sheet.lines.end(),
                     [&](const auto& line) { return line.text.find(words) != std::string::npos; });
}

std::string folded(std::string words) {
  std::transform(words.begin(), words.end(), words.begin(), [](unsigned char c) { return std::tolower(c); });
  return words;
}

// What the rules say of any workbook.
void expect_rules_kept(const Workbook& workbook) {
  std::set<std::string> sheets;
  ASSERT_FALSE(workbook.sheets.empty());
  EXPECT_EQ(workbook.sheets[0].name, "Cover");
  EXPECT_FALSE(workbook.sheets[0].table.has_value());
  EXPECT_EQ(workbook.language, "en-GB");
  for (const auto& each : workbook.sheets) {
    SCOPED_TRACE(each.name);
    EXPECT_TRUE(base::is_sheet_name(each.name));
    EXPECT_TRUE(sheets.insert(folded(each.name)).second);
    ASSERT_FALSE(each.lines.empty());
    EXPECT_EQ(each.lines[0].kind, base::SheetLine::Kind::title);
    for (const auto& line : each.lines) EXPECT_FALSE(base::sheet_text(line.text).empty());
    ASSERT_EQ(each.widths.size(), each.table ? each.table->columns.size() : 1);
    for (const int width : each.widths) EXPECT_TRUE(width >= 8 && width <= 90) << width;
    if (!each.table) continue;
    std::set<std::string> columns;
    for (const auto& column : each.table->columns) {
      EXPECT_FALSE(column.empty());
      EXPECT_EQ(column.find('\n'), std::string::npos);
      EXPECT_TRUE(columns.insert(folded(column)).second) << column;
    }
    for (const auto& row : each.table->rows) {
      ASSERT_EQ(row.size(), each.table->columns.size());
      for (const auto& cell : row) {
        EXPECT_NE(base::sheet_text(cell.text).find_first_not_of(" \n\t"), std::string::npos) << "an empty cell";
        EXPECT_TRUE(std::isfinite(cell.value));
      }
    }
  }
}

TEST(ReportAsWorkbook, KeepsTheRulesForSpreadsheets) {
  expect_rules_kept(to_workbook(example()));
  expect_rules_kept(to_workbook(figures::Report{}));
}

TEST(ReportAsWorkbook, HasItsSheetsInOrder) {
  const std::vector<std::string> wanted{"Cover",  "Contents", "Notes",   "Definitions",
                                        "Checks", "Table 1",  "Table 2", "Cases 1"};
  EXPECT_EQ(names_of(to_workbook(example())), wanted);
  auto few = example();
  few.notes.clear();
  few.invariants.clear();
  few.tables.resize(1);
  few.tables[0].notes.clear();
  const Workbook small = to_workbook(few);
  EXPECT_EQ(names_of(small), (std::vector<std::string>{"Cover", "Definitions", "Table 1", "Cases 1"}));
  EXPECT_TRUE(says(small.sheets[0], "It has 4 sheets: Cover, Definitions, Table 1, Cases 1."));
}

TEST(ReportAsWorkbook, TheCoverSaysWhatItIsAsAtWhenAndHowToReadIt) {
  const Workbook workbook = to_workbook(example());
  EXPECT_EQ(workbook.title, "Complaints, October to December 2017");
  const Sheet& cover = workbook.sheets[0];
  EXPECT_TRUE(says(cover, "Complaints, October to December 2017"));
  EXPECT_TRUE(says(cover, "from Sunday 1 October 2017 to Sunday 31 December 2017."));
  EXPECT_TRUE(says(cover, "As at: Sunday 31 December 2017."));
  EXPECT_TRUE(says(cover, "Known by: everything that was recorded"));
  EXPECT_TRUE(says(cover, "spso-quarterly"));
  EXPECT_TRUE(says(cover, "It has 8 sheets, which the sheet Contents lists."));
  for (const char* sign : {"[c] is ", "[x] is ", "[z] is "}) EXPECT_TRUE(says(cover, sign)) << sign;

  auto known = example();
  known.known_by = "2018-01-05";
  EXPECT_TRUE(says(to_workbook(known).sheets[0], "Known by: the end of Friday 5 January 2018."));
  known.known_by = "2018-01-05T09:00:00Z";
  EXPECT_TRUE(says(to_workbook(known).sheets[0], "Known by: 2018-01-05T09:00:00Z."));
}

TEST(ReportAsWorkbook, OnlyShorthandThatIsUsedIsExplained) {
  auto report = example();
  report.tables.resize(1);
  report.tables[0].columns.resize(2);
  for (auto& column : report.tables[0].columns) column.definition = "d";
  for (auto& row : report.tables[0].rows)
    row = {row.id, "Row " + row.id, {row.cells[0], {"avg", 1, 2, 1, 1, "0.5", {}}}};
  EXPECT_TRUE(says(to_workbook(report).sheets[0], "None is used"));
  report.tables[0].rows[0].cells[1] = {"avg", 0, 0, 1, 1, "none", {}};
  const Workbook workbook = to_workbook(report);
  EXPECT_TRUE(says(workbook.sheets[0], "[z] is not applicable"));
  EXPECT_FALSE(says(workbook.sheets[0], "[x] is"));
}

TEST(ReportAsWorkbook, NumbersAreNumbersAndShowWhatIsPrinted) {
  const auto rows = sheet(to_workbook(example()), "Table 1").table->rows;
  const SheetCell count = rows[0][1], average = rows[0][2], share = rows[0][3];
  EXPECT_EQ(count.kind, SheetCell::Kind::number);
  EXPECT_EQ(count.value, 6);
  EXPECT_EQ(average.value, 28. / 6);
  EXPECT_EQ(average.decimals, 1);
  EXPECT_EQ(average.text, "4.7");
  EXPECT_EQ(share.kind, SheetCell::Kind::percent);
  EXPECT_EQ(share.value, 1. / 6) << "a spreadsheet multiplies by a hundred as it shows it";
  EXPECT_EQ(share.text, "17%");
  EXPECT_EQ(words_of(rows[1]), (std::vector<std::string>{"stage-2", "0", "[z]", "[z]"})) << "a row without a label";
  EXPECT_EQ(words_of(rows[2]), (std::vector<std::string>{"Total", "6", "[z]", "[c]"}));
  EXPECT_FALSE(rows[2][3].is_number());
}

TEST(ReportAsWorkbook, APercentageThatIsRoundedUpFromAHalfIsNotKeptBelowIt) {
  const auto kept = [](std::int64_t top, std::int64_t bottom, int decimals) {
    figures::Report report = example();
    report.tables[0].columns.resize(1);
    report.tables[0].rows = {{"r", "R", {{"n", top, bottom, 100, decimals, "text", {}}}}};
    return sheet(to_workbook(report), "Table 1").table->rows[0][1].value;
  };
  EXPECT_LT(100 * (29. / 200), 14.5) << "what an office program would round to 14%";
  EXPECT_GE(100 * kept(29, 200, 0), 14.5);
  EXPECT_EQ(kept(29, 200, 0), std::nextafter(29. / 200, 1));
  EXPECT_EQ(kept(29, 200, 1), 29. / 200) << "14.5% as it is";
  EXPECT_EQ(kept(1, 8, 0), 0.125) << "a half that a double holds";
  for (std::int64_t bottom = 1; bottom < 300; ++bottom) {
    for (std::int64_t top = 0; top <= bottom; ++top) {
      const double nearest = static_cast<double>(top) / static_cast<double>(bottom);
      const double value = kept(top, bottom, 0);
      if (value != nearest) {
        EXPECT_EQ(value, std::nextafter(nearest, 2));
        EXPECT_EQ(top * 200 % bottom, 0) << top << "/" << bottom << " is no half";
      }
      EXPECT_EQ(std::to_string(static_cast<int>(std::floor(value * 100 + 0.5))), figures::printed(top, bottom, 100, 0))
          << top << "/" << bottom;
    }
  }
}

TEST(ReportAsWorkbook, EveryColumnHasANameOfItsOwn) {
  const auto columns = sheet(to_workbook(example()), "Table 2").table->columns;
  EXPECT_EQ(columns, (std::vector<std::string>{"Row", "x", "Row (y)", "row (z)"}));
  auto report = example();
  report.tables[0].columns = {{"a", "Same\nname", ""}, {"a", "Same name", ""}, {"a", "same name (a)", ""}};
  EXPECT_EQ(sheet(to_workbook(report), "Table 1").table->columns,
            (std::vector<std::string>{"Row", "Same name", "Same name (a)", "same name (a) (a)"}));
  report.tables[0].columns = {{"", std::string(300, 'x'), ""}, {"", std::string(300, 'x'), ""}, {"", "\x01", ""}};
  const auto long_ones = sheet(to_workbook(report), "Table 1").table->columns;
  EXPECT_EQ(long_ones[1], std::string(200, 'x'));
  EXPECT_EQ(long_ones[2], std::string(200, 'x') + " 2");
  EXPECT_EQ(long_ones[3], "[x]");
  expect_rules_kept(to_workbook(report));
}

TEST(ReportAsWorkbook, DefinitionsNotesAndChecksStandOnTheirOwnSheets) {
  const Workbook workbook = to_workbook(example());
  const auto definitions = sheet(workbook, "Definitions").table->rows;
  ASSERT_EQ(definitions.size(), 6U) << "one for each column of each table";
  EXPECT_EQ(words_of(definitions[1]), (std::vector<std::string>{"Table 1", "Average", "Days."}));
  EXPECT_EQ(definitions[1][0].kind, SheetCell::Kind::link);
  EXPECT_EQ(words_of(definitions[2]), (std::vector<std::string>{"Table 1", "Upheld", "[x]"}));
  const auto notes = sheet(workbook, "Notes").table->rows;
  EXPECT_EQ(words_of(notes[0]), (std::vector<std::string>{"Note 1", "Every table", "A note on all."}));
  EXPECT_EQ(words_of(notes[1]), (std::vector<std::string>{"Note 2", "Table 1", "Note"}));
  EXPECT_TRUE(says(sheet(workbook, "Table 1"), "One table. Notes 1 and 2 on the sheet Notes are about it."));
  EXPECT_TRUE(says(sheet(workbook, "Table 2"), "One table, without rows. Note 1 on the sheet Notes is about it."));
  EXPECT_EQ(words_of(sheet(workbook, "Checks").table->rows[0]), (std::vector<std::string>{"I4", "yes", "adds up"}));
  const auto contents = sheet(workbook, "Contents").table->rows;
  ASSERT_EQ(contents.size(), 6U);
  EXPECT_EQ(words_of(contents[5]), (std::vector<std::string>{"Cases 1", "Cases behind: Time taken"}));
}

TEST(ReportAsWorkbook, EachCaseOfEachNumberHasALine) {
  const auto rows = sheet(to_workbook(example()), "Cases 1").table->rows;
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(words_of(rows[1]), (std::vector<std::string>{"Table 1", "Stage 1", "Number", "B"}));
  EXPECT_EQ(words_of(rows[2]), (std::vector<std::string>{"Table 1", "Stage 1", "Average", "A"}));
  EXPECT_EQ(words_of(rows[4]), (std::vector<std::string>{"Table 1", "Total", "Number", "B"}));
}

TEST(ReportAsWorkbook, MoreCasesThanASheetHoldsStandInParts) {
  figures::Report report = example();
  report.tables.resize(1);
  std::vector<std::string> cases(1'000'001, "A");
  report.tables[0].rows = {{"total", "Total", {{"n", 1'000'001, 1, 1, 0, "1000001", std::move(cases)}}}};
  report.tables[0].columns.resize(1);
  const Workbook workbook = to_workbook(report);
  const Sheet &second = workbook.sheets.back(), &first = workbook.sheets[workbook.sheets.size() - 2];
  EXPECT_EQ(first.name, "Cases 1 part 1");
  EXPECT_EQ(second.name, "Cases 1 part 2");
  EXPECT_EQ(first.table->rows.size(), 1'000'000U);
  EXPECT_EQ(second.table->rows.size(), 1U);
  EXPECT_LT(first.table->rows.size() + first.lines.size(), base::most_sheet_rows);
}

TEST(ReportAsWorkbook, IsTheSameTwice) {
  const Workbook first = to_workbook(example()), second = to_workbook(example());
  ASSERT_EQ(first.sheets.size(), second.sheets.size());
  for (std::size_t i = 0; i < first.sheets.size(); ++i) {
    const Sheet &a = first.sheets[i], &b = second.sheets[i];
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.widths, b.widths);
    ASSERT_EQ(a.table.has_value(), b.table.has_value());
    if (!a.table) continue;
    for (std::size_t r = 0; r < a.table->rows.size(); ++r) {
      EXPECT_EQ(words_of(a.table->rows[r]), words_of(b.table->rows[r]));
    }
  }
}

}  // namespace
}  // namespace redress::reports
