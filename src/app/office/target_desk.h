// What stands behind targets.h.
#pragma once

#include <vector>

#include "app/office/adopted.h"
#include "app/office/body_writing.h"
#include "app/office/desk.h"
#include "app/office/kept_fold.h"
#include "app/office/readers.h"
#include "app/office/targets.h"

namespace redress::office {

class TargetDesk : public TargetRegister {
 public:
  using Writing = BodyWriting;
  TargetDesk(const AdoptedNow& adopted, Readers& readers, Writing writing)
      : adopted_(adopted), writing_(writing), register_(readers, targets_in, writing.writer != nullptr) {}

  std::vector<reports::Target> all() override;
  base::Checked<std::string> set(const reports::Target& target, std::int64_t by) override;
  base::Checked<base::Done> end(std::string_view id, base::Day last, std::string_view reason, std::int64_t by) override;

 private:
  const AdoptedNow& adopted_;
  Writing writing_;
  KeptFold<reports::Target> register_;
};

}  // namespace redress::office
