#include "app/intake/facts.h"

#include <algorithm>
#include <utility>

namespace redress::intake {

base::Refusals impossible_days(const Facts& facts, Day today) {
  base::Refusals refusals;
  const auto refuse = [&](const char* rule, const char* column, std::string text) {
    refusals.push_back({rule, column, "DESIGN 7", std::move(text)});
  };
  Day last = facts.received_on;
  const auto look = [&](const char* column, const std::optional<Day>& day) {
    if (!day) return;
    if (*day > today) refuse("day_has_not_come_yet", column, base::to_text(*day) + " has not come yet");
    if (*day < facts.received_on) {
      refuse("nothing_happens_before_receipt", column,
             base::to_text(*day) + " is before receipt on " + base::to_text(facts.received_on));
    }
    last = std::max(last, *day);
  };
  look("received_on", facts.received_on);
  look("acknowledged_on", facts.acknowledged_on);
  look("allocated_on", facts.allocated_on);
  look("escalated_on", facts.escalated_on);
  look("answered_on", facts.answered_on);
  look("closed_on", facts.closed_on);
  if (facts.closed_on && facts.answered_on && *facts.answered_on > *facts.closed_on) {
    refuse("answer_comes_before_closure", "answered_on",
           base::to_text(*facts.answered_on) + " is after closure on " + base::to_text(*facts.closed_on));
  }
  const std::optional<Day> end = facts.answered_on ? facts.answered_on : facts.closed_on;
  if (facts.acknowledged_on && end && *facts.acknowledged_on > *end) {
    refuse("acknowledgement_comes_before_the_end", "acknowledged_on",
           base::to_text(*facts.acknowledged_on) + " is after the case ended on " + base::to_text(*end));
  }
  if (facts.escalated_on && end && *facts.escalated_on > *end) {
    refuse("escalation_comes_before_the_end", "escalated_on",
           base::to_text(*facts.escalated_on) + " is after the case ended on " + base::to_text(*end));
  }
  if (facts.recorded_on && *facts.recorded_on < last) {
    refuse("recorded_after_it_happened", "recorded_on",
           base::to_text(*facts.recorded_on) + " is before the row's last fact on " + base::to_text(last));
  }
  if (facts.recorded_on && *facts.recorded_on > today) {
    refuse("day_has_not_come_yet", "recorded_on", base::to_text(*facts.recorded_on) + " has not come yet");
  }
  return refusals;
}

}  // namespace redress::intake
