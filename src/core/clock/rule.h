// A clock rule: every choice explicit.
//
// Rule: DESIGN 4; RULES B10.1.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace redress::clock {

using base::Day;

enum class Unit { working_days, calendar_days, weeks, months, clock_hours };
enum class Convention { after, inclusive, roll_then_after };
enum class Roll { none, forward, back };

// The names of the command line and of data files: `working-days`, `roll-then-after`, `none`.
std::optional<Unit> parse_unit(std::string_view text);
std::optional<Convention> parse_convention(std::string_view text);
std::optional<Roll> parse_roll(std::string_view text);
std::string to_text(Unit unit);
std::string to_text(Convention convention);
std::string to_text(Roll roll);
// All of them, for messages that say which are known.
std::vector<std::string> unit_names();
std::vector<std::string> convention_names();
std::vector<std::string> roll_names();

struct Rule {
  int count = 1;  // at least 1
  Unit unit = Unit::working_days;
  Convention convention = Convention::after;
  Roll roll = Roll::none;
  bool operator==(const Rule&) const = default;
};

// Both ends and every day between are not counted. Open while `to` is empty.
struct Pause {
  Day from;
  std::optional<Day> to;
  bool operator==(const Pause&) const = default;
};

}  // namespace redress::clock
