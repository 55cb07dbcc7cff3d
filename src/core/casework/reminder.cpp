#include "core/casework/reminder.h"

#include <algorithm>

#include "core/clock/due_on.h"

namespace redress::casework {
namespace {

// What is said of a thing that began on `from` and is due on `due_on`, besides a warning.
void add_day(std::vector<Reminder>& all, Day today, Day from, Day due_on, std::string about, std::int64_t episode = 0) {
  if (today > due_on) {
    all.push_back({std::move(about), episode, "missed", due_on});
  } else if (today == due_on && from < due_on) {
    all.push_back({std::move(about), episode, "due_today", due_on});
  }
}

bool is_near(Day today, const RunningClock& running, Day due_on, const clock::Calendar& calendar) {
  if (today <= running.from || today >= due_on) return false;
  if (!calendar.covers(running.from) || !calendar.covers(due_on)) return false;
  return calendar.working_days_after(today, due_on) <= warning_working_days &&
         calendar.working_days_after(running.from, due_on) > warning_working_days;
}

// The last day that extensions may reach, where what cannot be done by then is proposed for escalation.
std::optional<Day> ceiling_of(const RunningClock& running, const procedure::Procedure& procedure,
                              const clock::Calendar& calendar) {
  const procedure::Clock* kind = procedure::find_clock(procedure, running.started.id);
  if (kind == nullptr || !kind->extension || !kind->extension->escalate_at_ceiling || !kind->extension->ceiling ||
      running.started.set_for) {
    return std::nullopt;
  }
  clock::Rule rule = running.started.rule;
  rule.count = *kind->extension->ceiling;
  const auto due_on = clock::due_on(running.from, rule, running.pauses, calendar);
  return due_on ? *due_on : std::nullopt;
}

void add_clock(std::vector<Reminder>& all, Day today, const RunningClock& running,
               const procedure::Procedure& procedure, const clock::Calendars& calendars) {
  const auto* history = calendars.find(running.started.calendar);
  // What somebody else misses is asked after by a task, and is no missed limit of the body's.
  if (!running.running() || history == nullptr || !running.started.whose.empty()) return;
  const auto calendar = history->known_on(std::nullopt);
  const Limit limit = limit_of(running, *calendar);
  if (!limit.due_on) return;
  const std::string about = "clock:" + running.started.id;
  if (is_near(today, running, *limit.due_on, *calendar))
    all.push_back({about, running.episode, "due_soon", *limit.due_on});
  add_day(all, today, running.from, *limit.due_on, about, running.episode);
  const auto ceiling = ceiling_of(running, procedure, *calendar);
  if (ceiling && today >= *ceiling) all.push_back({about, running.episode, "ceiling", *ceiling});
}

std::int64_t holder_or(const CaseState& state, const std::string& role, std::int64_t other) {
  const Allocation* held = role.empty() ? nullptr : state.holder(role);
  return held != nullptr && held->handler != 0 ? held->handler : other;
}

}  // namespace

std::vector<Reminder> reminders_on(Day today, const CaseState& state, const procedure::Procedure& procedure,
                                   const clock::Calendars& calendars) {
  std::vector<Reminder> all;
  if (!state.open()) return all;
  for (const RunningClock& running : state.clocks) add_clock(all, today, running, procedure, calendars);
  for (const Promise& promise : state.promises) {
    if (!promise.kept_on && !promise.missed_on)
      add_day(all, today, promise.made_on, promise.due_on, "promise:" + promise.id);
  }
  for (const Task& task : state.tasks) {
    if (task.open()) add_day(all, today, task.set_on, task.due_on, "task:" + task.id);
  }
  return all;
}

std::vector<Reminder> unsaid(std::vector<Reminder> all, const std::vector<Reminder>& said, Day since) {
  std::erase_if(all, [&](const Reminder& reminder) {
    return reminder.due_on < since || std::find(said.begin(), said.end(), reminder) != said.end();
  });
  return all;
}

std::int64_t first_to_hear(const Reminder& reminder, const CaseState& state, const procedure::Procedure& procedure) {
  const std::string id = reminder.about.substr(reminder.about.find(':') + 1);
  if (reminder.about.starts_with("task:")) {
    for (const Task& task : state.tasks) {
      if (task.id == id) return task.owner != 0 ? task.owner : holder_or(state, task.role, state.handler());
    }
  } else if (reminder.about.starts_with("promise:")) {
    for (const Promise& promise : state.promises) {
      if (promise.id == id && promise.owner != 0) return promise.owner;
    }
  } else if (const procedure::State* stands_in = procedure::find_state(procedure, state.state)) {
    return holder_or(state, stands_in->owner, state.handler());
  }
  return state.handler();
}

bool goes_up(const Reminder& reminder) {
  return reminder.what == "missed" || reminder.what == "ceiling";
}

CaseEvent reminder_event(const Reminder& reminder, Day on, const std::vector<std::int64_t>& to) {
  CaseEvent event;
  event.kind = EventKind::reminder_sent;
  event.happened_on = on;
  event.episode_id = reminder.episode;
  event.field = reminder.about;
  event.code = reminder.what;
  base::Array heard;
  for (const std::int64_t actor : to) heard.emplace_back(actor);
  event.detail = {{"about", reminder.about},
                  {"what", reminder.what},
                  {"to", std::move(heard)},
                  {"due_on", base::to_text(reminder.due_on)}};
  return event;
}

}  // namespace redress::casework
