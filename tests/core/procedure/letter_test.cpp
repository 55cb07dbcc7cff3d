// Templates of letters: what is read of them, whatever stands there, and what a procedure must say of its letters.
#include "core/procedure/letter.h"

#include <gtest/gtest.h>

#include <chrono>

#include "core/procedure/prove.h"

namespace redress::procedure {
namespace {

// `words [field] words` for each paragraph, a bar between them.
std::string shown(const LetterTemplate& letter) {
  std::string all;
  for (const LetterParagraph& paragraph : letter.paragraphs) {
    all += all.empty() ? "" : " | ";
    for (const LetterPart& part : paragraph) all += part.field.empty() ? part.words : "[" + part.field + "]";
  }
  return all;
}

std::string faults_in(const LetterTemplate& letter) {
  std::string all;
  for (const std::string& fault : letter.faults) all += (all.empty() ? "" : "; ") + fault;
  return all;
}

TEST(LetterTemplate, IsParagraphsWithFields) {
  const LetterTemplate letter =
      read_letter("Dear {{name}},\n\nWe have it\nsince {{received_on}}.\n \n\n{{reference}}{{stage}}\n");
  EXPECT_EQ(shown(letter), "Dear [name], | We have it since [received_on]. | [reference][stage]");
  EXPECT_EQ(faults_in(letter), "");
  EXPECT_TRUE(letter.asks_for("stage"));
  EXPECT_FALSE(letter.asks_for("due_on"));
  EXPECT_TRUE(read_letter("").paragraphs.empty());
  EXPECT_TRUE(read_letter(" \n\t\n\r\n").paragraphs.empty());
}

// What template engines would act on is words here, and a fault of the file.
TEST(LetterTemplate, HasNoCodeAndNoFiles) {
  struct Case {
    const char *text, *shown, *fault;
  };
  const Case cases[] = {
      {"{{> /etc/passwd}}", "{{> /etc/passwd}}", "there is no merge field `> /etc/passwd`"},
      {"{{#if due_on}}x{{/if}}", "{{#if due_on}}x{{/if}}",
       "there is no merge field `#if due_on`; there is no merge field `/if`"},
      {"{{ name }}", "{{ name }}", "there is no merge field ` name `"},
      {"{{{name}}}", "{{{name}}}", "there is no merge field `{name`"},
      {"{{name|safe}}", "{{name|safe}}", "there is no merge field `name|safe`"},
      {"{{}}", "{{}}", "there is no merge field ``"},
      {"{{name", "{{name", "`{{` is not closed"},
      {"name}} {{name}}", "name}} [name]", "`}}` closes nothing"},
      {"${name} {% include x %} <%= 1 %>", "${name} {% include x %} <%= 1 %>", ""},
      {"<script>{{name}}</script>", "<script>[name]</script>", ""},
      {"{{na\nme}}", "{{na me}}", "there is no merge field `na\nme`"},
  };
  for (const Case& each : cases) {
    const LetterTemplate letter = read_letter(each.text);
    EXPECT_EQ(shown(letter), each.shown);
    EXPECT_EQ(faults_in(letter), each.fault) << each.text;
  }
}

Transition transition(const std::string& on, const std::string& to, const std::string& letter = "") {
  Transition made;
  made.on = on;
  made.to = to;
  made.letter = letter;
  made.place = {on == "register_case" ? 1 : on == "answer_stage" ? 2 : 3, 1};
  return made;
}

Letter letter(const std::string& id, std::vector<std::string> must_have, const std::string& text) {
  Letter made;
  made.id = id;
  made.title = id;
  made.must_have = std::move(must_have);
  made.text = text;
  made.place = {20, 1};
  return made;
}

// Registered, answered by a letter, closed.
Procedure answered_by_letter() {
  Procedure procedure;
  procedure.valid_from = std::chrono::year{2020} / 1 / 1;
  procedure.initial = "new";
  procedure.roles = {"officer"};
  for (const char* id : {"new", "open", "closed"}) {
    State state;
    state.id = id;
    state.owner = "officer";
    state.next_action = "Look";
    state.final = state.id == "closed";
    state.place = {10 + static_cast<int>(procedure.states.size()), 1};
    procedure.states.push_back(state);
  }
  Stage stage;
  stage.id = "1";
  procedure.stages = {stage};
  Transition begins = transition("register_case", "open");
  begins.effects.push_back({Effect::What::open_stage, "1", {}});
  Transition answers = transition("answer_stage", "closed", "reply");
  answers.effects.push_back({Effect::What::answer_stage, "", {}});
  procedure.states[0].transitions = {begins};
  procedure.states[1].transitions = {answers};
  procedure.letters = {letter("reply", {"signpost"}, "{{findings}}\n\n{{signpost}}")};
  return procedure;
}

std::string faults_of(const Procedure& procedure) {
  std::string all;
  for (const Fault& fault : prove(procedure, example_day))
    all += std::to_string(fault.place.line) + " " + to_text(fault.property) + ": " + fault.text + "\n";
  return all;
}

TEST(LettersOfAProcedure, AreSoundWhereEachIsThereAndUsed) {
  EXPECT_EQ(faults_of(answered_by_letter()), "");
}

TEST(LettersOfAProcedure, AreEachThereOnceAndUsed) {
  Procedure procedure = answered_by_letter();
  procedure.states[1].transitions[0].letter = "repli";
  EXPECT_EQ(
      faults_of(procedure),
      "2 P01 names: unknown letter `repli`, is `reply` meant?\n"
      "2 P22 signposting: answers are letters here, and this one does not say where to go next, expected `letter` "
      "with one that must have `signpost`\n"
      "20 P25 lists-used: nothing sends the letter `reply`\n");
  procedure = answered_by_letter();
  procedure.letters.push_back(procedure.letters.front());
  EXPECT_NE(faults_of(procedure).find("the letter `reply` stands twice"), std::string::npos);
}

TEST(LettersOfAProcedure, HaveInTheirTextWhatTheyMustHave) {
  Procedure procedure = answered_by_letter();
  procedure.letters[0].must_have = {"signpost", "reasons"};
  EXPECT_EQ(faults_of(procedure),
            "20 P01 names: the letter `reply` must have `reasons`, expected `{{reasons}}` in its text\n");
  procedure.letters[0].must_have = {"signpost", "reason"};
  EXPECT_EQ(faults_of(procedure), "20 P01 names: unknown merge field `reason`, is `reasons` meant?\n");
  procedure.letters[0] = letter("reply", {}, " \n");
  EXPECT_NE(faults_of(procedure).find("the letter `reply` says nothing"), std::string::npos);
  procedure.letters[0] = letter("reply", {"signpost"}, "{{signpost}} {{#each}}");
  EXPECT_EQ(faults_of(procedure), "20 P01 names: the text of the letter `reply`: there is no merge field `#each`\n");
}

TEST(LettersOfAProcedure, AskForNothingThatThereIsNot) {
  Procedure procedure = answered_by_letter();
  procedure.letters[0].text += "\n\nBy {{due_on}}";
  EXPECT_EQ(faults_of(procedure),
            "2 P01 names: the letter `reply` asks for `due_on`, which there is not with `answer_stage`\n");
  procedure = answered_by_letter();
  procedure.states[0].transitions[0].letter = "reply";
  EXPECT_EQ(faults_of(procedure),
            "1 P01 names: the letter `reply` asks for `findings`, which there is not with `register_case`\n"
            "1 P01 names: the letter `reply` asks for `signpost`, which there is not with `register_case`\n");
}

TEST(LettersOfAProcedure, SayWhatIsEnclosed) {
  Procedure procedure = answered_by_letter();
  Enclosure leaflet;
  leaflet.id = "leaflet";
  procedure.letters[0].enclosures = {leaflet};
  EXPECT_EQ(faults_of(procedure),
            "20 P01 names: the letter `reply` does not say what is enclosed, expected `{{enclosures}}` in its text\n");
  procedure.letters[0].text += "\n\n{{enclosures}}";
  EXPECT_EQ(faults_of(procedure), "");
  procedure.letters[0].enclosures = {leaflet, leaflet};
  EXPECT_NE(faults_of(procedure).find("the enclosure `leaflet` stands twice"), std::string::npos);
}

TEST(LettersOfAProcedure, SayWhereToGoNextWhereAnswersAreLetters) {
  Procedure procedure = answered_by_letter();
  procedure.letters[0].must_have = {"findings"};
  EXPECT_EQ(
      faults_of(procedure),
      "2 P22 signposting: answers are letters here, and this one does not say where to go next, expected `letter` "
      "with one that must have `signpost`\n");
  procedure.letters.clear();
  procedure.states[1].transitions[0].letter.clear();
  EXPECT_EQ(faults_of(procedure), "") << "nobody need answer by letters of the procedure";
}

}  // namespace
}  // namespace redress::procedure
