// The conditions of a measure: what they are read as, and what nobody knows.
#include "core/figures/where.h"

#include <gtest/gtest.h>

#include "core/figures/measure.h"

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

TEST(Where, NamesClocksKindsAndProcedures) {
  const auto read =
      parse_where("clock:acknowledgement|panel and kind:apology and procedure:uk.foi.2000 and pounds > 0");
  ASSERT_TRUE(read) << read.error().front().text;
  EXPECT_EQ((*read)[0].what, Clause::What::clock);
  EXPECT_EQ((*read)[0].words, (std::vector<std::string>{"acknowledgement", "panel"}));
  EXPECT_EQ((*read)[1].what, Clause::What::kind);
  EXPECT_EQ((*read)[2].words, std::vector<std::string>{"uk.foi.2000"});
  EXPECT_EQ((*read)[3].value, ValueOf::pounds);
}

// RULES C3.2: `ontime.extended` is printed beside `ontime`, never instead.
TEST(Where, OfAShareWithExtensionsThereIsTheOneWithout) {
  EXPECT_EQ(without_extensions("met_extended"), "met");
  EXPECT_EQ(without_extensions("row:stage-1 and met_extended and allocated"), "row:stage-1 and met and allocated");
  EXPECT_EQ(without_extensions("not_met_extended"), std::nullopt);
  EXPECT_EQ(without_extensions("met"), std::nullopt);
  EXPECT_EQ(without_extensions(""), std::nullopt);
}

Measure measure_of(std::string counts, std::string where, std::string value = "one", std::string aggregate = "count") {
  Measure measure;
  measure.id = measure.title = measure.unit = "x";
  measure.counts = std::move(counts);
  measure.where = std::move(where);
  measure.value = std::move(value);
  measure.aggregate = std::move(aggregate);
  return measure;
}

// What is counted has some of the words and not others: a remedy has no answer, a promise no amount.
TEST(MeasureWords, AreThoseOfWhatIsCounted) {
  EXPECT_TRUE(check(measure_of("remedies_done", "stream:complaint and met", "pounds", "sum")));
  EXPECT_TRUE(check(measure_of("remedies_done", "kind:apology", "working_days", "median")));
  EXPECT_TRUE(check(measure_of("remedies_open", "overdue and pounds > 100")));
  EXPECT_TRUE(check(measure_of("clocks_over", "clock:panel and not_met_extended")));
  EXPECT_TRUE(check(measure_of("promises_due", "undone")));
  EXPECT_TRUE(check(measure_of("left_stage", "row:stage-1 and escalated")));
  EXPECT_TRUE(check(measure_of("heads_answered", "outcome:provided")));
  EXPECT_FALSE(check(measure_of("closed", "done"))) << "what is closed is answered";
  EXPECT_FALSE(check(measure_of("promises_due", "answered"))) << "a promise is done";
  EXPECT_FALSE(check(measure_of("promises_due", "extended")));
  EXPECT_FALSE(check(measure_of("promises_due", "overdue")));
  EXPECT_TRUE(check(measure_of("received", "receipt_working_days <= 20"))) << "by the as-at date";
  EXPECT_FALSE(check(measure_of("received", "", "working_days", "mean"))) << "the slow ones are still open";
  EXPECT_FALSE(check(measure_of("open_at", "met")));
  EXPECT_FALSE(check(measure_of("heads_answered", "met")));
  EXPECT_FALSE(check(measure_of("closed", "escalated")));
  EXPECT_FALSE(check(measure_of("closed", "clock:panel")));
  EXPECT_FALSE(check(measure_of("clocks_over", "kind:apology")));
  EXPECT_FALSE(check(measure_of("promises_due", "", "pounds", "sum"))) << "a promise has no amount";
  EXPECT_FALSE(check(measure_of("promises_due", "", "working_days", "mean")));
  EXPECT_FALSE(check(measure_of("remedies_done", "", "receipt_working_days", "mean")));
  EXPECT_FALSE(check(measure_of("remedies_done", "", "pounds", "median"))) << "money is summed";
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
