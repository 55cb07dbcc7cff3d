// What the columns keep of an event that a figure may read: 12 bytes, in runs that stand together for each case.
//
// Words stand once in a dictionary; the effects of transitions, of which there are some dozens, are kept decoded once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/casework/event.h"
#include "core/clock/rule.h"
#include "core/figures/dictionary.h"

namespace redress::figures {

using base::Day;
using casework::EventKind;

// The days of a fact stand in 17 bits each, counted from the first day that base::parse_day() reads; what happened, which
// many facts share, stands once in a list.
class Fact {
 public:
  Fact() = default;
  // Asserts that both days lie in 1900 to 2199.
  Fact(Day day, Day known, std::uint32_t what, std::uint32_t seq);

  std::int32_t day() const { return static_cast<std::int32_t>(packed() & mask) + epoch; }            // happened_on
  std::int32_t known() const { return static_cast<std::int32_t>(packed() >> bits & mask) + epoch; }  // known_on
  std::uint32_t what() const { return static_cast<std::uint32_t>(packed() >> (2 * bits)); }
  std::uint32_t seq() const { return seq_; }  // place in the log

 private:
  static constexpr unsigned bits = 17;
  static constexpr std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
  static constexpr std::int32_t epoch = base::number_of(Day{std::chrono::year{1900} / 1 / 1});

  std::uint64_t packed() const { return low_ | std::uint64_t{high_} << 32; }

  std::uint32_t low_ = 0, high_ = 0;  // halves, so that a fact needs no more than it holds
  std::uint32_t seq_ = 0;
};
static_assert(sizeof(Fact) == 12);

// What happened, the same for many facts.
struct What {
  EventKind kind = EventKind::note_added;
  std::uint8_t flags = 0;
  std::uint16_t code = 0;    // outcome, stream; case_allocated: team; clock_extended: reason; finding_issued: outcome
  std::uint16_t effect = 0;  // place in the list of effects; 0: none
  // case_received: intake; case_allocated: handler; field_set: service or theme; event_annulled: seq of the target;
  // clock_paused, clock_resumed: clock; promise_made, remedy_agreed, remedy_changed, clock_extended: place in the list of
  // terms; promise_kept, remedy_done, remedy_dropped: the word by which the case calls it; of a head of complaint: head
  std::uint32_t value = 0;

  static constexpr std::uint8_t is_replacement = 1;  // its target stands in Columns::Held::replaced
  static constexpr std::uint8_t has_moment = 2;      // its moment stands in Columns::Held::moments
  static constexpr std::uint8_t is_officer = 4;      // case_allocated
  static constexpr std::uint8_t sets_theme = 8;      // field_set
  static constexpr std::uint8_t sets_service = 16;   // field_set

  bool operator==(const What&) const = default;
  // Whether no other event says the same.
  bool is_alone() const;
};
struct HashOfWhat {
  std::size_t operator()(const What& what) const {
    const std::uint64_t both = std::uint64_t{static_cast<std::uint8_t>(what.kind)} | std::uint64_t{what.flags} << 8 |
                               std::uint64_t{what.code} << 16 | std::uint64_t{what.effect} << 32;
    return std::hash<std::uint64_t>{}((both ^ std::uint64_t{what.value} << 20) * 0x9e3779b97f4a7c15U);
  }
};

// What was promised or agreed, or by how much a clock was lengthened.
struct Terms {
  std::uint32_t id = 0, kind = 0;      // words; of an extension the clock
  std::optional<std::int32_t> due;     // day
  std::optional<std::int64_t> amount;  // pence; of an extension the count in the clock's unit
};

enum class Origin : std::uint8_t { received, escalated, reopened };

// The effects of a transition, as far as figures read them.
struct Effect {
  bool opens = false;
  std::int64_t episode = 0;
  std::uint16_t stage = 0, row = 0;
  Origin origin = Origin::received;
  std::uint16_t calendar = 0;  // of the episode
  clock::Convention convention = clock::Convention::after;
  bool answers = false;
  bool ends_clocks = false;
  std::vector<std::uint32_t> stops;  // clocks
  struct Start {                     // of a clock
    std::uint32_t clock = 0;
    clock::Rule rule;
    std::uint16_t calendar = 0;
    bool decides = true;         // timeliness
    std::optional<Day> set_for;  // the day that a letter set; `rule` says nothing then
  };
  std::vector<Start> starts;          // those that decide timeliness
  std::vector<Start> continues;       // of these: clocks that run go on under this rule
  std::vector<Start> others;          // starts of all other clocks
  std::vector<Start> others_go_on;    // of these
  std::vector<std::uint32_t> lapses;  // clocks that end without having been met
};

// What came with the receipt of a case.
struct Intake {
  std::uint32_t procedure = 0, stream = 0, channel = 0, theme = 0;
  std::int64_t service = 0;
};

// The facts of each case in one run. A run that is full moves to a larger place, and its old place is used again.
class Facts {
 public:
  struct Run {
    std::uint32_t begin = 0;
    std::uint16_t count = 0, capacity = 0;
  };
  void add(Run& run, const Fact& fact);
  const Fact* at(const Run& run) const { return chunks_[run.begin >> chunk_bits].get() + (run.begin & chunk_mask); }
  // Asks for the memory of a run that will be read soon: cases of one quarter lie apart, and waiting for each takes longer
  // than folding it.
  void fetch(const Run& run) const {
    if (run.count == 0) return;
    const Fact* begin = at(run);
    for (const Fact* fact = begin; fact < begin + run.count; fact += 4) __builtin_prefetch(fact);
  }
  std::size_t bytes() const;

 private:
  static constexpr unsigned chunk_bits = 15;
  static constexpr std::uint32_t chunk_facts = 1U << chunk_bits;
  static constexpr std::uint32_t chunk_mask = chunk_facts - 1;

  std::uint32_t take(std::uint16_t capacity);

  std::vector<std::unique_ptr<Fact[]>> chunks_;
  std::uint32_t used_ = chunk_facts;                                    // of the last chunk
  std::unordered_map<std::uint16_t, std::vector<std::uint32_t>> free_;  // by capacity
};

}  // namespace redress::figures
