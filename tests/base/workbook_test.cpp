#include "base/workbook.h"

#include <gtest/gtest.h>

#include "base/letters.h"
#include "base/text.h"

namespace redress::base {
namespace {

TEST(SheetText, DropsControlsAndMendsWhatIsNoLetter) {
  EXPECT_EQ(sheet_text("plain"), "plain");
  EXPECT_EQ(sheet_text("=1+1"), "=1+1") << "what a text begins with is not its business";
  EXPECT_EQ(sheet_text("a\x01\x1F\x7F\xC2\x85z"), "az");
  EXPECT_EQ(sheet_text(std::string("a\0z", 3)), "az");
  EXPECT_EQ(sheet_text("one\r\ntwo\rthree\n\tfour"), "one\ntwo\nthree\n\tfour");
  EXPECT_EQ(sheet_text("a\xFFz"), "a\xEF\xBF\xBDz");
  EXPECT_EQ(sheet_text("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD") << "half of a pair";
  EXPECT_EQ(sheet_text("\xEF\xBF\xBE"), "\xEF\xBF\xBD");
  EXPECT_EQ(sheet_text("\xF0\x9F\x98\x80"), "\xF0\x9F\x98\x80");
}

TEST(SheetText, SaysWhereItIsCutOff) {
  EXPECT_EQ(sheet_text(std::string(most_cell_units, 'x')).size(), most_cell_units);
  const std::string cut = sheet_text(std::string(most_cell_units + 1, 'x'));
  EXPECT_EQ(cut.size(), most_cell_units);
  EXPECT_TRUE(cut.ends_with("x... (cut off here: a cell holds no more)"));
  std::string faces;
  for (int i = 0; i < 20'000; ++i) faces += "\xF0\x9F\x98\x80";  // two units each
  const std::string fewer = sheet_text(faces);
  EXPECT_TRUE(is_utf8(fewer));
  EXPECT_LE(count_letters(fewer), most_cell_units / 2 + 40);
}

TEST(SheetName, IsWhatEveryProgramTakes) {
  for (const char* good : {"Cover", "Table 1", "It's", "\xC3\x89t\xC3\xA9", "1234567890123456789012345678901"}) {
    EXPECT_TRUE(is_sheet_name(good)) << good;
  }
  for (const char* bad : {"", "a/b", "a\\b", "a:b", "a*", "a?", "[a", "a]", "'a", "a'", "History", "a\tb", "\xFF",
                          "12345678901234567890123456789012"}) {
    EXPECT_FALSE(is_sheet_name(bad)) << bad;
  }
}

}  // namespace
}  // namespace redress::base
