// Reports and figures as spreadsheets, from the command line: what the file holds is what the report says.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/cli/body.h"
#include "app/cli/report.h"
#include "app/cli/subcommand.h"
#include "core/reports/workbook.h"
#include "kit/sheets/write.h"
#include "support/engines.h"
#include "tests/kit/sheets/opened.h"

namespace redress::cli {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

Said call(int (*run)(const Words& words, Streams streams), Words words) {
  std::istringstream input;
  std::ostringstream out, err;
  const int code = run(words, {input, out, err});
  return {code, out.str(), err.str()};
}

// The body of the first steps, with four cases.
class ReportAsSheets : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(call(init, {"--data", data_, "--organisation", "Example Council", "--calendar", "scotland"}).code, 0);
    const std::string cases = std::string(REDRESS_SOURCE_DIR) + "/docs/first-steps/cases.csv";
    const Said imported = call(import, {"--data", data_, cases});
    ASSERT_EQ(imported.code, 0) << imported.err;
  }
  Said report_as(Words more) const {
    Words words{"spso-quarterly", "--data", data_, "--period", "2026-27-Q2"};
    words.insert(words.end(), more.begin(), more.end());
    return call(report, words);
  }
  figures::Report as_report() const {
    const auto office =
        office::Office::open(*place_from(*Arguments::parse({"--data", data_}, with_place({}))), {.writing = false});
    figures::Question question;
    question.period = *figures::parse_period("2026-27-Q2");
    question.as_at = question.period.to;
    return *office->report("spso-quarterly", question);
  }
  static std::string contents(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  tests::Database database_{sql::Engine::sqlite};
  std::string data_ = database_.folder();
};

// Every table of the report stands in the file, number for number.
void expect_holds(const std::vector<sheets::testing::OpenedSheet>& sheets, const figures::Report& report) {
  std::size_t numbers = 0;
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    const std::string name = "Table " + std::to_string(t + 1);
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const auto& each) { return each.name == name; });
    ASSERT_NE(found, sheets.end()) << name;
    const auto& table = report.tables[t];
    ASSERT_EQ(found->rows.size(), table.rows.size() + 4) << "three lines and the header";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      const auto& cells = found->rows[r + 4];
      ASSERT_EQ(cells.size(), table.columns.size() + 1);
      EXPECT_EQ(cells[0].text, table.rows[r].label);
      for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& cell = table.rows[r].cells[c];
        const bool number = cell.numerator && *cell.denominator != 0;
        ASSERT_EQ(cells[c + 1].number.has_value(), number) << cell.text;
        if (!number) {
          EXPECT_EQ(cells[c + 1].text, "[z]");
          continue;
        }
        ++numbers;
        const double whole = static_cast<double>(*cell.numerator) / static_cast<double>(*cell.denominator);
        EXPECT_EQ(*cells[c + 1].number, whole);
      }
    }
  }
  EXPECT_GT(numbers, 60U);
}

TEST_F(ReportAsSheets, HoldEveryNumberOfTheReport) {
  const auto report = as_report();
  const Said ods = report_as({"--format", "ods"}), xlsx = report_as({"--format", "xlsx"});
  ASSERT_EQ(ods.code, 0) << ods.err;
  ASSERT_EQ(xlsx.code, 0) << xlsx.err;
  expect_holds(sheets::testing::open_ods(ods.out), report);
  expect_holds(sheets::testing::open_xlsx(xlsx.out), report);
  EXPECT_EQ(ods.out, sheets::to_ods(reports::to_workbook(report)));
  EXPECT_EQ(report_as({"--format", "xlsx"}).out, xlsx.out) << "the same bytes when it is asked again";
}

TEST_F(ReportAsSheets, ListEachCaseOfEachNumberOnALine) {
  std::size_t listed = 0, lines = 0;
  for (const auto& table : as_report().tables) {
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) listed += cell.cases.size();
    }
  }
  for (const auto& sheet : sheets::testing::open_ods(report_as({"--format", "ods"}).out)) {
    if (sheet.name.starts_with("Cases")) lines += sheet.rows.size() - 3;
  }
  EXPECT_GT(listed, 20U);
  EXPECT_EQ(lines, listed);
}

TEST_F(ReportAsSheets, GoToAFile) {
  for (const std::string format : {"ods", "xlsx"}) {
    const std::string name = data_ + "." + format;
    const Said said = report_as({"--format", format, "--out", name});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(said.out, "");
    EXPECT_EQ(contents(name), report_as({"--format", format}).out);
    std::filesystem::remove(name);
  }
}

TEST_F(ReportAsSheets, AFigureHasTheSameForms) {
  const auto ask = [&](Words more) {
    Words words{"closed", "--data", data_, "--from", "2026-07-01", "--to", "2026-09-30", "--by", "service"};
    words.insert(words.end(), more.begin(), more.end());
    return call(figure, words);
  };
  const Said ods = ask({"--format", "ods"});
  ASSERT_EQ(ods.code, 0) << ods.err;
  const auto sheets = sheets::testing::open_ods(ods.out);
  EXPECT_EQ(sheets.front().name, "Cover");
  const auto table =
      std::find_if(sheets.begin(), sheets.end(), [](const auto& each) { return each.name == "Table 1"; });
  ASSERT_NE(table, sheets.end());
  EXPECT_EQ(table->rows.back()[0].text, "Total");
  EXPECT_EQ(table->rows.back()[1].number, 3);
  EXPECT_EQ(ask({"--format", "json"}).out, ask({"--json"}).out);
  EXPECT_NE(ask({}).out.find("total"), std::string::npos);
  EXPECT_EQ(ask({"--json", "--format", "csv"}).code, exit_usage);
  EXPECT_EQ(ask({"--out", data_ + ".txt"}).code, exit_usage) << "in words it goes to the output alone";
}

// Rule: figures of officers are never listed side by side and never leave in a file, DESIGN 6.
TEST_F(ReportAsSheets, NoFormOfAFigureIsByHandler) {
  for (const char* format : {"words", "json", "csv", "html", "ods", "xlsx", "pdf"}) {
    Words words{"closed",     "--data", data_,     "--from", "2026-07-01", "--to",
                "2026-09-30", "--by",   "service", "--by",   "handler"};
    if (std::string(format) != "words") words.insert(words.end(), {"--format", format});
    const Said said = call(figure, words);
    EXPECT_EQ(said.code, exit_usage) << format;
    EXPECT_EQ(said.out, "") << format;
    EXPECT_NE(said.err.find("figures are not grouped by handler"), std::string::npos) << format << ": " << said.err;
  }
}

TEST_F(ReportAsSheets, FormsThatNobodyKnowsAreRefused) {
  const Said wrong = report_as({"--format", "xls"});
  EXPECT_EQ(wrong.code, exit_usage);
  EXPECT_NE(wrong.err.find("is xlsx meant?"), std::string::npos) << wrong.err;
  EXPECT_EQ(report_as({"--format", "words"}).code, exit_usage);
  EXPECT_EQ(report_as({"--format", "ods", "--json"}).code, exit_usage);
}

}  // namespace
}  // namespace redress::cli
