// What only a procedure knows, as pages on both databases: its steps, fields, check lists and registers.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

class OwnSteps : public ::testing::TestWithParam<sql::Engine> {
 protected:
  OwnSteps() {
    const auto begun = desk_.office->run(office::wire({{"key", "r1"},
                                                       {"kind", "register_case"},
                                                       {"on", "2026-11-13"},
                                                       {"procedure", "gb.cmg.phso"},
                                                       {"channel", "email"},
                                                       {"reference", "CMG-1"}}),
                                         "Ada Quill");
    EXPECT_TRUE(begun.has_value());
  }
  http::Response step(const std::string& id, Typed more = {}) {
    more.insert(more.begin(), {{"step", id}, {"checked", "yes"}});
    return order("take_step", std::move(more));
  }
  http::Response order(const std::string& kind, Typed typed) {
    return desk_.post(officer_, "/cases/CMG-1/commands/" + kind, std::move(typed));
  }
  // The assessment panel meets today: called, its papers sent, held.
  void hold_panel() {
    Typed called{{"meeting", "assessment_panel"}, {"members-Ada Quill", "yes"}};
    for (const auto& [name, value] : day("20")) called.emplace_back("meets_on" + name.substr(6), value);
    EXPECT_EQ(order("call_meeting", called).status, 303);
    EXPECT_EQ(order("issue_papers", {{"meeting", "m1"}}).status, 303);
    EXPECT_EQ(order("hold_meeting", {{"meeting", "m1"}, {"attended-1", "yes"}}).status, 303);
  }
  std::string page(const std::string& rest = "") { return desk_.get(officer_, "/cases/CMG-1" + rest).body; }
  static void says(const std::string& page, std::string_view words) {
    EXPECT_NE(page.find(words), std::string::npos) << words;
  }
  static void is_silent(const std::string& page, std::string_view words) {
    EXPECT_EQ(page.find(words), std::string::npos) << words;
  }
  static Typed day(const std::string& of_november) {
    return {{"due_on-day", of_november}, {"due_on-month", "11"}, {"due_on-year", "2026"}};
  }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
  std::string approver_ = desk_.sign_in("Ben Oarsman", {"approver"});
};

TEST_P(OwnSteps, AreButtonsOfTheirOwnWithGuidanceAndWhatTheyDid) {
  const std::string before = page();
  says(before, "Send the case information");
  says(before, "Proposal to investigate received");
  is_silent(before, "A meeting was held");
  const std::string form = page("/commands/take_step?step=send_case_information");
  says(form, "<h1 class=\"govuk-!-margin-bottom-4\">Send the case information</h1>");
  says(form, "whether it was raised with us");
  says(form, "(Step 2)");
  is_silent(form, "Which day does the letter set?");
  ASSERT_EQ(step("send_case_information").status, 303);
  const std::string after = page();
  for (const std::string_view words :
       {"<dt>Status</dt>", "<dd>Wait</dd>", "<dd>With PHSO</dd>", "Ask the Ombudsman what became of the complaint"})
    says(after, words);
  says(page("/history"), "Stage: Initial Response \xC2\xB7 Status: Wait \xC2\xB7 Sub Status: With PHSO");
  EXPECT_EQ(step("answer_summary").status, 200) << "not in this state";
}

TEST_P(OwnSteps, ACheckListIsTickedItemByItemBeforeItsTaskIsDone) {
  ASSERT_EQ(step("receive_proposal").status, 303);
  const std::string list = page();
  says(list, "<small>0 of 15 items done</small>");
  says(list, "Tick<span class=\"govuk-visually-hidden\">: Read the complaint</span>");
  is_silent(list, "finish_task?task=t2");
  EXPECT_EQ(order("finish_task", {{"task", "t2"}}).status, 200);
  for (int item = 1; item <= 15; ++item) {
    ASSERT_EQ(order("finish_item", {{"task", "t2"}, {"item", std::to_string(item)}}).status, 303) << item;
  }
  says(page(), "<small>15 of 15 items done</small>");
  says(page(), "finish_task?task=t2");
  says(page("/history"), "Ticked</strong>: Read the complaint");
  ASSERT_EQ(order("finish_task", {{"task", "t2"}}).status, 303);
  EXPECT_EQ(step("submit_pti_response").status, 200) << "before the panel has met";
  hold_panel();
  ASSERT_EQ(step("submit_pti_response").status, 303);
  EXPECT_EQ(step("sign_off_pti_response").status, 200) << "for the head of complaints review";
  EXPECT_EQ(
      desk_.post(approver_, "/cases/CMG-1/commands/take_step", {{"step", "sign_off_pti_response"}, {"checked", "yes"}})
          .status,
      303);
}

