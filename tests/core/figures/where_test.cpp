// The conditions of a measure: what they are read as, and what nobody knows.
#include "core/figures/where.h"

#include <gtest/gtest.h>

namespace redress::figures {
namespace {

std::string wrong(std::string_view text) {
  const auto read = parse_where(text);
  if (read) return "";
  std::string all;
  for (const auto& refusal : read.error()) all += refusal.text + "\n";
  return all;
}

TEST(Where, IsConditionsJoinedByAnd) {
  const auto read =
      parse_where("answered and work_working_days <= 20 and outcome:upheld|partly_upheld and handlers > 2");
  ASSERT_TRUE(read) << read.error().front().text;
  ASSERT_EQ(read->size(), 4U);
  EXPECT_EQ((*read)[0].what, Clause::What::answered);
  EXPECT_EQ((*read)[1].what, Clause::What::at_most);
  EXPECT_EQ((*read)[1].value, ValueOf::work_working_days);
  EXPECT_EQ((*read)[1].limit, 20);
  EXPECT_EQ((*read)[2].words, (std::vector<std::string>{"upheld", "partly_upheld"}));
  EXPECT_EQ((*read)[3].what, Clause::What::more_than);
  EXPECT_TRUE(parse_where("")->empty());
}

TEST(Where, ReadsWhoHasItAsWhetherAnybodyHadIt) {
  EXPECT_EQ((*parse_where("unallocated"))[0].what, Clause::What::not_known);
  EXPECT_EQ((*parse_where("unallocated"))[0].value, ValueOf::handlers);
  EXPECT_EQ((*parse_where("allocated"))[0].what, Clause::What::known);
  EXPECT_EQ((*parse_where("outcome:"))[0].words, std::vector<std::string>{""}) << "none recorded";
}

TEST(Where, NamesWhatNobodyKnows) {
  EXPECT_EQ(wrong("anwsered"), "`anwsered` is not a word of the vocabulary; the nearest is `answered`.\n");
  EXPECT_NE(wrong("answered and "), "");
  EXPECT_NE(wrong(" and answered"), "");
  EXPECT_NE(wrong("answered or met"), "");
  EXPECT_NE(wrong("working_days < 20"), "");
  EXPECT_NE(wrong("working_days <= -1"), "");
  EXPECT_NE(wrong("working_days <= 999999"), "") << "more than anything took";
  EXPECT_NE(wrong("one <= 1"), "");
  EXPECT_NE(wrong("days <= 20 and met and befor"), "");
}

}  // namespace
}  // namespace redress::figures
