#include "app/intake/map.h"

#include <gtest/gtest.h>

namespace redress::intake {
namespace {

std::string faults(const char* yaml) {
  const auto map = read_map(yaml, "map.yaml");
  if (map) return "sound";
  std::string all;
  for (const auto& refusal : map.error()) all += refusal.about + ": " + refusal.text + "\n";
  return all;
}

TEST(Map, SaysWhereEachColumnComesFrom) {
  const auto map = read_map(
      "title: Casework\n"
      "date_format: DD/MM/YYYY\n"
      "columns:\n"
      "  received_on: Date in\n"
      "  closed_on: Date out\n"
      "  outcome: Result\n"
      "fixed:\n"
      "  procedure: gen.enquiry\n"
      "values:\n"
      "  outcome:\n"
      "    - from: Justified\n"
      "      to: upheld\n"
      "    - from: 'n/a'\n"
      "reference:\n"
      "  from: row-number\n"
      "  prefix: CW-\n"
      "ignore:\n"
      "  - Notes\n",
      "map.yaml");
  ASSERT_TRUE(map.has_value()) << map.error().front().text;
  EXPECT_EQ(map->columns.at("received_on"), "Date in");
  EXPECT_EQ(map->fixed.at("procedure"), "gen.enquiry");
  EXPECT_EQ(map->values.at("outcome").at("Justified"), "upheld");
  EXPECT_EQ(map->values.at("outcome").at("n/a"), "");
  EXPECT_TRUE(map->row_number);
  EXPECT_EQ(map->prefix, "CW-");
  EXPECT_TRUE(map->ignored.contains("Notes"));
}

TEST(Map, NamesEveryFaultWithItsPlace) {
  EXPECT_EQ(faults("columns:\n  recieved_on: Date\nfixed:\n  procedure: gen.enquiry\nreference: row-number\n"),
            "map.yaml:2:3: unknown key `recieved_on`, is `received_on` meant?\n"
            "map.yaml:1:1: nothing says where `received_on` comes from: a column, or fixed\n");
  EXPECT_EQ(
      faults("date_format: DD/MM/YY\ncolumns:\n  received_on: Date\n  reference: No\nfixed:\n  procedure: x\n"),
      "map.yaml:1:14: `DD/MM/YY` is no form of a date; YYYY, MM or M or MON, and DD or D each stand in it once\n");
  EXPECT_NE(faults("columns:\n  received_on: Date\nfixed:\n  procedure: x\n").find("what the reference is"),
            std::string::npos);
  EXPECT_NE(faults("columns:\n  received_on: Date\n  reference: No\nfixed:\n  procedure: x\nreference: row-number\n")
                .find("both built and a column"),
            std::string::npos);
  EXPECT_NE(faults("columns:\n  received_on: Date\n  procedure: P\n  reference: No\nfixed:\n  procedure: x\n")
                .find("fixed and a column too"),
            std::string::npos);
  EXPECT_NE(faults("columns: &a\n  received_on: Date\n").find("map.yaml:1:"), std::string::npos);
}

}  // namespace
}  // namespace redress::intake
