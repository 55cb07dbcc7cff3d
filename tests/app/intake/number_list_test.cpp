// Dated numbers from files: every fault at its line and column; a real table of 2017 and the small published reports.
#include "app/intake/number_list.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/office/ratios.h"
#include "tests/app/office/body.h"

namespace redress::intake {
namespace {

const std::vector<office::Named> services{{1, "Housing"}, {2, "Highways"}};

std::string wrong(const char* csv, const std::vector<numbers::Number>& known = {}) {
  const auto read = read_numbers(csv, "n.csv", services, known);
  std::string all;
  if (!read) {
    for (const auto& refusal : read.error()) all += refusal.about + " " + refusal.rule + "\n";
  }
  return all;
}

TEST(NumberList, IsReadWithItsServicesAndRoles) {
  const auto read = read_numbers(
      "series,from,value,source,service,role\nfte,2026-04-01,12.5,Payroll,Housing,Officer\n"
      "fte,2026-04-01,1,Payroll,Housing,Support\nfte,2026-05-01,13,Payroll,Housing,Officer\n",
      "n.csv", services, {});
  ASSERT_TRUE(read.has_value()) << read.error().front().text;
  ASSERT_EQ(read->size(), 3U);
  const auto total = numbers::total_on(*read, "fte", 1, office::day("2026-05-01"), {});
  EXPECT_EQ(numbers::to_text(total->value), "14");
}

TEST(NumberList, NamesEveryFaultAtItsPlaceAndReadsNothing) {
  EXPECT_EQ(wrong("series,from,value,source,service\n"
                  "fte,2026-4-1,12,Payroll,Housing\n"
                  "fte,2026-04-01,a dozen,Payroll,Housng\n"
                  "fet,2026-04-01,12,Payroll,Housing\n"
                  "fte,2026-04-01,12,,Housing\n"
                  "fte,2026-04-01,12,Payroll,Housing\n"
                  "fte,2026-04-01,13,Payroll,Housing\n"),
            "n.csv:2:5 day_is_iso\n"
            "n.csv:3:16 value_is_a_number\n"
            "n.csv:3:32 service_is_known\n"
            "n.csv:4:1 series_is_known\n"
            "n.csv:5:19 number_is_complete\n"
            "n.csv:7:5 day_has_one_number\n");
  EXPECT_EQ(wrong("series,from,valu,source\n"), "n.csv:1 column_is_needed\nn.csv:1 column_is_known\n");
  EXPECT_EQ(wrong("series,from,value,source\n"), "n.csv file_has_rows\n");
  EXPECT_EQ(wrong("series,from,value,source\npublished,2026-03-31,1,Report\n"),
            "n.csv:2 number_is_complete\nn.csv:2 number_is_complete\nn.csv:2 number_is_complete\n")
      << "place, measure and period stand in no column";
}

TEST(NumberList, IsHeldAgainstWhatStands) {
  const auto first = read_numbers("series,from,value,source\npopulation,2025-06-30,98400,Estimate\n", "a.csv", {}, {});
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(wrong("series,from,value,source\npopulation,2025-06-30,98500,Estimate\n", *first),
            "n.csv:2:12 day_has_one_number\n");
}

// Real: the requests for information of English, Welsh and Scottish councils in 2017, one row each.
TEST(NumberList, ATableThatOthersPublishedIsReadByTwoOfItsColumns) {
  const std::string path = office::shared_folder() + "/data/foi-statistics/uk-councils-foi-2017.csv";
  std::ifstream in(path);
  ASSERT_TRUE(in) << path << " is needed: set REDRESS_SHARED";
  const std::string csv{std::istreambuf_iterator<char>(in), {}};
  const PublishedTable table{
      "council", "in_time_p", "foi.20", "2017", "uk-councils-foi-2017.csv", office::day("2017-12-31")};
  const auto read = read_published(csv, "2017.csv", table, {});
  ASSERT_TRUE(read.has_value()) << read.error().front().about << " " << read.error().front().text;
  const auto neighbours = office::neighbours_of(*read, "foi.20", "2017", {});
  EXPECT_EQ(neighbours.size(), read->size());
  EXPECT_GT(neighbours.size(), 100U);
  std::string allerdale;
  for (const auto& each : neighbours) {
    if (each.place == "Allerdale District Council") allerdale = each.value;
  }
  EXPECT_EQ(allerdale, "93.68");
  EXPECT_TRUE(office::neighbours_of(*read, "foi.20", "2018", {}).empty());
  PublishedTable unknown = table;
  unknown.value_column = "in_tme_p";
  EXPECT_EQ(read_published(csv, "2017.csv", unknown, {}).error().front().text,
            "there is no column in_tme_p; is in_time_p meant?");
}

}  // namespace
}  // namespace redress::intake
