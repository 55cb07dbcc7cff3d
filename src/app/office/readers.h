// Connections for reading, as many as are in use at once; each is lent to one thread at a time.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "app/store/store.h"

namespace redress::office {

class Readers {
 public:
  explicit Readers(store::Place place) : place_(std::move(place)) { place_.database.read_only = true; }

  // Calls `ask` with a store whose queries all see one snapshot.
  template <class Ask>
  auto with(const Ask& ask) {
    std::unique_ptr<store::Store> store = take();
    auto answer = [&] {
      const sql::Transaction snapshot(store->connection(), false);
      return ask(*store);
    }();
    give_back(std::move(store));  // one that failed is not used again
    return answer;
  }

 private:
  std::unique_ptr<store::Store> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto store = std::move(idle_.back());
        idle_.pop_back();
        return store;
      }
    }
    return store::Store::open(place_);
  }
  void give_back(std::unique_ptr<store::Store> store) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(store));
  }

  store::Place place_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<store::Store>> idle_;
};

}  // namespace redress::office
