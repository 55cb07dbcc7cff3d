// Records that stand in the same row and meet the same conditions, gathered into one with their sums.
//
// A table by row that lists no cases and asks for no median cannot tell them apart: it is given some dozens of these in place of
// a record for each thing counted.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/figures/tally.h"

namespace redress::figures {

struct Alike {
  struct Values {  // of one kind
    std::int64_t known = 0, total = 0;
    std::int32_t most = 0;
  };
  Counted record;  // any of them
  std::int64_t count = 0;
  std::array<Values, value_kinds> values{};
};

class Alikes {
 public:
  Alikes(const Columns::Held& held, const Wanted& wanted);
  void add(const Counted& record);
  const std::vector<Alike>& all() const { return all_; }

 private:
  static constexpr std::size_t conditions = 8;  // answered, timed and met, or not
  struct Outcome {
    std::uint16_t word = 0;
    std::array<std::int32_t, counts_kinds * conditions> places{};  // 1 + place in `all_`; 0: none yet
  };

  std::vector<std::vector<Outcome>> of_row_;  // by the row's word
  std::vector<std::size_t> kinds_;            // of values that are wanted
  std::vector<Alike> all_;
};

// What a formula takes from them all; nothing if they are none of those counted.
std::optional<Taken> taken_from(const Alike& alike, const Formula& formula);

}  // namespace redress::figures
