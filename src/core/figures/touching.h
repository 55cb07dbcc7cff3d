// The days that a question asks about, and which cases have anything to do with them.
#pragma once

#include <algorithm>
#include <vector>

#include "core/figures/course.h"
#include "core/figures/held.h"
#include "core/figures/tally.h"

namespace redress::figures {

struct Bounds {
  Day from{}, to{}, as_at{};
  Day closing() const { return std::min(to, as_at); }
  bool within(Day day) const { return from <= day && day <= to; }
  // What was over before this day counts in nothing: the period and every day that a stock is asked for are later.
  Day earliest() const { return std::min(from, as_at + std::chrono::days{1}); }
};

// By the days of its facts alone. Cases that the question cannot touch are passed over without reading their facts.
class Touching {
 public:
  Touching(const Columns::Held& held, const Dates& dates, const Bounds& bounds, bool open_at)
      : spreads_(held.spreads),
        known_by_(dates.known_by ? bound(*dates.known_by) : never),
        // Of a part of that day nobody can tell by the days alone.
        all_known_by_(dates.last_seq ? known_by_ - 1 : known_by_),
        earliest_(bound(base::number_of(bounds.earliest()))),
        // What began after this day counts in nothing.
        latest_(bound(base::number_of(open_at ? bounds.as_at : bounds.closing()))) {}

  // Every condition is looked at, whatever the others say: that is quicker than a branch that nothing foretells.
  bool may_touch(std::uint32_t place) const {
    const Spread& spread = spreads_[place];
    const unsigned has_begun = unsigned{spread.first_day <= latest_} & unsigned{spread.first_known <= known_by_};
    const unsigned may_be_open = unsigned{spread.over_on >= earliest_} | unsigned{spread.last_known > all_known_by_};
    return (has_begun & may_be_open) != 0;
  }

  // A day that spreads are compared with.
  static std::int32_t bound(std::int32_t day) { return std::max(short_bound(day), 0); }

 private:
  const std::vector<Spread>& spreads_;
  std::int32_t known_by_, all_known_by_;
  std::int32_t earliest_, latest_;
};

// The cases that the question may touch, in their order. What is promised or agreed may be due, kept or done when the stages of a
// case are long over, so that none that has something aside is passed over where that is asked.
std::vector<std::uint32_t> places_touched(const Columns::Held& held, const Dates& dates, const Bounds& bounds,
                                          const Wanted& wanted);

}  // namespace redress::figures
