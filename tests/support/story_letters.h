// How a story looks at the letters that went out.
#pragma once

#include <string>
#include <vector>

#include "base/text.h"
#include "core/casework/state.h"
#include "tests/core/casework/desk.h"

namespace redress::support {

// `leaflet,form`.
inline base::Array list_of(const std::string& value) {
  base::Array list;
  for (const std::string_view each : base::split(value, ',')) list.emplace_back(std::string(each));
  return list;
}

// `letter N title|to|enclosed|left_out|because|words|on|by`: the Nth.
inline std::string letter_shown(const casework::CaseState& state, const std::vector<std::string>& words,
                                const casework::Desk& desk) {
  const auto number = base::parse_int(words.at(1), 1, static_cast<std::int64_t>(state.letters.size()));
  if (!number) return "no such letter";
  const casework::Dispatch& sent = state.letters[static_cast<std::size_t>(*number - 1)];
  const auto titles = [](const std::vector<casework::SentEnclosure>& enclosures) {
    std::string all;
    for (const auto& each : enclosures) all += (all.empty() ? "" : ", ") + each.title;
    return all.empty() ? std::string("none") : all;
  };
  if (words.at(2) == "title") return sent.letter.title;
  if (words.at(2) == "to") return sent.letter.to;
  if (words.at(2) == "enclosed") return titles(sent.letter.enclosed);
  if (words.at(2) == "left_out") return titles(sent.letter.left_out);
  if (words.at(2) == "because") return sent.letter.because.empty() ? "none" : sent.letter.because;
  if (words.at(2) == "words") return sent.words.empty() ? "none" : "kept";
  if (words.at(2) == "on") return base::to_text(sent.on);
  return desk.name_of(sent.by);
}

}  // namespace redress::support
