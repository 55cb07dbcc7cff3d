// A request for information and the state funeral of 19 September 2022. Rule: RULES C8, `bitemporal-funeral`.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/cli/subcommand.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

Said call(int (*run)(const Words& words, Streams streams), const Words& words) {
  std::istringstream input;
  std::ostringstream out, err;
  const int code = run(words, {input, out, err});
  return {code, out.str(), err.str()};
}

TEST(Requests, AreDueByWhatWasKnownOfTheCalendar) {
  const tests::Database database(sql::Engine::sqlite);
  const std::string data = database.folder();
  ASSERT_EQ(call(init, {"--data", data, "--organisation", "Westermoor", "--calendar", "england-and-wales"}).code, 0);
  const std::string rows = data + ".csv";
  std::ofstream(rows) << "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,"
                         "outcome,service,theme,recorded_on\n"
                         "F-1,uk.foi.2000,2022-09-01,1,,,,,,,,2022-09-01\n";
  const Said imported = call(import, {"--data", data, rows});
  std::filesystem::remove(rows);
  ASSERT_EQ(imported.code, 0) << imported.out << imported.err;

  const auto due_as_known_by = [&](const std::string& day) {
    const Said said = call(explain, {"F-1", "--data", data, "--known-by", day, "--json"});
    EXPECT_EQ(said.code, 0) << said.err;
    const std::string key = "\"due_on\": \"";
    const std::size_t at = said.out.find(key);
    return at == std::string::npos ? said.out : said.out.substr(at + key.size(), 10);
  };
  // Both readings, and each of them again after the other.
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(due_as_known_by("2022-09-01"), "2022-09-29");
    EXPECT_EQ(due_as_known_by("2022-09-08"), "2022-09-29");
    EXPECT_EQ(due_as_known_by("2022-09-09"), "2022-09-30");
    EXPECT_EQ(due_as_known_by("2022-12-31"), "2022-09-30");
  }
  const Said now = call(explain, {"F-1", "--data", data});
  EXPECT_NE(now.out.find("Bank Holiday for the State Funeral"), std::string::npos) << now.out;

  const Said before = call(explain, {"F-1", "--data", data, "--known-by", "2022-08-31"});
  EXPECT_EQ(before.code, exit_wrong);
  EXPECT_NE(before.err.find("not known by that day"), std::string::npos) << before.err;
  EXPECT_EQ(call(explain, {"F-1", "--data", data, "--known-by", "yesterday"}).code, exit_usage);
}

}  // namespace
}  // namespace redress::cli
