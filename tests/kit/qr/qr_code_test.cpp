// What a camera looks for first: the three corners, the dotted lines between them, and the size.
#include "kit/qr/qr_code.h"

#include <gtest/gtest.h>

#include <string>

namespace redress::qr {
namespace {

// A finder: a dark frame of 7 with a dark block of 3 in it.
bool has_finder(const Squares& code, std::size_t top, std::size_t left) {
  for (std::size_t y = 0; y < 7; ++y) {
    for (std::size_t x = 0; x < 7; ++x) {
      const bool frame = y == 0 || y == 6 || x == 0 || x == 6;
      const bool block = y >= 2 && y <= 4 && x >= 2 && x <= 4;
      if (code[top + y][left + x] != (frame || block)) return false;
    }
  }
  return true;
}

TEST(QrCodes, HaveTheirThreeCornersAndTheLinesBetweenThem) {
  for (const std::size_t length : {1U, 60U, 140U, 1000U}) {
    const auto code = qr_code(std::string(length, 'x'));
    ASSERT_TRUE(code.has_value()) << length;
    const std::size_t size = code->size();
    EXPECT_EQ((size - 17) % 4, 0U) << size;
    for (const auto& row : *code) EXPECT_EQ(row.size(), size);
    EXPECT_TRUE(has_finder(*code, 0, 0));
    EXPECT_TRUE(has_finder(*code, 0, size - 7));
    EXPECT_TRUE(has_finder(*code, size - 7, 0));
    EXPECT_FALSE(has_finder(*code, size - 7, size - 7));
    for (std::size_t i = 8; i < size - 8; ++i) {
      EXPECT_EQ((*code)[6][i], i % 2 == 0) << i;
      EXPECT_EQ((*code)[i][6], i % 2 == 0) << i;
    }
  }
}

TEST(QrCodes, OfOtherTextsDifferAndOfTheSameAreTheSame) {
  EXPECT_EQ(qr_code("otpauth://totp/a"), qr_code("otpauth://totp/a"));
  EXPECT_NE(qr_code("otpauth://totp/a"), qr_code("otpauth://totp/b"));
  EXPECT_NE(qr_code(std::string("a\0b", 3)), qr_code("a")) << "every byte counts";
}

TEST(QrCodes, OfWhatIsTooLongAreNone) {
  EXPECT_TRUE(qr_code(std::string(2300, 'x')).has_value());
  EXPECT_FALSE(qr_code(std::string(2400, 'x')).has_value());
}

}  // namespace
}  // namespace redress::qr
