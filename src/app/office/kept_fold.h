// A register as the body log tells it: folded when it is asked for, and kept by the one process that writes until it writes again.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "app/office/readers.h"
#include "app/store/body_event.h"
#include "app/store/store.h"

namespace redress::office {

// From any thread.
template <class T>
class KeptFold {
 public:
  using Fold = std::function<std::vector<T>(const std::vector<store::BodyEvent>&)>;
  // `keeps`: whether nobody else writes.
  KeptFold(Readers& readers, Fold fold, bool keeps) : readers_(readers), fold_(std::move(fold)), keeps_(keeps) {}

  std::vector<T> all() {
    const std::lock_guard lock(mutex_);
    if (known_) return *known_;
    auto all = fold_(readers_.with([](store::Store& store) { return store.body_events(); }));
    if (keeps_) known_ = all;
    return all;
  }
  // After each event that was written.
  void forget() {
    const std::lock_guard lock(mutex_);
    known_.reset();
  }

 private:
  Readers& readers_;
  Fold fold_;
  const bool keeps_;
  std::mutex mutex_;
  std::optional<std::vector<T>> known_;
};

}  // namespace redress::office
