// An import that is stopped: what was written stays, nothing is half written, and the same file goes on from there.
#include <gtest/gtest.h>

#include "app/intake/import.h"
#include "app/office/body.h"

namespace redress::intake {
namespace {

using office::FoundedBody;

class StoppedOnBoth : public testing::TestWithParam<sql::Engine> {};
INSTANTIATE_TEST_SUITE_P(Engines, StoppedOnBoth, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

const std::string file =
    "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,theme\n"
    "A1,gen.enquiry,2026-09-01,,,,,,,,\nA2,gen.enquiry,2026-09-02,,,,,,,,\nA3,gen.enquiry,2026-09-03,,,,,,,,\n";

TEST_P(StoppedOnBoth, WhatWasWrittenStaysAndTheSameFileGoesOn) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  std::vector<std::string> heard;
  ImportOptions options;
  options.chunk = 1;
  options.watch = [&](const Progress& now) {
    if (now.step == Progress::Step::writing) heard.push_back(std::to_string(now.done) + "/" + std::to_string(now.of));
    return now.step != Progress::Step::writing || now.done < 2;
  };
  const auto stopped = import_cases(*office, file, "cases.csv", "", "", options);
  ASSERT_TRUE(stopped.has_value());
  EXPECT_TRUE(stopped->stopped);
  EXPECT_TRUE(stopped->written);
  EXPECT_EQ(heard, (std::vector<std::string>{"0/3", "1/3", "2/3"}));
  EXPECT_EQ(office->count_cases({}), 2);
  EXPECT_TRUE(office->verify().empty());

  const auto rest = import_cases(*office, file, "cases.csv", "", "", {});
  ASSERT_TRUE(rest.has_value());
  EXPECT_FALSE(rest->stopped);
  EXPECT_EQ(summary_of(*rest), "3 rows: 1 new cases, 0 added to, 2 already there, 0 refused");
  EXPECT_EQ(office->count_cases({}), 3);
}

TEST_P(StoppedOnBoth, BeforeTheFirstCommitNothingIsChanged) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  for (const auto step : {Progress::Step::checking, Progress::Step::writing}) {
    ImportOptions options;
    options.watch = [&](const Progress& now) { return now.step != step; };
    const auto stopped = import_cases(*office, file, "cases.csv", "", "", options);
    if (step == Progress::Step::checking) {
      ASSERT_FALSE(stopped.has_value());
      EXPECT_EQ(stopped.error().front().rule, "import_was_stopped");
    } else {
      ASSERT_TRUE(stopped.has_value());
      EXPECT_TRUE(stopped->stopped);
      EXPECT_FALSE(stopped->written);
    }
    EXPECT_EQ(office->count_cases({}), 0);
  }
}

}  // namespace
}  // namespace redress::intake
