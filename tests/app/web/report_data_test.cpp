// A report as a file: ODS, XLSX, CSV and JSON, each with its type and a name that says whose numbers it holds.
#include <gtest/gtest.h>

#include "app/web/site.h"
#include "kit/sheets/write.h"
#include "tests/app/web/fake_pages.h"
#include "tests/kit/sheets/opened.h"

namespace redress::web::testing {
namespace {

class ReportData : public FakePages {
 protected:
  static std::string name_of(const http::Response& response) {
    const std::string* said = http::find(response.headers, "Content-Disposition");
    return said == nullptr ? "" : *said;
  }
};

const std::string address = "/reports/complaints-quarterly/data?period=2026-27-Q2";

TEST_F(ReportData, IsASpreadsheetWithTheReportsNumbers) {
  const auto ods = get(address + "&format=ods"), xlsx = get(address + "&format=xlsx");
  ASSERT_EQ(ods.status, 200);
  ASSERT_EQ(xlsx.status, 200);
  EXPECT_EQ(ods.type, sheets::ods_type);
  EXPECT_EQ(xlsx.type, sheets::xlsx_type);
  EXPECT_EQ(name_of(ods), "attachment; filename=\"complaints-quarterly-2026-27-Q2.ods\"");
  EXPECT_EQ(name_of(xlsx), "attachment; filename=\"complaints-quarterly-2026-27-Q2.xlsx\"");
  const auto open = sheets::testing::open_ods(ods.body), office = sheets::testing::open_xlsx(xlsx.body);
  ASSERT_EQ(open.size(), office.size());
  std::size_t numbers = 0;
  for (std::size_t s = 0; s < open.size(); ++s) {
    EXPECT_EQ(open[s].name, office[s].name);
    ASSERT_EQ(open[s].rows.size(), office[s].rows.size());
    for (std::size_t r = 0; r < open[s].rows.size(); ++r) {
      ASSERT_EQ(open[s].rows[r].size(), office[s].rows[r].size());
      for (std::size_t c = 0; c < open[s].rows[r].size(); ++c) {
        EXPECT_EQ(open[s].rows[r][c].number, office[s].rows[r][c].number);
        if (open[s].rows[r][c].number.value_or(0) > 0) ++numbers;
      }
    }
  }
  EXPECT_GT(numbers, 20U);
}

TEST_F(ReportData, IsCsvAndJsonAsBefore) {
  const auto csv = get(address + "&format=csv"), json = get(address + "&format=json");
  EXPECT_EQ(csv.type, "text/csv; charset=utf-8");
  EXPECT_EQ(name_of(csv), "attachment; filename=\"complaints-quarterly-2026-27-Q2.csv\"");
  EXPECT_EQ(json.type, "application/json");
  EXPECT_EQ(name_of(json), "") << "a browser shows it";
  EXPECT_EQ(name_of(get("/reports/complaints-quarterly/data?period=2026-07-01..2026-09-30&format=csv")),
            "attachment; filename=\"complaints-quarterly-2026-07-01-to-2026-09-30.csv\"");
}

TEST_F(ReportData, IsInNoOtherForm) {
  EXPECT_EQ(get(address).status, 400);
  EXPECT_EQ(get(address + "&format=xls").status, 400);
  EXPECT_EQ(get("/reports/nothing/data?format=ods").status, 404);
}

TEST_F(ReportData, IsLinkedFromThePage) {
  const auto page = get("/reports/complaints-quarterly?period=2026-27-Q2").body;
  for (const char* format : {"ods", "xlsx", "csv", "json"}) {
    EXPECT_NE(page.find(std::string("format=") + format + "\">"), std::string::npos) << format;
  }
}

}  // namespace
}  // namespace redress::web::testing
