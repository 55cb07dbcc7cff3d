// One list a morning for each person with an account and open work: what is late and due today, what comes in the next two working
// days, what is new on their desk, and for managers what is late in their team.
//
// Made once for each day by the runner, and kept as references: the words and the rights are those of whoever looks. Nobody gets
// one on a day that is not theirs to work: a weekday outside their own pattern, or a holiday of the body's calendar. Whoever has
// figures in it (saved_figures.h) gets one for these also without work of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"

namespace redress::office {

using base::Day;
using base::Instant;

inline constexpr std::size_t most_lines_of_a_part = 25;
inline constexpr int digest_looks_ahead_working_days = 2;

struct DigestLine {
  std::string reference;      // of the case; of a kept figure or a request for figures its number among them
  std::string about;          // `clock:response`, `task:t3`, `promise:p1`; empty: the case itself
  std::optional<Day> due_on;  // as it was when the list was made
  // Of a kept figure: what it came to, and what it did in the last list that had it (empty: none had it).
  std::string number = {}, before = {};
};

struct DigestPart {
  std::string
      id;  // `late`, `today`, `soon`, `new`, `team`, `figures`, `asked`: for figures of that person, `before`: late since before the runner began, as a number
  std::int64_t count = 0;  // of all, though there are no more than most_lines_of_a_part lines
  std::vector<DigestLine> lines;
};

struct Digest {
  Day on{};
  Instant made_at{};
  bool is_read = false;
  std::vector<DigestPart> parts;  // those that hold something, in the order of above
};

class Digests {
 public:
  virtual ~Digests() = default;

  // That person's of that day, or of the last day that has one.
  virtual std::optional<Digest> find(std::int64_t actor, std::optional<Day> on) = 0;
  // The days that have one, the latest first.
  virtual std::vector<Day> days(std::int64_t actor, int limit) = 0;
  // Whether today's is there and has not been opened.
  virtual bool has_unread(std::int64_t actor) = 0;
  virtual void read(std::int64_t actor, Day on) = 0;

  // The weekdays on which a person works, Monday 1 to Sunday 7, in order: `12345` until they say otherwise.
  virtual std::string working_days(std::int64_t actor) = 0;
  // Refused, about `working_days`: `working_days_are_some`.
  virtual base::Checked<base::Done> set_working_days(std::int64_t actor, std::string_view days) = 0;
};

}  // namespace redress::office
