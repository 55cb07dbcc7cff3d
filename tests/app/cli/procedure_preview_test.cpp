// `redress procedure preview`: what a new edition would change for the cases in flight.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/cli/subcommand.h"
#include "kit/json/read.h"
#include "tests/app/office/body.h"
#include "tests/app/office/flight_procedure.h"

namespace redress::cli {
namespace {

class PreviewCommand : public testing::Test {
 protected:
  struct Said {
    int code;
    std::string out, err;
  };
  PreviewCommand() {
    office::Options options = body_.options();
    options.shipped = tests::shipped_with(first_);
    const auto office = office::Office::open(body_.place(), options);
    for (const char* reference : {"F-1", "F-2"}) {
      const auto done = office->run(office::wire({{"key", reference},
                                                  {"case", reference},
                                                  {"kind", "register_case"},
                                                  {"on", "2026-11-18"},
                                                  {"procedure", "test.flight"}}),
                                    "Priya Nair");
      EXPECT_TRUE(done.has_value());
    }
    const auto done =
        office->run(office::wire({{"key", "a"}, {"case", "F-2"}, {"kind", "acknowledge_case"}, {"on", "2026-11-19"}}),
                    "Priya Nair");
    EXPECT_TRUE(done.has_value());
    size_ = office->head().size;
  }
  std::string file(const std::string& text) {
    const std::string path = body_.place().folder + "/next.yaml";
    std::ofstream(path) << text;
    return path;
  }
  Said run(const std::string& text, Words more = {}) {
    Words words{"preview", "--data", body_.place().folder, file(text)};
    words.insert(words.end(), more.begin(), more.end());
    std::istringstream in;
    std::ostringstream out, err;
    const int code = procedures(words, {in, out, err});
    EXPECT_EQ(body_.open(false)->head().size, size_) << "nothing is written";
    return {code, out.str(), err.str()};
  }

  office::FoundedBody body_;
  std::string first_{tests::flight_text};
  std::uint64_t size_ = 0;
};

TEST_F(PreviewCommand, ListsEachCaseWithItsDatesBeforeAndAfter) {
  const Said said = run(tests::flight_text_2(), {"--state", "acknowledged=looked_into"});
  EXPECT_EQ(said.code, exit_done) << said.err;
  EXPECT_NE(said.out.find("F-1\tedition 1\tnobody\tOpen\tacknowledgement 2026-11-20 -> ends\tresponse 2026-11-24 -> "
                          "2026-12-02\ttask dropped: Look at the file\n"),
            std::string::npos)
      << said.out;
  EXPECT_NE(said.out.find("F-2\tedition 1\tnobody\tAcknowledged -> Looked into\t"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("2 open under an earlier edition of test.flight: 2 can move to edition 2 on "),
            std::string::npos);
}

TEST_F(PreviewCommand, NamesWhatCannotMove) {
  const Said said = run(tests::flight_text_2());
  EXPECT_EQ(said.code, exit_done);
  EXPECT_NE(said.out.find("F-2\tedition 1\tnobody\tAcknowledged\tcannot move: edition 2 has no state `acknowledged`"),
            std::string::npos)
      << said.out;
  const auto document = json::read_object(run(tests::flight_text_2(), {"--json"}).out, "out");
  ASSERT_TRUE(document.has_value());
  const auto& totals = *base::find(*document, "totals")->as_object();
  EXPECT_EQ(base::int_or(totals, "open", 0), 2);
  EXPECT_EQ(base::int_or(totals, "can_move", 0), 1);
  EXPECT_EQ(base::int_or(totals, "cannot_move", 0), 1);
  const auto& cases = *base::find(*document, "cases")->as_array();
  ASSERT_EQ(cases.size(), 2U);
  const auto& stays = *cases[1].as_object();
  EXPECT_EQ(base::text_or(stays, "case"), "F-2");
  EXPECT_TRUE(base::find(stays, "state_after")->is_null());
  EXPECT_EQ(base::text_or(*base::find(stays, "against")->as_array()->front().as_object(), "rule"),
            "state_not_of_the_edition");
}

TEST_F(PreviewCommand, ProvesTheFileFirst) {
  const Said unsound = run(tests::with_changes(tests::flight_text_2(), {{"initial: new", "initial: knew"}}));
  EXPECT_EQ(unsound.code, exit_wrong);
  EXPECT_EQ(unsound.out, "");
  EXPECT_NE(unsound.err.find("unknown state `knew`"), std::string::npos) << unsound.err;
  const Said another = run(tests::with_changes(first_, {{"limit: 5", "limit: 6"}}));
  EXPECT_EQ(another.code, exit_wrong);
  EXPECT_NE(another.err.find("raise the edition"), std::string::npos) << another.err;
  EXPECT_EQ(run(tests::flight_text_2(), {"--state", "acknowledged"}).code, exit_usage);
  EXPECT_EQ(run(tests::flight_text_2(), {"another.yaml"}).code, exit_usage);
}

}  // namespace
}  // namespace redress::cli
