// A request for information at the desk, part by part; and a councillor's e-mail that is a complaint and a chase.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class Requests : public ::testing::TestWithParam<sql::Engine> {
 protected:
  std::string record(const std::string& procedure, const std::string& words) {
    const auto sent = desk_.post(officer_, "/cases",
                                 {{"channel", "email"},
                                  {"received_on-day", "20"},
                                  {"received_on-month", "11"},
                                  {"received_on-year", "2026"},
                                  {"who", "Cllr Farrow"},
                                  {"email", "farrow@example.org"},
                                  {"complaint", words},
                                  {"procedure", procedure}});
    EXPECT_EQ(sent.status, 303) << sent.body.substr(0, 3000);
    const std::string to = DeskAtWork::location(sent);
    const std::size_t begin = std::string_view("/cases/").size();
    return to.substr(begin, to.find('?') - begin);
  }
  http::Response order(const std::string& reference, const std::string& kind, Typed typed, const std::string& who) {
    return desk_.post(who, "/cases/" + reference + "/commands/" + kind, std::move(typed));
  }
  http::Response page(const std::string& address) { return desk_.get(officer_, "/cases/" + address); }
  // How many cases of that stream were received in November 2026.
  std::int64_t received(const std::string& stream) {
    figures::Question question;
    question.period = *figures::parse_period("2026-11");
    question.as_at = question.period.to;
    question.streams = {stream};
    return *desk_.office->figure("recv", question)->tables.front().rows.back().cells.front().numerator;
  }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
  std::string approver_ = desk_.sign_in("Mo Stern", {"approver"});
};

TEST_P(Requests, AreAnsweredPartByPartWithTheirGrounds) {
  const std::string reference = record("uk.foi.2000", "How many staff there are, and the contract");
  EXPECT_TRUE(holds(page(reference), "Parts of the request"));
  EXPECT_FALSE(holds(page(reference), "Heads of complaint"));
  EXPECT_TRUE(holds(page(reference + "/commands/add_head"), "What is asked for, in their words"));
  ASSERT_EQ(order(reference, "add_head", {{"words", "The contract"}}, officer_).status, 303);

  const auto form = page(reference + "/commands/propose_finding");
  EXPECT_TRUE(holds(form, "Section 43: commercial interests"));
  EXPECT_TRUE(holds(form, "name=\"grounds-s43\""));
  EXPECT_TRUE(holds(form, "How was the public interest weighed?"));
  EXPECT_TRUE(holds(form, "On which part of the request?"));

  const auto without = order(reference, "propose_finding", {{"head", "2"}, {"outcome", "withheld"}}, officer_);
  EXPECT_EQ(without.status, 200);
  EXPECT_TRUE(holds(without, "Say on which ground"));
  const auto unweighed =
      order(reference, "propose_finding", {{"head", "2"}, {"outcome", "withheld"}, {"grounds-s43", "yes"}}, officer_);
  EXPECT_TRUE(holds(unweighed, "how the public interest was weighed"));
  EXPECT_TRUE(holds(unweighed, "name=\"grounds-s43\" type=\"checkbox\" value=\"yes\" checked"))
      << "what was ticked stays";
  ASSERT_EQ(order(reference, "propose_finding",
                  {{"head", "2"},
                   {"outcome", "withheld"},
                   {"grounds-s43", "yes"},
                   {"grounds-s40", "yes"},
                   {"public_interest", "The tender is not over"}},
                  officer_)
                .status,
            303);
  ASSERT_EQ(order(reference, "propose_finding", {{"head", "1"}, {"outcome", "provided"}}, officer_).status, 303);
  for (const char* head : {"1", "2"})
    ASSERT_EQ(order(reference, "issue_finding", {{"head", head}}, approver_).status, 303);
  const auto view = desk_.office->find_case(reference);
  EXPECT_EQ(view->state.heads[1].grounds, (std::vector<std::string>{"s43", "s40"}));
  const auto investigation = page(reference + "/investigation");
  EXPECT_TRUE(holds(investigation, "<dt>Grounds</dt><dd>Section 43: commercial interests; Section 40"));
  EXPECT_TRUE(holds(investigation, "The tender is not over"));
  EXPECT_TRUE(holds(page(reference), "Section 43: commercial interests"));

  ASSERT_EQ(order(reference, "answer_stage", {{"channel", "email"}, {"checked", "yes"}}, officer_).status, 303);
  EXPECT_EQ(desk_.office->find_case(reference)->state.outcome(), "partly_provided");
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(Requests, HaveNoGroundsWhereTheProcedureHasNone) {
  const std::string reference = record("eng.lgsco.code.2024", "The bins");
  const auto form = page(reference + "/commands/propose_finding");
  EXPECT_FALSE(holds(form, "On which grounds?"));
  EXPECT_FALSE(holds(form, "public interest"));
  EXPECT_TRUE(holds(form, "On which head of complaint?"));
  EXPECT_TRUE(holds(page(reference), "Heads of complaint"));
}

// Rule: RULES B6, C8 `double-stream`: one complaint and one member enquiry, linked, totals 1 and 1.
TEST_P(Requests, AComplaintAndAChaseInOneMessageCountOnceInEachStream) {
  const std::string complaint =
      record("eng.lgsco.code.2024", "The bins were missed, and where is the answer to my letter?");
  ASSERT_EQ(desk_
                .post(officer_, "/cases/" + complaint + "/split",
                      {{"words-1", "Where is the answer to my letter?"}, {"procedure-1", "eng.council.member-enquiry"}})
                .status,
            303);
  ASSERT_EQ(desk_.office->count_cases({}), 2);
  EXPECT_EQ(received("complaint"), 1);
  EXPECT_EQ(received("member_enquiry"), 1);
  for (const auto& line : desk_.office->cases({})) {
    if (line.reference == complaint) continue;
    EXPECT_TRUE(holds(page(complaint), "href=\"/cases/" + line.reference + "\"")) << "linked";
  }
}

TEST_P(Requests, WhatSomebodyElseMissesIsNotLateHere) {
  const std::string reference = record("gb.cms.complaint", "They took twice what they should");
  const auto answer = [&] {
    ASSERT_EQ(order(reference, "propose_finding", {{"head", "1"}, {"outcome", "not_upheld"}}, officer_).status, 303);
    ASSERT_EQ(order(reference, "issue_finding", {{"head", "1"}}, approver_).status, 303);
    ASSERT_EQ(order(reference, "answer_stage", {{"channel", "post"}, {"checked", "yes"}}, officer_).status, 303);
    ASSERT_EQ(order(reference, "escalate_case", {{"reason", "Not content"}}, officer_).status, 303);
  };
  answer();
  answer();
  ASSERT_EQ(order(reference, "take_step", {{"step", "ice_accepts"}}, officer_).status, 303);
  const auto lines = desk_.office->cases({});
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines.front().due_clock.starts_with("task:"))
      << "what is due is to ask after it, not the Examiner's date";
  const auto shown = page(reference);
  EXPECT_TRUE(holds(shown, "for Independent Case Examiner"));
  EXPECT_TRUE(holds(shown, "their date:"));
  EXPECT_TRUE(desk_.office->check().empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Requests, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
