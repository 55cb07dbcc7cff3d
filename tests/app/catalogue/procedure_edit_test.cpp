// Values changed where they stand: the file differs in them alone, whatever is typed.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/catalogue/procedure_edit.h"
#include "app/catalogue/procedures.h"
#include "base/text.h"

namespace redress::catalogue {
namespace {

const std::string small = R"(# Above everything.
id: test.edit
edition: 3   # the third
title: "Edit: a procedure"
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: inclusive, source: Our own}
roles:
  - {id: officer, title: Officer, does: Drafts the response}
  - {id: manager, title: Manager}
outcomes:
  findings: [{code: upheld, source: Our own}]
  closing: [withdrawn]
late_reasons:
  - staff_leave      # most of the summer
  - backlog
close_reasons: [answered, withdrawn]
signposts:
  - {stage: "1", to: Ombudsman, text: "Say \"how\" to reach them.", source: Our own}
stages:
  - {id: "1", title: Stage 1, row: stage-1}
clocks:
  - id: response
    title: Response
    # The limit of the charter.
    limit: 10 working-days
    decides_timeliness: yes
    source: Our own
    law: {at_most: 10 working-days, source: "The Code, 6.3"}
    extension:
      at_most: 10
      times: 1
      source: Our own
initial: new
states:
  - id: new
    title: New
    transitions:
      - on: register_case
        to: open
        effects: [{open_stage: "1"}, {start_clock: response}]
  - id: stage_1
    title: Stage 1
    stage: "1"
    owner: officer
    states:
      - id: open
        title: 'The reader''s own'
        next_action: Answer
        transitions:
          - on: answer_stage
            by: [officer, manager]
            when: [outcome_given, late_needs_a_reason]
            to: answered
            effects: [answer_stage, {stop_clock: response}]
            guidance: >-
              Answer every head of complaint,
              in plain words.
            source: Our own
          - on: close_case
            when: [{outcome_is: withdrawn}, reason_given]
            to: closed
      - id: answered
        title: Answered
        next_action: Close
        transitions:
          - {on: close_case, when: [answered, reason_given], to: closed}
  - id: closed
    title: Closed
    final: yes
)";

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  for (const auto line : base::split(text, '\n')) all.emplace_back(line);
  return all;
}

// The lines that the second has and the first has not.
std::vector<std::string> new_lines(const std::string& before, const std::string& after) {
  const auto old = lines(before);
  std::vector<std::string> added;
  for (auto& line : lines(after)) {
    if (std::find(old.begin(), old.end(), line) == old.end()) added.push_back(std::move(line));
  }
  return added;
}

std::string changed(const Change& change) {
  const auto text = edited(small, {change});
  EXPECT_TRUE(text) << (text ? "" : text.error().front().text);
  return text ? *text : "";
}

std::string rule_of(const Change& change) {
  const auto text = edited(small, {change});
  return text ? "" : text.error().front().rule;
}

Change list(std::string at, std::vector<std::string> words) {
  return {std::move(at), {}, std::move(words), true};
}

using Lines = std::vector<std::string>;

TEST(ProcedureEdit, TheFileThatItsTestsChangeIsSound) {
  const auto read = read_procedure(small, "small");
  ASSERT_TRUE(read) << read.error().front().text;
}

TEST(ProcedureEdit, ChangesOneValueAndNothingElse) {
  EXPECT_EQ(new_lines(small, changed({"clocks/response/limit", "15 working-days"})),
            Lines{"    limit: 15 working-days"});
  EXPECT_EQ(new_lines(small, changed({"edition", "4"})), Lines{"edition: 4   # the third"});
  EXPECT_EQ(new_lines(small, changed({"title", "Another"})), Lines{"title: \"Another\""});
  EXPECT_EQ(new_lines(small, changed({"roles/manager/title", "Head of service"})),
            Lines{"  - {id: manager, title: Head of service}"});
  EXPECT_EQ(new_lines(small, changed({"states/open/title", "To be answered"})), Lines{"        title: To be answered"});
  EXPECT_EQ(new_lines(small, changed({"signposts/1/text", "Say so"})),
            Lines{"  - {stage: \"1\", to: Ombudsman, text: \"Say so\", source: Our own}"});
  EXPECT_EQ(new_lines(small, changed({"valid/from", "2026-12-01"})),
            Lines{"valid: {from: 2026-12-01, source: Our own}"});
}

