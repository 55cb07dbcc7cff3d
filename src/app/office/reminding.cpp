// What is said of a case because a day has come, on the writer's thread: the event, its key, and the task that a missed ceiling
// sets, all in one transaction.
#include <algorithm>
#include <utility>

#include "app/office/desk.h"
#include "app/store/reminders.h"
#include "core/casework/reminder.h"

namespace redress::office {
namespace {

using casework::Reminder;

std::optional<Day> base_due_on(const Reminder& reminder, const casework::CaseState& state,
                               const clock::Calendars& calendars) {
  for (const auto& running : state.clocks) {
    const bool is_it = reminder.about == "clock:" + running.started.id && running.episode == reminder.episode;
    const auto* history = is_it && running.running() ? calendars.find(running.started.calendar) : nullptr;
    if (history != nullptr) return casework::limit_of(running, *history->known_on(std::nullopt)).base_due_on;
  }
  return std::nullopt;
}

}  // namespace

Day Desk::runners_first_day() {
  if (const auto began = store::runner_began_on(store_.connection())) return *began;
  const Day today = bearings_.zone.civil_day(next_instant());
  store::begin_runner(store_.connection(), today);
  return today;
}

// Whoever has it; where nobody has, those who give cases out; and once it was missed the manager of its team as well.
std::vector<std::int64_t> Desk::who_hears(const Reminder& reminder, const casework::CaseState& state,
                                          const procedure::Procedure& procedure) const {
  const auto* allocation = state.holder("officer") != nullptr ? state.holder("officer") : state.holder("coordinator");
  const std::int64_t team = allocation != nullptr ? allocation->team : 0;
  std::vector<std::int64_t> to;
  const auto add = [&](std::string_view role) {
    std::vector<std::int64_t> of_team;
    std::vector<std::int64_t> everywhere;
    for (const std::int64_t actor : rights_.holders_of(role)) {
      for (const auto& held : rights_.roles_of(actor)) {
        if (held.role != role) continue;
        if (team != 0 && held.unit == team) of_team.push_back(actor);
        if (held.unit == 0) everywhere.push_back(actor);
      }
    }
    for (const std::int64_t actor : of_team.empty() ? everywhere : of_team) {
      if (std::find(to.begin(), to.end(), actor) == to.end()) to.push_back(actor);
    }
  };
  if (const std::int64_t first = casework::first_to_hear(reminder, state, procedure); first != 0) {
    to.push_back(first);
  } else {
    add("coordinator");
  }
  if (casework::goes_up(reminder)) add("manager");
  return to;
}

// By nobody, as the reminder itself. Where the case takes no task any more there is nothing to propose.
void Desk::propose_escalation(std::int64_t case_id, const std::string& reference, Events& history) {
  casework::Command command;
  command.case_reference = reference;
  command.on = bearings_.zone.civil_day(last_recorded_at_);
  command.request = casework::SetTask{"Escalate, or say why not", command.on, 0};
  auto drafts = decided(bearings_, history, command, last_recorded_at_, false, texts_in(store_));
  if (!drafts) return;
  const Entry entry{case_id, store_.next_command_id(), store_.next_seq(), last_recorded_at_};
  for (auto& draft : *drafts)
    commit_to_texts(draft.texts, enter(bearings_, std::move(draft.event), command, entry, history));
}

std::vector<Reminded> Desk::remind(std::int64_t case_id, Day first_day) {
  Events history = store_.case_events(case_id);
  if (history.empty()) return {};
  const casework::CaseState state = casework::fold(history);
  const auto edition = bearings_.adopted->edition(state.procedure_edition);
  if (!edition) return {};  // a fault here would take the commands of other people with it; their next one says it
  casework::Command command;
  command.on = bearings_.zone.civil_day(next_instant());
  const auto due = casework::unsaid(casework::reminders_on(command.on, state, *edition->procedure, bearings_.calendars),
                                    store::reminders_of(store_.connection(), case_id),
                                    std::max(first_day, bearings_.zone.civil_day(history.front().recorded_at)));
  if (due.empty()) return {};
  const std::size_t known = history.size();
  const Entry entry{case_id, store_.next_command_id(), store_.next_seq(), last_recorded_at_};
  std::vector<Reminded> said;
  for (const Reminder& reminder : due) {
    const auto to = who_hears(reminder, state, *edition->procedure);
    const std::int64_t seq =
        enter(bearings_, casework::reminder_event(reminder, command.on, to), command, entry, history).seq;
    store::keep_reminder(store_.connection(), case_id, reminder, base_due_on(reminder, state, bearings_.calendars),
                         seq);
    if (reminder.what == "ceiling") propose_escalation(case_id, state.reference, history);
    said.push_back({state.reference, reminder, to});
  }
  write_down(std::move(history), known);
  return said;
}

}  // namespace redress::office
