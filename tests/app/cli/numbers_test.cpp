// redress numbers and redress forecast.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "app/cli/subcommand.h"
#include "app/intake/import.h"
#include "app/office/office.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

class NumbersCommand : public ::testing::Test {
 protected:
  NumbersCommand() {
    std::istringstream in;
    std::ostringstream out;
    EXPECT_EQ(init(placed({"--organisation", "Test Ombudsman", "--calendar", "scotland"}), {in, out, out}), 0)
        << out.str();
    std::ifstream file(std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv");
    const std::string csv{std::istreambuf_iterator<char>(file), {}};
    const auto office = office::Office::open({database_.address(), database_.folder()}, {.new_names = true});
    EXPECT_TRUE(intake::import_cases(*office, csv, "cases.csv", "", "", {}).has_value());
  }
  Said call(int (*what)(const Words&, Streams), const Words& words, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out, err;
    const int code = what(placed(words), {in, out, err});
    return {code, out.str(), err.str()};
  }
  Said numbers(const Words& words, const std::string& input = {}) { return call(dated_numbers, words, input); }

 private:
  Words placed(Words words) {
    words.insert(words.end(), {"--data", database_.folder()});
    return words;
  }

  tests::Database database_{sql::Engine::sqlite};
};

TEST_F(NumbersCommand, RecordsListsAndWithdraws) {
  const Said made = numbers({"record", "fte", "--service", "Advice", "--role", "Officer", "--value", "4.5", "--from",
                             "2017-04-01", "--source", "Payroll", "--actor", "Clare"});
  ASSERT_EQ(made.code, exit_done) << made.err;
  const std::string id = made.out.substr(0, made.out.find('\n'));
  EXPECT_EQ(numbers({"list"}).out, id + "\tfte\tAdvice, Officer\t4.5\tfrom 2017-04-01\tPayroll\n");
  EXPECT_EQ(numbers({"list", "--as-at", "2017-03-31"}).out, "");
  EXPECT_NE(numbers({"list", "--json"}).out.find("\"value\":\"4.5\""), std::string::npos);
  EXPECT_EQ(numbers({"withdraw", id, "--actor", "Clare"}).code, exit_wrong);
  EXPECT_EQ(numbers({"withdraw", id, "--reason", "A slip", "--actor", "Clare"}).out, id + "\twithdrawn\n");
  EXPECT_NE(numbers({"list"}).out.find("withdrawn: A slip"), std::string::npos);
  EXPECT_EQ(numbers({"record", "fte", "--value", "4", "--from", "2017-04-01", "--source", "x"}).code, exit_usage);
}

TEST_F(NumbersCommand, ImportsAFileOrNothingOfIt) {
  const std::string good =
      "series,from,value,source,service\nfte,2017-04-01,3,Payroll,Investigations\npopulation,2017-06-30,98400,Estimate,"
      "\n";
  const Said said = numbers({"import", "-", "--actor", "Clare"}, good);
  ASSERT_EQ(said.code, exit_done) << said.err;
  EXPECT_EQ(said.out, "2 recorded\n");
  const Said again = numbers({"import", "-", "--actor", "Clare"}, good);
  EXPECT_EQ(again.code, exit_wrong);
  EXPECT_NE(again.err.find("-:2:5"), std::string::npos) << again.err;
  EXPECT_NE(again.err.find("nothing was done"), std::string::npos);
  const Said neighbours =
      numbers({"import", "-", "--actor", "Clare", "--place-column", "council", "--value-column", "rate", "--measure",
               "received.per1000", "--period", "2017-18", "--from", "2018-03-31", "--source", "Their reports"},
              "council,rate,other\nFernhill,3.1,x\nBroadmere,-,y\nAshby,2.75,z\n");
  EXPECT_EQ(neighbours.out, "2 recorded\n") << neighbours.err;
}

TEST_F(NumbersCommand, ForecastsABacklogWithItsSeed) {
  const Words asked{"backlog", "--what",   "open_at", "--as-at", "2017-12-31", "--weeks",
                    "12",      "--people", "3",       "--seed",  "5"};
  const Said unknown = call(forecasts, asked);
  EXPECT_EQ(unknown.code, exit_wrong);
  EXPECT_NE(unknown.err.find("no head count is recorded for that day"), std::string::npos) << unknown.err;
  Words given = asked;
  given.insert(given.end(), {"--people-now", "3", "--plan-from", "2017-12-03", "--plan-to", "2018-01-31"});
  const Said said = call(forecasts, given);
  ASSERT_EQ(said.code, exit_done) << said.err;
  EXPECT_EQ(said.out.find("How well it did: made on 2017-10-08"), 0U) << said.out;
  EXPECT_NE(said.out.find("Seed 5, 1000 runs"), std::string::npos);
  EXPECT_NE(said.out.find("Plan from 2017-12-03 to 2018-01-31"), std::string::npos);
  EXPECT_EQ(call(forecasts, given).out, said.out);
  given.emplace_back("--json");
  EXPECT_NE(call(forecasts, given).out.find("\"seed\":\"5\""), std::string::npos);
}

TEST_F(NumbersCommand, ForecastsOverdueMonthsWithTheirRule) {
  const Said said = call(forecasts, {"remedies", "--rate", "ehcp.overdue", "--as-at", "2018-03-20", "--coming",
                                     "2018-04-11", "--before", "2017-12-10", "--cases"});
  ASSERT_EQ(said.code, exit_done) << said.err;
  EXPECT_NE(said.out.find("Completed months only"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("As at 2018-03-20: 1 case, 2 months, GBP 200"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("CSC-S2-03\tdue 2018-01-11\t2 months\tGBP 200"), std::string::npos) << said.out;
  const Said unknown = call(forecasts, {"remedies", "--rate", "ehcp.overdu"});
  EXPECT_NE(unknown.err.find("--rate ehcp.overdue"), std::string::npos) << unknown.err;
  EXPECT_EQ(call(forecasts, {"weather"}).code, exit_usage);
}

}  // namespace
}  // namespace redress::cli
