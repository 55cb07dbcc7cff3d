// What is wrong with the letters of a procedure's file, and where: changes to a sound one, one by one. And which letters ship.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/catalogue/procedures.h"
#include "tests/app/catalogue/procedure_said.h"

namespace redress::catalogue {
namespace {

const std::string sound = R"(id: small
edition: 1
title: Small
stream: complaint
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: scotland, convention: after, source: Our own}
roles: [{id: officer, title: Officer}]
outcomes: {findings: [{code: upheld, source: Our own}]}
signposts: [{to: Panel, text: Say so, source: Our own}]
stages: [{id: "1", title: One, row: all}]
letters:
  - id: reply
    title: Response
    to: complainant
    must_have: [reference, signpost]
    enclosures:
      - {id: leaflet, title: Leaflet, source: Our own, unconfirmed: yes}
    text: |
      Dear {{name}},

      We have looked into
      {{reference}}.

      {{signpost}}

      {{enclosures}}
    source: Our own
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
    next_action: Answer
    transitions:
      - {on: answer_stage, when: [outcome_given], to: closed, letter: reply, effects: [answer_stage]}
  - {id: closed, title: Closed, final: yes}
)";

std::string changed(const std::string& from, const std::string& to) {
  EXPECT_NE(sound.find(from), std::string::npos) << from;
  return replaced_in(sound, from, to);
}

std::string said(const std::string& text) {
  return said_of(text);
}

TEST(ProcedureLetters, AreRead) {
  const auto read = read_procedure(sound, "f");
  ASSERT_TRUE(read) << said(sound);
  ASSERT_EQ(read->letters.size(), 1U);
  const procedure::Letter& letter = read->letters.front();
  EXPECT_EQ(letter.title, "Response");
  EXPECT_EQ(letter.to, "complainant");
  EXPECT_EQ(letter.must_have, (std::vector<std::string>{"reference", "signpost"}));
  ASSERT_EQ(letter.enclosures.size(), 1U);
  EXPECT_EQ(letter.enclosures.front().title, "Leaflet");
  EXPECT_EQ(procedure::read_letter(letter.text).paragraphs.size(), 4U);
  ASSERT_EQ(read->unconfirmed_parts.size(), 1U);
  EXPECT_EQ(read->unconfirmed_parts.front().what, "letter reply, enclosure leaflet");
  EXPECT_EQ(procedure::find_state(*read, "open")->transitions.front().letter, "reply");
}

TEST(ProcedureLetters, AreWrongAtTheirPlace) {
  const struct {
    std::string from, to, said;
  } changes[] = {
      {"letter: reply,", "letter: replay,", "f:42:9: unknown letter `replay`, is `reply` meant?"},
      {"[reference, signpost]", "[reference, signposts]", "unknown merge field `signposts`, is `signpost` meant?"},
      {"Dear {{name}}", "Dear {{nome}}", "the text of the letter `reply`: there is no merge field `nome`"},
      {"Dear {{name}}", "{{> /etc/passwd}}", "there is no merge field `> /etc/passwd`"},
      {"      {{enclosures}}\n", "", "does not say what is enclosed"},
      {"    to: complainant\n", "", "`to` is missing"},
      {"    must_have: [reference, signpost]\n", "    must_have: [signpost]\n    template: x\n", "`template`"},
      {"letter: reply, ", "", "nothing sends the letter `reply`"},
      {", source: Our own, unconfirmed: yes}", "}", "`source` is missing"},
  };
  for (const auto& change : changes) {
    const std::string all = said(changed(change.from, change.to));
    EXPECT_NE(all.find(change.said), std::string::npos) << change.to << ": " << all;
  }
}

TEST(ProcedureLetters, AreBounded) {
  EXPECT_NE(said(changed("Dear {{name}}", std::string(20'001, 'x'))).find("longer than 20000 bytes"),
            std::string::npos);
  std::string many = "enclosures:\n";
  for (int i = 0; i <= 20; ++i) many += "      - {id: e" + std::to_string(i) + ", title: E, source: Our own}\n";
  EXPECT_NE(said(changed("enclosures:\n", many)).find("more than 20 enclosures"), std::string::npos);
}

TEST(ShippedLetters, AskForWhatTheCodesAsk) {
  const auto& shipped = shipped_procedures();
  const auto letter = [&](const std::string& id, const std::string& name) {
    const auto found = std::find_if(shipped.begin(), shipped.end(), [&](const auto& each) { return each.id == id; });
    const auto* one = found == shipped.end() ? nullptr : procedure::find_letter(*found, name);
    return one == nullptr ? procedure::Letter{} : *one;
  };
  using Words = std::vector<std::string>;
  const Words code{"stage", "points", "findings", "reasons", "remedies", "outstanding_actions", "signpost"};
  for (const char* id : {"eng.lgsco.code.2024", "eng.hos.code.2024"}) {
    EXPECT_EQ(letter(id, "stage_1_reply").must_have, code) << id << ": 6.8, 6.9";
    EXPECT_EQ(letter(id, "stage_2_reply").must_have, code) << id << ": 6.8, 6.19";
    EXPECT_EQ(letter(id, "acknowledgement").must_have.size(), 6U) << id;
  }
  EXPECT_EQ(letter("sct.mchp.2021", "stage_2_reply").must_have,
            (Words{"reference", "points_agreed", "findings", "signpost"}));
  ASSERT_EQ(letter("spso.csc", "stage_2_reply").enclosures.size(), 1U);
  EXPECT_EQ(letter("spso.csc", "stage_2_reply").enclosures.front().title, "Decision review leaflet");
  EXPECT_EQ(letter("gb.cmg.phso", "pti_response").to, "the Ombudsman");
  EXPECT_EQ(letter("ni.cmg.phso", "case_information").title, "CMSL5844, cover letter to the Ombudsman");
}

}  // namespace
}  // namespace redress::catalogue
