// What the search knows of a case: its words for the index, its texts for excerpts, its traits for likeness.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/casework/decide.h"
#include "core/casework/event.h"
#include "core/casework/likeness.h"
#include "core/casework/state.h"

namespace redress::office {

// A text of a case as it stands beside the log; its field as the log calls it.
struct CaseText {
  std::string field, words;
};

using casework::TextOf;

// Every text of the events, each once, and the themes.
std::vector<CaseText> texts_of(std::span<const casework::CaseEvent> events, const TextOf& text_of);

// As the index keeps them (store/search.h).
std::set<std::string> index_words(std::string_view reference, const std::vector<CaseText>& texts);

casework::Traits traits_of(const casework::CaseState& state, const std::vector<CaseText>& texts);

// Names alone: a note of how somebody can be reached holds digits and signs as well.
std::set<std::string> names_in(std::string_view text);
std::set<std::string> set_of_words(std::string_view text);

}  // namespace redress::office
