// Words as a search sees them.
#include <gtest/gtest.h>

#include "kit/words/words.h"

namespace redress::words {
namespace {

std::string folded(std::string_view text) {
  std::string all;
  for (const Word& word : words_in(text)) all += (all.empty() ? "" : " ") + word.folded;
  return all;
}

TEST(Words, AreFoldedWithoutCaseAndMarks) {
  EXPECT_EQ(folded("Mrs WHITCOMBE, damp!"), "mrs whitcombe damp");
  EXPECT_EQ(folded("Zo\xC3\xAB S\xC3\xA1nchez"), "zoe sanchez");
  EXPECT_EQ(folded("Zoe\xCC\x88"), "zoe") << "a letter and a mark apart";
  EXPECT_EQ(folded("Stra\xC3\x9F"
                   "e"),
            "strasse");
  EXPECT_EQ(folded("\xEF\xBC\xA8\xEF\xBC\xA9"), "hi") << "full width";
  EXPECT_EQ(folded("\xCE\x9F\xCE\xB4\xCF\x8C\xCF\x82"), "\xCE\xBF\xCE\xB4\xCE\xBF\xCF\x83");
}

TEST(Words, EndWhereTheTextSaysSo) {
  EXPECT_EQ(folded("a.whitcombe@example.org"), "a whitcombe example org");
  EXPECT_EQ(folded("O'Brien's O\xE2\x80\x99"
                   "Brien"),
            "obriens obrien");
  EXPECT_EQ(folded("'quoted' word"), "quoted word");
  EXPECT_EQ(folded("WM-2026-k3f7q"), "wm 2026 k3f7q");
  EXPECT_EQ(folded("a\xFF"
                   "b"),
            "a b")
      << "not UTF-8";
  EXPECT_EQ(folded(" \n\t-- "), "");
  EXPECT_EQ(folded("\xE2\x80\xAE"
                   "evil"),
            "evil")
      << "marks of direction are no letters";
}

TEST(Words, SayWhereTheyStand) {
  const std::string text = "  Zo\xC3\xAB, damp";
  const auto words = words_in(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(text.substr(words[0].begin, words[0].end - words[0].begin), "Zo\xC3\xAB");
  EXPECT_EQ(text.substr(words[1].begin, words[1].end - words[1].begin), "damp");
}

TEST(Words, AreCutWhereNobodyTypesThem) {
  EXPECT_EQ(words_in(std::string(500, 'x')).front().folded.size(), 60U);
  std::string umlauts;
  for (int i = 0; i < 100; ++i) umlauts += "\xD0\xB6";  // two bytes each
  EXPECT_EQ(words_in("x" + umlauts).front().folded.size(), 59U) << "not inside a letter";
}

TEST(Words, TogetherAreOne) {
  EXPECT_EQ(compacted("WM4 2QH"), "wm42qh");
  EXPECT_EQ(compacted("wm42qh"), "wm42qh");
  EXPECT_EQ(compacted("07700 900-118"), "07700900118");
  EXPECT_EQ(compacted(" "), "");
}

}  // namespace
}  // namespace redress::words
