// What services and teams are called, read plainly: the list of what was told is gone through each time, and nothing is kept.
// Shares no code with core/organisation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"

namespace redress::plain {

// One thing told of a service or team, which goes by the name that it had at first.
struct Reorganised {
  std::string verb;  // renamed, followed, closed
  std::string unit;
  std::string other;  // renamed: the new name; followed: who goes on with its work
  base::Day from{}, known{};
  base::Instant recorded{};
};

struct KnownThen {
  std::optional<base::Day> day;     // nothing: all of it
  std::optional<base::Instant> at;  // on that day
};

// At the end of that day.
std::string called_then(const std::vector<Reorganised>& told, const std::string& unit, base::Day day,
                        const KnownThen& known);
// Of whoever does its work on that day, all that was told taken together.
std::string called_now(const std::vector<Reorganised>& told, std::string unit, base::Day today);

}  // namespace redress::plain
