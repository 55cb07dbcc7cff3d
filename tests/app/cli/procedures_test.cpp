#include <gtest/gtest.h>
#include <unistd.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "app/cli/subcommand.h"
#include "base/fault.h"

namespace redress::cli {
namespace {

struct Said {
  int code;
  std::string out, err;
};

Said run(const Words& words) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int code = procedures(words, {in, out, err});
  return {code, out.str(), err.str()};
}

std::string shipped(const std::string& name) {
  return std::string(REDRESS_SOURCE_DIR) + "/procedures/" + name;
}

TEST(ProcedureCommand, SaysWhatItCheckedAndWhatIsUnconfirmed) {
  const Said said = run({"check", shipped("spso.csc.yaml")});
  EXPECT_EQ(said.code, exit_done);
  EXPECT_EQ(said.err, "");
  EXPECT_NE(said.out.find("spso.csc.yaml: sound. spso.csc, edition 3: Customer service complaints about SPSO\n"),
            std::string::npos);
  EXPECT_NE(said.out.find("7 states with 14 transitions, 2 stages, 2 clocks"), std::string::npos);
  EXPECT_NE(said.out.find("unconfirmed, line 18: how days are counted (SPSO Model Complaints Handling Procedure)\n"),
            std::string::npos);
}

TEST(ProcedureCommand, SaysEveryFaultAndExitsWithOne) {
  const std::string seeds = std::string(REDRESS_SOURCE_DIR) + "/tests/fuzz/yaml/";
  const Said said = run({"check", seeds + "good.yaml", "/nowhere.yaml", shipped("gen.enquiry.yaml")});
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_NE(said.err.find("good.yaml:1:1: `edition` is missing, expected in a procedure"), std::string::npos)
      << said.err;
  EXPECT_NE(said.err.find("good.yaml:2:1: unknown key `count`"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("/nowhere.yaml: the file cannot be read"), std::string::npos) << said.err;
  EXPECT_NE(said.out.find("gen.enquiry.yaml: sound"), std::string::npos) << "the others are checked all the same";
}

TEST(ProcedureCommand, WritesWhatItFoundForPrograms) {
  const Said said = run({"check", "--json", shipped("gen.enquiry.yaml"), "/nowhere.yaml"});
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_EQ(said.out,
            "{\"file\":\"" + shipped("gen.enquiry.yaml") +
                "\",\"id\":\"gen.enquiry\",\"edition\":1,\"sound\":true,\"faults\":[],\"unconfirmed\":[]}\n"
                "{\"file\":\"/nowhere.yaml\",\"sound\":false,\"faults\":[{\"property\":\"P01 names\",\"line\":0,"
                "\"column\":0,\"text\":\"the file cannot be read\",\"counter_example\":[]}],\"unconfirmed\":[]}\n");
  EXPECT_NE(run({"check", "--json", shipped("spso.csc.yaml")})
                .out.find("\"unconfirmed\":[{\"line\":13,\"what\":\"the time it holds\",\"source\":\"SPSO, 2017-18 Q3"),
            std::string::npos);
}

TEST(ProcedureCommand, ShowsAFaultWithADatedExample) {
  std::ifstream in(shipped("spso.iccr.yaml"));
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::string from = "[{outcome_is: [withdrawn, out_of_scope, duplicate]}, reason_given]";
  ASSERT_NE(text.find(from), std::string::npos);
  text.replace(text.find(from), from.size(), "[{outcome_is: [withdrawn, out_of_scope, duplicate]}]");
  const auto file = std::filesystem::temp_directory_path() / ("procedure_" + std::to_string(::getpid()) + ".yaml");
  const std::string path = file.string();
  std::ofstream(path) << text;
  const Said told = run({"check", path});
  EXPECT_EQ(told.code, exit_wrong);
  EXPECT_EQ(told.err,
            path +
                ":60:9: closes a case without one of the `close_reasons`, expected `reason_given` (2026-03-02 "
                "register_case; 2026-03-03 close_case: the case is closed and nobody said why) "
                "[docs/procedures.md P21 reason-at-the-end] (procedure_must_be_sound)\n");
  const Said written = run({"check", "--json", path});
  EXPECT_EQ(written.code, exit_wrong);
  EXPECT_NE(
      written.out.find("\"id\":\"spso.iccr\",\"edition\":2,\"sound\":false,\"faults\":[{\"property\":\"P21 "
                       "reason-at-the-end\",\"line\":60,\"column\":9,\"text\":\"closes a case without one of the "
                       "`close_reasons`, expected `reason_given`\",\"counter_example\":[{\"on\":\"2026-03-02\","
                       "\"command\":\"register_case\"},{\"on\":\"2026-03-03\",\"command\":\"close_case\",\"outcome\":"
                       "\"withdrawn\"}],\"then\":\"the case is closed and nobody said why\"}],"),
      std::string::npos)
      << written.out;
  std::filesystem::remove(file);
}

// The file beside it comes before the one inside the program, and a fault in it is named there.
TEST(ProcedureCommand, PutsAVariantTogetherWithTheFileBesideIt) {
  const auto folder = std::filesystem::temp_directory_path() / ("redress-variant-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const std::string base = folder / "spso.iccr.yaml", variant = folder / "v.yaml";
  std::ofstream(variant) << "id: v\nedition: 1\nvariant_of: {id: spso.iccr, edition: 2}\ntitle: Elsewhere\n";
  Said said = run({"check", variant});
  EXPECT_EQ(said.code, exit_done) << said.err;
  EXPECT_TRUE(said.out.starts_with(variant + ": sound. v, edition 1: Elsewhere\n")) << said.out;
  EXPECT_NE(run({"draw", variant}).out.find("Elsewhere"), std::string::npos);

  std::ifstream in(shipped("spso.iccr.yaml"));
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::string from = "[{outcome_is: [withdrawn, out_of_scope, duplicate]}, reason_given]";
  ASSERT_NE(text.find(from), std::string::npos);
  std::ofstream(base) << text.replace(text.find(from), from.size(),
                                      "[{outcome_is: [withdrawn, out_of_scope, duplicate]}]");
  said = run({"check", variant});
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_TRUE(said.err.starts_with(base + ":60:9: closes a case without one of the `close_reasons`")) << said.err;
  said = run({"check", "--json", variant});
  EXPECT_NE(said.out.find("\"property\":\"P21 reason-at-the-end\",\"file\":\"" + base + "\",\"line\":60,\"column\":9,"),
            std::string::npos)
      << said.out;
  EXPECT_NE(said.out.find("\"unconfirmed\":[{\"file\":\"" + base + "\",\"line\":"), std::string::npos) << said.out;
  std::filesystem::remove_all(folder);
}

TEST(ProcedureCommand, WantsAFile) {
  EXPECT_EQ(run({}).code, exit_usage);
  EXPECT_EQ(run({"check"}).code, exit_usage);
  EXPECT_EQ(run({"chek", shipped("gen.enquiry.yaml")}).code, exit_usage);
  EXPECT_EQ(run({"check", "--jsn", shipped("gen.enquiry.yaml")}).code, exit_usage);
}

TEST(ProcedureDraw, WritesADrawingAndSaysWhatIsWrong) {
  const std::string small = shipped("gen.enquiry.yaml");
  const Said drawn = run({"draw", small});
  EXPECT_EQ(drawn.code, exit_done) << drawn.err;
  EXPECT_TRUE(drawn.out.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=")) << drawn.out;
  const auto folder = std::filesystem::temp_directory_path() / ("redress-draw-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const std::string file = folder / "F.svg";
  EXPECT_EQ(run({"draw", small, "--out", file}).code, exit_done);
  std::ifstream in(file, std::ios::binary);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), drawn.out);
  std::filesystem::remove_all(folder);
  EXPECT_THROW(run({"draw", small, "--out", file}), base::Fault) << "there is no such folder";
  EXPECT_EQ(run({"draw"}).code, exit_usage);
  EXPECT_EQ(run({"draw", small, small}).code, exit_usage);
  const Said wrong = run({"draw", std::string(REDRESS_SOURCE_DIR) + "/docs/procedures.md"});
  EXPECT_EQ(wrong.code, exit_wrong);
  EXPECT_NE(wrong.err.find("procedures.md:"), std::string::npos) << wrong.err;
  EXPECT_EQ(wrong.out, "");
}

}  // namespace
}  // namespace redress::cli