TEST(ProcedureEdit, WhatIsThereAlreadyChangesNothing) {
  EXPECT_EQ(changed({"clocks/response/limit", "10 working-days"}), small);
  EXPECT_EQ(changed(list("close_reasons", {"answered", "withdrawn"})), small);
}

TEST(ProcedureEdit, ChangesListsWordByWord) {
  EXPECT_EQ(new_lines(small, changed(list("late_reasons", {"staff_leave", "backlog", "strike"}))), Lines{"  - strike"});
  const std::string without = changed(list("late_reasons", {"strike", "staff_leave"}));
  EXPECT_NE(without.find("  - staff_leave      # most of the summer\n  - strike\nclose_reasons"), std::string::npos)
      << without;
  EXPECT_EQ(new_lines(small, changed(list("close_reasons", {"answered", "no, not, this"}))),
            Lines{"close_reasons: [answered, \"no, not, this\"]"});
  EXPECT_EQ(new_lines(small, changed(list("states/open/transitions/1/by", {"manager"}))),
            Lines{"            by: [manager]"});
  EXPECT_EQ(rule_of(list("late_reasons", {})), "list_has_a_word");
  EXPECT_EQ(rule_of(list("late_reasons", {"a", "a"})), "words_stand_once");
}

TEST(ProcedureEdit, ChangesAFoldedText) {
  const std::string text = changed({"states/open/transitions/1/guidance", "In one line"});
  EXPECT_NE(text.find("            guidance: In one line\n            source: Our own\n"), std::string::npos) << text;
  std::string words = "Answer";
  for (int i = 0; i < 40; ++i) words += " every head: of #complaint";
  const auto read = parse_procedure(changed({"states/open/transitions/1/guidance", words}), "f");
  ASSERT_TRUE(read);
  EXPECT_EQ(procedure::find_state(*read, "open")->transitions[0].guidance, words);
}

TEST(ProcedureEdit, AddsWhatAPartMayHave) {
  EXPECT_EQ(new_lines(small, changed({"clocks/response/extension/approver", "manager"})),
            Lines{"      approver: manager"});
  EXPECT_EQ(new_lines(small, changed(list("states/open/transitions/2/by", {"manager"}))),
            Lines{"            by: [manager]"});
  EXPECT_EQ(new_lines(small, changed({"states/answered/transitions/1/guidance", "Look: is all done?"})),
            Lines{"          - {on: close_case, guidance: \"Look: is all done?\", when: [answered, reason_given], to: "
                  "closed}"});
  EXPECT_EQ(rule_of({"clocks/response/law/with_extension", "20 working-days"}), "value_has_a_place");
  EXPECT_EQ(rule_of({"clocks/other/limit", "20 working-days"}), "value_has_a_place");
  EXPECT_EQ(rule_of({"initial/x", "y"}), "value_has_a_place");
}

TEST(ProcedureEdit, NoValueChangesTheStructure) {
  const std::vector<std::string> hostile{"a: b",
                                         "- a",
                                         "a #b",
                                         "\"",
                                         "'",
                                         "\\",
                                         "{",
                                         "]",
                                         ", b: c}",
                                         "*alias",
                                         "&anchor",
                                         "!tag",
                                         "|",
                                         ">",
                                         "%",
                                         "@",
                                         "`",
                                         "null",
                                         "~",
                                         "yes",
                                         "1e3",
                                         "---",
                                         "...",
                                         "? a",
                                         ": b",
                                         "a:",
                                         "\"}, {id: x",
                                         "\xC3\xA9\xE2\x86\x92\xF0\x9F\x98\x80",
                                         "\xE2\x80\xA8",
                                         "\xC2\x85",
                                         "\xEF\xBB\xBF",
                                         "a\\nb",
                                         "it's \"both\"",
                                         "a  b"};
  const auto before = editable_parts(small);
  for (const auto& part : before) {
    const bool is_list = part.kind == EditablePart::Kind::words || part.kind == EditablePart::Kind::roles;
    for (const auto& value : hostile) {
      const Change change = is_list ? list(part.at, {value}) : Change{part.at, value};
      const auto text = edited(small, {change});
      if (!text) continue;  // refused is right, changed otherwise is not
      for (const auto& now : editable_parts(*text)) {
        const auto was =
            std::find_if(before.begin(), before.end(), [&](const auto& each) { return each.at == now.at; });
        ASSERT_NE(was, before.end()) << part.at << " = " << value << " made " << now.at;
        EXPECT_EQ(now.text, now.at == part.at ? value : was->text)
            << part.at << " = " << value << " changed " << now.at;
      }
    }
  }
  // Most of them can be said.
  for (const auto* value : {"a: b", "a #b", "\"", "'", "\\", "{", "null", "~", "---", "\"}, {id: x", "it's \"both\""}) {
    EXPECT_EQ(rule_of({"title", value}), "") << value;
    EXPECT_EQ(rule_of({"roles/officer/does", value}), "") << value;
    EXPECT_EQ(rule_of({"states/open/next_action", value}), "") << value;
  }
}

