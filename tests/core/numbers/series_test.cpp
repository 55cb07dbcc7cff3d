// Dated numbers: what holds on a day, as known by a day; nobody counted twice; the ratio that names its number.
#include "core/numbers/series.h"

#include <gtest/gtest.h>

#include "core/numbers/ratio.h"

namespace redress::numbers {
namespace {

Day day(const char* text) {
  return *base::parse_day(text);
}

const std::vector<Series>& kept() {
  static const std::vector<Series> all{
      {"fte", "Head count", "people", Series::Lines::service_and_role, false, "Payroll", "", ""},
      {"population", "Population", "people", Series::Lines::body, true, "Mid-year estimate", "", ""},
      {"published", "Published by others", "", Series::Lines::place, false, "Their report", "", ""}};
  return all;
}

// A number of the head count: service, role, day, value.
Number people(std::int64_t service, const char* role, const char* from, const char* value,
              const char* known = nullptr) {
  Number number;
  number.line = {"fte", service, role, "", "", ""};
  number.from = day(from);
  number.value = *parse_decimal(value);
  number.source = "Payroll";
  number.known_on = day(known == nullptr ? from : known);
  return number;
}

std::string sum(const std::vector<Number>& all, std::int64_t service, const char* on, const char* known_by = nullptr) {
  const auto total =
      total_on(all, "fte", service, day(on), known_by == nullptr ? std::nullopt : std::optional(day(known_by)));
  return total ? to_text(total->value) : "none";
}

std::string rule(const Number& number, const std::vector<Number>& all) {
  const auto wrong = wrong_with(number, kept(), all);
  return wrong.empty() ? "" : wrong.front().rule + " " + wrong.front().about;
}

TEST(Decimal, IsExactAndStrict) {
  EXPECT_EQ(to_text(*parse_decimal("12.50")), "12.5");
  EXPECT_EQ(to_text(*parse_decimal("98400")), "98400");
  EXPECT_EQ(to_text(*parse_decimal("0.1")), "0.1");
  EXPECT_EQ(parse_decimal("0.1")->ten_thousandths + parse_decimal("0.2")->ten_thousandths,
            parse_decimal("0.3")->ten_thousandths);
  EXPECT_EQ(to_text(Decimal{-5000}), "-0.5");
  for (const char* text : {"", ".", "1.", ".5", "-1", "1,5", "1e3", "1.23456", "1234567890", " 1"})
    EXPECT_FALSE(parse_decimal(text)) << text;
}

// Source 000: 4 officers and 1 support officer in December 2014, 6 officers in June 2015, 14 and 7 others in April 2017 (RULES A1.3).
TEST(DatedNumbers, HoldFromTheirDayUntilTheNext) {
  const std::vector<Number> team{
      people(1, "CCO", "2014-12-01", "4"),       people(1, "BSO", "2014-12-01", "1"),
      people(1, "CCO", "2015-06-01", "6"),       people(1, "CCO", "2017-04-01", "14"),
      people(1, "CCM", "2017-04-01", "1"),       people(1, "Senior Caseworker", "2017-04-01", "1"),
      people(1, "Caseworker", "2017-04-01", "4")};
  EXPECT_EQ(sum(team, 1, "2014-11-30"), "none");
  EXPECT_EQ(sum(team, 1, "2014-12-01"), "5");
  EXPECT_EQ(sum(team, 1, "2015-05-31"), "5");
  EXPECT_EQ(sum(team, 1, "2015-06-19"), "7") << "the support officer goes on";
  EXPECT_EQ(sum(team, 1, "2017-04-11"), "21");
  EXPECT_EQ(sum(team, 0, "2017-04-11"), "21") << "the body is its services";
  EXPECT_EQ(sum(team, 2, "2017-04-11"), "none");
}

TEST(DatedNumbers, HaveTwoDates) {
  auto wrong = people(1, "", "2026-04-01", "40", "2026-05-10");
  wrong.withdrawn = Number::Withdrawn{day("2026-06-01"), "A slip for 14", 1};
  const auto right = people(1, "", "2026-04-01", "14", "2026-06-01");
  const std::vector<Number> all{wrong, right};
  EXPECT_EQ(sum(all, 1, "2026-07-01"), "14");
  EXPECT_EQ(sum(all, 1, "2026-07-01", "2026-05-31"), "40") << "what was believed then";
  EXPECT_EQ(sum(all, 1, "2026-07-01", "2026-06-01"), "14");
  EXPECT_EQ(sum(all, 1, "2026-07-01", "2026-05-09"), "none");
}

TEST(DatedNumbers, AreRefusedWithTheField) {
  const std::vector<Number> all{people(1, "", "2026-04-01", "14")};
  EXPECT_EQ(rule(people(1, "", "2026-04-01", "15"), all), "day_has_one_number from");
  EXPECT_EQ(rule(people(1, "", "2026-05-01", "15"), all), "");
  auto unknown = people(1, "", "2026-05-01", "15");
  unknown.line.series = "fet";
  EXPECT_EQ(wrong_with(unknown, kept(), all).front().text, "there is no series fet; is fte meant?");
  auto silent = people(1, "", "2026-05-01", "15");
  silent.source.clear();
  EXPECT_EQ(rule(silent, all), "number_is_complete source");
  Number population;
  population.line.series = "population";
  population.value = *parse_decimal("98400.5");
  population.source = "Estimate";
  EXPECT_EQ(rule(population, {}), "value_is_whole value");
  population.value = *parse_decimal("98400");
  EXPECT_EQ(rule(population, {}), "");
  population.line.service = 3;
  EXPECT_EQ(rule(population, {}), "series_asks_for_it service");
  Number neighbour;
  neighbour.line = {"published", 0, "", "Fernhill", "", "2025-26"};
  neighbour.source = "Annual report";
  EXPECT_EQ(rule(neighbour, {}), "number_is_complete measure");
}

TEST(DatedNumbers, CountNobodyTwice) {
  const std::vector<Number> whole{people(1, "", "2026-04-01", "14")};
  EXPECT_EQ(rule(people(1, "Officer", "2026-05-01", "9"), whole), "nobody_is_counted_twice role");
  EXPECT_EQ(rule(people(0, "", "2026-05-01", "40"), whole), "nobody_is_counted_twice service");
  EXPECT_EQ(rule(people(2, "Officer", "2026-05-01", "9"), whole), "") << "another service may tell its roles apart";
  std::vector<Number> ended = whole;
  ended.push_back(people(1, "", "2026-05-01", "0"));
  EXPECT_EQ(rule(people(1, "Officer", "2026-05-01", "9"), ended), "") << "the whole ended that day";
  EXPECT_EQ(rule(people(1, "Officer", "2026-04-30", "9"), ended), "nobody_is_counted_twice role");
}

TEST(DatedNumbers, KnowTheSameDayAYearBefore) {
  EXPECT_EQ(year_before(day("2026-11-20")), day("2025-11-20"));
  EXPECT_EQ(year_before(day("2028-02-29")), day("2027-02-28"));
}

figures::Cell count(std::int64_t number) {
  figures::Cell cell;
  cell.column = "recv";
  cell.numerator = number;
  cell.denominator = 1;
  cell.text = std::to_string(number);
  cell.listed = number;
  return cell;
}

TEST(Ratio, DividesExactlyAndNamesTheNumber) {
  const Ratio per_fte{"caseload.per_fte", 1, "Open, for each", "cases", "open_at", "fte", 1, true, 1, "", "", false};
  const std::vector<Number> all{people(1, "Officer", "2026-04-01", "2.5"), people(1, "Support", "2026-05-01", "0.5")};
  const auto april = total_on(all, "fte", 1, day("2026-04-30"), {});
  EXPECT_EQ(divided(per_fte, count(12), april).text, "4.8");
  EXPECT_EQ(*divided(per_fte, count(12), april).numerator, 24);
  EXPECT_EQ(*divided(per_fte, count(12), april).denominator, 5);
  EXPECT_EQ(told(april), "2.5 (from Wednesday 1 April 2026, Payroll)");
  const auto may = total_on(all, "fte", 1, day("2026-05-01"), {});
  EXPECT_EQ(divided(per_fte, count(12), may).text, "4.0");
  EXPECT_EQ(told(may), "3 together (2.5 from Wednesday 1 April 2026, Payroll; 0.5 from Friday 1 May 2026, Payroll)");
  EXPECT_EQ(divided(per_fte, count(12), std::nullopt).text, "none");
  EXPECT_EQ(told(std::nullopt), "not recorded");
  Total nobody;
  EXPECT_EQ(divided(per_fte, count(12), nobody).text, "none") << "nothing is divided by nobody";
  const Ratio per_1000{"received.per1000", 1, "", "", "recv", "population", 1000, false, 1, "", "", false};
  Total town;
  town.value = *parse_decimal("98400");
  const auto cell = divided(per_1000, count(312), town);
  EXPECT_EQ(cell.text, "3.2");
  EXPECT_EQ(*cell.numerator, 312);
  EXPECT_EQ(*cell.denominator, 98400);
  EXPECT_EQ(cell.listed, 312) << "the list is the count's";
}

}  // namespace
}  // namespace redress::numbers
