#include "app/office/tallies.h"

#include <gtest/gtest.h>

namespace redress::office {
namespace {

class Tallying : public ::testing::Test {
 protected:
  std::int64_t asked(const store::CaseQuery& query, std::uint64_t log_size) {
    return tallies_.of(query, log_size, [this] { return ++counts_; });
  }

  Counts tallies_;
  std::int64_t counts_ = 0;  // so often was counted; the tally says which time it was
};

store::CaseQuery of_handler(std::int64_t handler) {
  store::CaseQuery query;
  query.handler = handler;
  return query;
}

TEST_F(Tallying, CountsOnceWhileTheLogDoesNotGrow) {
  EXPECT_EQ(asked(of_handler(1), 100), 1);
  EXPECT_EQ(asked(of_handler(1), 100), 1);
  EXPECT_EQ(asked(of_handler(2), 100), 2);
  EXPECT_EQ(asked(of_handler(1), 100), 1);
}

TEST_F(Tallying, CountsAnewOnceTheLogHasGrown) {
  EXPECT_EQ(asked(of_handler(1), 100), 1);
  EXPECT_EQ(asked(of_handler(1), 101), 2);
  // Of an older snapshot, still read elsewhere: never answered with what is newer.
  EXPECT_EQ(asked(of_handler(1), 100), 3);
  EXPECT_EQ(asked(of_handler(1), 101), 2);
}

TEST_F(Tallying, ForgetsWhatWasAskedLongestAgo) {
  for (std::int64_t handler = 1; handler <= 64; ++handler) asked(of_handler(handler), 100);
  EXPECT_EQ(asked(of_handler(1), 100), 1);  // asked again: now the last to go
  EXPECT_EQ(asked(of_handler(65), 100), 65);
  EXPECT_EQ(asked(of_handler(1), 100), 1);
  EXPECT_EQ(asked(of_handler(2), 100), 66);
}

TEST_F(Tallying, EveryPartOfTheQuestionCounts) {
  store::CaseQuery open;
  open.open = true;
  store::CaseQuery unallocated = open;
  unallocated.unallocated = true;
  store::CaseQuery of_unit = open;
  of_unit.units = {4};
  EXPECT_EQ(asked({}, 7), 1);
  EXPECT_EQ(asked(open, 7), 2);
  EXPECT_EQ(asked(unallocated, 7), 3);
  EXPECT_EQ(asked(of_unit, 7), 4);
  EXPECT_EQ(asked(open, 7), 2);
}

}  // namespace
}  // namespace redress::office
