// Meetings and what is counted: read from a sound file, and what is wrong with them, one change at a time.
#include <gtest/gtest.h>

#include "app/catalogue/procedures.h"

namespace redress::catalogue {
namespace {

const std::string sound = R"(id: met
edition: 1
title: Met
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: after, source: Our own}
roles: [{id: officer, title: Officer}]
stages: [{id: "1", title: One, row: all}]
steps: [{id: receive_query, title: Query}]
tasks:
  - {id: query, title: Answer them, numbered: Query, due: set-by-letter, source: Our own}
meetings:
  - id: panel
    title: Panel
    members_at_least: 3
    papers: [{id: briefing, title: Briefing}]
    outcomes: [agreed, put_off]
    not_from_stage: "1"
    source: Our own
  - {id: conference, title: Conference, source: Our own}
initial: new
states:
  - id: new
    title: New
    transitions:
      - {on: register_case, to: open, effects: [{open_stage: "1"}]}
  - id: open
    title: Open
    stage: "1"
    owner: officer
    next_action: Work
    transitions:
      - {on: receive_query, effects: [{set_task: query}]}
      - {on: hold_meeting, when: [{meeting_is: panel}], to: decided}
      - {on: hold_meeting, when: [{meeting_is: [conference]}]}
  - id: decided
    title: Decided
    stage: "1"
    owner: officer
    next_action: Close
    transitions:
      - {on: close_case, when: [{meeting_held: [panel]}, {papers_issued: [panel]}, {tasks_done: query}], to: closed, effects: [answer_stage]}
  - {id: closed, title: Closed, final: yes}
)";

std::string said(const std::string& from, const std::string& to) {
  std::string text = sound;
  const std::size_t at = text.find(from);
  if (!from.empty() && (at == std::string::npos || text.find(from, at + 1) != std::string::npos))
    return "`" + from + "` does not stand once";
  const auto read = read_procedure(text.replace(from.empty() ? 0 : at, from.size(), to), "f");
  if (read) return "sound";
  std::string all;
  for (const auto& refusal : read.error())
    all += (all.empty() ? "" : "\n") + (refusal.source.size() > 22 ? refusal.source.substr(19, 3) : "---") + " " +
           refusal.about + ": " + refusal.text;
  return all;
}

TEST(ProcedureMeetings, AreReadFromASoundFile) {
  const auto read = read_procedure(sound, "f");
  ASSERT_TRUE(read) << said("", "");
  ASSERT_EQ(read->meetings.size(), 2U);
  const auto& panel = read->meetings[0];
  EXPECT_EQ(panel.members_at_least, 3);
  EXPECT_EQ(panel.papers[0].title, "Briefing");
  EXPECT_EQ(panel.outcomes, (std::vector<std::string>{"agreed", "put_off"}));
  EXPECT_EQ(panel.not_from_stage, "1");
  EXPECT_EQ(read->meetings[1].members_at_least, 0);
  EXPECT_EQ(read->tasks[0].numbered, "Query");
}

TEST(ProcedureMeetings, AreNamedWhereTheyAreAndCanBeHeld) {
  const struct {
    const char *from, *to, *said;
  } faults[] = {
      {"{meeting_held: [panel]}", "{meeting_held: [pannel]}",
       "P01 f:44:48: unknown meeting `pannel`, is `panel` meant?"},
      {"[{meeting_is: [conference]}]", "[{meeting_is: [panel]}]",
       "P01 f:22:5: the meeting `conference` is held in no state, expected `hold_meeting` in one"},
      {"{papers_issued: [panel]}", "{papers_issued: [conference]}",
       "P01 f:44:74: `papers_issued` asks for nothing: the meeting `conference` has no `papers`"},
      {"not_from_stage: \"1\"", "not_from_stage: \"2\"", "P01 f:15:5: unknown stage `2`, is `1` meant?"},
      {"outcomes: [agreed, put_off]", "outcomes: [agreed, agreed]",
       "--- f:19:24: `outcomes`: `agreed` stands twice, expected once"},
      {"{id: conference, title", "{id: panel, title",
       "P01 f:22:5: the meeting `panel` stands twice, expected once\nP01 f:37:48: unknown meeting `conference`, "
       "expected one of: panel"},
      {"{on: receive_query, effects", "{on: record_contact, effects",
       "P01 f:35:9: `record_contact` needs the day that stands in a letter, expected one of the `steps`, which bring a "
       "day\nP01 f:35:9: the task `query` is counted and says what is asked in words, expected one of the `steps`, "
       "which bring them"},
      {"next_action: Close", "next_action: Close\n    tasks: [query]",
       "P01 f:38:5: the task `query` needs a day that a letter sets, expected `set_task` at a step\nP01 f:38:5: the "
       "task `query` is counted, expected `set_task` at a step, which says what is asked"},
  };
  for (const auto& [from, to, expected] : faults) {
    const std::string told = said(from, to);
    EXPECT_EQ(told.substr(0, std::string(expected).size()), expected) << to;
  }
}

TEST(ProcedureMeetings, NothingElseIsAboutOne) {
  const std::string told = said("{tasks_done: query}], to: closed", "{meeting_is: panel}], to: closed");
  EXPECT_NE(told.find("P06"), std::string::npos) << told;
  EXPECT_NE(told.find("this can never be taken: `close_case` is about no meeting"), std::string::npos) << told;
}

}  // namespace
}  // namespace redress::catalogue
