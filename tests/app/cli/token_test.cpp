// redress token: from the command line.
#include <gtest/gtest.h>

#include <sstream>

#include "app/cli/subcommand.h"
#include "app/office/office.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

class TokenCommand : public ::testing::Test {
 protected:
  struct Said {
    int code = 0;
    std::string out, err;
  };
  TokenCommand() {
    std::istringstream in;
    std::ostringstream out;
    EXPECT_EQ(init({"--data", data_, "--organisation", "Test Ombudsman", "--calendar", "scotland"}, {in, out, out}), 0);
    auto office = open();
    const auto ada = office->accounts().open_account("Ada Quill", "ada@example.org", 0);
    EXPECT_TRUE(office->accounts().give_role(*ada, {"officer", 0}, 0).has_value());
    EXPECT_TRUE(office->accounts().open_account("Bo Larch", "bo@example.org", 0).has_value());
  }
  Said call(Words words) {
    words.insert(words.end(), {"--data", data_});
    std::istringstream in;
    std::ostringstream out, err;
    Said said;
    said.code = token(words, {in, out, err});
    said.out = out.str();
    said.err = err.str();
    return said;
  }
  std::unique_ptr<office::Office> open() { return office::Office::open(store::place_of(data_, "", false)); }
  bool works(const std::string& line) {
    return open()->tokens().bearer(line.substr(0, line.size() - 1), "127.0.0.1").has_value();
  }

  tests::Database database_{sql::Engine::sqlite};
  std::string data_ = database_.folder();
};

TEST_F(TokenCommand, PrintsTheTokenAloneListsItAndRevokesIt) {
  const Said made = call({"--actor", "Ada Quill", "--scope", "complaints:record"});
  ASSERT_EQ(made.code, exit_done) << made.err;
  ASSERT_EQ(made.out.size(), 4U + 64 + 1);
  EXPECT_TRUE(made.out.starts_with("rdt_"));
  EXPECT_EQ(made.err.find(made.out.substr(4, 64)), std::string::npos);
  EXPECT_TRUE(works(made.out));
  const Said another = call({"--actor", "BO@example.org", "--scope", "complaints:record"});
  EXPECT_NE(another.out, made.out);
  EXPECT_NE(another.err.find("Bo Larch holds no role"), std::string::npos);

  EXPECT_EQ(call({"--revoke", "1"}).code, exit_done);
  EXPECT_FALSE(works(made.out));
  EXPECT_TRUE(works(another.out));
  EXPECT_EQ(call({"--revoke", "1"}).code, exit_wrong) << "it is revoked already";
  EXPECT_EQ(call({"--revoke", "3"}).code, exit_wrong);
  const Said list = call({"--list"});
  EXPECT_TRUE(list.out.starts_with("1\tAda Quill\tcomplaints:record\t")) << list.out;
  EXPECT_NE(list.out.find("\trevoked\n2\tBo Larch\t"), std::string::npos) << list.out;
  EXPECT_TRUE(list.out.ends_with("\tworks\n")) << list.out;
  const Said json = call({"--list", "--json"});
  EXPECT_TRUE(json.out.starts_with(R"([{"actor":"Ada Quill","id":1,"made_at":")")) << json.out;
  EXPECT_NE(json.out.find(R"("scope":"complaints:record","state":"revoked"})"), std::string::npos) << json.out;
  for (const Said* said : {&list, &json}) EXPECT_EQ(said->out.find(made.out.substr(4, 64)), std::string::npos);

  const auto bo = open()->accounts().find_email("bo@example.org");
  ASSERT_TRUE(open()->accounts().close_account(bo->actor, 0).has_value());
  EXPECT_FALSE(works(another.out));
  EXPECT_TRUE(call({"--list"}).out.ends_with("\taccount closed\n"));
}

TEST_F(TokenCommand, SaysWhatIsWrong) {
  EXPECT_EQ(call({}).code, exit_usage);
  EXPECT_EQ(call({"--actor", "Ada Quill"}).code, exit_usage);
  EXPECT_EQ(call({"--list", "--revoke", "1"}).code, exit_usage);
  EXPECT_EQ(call({"--revoke", "one"}).code, exit_usage);
  EXPECT_EQ(call({"--revoke", "1", "--json"}).code, exit_usage);
  EXPECT_EQ(call({"--list", "--scope", "complaints:record"}).code, exit_usage);
  Said said = call({"--actor", "Ada Quil", "--scope", "complaints:erase"});
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_EQ(said.out, "");
  EXPECT_NE(said.err.find("the ones there are: complaints:record"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("is Ada Quill meant?"), std::string::npos) << said.err;
  const auto bo = open()->accounts().find_email("bo@example.org");
  ASSERT_TRUE(open()->accounts().close_account(bo->actor, 0).has_value());
  said = call({"--actor", "Bo Larch", "--scope", "complaints:record"});
  EXPECT_NE(said.err.find("is closed"), std::string::npos) << said.err;
  EXPECT_EQ(call({"--list"}).out, "");
}

}  // namespace
}  // namespace redress::cli
