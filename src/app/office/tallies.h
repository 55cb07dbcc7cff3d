// How many cases are alike, remembered while the record does not grow.
//
// A list's page counts all its open cases for every filter it offers, and asks again with each click: over a large body that is
// most of the page's time. What is remembered was counted at one size of the log, and is counted anew once the log has grown;
// nothing else changes a case's row. Safe from any thread; two who ask at once may both count.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "app/store/store.h"

namespace redress::office {

class Tallies {
 public:
  using Counted = std::shared_ptr<const std::vector<store::CaseTally>>;

  // `log_size` is read in the same snapshot as `count` counts in.
  Counted of(const store::CaseQuery& query, std::uint64_t log_size,
             const std::function<std::vector<store::CaseTally>()>& count);

 private:
  struct Kept {
    store::CaseQuery query;
    std::uint64_t log_size = 0;
    Counted counted;
  };

  std::mutex mutex_;
  std::vector<Kept> kept_;  // the lately asked last
};

}  // namespace redress::office
