#include <algorithm>

#include "core/casework/state.h"

namespace redress::casework {

Limit limit_of(const RunningClock& running, const clock::Calendar& calendar) {
  if (running.started.set_for) return {running.started.set_for, running.started.set_for};
  clock::Rule rule = running.started.rule;
  const auto base = clock::due_on(running.from, rule, running.pauses, calendar);
  Limit limit{base ? *base : std::nullopt, base ? *base : std::nullopt};
  if (running.extended_by == 0) return limit;
  rule.count += running.extended_by;
  const auto whole = clock::due_on(running.from, rule, running.pauses, calendar);
  limit.due_on = whole ? *whole : std::nullopt;
  return limit;
}

clock::Rule rule_of(const RunningClock& running) {
  if (!running.started.set_for) return running.started.rule;
  const auto days = (*running.started.set_for - running.from).count();
  return {std::max(1, static_cast<int>(days)), clock::Unit::calendar_days, clock::Convention::after, clock::Roll::none};
}

}  // namespace redress::casework
