// redress units: teams and services from a file.
#include <gtest/gtest.h>

#include <sstream>

#include "app/cli/subcommand.h"
#include "app/office/office.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

class UnitsCommand : public ::testing::Test {
 protected:
  UnitsCommand() {
    std::istringstream in;
    std::ostringstream out;
    EXPECT_EQ(init(placed({"--organisation", "Test Ombudsman", "--calendar", "scotland"}), {in, out, out}), 0)
        << out.str();
  }
  Said call(const Words& words, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out, err;
    const int code = units(placed(words), {in, out, err});
    return {code, out.str(), err.str()};
  }

 private:
  Words placed(Words words) {
    words.insert(words.end(), {"--data", database_.folder()});
    return words;
  }

  tests::Database database_{sql::Engine::sqlite};
};

TEST_F(UnitsCommand, MakesWhatIsNotKnownYet) {
  const Said first = call({"load", "-"}, "kind,name\nservice,Housing Repairs\nteam,Complaints\nservice,Waste\n");
  ASSERT_EQ(first.code, exit_done) << first.err;
  EXPECT_EQ(first.out, "service\tHousing Repairs\nservice\tWaste\nteam\tComplaints\n");
  const Said again = call({"load", "-"}, "name,kind\nWaste,service\n\"Parks, Trees\",service\n");
  EXPECT_EQ(again.out, "service\tParks, Trees\n");
  EXPECT_EQ(again.err, "services: 1 made, 1 there already\n");
  EXPECT_EQ(call({"list"}).out, "team\tComplaints\nservice\tHousing Repairs\nservice\tParks, Trees\nservice\tWaste\n");
}

TEST_F(UnitsCommand, NamesEveryWrongRowAndMakesNone) {
  const Said said = call({"load", "-"}, "kind,name\nservice,Waste\nsevice,Roads\nteam,\nservice,Waste\n");
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_NE(said.err.find("-:3"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("not `sevice`"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("-:4"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("stands in -:2 already"), std::string::npos) << said.err;
  EXPECT_EQ(call({"list"}).out, "");
}

TEST_F(UnitsCommand, SaysWhatAFileMayHold) {
  EXPECT_NE(call({"load", "-"}, "kind,nom\n").err.find("the column nom is not known"), std::string::npos);
  EXPECT_NE(call({"load", "-"}, "kind,name\n").err.find("there is no row"), std::string::npos);
  EXPECT_EQ(call({"load", "-"},
                 "kind,name\nteam,A\x01"
                 "B\n")
                .code,
            exit_wrong);
  EXPECT_EQ(call({"load"}).code, exit_usage);
  EXPECT_EQ(call({"lode", "x"}).code, exit_usage);
  EXPECT_EQ(call({"load", "-", "--json"}).code, exit_usage);
}

}  // namespace
}  // namespace redress::cli
