// Histories from elsewhere: many cases in one commit, each whole or not at all.
#include <algorithm>
#include <utility>

#include "app/office/desk.h"

namespace redress::office {

base::Checked<Events> Desk::told_with_texts(const History& history, Events known, const Entry& entry) {
  for (const auto& command : history.commands) {
    auto drafts = decided(bearings_, known, command, entry.recorded_at, true);
    if (!drafts) return base::refuse(drafts.error());
    for (auto& draft : *drafts) {
      commit_to_texts(draft.texts, enter(bearings_, std::move(draft.event), command, entry, known));
    }
  }
  return known;
}

std::vector<base::Checked<int>> Desk::write_histories(const std::vector<History>& histories) {
  next_instant();
  std::vector<base::Checked<int>> results;
  results.reserve(histories.size());
  std::vector<casework::CaseState> new_states;
  std::vector<casework::CaseState> old_states;
  Events fresh;
  Entry entry;
  entry.next_seq = static_cast<std::int64_t>(store_.head().size);
  entry.recorded_at = last_recorded_at_;
  std::int64_t new_case_id = store_.next_case_ids(static_cast<std::int64_t>(histories.size()));
  // One history is one command of its source: its events share the command's id.
  entry.command_id = store_.next_command_ids(static_cast<std::int64_t>(histories.size()));
  for (const auto& history : histories) {
    const bool begins =
        !history.commands.empty() && std::holds_alternative<casework::RegisterCase>(history.commands.front().request);
    const auto known_id = store_.case_id_of(history.reference);
    Events known;
    if (known_id && !begins) known = store_.case_events(*known_id);
    if (known_id.has_value() == begins || history.commands.empty()) {
      results.push_back(base::refuse(
          {begins ? "reference_is_taken" : "case_is_not_known", "reference", "",
           begins ? "there is a case " + history.reference + " already" : "there is no case " + history.reference}));
      continue;
    }
    const std::size_t before = known.size();
    entry.case_id = known_id ? *known_id : new_case_id;
    auto all = told_with_texts(history, std::move(known), entry);
    if (!all) {
      results.push_back(base::refuse(all.error()));
      continue;
    }
    entry.next_seq = all->back().seq + 1;
    ++entry.command_id;
    if (!known_id) ++new_case_id;
    (known_id ? old_states : new_states).push_back(casework::fold(*all));
    results.push_back(static_cast<int>(all->size() - before));
    std::move(all->begin() + static_cast<std::ptrdiff_t>(before), all->end(), std::back_inserter(fresh));
  }
  append(fresh);
  store_.write_new_cases(new_states, bearings_.calendars);
  for (const auto& state : old_states) store_.write_case(state, bearings_.calendars);
  return results;
}

}  // namespace redress::office
