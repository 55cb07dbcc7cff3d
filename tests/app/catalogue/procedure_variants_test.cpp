// Variants of procedures: what is put together, and what is said of what cannot be.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "app/catalogue/procedures.h"
#include "app/office/body.h"
#include "kit/yaml/read.h"

namespace redress::catalogue {
namespace {

// The small procedure of the handbook, which the variants below are of.
const std::string& small() {
  static const std::string text = [] {
    std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/docs/procedures.md");
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    const std::size_t begin = page.find("```yaml\nid: test.small") + 8;
    return page.substr(begin, page.find("\n```", begin) + 1 - begin);
  }();
  return text;
}

using Files = std::map<std::string, std::string>;

Bases among(const Files& files) {
  return [&files](const std::string& id) -> std::optional<BaseFile> {
    const auto found = files.find(id);
    if (found == files.end()) return std::nullopt;
    return BaseFile{id + ".yaml", found->second};
  };
}

std::string said(const base::Refusals& refusals) {
  std::string all;
  for (const auto& refusal : refusals) all += (all.empty() ? "" : "\n") + refusal.about + ": " + refusal.text;
  return all;
}

// What is said of a variant with those lines, among other files.
std::string said_of(const std::string& lines, Files files = {}) {
  files.emplace("test.small", small());
  const auto read = read_procedure("id: v\nedition: 1\n" + lines, "v.yaml", known_calendars(), among(files));
  return read ? "sound" : said(read.error());
}

procedure::Procedure sound_one(const std::string& lines, Files files = {}) {
  files.emplace("test.small", small());
  auto read = read_procedure("id: v\nedition: 7\n" + lines, "v.yaml", known_calendars(), among(files));
  if (!read) ADD_FAILURE() << said(read.error());
  return read ? std::move(*read) : procedure::Procedure{};
}

TEST(ProcedureVariant, TakesOverWhatItDoesNotSay) {
  const auto read = sound_one("variant_of: test.small\n");
  const auto base = read_procedure(small(), "test.small.yaml");
  ASSERT_TRUE(base);
  EXPECT_EQ(read.id, "v");
  EXPECT_EQ(read.edition, 7);
  EXPECT_EQ(read.title, "Small");
  ASSERT_EQ(read.states.size(), base->states.size());
  for (std::size_t i = 0; i < read.states.size(); ++i) {
    EXPECT_EQ(read.states[i].id, base->states[i].id);
    EXPECT_EQ(read.states[i].transitions.size(), base->states[i].transitions.size());
  }
  EXPECT_EQ(read.clocks[0].rule, base->clocks[0].rule);
  EXPECT_EQ(read.signposts[0].text, base->signposts[0].text);
}

TEST(ProcedureVariant, SaysOnlyWhatDiffers) {
  const auto read = sound_one(R"(variant_of: {id: test.small, edition: 1}
title: "Small, \"elsewhere\""
counting: {calendar: northern-ireland}
late_reasons: [flood]
roles:
  - {id: clerk, title: Clerk}
clocks:
  - {id: response, limit: 6 working-days, extension: {at_most: 3}}
signposts:
  - {to: Another Ombudsman, text: Go there., source: Our own}
states:
  - id: open
    next_action: |
      Answer
      soon
  - id: answered
    transitions:
      - {on: close_case, when: [answered], to: closed}
)");
  EXPECT_EQ(read.title, "Small, \"elsewhere\"");
  EXPECT_EQ(read.default_calendar, "northern-ireland");
  EXPECT_EQ(read.convention, clock::Convention::inclusive) << "the rest of a part stays";
  EXPECT_EQ(read.late_reasons, std::vector<std::string>{"flood"}) << "a list without ids is another list";
  EXPECT_EQ(read.roles, (std::vector<std::string>{"officer", "manager", "clerk"}));
  EXPECT_EQ(read.clocks[0].rule.count, 6);
  EXPECT_EQ(read.clocks[0].title, "Response");
  EXPECT_EQ(read.clocks[0].extension->at_most, 3);
  EXPECT_EQ(read.clocks[0].extension->approver, "manager");
  ASSERT_EQ(read.signposts.size(), 1U);
  EXPECT_EQ(read.signposts[0].to, "Another Ombudsman");
  const auto* open = procedure::find_state(read, "open");
  ASSERT_NE(open, nullptr);
  EXPECT_EQ(open->next_action, "Answer\nsoon") << "a state is found within the states around it";
  EXPECT_EQ(open->within, "stage_1");
  EXPECT_EQ(open->transitions.size(), 2U);
  // Its own are those that are given; what the state around it has stays.
  const auto closing = procedure::transitions_for(read, "answered", "close_case");
  ASSERT_EQ(closing.size(), 2U);
  ASSERT_EQ(closing[0]->when.size(), 1U) << "remedies_done is gone";
}

TEST(ProcedureVariant, TakesAwayAndAdds) {
  const auto read = sound_one(R"(variant_of: test.small
without: {states: [answered], clocks: [response]}
late_reasons: []
states:
  - id: open
    transitions:
      - {on: answer_stage, by: [officer], when: [every_head_has_a_finding, outcome_given], to: told, effects: [answer_stage]}
  - id: new
    transitions:
      - {on: register_case, to: open, effects: [{open_stage: "1"}]}
  - id: stage_1
    states:
      - id: told
        title: Told
        next_action: Close
        transitions:
          - {on: close_case, when: [answered], to: closed}
)");
  EXPECT_TRUE(read.clocks.empty());
  EXPECT_EQ(procedure::find_state(read, "answered"), nullptr);
  ASSERT_NE(procedure::find_state(read, "told"), nullptr);
  EXPECT_EQ(procedure::find_state(read, "told")->within, "stage_1");
}

TEST(ProcedureVariant, OfAVariantIsPutTogetherInTurn) {
  const Files files{
      {"b", "id: b\nedition: 2\nvariant_of: test.small\ntitle: B\nclocks: [{id: response, limit: 7 working-days}]\n"}};
  const auto read = sound_one("variant_of: {id: b, edition: 2}\nclocks: [{id: response, title: Answer}]\n", files);
  EXPECT_EQ(read.title, "B");
  EXPECT_EQ(read.clocks[0].rule.count, 7);
  EXPECT_EQ(read.clocks[0].title, "Answer");
  EXPECT_TRUE(read.text.starts_with("# The whole of a variant of b, edition 2, itself one of test.small, edition 1.\n"))
      << read.text.substr(0, 200);
}

TEST(ProcedureVariant, ItsTextNeedsNoOtherFile) {
  const auto read =
      sound_one("variant_of: test.small\ntitle: \"A \\\\ and \\\"quotes\\\": and\\ttab\\rback\\x07 # no comment\"\n");
  const auto again = read_procedure(read.text, "again", known_calendars(), [](const std::string& id) {
    ADD_FAILURE() << "asked for " << id;
    return std::nullopt;
  });
  ASSERT_TRUE(again) << said(again.error());
  EXPECT_EQ(again->text, read.text);
  EXPECT_EQ(again->title, "A \\ and \"quotes\": and\ttab\rback\a # no comment");
  EXPECT_EQ(again->states.size(), read.states.size());
  EXPECT_EQ(again->states[1].place.line, read.states[1].place.line) << "places are those of the text that it has";
}

TEST(ProcedureVariant, SaysWhatCannotBePutTogether) {
  const Files loop{{"b", "id: b\nvariant_of: c\n"}, {"c", "id: c\nvariant_of: v\n"}};
  const Files chain{
      {"b", "id: b\nvariant_of: c\n"}, {"c", "id: c\nvariant_of: d\n"}, {"d", "id: d\nvariant_of: test.small\n"}};
  const Files long_chain{{"b", "id: b\nvariant_of: c\n"},
                         {"c", "id: c\nvariant_of: d\n"},
                         {"d", "id: d\nvariant_of: e\n"},
                         {"e", "id: e\nvariant_of: test.small\n"}};
  EXPECT_EQ(said_of("variant_of: test.smal\n"),
            "v.yaml:3:13: `variant_of`: there is no procedure `test.smal`, beside this file or in the program");
  EXPECT_EQ(said_of("variant_of: v\n"), "v.yaml:3:13: `variant_of`: `v` is a variant of itself in the end");
  EXPECT_EQ(said_of("variant_of: b\n", loop), "c.yaml:2:13: `variant_of`: `v` is a variant of itself in the end");
  EXPECT_EQ(said_of("variant_of: c\n", chain), "sound");
  EXPECT_EQ(said_of("variant_of: b\n", long_chain),
            "d.yaml:2:13: `variant_of`: a variant of a variant of a variant, expected no more than three");
  EXPECT_EQ(said_of("variant_of: {id: test.small, edition: 2}\n"),
            "v.yaml:3:13: `variant_of`: edition 2 of `test.small` is not here, only edition 1");
  EXPECT_EQ(said_of("variant_of: [test.small]\n"), "v.yaml:3:13: a list, expected what it is a variant of as a map");
  EXPECT_EQ(said_of("variant_of: test.small\nwithout: {clocks: [answer]}\n"),
            "v.yaml:4:20: `without`: `clocks` has no `answer` to take away");
  EXPECT_EQ(said_of("variant_of: test.small\nwithout: {late_reasons: [backlog]}\n"),
            "v.yaml:4:11: `without`: there is no list `late_reasons` whose items have ids");
  EXPECT_EQ(said_of("variant_of: test.small\nwithout: [clocks]\n"),
            "v.yaml:4:10: `without`: expected lists as `{tasks: [chase]}`");
  EXPECT_EQ(said_of("variant_of: test.small\nclocks: [{title: Answer}]\n"),
            "v.yaml:4:10: `clocks`: an item without `id`, expected the id of one that is changed or new");
  EXPECT_EQ(said_of("variant_of: test.small\nclocks: [{id: response}, {id: response}]\n"),
            "v.yaml:4:26: `clocks`: `response` stands twice, expected once");
}

// What is wrong in what was taken over is named where it was written.
TEST(ProcedureVariant, NamesTheFileInWhichAFaultIs) {
  std::string wrong = small();
  wrong.replace(wrong.find("limit: 5 working-days"), 21, "limit: 5 wroking-days");
  const std::string line = std::to_string(
      std::count(wrong.begin(), wrong.begin() + static_cast<std::ptrdiff_t>(wrong.find("wroking")), '\n') + 1);
  EXPECT_EQ(said_of("variant_of: test.small\ntitle: Other\n", {{"test.small", wrong}}),
            "test.small.yaml:" + line + ":12: unknown unit `wroking-days`, is `working-days` meant?");
  EXPECT_EQ(said_of("variant_of: test.small\nclocks:\n  - {id: response, limit: 5 wroking-days}\n"),
            "v.yaml:5:27: unknown unit `wroking-days`, is `working-days` meant?");
  // And what is proved, with the lines that it speaks of.
  const std::string proved = said_of(R"(variant_of: test.small
states:
  - id: answered
    transitions:
      - {on: close_case, when: [answered], to: closed}
      - {on: close_case, when: [answered], to: closed}
)");
  EXPECT_TRUE(proved.starts_with("v.yaml:8:9: this can never be taken: the transition on `close_case` at line 7 is "))
      << proved;
}

// The same words are read once, but not where something else would come of them.
TEST(ProcedureVariant, IsReadAnewWhenWhatItIsOfHasChangedOrACalendarIsGone) {
  Files files{{"test.small", small()}};
  const std::string variant = "id: v\nedition: 1\nvariant_of: test.small\n";
  const auto read = [&] { return read_procedure(variant, "v.yaml", known_calendars(), among(files)); };
  ASSERT_TRUE(read());
  EXPECT_EQ(read()->title, "Small");
  std::string& base = files["test.small"];
  base.replace(base.find("title: Small"), 12, "title: Larger");
  EXPECT_EQ(read()->title, "Larger");
  files.clear();
  EXPECT_FALSE(read());

  EXPECT_TRUE(read_procedure(small(), "small.yaml"));
  EXPECT_FALSE(read_procedure(small(), "small.yaml", {"body", "england-and-wales"}));
  EXPECT_TRUE(read_procedure(small(), "another.yaml"));
}

// A record is read for as long as it is kept, whatever else is shipped then.
TEST(ProcedureVariant, IsKeptWholeInTheRecord) {
  std::size_t variants = 0;
  for (const auto& file : base::embedded_shipped()) {
    if (file.path.starts_with("procedures/") && file.bytes.find("\nvariant_of:") != std::string_view::npos) ++variants;
  }
  EXPECT_GT(variants, 0U);
  office::FoundedBody founded;
  const auto opened = founded.open();
  std::size_t whole = 0;
  for (const auto& procedure : opened->procedures()) {
    const auto node = yaml::read_yaml(procedure.text, procedure.id);
    ASSERT_TRUE(node);
    const auto put = put_together(*node, procedure.id, shipped_bases());
    ASSERT_TRUE(put);
    EXPECT_FALSE(put->has_value()) << procedure.id << " is kept as a variant";
    if (procedure.text.starts_with("# The whole of a variant of ")) ++whole;
  }
  EXPECT_EQ(whole, variants);
}

}  // namespace
}  // namespace redress::catalogue
