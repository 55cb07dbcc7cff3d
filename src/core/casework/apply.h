// Applying one event, and the reason why one is left out.
//
// One place says what makes sense: apply() leaves out what does not, and decide() refuses it.
#pragma once

#include <string_view>

#include "core/casework/event.h"
#include "core/casework/state.h"

namespace redress::casework {

// Empty, and the event applied; or the rule that it breaks (`promise_not_open`), and the state is as it was.
std::string_view apply_if_sensible(CaseState& state, const CaseEvent& event);

// The moves between states, stages and clocks that an event records, on its day: the rule they break, and carrying them
// out.
std::string_view sense_of(const CaseState& state, const Effects& effects);
void take_effect(CaseState& state, const Effects& effects, const CaseEvent& event);

// The last clock of that id that runs, or null; and the last one whether it runs or not.
RunningClock* running_clock(CaseState& state, std::string_view id);
RunningClock* last_clock(CaseState& state, std::string_view id);

// Who did what the event tells: its actor, or whom a replacement says that it stands for (`detail.done_by`).
std::int64_t doer_of(const CaseEvent& event);

// The hex of the commitment to one of the event's texts, or nothing.
std::string text_of(const CaseEvent& event, std::string_view field);

// One for each facet of the subject; each as apply_if_sensible, without the recorded effects.
std::string_view apply_receipt(CaseState& state, const CaseEvent& event);
std::string_view apply_received_date(CaseState& state, const CaseEvent& event);
std::string_view apply_field(CaseState& state, const CaseEvent& event);
std::string_view apply_head(CaseState& state, const CaseEvent& event);
std::string_view apply_head_withdrawal(CaseState& state, const CaseEvent& event);
std::string_view apply_proposal(CaseState& state, const CaseEvent& event);
std::string_view apply_finding(CaseState& state, const CaseEvent& event);
std::string_view apply_approval(CaseState& state, const CaseEvent& event);
std::string_view apply_decision(CaseState& state, const CaseEvent& event);
std::string_view apply_allocation(CaseState& state, const CaseEvent& event);
std::string_view apply_promise(CaseState& state, const CaseEvent& event);
std::string_view apply_promise_end(CaseState& state, const CaseEvent& event);
std::string_view apply_remedy(CaseState& state, const CaseEvent& event);
std::string_view apply_remedy_change(CaseState& state, const CaseEvent& event);
std::string_view apply_remedy_end(CaseState& state, const CaseEvent& event);  // done or dropped
std::string_view apply_extension(CaseState& state, const CaseEvent& event);
std::string_view apply_pause(CaseState& state, const CaseEvent& event);
std::string_view apply_resumption(CaseState& state, const CaseEvent& event);
std::string_view apply_delay(CaseState& state, const CaseEvent& event);
std::string_view apply_answer(CaseState& state, const CaseEvent& event);
std::string_view apply_closure(CaseState& state, const CaseEvent& event);
std::string_view apply_reopening(CaseState& state, const CaseEvent& event);
std::string_view apply_person(CaseState& state, const CaseEvent& event);
std::string_view apply_person_change(CaseState& state, const CaseEvent& event);  // and removal
std::string_view apply_task(CaseState& state, const CaseEvent& event);           // and risk
std::string_view apply_task_end(CaseState& state, const CaseEvent& event);
std::string_view apply_item_done(CaseState& state, const CaseEvent& event);
// What a procedure's effects order and drop.
void take_tasks(CaseState& state, const Effects& effects, const CaseEvent& event);
std::string_view apply_move(CaseState& state, const CaseEvent& event);
std::string_view apply_version(CaseState& state, const CaseEvent& event);
std::string_view apply_anomaly(CaseState& state, const CaseEvent& event);
std::string_view apply_link(CaseState& state, const CaseEvent& event);
std::string_view apply_file(CaseState& state, const CaseEvent& event);
std::string_view apply_file_removal(CaseState& state, const CaseEvent& event);
std::string_view apply_meeting(CaseState& state, const CaseEvent& event);         // called
std::string_view apply_meeting_change(CaseState& state, const CaseEvent& event);  // and all that follows its call

}  // namespace redress::casework
