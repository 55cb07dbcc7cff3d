// The same done with many cases on the writer's thread, some hundred in one job.
#include <utility>

#include "app/office/desk.h"

namespace redress::office {

std::vector<std::string> Desk::carry_out_each(std::span<const Each> all) {
  const Instant now = next_instant();
  std::vector<std::string> left;
  std::vector<casework::CaseState> states;
  Events fresh;
  Entry entry;
  entry.recorded_at = now;
  entry.next_seq = store_.next_seq();
  entry.command_id = store_.next_command_ids(static_cast<std::int64_t>(all.size()));
  std::vector<std::int64_t> ids;
  for (const Each& each : all) ids.push_back(each.case_id);
  std::vector<Events> histories = store_.case_events(ids);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& [case_id, version, command] = all[i];
    Events& history = histories[i];
    entry.case_id = case_id;
    if (version != 0 && history.back().version != version) {
      left.emplace_back("something else was done with it since");
      continue;
    }
    if (casework::conflicts(history, command)) {
      left.push_back(conflict(history, command).front().text);
      continue;
    }
    auto drafts = decided(bearings_, history, command, now, false);
    if (!drafts) {
      left.push_back(drafts.error().front().text);
      continue;
    }
    for (auto& draft : *drafts) {
      auto& event = enter(bearings_, std::move(draft.event), command, entry, history);
      commit_to_texts(draft.texts, event);
      entry.next_seq = event.seq + 1;
      fresh.push_back(event);
    }
    ++entry.command_id;
    left.emplace_back();
    states.push_back(casework::fold(history));
  }
  append(fresh);
  store_.write_cases(states, bearings_.calendars);
  return left;
}

}  // namespace redress::office