TEST_P(OwnSteps, WhatIsEnteredInARegisterStandsThereWithItsCaseAndAsAFile) {
  says(desk_.get(officer_, "/registers").body, "0 entries");
  ASSERT_EQ(step("receive_proposal").status, 303);
  for (int item = 1; item <= 15; ++item) order("finish_item", {{"task", "t2"}, {"item", std::to_string(item)}});
  order("finish_task", {{"task", "t2"}});
  hold_panel();
  step("submit_pti_response");
  desk_.post(approver_, "/cases/CMG-1/commands/take_step", {{"step", "sign_off_pti_response"}, {"checked", "yes"}});
  EXPECT_EQ(step("receive_summary").status, 200) << "without the day";
  ASSERT_EQ(step("receive_summary", day("27")).status, 303);
  says(page(), "Fri 27 Nov");
  ASSERT_EQ(step("move_target_date", day("30")).status, 303);
  says(page("/clocks/approved_response"), "30 November 2026");
  says(desk_.get(officer_, "/registers").body, "2 entries, the last on Friday 20 November 2026");
  const std::string entries = desk_.get(officer_, "/registers/dg_caselist").body;
  says(entries, "Target date of the final approved response moved<small>Monday 30 November 2026</small>");
  says(entries, "href=\"/cases/CMG-1\"");
  says(entries, "Ada Quill");
  const auto file = desk_.get(officer_, "/registers/dg_caselist/data");
  EXPECT_EQ(file.content(),
            "Entered,Entry,Day named,Case\n"
            "2026-11-20,Target date of the final approved response moved,2026-11-30,CMG-1\n"
            "2026-11-20,Proposal to investigate received,,CMG-1\n");
  EXPECT_EQ(desk_.get(officer_, "/registers/no_such").status, 404);
  EXPECT_EQ(desk_.get(officer_, "/registers/dg_caselist?page=0").status, 400);
}

// RULES A6 P-10: the second database takes what is recorded here; nobody enters it twice.
TEST_P(OwnSteps, TheRecordIsTakenInTheLayoutOfTheSecondDatabase) {
  says(desk_.get(officer_, "/registers").body, "href=\"/procedures/gb.cmg.phso/exports/respond\"");
  ASSERT_EQ(step("send_case_information").status, 303);
  ASSERT_EQ(step("receive_proposal").status, 303);
  const auto file = desk_.get(officer_, "/procedures/gb.cmg.phso/exports/respond");
  EXPECT_EQ(file.content().substr(0, file.content().find(",Stage")),
            "Reference,Received,Step,Day of step,Recorded,Status,Sub Status");
  says(std::string(file.content()), "CMG-1,2026-11-13,case received,2026-11-13,2026-11-20,Open,In Progress,");
  says(std::string(file.content()),
       "CMG-1,2026-11-13,Send the case information,2026-11-20,2026-11-20,Wait,With PHSO,Initial Response,");
  says(std::string(file.content()),
       "Proposal to investigate received,2026-11-20,2026-11-20,In Progress,In Progress,Response To PTI,Y,2026-12-04,");
  const std::string address = "/procedures/gb.cmg.phso/exports/respond";
  is_silent(desk_.get(officer_, address + "?from=2026-11-14").body, "case received");
  is_silent(desk_.get(officer_, address + "?to=2026-11-19").body, "Proposal to investigate received");
  EXPECT_EQ(desk_.get(officer_, address + "?from=soon").status, 400);
  EXPECT_EQ(desk_.get(officer_, "/procedures/gb.cmg.phso/exports/other").status, 404);
  EXPECT_EQ(desk_.get(officer_, "/procedures/none/exports/respond").status, 404);
}

