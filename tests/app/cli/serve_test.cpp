// When `redress serve` does not start, and what it says then. That it serves is shown by tests/browser and ./run.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "app/cli/subcommand.h"
#include "base/fault.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

Said call(int (*run)(const Words&, Streams), const Words& words) {
  std::istringstream in;
  std::ostringstream out, err;
  const int code = run(words, {in, out, err});
  return {code, out.str(), err.str()};
}

// Started as whoever runs the tests.
Said served(Words words) {
  words.emplace_back("--allow-root");
  return call(serve, words);
}

TEST(Serve, IsNotStartedAsRoot) {
  const tests::Database database(sql::Engine::sqlite);
  const Words words{"--data", database.folder() + "/nowhere"};
  if (::geteuid() != 0) {  // nobody else is asked to say --allow-root: what is wrong is the place
    EXPECT_THROW(call(serve, words), base::Fault);
    return;
  }
  const Said said = call(serve, words);
  EXPECT_EQ(said.code, exit_fault);
  EXPECT_EQ(said.out, "");
  EXPECT_NE(said.err.find("not as root"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("--allow-root"), std::string::npos) << said.err;
  EXPECT_TRUE(std::filesystem::is_empty(database.folder()));
}

TEST(Serve, ListensToANetworkOnlyThroughAProxy) {
  const tests::Database database(sql::Engine::sqlite);
  for (const char* address : {"0.0.0.0:0", "192.0.2.1:8080", "[::]:0", "[2001:db8::1]:8080", "example.org:80"}) {
    const Said said = served({"--data", database.folder() + "/nowhere", "--listen", address});
    EXPECT_EQ(said.code, exit_fault) << address;
    EXPECT_EQ(said.out, "") << address;
    EXPECT_NE(said.err.find("serves_a_network_through_a_proxy"), std::string::npos) << address << ": " << said.err;
  }
  EXPECT_TRUE(std::filesystem::is_empty(database.folder())) << "refused before anything was opened";
}

TEST(Serve, SaysWhatIsWrongWithItsWords) {
  EXPECT_EQ(served({}).code, exit_usage);
  EXPECT_EQ(served({"--data", "/nowhere", "extra"}).code, exit_usage);
  for (const char* address : {"8080", "127.0.0.1", "127.0.0.1:", ":8080", "127.0.0.1:65536", "127.0.0.1:http"}) {
    EXPECT_EQ(served({"--data", "/nowhere", "--listen", address}).code, exit_usage) << address;
  }
}

}  // namespace
}  // namespace redress::cli
