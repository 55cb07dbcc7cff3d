#include "kit/html/document.h"

#include <gtest/gtest.h>

namespace redress::html {
namespace {

base::Document sample() {
  base::Table table{.id = "upheld",
                    .caption = "Table 1: Upheld",
                    .columns = {{"Row", "", false}, {"Upheld", "", true}},
                    .rows = {},
                    .note = "All <known>."};
  table.rows.push_back(
      {"stage-1", {{"Stage 1", "", false}, {"1", "/reports/x/cases?row=stage-1&column=upheld", true}}, false});
  table.rows.push_back({"total", {{"Total", "", false}, {"3", "javascript:x", true}}, true});
  return {"A & B", {base::Heading{2, "Part"}, base::Paragraph{"Words"}, table}};
}

TEST(HtmlDocument, TotalsStandInTheFootAndNumbersLead) {
  Writer out;
  write_blocks(out, sample());
  const std::string text = out.take_text();
  EXPECT_NE(text.find("<h2>Part</h2>"), std::string::npos);
  EXPECT_NE(text.find("<caption>Table 1: Upheld</caption>"), std::string::npos);
  EXPECT_NE(text.find("<td class=\"rd-right\"><a class=\"rd-link\" "
                      "href=\"/reports/x/cases?row=stage-1&amp;column=upheld\">1</a></td>"),
            std::string::npos);
  EXPECT_NE(text.find("</tbody>\n<tfoot class=\"rd-num\">\n<tr class=\"rd-total\"><th scope=\"row\">Total</th><td "
                      "class=\"rd-right\">3</td>"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("All &lt;known&gt;."), std::string::npos);
}

TEST(HtmlDocument, AStandaloneFileNeedsNothingElse) {
  const std::string text = standalone_page(sample());
  EXPECT_TRUE(text.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  EXPECT_NE(text.find("<title>A &amp; B</title>"), std::string::npos);
  EXPECT_EQ(text.find("<script"), std::string::npos);
  EXPECT_EQ(text.find("<link"), std::string::npos);
  EXPECT_EQ(text, standalone_page(sample()));
}

}  // namespace
}  // namespace redress::html
