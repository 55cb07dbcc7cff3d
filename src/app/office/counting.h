// The figures' columns in memory: built from the log when first asked, kept current by each commit, asked from any thread.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "app/office/adopted.h"
#include "app/office/readers.h"
#include "core/figures/columns.h"

namespace redress::office {

class Counting {
 public:
  Counting(std::shared_ptr<const clock::Calendars> calendars, const AdoptedNow& adopted, Readers& readers)
      : calendars_(std::move(calendars)), adopted_(adopted), readers_(readers) {}

  // The events of one commit, in order.
  void add(const std::vector<casework::CaseEvent>& events);

  // With everything that was committed before the call.
  template <class Ask>
  auto with(const Ask& ask) {
    catch_up();
    const std::shared_lock lock(mutex_);
    return ask(*columns_);
  }
  // Another process writes: look into the log before each answer.
  void follow_the_log() { following_ = true; }

 private:
  void catch_up();

  std::shared_ptr<const clock::Calendars> calendars_;
  const AdoptedNow& adopted_;
  Readers& readers_;
  std::shared_mutex mutex_;
  std::unique_ptr<figures::Columns> columns_;  // null until first asked
  std::int64_t next_seq_ = 0;                  // of the log; what stands before it is in the columns
  bool following_ = false;
};

}  // namespace redress::office
