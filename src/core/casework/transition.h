// Taking a transition of the procedure: found in the state before, its guards held, its effects recorded in the event.
#pragma once

#include <string>
#include <string_view>

#include "core/casework/decision.h"

namespace redress::casework {

// Does the command need a transition of the procedure?
enum class Need {
  must,         // it is one: nothing happens without it
  if_modelled,  // where the procedure knows the command in any state, only in those states
  may,          // a fact that anybody may record; if the procedure has a transition for it here, that is taken
};

// What guards ask about the command.
struct Asked {
  std::string stage;    // register_case: where the complaint is to begin; empty: at the first stage
  std::string outcome;  // given or rolled up
  bool reason = true;
  std::string late_reason;
  std::string clock;               // extend_clock, pause_clock, resume_clock: the one named
  std::int64_t handler = 0;        // allocate_case: the new one; else whoever has the case
  std::optional<Day> due_on = {};  // take_step: the day that a letter sets
  std::string approval = {};       // decide_approval: the one that is decided for good
  std::string meeting = {};        // call_meeting, hold_meeting: which kind
  // take_step, where it sets a task that is counted: of which day the letter is, and who does it.
  std::optional<Day> letter_on = {};
  std::int64_t owner = 0;
};

// Puts the effects of the transition for `kind` into the draft, or refuses: not possible in this state (naming what
// is), not by this role, or what the guards refuse, with their sources. History is not refused: it takes the nearest
// transition.
void take_transition(Decision& decision, Draft& draft, Need need, std::string_view kind, const Asked& asked);

// The procedure's own task, ordered now behind that many others of the same event. Due by its rule in the procedure's
// calendar, or on the day that the command brings.
OrderedTask ordered(const Decision& decision, const procedure::TaskKind& kind, std::size_t behind, const Asked& asked);

// The handlers of a stage for the separation of duties: the officers that it had, each once.
std::vector<std::int64_t> officers_of(const CaseState& state, std::string_view stage);

// What a guard about meetings has against it.
std::optional<base::Refusal> against_meetings(const Decision& decision, const procedure::Guard& guard,
                                              const Asked& asked);
// What one guard has against it; nothing if it holds.
std::optional<base::Refusal> against(const Decision& decision, const procedure::Guard& guard, const Asked& asked);

}  // namespace redress::casework
