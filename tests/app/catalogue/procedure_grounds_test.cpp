// What findings rest on, and clocks that somebody else keeps: what is read, and what is wrong with a file and where.
#include <gtest/gtest.h>

#include "app/catalogue/procedures.h"

namespace redress::catalogue {
namespace {

const std::string sound = R"(id: small
edition: 1
title: Small
stream: request
source: Our own
row_scheme: case-rows
valid: {from: 2020-01-01, source: Our own}
counting: {calendar: uk-any, convention: after, source: Our own}
roles: [{id: officer, title: Officer}, {id: approver, title: Approver}]
grounds:
  - {id: s40, title: "Section 40", kind: absolute, source: Our own}
  - {id: s43, title: "Section 43", kind: qualified, source: Our own, unconfirmed: yes}
  - {id: s12, title: "Section 12", kind: procedural, source: Our own}
outcomes:
  roll_up: parts
  findings:
    - {code: provided, source: Our own}
    - {code: withheld, grounds: [absolute, qualified], source: Our own}
    - {code: refused_for_cost, grounds: [s12], source: Our own}
signposts: [{to: Commissioner, text: Say how., source: Our own}]
stages: [{id: "1", title: One, row: all}]
clocks:
  - {id: theirs, title: Theirs, whose: The Examiner, limit: 8 weeks, source: Our own}
initial: new
states:
  - id: new
    title: New
    transitions:
      - {on: register_case, to: open, effects: [{open_stage: "1"}, {start_clock: theirs}]}
  - id: open
    title: Open
    stage: "1"
    owner: officer
    next_action: Answer
    transitions:
      - {on: answer_stage, when: [outcome_given], to: closed, effects: [answer_stage, {stop_clock: theirs}]}
  - {id: closed, title: Closed, final: yes}
)";

// The faults of the sound file with that changed.
std::string faults(const std::string& from, const std::string& to) {
  std::string text = sound;
  const std::size_t at = text.find(from);
  if (at == std::string::npos) return "`" + from + "` does not stand there";
  text.replace(at, from.size(), to);
  const auto read = read_procedure(text, "f");
  std::string all;
  if (read) return all;
  for (const auto& refusal : read.error()) all += refusal.about + ": " + refusal.text + "\n";
  return all;
}

TEST(Grounds, AreReadWithTheFindingsThatRestOnThem) {
  const auto read = read_procedure(sound, "f");
  ASSERT_TRUE(read.has_value()) << faults("", "");
  ASSERT_EQ(read->grounds.size(), 3U);
  EXPECT_EQ(read->grounds[1].title, "Section 43");
  EXPECT_EQ(read->grounds[1].kind, "qualified");
  EXPECT_EQ(read->grounds_of.at("withheld"), (std::vector<std::string>{"s40", "s43"}));
  EXPECT_EQ(read->grounds_of.at("refused_for_cost"), (std::vector<std::string>{"s12"}));
  EXPECT_FALSE(read->grounds_of.contains("provided"));
  ASSERT_EQ(read->unconfirmed_parts.size(), 1U);
  EXPECT_EQ(read->unconfirmed_parts.front().what, "ground s43");
  EXPECT_EQ(read->roll_up, "parts");
}

TEST(Grounds, AreNamedWhereTheyAreWrong) {
  EXPECT_EQ(faults("grounds: [s12]", "grounds: [s13]"),
            "f:19:42: unknown ground or kind of grounds `s13`, is `s43` meant?\n");
  EXPECT_EQ(faults("kind: absolute", "kind: absolut"), "f:11:42: unknown kind `absolut`, is `absolute` meant?\n");
  EXPECT_EQ(faults("grounds: [absolute, qualified]", "grounds: [absolute]"),
            "f:12:5: no finding may rest on the ground `s43`\n");
  EXPECT_EQ(faults("id: s43", "id: s40"), "f:12:5: the ground `s40` stands twice, expected once\n");
}

TEST(SomebodyElsesClock, DecidesNoTimeliness) {
  const auto read = read_procedure(sound, "f");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->clocks.front().whose, "The Examiner");
  EXPECT_NE(faults("whose: The Examiner", "whose: The Examiner, decides_timeliness: yes").find("kept by somebody else"),
            std::string::npos);
  EXPECT_NE(faults("whose: The Examiner", "whose: \"A > B\"").find("`whose` has no `>`"), std::string::npos);
}

}  // namespace
}  // namespace redress::catalogue
