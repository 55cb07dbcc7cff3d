// So many stage episodes over ten years, from a seed, as the events that figures are made from and as the rows that anybody
// else would keep of them.
//
// The histories are those of a shipped procedure, two stages with what lies between: the office writes one case of each course, and each
// case is told in its events on days of its own. Some is recorded late, some answers are corrected, some cases are reopened. The
// log is in the order in which things became known, as a real one is, so that the events of one case lie far apart.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/casework/event.h"
#include "core/clock/calendar.h"
#include "core/procedure/procedure.h"

namespace redress::bench {

inline constexpr std::int32_t far_away = 1 << 28;  // a day that never comes

// An episode as one row, days as their numbers. An answer that was corrected has two: as it was known until then, and since.
struct EpisodeRow {
  std::uint32_t in_case = 0;
  std::int32_t received_on = 0;  // the case
  std::int32_t opened_on = 0, opened_known = 0;
  std::int32_t left_on = far_away, left_known = far_away;  // its answer; without one the closure
  std::int32_t void_known = far_away;                      // from this day on it is known to be wrong
  std::int16_t days = -1;                                  // working days to the answer
  std::uint8_t service = 0, stage = 0, outcome = 0;        // places in Episodes::outcomes; stage 1 or 2; service from 1
  bool reopened = false, answered = false, met = false;
};

class Episodes {
 public:
  static constexpr int services = 40;
  // Tells so many episodes or a few more; `folder` is for the body that writes the courses.
  Episodes(int wanted, const std::string& folder);
  ~Episodes();

  std::int32_t first_day() const;  // of the ten years
  std::int32_t last_day() const;
  std::uint32_t cases() const { return cases_; }
  std::string reference(std::uint32_t of_case) const;
  const std::vector<std::string>& outcomes() const { return outcomes_; }  // the first is none
  const procedure::Procedure& procedure() const;

  void each_event(const std::function<void(const casework::CaseEvent&)>& each);
  // In the order of the cases.
  void each_row(const std::function<void(const EpisodeRow&)>& each) const;

 private:
  struct Course;  // the events of one kind of case
  struct Told;
  struct Held;
  Told tell(std::uint32_t of_case) const;

  std::unique_ptr<Held> held_;
  std::uint32_t cases_ = 0;
  std::vector<std::string> outcomes_;
};

}  // namespace redress::bench
