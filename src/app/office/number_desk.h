// What stands behind numbers.h.
#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "app/office/desk.h"
#include "app/office/numbers.h"
#include "app/office/readers.h"

namespace redress::office {

class NumberDesk : public Numbers {
 public:
  struct Writing {  // null where the office was opened for reading
    store::Store* store = nullptr;
    Desk* desk = nullptr;
    Writer* writer = nullptr;
  };
  NumberDesk(Readers& readers, Writing writing) : readers_(readers), writing_(writing) {}

  std::vector<numbers::Number> all() override;
  base::Checked<base::Done> record(const std::vector<numbers::Number>& some, std::int64_t by) override;
  base::Checked<base::Done> withdraw(std::int64_t id, std::string_view reason, std::int64_t by) override;

 private:
  Writer& writer();
  void forget();

  Readers& readers_;
  Writing writing_;
  std::mutex mutex_;
  std::optional<std::vector<numbers::Number>> known_;  // of the one process that writes
};

}  // namespace redress::office
