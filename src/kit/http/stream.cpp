#include "kit/http/stream.h"

#include <algorithm>

#include "base/assert.h"

namespace redress::http {

Stream::Stream(std::function<void()> ended) : ended_(std::move(ended)) {}

Stream::~Stream() {
  let_go();
}

void Stream::tell(std::string_view event, std::string data) {
  REDRESS_ASSERT(event.find_first_of("\r\n") == std::string_view::npos &&
                 data.find_first_of("\r\n") == std::string::npos);
  const std::lock_guard lock(mutex_);
  if (gone_ || ending_) return;
  const auto same = std::find_if(told_.begin(), told_.end(), [&](const auto& state) { return state.first == event; });
  if (same != told_.end()) {
    same->second = std::move(data);
  } else {
    told_.emplace_back(event, std::move(data));
  }
  wake();
}

void Stream::end() {
  const std::lock_guard lock(mutex_);
  if (gone_ || ending_) return;
  ending_ = true;
  wake();
}

void Stream::wake() {
  if (woken_ || !wake_) return;
  woken_ = true;
  wake_();
}

void Stream::carry(std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
}

std::string Stream::take() {
  const std::lock_guard lock(mutex_);
  woken_ = false;
  std::string frames;
  for (const auto& [event, data] : told_) {
    frames += "event: ";
    frames += event;
    frames += "\ndata: ";
    frames += data;
    frames += "\n\n";
  }
  told_.clear();
  return frames;
}

bool Stream::is_ending() const {
  const std::lock_guard lock(mutex_);
  return ending_;
}

void Stream::let_go() {
  std::function<void()> ended;
  {
    const std::lock_guard lock(mutex_);
    if (gone_) return;
    gone_ = true;
    wake_ = nullptr;
    told_.clear();
    ended = std::move(ended_);
  }
  if (ended) ended();
}

}  // namespace redress::http
