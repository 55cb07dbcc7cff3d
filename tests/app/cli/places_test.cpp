// A wrong --data: nothing is done there, and nothing is left there.
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "app/cli/subcommand.h"
#include "app/office/office.h"
#include "base/fault.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

namespace fs = std::filesystem;

std::string fault_of(int (*run)(const Words&, Streams), const Words& words) {
  std::istringstream in("{}\n");
  std::ostringstream out, err;
  try {
    return "exit " + std::to_string(run(words, {in, out, err}));
  } catch (const base::Fault& fault) {
    return fault.what();
  }
}

TEST(WrongPlace, LeavesNoFolderBehind) {
  const tests::Database database(sql::Engine::sqlite);
  const std::string nowhere = database.folder() + "/not/here";
  const std::string said = "there is no body in " + nowhere + "; make one with `redress init`";
  EXPECT_EQ(fault_of(command, {"--data", nowhere, "--actor", "Ada", "-"}), said);
  EXPECT_EQ(fault_of(import, {"--data", nowhere, "-"}), said);
  EXPECT_EQ(fault_of(rebuild, {"--data", nowhere}), said);
  EXPECT_EQ(fault_of(serve, {"--data", nowhere, "--allow-root", "--listen", "127.0.0.1:0"}), said);
  EXPECT_TRUE(fs::is_empty(database.folder()));
}

TEST(WrongPlace, LeavesAnEmptyFolderEmpty) {
  const tests::Database database(sql::Engine::sqlite);
  EXPECT_EQ(fault_of(command, {"--data", database.folder(), "--actor", "Ada", "-"}),
            "there is no body in " + database.folder() + "; make one with `redress init`");
  EXPECT_TRUE(fs::is_empty(database.folder()));
}

TEST(WrongPlace, LeavesNoTableInTheDatabase) {
  for (const auto engine : tests::engines()) {
    if (engine != sql::Engine::postgresql) continue;
    const tests::Database database(engine);
    EXPECT_EQ(fault_of(import, {"--data", database.address().where, "--files", database.folder() + "/files", "-"}),
              "there is no body in " + database.address().where + "; make one with `redress init`");
    std::int64_t made = -1;
    database.connect()->run("SELECT count(*) FROM pg_class WHERE relnamespace = cast(current_schema() as regnamespace)",
                            {}, [&](const sql::Row& row) { made = row.integer(0); });
    EXPECT_EQ(made, 0);
    EXPECT_TRUE(fs::is_empty(database.folder()));
  }
}

}  // namespace
}  // namespace redress::cli