TEST(ProcedureEdit, AValueIsOneLineOfText) {
  const std::vector<std::string> wrong{"", " a", "a ", "a\nb", "a\tb", "a\r", std::string("a\0b", 3), "\xFF", "\x7F"};
  for (const auto& value : wrong) EXPECT_EQ(rule_of({"title", value}), "value_is_one_line") << value;
  EXPECT_EQ(rule_of({"title", std::string(4001, 'a')}), "value_is_one_line");
}

TEST(ProcedureEdit, EveryRefusalIsSaidAtOnceAndNothingIsChanged) {
  const auto text = edited(small, {{"title", "Good"}, {"title", ""}, {"nowhere", "x"}});
  ASSERT_FALSE(text);
  ASSERT_EQ(text.error().size(), 2U);
  EXPECT_EQ(text.error()[0].about, "title");
  EXPECT_EQ(text.error()[1].about, "nowhere");
}

TEST(ProcedureEdit, SaysWhatDiffersInWords) {
  const auto text =
      edited(small, {{"clocks/response/limit", "15 working-days"}, list("late_reasons", {"backlog", "strike"})});
  ASSERT_TRUE(text);
  const auto changes = changed_parts(small, *text);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].after.at, "late_reasons");
  EXPECT_EQ(changes[0].before.text, "staff_leave, backlog");
  EXPECT_EQ(changes[0].after.text, "backlog, strike");
  EXPECT_EQ(changes[1].after.of + ", " + changes[1].after.what, "Response, Limit");
}

TEST(ProcedureEdit, OnlyWhatTheFormsShowMayBeChangedThere) {
  EXPECT_TRUE(not_editable(small, {{"clocks/response/limit", "1 weeks"}}).empty());
  for (const auto* at : {"id", "edition", "clocks/response/law/at_most", "states/open/id", "clocks/response/source"})
    EXPECT_EQ(not_editable(small, {{at, "x"}}).size(), 1U) << at;
}

// Of each procedure that is shipped every seventh value, another seventh for each: it is changed, read back, and nothing else differs.
TEST(ProcedureEdit, ValuesOfEveryShippedProcedureCanBeChanged) {
  std::size_t first = 0;
  for (const auto& procedure : shipped_procedures()) {
    const auto parts = editable_parts(procedure.text);
    EXPECT_GT(parts.size(), 5U) << procedure.id;
    first = (first + 1) % 7;
    for (std::size_t i = first; i < parts.size(); i += 7) {
      const auto& part = parts[i];
      const bool is_list = part.kind == EditablePart::Kind::words || part.kind == EditablePart::Kind::roles;
      std::vector<std::string> words = part.words;
      words.emplace_back("zz: zz");
      const auto text = edited(procedure.text, {is_list ? list(part.at, words) : Change{part.at, "zz: \"zz\" #"}});
      ASSERT_TRUE(text) << procedure.id << ' ' << part.at << ": " << text.error().front().text;
      const auto changes = changed_parts(procedure.text, *text);
      ASSERT_EQ(changes.size(), 1U) << procedure.id << ' ' << part.at;
      EXPECT_EQ(changes[0].after.at, part.at) << procedure.id;
    }
  }
}

}  // namespace
}  // namespace redress::catalogue
