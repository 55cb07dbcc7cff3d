// The house plan, held: which folder may include which (docs/house.md). An arrow that this test refuses means that the
// design is wrong: move the thing, do not add an exception.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

// Folder -> the folders it may include. A folder may always include itself.
const std::map<std::string, std::set<std::string>> allowed{
    {"base", {}},
    {"core/clock", {"base"}},
    {"core/procedure", {"base", "core/clock"}},
    {"core/casework", {"base", "core/clock", "core/procedure"}},
    {"core/figures", {"base", "core/clock", "core/procedure", "core/casework"}},
    {"core/reports", {"base", "core/clock", "core/procedure", "core/casework", "core/figures"}},
    {"core/numbers", {"base", "core/figures"}},
    {"core/forecast", {"base", "core/numbers"}},
    {"core/organisation", {"base"}},
    {"core/release", {"base", "core/figures", "core/reports"}},
    {"core/letters", {"base", "core/clock", "core/procedure", "core/casework"}},
    {"kit/sql", {"base"}},
    {"kit/crypto", {"base"}},
    {"kit/yaml", {"base"}},
    {"kit/json", {"base"}},
    {"kit/zone", {"base"}},
    {"kit/csv", {"base"}},
    {"kit/html", {"base"}},
    {"kit/http", {"base"}},
    {"kit/words", {"base"}},
    {"kit/files", {"base", "kit/crypto"}},
    {"kit/qr", {"base"}},
    {"kit/pdf", {"base"}},
    {"kit/sheets", {"base"}},
    {"app/store", {"base", "core/clock", "core/casework", "kit/sql", "kit/crypto", "kit/json"}},
    {"app/catalogue",
     {"base", "core/clock", "core/procedure", "core/casework", "core/figures", "core/numbers", "core/forecast",
      "core/reports", "core/letters", "kit/yaml", "kit/json", "kit/csv", "kit/crypto"}},
    {"app/office", {"base",         "core/clock",    "core/procedure",    "core/casework", "core/figures",
                    "core/numbers", "core/forecast", "core/organisation", "core/reports",  "core/release",
                    "core/letters", "kit/sql",       "kit/crypto",        "kit/files",     "kit/html",
                    "kit/json",     "kit/words",     "kit/zone",          "app/store",     "app/catalogue"}},
    {"app/intake",
     {"base", "core/clock", "core/procedure", "core/casework", "core/figures", "core/numbers", "core/forecast",
      "kit/csv", "kit/yaml", "kit/json", "kit/crypto", "app/office", "app/catalogue"}},
    {"app/outbox", {"base", "core/clock", "core/procedure", "core/casework", "kit/json", "app/office"}},
    {"app/web",
     {"base",          "core/clock",        "core/procedure", "core/casework", "core/figures", "core/numbers",
      "core/forecast", "core/organisation", "core/reports",   "kit/csv",       "kit/files",    "kit/html",
      "kit/http",      "kit/crypto",        "kit/json",       "kit/pdf",       "kit/qr",       "kit/sheets",
      "app/office",    "app/intake",        "app/catalogue",  "app/api"}},
    {"app/api",
     {"base", "core/clock", "core/procedure", "core/casework", "core/figures", "core/reports", "kit/http", "kit/json",
      "app/office"}},
    {"app/cli", {"base",         "core/clock",    "core/procedure",    "core/casework", "core/figures",
                 "core/numbers", "core/forecast", "core/organisation", "core/reports",  "kit/json",
                 "kit/csv",      "kit/html",      "kit/pdf",           "kit/sheets",    "kit/yaml",
                 "kit/zone",     "app/office",    "app/intake",        "app/catalogue", "app/web"}},
};

std::string folder_of(const std::string& path) {
  const std::size_t first = path.find('/');
  if (first == std::string::npos) return "";
  const std::string top = path.substr(0, first);
  if (top == "base") return top;
  const std::size_t second = path.find('/', first + 1);
  return second == std::string::npos ? top : path.substr(0, second);
}

TEST(HouseDirections, EveryIncludeFollowsThePlan) {
  const fs::path source = fs::path(REDRESS_SOURCE_DIR) / "src";
  std::size_t read = 0;
  for (const auto& entry : fs::recursive_directory_iterator(source)) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    const std::string path = fs::relative(entry.path(), source).string();
    const std::string from = folder_of(path);
    if (from.empty()) continue;  // main.cpp is the wiring
    ++read;
    const auto plan = allowed.find(from);
    ASSERT_NE(plan, allowed.end()) << path << " stands in a folder that docs/house.md does not know";
    std::ifstream file(entry.path());
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
      if (!line.starts_with("#include \"")) continue;
      const std::string to = folder_of(line.substr(10, line.find('"', 10) - 10));
      EXPECT_TRUE(to == from || plan->second.contains(to))
          << "src/" << path << ":" << number << ": " << from << " may not include " << to;
    }
  }
  EXPECT_GT(read, 20U) << "the source was not found";
}

// The core is pure: no time, file, database, thread, HTML or randomness.
TEST(HouseDirections, TheCoreTouchesNoWorld) {
  const std::set<std::string> banned{"<fstream>", "<iostream>", "<thread>", "<mutex>",   "<random>",  "<filesystem>",
                                     "<ctime>",   "<atomic>",   "<future>", "<cstdlib>", "<unistd.h>"};
  const fs::path core = fs::path(REDRESS_SOURCE_DIR) / "src" / "core";
  for (const auto& entry : fs::recursive_directory_iterator(core)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path());
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
      for (const auto& header : banned) {
        EXPECT_FALSE(line.starts_with("#include " + header)) << entry.path() << ":" << number << ": " << header;
      }
      EXPECT_EQ(line.find("system_clock::now"), std::string::npos) << entry.path() << ":" << number;
    }
  }
}

// g++ 12.2 frees twice in ordinary co_await forms; std::regex backtracks; no shell anywhere (S04, S05).
TEST(HouseDirections, BannedWordsStandNowhere) {
  const std::vector<std::string> banned{
      "co_"
      "await",
      "co_"
      "return",
      "std::"
      "regex",
      "pop"
      "en(",
      " sys"
      "tem("};
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(REDRESS_SOURCE_DIR) / "src")) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path());
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
      for (const auto& word : banned) {
        EXPECT_EQ(line.find(word), std::string::npos) << entry.path() << ":" << number << ": " << word;
      }
    }
  }
}

}  // namespace
