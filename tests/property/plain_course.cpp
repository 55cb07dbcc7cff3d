#include "property/plain_course.h"

#include <algorithm>

#include "base/text.h"
#include "property/plain_clock.h"

namespace redress::plain {
namespace {

using casework::CaseState;
using procedure::Guard;
using procedure::State;
using procedure::Transition;

int index_of(Day day) {
  return static_cast<int>((day - *base::parse_day("2000-01-01")).count());
}

bool among(const std::string& words, const std::string& word) {
  const auto all = base::split(words, ' ');
  return std::find(all.begin(), all.end(), word) != all.end();
}

PlainCase counted(const clock::Rule& rule, Day from, const std::string& calendar) {
  PlainCase asked;
  asked.received = index_of(from);
  asked.count = rule.count;
  asked.unit = clock::to_text(rule.unit);
  asked.convention = clock::to_text(rule.convention);
  asked.roll = clock::to_text(rule.roll);
  asked.calendar = calendar;
  return asked;
}

// Whether a meeting of that kind was held in the stage that is open now, or was last, and none is to come; or whether
// everybody who sits has every paper of it.
bool is_over(const CaseState& before, std::string_view kind, bool papers_only) {
  const std::int64_t now = before.episodes.empty() ? 0 : before.episodes.back().id;
  bool any = false;
  for (const auto& meeting : before.meetings) {
    if (meeting.kind != kind || meeting.cancelled_on || meeting.episode != now) continue;
    if (!papers_only && !meeting.held_on) return false;
    any = any || !papers_only;
    for (const auto& member : meeting.members) {
      if (!papers_only || member.left_on || member.conflict_on) continue;
      if (member.papers.empty()) return false;
      any = true;
    }
  }
  return any;
}

}  // namespace

Course::Course(const procedure::Procedure& procedure, std::string body_calendar)
    : procedure_(procedure), body_calendar_(std::move(body_calendar)), state_(procedure.initial) {}

std::string Course::calendar_of(const std::string& named) const {
  const std::string& calendar = named.empty() ? procedure_.default_calendar : named;
  return calendar == "body" ? body_calendar_ : calendar;
}

std::string Course::due_of(const Timer& timer, std::optional<Day> known_on) const {
  if (timer.letter) return base::to_text(*timer.letter);
  PlainCase asked = counted(timer.clock->rule, timer.from, calendar_of(timer.clock->calendar));
  asked.count += timer.by;
  if (known_on) asked.known_on = index_of(*known_on);
  for (const auto& [from, to] : timer.pauses)
    asked.pauses.push_back({index_of(from), to ? std::optional(index_of(*to)) : std::nullopt});
  return plain_due(asked);
}

std::optional<bool> Course::holds(const Guard& guard, const Heard& heard, const CaseState& before) const {
  const auto each_head = [&](auto good) {
    return std::all_of(before.heads.begin(), before.heads.end(), [&](const auto& head) { return good(head); });
  };
  switch (guard.what) {
    case Guard::What::every_head_has_a_finding:
      return each_head([](const auto& head) { return head.withdrawn || !head.issued.empty(); });
    case Guard::What::no_finding_awaits_sign_off:
      return each_head([](const auto& head) { return !head.awaits_sign_off; });
    case Guard::What::outcome_given:
      return !heard.outcome.empty();
    case Guard::What::outcome_is:
      return among(guard.argument, heard.outcome);
    case Guard::What::reason_given:
      return heard.reason;
    case Guard::What::clock_is:
      return among(guard.argument, heard.clock);
    case Guard::What::answered:
      return !before.episodes.empty() && before.episodes.back().answered_on.has_value();
    case Guard::What::handler_differs_from_stage:
      return std::nullopt;
    case Guard::What::remedies_done:
      return std::all_of(before.remedies.begin(), before.remedies.end(),
                         [](const auto& remedy) { return remedy.done_on || remedy.dropped_on; });
    case Guard::What::meeting_is:
      return among(guard.argument, heard.meeting);
    case Guard::What::meeting_held:
    case Guard::What::papers_issued:
      for (const auto kind : base::split(guard.argument, ' ')) {
        if (!is_over(before, kind, guard.what == Guard::What::papers_issued)) return false;
      }
      return true;
    case Guard::What::approvals_decided:
      for (const auto& approval : before.approvals) {
        if (!approval.remedy.empty() && approval.decision.empty() && approval.id != heard.approval) return false;
      }
      return true;
    case Guard::What::tasks_done:
      return std::none_of(duties_.begin(), duties_.end(),
                          [&](const Duty& duty) { return among(guard.argument, duty.kind->id); });
    case Guard::What::late_needs_a_reason:
      for (const Timer& timer : timers_) {
        const std::string due = due_of(timer, heard.today);
        if (timer.clock->decides_timeliness && due < base::to_text(heard.day)) return !heard.late_reason.empty();
      }
      return true;
  }
  return std::nullopt;
}

const Transition* Course::taken(const Heard& heard, const CaseState& before) const {
  const State* state = procedure::find_state(procedure_, state_);
  std::vector<const Transition*> here;
  for (const Transition& transition : state->transitions) {
    if (transition.on == heard.on) here.push_back(&transition);
  }
  if (heard.on == "register_case") {
    // The ones for the stage that is named; none named: those for any stage, else for the first.
    const auto for_stage = [&](const std::string& stage) {
      std::vector<const Transition*> kept;
      std::copy_if(here.begin(), here.end(), std::back_inserter(kept),
                   [&](const Transition* each) { return each->stage == stage; });
      return kept;
    };
    auto kept = for_stage(heard.stage);
    if (kept.empty()) kept = for_stage(heard.stage.empty() ? procedure_.stages.front().id : "");
    here = kept;
  }
  for (const Transition* transition : here) {
    const auto& by = transition->by;
    const bool may = by.empty() || heard.role.empty() || std::find(by.begin(), by.end(), heard.role) != by.end();
    const bool held = std::all_of(transition->when.begin(), transition->when.end(),
                                  [&](const Guard& guard) { return holds(guard, heard, before).value_or(true); });
    if (may && held) return transition;
  }
  return nullptr;
}

void Course::set(const std::string& task, const Heard& heard) {
  const procedure::TaskKind* kind = procedure::find_task(procedure_, task);
  std::string due = base::to_text(heard.day);
  if (kind->due_by_letter && heard.letter) due = base::to_text(*heard.letter);
  if (kind->due) {
    PlainCase asked = counted(*kind->due, heard.day, calendar_of(""));
    asked.known_on = index_of(heard.today);
    const std::string counted_due = plain_due(asked);
    if (counted_due != "refused") due = counted_due;
  }
  duties_.push_back({kind, due});
}

void Course::drop(const std::string& task) {
  std::erase_if(duties_, [&](const Duty& duty) { return duty.kind->id == task; });
}

void Course::stop(const std::string& clock) {
  std::erase_if(timers_, [&](const Timer& timer) { return timer.clock->id == clock; });
}

// Leaving one state and entering another.
void Course::enter(const std::string& state, const Heard& heard) {
  if (state == state_) return;
  const State* from = procedure::find_state(procedure_, state_);
  const State* to = procedure::find_state(procedure_, state);
  if (!from->chase.empty()) drop(from->chase);
  for (const std::string& task : to->tasks) set(task, heard);
  if (!to->chase.empty()) set(to->chase, heard);
  state_ = state;
}

void Course::finish(const Heard& heard, const CaseState& before) {
  for (const auto& task : before.tasks) {
    if (task.id != heard.task || task.kind.empty()) continue;
    const auto same = [&](const Duty& duty) {
      return duty.kind->id == task.kind && duty.due == base::to_text(task.due_on);
    };
    const auto duty = std::find_if(duties_.begin(), duties_.end(), same);
    if (duty != duties_.end()) duties_.erase(duty);
    // Whoever is waited for is asked again until the state is left.
    if (procedure::find_state(procedure_, state_)->chase == task.kind) set(task.kind, heard);
  }
}

void Course::follow(const Heard& heard, const Transition* transition, const CaseState& before) {
  if (heard.on == "finish_task") finish(heard, before);
  for (Timer& timer : timers_) {
    if (timer.clock->id != heard.clock) continue;
    if (heard.on == "extend_clock") timer.by += heard.by;
    if (heard.on == "pause_clock") timer.pauses.emplace_back(heard.day, std::nullopt);
    if (heard.on == "resume_clock") timer.pauses.back().second = heard.day;
  }
  if (transition == nullptr) return;
  using What = procedure::Effect::What;
  // What ends comes before what begins, whatever order the file has it in.
  for (const auto& effect : transition->effects) {
    if (effect.what == What::stop_clock) stop(effect.argument);
    if (effect.what == What::end_clocks) timers_.clear();
    if (effect.what == What::drop_task) drop(effect.argument);
  }
  enter(transition->to, heard);
  for (const auto& effect : transition->effects) {
    if (effect.what == What::set_task) set(effect.argument, heard);
    if (effect.what != What::start_clock) continue;
    stop(effect.argument);  // the next letter sets it anew
    const procedure::Clock* clock = procedure::find_clock(procedure_, effect.argument);
    timers_.push_back({clock, heard.day, 0, clock->set_by_letter ? heard.letter : std::nullopt, {}});
  }
  if (!procedure::find_state(procedure_, state_)->final) return;
  timers_.clear();
  duties_.clear();
}

std::vector<std::string> Course::running() const {
  std::vector<std::string> all;
  for (const Timer& timer : timers_) {
    const std::string due = due_of(timer);
    all.push_back(timer.clock->id + " " + base::to_text(timer.from) + " " +
                  (due == "paused" || due == "refused" ? "none" : due));
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::string> Course::to_do() const {
  std::vector<std::string> all;
  for (const Duty& duty : duties_) all.push_back(duty.kind->id + " " + duty.due);
  std::sort(all.begin(), all.end());
  return all;
}

std::optional<std::string> Course::first_due(const CaseState& state) const {
  std::set<std::string> days;
  for (const Timer& timer : timers_) {
    if (timer.clock->whose.empty()) days.insert(due_of(timer));  // somebody else's is no limit of the body
  }
  for (const Duty& duty : duties_) days.insert(duty.due);
  for (const auto& task : state.tasks) {
    if (task.kind.empty() && task.open()) days.insert(base::to_text(task.due_on));
  }
  days.erase("paused");
  days.erase("refused");
  return days.empty() || !state.open() ? std::nullopt : std::optional(*days.begin());
}

}  // namespace redress::plain
