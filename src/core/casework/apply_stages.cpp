// Answers, closures and reopenings. What they do to stages and clocks is in their recorded effects.
#include "core/casework/apply.h"

namespace redress::casework {

std::string_view apply_answer(CaseState& state, const CaseEvent&) {
  return state.open_episode() == nullptr ? "no_stage_is_open" : "";
}

std::string_view apply_closure(CaseState& state, const CaseEvent& event) {
  if (!state.open()) return "case_is_closed_already";
  state.closures.push_back({event.happened_on, event.code, event.field, std::nullopt});
  return {};
}

std::string_view apply_reopening(CaseState& state, const CaseEvent& event) {
  if (state.open()) return "case_is_not_closed";
  state.closures.back().reopened_on = event.happened_on;
  return {};
}

}  // namespace redress::casework
