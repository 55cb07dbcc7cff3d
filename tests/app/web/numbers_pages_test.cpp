// Dated numbers, the figures over them and forecasts in the browser.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/intake/import.h"
#include "app/office/numbers.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/fake_pages.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

bool says(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

Typed number(const char* series, const char* value, std::string service, Typed more = {}) {
  Typed typed{{"series", series}, {"value", value}, {"service", std::move(service)}, {"source", "Payroll"}};
  typed.insert(typed.end(), more.begin(), more.end());
  return typed;
}

Typed from(const char* day, const char* month, const char* year) {
  return {{"from-day", day}, {"from-month", month}, {"from-year", year}};
}

class NumberPages : public ::testing::Test {
 protected:
  NumberPages() {
    clerk_ = desk_.sign_in("Clare Ibbotson", {"clerk"});
    auditor_ = desk_.sign_in("Ada Quill", {"auditor"});
    std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv");
    const std::string csv{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(intake::import_cases(*desk_.office, csv, "cases.csv", "", "", {}).has_value());
    advice_ = std::to_string(*desk_.office->find_unit("service", "Advice"));
  }
  http::Response seen(const std::string& who, const std::string& address) {
    auto page = desk_.get(who, address);
    EXPECT_EQ(page.status, 200) << address;
    EXPECT_EQ(read_page(page.body).problem, "") << address;
    return page;
  }
  void record(const Typed& typed) {
    const auto sent = desk_.post(clerk_, "/numbers", typed);
    EXPECT_EQ(sent.status, 303) << read_page(sent.body).words;
  }
  std::string first_list(const http::Response& page, const std::string& begin) {
    const std::size_t at = page.body.find("href=\"" + begin);
    if (at == std::string::npos) return "";
    std::string list = page.body.substr(at + 6, page.body.find('"', at + 6) - at - 6);
    for (std::size_t amp = list.find("&amp;"); amp != std::string::npos; amp = list.find("&amp;"))
      list.erase(amp + 1, 4);
    return list;
  }

  DeskAtWork desk_;
  std::string clerk_, auditor_, advice_;
};

TEST_F(NumberPages, ANumberIsRecordedAndWithdrawnByWhoeverMay) {
  EXPECT_TRUE(says(seen(clerk_, "/numbers"), "Record a number"));
  EXPECT_FALSE(says(seen(auditor_, "/numbers"), "Record a number"));
  EXPECT_EQ(desk_.post(auditor_, "/numbers", number("fte", "4", advice_)).status, 403);
  const auto wrong = desk_.post(clerk_, "/numbers", number("fte", "four", advice_));
  EXPECT_TRUE(says(wrong, "Enter a number such as 12.5 or 98400") && says(wrong, "Enter a day, such as 1 4 2026"));
  EXPECT_TRUE(says(wrong, "value=\"four\"")) << "what was typed stays";
  record(number("fte", "4", advice_, from("1", "4", "2026")));
  const auto page = seen(auditor_, "/numbers");
  EXPECT_TRUE(says(page, "Payroll") && says(page, "It stands"));
  const std::string withdrawal = "/numbers/" + std::to_string(desk_.office->numbers().all().front().id) + "/withdrawal";
  seen(clerk_, withdrawal);
  EXPECT_TRUE(says(desk_.post(clerk_, withdrawal, {}), "Say what is wrong with it"));
  EXPECT_EQ(desk_.post(clerk_, withdrawal, {{"reason", "A slip"}}).status, 303);
  EXPECT_TRUE(says(seen(auditor_, "/numbers"), "A slip"));
  EXPECT_EQ(desk_.get(clerk_, withdrawal).status, 404);
}

// Action A37/23 of the minutes: head count by service, this year against last.
TEST_F(NumberPages, HeadCountStandsBesideLastYears) {
  record(number("fte", "4", advice_, from("1", "4", "2025")));
  record(number("fte", "5.5", advice_, from("1", "6", "2026")));
  const auto words = read_page(seen(auditor_, "/numbers?on=2026-07-01").body).words;
  EXPECT_NE(words.find("Advice45.5+1.5"), std::string::npos) << words;
  EXPECT_NE(words.find("All together45.5+1.5"), std::string::npos) << words;
  EXPECT_EQ(desk_.get(auditor_, "/numbers?on=yesterday").status, 400);
}

TEST_F(NumberPages, ARatioPrintsBothNumbersOpensItsCasesAndStandsBesideOthers) {
  EXPECT_TRUE(says(seen(auditor_, "/measures"), "href=\"/ratios/received.per1000\""));
  const std::string address = "/ratios/received.per1000?period=2017-18-Q3";
  EXPECT_TRUE(says(seen(auditor_, address), "not recorded"));
  record(number("population", "4000", "", from("30", "6", "2017")));
  Typed neighbour = from("31", "12", "2017");
  neighbour.insert(neighbour.end(),
                   {{"place", "Fernhill Council"}, {"measure", "received.per1000"}, {"period", "2017-18-Q3"}});
  record(number("published", "3.1", "", neighbour));
  const auto page = seen(auditor_, address);
  const auto words = read_page(page.body).words;
  EXPECT_NE(words.find("4000 (from Friday 30 June 2017, Payroll)"), std::string::npos) << words;
  EXPECT_NE(words.find("(this body)2.5"), std::string::npos) << words;
  EXPECT_NE(words.find("Fernhill Council3.1Payroll"), std::string::npos) << words;
  const std::string list = first_list(page, "/ratios/received.per1000/cases?");
  ASSERT_NE(list, "");
  EXPECT_TRUE(says(seen(auditor_, list), "It counts <strong>10 cases</strong>"));
  EXPECT_EQ(desk_.get(auditor_, "/ratios/nothing").status, 404);
  EXPECT_EQ(desk_.get(auditor_, address + "&by=service").status, 400);
}

TEST_F(NumberPages, AForecastSaysFirstHowWellItDidAndOpensItsCases) {
  EXPECT_TRUE(says(seen(clerk_, "/forecasts"), "Say how many people work on it from now on"));
  const auto wrong = seen(clerk_, "/forecasts?what=open_at&people=none&weeks=12&seed=1&goal=0&as_at=2017-12-31");
  EXPECT_TRUE(says(wrong, "Enter a number such as 6 or 4.5"));
  EXPECT_TRUE(says(seen(clerk_, "/forecasts?what=open_at&people=3&weeks=12&as_at=2017-12-31"),
                   "No head count is recorded for that day"));
  const std::string address =
      "/forecasts?what=open_at&people=3&people_now=3&weeks=12&seed=5&goal=0&as_at=2017-12-31&starts=2017-12-03&target="
      "2018-01-31";
  const auto page = seen(auditor_, address);
  const auto proof = page.body.find("How well this forecast did last time"),
             said = page.body.find("When it is cleared");
  ASSERT_NE(proof, std::string::npos);
  EXPECT_LT(proof, said) << "the honest part first";
  EXPECT_TRUE(says(page, "seed 5, 1,000 runs, from 12 past weeks"));
  EXPECT_TRUE(says(page, "Planned and actual"));
  const std::string list = first_list(page, "/forecasts/cases?");
  ASSERT_NE(list, "");
  EXPECT_TRUE(says(seen(auditor_, list), "It counts <strong>"));
  EXPECT_EQ(desk_.get(clerk_, list).status, 403) << "who may not read cases";
}

TEST_F(NumberPages, OverdueMonthsNameTheirRuleAndTheirCases) {
  const auto page =
      seen(auditor_, "/forecasts/remedies?rate=ehcp.overdue&as_at=2018-03-20&coming=2018-04-11&before=2017-12-10");
  EXPECT_TRUE(says(page, "Completed months only: a part of a month counts nothing."));
  const auto words = read_page(page.body).words;
  EXPECT_NE(words.find("\xC2\xA3"
                       "200 for 2 months of 1 case"),
            std::string::npos)
      << words;
  EXPECT_TRUE(says(page, "/cases/CSC-S2-03"));
  EXPECT_TRUE(says(seen(auditor_, "/forecasts/remedies?rate=nothing"), "Choose a rate"));
}

class FakeNumberPages : public FakePages {};

TEST_F(FakeNumberPages, StandWithoutARecord) {
  for (const char* address :
       {"/numbers", "/forecasts", "/forecasts?people=4&people_now=3&weeks=8", "/forecasts/remedies"}) {
    const auto page = get(address);
    EXPECT_EQ(page.status, 200) << address << read_page(page.body).words;
    EXPECT_EQ(read_page(page.body).problem, "") << address;
  }
}

}  // namespace
}  // namespace redress::web::testing