// RULES C1.3 U7: whoever waits also asks, and the list says when.
TEST_P(OwnSteps, CasesThatWaitStandOnTheChaseListUntilTheyAreAnswered) {
  says(desk_.get(officer_, "/chases").body, "No case waits for somebody outside.");
  ASSERT_EQ(step("send_case_information").status, 303);
  const std::string list = desk_.get(officer_, "/chases").body;
  for (const std::string_view words : {"1 case waits", "href=\"/cases/CMG-1\"", "The Ombudsman", "Fri 18 Dec",
                                       "Not yet", "Nobody", "Ask the Ombudsman what became of the complaint"})
    says(list, words);
  is_silent(desk_.get(officer_, "/chases?who=me").body, "CMG-1");
  ASSERT_EQ(order("allocate_case", {{"handler", "Ada Quill"}, {"role", "officer"}}).status, 303);
  says(desk_.get(officer_, "/chases?who=me").body, "CMG-1");
  says(desk_.get(officer_, "/my-work").body, "href=\"/chases\"");
  ASSERT_EQ(order("finish_task", {{"task", "t2"}}).status, 303);
  says(desk_.get(officer_, "/chases").body, "Once");
  ASSERT_EQ(step("receive_proposal").status, 303);
  is_silent(desk_.get(officer_, "/chases").body, "CMG-1");
  EXPECT_EQ(desk_.get(officer_, "/chases?who=them").status, 400);
}

// RULES A3.2: the actions stand with the reasons that they answer.
TEST_P(OwnSteps, TheResolutionPlanStandsReasonByReason) {
  ASSERT_EQ(order("add_head", {{"words", "Nobody rang back"}}).status, 303);
  ASSERT_EQ(order("add_head", {{"words", "Letters went astray"}}).status, 303);
  ASSERT_EQ(order("agree_remedy", {{"remedy_kind", "apology"}, {"head", "1"}}).status, 303);
  ASSERT_EQ(order("agree_remedy", {{"remedy_kind", "payment"}, {"pence", "25"}, {"words", "For the calls"}}).status,
            303);
  ASSERT_EQ(order("complete_remedy", {{"remedy", "r1"}}).status, 303);
  says(page("/remedies"), "href=\"/cases/CMG-1/plan\"");
  const std::string plan = page("/plan");
  for (const std::string_view words : {"2 actions: 1 done, 1 to do.", "0 of", "/commands/agree_remedy?head=2",
                                       "For the whole case", "For the calls", "No action is agreed for it."})
    says(plan, words);
  const auto first = plan.find("Nobody rang back\xE2\x80\x9D</h3>"),
             second = plan.find("Letters went astray\xE2\x80\x9D</h3>");
  const auto apology = plan.find("Apology"), payment = plan.find("Payment");
  EXPECT_LT(first, apology);
  EXPECT_LT(apology, second);
  EXPECT_LT(second, plan.find("No action is agreed"));
  EXPECT_LT(plan.find("No action is agreed"), payment);
  is_silent(plan, "For \xE2\x80\x9CNobody rang back");  // it stands under it
  says(page("/remedies"), "For \xE2\x80\x9CNobody rang back");
  EXPECT_EQ(desk_.get(officer_, "/cases/CMG-2/plan").status, 404);
}

// RULES A3.4, step 15: the final report beside the draft and our response; what does not agree goes to the head of complaints
// review.
TEST_P(OwnSteps, WhatSeveralDocumentsSayStandsSideBySide) {
  const std::string address = "/comparisons/reports";
  says(page("/investigation"), "href=\"/cases/CMG-1/comparisons/reports\"");
  says(page(address), "Nothing is recorded yet.");
  const auto record = [&](Typed typed) {
    typed.insert(typed.begin(), {"comparison", "reports"});
    return order("record_version", std::move(typed)).status;
  };
  EXPECT_EQ(record({{"version", "draft"}}), 200) << "new, and nothing is said";
  EXPECT_EQ(record({{"version", "daft"}, {"words", "Pay"}}), 200);
  EXPECT_EQ(record({{"version", "final"}, {"matter", "1"}, {"words", "Pay"}}), 200) << "there is no first one";
  ASSERT_EQ(record({{"version", "draft"}, {"words", "Pay for the distress"}, {"pence", "520"}}), 303);
  ASSERT_EQ(record({{"version", "draft"}, {"words", "Apologise"}}), 303);
  ASSERT_EQ(record({{"version", "response"}, {"matter", "1"}, {"words", "We agree to less"}}), 303);
  ASSERT_EQ(record({{"version", "final"}, {"matter", "1"}, {"words", "Pay for the distress"}, {"pence", "250"}}), 303);
  ASSERT_EQ(record({{"version", "final"}, {"matter", "2"}}), 303);
  ASSERT_EQ(record({{"version", "final"}, {"words", "Train the staff"}}), 303);
  const std::string compared = page(address);
  for (const std::string_view words : {"Recommendation 1</th>", "Recommendation 3</th>",
                                       "Amount: \xC2\xA3"
                                       "250, was \xC2\xA3"
                                       "520",
                                       "Gone from: Final report", "New in: Final report", "Not in it", "Not recorded",
                                       "We agree to less", "raise_anomaly?comparison=reports&amp;matter=2"})
    says(compared, words);
  is_silent(compared, "Other words");
  ASSERT_EQ(record({{"version", "final"}, {"matter", "1"}, {"words", "Pay for distress"}, {"pence", "520"}}), 303);
  says(page(address), "Other words");
  is_silent(page(address), "Amount: ");
  EXPECT_EQ(order("raise_anomaly", {{"comparison", "reports"}, {"matter", "4"}, {"words", "Where is it?"}}).status,
            200);
  ASSERT_EQ(order("raise_anomaly", {{"comparison", "reports"}, {"matter", "2"}, {"words", "It was agreed"}}).status,
            303);
  says(page(address), "It was agreed (to be heard by Tue 24 Nov)");
  says(page(), "Hear what does not agree in the final report");
  says(page("/history"), "Anomaly raised: Recommendation 2");
  ASSERT_EQ(order("finish_task", {{"task", "t2"}, {"words", "Asked the Ombudsman"}}).status, 303);
  says(page(address), "It was agreed (heard Fri 20 Nov)");
  EXPECT_EQ(desk_.get(officer_, "/cases/CMG-1/comparisons/other").status, 404);
}

