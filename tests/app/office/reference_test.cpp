#include "app/office/reference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace redress::office {
namespace {

TEST(Reference, BeginsWithTheInitialsOfTheName) {
  EXPECT_EQ(initials_of("Westermoor Council"), "WC");
  EXPECT_EQ(initials_of("scottish public services ombudsman"), "SPSO");
  EXPECT_EQ(initials_of("Stoke-on-Trent City Council"), "SOTC");
  EXPECT_EQ(initials_of("1st"), "C");
}

TEST(Reference, HasFiveSignsWithoutLookAlikes) {
  std::string random;
  for (int i = 0; i < 32; ++i) random += static_cast<char>(i * 7);
  const std::string reference = make_reference("WM", 2026, random);
  ASSERT_EQ(reference.size(), std::string("WM-2026-k3f7q").size());
  EXPECT_EQ(reference.substr(0, 8), "WM-2026-");
  EXPECT_EQ(reference.find_first_of("01ilo", 8), std::string::npos) << reference;
}

TEST(Reference, MakesEverySignAsLikely) {
  std::string seen;
  for (int i = 0; i < 256; ++i) {
    // Where the byte is passed over, the five zeros behind it are taken.
    const std::string random = std::string(11, static_cast<char>(i)) + std::string(5, '\0');
    seen += make_reference("A", 2026, random).back();
  }
  for (const char sign : std::set<char>(seen.begin(), seen.begin() + 248)) {
    EXPECT_EQ(std::count(seen.begin(), seen.begin() + 248, sign), 8) << sign;
  }
  EXPECT_EQ(std::set<char>(seen.begin() + 248, seen.end()).size(), 1U) << "a byte past the fair ones was used";
}

TEST(Reference, TakesOnlyAShortPrefixOfCapitalsAndDigits) {
  for (const char* good : {"WM", "A", "PHSO2"}) EXPECT_TRUE(is_prefix(good)) << good;
  for (const char* bad : {"", "wm", "W M", "WESTERMOOR", "W-M", "Ä"}) EXPECT_FALSE(is_prefix(bad)) << bad;
}

}  // namespace
}  // namespace redress::office
