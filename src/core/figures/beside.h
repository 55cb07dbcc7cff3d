// Counts what stands beside the stages of a case: stages left, findings on heads, clocks by name, promises and remedies.
#pragma once

#include <functional>
#include <vector>

#include "core/figures/course.h"
#include "core/figures/days_taken.h"
#include "core/figures/tally.h"
#include "core/figures/touching.h"

namespace redress::figures {

class Beside {
 public:
  // All of them must outlive this; the course is that of the case that is counted.
  Beside(const Columns::Held& held, const Wanted& wanted, const std::function<void(const Counted&)>& each,
         const Bounds& bounds, DaysTaken& days, const Course& course);

  bool is_wanted() const { return is_wanted_; }
  // `whole`: what every record of the case says.
  void count(const Counted& whole, bool by_episodes);
  // Counts of days that a calendar's data do not cover.
  base::Refusals take_refused() { return std::move(refused_); }

 private:
  bool wants(Counts counts) const { return wanted_.counts[static_cast<std::size_t>(counts)]; }
  // In the row where it stands: of `stage-episodes` that of the last of so many stages.
  Counted placed(Counts counts, std::size_t episodes) const;
  void count_stages_left();
  void count_findings();
  void count_clocks();
  void count_promises();
  void count_remedies();
  void take_lag(Counted& made, const Course::Remedy& remedy);

  const Columns::Held& held_;
  const Wanted& wanted_;
  const std::function<void(const Counted&)>& each_;
  const Bounds& bounds_;
  DaysTaken& days_;
  const Course& course_;
  bool is_wanted_ = false;
  Counted whole_;
  bool by_episodes_ = false;
  std::vector<clock::Pause> pauses_;
  base::Refusals refused_;
};

}  // namespace redress::figures
