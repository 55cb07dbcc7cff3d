#include "core/casework/state.h"

namespace redress::casework {

Limit limit_of(const RunningClock& running, const clock::Calendar& calendar) {
  clock::Rule rule = running.started.rule;
  const auto base = clock::due_on(running.from, rule, running.pauses, calendar);
  rule.count += running.extended_by;
  const auto whole = clock::due_on(running.from, rule, running.pauses, calendar);
  return {base ? *base : std::nullopt, whole ? *whole : std::nullopt};
}

}  // namespace redress::casework
