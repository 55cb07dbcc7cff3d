// The runner's own thread in a program that serves: a pass at once, and then one each minute until it is destroyed.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "app/office/runner.h"

namespace redress::office {

class Timetable {
 public:
  using Log = std::function<void(std::string_view what, std::string_view about)>;
  // `log` hears of a pass that failed, once for each run of failures; the next minute tries again.
  Timetable(Runner& runner, Log log, std::chrono::milliseconds between = std::chrono::minutes{1});
  // Waits for a pass that is under way.
  ~Timetable();
  Timetable(const Timetable&) = delete;
  Timetable& operator=(const Timetable&) = delete;

 private:
  void loop();

  Runner& runner_;
  Log log_;
  std::chrono::milliseconds between_;
  std::mutex mutex_;
  std::condition_variable asked_to_end_;
  bool ending_ = false;
  std::thread thread_;  // last: begins when everything above stands
};

}  // namespace redress::office
