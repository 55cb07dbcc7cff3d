// redress organisation: services and teams by day, and figures as then and as now.
#include <gtest/gtest.h>

#include <sstream>

#include "app/cli/report.h"
#include "app/cli/subcommand.h"
#include "app/office/office.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

class OrganisationCommand : public ::testing::Test {
 protected:
  OrganisationCommand() {
    call(init, {"--organisation", "Test Council", "--calendar", "england-and-wales"});
    call(import, {"-"},
         "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
         "theme,recorded_on\n"
         "W-1,eng.lgsco.code.2024,2025-07-01,1,2025-07-02,Officer A,,2025-07-10,upheld,Refuse collection,delay,\n"
         "W-2,eng.lgsco.code.2024,2025-08-11,1,2025-08-12,Officer B,,,,Street cleaning,delay,\n");
  }
  template <class Subcommand>
  Said call(const Subcommand& subcommand, Words words, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out, err;
    words.insert(words.end(), {"--data", database_.folder()});
    const int code = subcommand(words, {in, out, err});
    return {code, out.str(), err.str()};
  }
  Said organisation(Words words) { return call(organisation_units, std::move(words)); }

  tests::Database database_{sql::Engine::sqlite};
};

TEST_F(OrganisationCommand, MergesTwoAndCountsThemAsThenAndAsNow) {
  const Words by{"--actor", "Nadia Rahman", "--from"};
  const auto on = [&](Words words, const char* day) {
    words.insert(words.end(), by.begin(), by.end());
    words.emplace_back(day);
    return words;
  };
  EXPECT_EQ(organisation(on({"rename", "service", "Refuse collection", "Waste"}, "2025-08-01")).out,
            "service\tWaste\tfrom 2025-08-01\n");
  EXPECT_EQ(organisation(on({"add", "service", "Environment"}, "2025-09-01")).out, "service\tEnvironment\n");
  EXPECT_EQ(organisation(on({"succeed", "service", "Waste", "Environment"}, "2025-09-01")).out, "handed over\t0\n");
  EXPECT_EQ(organisation(on({"succeed", "service", "Street cleaning", "Environment"}, "2025-09-01")).out,
            "handed over\t1\n");
  EXPECT_EQ(organisation({"list"}).out,
            "service\tWaste\tsince 2025-09-01 Environment\nservice\tStreet cleaning\tsince 2025-09-01 Environment\n"
            "service\tEnvironment\topen\n");
  EXPECT_EQ(organisation({"list", "--on", "2025-07-31"}).out,
            "service\tRefuse collection\topen\nservice\tStreet cleaning\topen\n"
            "service\tEnvironment\topens on 2025-09-01\n");
  EXPECT_NE(organisation({"list", "--json"}).out.find("\"now\":\"Environment\""), std::string::npos);
  const auto received = [&](const char* as) {
    return call(figure, {"recv", "--from", "2025-07-01", "--to", "2025-08-31", "--by", "service", "--organisation", as})
        .out;
  };
  EXPECT_EQ(received("then"),
            "Street cleaning  1\nWaste            1\ntotal            2\n"
            "Services and teams as they were on Sunday 31 August 2025.\n");
  EXPECT_EQ(received("now"), "Environment  2\ntotal        2\nServices and teams as they are today.\n");
  EXPECT_EQ(received("later"), "");
}

TEST_F(OrganisationCommand, SaysWhatIsMissingAndWhatIsRefused) {
  EXPECT_EQ(organisation({"merge"}).code, exit_usage);
  const Said bare = organisation({"rename", "service", "Refuse collection"});
  EXPECT_EQ(bare.code, exit_usage);
  EXPECT_NE(bare.err.find("--from"), std::string::npos) << bare.err;
  EXPECT_NE(bare.err.find("--actor"), std::string::npos) << bare.err;
  const Words open{"close", "service", "Street cleaning", "--from", "2025-09-01", "--actor", "Nadia Rahman"};
  const Said refused = organisation(open);
  EXPECT_EQ(refused.code, exit_wrong);
  EXPECT_NE(refused.err.find("1 open case"), std::string::npos) << refused.err;
  Words taken = open;
  taken.insert(taken.end(), {"--to", "Refuse collection"});
  EXPECT_EQ(organisation(taken).out, "handed over\t1\n");
}

}  // namespace
}  // namespace redress::cli
