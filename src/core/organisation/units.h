// Services and teams as they are named, follow one another and close: a plain fold of what was told of them.
//
// A unit is a `service` or a `team` with an id for good. It has a name by day, and at most one end: from a day on another unit
// goes on with its work, or nobody does. What is told of the same unit and the same day later takes the place of what was told
// before. Days are civil days of the body; a unit of which nobody said when it began is as old as the oldest case.
// Rule: DESIGN 3, organisation units.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"

namespace redress::organisation {

using base::Day;

enum class What : std::uint8_t { established, renamed, succeeded, closed };

// One thing told of a unit.
struct Told {
  What what = What::established;
  std::int64_t unit = 0;
  std::optional<Day> from = {};  // the first day on which it holds; only an establishment may say none
  Day known_on{};                // of its recording, in the body's zone
  base::Instant recorded_at{};
  std::int64_t actor = 0;
  std::string kind = {};  // established: `service` or `team`
  std::string name = {};  // established, renamed
  std::int64_t by = 0;    // succeeded: who goes on with the work; closed: who took what was open, 0 for nobody

  bool operator==(const Told&) const = default;
};

inline constexpr std::size_t longest_name = 200;  // bytes

class Units {
 public:
  Units() = default;
  // In the order of the log. Throws base::Fault where what it tells goes round, which no command lets through.
  explicit Units(std::vector<Told> told);

  // What was known at the end of that day; with `at`, of that day only what was recorded by then. That a unit is there, and
  // what it was called at first, counts as known always: cases may be known for longer than their unit.
  Units known_by(Day day, std::optional<base::Instant> at = {}) const;

  const std::vector<Told>& told() const { return told_; }
  std::vector<Told> told_of(std::int64_t unit) const;  // by the day from which it holds, then as it was told
  const std::vector<std::int64_t>& all() const { return order_; }  // as they were established
  bool knows(std::int64_t unit) const { return units_.contains(unit); }
  std::string_view kind(std::int64_t unit) const;            // empty: no such unit
  const std::string& name(std::int64_t unit, Day on) const;  // at the end of that day; empty: no such unit
  bool is_renamed(std::int64_t unit) const;                  // ever: its name may depend on the day
  std::optional<Day> began(std::int64_t unit) const;         // nothing: as old as the oldest case
  std::optional<Day> ended(std::int64_t unit) const;         // the first day on which it was no more
  bool is_open(std::int64_t unit, Day on) const;
  std::int64_t follower(std::int64_t unit, Day on) const;  // who goes on with its work on that day; 0: nobody
  // Who does its work on that day: the last of those that followed; itself where nobody did.
  std::int64_t now(std::int64_t unit, Day on) const;
  std::vector<std::int64_t> forerunners(std::int64_t unit, Day on) const;  // whose work it does, without itself
  // Who is called so, or was: whoever of that kind got the name last.
  std::optional<std::int64_t> called(std::string_view kind, std::string_view name) const;
  std::int64_t last() const;  // the greatest id; 0: there is none

 private:
  struct Named {
    Day from{};
    std::string name;
  };
  struct End {
    Day from{};
    std::int64_t by = 0;  // who goes on with the work; 0: nobody
  };
  struct Unit {
    std::string kind;
    std::optional<Day> began;
    std::vector<Named> names;  // by day; the first holds also before its day
    std::optional<End> end;
  };
  void take(const Told& told);
  const Unit* find(std::int64_t unit) const;

  std::vector<Told> told_;
  std::vector<std::int64_t> order_;
  std::map<std::int64_t, Unit> units_;
  std::map<std::pair<std::string, std::string>, std::int64_t, std::less<>> called_;
};

// What stands against telling that of those units; nothing where it may be told.
base::Refusals against(const Units& units, const Told& told);

}  // namespace redress::organisation