TEST_P(OwnSteps, FieldsThatPeopleSetAreOfferedAndHeldToTheirValues) {
  const std::string form = page("/commands/set_field");
  says(form, "Parliamentary Contact Involved");
  is_silent(form, "Resolution Code");
  EXPECT_EQ(order("set_field", {{"field", "parliamentary_contact"}, {"value", "Somebody"}}).status, 200);
  ASSERT_EQ(order("set_field", {{"field", "parliamentary_contact"}, {"value", "Member of Parliament"}}).status, 303);
  says(page(), "<h2>Complaint details</h2>");
  says(page(), "<dd>Member of Parliament</dd>");
}

// Steps 10, 11 and 20: a payment, returned once, passed on, approved; the case stays with its officer meanwhile.
TEST_P(OwnSteps, APaymentIsApprovedBeforeItIsMade) {
  const std::string leader = desk_.sign_in("Cy Bright", {"manager"});
  ASSERT_EQ(step("receive_proposal").status, 303);
  for (int item = 1; item <= 15; ++item) order("finish_item", {{"task", "t2"}, {"item", std::to_string(item)}});
  order("finish_task", {{"task", "t2"}});
  hold_panel();
  step("submit_pti_response");
  desk_.post(approver_, "/cases/CMG-1/commands/take_step", {{"step", "sign_off_pti_response"}, {"checked", "yes"}});
  ASSERT_EQ(step("receive_recommendations").status, 303);
  const Typed to_ada{{"handler", "Ada Quill"}, {"role", "officer"}};
  ASSERT_EQ(desk_.post(leader, "/cases/CMG-1/commands/allocate_case", to_ada).status, 303);
  says(page("/commands/agree_remedy"), "Amount that the Ombudsman fixed");
  ASSERT_EQ(order("agree_remedy", {{"remedy_kind", "payment"}, {"pence", "520"}, {"fixed_pence", "250"}}).status, 303);
  says(page("/remedies"),
       "Fixed by the Ombudsman at \xC2\xA3"
       "250");
  says(page("/remedies"), "/commands/request_approval?remedy=r1");
  is_silent(page("/remedies"), "/commands/complete_remedy?remedy=r1");
  is_silent(page("/remedies"), "/commands/drop_remedy?remedy=r1");
  EXPECT_EQ(order("complete_remedy", {{"remedy", "r1"}}).status, 200);
  is_silent(desk_.get(leader, "/approvals").body, "CMG-1");
  ASSERT_EQ(order("request_approval", {{"remedy", "r1"}, {"words", "As the report says"}}).status, 303);
  says(page(), "<dd>Pending Approval - TL</dd>");
  says(page(), "kept with the case while an approval is pending");
  says(page("/remedies"), "Waits for PHSO team leader");
  EXPECT_EQ(desk_.post(leader, "/cases/CMG-1/commands/allocate_case", {{"handler", "Cy Bright"}}).status, 200);

  is_silent(desk_.get(officer_, "/approvals").body, "CMG-1");
  const std::string wrong = desk_.get(leader, "/approvals").body;
  for (const std::string_view words : {"1 remedy in this list",
                                       "Payment: \xC2\xA3"
                                       "520",
                                       "The Ombudsman fixed \xC2\xA3"
                                       "250.",
                                       "As the report says", "You cannot approve it:", "Return it</span>"})
    says(wrong, words);
  const Typed returned{{"approval", "a1"}, {"decision", "returned"}, {"reason", "keyed_amount_differs"}};
  EXPECT_EQ(desk_.post(approver_, "/cases/CMG-1/commands/decide_approval", returned).status, 200) << "not asked yet";
  ASSERT_EQ(desk_.post(leader, "/cases/CMG-1/commands/decide_approval", returned).status, 303);
  says(page("/remedies"), "Returned by Cy Bright");
  says(page(), "<dd>Resolution Action</dd>");
  const std::string counted = desk_.get(leader, "/approvals").body;
  says(counted, "Nothing waits for you.");
  says(counted, "Keyed amount differs</th><td>1</td>");

  ASSERT_EQ(order("change_remedy", {{"remedy", "r1"}, {"pence", "250"}}).status, 303);
  ASSERT_EQ(order("request_approval", {{"remedy", "r1"}}).status, 303);
  const std::string right = desk_.get(leader, "/approvals?open=CMG-1:a2").body;
  says(right, "Approve\n</button>");
  says(right, "CSF824");
  says(right, "<h3>Before</h3>");
  const Typed passed{{"approval", "a2"}, {"decision", "passed_on"}, {"form", "CSF824"}};
  ASSERT_EQ(desk_.post(leader, "/cases/CMG-1/commands/decide_approval", passed).status, 303);
  is_silent(desk_.get(leader, "/approvals").body, "CMG-1");
  says(desk_.get(approver_, "/approvals").body,
       "Payment: \xC2\xA3"
       "250");
  const Typed approved{{"approval", "a2"}, {"decision", "approved"}};
  EXPECT_EQ(desk_.post(leader, "/cases/CMG-1/commands/decide_approval", approved).status, 200);
  ASSERT_EQ(desk_.post(approver_, "/cases/CMG-1/commands/decide_approval", approved).status, 303);
  says(page("/remedies"), "Approved by Ben Oarsman");
  const std::string history = page("/history");
  for (const std::string_view words :
       {"Approval asked for", "Passed on for approval", "Form: CSF824.", "Reason: keyed amount differs.",
        "now payment, \xC2\xA3"
        "250"})
    says(history, words);
  ASSERT_EQ(order("complete_remedy", {{"remedy", "r1"}}).status, 303);
  says(desk_.get(approver_, "/approvals?open=CMG-1:a2").body, "not pending any more");
  EXPECT_EQ(desk_.get(approver_, "/approvals?open=CMG-1:a0").status, 400);
}

