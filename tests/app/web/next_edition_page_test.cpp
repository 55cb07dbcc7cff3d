// The pages on which a procedure's next edition is made.
#include "app/office/procedure_use.h"
#include "tests/app/web/desk_at_work.h"

#include <gtest/gtest.h>

namespace redress::web::testing {
namespace {

bool says(const http::Response& response, const std::string& words) {
  return response.body.find(words) != std::string::npos;
}

class NextEditionPage : public ::testing::Test {
 protected:
  NextEditionPage()
      : nadia_(desk_.sign_in("Nadia Rahman", {"administrator"})),
        ruth_(desk_.sign_in("Ruth Adeyinka", {"administrator", "manager"})) {}

  std::string sent(const std::string& who, const std::string& to, Typed typed) {
    const auto answer = desk_.post(who, address + to, std::move(typed));
    for (const auto& [name, value] : answer.headers)
      if (name == "Location") return value;
    return std::to_string(answer.status);
  }

  const std::string address = "/procedures/eng.lgsco.code.2024/edit";
  DeskAtWork desk_;
  std::string nadia_, ruth_;
};

TEST_F(NextEditionPage, FromTheChangeToTheSecondPersonsYes) {
  EXPECT_TRUE(says(desk_.get(nadia_, address), "Nothing is changed yet."));
  EXPECT_TRUE(says(desk_.get(nadia_, address + "?part=limits"), "name=\"clocks--stage_1_response--limit\""));
  EXPECT_EQ(sent(nadia_, "", {{"part", "limits"}, {"seen", "0"}, {"clocks--stage_1_response--limit", "15"}}),
            address + "?done=edition_changed");
  auto page = desk_.get(nadia_, address);
  EXPECT_TRUE(says(page, ">10 working days</td>")) << page.body;
  EXPECT_TRUE(says(page, "<strong>15 working days</strong>"));
  EXPECT_TRUE(says(page, "Response at stage 1 is due on Monday 14 December 2026, and the law")) << page.body;
  EXPECT_TRUE(says(page, "<li>Monday 23 November 2026: Acknowledge"));
  EXPECT_FALSE(says(page, "Propose it</button>"));
  EXPECT_EQ(sent(nadia_, "", {{"part", "limits"}, {"seen", "1"}, {"clocks--stage_1_response--limit", "10"}}),
            address + "?done=edition_changed");
  EXPECT_EQ(sent(nadia_, "",
                 {{"part", "wording"},
                  {"seen", "2"},
                  {"states--stage_1_acknowledged--next_action", "Answer, and\r\nsay where to go"}}),
            address + "?done=edition_changed");
  page = desk_.get(nadia_, address);
  EXPECT_TRUE(says(page, "<strong>Answer, and say where to go</strong>"));
  EXPECT_TRUE(says(page, "26 properties hold"));
  EXPECT_EQ(sent(nadia_, "/proposal", {{"seen", "3"}, {"from-day", "30"}, {"from-month", "11"}, {"from-year", "2026"}}),
            address + "?done=edition_proposed");
  page = desk_.get(nadia_, address);
  EXPECT_TRUE(says(page, "You proposed it"));
  EXPECT_FALSE(says(page, "Agree: it goes live"));
  EXPECT_EQ(sent(nadia_, "/agreement", {{"seen", "4"}, {"from", "2026-11-30"}}), "200");
  page = desk_.get(ruth_, address);
  EXPECT_TRUE(says(page, "Agree: it goes live on Monday 30 November 2026"));
  EXPECT_EQ(sent(ruth_, "/agreement", {{"seen", "4"}, {"from", "2026-11-30"}}), address + "?done=edition_agreed");
  page = desk_.get(ruth_, address);
  EXPECT_TRUE(says(page, "Agreed and adopted, to go live on Monday 30 November 2026"));
  EXPECT_TRUE(says(desk_.get(nadia_, "/procedures/eng.lgsco.code.2024"), "From Mon 30 Nov"));
}

TEST_F(NextEditionPage, WhatIsRefusedComesBackWithWhatWasTyped) {
  const auto page =
      desk_.post(nadia_, address, {{"part", "limits"}, {"seen", "0"}, {"clocks--stage_1_response--limit", "soon"}});
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "There is a problem"));
  EXPECT_TRUE(says(page, "href=\"#clocks--stage_1_response--limit\""));
  EXPECT_TRUE(says(page, "value=\"soon\""));
}

TEST_F(NextEditionPage, ListsRolesAndAFieldThatIsNotSent) {
  EXPECT_EQ(sent(nadia_, "", {{"part", "lists"}, {"seen", "0"}, {"late_reasons", "backlog\r\n\r\nstrike\r\n"}}),
            address + "?done=edition_changed");
  auto page = desk_.get(nadia_, address);
  EXPECT_TRUE(says(page, "<strong>backlog, strike</strong>"));
  EXPECT_EQ(sent(nadia_, "",
                 {{"part", "roles"},
                  {"seen", "1"},
                  {"clocks--stage_1_response--extension--approver", "manager"},
                  {"asked--states--stage_1_acknowledged--transitions--1--by", "yes"},
                  {"tick--states--stage_1_acknowledged--transitions--1--by--officer", "yes"},
                  {"tick--states--stage_1_acknowledged--transitions--1--by--manager", "yes"}}),
            address + "?done=edition_changed");
  page = desk_.get(nadia_, address);
  EXPECT_TRUE(says(page, "<strong>Complaints manager</strong>")) << page.body;
  EXPECT_TRUE(says(page, "<strong>Responding officer, Complaints manager</strong>"));
}

TEST_F(NextEditionPage, IsForWhoeverRunsTheBody) {
  const auto officer = desk_.sign_in("Priya Nair", {"officer"});
  EXPECT_EQ(desk_.get(officer, address).status, 403);
  EXPECT_EQ(desk_.post(officer, address + "/withdrawal", {{"seen", "0"}}).status, 403);
  EXPECT_EQ(desk_.get(nadia_, "/procedures/no.such/edit").status, 404);
  EXPECT_EQ(desk_.get(nadia_, address + "?part=other").status, 404);
  EXPECT_EQ(desk_.post(nadia_, address, {}).status, 400);
}

}  // namespace
}  // namespace redress::web::testing
