// What stands behind numbers.h.
#pragma once

#include <vector>

#include "app/office/body_writing.h"
#include "app/office/desk.h"
#include "app/office/kept_fold.h"
#include "app/office/numbers.h"
#include "app/office/readers.h"

namespace redress::office {

class NumberDesk : public Numbers {
 public:
  using Writing = BodyWriting;
  NumberDesk(Readers& readers, Writing writing)
      : writing_(writing), register_(readers, numbers_in, writing.writer != nullptr) {}

  std::vector<numbers::Number> all() override;
  base::Checked<base::Done> record(const std::vector<numbers::Number>& some, std::int64_t by) override;
  base::Checked<base::Done> withdraw(std::int64_t id, std::string_view reason, std::int64_t by) override;

 private:
  Writing writing_;
  KeptFold<numbers::Number> register_;
};

}  // namespace redress::office
