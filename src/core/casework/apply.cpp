#include "core/casework/apply.h"

#include <algorithm>

namespace redress::casework {
namespace {

std::string_view apply_facet(CaseState& state, const CaseEvent& event) {
  switch (event.kind) {
    case EventKind::case_received:
      return apply_receipt(state, event);
    case EventKind::received_date_changed:
      return apply_received_date(state, event);
    case EventKind::case_triaged:
      state.stream = event.code;
      return {};
    case EventKind::head_added:
      return apply_head(state, event);
    case EventKind::head_withdrawn:
      return apply_head_withdrawal(state, event);
    case EventKind::case_acknowledged:
      if (!state.acknowledged_on) state.acknowledged_on = event.happened_on;
      return {};
    case EventKind::case_allocated:
      return apply_allocation(state, event);
    case EventKind::promise_made:
      return apply_promise(state, event);
    case EventKind::promise_kept:
    case EventKind::promise_missed:
      return apply_promise_end(state, event);
    case EventKind::clock_extended:
      return apply_extension(state, event);
    case EventKind::clock_paused:
      return apply_pause(state, event);
    case EventKind::clock_resumed:
      return apply_resumption(state, event);
    case EventKind::finding_proposed:
      return apply_proposal(state, event);
    case EventKind::finding_issued:
      return apply_finding(state, event);
    case EventKind::approval_requested:
      return apply_approval(state, event);
    case EventKind::approval_decided:
      return apply_decision(state, event);
    case EventKind::stage_answered:
      return apply_answer(state, event);
    case EventKind::remedy_agreed:
      return apply_remedy(state, event);
    case EventKind::remedy_changed:
      return apply_remedy_change(state, event);
    case EventKind::remedy_done:
    case EventKind::remedy_dropped:
      return apply_remedy_end(state, event);
    case EventKind::delay_explained:
      return apply_delay(state, event);
    case EventKind::case_closed:
      return apply_closure(state, event);
    case EventKind::case_reopened:
      return apply_reopening(state, event);
    case EventKind::field_set:
      return apply_field(state, event);
    case EventKind::person_added:
      return apply_person(state, event);
    case EventKind::person_changed:
    case EventKind::person_removed:
      return apply_person_change(state, event);
    case EventKind::task_set:
    case EventKind::risk_flagged:
      return apply_task(state, event);
    case EventKind::task_done:
    case EventKind::task_dropped:
      return apply_task_end(state, event);
    case EventKind::item_done:
      return apply_item_done(state, event);
    case EventKind::procedure_moved:
      return apply_move(state, event);
    case EventKind::version_recorded:
      return apply_version(state, event);
    case EventKind::anomaly_raised:
      return apply_anomaly(state, event);
    case EventKind::case_linked:
      return apply_link(state, event);
    case EventKind::file_attached:
      return apply_file(state, event);
    case EventKind::file_removed:
      return apply_file_removal(state, event);
    case EventKind::meeting_called:
      return apply_meeting(state, event);
    case EventKind::meeting_changed:
    case EventKind::conflict_declared:
    case EventKind::papers_issued:
    case EventKind::meeting_held:
    case EventKind::meeting_cancelled:
      return apply_meeting_change(state, event);
    case EventKind::contact_recorded:
    case EventKind::note_added:
    case EventKind::case_escalated:
    case EventKind::step_taken:
    case EventKind::event_annulled:
    case EventKind::reminder_sent:
      return {};
  }
  return {};
}

void stop_pause(RunningClock& clock, Day day) {
  if (!clock.pauses.empty() && !clock.pauses.back().to)
    clock.pauses.back().to = std::max(day, clock.pauses.back().from);
}

void stop(RunningClock& clock, const CaseEvent& event) {
  stop_pause(clock, event.happened_on);
  clock.stopped_on = event.happened_on;
  if (const std::string reason = base::text_or(event.detail, "late_reason"); !reason.empty())
    clock.late_reason = reason;
}

void end(RunningClock& clock, Day day) {
  stop_pause(clock, day);
  clock.ended_on = day;
}

void answer(Episode& episode, const CaseEvent& event) {
  episode.answered_on = event.happened_on;
  episode.answered_by_means = event.channel;
  episode.outcome = event.code;
  episode.answered_by = doer_of(event);
}

void open(CaseState& state, const OpenedStage& opened, Day day) {
  if (!state.episodes.empty()) {
    for (Head& head : state.heads) {
      head.proposed.clear();
      head.issued.clear();
      head.grounds.clear();
      head.proposed_by = head.issued_by = 0;
      head.awaits_sign_off = false;
    }
  }
  Episode episode;
  episode.id = opened.episode;
  episode.opened = opened;
  episode.opened_on = day;
  state.episodes.push_back(std::move(episode));
}

}  // namespace

std::string_view sense_of(const CaseState& state, const Effects& effects) {
  if (effects.answers && state.open_episode() == nullptr) return "no_stage_is_open";
  if (effects.opens && std::any_of(state.episodes.begin(), state.episodes.end(),
                                   [&](const Episode& episode) { return episode.id == effects.opens->episode; })) {
    return "stage_is_opened_already";
  }
  return {};
}

// What ends comes before what begins: an event may answer one stage and open the next.
void take_effect(CaseState& state, const Effects& effects, const CaseEvent& event) {
  for (const std::string& id : effects.stops) {
    if (RunningClock* clock = running_clock(state, id)) stop(*clock, event);
  }
  if (effects.ends_clocks) {
    for (RunningClock& clock : state.clocks) {
      if (clock.running()) end(clock, event.happened_on);
    }
  }
  for (const std::string& id : effects.lapses) {
    if (RunningClock* clock = running_clock(state, id)) end(*clock, event.happened_on);
  }
  for (const StartedClock& continued : effects.continues) {
    if (RunningClock* clock = running_clock(state, continued.id)) clock->started = continued;
  }
  if (effects.answers && state.open_episode() != nullptr) answer(state.episodes.back(), event);
  if (!effects.state.empty()) state.state = effects.state;
  if (effects.opens) open(state, *effects.opens, event.happened_on);
  for (const StartedClock& started : effects.starts) {
    if (RunningClock* clock = running_clock(state, started.id)) end(*clock, event.happened_on);  // it starts again
    RunningClock clock;
    clock.started = started;
    clock.episode = state.episodes.empty() ? 0 : state.episodes.back().id;
    clock.from = event.happened_on;
    state.clocks.push_back(std::move(clock));
  }
  for (const auto& [field, value] : effects.sets) state.fields.insert_or_assign(field, value);
  take_tasks(state, effects, event);
  for (const RegisterEntry& entry : effects.enters)
    state.registered.push_back({entry, event.happened_on, doer_of(event)});
  if (effects.sends)
    state.letters.push_back({*effects.sends, event.happened_on, doer_of(event), base::text_or(event.detail, "person"),
                             text_of(event, "letter"), text_of(event, "left_out")});
}

std::string_view apply_if_sensible(CaseState& state, const CaseEvent& event) {
  if (!state.exists && event.kind != EventKind::case_received) return "happened_before_receipt";
  const std::optional<Effects> effects = effects_of(event.detail);
  if (effects) {
    if (const std::string_view broken = sense_of(state, *effects); !broken.empty()) return broken;
  }
  if (const std::string_view broken = apply_facet(state, event); !broken.empty()) return broken;
  if (effects) take_effect(state, *effects, event);
  return {};
}

void apply(CaseState& state, const CaseEvent& event) {
  apply_if_sensible(state, event);
  state.version = std::max(state.version, event.version);
}

RunningClock* running_clock(CaseState& state, std::string_view id) {
  RunningClock* clock = last_clock(state, id);
  return clock != nullptr && clock->running() ? clock : nullptr;
}

RunningClock* last_clock(CaseState& state, std::string_view id) {
  const auto found = std::find_if(state.clocks.rbegin(), state.clocks.rend(),
                                  [&](const RunningClock& clock) { return clock.started.id == id; });
  return found == state.clocks.rend() ? nullptr : &*found;
}

std::int64_t doer_of(const CaseEvent& event) {
  return base::int_or(event.detail, "done_by", event.actor_id);
}

std::string text_of(const CaseEvent& event, std::string_view field) {
  const base::Value* texts = base::find(event.detail, "texts");
  return texts != nullptr && texts->as_object() != nullptr ? base::text_or(*texts->as_object(), field) : std::string();
}

}  // namespace redress::casework
