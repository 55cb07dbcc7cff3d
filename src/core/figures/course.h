// The course of one case under two dates, as far as figures read it: what casework::fold() gives, made from facts.
//
// A Course is used again for the next case, so that following 100,000 cases allocates nothing.
#pragma once

#include <cstdint>
#include <functional>
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
  struct Clock {
    std::uint32_t id = 0;
    Day over_on{};  // unless it is running
    const Effect::Start* start = nullptr;
    std::size_t episode = 0;
    Day from{};
    bool running = true;
    bool done = false;         // over because what it waited for was done, met or missed
    std::uint16_t reason = 0;  // of its last extension
    std::int32_t extended_by = 0, extensions = 0;
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

  struct Promise {
    std::uint32_t id = 0;
    std::size_t episodes = 0;  // that there were when it was made
    Day due_on{};
    std::optional<Day> kept_on;
  };
  struct Remedy {
    std::uint32_t id = 0, kind = 0;
    std::size_t episodes = 0;  // that there were when it was agreed
    std::int64_t pence = 0;
    Day agreed_on{};
    std::optional<Day> due_on, done_on, dropped_on;
  };
  struct Head {  // of complaint, with its finding in the stage that is open or was last
    std::uint32_t id = 0;
    std::uint16_t issued = 0;
    bool awaits_sign_off = false, withdrawn = false;
  };
  struct Finding {  // that stood on a head when its stage was over
    std::size_t episode = 0;
    std::uint16_t outcome = 0;
  };

  // Whether it follows what stands aside as well: promises, remedies, extensions, heads of complaint, and clocks that do not
  // decide timeliness. Stays as it is when the course is used again.
  bool with_aside = false;
  std::vector<Promise> promises;
  std::vector<Remedy> remedies;
  std::vector<Head> heads;
  std::vector<Finding> findings;

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
  // An episode ends with its answer; without one, when the next begins or the case is closed.
  struct End {
    std::optional<Day> on;
    std::uint16_t outcome = 0;
  };
  End end_of(std::size_t episode) const;
  // Of the last answer of so many episodes that was given by that day.
  std::uint16_t last_answer(std::size_t episodes_there, Day day) const;
  // Of the closure of one that is closed, else of the last answer by that day: as CaseState::outcome().
  std::uint16_t outcome_on(Day day) const;
  // Adds the pauses of that clock, one of `clocks`.
  void take_pauses(const Clock& clock, std::vector<clock::Pause>& into) const;
  // The last clock of that name, if it runs; else null.
  Clock* running_clock(std::uint32_t id);
  // The clock that decided the timeliness of that episode: the last such one that was started in it; null if there is none.
  const Clock* clock_of(std::size_t episode) const;
};

// Asserts nothing about the facts: what makes no sense is left out, as casework::apply() leaves it out. The line must be
// one of `held.cases`.
void follow(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course);

// Told after each fact, of all that are applied in that order: the fact, and the day on which it counts.
using AfterEach = std::function<void(const Fact& fact, std::int32_t day)>;
void follow(const Columns::Held& held, const CaseOfColumns& line, const Dates& dates, Course& course,
            const AfterEach& after);

}  // namespace redress::figures
