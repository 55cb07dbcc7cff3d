// redress account: the people of a body from the command line.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/cli/subcommand.h"
#include "app/office/office.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

class AccountCommand : public ::testing::Test {
 protected:
  struct Said {
    int code = 0;
    std::string out, err;
  };
  AccountCommand() {
    std::istringstream in;
    std::ostringstream out;
    EXPECT_EQ(init({"--data", data_, "--organisation", "Test Ombudsman", "--calendar", "scotland"}, {in, out, out}), 0);
  }
  Said call(Words words, const std::string& input = {}) {
    words.insert(words.end(), {"--data", data_});
    std::istringstream in(input);
    std::ostringstream out, err;
    Said said;
    said.code = account(words, {in, out, err});
    said.out = out.str();
    said.err = err.str();
    return said;
  }
  std::unique_ptr<office::Office> open() { return office::Office::open(store::place_of(data_, "", false)); }

  tests::Database database_{sql::Engine::sqlite};
  std::string data_ = database_.folder();
};

std::string without_line_end(std::string text) {
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

TEST_F(AccountCommand, OpensGivesRolesAndPrintsTheCodeAlone) {
  const Said said =
      call({"open", "--name", "Ada Quill", "--email", "Ada@example.org", "--role", "officer", "--role", "clerk"});
  ASSERT_EQ(said.code, exit_done) << said.err;
  EXPECT_TRUE(open()->accounts().accept(without_line_end(said.out), "kettle marble otter").has_value());
  EXPECT_EQ(call({"list"}).out, "ada@example.org\tAda Quill\topen\tofficer,clerk\n");
  EXPECT_EQ(
      call({"list", "--json"}).out,
      R"([{"authenticator":false,"email":"ada@example.org","name":"Ada Quill","roles":[{"role":"officer","team":""},)"
      R"({"role":"clerk","team":""}],"state":"open"}])"
      "\n");
  const Said reset = call({"reset", "--email", "ada@example.org"});
  EXPECT_TRUE(open()->accounts().accept(without_line_end(reset.out), "another marble otter").has_value());
  EXPECT_EQ(call({"role", "--email", "ada@example.org", "--give", "approver", "--take", "clerk"}).code, exit_done);
  EXPECT_EQ(call({"list"}).out, "ada@example.org\tAda Quill\topen\tofficer,approver\n");
  EXPECT_EQ(call({"close", "--email", "ada@example.org"}).code, exit_done);
  EXPECT_EQ(call({"list"}).out, "ada@example.org\tAda Quill\tclosed\tofficer,approver\n");
  EXPECT_EQ(call({"invite", "--email", "ada@example.org"}).code, exit_wrong) << "it is closed";
}

TEST_F(AccountCommand, SaysWhatIsWrong) {
  call({"open", "--name", "Ada Quill", "--email", "ada@example.org"});
  EXPECT_EQ(call({}).code, exit_usage);
  EXPECT_NE(call({"opne"}).err.find("is open meant?"), std::string::npos);
  EXPECT_EQ(call({"open", "--name", "Bo Larch"}).code, exit_usage);
  EXPECT_EQ(call({"list", "--email", "ada@example.org"}).code, exit_usage) << "list takes no such option";
  EXPECT_EQ(call({"role", "--email", "ada@example.org"}).code, exit_usage);
  Said said = call({"reset", "--email", "adda@example.org"});
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_TRUE(said.out.empty());
  EXPECT_NE(said.err.find("is ada@example.org meant?"), std::string::npos);
  said = call({"open", "--name", "Bo Larch", "--email", "bo@example.org", "--role", "offizer"});
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_NE(said.err.find("is officer meant?"), std::string::npos);
  EXPECT_EQ(call({"role", "--email", "ada@example.org", "--take", "clerk"}).code, exit_wrong);
  EXPECT_EQ(call({"list"}).out, "ada@example.org\tAda Quill\tno password yet\t-\n");
}

TEST_F(AccountCommand, LoadsAListOfStaffWithTheirTeams) {
  const Said said = call({"load", "-"},
                         "name,email,roles,team\n"
                         "Ada Quill,ada@example.org,officer approver,Housing\n"
                         "Bo Larch,BO@example.org,administrator,Housing\n"
                         "Cy Moor,cy@example.org,clerk,\n");
  ASSERT_EQ(said.code, exit_done) << said.err;
  EXPECT_EQ(call({"list"}).out,
            "ada@example.org\tAda Quill\tno password yet\tofficer@Housing,approver@Housing\n"
            "bo@example.org\tBo Larch\tno password yet\tadministrator\n"
            "cy@example.org\tCy Moor\tno password yet\tclerk\n");
  std::istringstream lines(said.out);
  std::string email, code;
  int codes = 0;
  for (; lines >> email >> code; ++codes) {
    EXPECT_TRUE(open()->accounts().accept(code, "kettle marble otter").has_value()) << email;
  }
  EXPECT_EQ(codes, 3);
}

TEST_F(AccountCommand, NamesEveryWrongRowOfAListAndDoesNothing) {
  call({"open", "--name", "Ada Quill", "--email", "ada@example.org"});
  const Said said = call({"load", "-"},
                         "name,email,roles,team\n"
                         "Dee Good,dee@example.org,officer,\n"
                         "Ada Quill,other@example.org,officer,\n"
                         "Eve Hart,ada@example.org,officer,\n"
                         "Fay Ives,nobody,officer,\n"
                         ",gus@example.org,officer,\n"
                         "Hal Jay,hal@example.org,offizer,\n"
                         "Ida Kay,ida@example.org,,\n"
                         "Dee Good,DEE@example.org,officer,\n");
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_TRUE(said.out.empty());
  EXPECT_EQ(said.err.find("-:2:"), std::string::npos) << "nothing is wrong with it";
  for (const char* line : {"-:3:", "-:4:", "-:5:", "-:6:", "-:7:", "-:8:", "-:9:"})
    EXPECT_NE(said.err.find(line), std::string::npos) << line << " in\n" << said.err;
  EXPECT_NE(said.err.find("nothing was done"), std::string::npos);
  EXPECT_EQ(call({"list"}).out, "ada@example.org\tAda Quill\tno password yet\t-\n");
  EXPECT_NE(call({"load", "-"}, "name,email,rolls\n").err.find("rolls"), std::string::npos);
  EXPECT_EQ(call({"load", "-"}, "name,email,roles\n").code, exit_wrong) << "an empty list is a mistake";
}

}  // namespace
}  // namespace redress::cli
