// What somebody can work out of what he reads: whole numbers within bounds, sums of them within bounds, and the question
// whether one of them can have a value. Written for the tests alone; it shares nothing with src/core/release.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace redress::plain {

struct Part {
  std::size_t unknown;
  std::int64_t times;
};

class Attack {
 public:
  // `guess`: tried first; it changes how long the search takes, not what it finds.
  std::size_t unknown(std::int64_t least, std::int64_t most, std::int64_t guess);
  void guess(std::size_t unknown, std::int64_t value) { guesses_[unknown] = value; }
  void knows(std::size_t unknown, std::int64_t value) { knows_range(unknown, value, value); }
  void knows_range(std::size_t unknown, std::int64_t least, std::int64_t most);
  void knows_sum(std::vector<Part> parts, std::int64_t least, std::int64_t most);
  // top / bottom * scale is printed so, rounded half away from zero; `text` without its %.
  void knows_printed(std::size_t top, std::size_t bottom, int scale, const std::string& text);

  // When all is known: false if it contradicts itself.
  bool settle();

  struct Found {
    std::vector<std::int64_t> values;  // that it can have; at most as many as asked for
    bool is_all = false;               // there are no others
  };
  // The values that are possible, those next to the guess first. Every value that is not among them is excluded by a complete
  // search, unless `gave_up` says otherwise.
  Found values_of(std::size_t unknown, std::size_t at_most) const;
  bool can_be(std::size_t unknown, std::int64_t least, std::int64_t most) const;

  mutable bool gave_up = false;  // a search was longer than its limit
  std::uint64_t walks = 60;      // tried before the complete search

 private:
  using Ranges = std::vector<std::pair<std::int64_t, std::int64_t>>;
  struct Sum {
    std::vector<Part> parts;
    std::int64_t least, most;
  };
  bool narrow(Ranges& ranges, std::vector<std::size_t> changed) const;
  bool walked(const Ranges& ranges, std::uint64_t seed) const;
  bool solved(Ranges ranges, std::size_t changed, std::size_t& steps) const;

  Ranges ranges_;
  std::vector<std::int64_t> guesses_;
  std::vector<Sum> sums_;
  std::vector<std::vector<std::size_t>> sums_of_;  // of each unknown
};

}  // namespace redress::plain
