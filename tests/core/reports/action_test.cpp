// The action register: how an action stood as at a day and as known by a day; what improvements count.
#include "core/reports/action.h"

#include <gtest/gtest.h>

namespace redress::reports {
namespace {

using What = ActionStep::What;

base::Day day(const char* text) {
  return *base::parse_day(text);
}

ActionStep set(const char* on, Due due, const char* owner = "Head of Repairs") {
  return {What::set, day(on), day(on), 1, owner, std::move(due), ""};
}
ActionStep done(const char* on, const char* known_on) {
  return {What::done, day(on), day(known_on), 1, "", {}, "The minutes"};
}
Action action(const char* reference, std::vector<ActionStep> steps, Action::Kind kind = Action::Kind::improvement) {
  Action made;
  made.reference = reference;
  made.kind = kind;
  made.words = "Ring before each visit";
  made.cause = "communication";
  made.steps = std::move(steps);
  return made;
}
std::optional<Standing> standing(const Action& action, const char* as_at, const char* known_by = "2099-01-01",
                                 const std::vector<Meeting>& meetings = {}) {
  return standing_of(action, meetings, day(as_at), day(known_by));
}

TEST(StandingOfAnAction, IsNothingBeforeItWasSet) {
  const Action set_in_june = action("A1/26", {set("2026-06-01", {day("2026-07-01"), ""})});
  EXPECT_FALSE(standing(set_in_june, "2026-05-31"));
  EXPECT_TRUE(standing(set_in_june, "2026-06-01"));
  EXPECT_FALSE(standing(set_in_june, "2026-08-01", "2026-05-31")) << "nobody had recorded it by then";
}

TEST(StandingOfAnAction, IsOverdueFromTheDayAfterItsDay) {
  const Action due = action("A1/26", {set("2026-06-01", {day("2026-07-01"), ""})});
  EXPECT_FALSE(standing(due, "2026-07-01")->is_overdue);
  EXPECT_TRUE(standing(due, "2026-07-02")->is_overdue);
}

TEST(StandingOfAnAction, DoneIsAsAtTheDayAndKnownFromItsRecording) {
  const Action late = action("A1/26", {set("2026-06-01", {day("2026-07-01"), ""}), done("2026-06-30", "2026-07-05")});
  EXPECT_EQ(standing(late, "2026-06-30")->state, Standing::State::done);
  EXPECT_EQ(standing(late, "2026-07-04", "2026-07-04")->state, Standing::State::open);
  EXPECT_TRUE(standing(late, "2026-07-04", "2026-07-04")->is_overdue);
  EXPECT_FALSE(standing(late, "2026-07-04")->is_overdue);
  EXPECT_EQ(standing(late, "2026-07-04")->closed_on, day("2026-06-30"));
}

TEST(StandingOfAnAction, AChangeMovesWhatItNamesAndLeavesTheRest) {
  const Action moved = action(
      "A1/26", {set("2026-06-01", {day("2026-07-01"), ""}),
                {What::changed, day("2026-06-20"), day("2026-06-20"), 1, "", Due{day("2026-09-01"), ""}, "Staff"}});
  EXPECT_EQ(standing(moved, "2026-06-19")->due_on, day("2026-07-01"));
  EXPECT_EQ(standing(moved, "2026-06-20")->due_on, day("2026-09-01"));
  EXPECT_EQ(standing(moved, "2026-06-20")->owner, "Head of Repairs");
}

TEST(StandingOfAnAction, DueAtTheNextMeetingTakesTheFirstAfterItWasSet) {
  const Action asked = action("A37/26", {set("2026-06-10", {{}, "Audit Committee"})}, Action::Kind::meeting);
  EXPECT_FALSE(standing(asked, "2027-01-01")->due_on) << "no meeting is known";
  EXPECT_FALSE(standing(asked, "2027-01-01")->is_overdue);
  const std::vector<Meeting> meetings{{"Audit Committee", day("2026-12-01")},
                                      {"Audit Committee", day("2026-06-10")},
                                      {"Cabinet", day("2026-07-01")},
                                      {"Audit Committee", day("2026-09-08")}};
  EXPECT_EQ(standing(asked, "2026-06-11", "2099-01-01", meetings)->due_on, day("2026-09-08"));
  EXPECT_TRUE(standing(asked, "2026-09-09", "2099-01-01", meetings)->is_overdue);
}

TEST(LearnedActions, AreImprovementsThatWereNotDropped) {
  const std::vector<Action> all{
      action("A1/26", {set("2026-06-01", {day("2026-07-01"), ""})}),
      action("A2/26", {set("2026-06-01", {day("2026-12-01"), ""})}),
      action("A3/26", {set("2026-06-01", {day("2026-07-01"), ""}), done("2026-06-30", "2026-06-30")}),
      action("A4/26", {set("2026-06-01", {day("2026-07-01"), ""}),
                       {What::dropped, day("2026-06-02"), day("2026-06-02"), 1, "", {}, "No longer needed"}}),
      action("A5/26", {set("2026-06-01", {day("2026-07-01"), ""})}, Action::Kind::meeting)};
  const Learned made = learned(all, {}, day("2026-08-01"), day("2026-08-01"));
  EXPECT_EQ(made.open, (std::vector<std::string>{"A1/26", "A2/26"}));
  EXPECT_EQ(made.overdue, (std::vector<std::string>{"A1/26"}));
  EXPECT_EQ(made.closed, (std::vector<std::string>{"A3/26"}));
  EXPECT_TRUE(learned(all, {}, day("2026-05-01"), day("2026-08-01")).open.empty());
}

std::string rules_of(const Action& action, const Due& due, const char* owner = "Head of Repairs") {
  std::string rules;
  for (const auto& each : wrong_with(action, due, owner, day("2026-06-01"))) rules += each.rule + " ";
  return rules;
}

TEST(ActionToSet, SaysWhatIsWrongWithIt) {
  Action good = action("", {});
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}), "");
  EXPECT_EQ(rules_of(good, {{}, "Audit Committee"}), "");
  EXPECT_EQ(rules_of(good, {}), "action_is_due ");
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), "Audit Committee"}), "action_is_due_once ");
  EXPECT_EQ(rules_of(good, {day("2026-05-31"), ""}), "due_day_is_to_come ");
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}, ""), "action_has_an_owner ");
  good.cause = "";
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}), "improvement_has_a_cause ");
  good.kind = Action::Kind::meeting;
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}), "");
  good.words = std::string(1001, 'a');
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}), "text_is_short ");
  good.words = "Ring\nbefore";
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}), "text_is_one_line ");
  good.words = "Ring";
  good.paragraph = "2.1";
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}), "");
  good.paragraph = "the second";
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}), "paragraph_is_numbered ");
  good.paragraph = "";
  good.words = "";
  EXPECT_EQ(rules_of(good, {day("2026-06-01"), ""}), "action_is_said ");
}

TEST(ReferenceOfAnAction, CountsInItsYear) {
  EXPECT_EQ(next_reference({}, 2026), "A1/26");
  EXPECT_EQ(next_reference({action("A36/23", {}), action("A9/23", {}), action("A99/22", {})}, 2023), "A37/23");
  EXPECT_EQ(next_reference({action("A36/23", {})}, 2024), "A1/24");
  EXPECT_EQ(next_reference({}, 2005), "A1/05");
}

TEST(ReferenceOfAnAction, StandsInAnAddressWithADash) {
  EXPECT_EQ(in_address("A37/23"), "A37-23");
  EXPECT_EQ(from_address("A37-23"), "A37/23");
  for (const char* none : {"", "A37/23", "A-23", "B37-23", "A37-2", "A37-230", "A037-23x", "A0-23"})
    EXPECT_EQ(from_address(none), "") << none;
}

}  // namespace
}  // namespace redress::reports
