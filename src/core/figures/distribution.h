// How often each value occurs: what a median and a 90th percentile are made from.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace redress::figures {

struct Fraction {
  std::int64_t numerator = 0, denominator = 1;
};

class Distribution {
 public:
  // Values are not negative.
  void add(std::int32_t value, std::int64_t times = 1);
  void add(const Distribution& other);
  std::int64_t count() const { return count_; }
  // 0/0 of none.
  Fraction median() const;
  // The least value that is no smaller than nine of ten of them.
  Fraction ninetieth_percentile() const;

 private:
  // The value at that place, from 0, of all in their order.
  std::int32_t at(std::int64_t place) const;

  static constexpr std::int32_t small = 4096;  // days that nearly all cases take
  std::vector<std::int64_t> times_;            // by value, as far as any is
  std::map<std::int32_t, std::int64_t> large_;
  std::int64_t count_ = 0;
};

}  // namespace redress::figures
