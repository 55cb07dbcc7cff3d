// What docs/procedures.md asks of letters (P01, P22 and P25), read by itself.
#include <set>
#include <string>

#include "property/plain_procedure.h"

namespace redress::plain {
namespace {

// The names between `{{` and `}}`, in their order.
std::set<std::string> merged(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t at = 0; (at = text.find("{{", at)) != std::string::npos;) {
    const std::size_t end = text.find("}}", at);
    if (end == std::string::npos) break;
    names.insert(text.substr(at + 2, end - at - 2));
    at = end + 2;
  }
  return names;
}

bool is_sound(const procedure::Letter& letter) {
  const auto asked = merged(letter.text);
  for (const auto& name : asked) {
    if (procedure::find_letter_field(name) == nullptr) return false;
  }
  for (const auto& name : letter.must_have) {
    if (!asked.contains(name)) return false;
  }
  std::set<std::string> enclosed;
  for (const auto& enclosure : letter.enclosures) {
    if (!enclosed.insert(enclosure.id).second) return false;
  }
  return enclosed.empty() || asked.contains("enclosures");
}

}  // namespace

std::set<std::string> broken_by_letters(const Procedure& procedure) {
  std::set<std::string> broken, ids, sent;
  for (const auto& letter : procedure.letters) {
    if (!ids.insert(letter.id).second || !is_sound(letter)) broken.insert("P01");
  }
  int answers = 0, by_letter = 0, signposted = 0;
  for (const auto& state : procedure.states) {
    for (const auto& one : state.transitions) {
      const auto* letter = procedure::find_letter(procedure, one.letter);
      const bool answer = one.on == "answer_stage";
      answers += answer ? 1 : 0;
      by_letter += answer && !one.letter.empty() ? 1 : 0;
      if (!one.letter.empty() && letter == nullptr) broken.insert("P01");
      if (letter == nullptr) continue;
      sent.insert(letter->id);
      for (const auto& name : merged(letter->text)) {
        if ((name == "findings" || name == "outcome" || name == "signpost") && !answer) broken.insert("P01");
        if (name == "due_on" && (answer || one.on == "close_case")) broken.insert("P01");
      }
      bool tells = false;
      for (const auto& name : letter->must_have) tells = tells || name == "signpost";
      signposted += answer && tells ? 1 : 0;
    }
  }
  if (by_letter > 0 && signposted < answers) broken.insert("P22");
  if (sent != ids) broken.insert("P25");
  return broken;
}

}  // namespace redress::plain
