// The stages of cases as rows, kept beside the facts: most figures count these and follow no case.
//
// A row is true under every pair of dates: it says when its stage began and ended and when each became known, and from when on the
// row was known to be wrong. Only cases that can be told so have rows; all others are followed by their facts (course.h),
// which is also what the rows are made from. Both must give the same figures (a test compares them under random dates).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/figures/fact.h"

namespace redress::figures {

// Days in 16 bits, from 1950 to 2129; a case with a day outside has no rows.
using ShortDay = std::uint16_t;
inline constexpr ShortDay never = 0xffff;
std::optional<ShortDay> short_day(std::int32_t day);
// The same, and the nearest there is for a day outside: of a question.
std::int32_t short_bound(std::int32_t day);
std::int32_t day_of_short(ShortDay day);

// What many rows share. Until a stage is over, or known to be, it has neither outcome nor answer.
struct RowKind {
  std::uint16_t row = 0, outcome = 0;  // words
  bool reopened = false;               // began because the case was opened once more
  bool answered = false, timed = false, met = false;

  std::uint64_t key() const {
    return std::uint64_t{row} | std::uint64_t{outcome} << 16 | (reopened ? 1ULL << 32 : 0) |
           (answered ? 1ULL << 33 : 0) | (timed ? 1ULL << 34 : 0) | (met ? 1ULL << 35 : 0);
  }
  bool operator==(const RowKind&) const = default;
};

struct EpisodeRow {
  ShortDay opened_on = never, opened_known = never;
  ShortDay left_on = never, left_known = never;  // its answer; without one the closure, or what came next
  ShortDay void_known = never;                   // from this day on it is known to be wrong
  ShortDay received_on = never;                  // the case
  std::int16_t days = -1;                        // working days to the answer
  std::uint16_t kind = 0, intake = 0;
  std::uint32_t place = 0;  // of the case

  bool operator==(const EpisodeRow&) const = default;
};

// Each value in a list of its own: a question reads some of them.
class EpisodeRows {
 public:
  static constexpr std::size_t block_rows = 4096;
  // What all rows of a block have in common, so that whole blocks are passed over.
  struct Block {
    ShortDay first_opened = never, last_opened = 0;
    ShortDay first_received = never, last_received = 0;
    ShortDay first_left = never, last_left = 0, last_left_known = 0;  // `never` among the last where one is open
  };

  explicit EpisodeRows(bool superseded) : superseded_(superseded) {}
  std::size_t size() const { return opened_on.size(); }
  std::size_t add(const EpisodeRow& row);
  void set(std::size_t at, const EpisodeRow& row);
  void remove(std::size_t at) { opened_on[at] = left_on[at] = never; }
  void clear();
  std::size_t bytes() const;

  std::vector<ShortDay> opened_on, opened_known, left_on, left_known, received_on;
  std::vector<ShortDay> void_known;  // of superseded rows alone
  std::vector<std::int16_t> days;
  std::vector<std::uint16_t> kind, intake;
  std::vector<std::uint32_t> place;
  std::vector<Block> blocks;

 private:
  void widen(std::size_t at, const EpisodeRow& row);
  bool superseded_;
};

// All rows, with what they are made of.
struct Stages {
  EpisodeRows standing{false};
  EpisodeRows superseded{true};  // known to be wrong since
  std::vector<RowKind> kinds;
  std::unordered_map<std::uint64_t, std::uint16_t> kind_places;                 // by their key
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> superseded_of;  // by the case's place
  std::vector<std::uint32_t> changed;  // places of cases whose rows are to be made
  std::vector<std::uint32_t> untold;   // places of cases that have no rows; also some that have by now
  std::size_t removed = 0;             // of either, and their places not used again
  std::int16_t most_days = 0;          // of any row

  std::optional<std::uint16_t> kind_of(const RowKind& kind);  // nothing where there are too many
  std::size_t bytes() const;
};

}  // namespace redress::figures
