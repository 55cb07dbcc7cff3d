// The course of one case under two dates, as far as figures read it: what casework::fold() gives, made from facts.
//
// A Course is used again for the next case, so that following 100,000 cases allocates nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/clock/rule.h"
#include "core/figures/fact.h"
#include "core/figures/held.h"

namespace redress::figures {

// What had happened by `as_at`, of what was known by `known_by` (and, on that day, up to this place in the log).
struct Dates {
  std::optional<std::int32_t> as_at, known_by;
  std::optional<std::int64_t> last_seq;
};
bool is_known(const Fact& fact, const Dates& dates);
Dates dates_of(const Columns::Held& held, const Question& question);

struct Course {
  struct Clock {  // that decides timeliness
    std::uint32_t id = 0;
    const Effect::Start* start = nullptr;
    std::size_t episode = 0;
    Day from{};
    bool running = true;
  };
  struct PauseOfClock {
    std::size_t clock = 0;
    clock::Pause pause;
  };
  struct Episode {
    const Effect* opened = nullptr;
    Day opened_on{};
    std::optional<Day> answered_on;
    std::uint16_t outcome = 0;
  };
  struct Closure {
    Day on{};
    std::uint16_t outcome = 0;
    std::optional<Day> reopened_on;
    std::size_t episodes = 0;  // that there were by then: the last of them is the one that was closed
  };
  struct Allocation {
    Day on{};
    std::uint32_t handler = 0;
    std::uint16_t team = 0;
    bool officer = false;
  };

  bool exists = false;
  std::uint32_t intake = 0;
  Day received_on{};
  std::uint32_t stream = 0, theme = 0;
  std::int64_t service = 0;
  std::vector<Episode> episodes;
  std::vector<Clock> clocks;
  std::vector<PauseOfClock> pauses;
  std::vector<Closure> closures;
  std::vector<Allocation> allocations;

  void clear();
  bool is_open() const { return exists && (closures.empty() || closures.back().reopened_on.has_value()); }
  // At the end of that day.
  bool is_open_on(Day day) const;
  bool stage_is_open() const { return !episodes.empty() && !episodes.back().answered_on; }
  // Who has the case: the officer, or the co-ordinator if there is none; null for nobody.
  const Allocation* holder() const;
  // The clock that decided the timeliness of that episode: the last one that was started in it; null if there is none.
  const Clock* clock_of(std::size_t episode) const;
};

// Asserts nothing about the facts: what makes no sense is left out, as casework::apply() leaves it out.
void follow(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course);

}  // namespace redress::figures
