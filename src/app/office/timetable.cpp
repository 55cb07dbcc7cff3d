#include "app/office/timetable.h"

#include <exception>
#include <utility>

namespace redress::office {

Timetable::Timetable(Runner& runner, Log log, std::chrono::milliseconds between)
    : runner_(runner), log_(std::move(log)), between_(between), thread_([this] { loop(); }) {}

Timetable::~Timetable() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  asked_to_end_.notify_all();
  thread_.join();
}

void Timetable::loop() {
  bool failed = false;
  std::unique_lock lock(mutex_);
  while (!ending_) {
    lock.unlock();
    try {
      runner_.pass();
      failed = false;
    } catch (const std::exception& fault) {
      if (!failed) log_("reminders wait for the next minute", fault.what());
      failed = true;
    }
    lock.lock();
    asked_to_end_.wait_for(lock, between_, [this] { return ending_; });
  }
}

}  // namespace redress::office
