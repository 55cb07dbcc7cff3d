#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/cli/report.h"
#include "core/reports/text.h"

namespace redress::cli {
namespace {

figures::Report example(std::vector<std::string> cases) {
  figures::Report report;
  report.report = "spso-quarterly";
  report.title = "Complaints, October to December 2017";
  report.period = *figures::parse_period("2017-18-Q3");
  report.as_at = report.period.to;
  const auto count = static_cast<std::int64_t>(cases.size());
  report.tables = {{"t", "Table", {{"closed", "Closed", ""}, {"pct", "Upheld", ""}}, {}, {}}};
  report.tables[0].rows = {
      {"stage-1",
       "Stage 1",
       {{"closed", count, 1, 1, 0, std::to_string(count), std::move(cases)}, {"pct", 1, 6, 100, 0, "17%", {}}}}};
  return report;
}

// A report and its copy on disk, gone with the test.
class Files {
 public:
  Files() : folder_(std::filesystem::temp_directory_path() / ("report_diff_" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~Files() { std::filesystem::remove_all(folder_); }
  std::string with(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return (folder_ / name).string();
  }

 private:
  std::filesystem::path folder_;
};

struct Said {
  int code = 0;
  std::string out, err;
};

Said diff(const Words& words) {
  std::istringstream in;
  std::ostringstream out, err;
  const int code = report_diff(words, {in, out, err});
  return {code, out.str(), err.str()};
}

TEST(ReportDiffCommand, ReadsBackWhatWasPublishedAndNamesTheCase) {
  const Files files;
  const auto old_file = files.with("old.json", reports::to_json(example({"A"})));
  const auto new_file = files.with("new.json", reports::to_json(example({"A", "B"})));
  const Said said = diff({old_file, new_file});
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_NE(said.out.find("1 figure changed."), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("1 became 2 (+1); added B"), std::string::npos) << said.out;
  EXPECT_EQ(diff({old_file, old_file}).code, exit_done);
  EXPECT_NE(diff({old_file, new_file, "--json"}).out.find(R"("added":["B"])"), std::string::npos);
}

TEST(ReportDiffCommand, SaysWhatIsNoReportAndWhere) {
  const Files files;
  const auto sound = files.with("old.json", reports::to_json(example({"A"})));
  const Said broken = diff({sound, files.with("new.json", "{\"report\": }")});
  EXPECT_EQ(broken.code, exit_usage);
  EXPECT_NE(broken.err.find("new.json:1:12"), std::string::npos) << broken.err;
  EXPECT_EQ(diff({sound, files.with("list.json", "[]")}).code, exit_usage);
  EXPECT_EQ(diff({sound}).code, exit_usage);
}

}  // namespace
}  // namespace redress::cli
