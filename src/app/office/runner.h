// What happens because a day has come, and not because somebody asked for it.
//
// A pass looks at the present day of the body and says, once for ever, what is due: a limit that is near, is today or was missed,
// the day of a task or a promise, an escalation to be proposed; and makes the morning's digests. It may be made at any time, by
// anybody, as often as they like: what has been said is known by the record (schema/0016), in the same transaction as its event.
// Nothing is said before six in the morning. What was past before the first pass ever is not said case by case. docs/time.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/day.h"
#include "core/casework/reminder.h"

namespace redress::office {

// Of the body's wall clock: there is one such moment each day, also when the clocks change.
inline constexpr int morning_begins_at_hour = 6;

struct Reminded {
  std::string reference;  // of the case
  casework::Reminder reminder;
  std::vector<std::int64_t> to;
};

struct Pass {
  base::Day on{};
  bool before_morning = false;  // nothing was done
  std::int64_t looked_at = 0;   // cases that were read
  std::vector<Reminded> said;
  std::int64_t digests = 0;  // that were made
};

class Runner {
 public:
  virtual ~Runner() = default;

  // From any thread. Throws base::Fault where the office was opened for reading, or its writer has stopped; what was said until
  // then stays said, and the next pass goes on from there.
  virtual Pass pass() = 0;
};

}  // namespace redress::office
