#include "app/office/counting.h"

namespace redress::office {

void Counting::add(const std::vector<casework::CaseEvent>& events) {
  const std::unique_lock lock(mutex_);
  if (!columns_) return;
  for (const auto& event : events) {
    if (event.seq < next_seq_) continue;  // read from the log between its commit and now
    columns_->append(event);
    next_seq_ = event.seq + 1;
  }
  columns_->settle();
}

void Counting::catch_up() {
  {
    const std::shared_lock lock(mutex_);
    if (columns_ && !following_) return;
  }
  const std::unique_lock lock(mutex_);
  if (columns_ && !following_) return;
  if (!columns_) {
    columns_ = std::make_unique<figures::Columns>(calendars_);
    for (const auto& procedure : adopted_->procedures) columns_->learn(procedure);
  }
  readers_.with([this](store::Store& store) {
    store.each_case_event(next_seq_, [this](const casework::CaseEvent& event) {
      columns_->append(event);
      next_seq_ = event.seq + 1;
    });
    return 0;
  });
  columns_->settle();
}

}  // namespace redress::office
