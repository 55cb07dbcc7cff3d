// Clocks: lengthened, paused, and why a limit was missed.
#include "core/casework/apply.h"

namespace redress::casework {

std::string_view apply_extension(CaseState& state, const CaseEvent& event) {
  RunningClock* clock = running_clock(state, event.field);
  const std::int64_t by = base::int_or(event.detail, "by", 0);
  if (clock == nullptr) return "clock_not_running";
  if (by < 1 || by > longest_extension || clock->extended_by + by > longest_extension)
    return "extension_makes_no_sense";
  clock->extended_by += static_cast<int>(by);
  ++clock->extensions;
  return {};
}

std::string_view apply_pause(CaseState& state, const CaseEvent& event) {
  RunningClock* clock = running_clock(state, event.field);
  if (clock == nullptr) return "clock_not_running";
  if (!clock->pauses.empty() && !clock->pauses.back().to) return "clock_is_paused_already";
  clock->pauses.push_back({event.happened_on, std::nullopt});
  return {};
}

// The day on which the clock is resumed is the last one not counted.
std::string_view apply_resumption(CaseState& state, const CaseEvent& event) {
  RunningClock* clock = running_clock(state, event.field);
  if (clock == nullptr) return "clock_not_running";
  if (clock->pauses.empty() || clock->pauses.back().to || event.happened_on < clock->pauses.back().from) {
    return "clock_not_paused";
  }
  clock->pauses.back().to = event.happened_on;
  return {};
}

std::string_view apply_delay(CaseState& state, const CaseEvent& event) {
  RunningClock* clock = last_clock(state, event.field);
  if (clock == nullptr) return "clock_not_of_this_case";
  clock->late_reason = event.code;
  return {};
}

}  // namespace redress::casework
