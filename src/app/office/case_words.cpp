#include "app/office/case_words.h"

#include <algorithm>
#include <cctype>

#include "kit/words/words.h"

namespace redress::office {
namespace {

bool is_name(std::string_view field) {
  return field == "name" || field == "who";
}

// Is it about what went wrong?
bool is_about_the_matter(std::string_view field) {
  return field == "complaint" || field == "head" || field == "points";
}

void put_reach(std::set<std::string>& words, const char* mark, const std::string& compact) {
  if (!compact.empty()) words.insert(mark + compact);
}

}  // namespace

std::vector<CaseText> texts_of(std::span<const casework::CaseEvent> events, const TextOf& text_of) {
  std::vector<CaseText> texts;
  std::set<std::string> seen;
  for (const auto& event : events) {
    if (std::string theme = base::text_or(event.detail, "theme"); !theme.empty() && seen.insert(theme).second)
      texts.push_back({"theme", std::move(theme)});
    const base::Value* all = base::find(event.detail, "texts");
    if (all == nullptr || all->as_object() == nullptr) continue;
    for (const auto& [field, commitment] : *all->as_object()) {
      if (field == "content") continue;  // of a file: a hash and no words
      if (commitment.as_text() == nullptr || !seen.insert(*commitment.as_text()).second) continue;
      if (auto words = text_of(*commitment.as_text())) texts.push_back({field, std::move(*words)});
    }
  }
  return texts;
}

std::set<std::string> set_of_words(std::string_view text) {
  std::set<std::string> all;
  for (auto& word : words::words_in(text)) all.insert(std::move(word.folded));
  return all;
}

std::set<std::string> names_in(std::string_view text) {
  std::set<std::string> names = set_of_words(text);
  std::erase_if(names, [](const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  });
  return names;
}

std::set<std::string> index_words(std::string_view reference, const std::vector<CaseText>& texts) {
  std::set<std::string> words = set_of_words(reference);
  for (const auto& text : texts) {
    words.merge(set_of_words(text.words));
    if (is_name(text.field)) {
      for (const auto& name : names_in(text.words)) words.insert("n:" + name);
    }
    const std::string compact = words::compacted(text.words);
    if (text.field == "postcode") put_reach(words, "p:", compact);
    if (text.field == "email") put_reach(words, "e:", compact);
    if (text.field == "phone") put_reach(words, "t:", compact);
    // Written together or apart, it is found.
    if (text.field == "postcode" || text.field == "phone") words.insert(compact);
  }
  return words;
}

casework::Traits traits_of(const casework::CaseState& state, const std::vector<CaseText>& texts) {
  casework::Traits traits;
  traits.theme = state.theme;
  traits.service = state.service;
  traits.received_on = state.received_on;
  const auto put = [](std::set<std::string>& all, const std::string& words) {
    if (std::string compact = words::compacted(words); !compact.empty()) all.insert(std::move(compact));
  };
  for (const auto& text : texts) {
    if (is_name(text.field)) traits.names.merge(names_in(text.words));
    if (is_about_the_matter(text.field)) traits.words.merge(set_of_words(text.words));
    if (text.field == "postcode") put(traits.postcodes, text.words);
    if (text.field == "email") put(traits.emails, text.words);
    if (text.field == "phone") put(traits.phones, text.words);
  }
  return traits;
}

}  // namespace redress::office
