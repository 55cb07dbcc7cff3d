// What stands behind targets.h.
#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "app/office/adopted.h"
#include "app/office/desk.h"
#include "app/office/readers.h"
#include "app/office/targets.h"

namespace redress::office {

class TargetDesk : public TargetRegister {
 public:
  struct Writing {  // null where the office was opened for reading
    store::Store* store = nullptr;
    Desk* desk = nullptr;
    Writer* writer = nullptr;
  };
  TargetDesk(const AdoptedNow& adopted, Readers& readers, Writing writing)
      : adopted_(adopted), readers_(readers), writing_(writing) {}

  std::vector<reports::Target> all() override;
  base::Checked<std::string> set(const reports::Target& target, std::int64_t by) override;
  base::Checked<base::Done> end(std::string_view id, base::Day last, std::string_view reason, std::int64_t by) override;

 private:
  Writer& writer();
  void forget();

  const AdoptedNow& adopted_;
  Readers& readers_;
  Writing writing_;
  std::mutex mutex_;
  std::optional<std::vector<reports::Target>> known_;  // of the one process that writes
};

}  // namespace redress::office
