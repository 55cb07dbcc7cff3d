// A letter that goes out with a transition: what must be in it, what was, and how the record has it.
#pragma once

#include <optional>

#include "core/casework/decision.h"
#include "core/casework/effects.h"

namespace redress::casework {

// What the transition's letter is recorded as, its words put into the draft; nothing where it sends none. Refused: an enclosure
// that is neither in it nor left out for a reason, and words that lack what they must have, where that can be seen exactly.
// `effects`: the others of the transition. History is asked nothing, and says what it knows.
std::optional<SentLetter> sent_letter(Decision& decision, Draft& draft, const procedure::Transition& transition,
                                      const Effects& effects, const std::string& outcome);

// Refused where something was said of a letter and the command sends none.
void check_posting(Decision& decision, const Draft& draft);

// As `detail.effects.sends` has it; nothing if the value is not of that form.
base::Value to_value(const SentLetter& letter);
std::optional<SentLetter> read_sent_letter(const base::Value& value);

}  // namespace redress::casework
