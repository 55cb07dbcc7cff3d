#include "core/casework/decision.h"

#include <algorithm>

#include "base/assert.h"
#include "base/text.h"
#include "core/casework/code.h"
#include "core/casework/order.h"

namespace redress::casework {
namespace {

const procedure::Procedure& procedure_of(const Circumstances& circumstances) {
  REDRESS_ASSERT(circumstances.procedure != nullptr);
  return *circumstances.procedure;
}

bool is_last_day(std::span<const CaseEvent> history, Day on) {
  return std::all_of(history.begin(), history.end(), [&](const CaseEvent& event) {
    return event.happened_on < on || (event.happened_on == on && !event.happened_at);
  });
}

}  // namespace

Decision::Decision(std::span<const CaseEvent> all, const Command& asked, const Circumstances& given)
    : history(all),
      command(asked),
      circumstances(given),
      procedure(procedure_of(given)),
      comes_last(is_last_day(all, asked.on)),
      now(fold(all)),
      before(comes_last ? now : state_before(all, asked.on, asked.at)) {}

void Decision::refuse(std::string_view rule, std::string_view about, std::string_view source, std::string text) {
  refusals.push_back({std::string(rule), std::string(about), std::string(source), std::move(text)});
}

Draft Decision::draft(EventKind kind) const {
  Draft draft;
  draft.event.kind = kind;
  draft.event.case_id = history.empty() ? 0 : history.front().case_id;
  draft.event.happened_on = command.on;
  draft.event.happened_at = command.at;
  draft.event.actor_id = command.actor;
  if (command.known_on) draft.event.known_on = *command.known_on;
  return draft;
}

std::int64_t Decision::next_head() const {
  std::int64_t last = 0;
  for (const CaseEvent& event : history) last = std::max(last, event.head_id);
  return last + 1;
}

std::int64_t Decision::next_episode() const {
  std::int64_t last = 0;
  for (const CaseEvent& event : history) {
    last = std::max(last, event.episode_id);
    const auto effects = effects_of(event.detail);
    if (effects && effects->opens) last = std::max(last, effects->opens->episode);
  }
  return last + 1;
}

std::string Decision::next_id(std::string_view key, char letter) const {
  std::int64_t last = 0;
  for (const CaseEvent& event : history) {
    const std::string id = base::text_or(event.detail, key);
    if (id.empty() || id.front() != letter) continue;
    last = std::max(last, base::parse_int(std::string_view(id).substr(1), 1, INT32_MAX).value_or(0));
  }
  return letter + std::to_string(last + 1);
}

std::string Decision::next_task(std::size_t behind) const {
  const auto number_of = [](std::string_view id) {
    return id.starts_with('t') ? base::parse_int(id.substr(1), 1, INT32_MAX).value_or(0) : 0;
  };
  std::int64_t last = 0;
  for (const CaseEvent& event : history) {
    last = std::max(last, number_of(base::text_or(event.detail, "task")));
    const auto effects = effects_of(event.detail);
    if (!effects) continue;
    for (const OrderedTask& task : effects->tasks) last = std::max(last, number_of(task.id));
  }
  return 't' + std::to_string(last + 1 + static_cast<std::int64_t>(behind));
}

std::int64_t Decision::next_number(std::string_view task_kind) const {
  std::int64_t last = 0;
  for (const CaseEvent& event : history) {
    const auto effects = effects_of(event.detail);
    if (!effects) continue;
    for (const OrderedTask& task : effects->tasks) {
      if (task.kind == task_kind) last = std::max(last, task.number);
    }
  }
  return last + 1;
}

std::optional<Day> Decision::limit_of(const RunningClock& clock) const {
  const clock::CalendarHistory* calendar =
      circumstances.calendars == nullptr ? nullptr : circumstances.calendars->find(clock.started.calendar);
  if (calendar == nullptr) return std::nullopt;
  return casework::limit_of(clock, *calendar->known_on(circumstances.today)).due_on;
}

const RunningClock* Decision::deciding_clock() const {
  const Episode* open = before.open_episode();
  if (open == nullptr) return nullptr;
  const auto found = std::find_if(before.clocks.begin(), before.clocks.end(), [&](const RunningClock& clock) {
    return clock.running() && clock.started.decides_timeliness && clock.episode == open->id;
  });
  return found == before.clocks.end() ? nullptr : &*found;
}

CaseState state_before(std::span<const CaseEvent> history, Day on, std::optional<Instant> at) {
  if (history.empty()) return {};
  // A fact without effects, last in the log, finds the place.
  std::vector<CaseEvent> with(history.begin(), history.end());
  CaseEvent probe;
  probe.kind = EventKind::note_added;
  probe.seq = history.back().seq + 1;
  probe.happened_on = on;
  probe.happened_at = at;
  with.push_back(std::move(probe));
  CaseState state;
  for (const CaseEvent* event : in_order(with, {})) {
    if (event == &with.back()) break;
    apply(state, *event);
  }
  return state;
}

void put_text(Draft& draft, std::string_view field, const std::string& words) {
  if (!words.empty()) draft.texts.insert_or_assign(std::string(field), words);
}

void put_reason(Draft& draft, const std::string& reason) {
  if (is_code(reason)) {
    draft.event.code = reason;
  } else {
    put_text(draft, "reason", reason);
  }
}

}  // namespace redress::casework
