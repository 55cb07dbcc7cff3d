// What each guard and effect means where every path of a procedure is walked: one line for each, so that a new one is one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/procedure/procedure.h"

namespace redress::procedure {

// What a guard asks. Whatever depends on what people do may hold or not.
enum class Asks {
  of_people,     // they can make it hold, and can leave it undone
  answer,        // the stage has been answered
  outcome,       // the command carries an outcome
  outcome_of,    // the command carries one of the outcomes of the argument
  clock_of,      // the command names one of the clocks of the argument
  meeting_of,    // the command is about one of the meetings of the argument
  reason,        // the command carries a reason
  another_hand,  // whoever does it did not have the case at the stage of the argument
};

// What an effect does to the stage and the clocks of a case.
enum class Does { nothing, opens, answers, starts, stops, ends_all };

Asks asks(Guard::What what);
// Whether people can leave undone what it asks.
bool is_of_people(Guard::What what);
// As the file has it: `handler_differs_from_stage: 1`
std::string to_text(const Guard& guard);
Does does(Effect::What what);

// The commands that carry an outcome; with any other one no guard about an outcome can hold.
bool carries_outcome(std::string_view command);
// The commands that carry a reason; with any other one there is nobody to say it.
bool carries_reason(std::string_view command);
// The commands that are about a meeting.
bool names_meeting(std::string_view command);
// The commands that name a clock.
bool names_clock(std::string_view command);
// The outcomes that the command may carry and the guards let through; empty: none is asked for or none will do.
std::vector<std::string> outcomes_for(const Procedure& procedure, const Transition& transition);
// Whether the guards ask for an outcome at all.
bool wants_outcome(const Transition& transition);
bool wants_reason(const Transition& transition);
// Whether a command that names that clock passes the guards.
bool lets_through(const Transition& transition, std::string_view clock);
// Whether no one command can pass both: they ask for different outcomes or clocks, or are for different roles.
bool exclude_each_other(const Transition& one, const Transition& other);
// Whatever passes `special` passes `general` too: its guards ask no more, and its roles are no fewer.
bool passes_too(const Transition& special, const Transition& general);

}  // namespace redress::procedure
