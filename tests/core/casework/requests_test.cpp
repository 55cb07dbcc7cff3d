// Requests in parts: how the outcomes of parts make that of the answer, what a finding rests on, and limits that somebody else keeps.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/casework/outcomes.h"
#include "core/casework/reminder.h"
#include "tests/core/casework/desk.h"
#include "tests/core/casework/procedures.h"

namespace redress::casework {
namespace {

std::string of_parts(const std::vector<std::string>& findings, std::string_view rule = "parts") {
  std::vector<Head> heads;
  for (const std::string& finding : findings) {
    Head head;
    head.id = static_cast<std::int64_t>(heads.size()) + 1;
    head.issued = finding;
    heads.push_back(std::move(head));
  }
  return rolled_up(heads, rule).value_or("nothing");
}

TEST(RolledUp, OfPartsIsWhatAllOfThemHave) {
  for (const char* code : {"provided", "withheld", "not_held", "refused_for_cost", "clarification_asked"})
    EXPECT_EQ(of_parts({code, code}), code);
  EXPECT_EQ(of_parts({}), "nothing");
  EXPECT_EQ(of_parts({"provided", "withdrawn"}), "provided") << "set aside";
  EXPECT_EQ(of_parts({"withdrawn", "withdrawn"}), "withdrawn");
}

TEST(RolledUp, OfPartsThatDifferIsWhatWasGivenAndElseTheFirstOfTheRefusals) {
  EXPECT_EQ(of_parts({"not_held", "provided"}), "partly_provided");
  EXPECT_EQ(of_parts({"withheld", "partly_provided"}), "partly_provided");
  EXPECT_EQ(of_parts({"provided", "clarification_asked"}), "partly_provided") << "not all of it was answered";
  EXPECT_EQ(of_parts({"not_held", "withheld"}), "withheld");
  EXPECT_EQ(of_parts({"refused_for_cost", "published_elsewhere"}), "published_elsewhere");
  EXPECT_EQ(of_parts({"not_held", "clarification_asked"}), "clarification_asked");
}

TEST(RolledUp, OfHeadsIsSettledOnlyIfAllAre) {
  EXPECT_EQ(of_parts({"settled", "settled"}, "mixed-is-partly"), "settled");
  EXPECT_EQ(of_parts({"settled", "upheld"}, "mixed-is-partly"), "partly_upheld");
}

Procedure with_grounds() {
  Procedure made = two_stages();
  made.grounds = {{"s40", "Section 40", "absolute", "the Act", false, {}},
                  {"s43", "Section 43", "qualified", "the Act", false, {}},
                  {"s12", "Section 12", "procedural", "the Act", false, {}}};
  made.grounds_of = {{"not_upheld", {"s40", "s43"}}};
  return made;
}

base::Object finding(const std::string& key, base::Array grounds) {
  return {{"key", key}, {"case", "C-1"},           {"kind", "propose_finding"},    {"on", "2026-03-03"},
          {"head", 1},  {"outcome", "not_upheld"}, {"grounds", std::move(grounds)}};
}

std::vector<std::string> rules_of(const base::Refusals& refusals) {
  std::vector<std::string> rules;
  for (const auto& refusal : refusals) rules.push_back(refusal.rule);
  return rules;
}

TEST(Grounds, StandWithTheFindingAndGoWhenItIsReturned) {
  Desk desk(with_grounds());
  const Day on = *base::parse_day("2026-03-03");
  const auto said = [&](base::Object wire, const char* who) { return desk.say(std::move(wire), who, on); };
  ASSERT_TRUE(said({{"key", "1"},
                    {"case", "C-1"},
                    {"kind", "register_case"},
                    {"procedure", "two.stages"},
                    {"received_stage", "1"},
                    {"on", "2026-03-02"}},
                   "Ada"));
  ASSERT_TRUE(said(
      {{"key", "2"}, {"case", "C-1"}, {"kind", "add_head"}, {"on", "2026-03-02"}, {"words", "The contract"}}, "Ada"));
  EXPECT_EQ(rules_of(said(finding("3", {}), "Ada").error()), std::vector<std::string>{"finding_needs_a_ground"});
  EXPECT_EQ(rules_of(said(finding("3", {base::Value("s12")}), "Ada").error()),
            std::vector<std::string>{"ground_does_not_fit_the_finding"});
  EXPECT_EQ(rules_of(said(finding("3", {base::Value("s4"), base::Value("s40")}), "Ada").error()),
            std::vector<std::string>{"ground_not_of_this_procedure"});
  EXPECT_EQ(rules_of(said(finding("3", {base::Value("s43")}), "Ada").error()),
            std::vector<std::string>{"public_interest_must_be_weighed"});
  EXPECT_EQ(rules_of(said(finding("3", {base::Value("no code")}), "Ada").error()),
            std::vector<std::string>{"not_a_code"});
  auto weighed = finding("3", {base::Value("s43"), base::Value("s40"), base::Value("s43")});
  weighed["public_interest"] = "The tender is not over";
  ASSERT_TRUE(said(weighed, "Ada"));
  EXPECT_EQ(fold(desk.log).heads.front().grounds, (std::vector<std::string>{"s43", "s40"})) << "each once";
  ASSERT_TRUE(said(
      {{"key", "4"}, {"case", "C-1"}, {"kind", "return_finding"}, {"on", "2026-03-03"}, {"head", 1}, {"reason", "no"}},
      "Mo"));
  EXPECT_TRUE(fold(desk.log).heads.front().grounds.empty());
}

TEST(SomebodyElsesClock, BringsNoWarningAndKeepsItsName) {
  const Procedure made = two_stages();
  CaseState state;
  state.exists = true;
  RunningClock running;
  running.started = {
      "response_1", "Response", {5, clock::Unit::calendar_days, clock::Convention::after}, "scotland", false};
  running.from = *base::parse_day("2026-03-02");
  state.clocks = {running};
  const clock::Calendars calendars = test_calendars();
  const Day late = *base::parse_day("2026-06-01");
  EXPECT_EQ(reminders_on(late, state, made, calendars).size(), 1U) << "the body's own";
  state.clocks.front().started.whose = "Independent Case Examiner";
  EXPECT_TRUE(reminders_on(late, state, made, calendars).empty());

  Effects effects;
  effects.starts = {state.clocks.front().started};
  EXPECT_EQ(base::canonical_text(to_value(effects)),
            R"({"starts":["response_1|5da|scotland|>Independent Case Examiner>Response"]})");
  EXPECT_EQ(effects_of({{"effects", to_value(effects)}}), effects);
}

}  // namespace
}  // namespace redress::casework
