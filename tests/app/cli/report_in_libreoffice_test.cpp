// What LibreOffice reads in our spreadsheets, against the report: every value, and every value as it is shown.
//
// Needs `soffice` (Debian: libreoffice-calc), which ./test does not install. Without it the test says loudly that it was left out, and
// fails where REDRESS_REQUIRE_LIBREOFFICE=1 asks for it.
#include <gtest/gtest.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/text.h"
#include "core/reports/workbook.h"
#include "kit/sheets/write.h"

namespace redress::cli {
namespace {

namespace fs = std::filesystem;

bool has_libreoffice() {
  const char* path = std::getenv("PATH");
  for (const auto folder : base::split(path == nullptr ? "" : path, ':')) {
    if (::access((std::string(folder) + "/soffice").c_str(), X_OK) == 0) return true;
  }
  std::cerr << "[ LEFT OUT ] soffice is not installed: spreadsheets are not read by LibreOffice (libreoffice-calc)\n";
  const char* required = std::getenv("REDRESS_REQUIRE_LIBREOFFICE");
  EXPECT_TRUE(required == nullptr || std::string_view(required) != "1") << "soffice is asked for and not there";
  return false;
}

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("redress_sheets_" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

// Each sheet of each file as CSV in `out`: NAME-SHEET.csv. Texts are quoted, numbers are not.
void convert(const Folder& folder, const std::vector<fs::path>& files, const fs::path& out, bool as_shown) {
  std::vector<std::string> words{"soffice",
                                 "-env:UserInstallation=file://" + (folder / "profile").string(),
                                 "--headless",
                                 "--convert-to",
                                 std::string("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,") +
                                     (as_shown ? "true" : "false") + ",false,false,-1",
                                 "--outdir",
                                 out.string()};
  for (const auto& file : files) words.push_back(file.string());
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  ASSERT_EQ(::posix_spawnp(&child, "soffice", &quiet, nullptr, arguments.data(), environ), 0);
  posix_spawn_file_actions_destroy(&quiet);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_EQ(status, 0);
}

struct Field {
  std::string words;
  bool quoted = false;
};

std::vector<std::vector<Field>> read_rows(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  EXPECT_TRUE(in) << file;
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  std::vector<std::vector<Field>> rows;
  std::vector<Field> row(1);
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' && inside && at + 1 < text.size() && text[at + 1] == '"') {
      row.back().words += text[++at];
    } else if (c == '"') {
      inside = !inside;
      row.back().quoted = true;
    } else if (c == ',' && !inside) {
      row.emplace_back();
    } else if (c == '\n' && !inside) {
      rows.push_back(std::move(row));
      row.assign(1, {});
    } else {
      row.back().words += c;
    }
  }
  return rows;
}

figures::Cell fraction(std::int64_t top, std::int64_t bottom, int scale, int decimals) {
  figures::Cell cell{"c", top, bottom, scale, decimals, figures::printed(top, bottom, scale, decimals), {}};
  if (scale == 100) cell.text += "%";
  return cell;
}

// Labels that a program could take for something else, and every fraction that ends in a half where it is rounded.
figures::Report hard_report() {
  figures::Report report;
  report.report = "hard";
  report.title = "=1+1 & \"quotes\" <b>";
  report.period = *figures::parse_period("2017-18-Q3");
  report.as_at = report.period.to;
  report.tables = {{"words", "+44 numbers", {{"a", "=SUM(A1:A9)", "@d"}, {"b", "-1", "1e5"}}, {}, {"=1+1"}},
                   {"halves", "Halves", {{"p", "0", ""}, {"q", "1", ""}, {"m", "2", ""}}, {}, {}}};
  int place = 0;
  for (const char* label :
       {"=1+1", "+1", "-1", "@x", "007", "1e5", "TRUE", "12%", "2026-11-23", "1/2", "'quoted", "a\tb", "  two  spaces ",
        "one\ntwo", "_x0041_", "\xF0\x9F\x98\x80", "]]>", "http://example.org"}) {
    ++place;
    report.tables[0].rows.push_back(
        {std::to_string(place),
         label,
         {{"a", place, 1, 1, 0, std::to_string(place), {"=cmd", "A-1"}}, {"b", 0, 0, 1, 1, "none", {}}}});
  }
  for (std::int64_t top = 1; top < 400; ++top) {
    report.tables[1].rows.push_back(
        {std::to_string(top),
         "n" + std::to_string(top),
         {fraction(top, 200, 100, 0), fraction(top, 2000, 100, 1), fraction(top, 20, 1, 1)}});
  }
  for (std::int64_t bottom = 3; bottom < 60; ++bottom) {
    for (std::int64_t top = 1; top < bottom; top += 3) {
      const std::string id = std::to_string(top) + "/" + std::to_string(bottom);
      report.tables[1].rows.push_back(
          {id, "n " + id, {fraction(top, bottom, 100, 0), fraction(top, bottom, 100, 1), fraction(top, bottom, 1, 1)}});
    }
  }
  return report;
}

double value_of(const std::string& words) {
  const double value = std::strtod(words.c_str(), nullptr);
  return words.ends_with('%') ? value / 100 : value;
}

// The sheets of a file, as LibreOffice read them, against the workbook that they were made from.
void compare(const base::Workbook& workbook, const fs::path& shown, const fs::path& raw, const std::string& name) {
  std::size_t numbers = 0, texts = 0;
  for (const auto& sheet : workbook.sheets) {
    SCOPED_TRACE(name + ", " + sheet.name);
    const auto as_shown = read_rows(shown / (name + "-" + sheet.name + ".csv"));
    const auto as_kept = read_rows(raw / (name + "-" + sheet.name + ".csv"));
    ASSERT_EQ(as_shown.size(), sheet.lines.size() + (sheet.table ? 1 + sheet.table->rows.size() : 0));
    ASSERT_EQ(as_kept.size(), as_shown.size());
    std::size_t row = 0;
    for (const auto& line : sheet.lines) EXPECT_EQ(as_shown[row++][0].words, line.text);
    if (!sheet.table) continue;
    for (std::size_t c = 0; c < sheet.table->columns.size(); ++c) {
      EXPECT_EQ(as_shown[row][c].words, sheet.table->columns[c]);
      EXPECT_TRUE(as_shown[row][c].quoted) << "a text";
    }
    for (const auto& cells : sheet.table->rows) {
      ++row;
      ASSERT_EQ(as_shown[row].size(), cells.size());
      for (std::size_t c = 0; c < cells.size(); ++c) {
        const Field &seen = as_shown[row][c], &kept = as_kept[row][c];
        EXPECT_EQ(seen.words, cells[c].text) << cells[c].value;
        EXPECT_EQ(seen.quoted, !cells[c].is_number()) << cells[c].text;
        if (!cells[c].is_number()) {
          ++texts;
          continue;
        }
        ++numbers;
        // It writes 15 digits.
        EXPECT_NEAR(value_of(kept.words), cells[c].value, std::abs(cells[c].value) * 1e-14) << cells[c].text;
      }
    }
  }
  EXPECT_GT(numbers, 1000U);
  EXPECT_GT(texts, 1000U);
}

TEST(ReportInLibreOffice, ShowsEveryValueAsItIsPrintedAndKeepsItUnrounded) {
  if (!has_libreoffice()) return;
  const Folder folder;
  const auto workbook = reports::to_workbook(hard_report());
  std::ofstream(folder / "open.ods", std::ios::binary) << sheets::to_ods(workbook);
  std::ofstream(folder / "office.xlsx", std::ios::binary) << sheets::to_xlsx(workbook);
  const std::vector<fs::path> files{folder / "open.ods", folder / "office.xlsx"};
  convert(folder, files, folder / "shown", true);
  convert(folder, files, folder / "raw", false);
  compare(workbook, folder / "shown", folder / "raw", "open");
  compare(workbook, folder / "shown", folder / "raw", "office");
}

}  // namespace
}  // namespace redress::cli
