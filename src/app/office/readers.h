// Connections for reading, a few at most; each is lent to one thread at a time, and who finds none free waits for one.
#pragma once

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "app/store/store.h"

namespace redress::office {

class Readers {
 public:
  explicit Readers(store::Place place) : place_(std::move(place)) { place_.database.read_only = true; }

  // Calls `ask` with a store whose queries all see one snapshot. Not from inside another `ask`.
  template <class Ask>
  auto with(const Ask& ask) {
    const Loan loan(*this);
    const sql::Transaction snapshot(loan.store().connection(), false);
    return ask(loan.store());
  }

 private:
  static constexpr int most = 8;  // a server's other users need connections too

  class Loan {
   public:
    explicit Loan(Readers& readers)
        : readers_(readers), failures_(std::uncaught_exceptions()), store_(readers.take()) {}
    // One that failed is not used again.
    ~Loan() { readers_.give_back(std::uncaught_exceptions() == failures_ ? std::move(store_) : nullptr); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    store::Store& store() const { return *store_; }

   private:
    Readers& readers_;
    int failures_;
    std::unique_ptr<store::Store> store_;
  };

  std::unique_ptr<store::Store> take() {
    {
      std::unique_lock lock(mutex_);
      returned_.wait(lock, [&] { return !idle_.empty() || open_ < most; });
      if (!idle_.empty()) {
        auto store = std::move(idle_.back());
        idle_.pop_back();
        return store;
      }
      ++open_;
    }
    try {
      return store::Store::open(place_);
    } catch (...) {
      give_back(nullptr);
      throw;
    }
  }
  void give_back(std::unique_ptr<store::Store> store) {
    {
      const std::lock_guard lock(mutex_);
      if (store) {
        idle_.push_back(std::move(store));
      } else {
        --open_;
      }
    }
    returned_.notify_one();
  }

  store::Place place_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<store::Store>> idle_;
  int open_ = 0;  // lent ones too
};

}  // namespace redress::office
