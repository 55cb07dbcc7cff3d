#include "app/office/throttle.h"

#include <algorithm>

namespace redress::office {
namespace {

constexpr std::size_t buckets_kept = 100'000;  // above it the full ones are forgotten, which changes no answer

double filled(double left, const Throttle::Rate& rate, base::Instant from, base::Instant now) {
  const auto passed = std::chrono::duration<double>(std::max(now - from, base::Instant::duration::zero())).count();
  return std::min<double>(rate.tries, left + passed / static_cast<double>(rate.each_new_try.count()));
}

}  // namespace

bool Throttle::take(const std::vector<Key>& keys, base::Instant now) {
  const std::lock_guard lock(mutex_);
  if (buckets_.size() > buckets_kept) forget_full(now);
  bool enough = true;
  for (const auto& key : keys) {
    auto& bucket =
        buckets_.try_emplace(key.name, Bucket{static_cast<double>(key.rate.tries), now, key.rate}).first->second;
    bucket.left = filled(bucket.left, key.rate, bucket.at, now);
    bucket.at = now;
    enough = enough && bucket.left >= 1;
  }
  if (!enough) return false;
  for (const auto& key : keys) buckets_.at(key.name).left -= 1;
  return true;
}

void Throttle::give_back(const std::vector<Key>& keys) {
  const std::lock_guard lock(mutex_);
  for (const auto& key : keys) {
    const auto found = buckets_.find(key.name);
    if (found != buckets_.end()) found->second.left = std::min<double>(key.rate.tries, found->second.left + 1);
  }
}

void Throttle::forget_full(base::Instant now) {
  std::erase_if(buckets_, [&](const auto& entry) {
    const Bucket& bucket = entry.second;
    return filled(bucket.left, bucket.rate, bucket.at, now) >= bucket.rate.tries;
  });
}

}  // namespace redress::office
