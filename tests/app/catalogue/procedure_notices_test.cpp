// Reports that are due, questions and answers, the cut-off, and signposts and windows for some only: read from a sound file, and what
// is wrong with them, one change at a time.
#include <gtest/gtest.h>

#include "app/catalogue/procedures.h"
#include "tests/app/catalogue/procedure_said.h"

namespace redress::catalogue {
namespace {

const std::string sound = R"(id: noted
edition: 1
title: Noted
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: after, cut_off: 17:00, source: Our own}
roles: [{id: officer, title: Officer}]
signposts:
  - {to: Ombudsman for Health, text: Ask there, themes: [Health], source: Our own}
windows:
  - {id: complain, title: Time to complain, nation: wales, within: [{limit: 6 months, from: the matter}], source: Our own}
reports:
  - id: yearly
    title: Yearly report
    every: year
    year_ends: 03-31
    audience: the governing body
    holds: Numbers
    within: 2 months
    source: Our own
    unconfirmed: yes
  - {id: monthly, title: Monthly report, every: month, audience: managers, source: Our own}
questions:
  - {id: what, question: "What is it?", answer: This, for: everybody, source: Our own}
  - {id: how, question: "How is it done?", answer: So, for: staff, source: Our own}
stages: [{id: "1", title: One, row: all}]
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
      - {on: close_case, to: closed}
  - {id: closed, title: Closed, final: yes}
)";

std::string said(const std::string& from, const std::string& to) {
  return said_of(replaced_in(sound, from, to));
}

TEST(ProcedureNotices, AreReadFromASoundFile) {
  const auto read = read_procedure(sound, "f");
  ASSERT_TRUE(read) << said("", "");
  EXPECT_EQ(read->cut_off, "17:00");
  EXPECT_EQ(read->signposts[0].themes, (std::vector<std::string>{"Health"}));
  EXPECT_EQ(read->windows[0].nation, "wales");
  ASSERT_EQ(read->reports.size(), 2U);
  const auto& yearly = read->reports[0];
  EXPECT_EQ(yearly.every, procedure::ReportDue::Every::year);
  EXPECT_EQ(yearly.year_ends, std::chrono::March / 31);
  EXPECT_EQ(yearly.audience, "the governing body");
  EXPECT_EQ(yearly.within->first, 2);
  EXPECT_TRUE(yearly.unconfirmed);
  ASSERT_EQ(read->unconfirmed_parts.size(), 1U);
  EXPECT_EQ(read->unconfirmed_parts[0].what, "report yearly");
  EXPECT_FALSE(read->reports[1].within);
  ASSERT_EQ(read->questions.size(), 2U);
  EXPECT_TRUE(read->questions[0].for_public && read->questions[0].for_staff);
  EXPECT_TRUE(read->questions[1].for_staff && !read->questions[1].for_public);
}

TEST(ProcedureNotices, SayWhatIsWrongAndWhere) {
  const struct {
    const char *from, *to, *said;
  } faults[] = {
      {"cut_off: 17:00", "cut_off: 5pm", "f:8:60: `cut_off`: `5pm`, expected a time as `17:00`"},
      {"stream: complaint", "stream: request",
       "f:8:60: `cut_off`: a request counts on the day on which it comes, up to midnight"},
      {"year_ends: 03-31", "year_ends: 02-29",
       "f:18:16: `year_ends`: `02-29`, expected a month and a day as `03-31`, of a report of every year"},
      {"every: year\n", "every: quarter\n",
       "f:18:16: `year_ends`: `03-31`, expected a month and a day as `03-31`, of a report of every year"},
      {"within: 2 months", "within: 48 clock-hours", "f:21:13: `within` is in hours, expected days, weeks or months"},
      {"{id: monthly", "{id: yearly", "f:24:5: the report `yearly` stands twice, expected once"},
      {"{id: how", "{id: what", "f:27:5: the question `what` stands twice, expected once"},
      {"    audience: the governing body\n", "", "f:15:5: `audience` is missing, expected in a report t"},
      {"for: staff", "for: them", "f:27:61: unknown"},
      {"nation: wales", "nation: france", "f:13:53: unknown"},
  };
  for (const auto& [from, to, expected] : faults)
    EXPECT_EQ(said(from, to).substr(0, std::string(expected).size()), expected) << to;
}

}  // namespace
}  // namespace redress::catalogue
