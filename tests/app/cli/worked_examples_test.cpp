// The worked examples of RULES B10.3, as a table that an officer can read: tests/core/clock/worked_examples.csv. The table is itself
// a file for `redress deadline --batch`.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/catalogue/calendars.h"
#include "app/cli/deadline_batch.h"
#include "core/clock/due_on.h"
#include "kit/csv/read.h"

namespace redress::cli {
namespace {

const std::string table = std::string(REDRESS_SOURCE_DIR) + "/tests/core/clock/worked_examples.csv";

TEST(WorkedExamples, EachIsDueOnTheDayTheTableSays) {
  const auto calendars = catalogue::shipped_calendars();
  std::ifstream in(table);
  ASSERT_TRUE(in) << table;
  const auto answer = answer_batch(in, "worked_examples.csv", {}, calendars);
  ASSERT_TRUE(answer) << answer.error().front().about << " " << answer.error().front().text;
  std::istringstream answered(*answer);
  csv::Reader reader(answered, "worked_examples.csv");
  ASSERT_TRUE(reader.read_header());
  const std::size_t due = *reader.column("due");
  const std::size_t due_on = *reader.column("due_on");
  std::size_t rows = 0;
  for (auto row = reader.next(); row && *row; row = reader.next()) {
    ++rows;
    EXPECT_EQ(reader.field(due_on), reader.field(due))
        << reader.place_of(0) << " " << reader.field(0) << ", received " << reader.field(2) << " " << reader.field(11);
  }
  EXPECT_GE(rows, 136U);
}

}  // namespace
}  // namespace redress::cli
