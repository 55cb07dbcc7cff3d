// Figures that others printed: the fixtures of RULES C8 (errors-real, lgsco-half-year), the source's own misprint, and three small
// published reports with shared data. What does not agree is found, at its place.
#include "app/catalogue/printed_figures.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "kit/json/read.h"
#include "tests/app/office/body.h"

namespace redress::catalogue {
namespace {

using reports::PrintedClaim;
using reports::PrintedFigures;

PrintedFigures from_file(const std::string& name) {
  std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/tests/figures/printed/" + name + ".yaml");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto read = read_printed_figures(text, name);
  EXPECT_TRUE(read.has_value()) << name << ": " << (read ? "" : read.error().front().text);
  return read ? *read : PrintedFigures{};
}

// `I3- I5+`: of each claim its check, and whether it holds.
std::string held(const PrintedFigures& printed) {
  std::string all;
  for (const auto& claim : reports::agreements(printed)) all += claim.id + (claim.held ? "+ " : "- ");
  return all;
}

std::string text_of(const PrintedFigures& printed, std::size_t claim) {
  return reports::agreements(printed).at(claim).text;
}

TEST(PrintedFigures, ErrorsOfRealTablesAreFoundEachByItsCheck) {
  EXPECT_EQ(held(from_file("reviews-2023-24")), "I3- I5- I5- ");
  EXPECT_EQ(text_of(from_file("reviews-2023-24"), 0), "0 + 2 + 1 + 5 = 8, and reviews_total is 5");
  EXPECT_EQ(held(from_file("monthly-open")), "I4- ");
  EXPECT_EQ(text_of(from_file("monthly-open"), 0), "74 + 134 - 133 - 0 = 75, and open_after is 72");
  EXPECT_EQ(held(from_file("city-q2")), "I5- ");
  EXPECT_EQ(held(from_file("bank-q1")), "I1- ");
  EXPECT_EQ(text_of(from_file("bank-q1"), 0),
            "the period ends on Sunday 31 March 2024, and the print says Sunday 30 June 2024");
}

TEST(PrintedFigures, SharesThatCountEscalatedTwiceAreNoWhole) {
  EXPECT_EQ(held(from_file("fife-2015-16")), "I2+ I2+ I2+ I3- I6- ");
  EXPECT_EQ(text_of(from_file("fife-2015-16"), 4), "74.8 + 25.2 + 6.5 = 106.5, and the whole is 100");
  EXPECT_EQ(held(from_file("fife-2016-17")), "I6+ ");
}

TEST(PrintedFigures, TheSourcesOwnMisprintIsAnAverage) {
  EXPECT_EQ(held(from_file("spso-2017-18-q3")), "I5+ I2- I2+ I2+ ");
  EXPECT_EQ(text_of(from_file("spso-2017-18-q3"), 1), "28 over 6 is 4.7, and mean_1 is 4.6");
}

TEST(PrintedFigures, TwoRatesOfOneThingAreBothRightOverTheirOwnWholes) {
  EXPECT_EQ(held(from_file("lgsco-half-year")), "I3+ I2+ I2+ ");
}

TEST(PrintedFigures, FlowsAndDifferencesAreReckoned) {
  EXPECT_EQ(held(from_file("cct-2015-16")), "I3+ I3+ littles.check- littles.check- littles.check+ littles.check- ");
  EXPECT_EQ(
      text_of(from_file("cct-2015-16"), 4),
      "2562 completed over 252 working days with a mean of 43.6 make about 443 open, and 423 is 4.6% of that away");
  EXPECT_EQ(text_of(from_file("cct-2015-16"), 5),
            "2562 completed over 252 working days with a mean of 43.6 make about 443 open, and (596 + 552) / 2 is "
            "29.5% of that "
            "away");
  EXPECT_EQ(text_of(from_file("cct-2015-16"), 0), "43.6 - 19.43 = 24.17, and wait is 24.17");
  EXPECT_EQ(held(from_file("backlog")), "I4+ ");
}

// --- shared data: small published reports --------------------------------------------------------------------------------

base::Object small_reports() {
  const std::string path = office::shared_folder() + "/data/published-figures/small-reports.json";
  std::ifstream in(path);
  EXPECT_TRUE(in) << path << " is needed: set REDRESS_SHARED";
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto read = json::read_object(text, path);
  EXPECT_TRUE(read.has_value());
  return read ? *read : base::Object{};
}

const base::Object& part(const base::Object& object, const char* key) {
  const base::Value* value = base::find(object, key);
  static const base::Object none;
  EXPECT_TRUE(value != nullptr && value->as_object() != nullptr) << key;
  return value == nullptr || value->as_object() == nullptr ? none : *value->as_object();
}

void take(const base::Object& from, const char* key, PrintedFigures& into) {
  const base::Value* value = base::find(from, key);
  ASSERT_NE(value, nullptr) << key;
  into.numbers.push_back({key, value->as_text() != nullptr ? *value->as_text() : std::to_string(*value->as_int())});
}

PrintedClaim claim(const char* check, PrintedClaim::Kind kind, std::vector<std::string> parts, const char* of,
                   const char* is) {
  PrintedClaim made;
  made.check = check;
  made.kind = kind;
  made.parts = std::move(parts);
  made.of = of;
  made.is = is;
  return made;
}

// Stage 2 has 21 outcomes of 20 handled, and a rate of timeliness that was taken of 21.
TEST(PrintedFigures, AReportOf2019HasOneOutcomeTooManyAndARateOfAnotherWhole) {
  const auto all = small_reports();
  const auto& stage_2 = part(part(all, "east-lothian-2019-20-q1"), "stage2");
  PrintedFigures printed;
  for (const char* key : {"handled", "upheld", "upheld_pct", "partially", "partially_pct", "not_upheld",
                          "not_upheld_pct", "closed_within_20", "within_pct"})
    take(stage_2, key, printed);
  printed.claims = {claim("I5", PrintedClaim::Kind::sum, {"upheld", "partially", "not_upheld"}, "", "handled"),
                    claim("I2", PrintedClaim::Kind::share, {"upheld"}, "handled", "upheld_pct"),
                    claim("I2", PrintedClaim::Kind::share, {"partially"}, "handled", "partially_pct"),
                    claim("I2", PrintedClaim::Kind::share, {"not_upheld"}, "handled", "not_upheld_pct"),
                    claim("I6", PrintedClaim::Kind::whole, {"upheld_pct", "partially_pct", "not_upheld_pct"}, "", ""),
                    claim("I2", PrintedClaim::Kind::share, {"closed_within_20"}, "handled", "within_pct")};
  ASSERT_TRUE(reports::wrong_with(printed).empty());
  EXPECT_EQ(held(printed), "I5- I2+ I2+ I2+ I6- I2- ");
  EXPECT_EQ(text_of(printed, 0), "2 + 6 + 13 = 21, and handled is 20");
  EXPECT_EQ(text_of(printed, 5), "14 of 20 is 70, and within_pct is 67");
}

TEST(PrintedFigures, AReportOf2020HoldsOverItsOwnWhole) {
  const auto all = small_reports();
  const auto& requests = part(all, "wigan-foi-2020-21-q1");
  PrintedFigures printed;
  for (const char* key : {"received", "on_hold_or_withdrawn", "completed_within_20", "pct_within_20_printed",
                          "internal_reviews_requested", "internal_reviews_completed"})
    take(requests, key, printed);
  printed.numbers.push_back({"due", "263"});
  auto due = claim("I3", PrintedClaim::Kind::sum, {"received"}, "", "due");
  due.less = {"on_hold_or_withdrawn"};
  printed.claims = {
      due, claim("I2", PrintedClaim::Kind::share, {"completed_within_20"}, "due", "pct_within_20_printed"),
      claim("I2", PrintedClaim::Kind::share, {"completed_within_20"}, "received", "pct_within_20_printed")};
  EXPECT_EQ(held(printed), "I3+ I2+ I2- ") << "of the 263 that were due, not of the 269 received";
}

// --- files that make no sense ---------------------------------------------------------------------------------------------

std::string refused(const std::string& text) {
  const auto read = read_printed_figures(text, "f.yaml");
  return read ? "read" : read.error().front().about + ": " + read.error().front().text;
}

TEST(PrintedFigures, AFileThatMakesNoSenseIsRefusedAtItsPlace) {
  const std::string head = "title: T\nsource: S\n";
  EXPECT_NE(refused(head + "claims:\n  - {check: I3, sum: [a], is: b}\n").find("`numbers` names what is printed"),
            std::string::npos);
  EXPECT_EQ(refused(head + "numbers: {a: 1}\nclaims:\n  - {check: I3, sum: [a], is: b}\n"),
            "f.yaml: b: a claim is about b, which is not among the numbers");
  EXPECT_EQ(refused(head + "numbers: {a: one}\nclaims:\n  - {check: I6, whole: [a]}\n"),
            "f.yaml: a: one is no number such as 17 or 4.6");
  EXPECT_NE(refused(head + "numbers: {a: 1}\nclaims:\n  - {check: I3}\n").find("a claim says one of"),
            std::string::npos);
  EXPECT_NE(refused(head + "numbers: {a: 1}\nclaims:\n  - {check: I1, ends_on: 2024-01-01}\n").find("not given"),
            std::string::npos);
  EXPECT_NE(refused("title: T\n").find("f.yaml:1:1"), std::string::npos);
  for (const char* number : {"1234567890", "1.23456", "-1", "1e3", "1.", ".5", ""})
    EXPECT_FALSE(reports::is_printed_number(number)) << number;
}

TEST(PrintedFigures, NothingIsDividedByNothing) {
  PrintedFigures printed;
  printed.numbers = {{"a", "0"}, {"b", "0"}, {"c", "0"}};
  printed.claims = {claim("I2", PrintedClaim::Kind::mean, {"a"}, "b", "c")};
  EXPECT_EQ(held(printed), "I2- ");
}

}  // namespace
}  // namespace redress::catalogue
