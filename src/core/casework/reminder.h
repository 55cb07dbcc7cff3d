// What is to be said of a case because a day has come: a limit is near, is today, was missed; a task or a promise is due; a limit
// has come to the day by which what cannot be done is proposed for escalation.
//
// Worked out from the state alone. Whether it has been said already is for the record to know: a reminder is the same as another
// if all its members are. A limit that is lengthened or counted anew has another day, and so other reminders. What a day left
// unsaid (nobody was there to say it) is not said later as if it were still to come: of a limit that has passed it is said that it
// was missed. Rule: RULES C1.3 U5, U7, U8; C8 `late-escalation`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/casework/state.h"
#include "core/clock/calendar.h"
#include "core/procedure/procedure.h"

namespace redress::casework {

// So many working days before its limit a draft answer is to be there. Rule: RULES C1.3 U8.
inline constexpr int warning_working_days = 2;

struct Reminder {
  std::string about;         // `clock:response`, `task:t3`, `promise:p1`
  std::int64_t episode = 0;  // of a clock: the stage episode that it belongs to
  std::string what;          // `due_soon`, `due_today`, `missed`, `ceiling`
  Day due_on;                // the day it is due; of a `ceiling` the last day that an extension may reach
  bool operator==(const Reminder&) const = default;
};

// Everything that may be said on that day of a case that is open, in the order of clocks, promises and tasks. Nothing of what is
// due on the very day on which it began: whoever set it knows.
std::vector<Reminder> reminders_on(Day today, const CaseState& state, const procedure::Procedure& procedure,
                                   const clock::Calendars& calendars);

// Those of `all` that are not among `said` and are due on `since` or later: what was past when the case came into the record, or
// when reminders began, is late and is known to be.
std::vector<Reminder> unsaid(std::vector<Reminder> all, const std::vector<Reminder>& said, Day since);

// Whose business it is first: who holds the role that has the case in its state (of a clock), who is to do it (of a task or a
// promise), and else whoever has the case; 0: nobody.
std::int64_t first_to_hear(const Reminder& reminder, const CaseState& state, const procedure::Procedure& procedure);

// Once it is missed the next person up hears of it too.
bool goes_up(const Reminder& reminder);

// The event that records it, by nobody: `to` are the ids of those who hear of it.
CaseEvent reminder_event(const Reminder& reminder, Day on, const std::vector<std::int64_t>& to);

}  // namespace redress::casework
