// How wide columns become, by hand.
#include "kit/pdf/columns.h"

#include <gtest/gtest.h>

#include <numeric>

namespace redress::pdf {
namespace {

constexpr double a4_inside = 595.28 - 2 * margin;

double sum(const Columns& columns) {
  return std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0);
}

std::vector<Column> numbers(std::size_t count, double width) {
  std::vector<Column> made{{{60, 120}, false}};
  made.insert(made.end(), count, Column{{width, width}, true});
  return made;
}

TEST(PdfColumns, FillTheSheetBetweenItsMargins) {
  for (const std::size_t count : {0U, 1U, 3U, 6U}) {
    const auto made = columns_of(numbers(count, 40), 0.86);
    EXPECT_EQ(made.sheet, Sheet{}) << count;
    EXPECT_EQ(made.scale, 1) << count;
    EXPECT_NEAR(sum(made), a4_inside, 0.01) << count;
  }
}

TEST(PdfColumns, OfNumbersAreAlike) {
  const auto made = columns_of({{{50, 90}, false}, {{20, 25}, true}, {{48, 48}, true}, {{9, 9}, true}}, 0.86);
  EXPECT_NEAR(made.widths[1], made.widths[2], 0.01);
  EXPECT_NEAR(made.widths[2], made.widths[3], 0.01);
  EXPECT_GT(made.widths[0], made.widths[1]) << "what is left is the words'";
}

TEST(PdfColumns, OneLongTextLeavesTheOthersTheirWords) {
  const auto made = columns_of({{{40, 130}, false}, {{60, 9000}, false}}, 0.86);
  EXPECT_GE(made.widths[0], 130);
  EXPECT_NEAR(sum(made), a4_inside, 0.01);
}

TEST(PdfColumns, GetSmallerTypeThenATurnedPageThenALargerOne) {
  const auto small = columns_of(numbers(8, 43), 0.86);
  EXPECT_EQ(small.sheet, Sheet{});
  EXPECT_EQ(small.scale, 0.86);
  const auto turned = columns_of(numbers(12, 43), 0.86);
  EXPECT_EQ(turned.sheet, (Sheet{841.89, 595.28}));
  const auto larger = columns_of(numbers(18, 50), 0.86);
  EXPECT_EQ(larger.sheet, (Sheet{1190.55, 841.89}));
  const auto largest = columns_of(numbers(100, 50), 0.86);
  EXPECT_GT(largest.sheet.width, 4000);
  for (const auto& made : {small, turned, larger, largest}) EXPECT_LE(sum(made), made.sheet.width - 2 * margin + 0.01);
}

TEST(PdfColumns, AreNeverNarrowerThanTheirWidestWord) {
  for (std::size_t count = 1; count < 60; ++count) {
    const auto wanted = numbers(count, 31);
    const auto made = columns_of(wanted, 0.86);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const double gap = i + 1 < wanted.size() ? made.gap : 0;
      EXPECT_GE(made.widths[i] - gap, wanted[i].need.least * made.scale - 0.01) << count << ", column " << i;
    }
  }
}

}  // namespace
}  // namespace redress::pdf
