// The acknowledgement of a case as a letter: what was received, what we understood, who has it and when the answer is due.
//
// Its content is that of RULES C7: reference, date received, due date, named contact, the question about adjustments, privacy.
// Everything in it is read from the record; nothing is typed and nothing is sent.
#pragma once

#include <string>
#include <vector>

#include "app/web/desk.h"

namespace redress::web {

struct Acknowledgement {
  std::vector<std::string> address;  // name and lines; empty: nobody is known who may be written to
  std::string date, reference;
  std::string greeting;                // `Dear Mrs Joan Whitcombe`
  std::vector<std::string> opening;    // paragraphs
  std::vector<std::string> points;     // the heads of complaint, in their order
  std::vector<std::string> closing;    // paragraphs
  std::vector<std::string> signature;  // lines
};

// The complainant, or whoever may be written to for them; null where nobody may be.
const casework::CasePerson* addressee_of(const office::CaseView& view);
// Sentences that other letters have too: who has it, what the complainant needs, what we do with what we are told; and what
// they said that they want to happen, in their words.
std::string named_contact(const office::CaseView& view, const Desk& desk);
std::string adjustments_question(const std::string& needs);
std::string privacy_words();
std::string words_wanted(const office::CaseView& view);

// Whether the stage that the case is in is still to be acknowledged.
bool awaits_acknowledgement(const office::CaseView& view);

// To the complainant, or to whoever may be written to for them.
Acknowledgement acknowledgement_of(const office::CaseView& view, const Desk& desk);
// The same for an e-mail.
std::string plain_text(const Acknowledgement& letter);

}  // namespace redress::web
