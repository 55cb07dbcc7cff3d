// The calendars: those shipped in calendars/, and those that a GOV.UK holiday list adds for one run.
//
// Known by name: `england-and-wales`, `scotland`, `northern-ireland`, `uk-any` (a holiday in any of the three), `none` (Saturdays and
// Sundays only). Rule: DESIGN 4 and 7; RULES B10.2; calendars/README.md says where each day comes from.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/clock/calendar.h"

namespace redress::catalogue {

// The calendars inside this program, read once; a copy is cheap. Throws base::Fault, naming every fault, if the shipped files are broken.
clock::Calendars shipped_calendars();

// One nation's file (the columns of calendars/README.md). `name` is what messages call it. Its data cover whole years, from
// the first year with a day to the last. Refused, all at once: what the CSV reader refuses, an unknown or missing column, a day
// out of order or twice, a weekday that is not the day's, an unknown kind or standing, a moved day without the one it replaced.
base::Checked<clock::CalendarHistory> read_calendar(std::istream& in, const std::string& name, std::string id,
                                                    std::string title);

// Adds a calendar for each division of a list in the form of the GOV.UK feed. A division with a built-in name replaces that calendar
// in the years for which the list has entries, and `uk-any` follows; the list's days count in every edition. A new
// division covers the years from its first entry to its last. `notes` gains a sentence for each year that is not covered as one
// might expect. Refused: text that is not JSON, another form, a day that is none.
base::Checked<base::Done> add_holiday_list(clock::Calendars& calendars, std::string_view json, std::string_view name,
                                           std::vector<std::string>& notes);

}  // namespace redress::catalogue
