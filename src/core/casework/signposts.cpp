#include "core/casework/signposts.h"

#include <algorithm>

namespace redress::casework {
namespace {

using procedure::Signpost;

bool is_about_a_head(const Signpost& signpost, const CaseState& state) {
  return std::any_of(state.heads.begin(), state.heads.end(), [&](const Head& head) {
    return !head.withdrawn &&
           std::find(signpost.themes.begin(), signpost.themes.end(), head.theme) != signpost.themes.end();
  });
}

}  // namespace

bool holds_in(std::string_view nation, std::string_view calendar) {
  return nation.empty() || calendar == "uk-any" || calendar.find(nation) != std::string_view::npos;
}

std::vector<const Signpost*> signposts_of(const CaseState& state, const procedure::Procedure& procedure,
                                          std::string_view calendar) {
  const Episode* open = state.open_episode();
  if (open == nullptr) return {};
  std::vector<const Signpost*> themed, about_a_head;
  const Signpost* any = nullptr;
  for (const Signpost& signpost : procedure.signposts) {
    if (!signpost.stage.empty() && signpost.stage != open->opened.stage) continue;
    if (!holds_in(signpost.nation, calendar)) continue;
    if (signpost.themes.empty()) {
      if (any == nullptr) any = &signpost;
      continue;
    }
    themed.push_back(&signpost);
    if (is_about_a_head(signpost, state)) about_a_head.push_back(&signpost);
  }
  auto& chosen = about_a_head.empty() ? themed : about_a_head;
  if (any != nullptr) chosen.push_back(any);
  return chosen;
}

}  // namespace redress::casework