// Steps 7 and 14: who sits, who has the papers, who declared a conflict, what was decided; and the list over all cases.
TEST_P(OwnSteps, AMeetingIsCalledAndHeldAndStandsInTheListOfAllCases) {
  ASSERT_EQ(step("receive_proposal").status, 303);
  is_silent(page(), "<h2 id=\"meetings\">");
  says(desk_.get(officer_, "/meetings").body, "No meeting is to come.");
  says(page("/commands/call_meeting"), "name=\"members-Ada Quill\"");
  Typed called{{"meeting", "assessment_panel"},
               {"members-Ada Quill", "yes"},
               {"members-Ben Oarsman", "yes"},
               {"others", "Ivy Sample\nJo Sample"},
               {"place", "Room 4, at ten"}};
  for (const auto& [name, value] : day("25")) called.emplace_back("meets_on" + name.substr(6), value);
  const auto done = order("call_meeting", called);
  ASSERT_EQ(done.status, 303) << done.body;
  says(page(), "<h3 id=\"meeting-m1\">Assessment panel</h3>");
  says(page(), "Meets on Wednesday 25 November 2026. Room 4, at ten");
  says(page(), "Ivy Sample<small>From outside</small>");
  says(page(), "Briefing: not sent");
  const std::string list = desk_.get(officer_, "/meetings").body;
  says(list, "href=\"/cases/CMG-1#meeting-m1\"");
  says(list, "Not to all");
  is_silent(list, "Ivy Sample");
  says(page("/commands/declare_conflict?meeting=m1"), "Jo Sample");
  ASSERT_EQ(order("declare_conflict", {{"meeting", "m1"}, {"member", "4"}, {"words", "Knows the client"}}).status, 303);
  says(page(), "Conflict declared Fri 20 Nov<small>Knows the client</small>");
  EXPECT_EQ(order("issue_papers", {{"meeting", "m1"}, {"papers-briefing", "yes"}}).status, 303);
  EXPECT_EQ(order("hold_meeting", {{"meeting", "m1"}, {"attended-1", "yes"}}).status, 200) << "before its day";
  Typed changed{{"meeting", "m1"}, {"leaving-2", "yes"}};
  for (const auto& [name, value] : day("20")) changed.emplace_back("meets_on" + name.substr(6), value);
  ASSERT_EQ(order("change_meeting", changed).status, 303);
  const auto refused = order("hold_meeting", {{"meeting", "m1"}, {"attended-1", "yes"}, {"attended-3", "yes"}});
  EXPECT_EQ(refused.status, 200);
  says(refused.body, "Member 1 was not sent: Proposal to investigate (Step 7");
  says(refused.body, "name=\"attended-1\" type=\"checkbox\" value=\"yes\" checked");
  is_silent(refused.body, "name=\"attended-2\"");
  ASSERT_EQ(order("issue_papers", {{"meeting", "m1"}}).status, 303);
  ASSERT_EQ(order("hold_meeting",
                  {{"meeting", "m1"}, {"attended-1", "yes"}, {"attended-3", "yes"}, {"words", "Offer to write again"}})
                .status,
            303);
  says(page(), "Held on Friday 20 November 2026.");
  says(page(), "Offer to write again");
  says(page("/history"), "Came: Ada Quill, Ivy Sample.");
  says(desk_.get(officer_, "/meetings").body, "2 of 2");
  EXPECT_EQ(desk_.get(officer_, "/meetings/data").content(),
            "Meeting,Case,Called for,Held,Members,Came,Conflicts,Papers sent by,Outcome\n"
            "Assessment panel,CMG-1,2026-11-20,2026-11-20,2,2,1,2026-11-20,\n");
  EXPECT_EQ(desk_.get(officer_, "/meetings?page=0").status, 400);
}

