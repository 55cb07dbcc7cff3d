// What was counted of the cases that answer a question, remembered while the record does not grow.
//
// A list's page counts all its open cases for every filter it offers, the head of every page counts two lists, and both ask
// again with each click: over a large body that is most of a page's time. What is remembered was counted at one size of the log,
// and is counted anew once the log has grown; nothing else changes a case's row. Safe from any thread; two who ask at once may
// both count.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "app/store/store.h"

namespace redress::office {

template <class Value>
class Remembered {
 public:
  // `log_size` is read in the same snapshot as `count` counts in.
  Value of(const store::CaseQuery& query, std::uint64_t log_size, const std::function<Value()>& count) {
    {
      const std::lock_guard lock(mutex_);
      std::erase_if(kept_, [&](const Kept& kept) { return kept.log_size < log_size; });
      const auto known = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
        return kept.log_size == log_size && kept.query == query;
      });
      if (known != kept_.end()) {
        std::rotate(known, known + 1, kept_.end());
        return kept_.back().value;
      }
    }
    Value value = count();
    const std::lock_guard lock(mutex_);
    if (kept_.size() >= most_kept) kept_.erase(kept_.begin());
    kept_.push_back({query, log_size, value});
    return value;
  }

 private:
  static constexpr std::size_t most_kept = 64;  // tallies of all open cases are some megabytes at most

  struct Kept {
    store::CaseQuery query;
    std::uint64_t log_size = 0;
    Value value;
  };

  std::mutex mutex_;
  std::vector<Kept> kept_;  // the lately asked last
};

// How many open cases are alike, and how many cases there are.
using Tallied = std::shared_ptr<const std::vector<store::CaseTally>>;
using Tallies = Remembered<Tallied>;
using Counts = Remembered<std::int64_t>;

}  // namespace redress::office
