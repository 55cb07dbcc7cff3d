#include "kit/csv/read.h"

#include <gtest/gtest.h>

#include <sstream>

#include "kit/csv/write.h"

namespace redress::csv {
namespace {

// The rows joined by `|` and the refusals, in order: `a|b; file:3:1 csv_row_fits_the_header`.
std::string read_all(const std::string& text, Limits limits = {}) {
  std::istringstream in(text);
  Reader reader(in, "file", limits);
  std::string told;
  const auto refused = [&](const base::Refusals& refusals) {
    for (const auto& refusal : refusals) told += "! " + refusal.about + " " + refusal.rule + "\n";
  };
  if (auto header = reader.read_header(); !header) {
    refused(header.error());
    return told;
  }
  for (;;) {
    const auto row = reader.next();
    if (!row) {
      refused(row.error());
      continue;
    }
    if (!*row) return told;
    for (std::size_t i = 0; i < reader.fields().size(); ++i) {
      told += (i == 0 ? "" : "|") + std::string(reader.field(i));
    }
    told += "\n";
  }
}

TEST(CsvReader, ReadsQuotesLineEndsAndAByteOrderMark) {
  EXPECT_EQ(read_all("a,b\n1,2\n"), "1|2\n");
  EXPECT_EQ(read_all("a,b\r\n1,2\r\n"), "1|2\n");
  EXPECT_EQ(read_all("a,b\n1,2"), "1|2\n");
  EXPECT_EQ(read_all("\xEF\xBB\xBF"
                     "a,b\n1,2\n"),
            "1|2\n");
  EXPECT_EQ(read_all("a,b\n\"x, \"\"y\"\"\",\"line 1\nline 2\"\n3,4\n"), "x, \"y\"|line 1\nline 2\n3|4\n");
  EXPECT_EQ(read_all("a,b\n,\n\"\",\"\"\n"), "|\n|\n");
  EXPECT_EQ(read_all("a,b\n1,2\n\n\r\n"), "1|2\n");
  EXPECT_EQ(read_all("a,b\n1,Zoë\n"), "1|Zoë\n");
}

TEST(CsvReader, KnowsItsColumnsByName) {
  std::istringstream in(
      "\xEF\xBB\xBF"
      "reference,closed on\nA1,2026-11-20\n");
  Reader reader(in, "file");
  ASSERT_TRUE(reader.read_header());
  EXPECT_EQ(reader.header(), (std::vector<std::string>{"reference", "closed on"}));
  EXPECT_EQ(reader.column("closed on"), 1U);
  EXPECT_EQ(reader.column("closed"), std::nullopt);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.line(), 2U);
  EXPECT_EQ(reader.row_number(), 1U);
  EXPECT_EQ(reader.place_of(1), "file:2:4");
}

TEST(CsvReader, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(read_all(""), "! file:1:1 csv_has_a_header\n");
  EXPECT_EQ(read_all("\n1\n"), "! file:1:1 csv_has_a_header\n");
  EXPECT_EQ(read_all("a,b,a\n"), "! file:1:5 csv_column_once\n");
  EXPECT_EQ(read_all("a,,c\n"), "! file:1:3 csv_column_has_a_name\n");
  EXPECT_EQ(read_all("a,b\n1,2,3\n4,5\n6\n"),
            "! file:2:1 csv_row_fits_the_header\n4|5\n! file:4:1 csv_row_fits_the_header\n");
  EXPECT_EQ(read_all("a,b\n1,x\"y\n"), "! file:2:4 csv_quote_inside\n");
  EXPECT_EQ(read_all("a,b\n1,\"x\"y\n"), "! file:2:6 csv_text_after_quote\n");
  EXPECT_EQ(read_all("a,b\n1,\"two\nlines\nand no end\n"), "! file:2:3 csv_quote_not_closed\n");
  EXPECT_EQ(read_all("a,b\n1,\"é\nü\"x\n"), "! file:3:3 csv_text_after_quote\n");
  EXPECT_EQ(read_all("a,b\n1,2\r3,4\n"), "! file:2:4 csv_lone_cr\n");
  EXPECT_EQ(read_all("a,b\n1,2\r"), "! file:2:4 csv_lone_cr\n");
  EXPECT_EQ(read_all("a,b\n1,2\n\n3,4\n"), "1|2\n! file:3:1 csv_blank_line\n");
  EXPECT_EQ(read_all("a,b\n1,\xE9t\xE9\n3,4\n"), "! file:2:3 csv_not_utf8\n3|4\n");
  EXPECT_EQ(read_all("a,b\né日😀,x\xF0\x9F\n"), "! file:2:6 csv_not_utf8\n");
  EXPECT_EQ(read_all("a,b\né,\x80\n"), "! file:2:3 csv_not_utf8\n");
  EXPECT_EQ(read_all(std::string("a,b\n1,\0\n", 8)), "! file:2:3 csv_nul\n");
  EXPECT_EQ(read_all("\xFF\xFE"
                     "a"),
            "! file:1:1 csv_not_utf8\n");
}

TEST(CsvReader, HoldsItsLimits) {
  EXPECT_EQ(read_all("a,b\n1,12345\n", {.field_bytes = 4}), "! file:2:3 csv_field_too_long\n");
  EXPECT_EQ(read_all("a\n1\n2\n3\n", {.rows = 2}), "1\n2\n! file:4:1 csv_too_many_rows\n");
  EXPECT_EQ(read_all("a,b,c\n", {.columns = 2}), "! file:1:4 csv_too_many_columns\n");
  const std::string open = "a\n\"" + std::string(3'000'000, 'x');
  EXPECT_EQ(read_all(open, {.field_bytes = 5'000'000, .row_bytes = 1'000'000}), "! file:2:1 csv_row_too_long\n");
}

// Rows that straddle the chunks in which the stream is read.
TEST(CsvReader, ReadsRowsAcrossItsChunks) {
  std::string text = "number,words\n";
  std::string expected;
  for (int i = 0; i < 60'000; ++i) {
    const std::string number = std::to_string(i);
    text += number + ",\"some \"\"quoted\"\" words,\r\nand " + number + "\"\r\n";
    expected += number + "|some \"quoted\" words,\r\nand " + number + "\n";
  }
  EXPECT_EQ(read_all(text), expected);
}

TEST(CsvWriter, QuotesAndReadsBack) {
  std::string out;
  Writer writer(out, Formulas::raw);
  writer.text("plain").text("a,b").text("say \"x\"").text("two\nlines").text(" edge ").text("=1").number(-5).end_row();
  EXPECT_EQ(out, "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" edge \",=1,-5\n");
  EXPECT_EQ(read_all("a,b,c,d,e,f,g\n" + out), "plain|a,b|say \"x\"|two\nlines| edge |=1|-5\n");
  std::string empty;
  Writer one(empty);
  one.text("");
  one.end_row();
  EXPECT_EQ(read_all("a\n" + empty), "\n");
}

// S06, F60.
TEST(CsvWriter, NeutralisesWhatASpreadsheetWouldRun) {
  for (const char* bad :
       {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "\xEF\xBB\xBF=1"}) {
    std::string out;
    Writer writer(out);
    writer.text(bad);
    writer.end_row();
    EXPECT_NE(out.find('\''), std::string::npos) << bad;
    EXPECT_LE(out.find('\''), 1U) << bad;
  }
  std::string out;
  Writer writer(out);
  writer.text("2026-11-20").text("a=1").text("").number("-4.7").number(-5).end_row();
  EXPECT_EQ(out, "2026-11-20,a=1,,-4.7,-5\n");
}

}  // namespace
}  // namespace redress::csv
