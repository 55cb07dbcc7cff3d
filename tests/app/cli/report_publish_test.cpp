// What a body published and what it aims at, as a person at the command line calls it: each act, and each word that is wrong.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/cli/report.h"
#include "app/cli/subcommand.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

class PublishedAtTheCommandLine : public ::testing::Test {
 protected:
  PublishedAtTheCommandLine() {
    EXPECT_EQ(call(init, {"--organisation", "Test Ombudsman", "--calendar", "scotland"}).code, exit_done);
    EXPECT_EQ(call(import, {std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv"}).code, exit_done);
  }
  Said call(int (*run)(const Words&, Streams), Words words) {
    words.insert(words.end(), {"--data", database_.folder()});
    std::istringstream in;
    std::ostringstream out, err;
    const int code = run(words, {in, out, err});
    return {code, out.str(), err.str()};
  }
  Said publish(Words more = {}) {
    Words words{"publish", "spso-quarterly", "--period", "2017-18-Q3", "--actor", "Clare"};
    words.insert(words.end(), more.begin(), more.end());
    return call(report, words);
  }
  static std::string id_in(const Said& said) { return said.out.substr(0, said.out.find('\t')); }
  // A case of that quarter that was recorded after its report.
  void record_late() {
    const std::string file = database_.folder() + "/late.csv";
    std::ofstream(file)
        << "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
           "theme,recorded_on\nCSC-LATE,spso.csc,2017-12-21,1,2017-12-21,A,,2017-12-29,upheld,Advice,delay,\n";
    EXPECT_EQ(call(import, {file}).code, exit_done);
  }

  tests::Database database_{sql::Engine::sqlite};
};

TEST_F(PublishedAtTheCommandLine, IsProposedReleasedMadeAgainAndComparedWithNow) {
  const Said proposed = publish();
  ASSERT_EQ(proposed.code, exit_done) << proposed.err;
  EXPECT_NE(proposed.out.find("edition 1\twaits for release"), std::string::npos) << proposed.out;
  const std::string id = id_in(proposed);
  EXPECT_EQ(call(report, {"release", id, "--actor", "Clare"}).code, exit_wrong);
  EXPECT_EQ(call(report, {"release", id, "--actor", "Ruth"}).code, exit_done);
  EXPECT_EQ(call(report, {"withdraw", id, "--actor", "Ruth"}).code, exit_wrong);
  EXPECT_EQ(call(report, {"changed", id}).code, exit_done);
  record_late();
  const Said changed = call(report, {"changed", id});
  EXPECT_EQ(changed.code, exit_wrong);
  EXPECT_NE(changed.out.find("CSC-LATE: case_received on 2017-12-21"), std::string::npos) << changed.out;
  EXPECT_NE(call(report, {"changed", id, "--json"}).out.find("\"CSC-LATE\""), std::string::npos);
  const Said again = call(report, {"again", id});
  EXPECT_EQ(again.code, exit_done) << again.err;
  EXPECT_NE(again.out.find("byte for byte"), std::string::npos);
  EXPECT_NE(call(report, {"published", "--json"}).out.find("\"standing\":\"released\""), std::string::npos);
  EXPECT_EQ(publish().code, exit_wrong) << "once more needs a reason";
  const Said withdrawn = publish({"--reason", "A case was recorded late"});
  ASSERT_EQ(withdrawn.code, exit_done) << withdrawn.err;
  EXPECT_EQ(call(report, {"withdraw", id_in(withdrawn), "--actor", "Clare"}).code, exit_done);
  EXPECT_NE(call(report, {"published"}).out.find("withdrawn"), std::string::npos);
}

TEST_F(PublishedAtTheCommandLine, APackHoldsTheCasesForAuditAlone) {
  const std::string id = id_in(publish());
  const std::string open = database_.folder() + "/open", audit = database_.folder() + "/audit";
  EXPECT_EQ(call(report, {"pack", id, "--out", open}).code, exit_done);
  EXPECT_EQ(call(report, {"pack", id, "--audit", "--out", audit}).code, exit_done);
  EXPECT_FALSE(std::filesystem::exists(open + "/cases.csv"));
  EXPECT_TRUE(std::filesystem::exists(audit + "/cases.csv"));
  EXPECT_TRUE(std::filesystem::exists(open + "/seal.json"));
}

TEST_F(PublishedAtTheCommandLine, WordsThatAreMissingOrOfAnotherActAreUsage) {
  for (const Words& words :
       {Words{"publish", "spso-quarterly", "--actor", "A"},
        Words{"publish", "spso-quarterly", "--period", "2017-18-Q3"},
        Words{"publish", "--period", "2017-18-Q3", "--actor", "A"}, Words{"release", "1"}, Words{"published", "1"},
        Words{"again", "1", "--json"}, Words{"pack", "1"}, Words{"changed", "1", "--actor", "A"},
        Words{"publish", "spso-quarterly", "--period", "2017-18-Q3", "--actor", "A", "--as-at", "soon"},
        Words{"publish", "spso-quarterly", "--period", "2017-18-Q3", "--actor", "A", "--although", "I5"}}) {
    const Said said = call(report, words);
    EXPECT_EQ(said.code, exit_usage) << words.front() << ' ' << said.err;
    EXPECT_FALSE(said.err.empty()) << words.front();
  }
  EXPECT_EQ(call(report, {"again", "99999"}).code, exit_wrong);
  EXPECT_EQ(call(report, {"again", "one"}).code, exit_wrong);
}

TEST_F(PublishedAtTheCommandLine, ATargetIsSetListedAndEnded) {
  const Words set{"set",     "days.avg", "--at-most", "20",     "--words",    "20 working days", "--start",
                  "receipt", "--owner",  "Head",      "--from", "2017-04-01", "--actor",         "Clare"};
  const Said made = call(target_register, set);
  EXPECT_EQ(made.code, exit_done) << made.err;
  EXPECT_EQ(made.out, "T1\n");
  EXPECT_NE(call(target_register, {"list"}).out.find("T1\tdays.avg\t20 working days\tfrom 2017-04-01\tHead"),
            std::string::npos);
  EXPECT_NE(call(target_register, {"list", "--json"}).out.find("\"sense\":\"at_most\""), std::string::npos);
  EXPECT_EQ(call(target_register, {"end", "T1", "--to", "2018-03-31", "--actor", "Clare"}).code, exit_wrong)
      << "it says no reason";
  EXPECT_EQ(call(target_register, {"end", "T1", "--to", "2018-03-31", "--reason", "Another", "--actor", "Clare"}).code,
            exit_done);
  EXPECT_NE(call(target_register, {"list"}).out.find("to 2018-03-31"), std::string::npos);
  for (const Words& words :
       {Words{"set", "days.avg", "--actor", "A"}, Words{"end", "T1", "--actor", "A"}, Words{"what"},
        Words{"set", "days.avg", "--none", "--at-most", "1", "--from", "2017-04-01", "--actor", "A"}})
    EXPECT_EQ(call(target_register, words).code, exit_usage) << words.front();
}

TEST_F(PublishedAtTheCommandLine, AFigureAsAtEachDayIsALineADay) {
  const Words asked{"open_at", "--from", "2017-10-03", "--to", "2017-10-06", "--each-day"};
  const Said said = call(figure, asked);
  EXPECT_EQ(said.code, exit_done) << said.err;
  EXPECT_EQ(said.out, "2017-10-03  2\n2017-10-04  2\n2017-10-05  2\n2017-10-06  2\n");
  Words json = asked;
  json.push_back("--json");
  EXPECT_NE(call(figure, json).out.find("{\"day\":\"2017-10-03\",\"denominator\":1,\"numerator\":2,\"text\":\"2\"}"),
            std::string::npos);
  for (const Words& other : {Words{"--by", "row"}, Words{"--cases"}, Words{"--as-at", "2017-10-05"}}) {
    Words both = asked;
    both.insert(both.end(), other.begin(), other.end());
    EXPECT_EQ(call(figure, both).code, exit_usage) << other.front();
  }
}

}  // namespace
}  // namespace redress::cli
