// That letters are named where they exist, say what they must, and ask for nothing that there is not.
#include <algorithm>

#include "core/procedure/faults.h"

namespace redress::procedure {
namespace {

void check_letter(Faults& faults, const Letter& letter) {
  const LetterTemplate read = read_letter(letter.text);
  for (const std::string& fault : read.faults)
    faults.add(letter.place, "the text of the letter `" + letter.id + "`: " + fault);
  if (read.paragraphs.empty()) faults.add(letter.place, "the letter `" + letter.id + "` says nothing, expected a text");
  for (const std::string& field : letter.must_have) {
    faults.need(letter.place, "merge field", field, letter_field_names());
    if (find_letter_field(field) != nullptr && !read.asks_for(field))
      faults.add(letter.place,
                 "the letter `" + letter.id + "` must have `" + field + "`, expected `{{" + field + "}}` in its text");
  }
  need_each_once(faults, letter.enclosures, "the enclosure");
  if (!letter.enclosures.empty() && !read.asks_for("enclosures"))
    faults.add(letter.place,
               "the letter `" + letter.id + "` does not say what is enclosed, expected `{{enclosures}}` in its text");
}

// What the letter asks for is there when this command sends it.
void check_sending(Faults& faults, const Procedure& procedure, const Transition& transition) {
  faults.need(transition.place, "letter", transition.letter, ids_of(procedure.letters));
  const Letter* letter = find_letter(procedure, transition.letter);
  if (letter == nullptr) return;
  const LetterTemplate read = read_letter(letter->text);
  for (const LetterField& field : letter_fields()) {
    if (read.asks_for(field.name) && !has_letter_field(field.name, transition.on))
      faults.add(transition.place, "the letter `" + letter->id + "` asks for `" + std::string(field.name) +
                                       "`, which there is not with `" + transition.on + "`");
  }
}

bool sends_signpost(const Procedure& procedure, const Transition& transition) {
  const Letter* letter = find_letter(procedure, transition.letter);
  return letter != nullptr &&
         std::find(letter->must_have.begin(), letter->must_have.end(), "signpost") != letter->must_have.end();
}

// Where answers are letters, each says where to go next. Rule: RULES C1.3 U1.
void check_answers(Faults& faults, const Procedure& procedure, const std::vector<const Transition*>& answers) {
  if (std::all_of(answers.begin(), answers.end(), [](const Transition* answer) { return answer->letter.empty(); }))
    return;
  for (const Transition* answer : answers) {
    if (!sends_signpost(procedure, *answer))
      faults.add(
          Property::signposting, answer->place,
          "answers are letters here, and this one does not say where to go next, expected `letter` with one that "
          "must have `signpost`");
  }
}

}  // namespace

void check_letters(Faults& faults, const Procedure& procedure) {
  need_each_once(faults, procedure.letters, "the letter");
  for (const Letter& letter : procedure.letters) check_letter(faults, letter);
  std::vector<const Transition*> answers;
  std::vector<std::string> sent;
  for (const State& state : procedure.states) {
    for (const Transition& transition : state.transitions) {
      if (transition.on == "answer_stage") answers.push_back(&transition);
      if (transition.letter.empty()) continue;
      sent.push_back(transition.letter);
      check_sending(faults, procedure, transition);
    }
  }
  check_answers(faults, procedure, answers);
  for (const Letter& letter : procedure.letters) {
    if (std::find(sent.begin(), sent.end(), letter.id) == sent.end())
      faults.add(Property::lists_used, letter.place, "nothing sends the letter `" + letter.id + "`");
  }
}

}  // namespace redress::procedure
