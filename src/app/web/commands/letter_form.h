// The part of a command's form that is about the letter it sends: what people write of it, what goes with it, how it reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/web/commands/sent.h"
#include "app/web/form.h"
#include "app/web/letter.h"

namespace redress::web {

// What the procedure does with that command where the case stands, the first of several; of a step, where it is known which.
const procedure::Transition* transition_of(const office::CaseView& view, std::string_view kind, const Desk& desk);
// The letter that it sends, or null.
const procedure::Letter* letter_of(const office::CaseView& view, std::string_view kind, const Desk& desk);

// The letter as it was typed, from the record and the form.
ComposedLetter typed_letter(const office::CaseView& view, std::string_view kind, const Desk& desk);

// Its questions, below those of the command.
void write_letter_questions(html::Writer& out, const office::CaseView& view, std::string_view kind, const Desk& desk,
                            const Wrongs& wrongs);
// The names of their fields, for the links of an error summary.
std::vector<std::string> letter_field_names(const office::CaseView& view, std::string_view kind, const Desk& desk);
// Puts what was typed of it into the command; refused where it is to be kept and lacks what it must have.
void read_letter_questions(Sent& sent, const office::CaseView& view, std::string_view kind, const Desk& desk);
// What stands against it in the words of the page, where things are ticked and not named by their ids.
base::Refusals in_words_of_the_form(base::Refusals refusals);
// How it reads, what it must have and has, what is in it and what not: for the check page.
void write_letter_check(html::Writer& out, const office::CaseView& view, std::string_view kind, const Desk& desk);

}  // namespace redress::web
