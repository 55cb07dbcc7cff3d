// Services and teams of a body as they are named, follow one another and close. Everything is told with the day from which
// it holds, stands in the body log with who told it, and is never changed; told again for the same day it puts right.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "core/organisation/units.h"

namespace redress::office {

// What became of the open cases of a unit that ended.
struct HandedOver {
  struct Left {
    std::string reference, why;
  };
  std::int64_t done = 0;
  std::vector<Left> left;  // they stay where they were: tell the same once more when what stands in the way is gone
};

class Organisation {
 public:
  virtual ~Organisation() = default;
  // As the log tells it now; it stays as it is while others go on.
  virtual std::shared_ptr<const organisation::Units> units() = 0;
  // Open cases that the service or team has.
  virtual std::int64_t open_cases(std::int64_t unit) = 0;

  // Refused, all of them: what organisation::against() refuses.
  // Its id. `from` may lie ahead: it is offered from that day on.
  virtual base::Checked<std::int64_t> establish(std::string_view kind, std::string_view name, base::Day from,
                                                std::int64_t by) = 0;
  // `from` may lie behind, where it was not told in time, or ahead.
  virtual base::Checked<base::Done> rename(std::int64_t unit, std::string_view name, base::Day from,
                                           std::int64_t by) = 0;
  // From that day on `follower` goes on with its work. What is open is handed over to it: of a service on that day, of a team
  // today; roles held for it are held for the follower too. Refused also: a day to come, on which something else may be open.
  virtual base::Checked<HandedOver> succeed(std::int64_t unit, std::int64_t follower, base::Day from,
                                            std::int64_t by) = 0;
  // It ends and its figures stay its own: nobody goes on with all of its work. `taker` takes over what is open; 0: nobody.
  // Refused also: a day to come; cases that are open, where nobody takes them.
  virtual base::Checked<HandedOver> close(std::int64_t unit, std::int64_t taker, base::Day from, std::int64_t by) = 0;
};

}  // namespace redress::office
