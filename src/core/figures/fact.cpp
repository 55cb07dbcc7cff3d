#include "core/figures/fact.h"

#include <algorithm>

#include "base/assert.h"

namespace redress::figures {

namespace {

// One more at a time while runs are short, so that nothing is wasted; an old place fits the next case.
std::uint16_t next_capacity(std::uint16_t capacity) {
  constexpr std::uint16_t is_long = 16;
  return static_cast<std::uint16_t>(capacity < is_long ? capacity + 1 : capacity + capacity / 4);
}

}  // namespace

Fact::Fact(Day day, Day known, std::uint32_t what, std::uint32_t seq) : seq_(seq) {
  const auto place = [](Day of) {
    const std::int64_t from_epoch = std::int64_t{base::number_of(of)} - epoch;
    REDRESS_ASSERT(from_epoch >= 0 && from_epoch <= std::int64_t{mask});
    return static_cast<std::uint64_t>(from_epoch);
  };
  REDRESS_ASSERT(what < std::uint32_t{1} << (64 - 2 * bits));
  const std::uint64_t packed = place(day) | place(known) << bits | std::uint64_t{what} << (2 * bits);
  low_ = static_cast<std::uint32_t>(packed);
  high_ = static_cast<std::uint32_t>(packed >> 32);
}

bool What::is_alone() const {
  return kind == EventKind::event_annulled || kind == EventKind::promise_made || kind == EventKind::remedy_agreed ||
         kind == EventKind::remedy_changed || kind == EventKind::clock_extended;
}

std::uint32_t Facts::take(std::uint16_t capacity) {
  auto& places = free_[capacity];
  if (!places.empty()) {
    const std::uint32_t place = places.back();
    places.pop_back();
    return place;
  }
  if (used_ + capacity > chunk_facts) {
    chunks_.push_back(std::make_unique<Fact[]>(chunk_facts));
    used_ = 0;
  }
  const auto place = static_cast<std::uint32_t>(((chunks_.size() - 1) << chunk_bits) + used_);
  used_ += capacity;
  return place;
}

void Facts::add(Run& run, const Fact& fact) {
  if (run.count == run.capacity) {
    const std::uint16_t larger = next_capacity(run.capacity);
    REDRESS_ASSERT(larger <= chunk_facts / 2);
    const Run old = run;
    run.begin = take(larger);
    run.capacity = larger;
    if (old.capacity > 0) {
      Fact* to = chunks_[run.begin >> chunk_bits].get() + (run.begin & chunk_mask);
      std::copy_n(at(old), old.count, to);
      free_[old.capacity].push_back(old.begin);
    }
  }
  chunks_[run.begin >> chunk_bits].get()[(run.begin & chunk_mask) + run.count] = fact;
  ++run.count;
}

std::size_t Facts::bytes() const {
  std::size_t sum = chunks_.size() * chunk_facts * sizeof(Fact);
  for (const auto& [capacity, places] : free_) sum += places.capacity() * sizeof(std::uint32_t) + 64;
  return sum;
}

}  // namespace redress::figures
