#include "core/figures/distribution.h"

#include "base/assert.h"

namespace redress::figures {

void Distribution::add(std::int32_t value, std::int64_t times) {
  REDRESS_ASSERT(value >= 0);
  count_ += times;
  if (value >= small) {
    large_[value] += times;
    return;
  }
  const auto place = static_cast<std::size_t>(value);
  if (place >= times_.size()) times_.resize(place + 1, 0);
  times_[place] += times;
}

void Distribution::add(const Distribution& other) {
  if (other.times_.size() > times_.size()) times_.resize(other.times_.size(), 0);
  for (std::size_t value = 0; value < other.times_.size(); ++value) times_[value] += other.times_[value];
  for (const auto& [value, times] : other.large_) large_[value] += times;
  count_ += other.count_;
}

std::int32_t Distribution::at(std::int64_t place) const {
  for (std::size_t value = 0; value < times_.size(); ++value) {
    place -= times_[value];
    if (place < 0) return static_cast<std::int32_t>(value);
  }
  for (const auto& [value, times] : large_) {
    place -= times;
    if (place < 0) return value;
  }
  return 0;
}

Fraction Distribution::median() const {
  if (count_ == 0) return {0, 0};
  if (count_ % 2 == 1) return {at(count_ / 2), 1};
  return {std::int64_t{at(count_ / 2 - 1)} + at(count_ / 2), 2};
}

Fraction Distribution::ninetieth_percentile() const {
  if (count_ == 0) return {0, 0};
  return {at((count_ * 9 + 9) / 10 - 1), 1};
}

}  // namespace redress::figures
