// Meetings where no shipped procedure has it so: what is decided, whoever joins late, what is taken back, what is told as history.
#include <gtest/gtest.h>

#include "tests/core/casework/desk.h"
#include "tests/core/casework/procedures.h"

namespace redress::casework {
namespace {

Day day(const char* text) {
  return *base::parse_day(text);
}

Procedure with_panel() {
  Procedure procedure = two_stages();
  procedure::MeetingKind panel;
  panel.id = "panel";
  panel.title = "Panel";
  panel.papers = {{"briefing", "Briefing"}};
  panel.outcomes = {"agreed", "put_off"};
  panel.not_from_stage = "1";
  procedure.meetings.push_back(std::move(panel));
  return procedure;
}

class Meetings : public ::testing::Test {
 protected:
  Meetings() {
    EXPECT_EQ(say("2026-03-02", {{"kind", "register_case"}, {"procedure", "two.stages"}, {"received_stage", "1"}}), "");
  }
  // The rules by which it was refused, in order.
  std::string say(const char* on, base::Object wire, const char* recorded = "2026-03-20", bool history = false) {
    wire.insert({{"key", "k" + std::to_string(++keys_)}, {"case", "C-1"}, {"on", on}});
    const auto done = desk_.say(wire, "Ada", day(recorded), history);
    std::string rules;
    if (done) return rules;
    for (const auto& refusal : done.error()) rules += (rules.empty() ? "" : " ") + refusal.rule;
    return rules;
  }
  std::string call(const char* on, base::Array members, const char* recorded = "2026-03-20") {
    return say(
        on,
        {{"kind", "call_meeting"}, {"meeting", "panel"}, {"meets_on", "2026-03-06"}, {"members", std::move(members)}},
        recorded);
  }
  CaseState state() const { return fold(desk_.log); }

  Desk desk_{with_panel()};
  int keys_ = 0;
};

TEST_F(Meetings, DecideWhatTheProcedureLets) {
  ASSERT_EQ(call("2026-03-03", {"Bo", "Cy"}), "");
  ASSERT_EQ(say("2026-03-03", {{"kind", "issue_papers"}, {"meeting", "m1"}}), "");
  const base::Object held{{"kind", "hold_meeting"}, {"meeting", "m1"}, {"attended", base::Array{"1", "2"}}};
  EXPECT_EQ(say("2026-03-06", held), "outcome_needed");
  base::Object other = held;
  other["outcome"] = "refused";
  EXPECT_EQ(say("2026-03-06", other), "outcome_not_of_this_meeting");
  other["outcome"] = "agreed";
  EXPECT_EQ(say("2026-03-06", other), "");
  EXPECT_EQ(state().meeting("m1")->outcome, "agreed");
  EXPECT_EQ(say("2026-03-06", other), "meeting_not_to_come");
}

TEST_F(Meetings, AMemberWhoJoinsLateHasNotHadThePapers) {
  ASSERT_EQ(call("2026-03-03", {"Bo"}), "");
  ASSERT_EQ(say("2026-03-03", {{"kind", "issue_papers"}, {"meeting", "m1"}}), "");
  ASSERT_EQ(say("2026-03-05", {{"kind", "change_meeting"}, {"meeting", "m1"}, {"others", "Ivy Sample\nJo Sample"}}),
            "");
  // Recorded later, of an earlier day: nobody gets a number that somebody has.
  ASSERT_EQ(say("2026-03-04", {{"kind", "change_meeting"}, {"meeting", "m1"}, {"members", base::Array{"Cy"}}}), "");
  const CaseState now = state();
  ASSERT_EQ(now.meeting("m1")->members.size(), 4U);
  EXPECT_EQ(now.meeting("m1")->member(2)->name, "hex of Ivy Sample");
  EXPECT_EQ(desk_.name_of(now.meeting("m1")->member(4)->actor), "Cy");
  EXPECT_EQ(
      say("2026-03-06",
          {{"kind", "hold_meeting"}, {"meeting", "m1"}, {"attended", base::Array{"1", "2"}}, {"outcome", "agreed"}}),
      "papers_not_issued");
  EXPECT_EQ(say("2026-03-06",
                {{"kind", "hold_meeting"}, {"meeting", "m1"}, {"attended", base::Array{"1"}}, {"outcome", "agreed"}}),
            "");
}

TEST_F(Meetings, AreToComeAgainWhenTheirMeetingIsTakenBack) {
  ASSERT_EQ(call("2026-03-03", {"Bo"}), "");
  ASSERT_EQ(say("2026-03-03", {{"kind", "issue_papers"}, {"meeting", "m1"}}), "");
  ASSERT_EQ(say("2026-03-06",
                {{"kind", "hold_meeting"}, {"meeting", "m1"}, {"attended", base::Array{"1"}}, {"outcome", "put_off"}}),
            "");
  ASSERT_EQ(say("2026-03-09", {{"kind", "annul_event"}, {"seq", desk_.log.back().seq}, {"reason", "wrong_day"}}), "");
  EXPECT_TRUE(state().meeting("m1")->to_come());
  ASSERT_EQ(say("2026-03-09", {{"kind", "cancel_meeting"}, {"meeting", "m1"}, {"reason", "needless"}}), "");
  ASSERT_EQ(call("2026-03-05", {"Cy"}), "");
  EXPECT_EQ(state().meetings.back().id, "m2");
}

// Whoever had the case at a stage is known when the panel meets, also where the case was given to them after the call.
TEST_F(Meetings, NobodyOfAnExcludedStageAttends) {
  ASSERT_EQ(call("2026-03-03", {"Bo", "Cy"}), "");
  ASSERT_EQ(say("2026-03-03", {{"kind", "issue_papers"}, {"meeting", "m1"}}), "");
  ASSERT_EQ(say("2026-03-04", {{"kind", "allocate_case"}, {"handler", "Bo"}}), "");
  EXPECT_EQ(
      say("2026-03-06",
          {{"kind", "hold_meeting"}, {"meeting", "m1"}, {"attended", base::Array{"1", "2"}}, {"outcome", "agreed"}}),
      "member_handled_the_stage");
  EXPECT_EQ(call("2026-03-04", {"Bo"}), "member_handled_the_stage");
}

TEST_F(Meetings, OfHistoryAreToldAsTheyWere) {
  ASSERT_EQ(call("2026-03-03", {"Bo"}), "");
  EXPECT_EQ(say("2026-03-04", {{"kind", "hold_meeting"}, {"meeting", "m1"}, {"attended", base::Array{"1"}}},
                "2026-03-20", true),
            "");
  EXPECT_EQ(state().meeting("m1")->held_on, day("2026-03-04"));
}

}  // namespace
}  // namespace redress::casework
