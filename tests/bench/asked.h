// The questions that the engine, a loop, and the databases are all asked, and what they say.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/figures/columns.h"

namespace redress::bench {

// A number as an exact fraction; of a median the numerator is that of halves.
struct Number {
  std::int64_t numerator = 0, denominator = 1;
  // Both hold the same number.
  bool operator==(const Number& other) const { return numerator * other.denominator == other.numerator * denominator; }
};
// By service, or by month (year * 12 + month - 1), stage and place of the outcome. What is counted nowhere is left out.
using Key = std::array<int, 3>;
using Answer = std::map<Key, Number>;

enum class What { open, received, answered, mean, median, on_time };

struct Asked {
  What what = What::open;
  std::string id;     // `open`, `open.then`
  std::string title;  // for people
  // Days as their numbers. known_by is far away where all that is recorded counts.
  std::int32_t from = 0, to = 0, as_at = 0, known_by = 0;

  bool knows_all() const;
  bool counts_alone() const { return what == What::open || what == What::received || what == What::answered; }
};

// Over all the ten years, at a day in them, and each also as known by a day before.
std::vector<Asked> all_asked(std::int32_t first_day, std::int32_t last_day);

// The engine's part: the measure and question in its own words, and its report read back.
const figures::Measure& measure_of(What what);
figures::Question question_of(const Asked& asked, bool with_cases);
Answer answer_of(const figures::Report& report, const Asked& asked, const std::vector<std::string>& outcomes);

// How many cases stand in the lists of all rows.
std::size_t listed(const figures::Report& report);

}  // namespace redress::bench
