// Drawing from a fixed seed: the same on every machine and with every library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.h"

namespace redress::intake {

// SplitMix64.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }
  // Both ends included.
  int between(int least, int most) {
    REDRESS_ASSERT(least <= most);
    return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool one_in(int count) { return between(1, count) == 1; }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    REDRESS_ASSERT(!all.empty());
    return all[next() % all.size()];
  }
  template <class T>
  void shuffle(std::vector<T>& all) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[next() % i]);
  }
  // The five signs of a reference.
  std::string signs() {
    constexpr std::string_view alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    std::string five;
    for (int i = 0; i < 5; ++i) five += alphabet[next() % alphabet.size()];
    return five;
  }

 private:
  std::uint64_t state_;
};

}  // namespace redress::intake
