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

// Whether the stage that the case is in is still to be acknowledged.
bool awaits_acknowledgement(const office::CaseView& view);

// To the complainant, or to whoever may be written to for them.
Acknowledgement acknowledgement_of(const office::CaseView& view, const Desk& desk);
// The same for an e-mail.
std::string plain_text(const Acknowledgement& letter);

}  // namespace redress::web