// Step 13: queries are counted, with the letter, who answers, and the answer.
TEST_P(OwnSteps, QueriesAreCountedAndAnsweredInWords) {
  ASSERT_EQ(step("receive_proposal").status, 303);
  for (int item = 1; item <= 15; ++item) order("finish_item", {{"task", "t2"}, {"item", std::to_string(item)}});
  order("finish_task", {{"task", "t2"}});
  hold_panel();
  step("submit_pti_response");
  desk_.post(approver_, "/cases/CMG-1/commands/take_step", {{"step", "sign_off_pti_response"}, {"checked", "yes"}});
  ASSERT_EQ(step("receive_summary", day("27")).status, 303);
  says(page("/commands/take_step?step=receive_query"), "Of which day is the letter?");
  is_silent(page("/commands/take_step?step=move_target_date"), "Of which day is the letter?");
  Typed query = day("26");
  query.insert(query.end(), {{"letter_on-day", "18"},
                             {"letter_on-month", "11"},
                             {"letter_on-year", "2026"},
                             {"owner", "Ada Quill"},
                             {"words", "Which letters went out?"}});
  ASSERT_EQ(step("receive_query", query).status, 303);
  const std::string open = page();
  says(open, "<th scope=\"row\">Query 1<small>Which letters went out?</small></th>");
  says(open, "Of Wed 18 Nov<small>Came Fri 20 Nov</small>");
  says(desk_.get(officer_, "/my-work").body, "Query 1: Answer the Ombudsman in full");
  EXPECT_EQ(step("answer_summary").status, 200) << "a query is open";
  EXPECT_EQ(order("finish_task", {{"task", "t4"}}).status, 200) << "without its answer";
  ASSERT_EQ(order("finish_task", {{"task", "t4"}, {"words", "All three, on 4 March"}}).status, 303);
  says(page(), "Answered Fri 20 Nov<small>All three, on 4 March</small>");
  ASSERT_EQ(step("answer_summary").status, 303);
}

INSTANTIATE_TEST_SUITE_P(Engines, OwnSteps, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
