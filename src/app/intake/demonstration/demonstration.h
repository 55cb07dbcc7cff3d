// The demonstration bodies: plainly invented, from a fixed seed and backwards from today, so that every moment that a
// newcomer is shown is always there. docs/demonstration.md tells the moments.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/office/office.h"

namespace redress::intake {

// `council`, `agency`, `ombudsman`; nothing for another word.
std::optional<office::Founding> demonstration_founding(std::string_view kind);

// The day on which that body is to be founded, where what it records is recorded on the days on which it happened; nothing where
// everything is recorded when the demonstration is made.
std::optional<base::Day> demonstration_founded_on(std::string_view kind);

// Moves the clock that the office was opened with.
using SetClock = std::function<void(base::Instant)>;

// Fills a body that was founded so. `today` is a day of the body; nothing in it happens after. Without `set_clock` everything is
// recorded at one moment.
void fill_demonstration(office::Office& office, std::string_view kind, base::Day today, const SetClock& set_clock = {});

// The references of moments that are told about: Ms Okafor's case, the answer that was recorded late.
struct Moments {
  std::string okafor, late_recorded;
  base::Day quarter_from{}, quarter_to{};  // the quarter with 349 received and 350 answered
  base::Day report_known_by{};             // when its report was made, before the late answer was recorded
};
Moments westermoor_moments(const clock::Calendars& calendars, base::Day today);

}  // namespace redress::intake
