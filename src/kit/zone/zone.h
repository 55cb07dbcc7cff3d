// A named time zone (`Europe/London`): which civil day an instant falls on, what the clocks on the wall say, and the
// way back, where twice a year a wall time happens twice or not at all.
//
// Zone data are the system's (tzdata). The library behind it stands in zone.cpp alone; here are std::chrono types only.
// Safe to use from any thread. Nothing here asks the time. Rule: DESIGN 3 (`happened_on` is a civil day of the body).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/refusal.h"

namespace date {
class time_zone;
}

namespace redress::zone {

using base::Day;
using base::Instant;

// What the clocks on the wall say.
struct WallTime {
  Day day;
  std::chrono::microseconds
      since_midnight{};  // as the hands stand: 01:30 is 90 minutes, also on a day of 23 or 25 hours
  bool operator==(const WallTime&) const = default;
};

class Zone {
 public:
  // Nothing for a name that the system's zone data do not know. Throws base::Fault if there are no zone data at all.
  static std::optional<Zone> named(std::string_view name);

  const std::string& name() const { return name_; }

  Day civil_day(Instant instant) const;
  WallTime wall_time(Instant instant) const;
  // How far the wall is ahead of UTC: 0 or 60 minutes in London.
  std::chrono::minutes offset(Instant instant) const;

  // The instant at which the wall says so. Refused where it never does (`wall_time_does_not_exist`) or does twice
  // (`wall_time_happens_twice`); `since_midnight` outside one day is refused as the former.
  base::Checked<Instant> instant_of(WallTime wall) const;
  // The same without refusal: the first of two; for a time that was skipped, the instant of the skip.
  Instant earliest_instant_of(WallTime wall) const;

  // The first instant of a civil day. A day is over when the next begins.
  Instant beginning_of(Day day) const { return earliest_instant_of({day, {}}); }

 private:
  Zone(std::string name, const date::time_zone* zone) : name_(std::move(name)), zone_(zone) {}

  std::string name_;
  const date::time_zone* zone_;  // lives as long as the program
};

}  // namespace redress::zone
