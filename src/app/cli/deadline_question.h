// What a deadline is asked with, read from texts: the options of `redress deadline`, or the columns of a row of its batch.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/clock/due_on.h"

namespace redress::cli {

// In the order of the help text. As options they have dashes, as columns underscores.
enum DeadlineField : std::size_t { received, count, unit, convention, calendar, known_on, roll, pause };
inline constexpr std::array<std::string_view, 8> deadline_columns{"received", "count",    "unit", "convention",
                                                                  "calendar", "known_on", "roll", "pause"};

using DeadlineTexts = std::array<std::string_view, deadline_columns.size()>;
// Where a field stands, for messages: `--count`, `file.csv:3:12`.
using DeadlinePlace = std::function<std::string(DeadlineField)>;

struct DeadlineQuestion {
  clock::Receipt received{clock::Day{}};
  clock::Rule rule;
  const clock::CalendarHistory* history = nullptr;
  std::optional<clock::Day> known_on;
  std::vector<clock::Pause> pauses;
};

// Empty texts: `after`, the calendar `none`, everything known, no roll, no pause. Pauses `D..D` are separated by spaces. A receipt
// is a day; for clock hours it may be a local date-time (`2026-11-20T10:42`) or an RFC 3339 instant, taken to
// the wall clock of the United Kingdom. Every refusal at once.
base::Checked<DeadlineQuestion> read_question(const DeadlineTexts& texts, const DeadlinePlace& place,
                                              const clock::Calendars& calendars);

// The refusals of the clock say `received`, `count` or `pause`; with their places.
base::Refusals placed(base::Refusals refusals, const DeadlinePlace& place);

// A calendar by name, or a refusal that names the known ones.
base::Checked<const clock::CalendarHistory*> find_calendar(const clock::Calendars& calendars, std::string_view id,
                                                           const std::string& about);

// The shipped calendars, with those of a `--holidays` file. Throws base::Fault if the file cannot be read.
struct Known {
  clock::Calendars calendars;
  std::vector<std::string> notes;
};
base::Checked<Known> known_calendars(const std::optional<std::string>& holidays_file);

// The wire form of one clock: `deadline --json`.
std::string deadline_json(const clock::Explanation& story, const clock::CalendarHistory& history, bool with_steps);
std::string deadline_text(const clock::Explanation& story);

}  // namespace redress::cli
