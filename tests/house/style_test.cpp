// Habits that a reader should be able to count on, held over every file of the repository (docs/house.md, Style).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct SourceFile {
  std::string path;  // relative to the root
  std::vector<std::string> lines;

  bool below(std::string_view folder) const { return path.starts_with(folder); }
  bool ends(std::string_view ending) const { return path.ends_with(ending); }
  bool is_code() const {
    static constexpr std::array<std::string_view, 8> endings{".cpp", ".h",  ".mjs", ".js",
                                                             ".css", ".sh", ".py",  ".cmake"};
    for (const auto ending : endings) {
      if (ends(ending)) return true;
    }
    return path == "run" || path == "test" || ends("CMakeLists.txt");
  }
};

// Everything that a person wrote: not what was built or fetched, nothing that is not text.
const std::vector<SourceFile>& files() {
  static const std::vector<SourceFile> all = [] {
    const std::set<std::string> skipped{"build", ".git", "node_modules", ".cache"};
    const std::set<std::string> binary{".png", ".ico", ".woff2", ".db", ".gz", ".zip"};
    std::vector<SourceFile> found;
    const fs::path root = REDRESS_SOURCE_DIR;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator(); ++entry) {
      if (skipped.contains(entry->path().filename().string())) {
        if (entry->is_directory()) entry.disable_recursion_pending();
        continue;
      }
      if (!entry->is_regular_file() || binary.contains(entry->path().extension().string())) continue;
      SourceFile file{fs::relative(entry->path(), root).string(), {}};
      if (file.below("tests/fuzz/") && !file.is_code()) continue;  // seeds are hostile on purpose
      std::ifstream in(entry->path());
      for (std::string line; std::getline(in, line);) file.lines.push_back(line);
      found.push_back(std::move(file));
    }
    return found;
  }();
  return all;
}

// Calls `look` for each line of the files chosen; fails where it gives a complaint.
void each_line(const std::function<bool(const SourceFile&)>& chosen,
               const std::function<std::string(const std::string& line)>& look) {
  std::size_t read = 0;
  for (const auto& file : files()) {
    if (!chosen(file)) continue;
    ++read;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string complaint = look(file.lines[i]);
      EXPECT_TRUE(complaint.empty()) << file.path << ":" << i + 1 << ": " << complaint;
    }
  }
  EXPECT_GT(read, 10U) << "the files were not found";
}

std::string first_of(const std::string& line, const std::vector<std::string>& words) {
  for (const auto& word : words) {
    if (line.find(word) != std::string::npos) return word;
  }
  return "";
}

TEST(HouseStyle, NoFileIsLongerThan400Lines) {
  for (const auto& file : files()) {
    if (!file.is_code()) continue;
    EXPECT_LE(file.lines.size(), 400U) << file.path << ": split it by facet of its subject";
  }
}

TEST(HouseStyle, EveryHeaderSaysFirstWhatItIsFor) {
  std::size_t headers = 0;
  for (const auto& file : files()) {
    if (!file.below("src/") || !file.ends(".h")) continue;
    ++headers;
    ASSERT_FALSE(file.lines.empty()) << file.path;
    EXPECT_TRUE(file.lines[0].starts_with("// ") && file.lines[0].size() > 20) << file.path;
    EXPECT_NE(std::find(file.lines.begin(), file.lines.end(), "#pragma once"), file.lines.end()) << file.path;
  }
  EXPECT_GT(headers, 15U);
}

TEST(HouseStyle, NothingIsLeftForLater) {
  const std::vector<std::string> banned{
      "TO"
      "DO",
      "FIX"
      "ME",
      "XX"
      "X:",
      "not "
      "implemented",
      "HA"
      "CK"};
  each_line([](const SourceFile& file) { return file.is_code(); },
            [&](const std::string& line) { return first_of(line, banned); });
}

// Paths of one machine say nothing to the next.
TEST(HouseStyle, NoPathOfOneMachineStandsAnywhere) {
  const std::vector<std::string> banned{
      "/wo"
      "rk/",
      "/ro"
      "ot/",
      "/ho"
      "me/"};
  each_line([](const SourceFile&) { return true; }, [&](const std::string& line) { return first_of(line, banned); });
}

// A lock file names versions and hashes; where to fetch from is the registry's setting on each machine.
TEST(HouseStyle, LockFilesNameNoRegistry) {
  for (const auto& file : files()) {
    if (!file.ends("package-lock.json")) continue;
    for (const auto& line : file.lines) EXPECT_EQ(line.find("\"resolved\""), std::string::npos) << file.path;
  }
}

// A test that waits for a while is slow when it passes and wrong when the machine is busy; a skipped one cannot fail.
TEST(HouseStyle, NoTestSleepsOrIsSkipped) {
  const std::vector<std::string> banned{
      "sleep"
      "_for",
      "sleep"
      "_until",
      "us"
      "leep(",
      "GTEST"
      "_SKIP",
      "DISA"
      "BLED_"};
  // In the benchmark people pause between their clicks: that is what is measured.
  const auto is_test = [](const SourceFile& file) {
    return file.below("tests/") && file.ends(".cpp") && !file.below("tests/bench/");
  };
  each_line(is_test, [&](const std::string& line) { return first_of(line, banned); });
}

TEST(HouseStyle, TestsMirrorTheSource) {
  for (const auto& file : files()) {
    if (!file.below("tests/") || !file.ends("_test.cpp") || file.below("tests/house/") || file.below("tests/property/"))
      continue;
    const fs::path folder = fs::path(file.path.substr(6)).parent_path();
    EXPECT_TRUE(fs::is_directory(fs::path(REDRESS_SOURCE_DIR) / "src" / folder))
        << file.path << " mirrors no folder of src/";
  }
}

TEST(HouseStyle, ThePlanNamesEveryFolder) {
  std::string plan;
  for (const auto& file : files()) {
    if (file.path != "docs/house.md") continue;
    for (const auto& line : file.lines) plan += line + "\n";
  }
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(REDRESS_SOURCE_DIR) / "src")) {
    if (!entry.is_directory()) continue;
    const fs::path folder = fs::relative(entry.path(), REDRESS_SOURCE_DIR);
    if (std::distance(folder.begin(), folder.end()) != 3) continue;  // src/core/clock
    EXPECT_NE(plan.find("`" + folder.string() + "/`"), std::string::npos) << folder << " is not in docs/house.md";
  }
}

TEST(HouseStyle, LinesEndWhereTheirTextEnds) {
  each_line([](const SourceFile& file) { return file.is_code() || file.ends(".md") || file.ends(".yaml"); },
            [](const std::string& line) -> std::string {
              if (line.find('\t') != std::string::npos) return "a tab";
              if (!line.empty() && (line.back() == ' ' || line.back() == '\r'))
                return "white space at the end of the line";
              return "";
            });
}

}  // namespace
