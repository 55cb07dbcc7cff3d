// Words that nobody would set: no crash, no page lost, nothing cut off, the rest of the document unharmed.
#include <gtest/gtest.h>

#include "kit/pdf/pdf.h"
#include "tests/kit/pdf/read_pdf.h"

namespace redress::pdf::testing {
namespace {

std::string times(std::string_view text, int count) {
  std::string made;
  for (int i = 0; i < count; ++i) made += text;
  return made;
}

std::string controls() {
  std::string all;
  for (char c = 0; c < 0x20; ++c) all += c;
  return all + "\x7F\xC2\x80\xC2\x9F";
}

struct Hostile {
  const char* name;
  std::string words;
};

const std::vector<Hostile>& hostile() {
  static const std::vector<Hostile> all{
      {"nothing", ""},
      {"NUL", std::string("a\0b", 3)},
      {"controls", controls()},
      {"not UTF-8", "a\xFF\xFE\x80 \xED\xA0\x80 \xF4\x90\x80\x80 b\xC3"},
      {"right to left", "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 abc"},
      {"turned", times("\u202E\u2067a\u05D0", 500)},
      {"marks on one letter", "a" + times("\u0301", 3000) + "b"},
      {"emoji", "\U0001F600 \U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1EC\U0001F1E7"},
      {"letters of no font", "\u4E2D\u6587 \u0A2A\u0A70 \U0010FFFD \uFDD0"},
      {"joiners", times("\u200D", 3000)},
      {"100 kB without a space", times("abcdefghij", 10000)},
      {"100 kB of spaces", times(" ", 100000)},
      {"lines", times("\n\r\n\u2028\u2029", 200)},
      {"a long reference", times("1-", 12) + " " + times("2026/", 5000)},
      {"markup", "<b>&amp;</b> (\\) %PDF-1.7 endobj ]]> EMC BT"},
  };
  return all;
}

TEST(HostileWords, OfAParagraphAndACellLoseNothingElse) {
  for (const auto& each : hostile()) {
    base::Document document{"Kept", {base::Paragraph{each.words}, base::Heading{2, "Below"}}};
    base::Table table{"t", "Table", {{each.words.substr(0, 2000), "", false}, {"Count", "", true}}, {}, ""};
    table.rows.push_back({"", {{each.words, "", false}, {"41", "", true}}, false});
    table.rows.push_back({"", {{"last", "", false}, {"42", "", true}}, true});
    document.blocks.push_back(table);
    document.blocks.push_back(base::Paragraph{"The end."});
    const std::string bytes = to_pdf(document);
    Read read(bytes);
    EXPECT_EQ(read.faults(), "") << each.name;
    EXPECT_EQ(read.count("TR"), 3) << each.name;
    const std::string said = in_one_line(told_by("pdfinfo", "-struct-text", bytes));
    for (const char* kept : {"\"Kept\"", "\"Below\"", "\"Count\"", "\"41\"", "\"last\"", "\"42\"", "\"The end.\""})
      EXPECT_NE(said.find(kept), std::string::npos) << each.name << ": " << kept;
  }
}

TEST(HostileWords, OfTitlesAndHeadingsDoNoHarm) {
  for (const auto& each : hostile()) {
    const std::string words = each.words.substr(0, 20000);
    base::Document document{words, {base::Heading{2, words}, base::Heading{7, words}, base::Heading{-1, words}}};
    document.blocks.push_back(base::List{{words, "kept"}});
    document.blocks.push_back(
        base::Table{words, words, {{"Head", "", false}}, {{"", {{"cell", "", false}}, false}}, words});
    const std::string bytes = to_pdf(document, {.short_title = words});
    Read read(bytes);
    EXPECT_EQ(read.faults(), "") << each.name;
    EXPECT_NE(words_of(bytes).find("cell"), std::string::npos) << each.name;
  }
}

TEST(HostileWords, EmptyDocumentsAndOddTablesArePages) {
  EXPECT_EQ(Read(to_pdf({})).faults(), "");
  EXPECT_EQ(Read(to_pdf({"t", {base::Table{}}})).faults(), "");
  EXPECT_EQ(Read(to_pdf({"t", {base::List{}, base::Heading{2, ""}}})).faults(), "");
  base::Table ragged{"t", "Ragged", {{"One", "", false}}, {}, ""};
  ragged.rows.push_back({"", {}, false});
  ragged.rows.push_back({"", {{"a", "", false}, {"b", "", false}, {"c", "", false}}, false});
  Read read(to_pdf({"t", {ragged}}));
  EXPECT_EQ(read.faults(), "");
  EXPECT_EQ(read.count("TD") + read.count("TH"), 9) << "every row has as many cells as the longest";
}

TEST(HostileWords, WhatCannotBeSetIsSeenToBeMissing) {
  const std::string said = words_of(to_pdf({"t", {base::Paragraph{std::string("a\0b \u4E2D \xFF", 9)}}}));
  EXPECT_NE(said.find("a\uFFFDb \uFFFD \uFFFD"), std::string::npos) << said;
  EXPECT_NE(words_of(to_pdf({"t", {base::Paragraph{"\u0416\u0395 \u1EA1"}}})).find("\u0416\u0395 \u1EA1"),
            std::string::npos);
}

}  // namespace
}  // namespace redress::pdf::testing
