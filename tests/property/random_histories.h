// Random histories of cases, and what is thrown for them: late recordings, annulments, replacements, reopenings,
// escalations, pauses, changed dates of receipt; some of it odder than any officer would make it.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "property/plain_figures.h"
#include "support/casebook.h"

namespace redress::plain {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  int roll(int least, int most) {
    return least + static_cast<int>(engine_() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool chance(int percent) { return roll(1, 100) <= percent; }
  template <class T>
  const T& one_of(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(roll(0, static_cast<int>(list.size()) - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

inline const Day first = support::day("2017-01-02");
constexpr int span = 240;  // days in which cases arrive

struct History {
  support::Casebook book;
  World world;
};

History history(Dice& dice, bool episodes);
// One line for each thing told, for the message of a failure.
std::string written(const support::Casebook& book);

}  // namespace redress::plain
