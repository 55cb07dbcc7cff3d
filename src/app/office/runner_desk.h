// What stands behind runner.h.
#pragma once

#include <map>
#include <mutex>
#include <optional>

#include "app/office/desk.h"
#include "app/office/digest_desk.h"
#include "app/office/readers.h"
#include "app/office/runner.h"
#include "app/office/writer.h"

namespace redress::office {

class RunnerDesk : public Runner {
 public:
  struct Writing {  // null where the office was opened for reading
    Desk* desk = nullptr;
    Writer* writer = nullptr;
  };
  RunnerDesk(const Bearings& bearings, Clock clock, Readers& readers, DigestDesk& digests, Writing writing);

  Pass pass() override;

 private:
  Day first_day();
  // The last day whose limits may be near on that day, by whichever calendar.
  Day horizon(Day today) const;
  std::vector<std::string> clocks_with_a_ceiling() const;
  bool is_quiet(Day today, std::uint64_t size);
  std::vector<std::int64_t> cases_with_something_to_say(Day today, Pass& pass);
  void say(const std::vector<std::int64_t>& cases, Pass& pass);

  Bearings bearings_;
  Clock clock_;
  Readers& readers_;
  DigestDesk& digests_;
  Writing writing_;
  std::mutex mutex_;  // of what follows; nobody waits for the writer or the record while they hold it
  std::optional<Day> first_day_;
  Day day_{};                                       // that the rest is about
  std::map<std::int64_t, std::int64_t> looked_at_;  // cases that had nothing to say, with the version that they had
  std::optional<std::uint64_t> quiet_at_;           // the log's size when there was nothing to do
};

}  // namespace redress::office
