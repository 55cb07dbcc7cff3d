// How often somebody may try before they have to wait: a bucket of tries for each key, filled again with time.
//
// Never a lock: whoever guesses at an account from afar cannot keep its owner out, because an address from which the
// owner has signed in before has a bucket of its own. Rule: RELIABILITY S43.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/day.h"

namespace redress::office {

class Throttle {
 public:
  struct Rate {
    int tries = 0;                        // at once
    std::chrono::seconds each_new_try{};  // and one more after each of these
  };
  struct Key {
    std::string name;
    Rate rate;
  };

  // Takes one try from each bucket. False, and nothing taken, where one of them is empty.
  bool take(const std::vector<Key>& keys, base::Instant now);
  // The try was a good one: it costs nothing.
  void give_back(const std::vector<Key>& keys);

 private:
  struct Bucket {
    double left = 0;
    base::Instant at{};
    Rate rate;
  };
  void forget_full(base::Instant now);

  std::mutex mutex_;
  std::map<std::string, Bucket> buckets_;
};

}  // namespace redress::office
