// What stands behind branding.h: the last row, kept in memory.
#pragma once

#include <mutex>

#include "app/office/branding.h"
#include "app/office/desk.h"
#include "app/office/readers.h"
#include "app/office/writer.h"

namespace redress::office {

class BrandingDesk : public Branding {
 public:
  // `store` and `writer` are null where the office was opened for reading.
  BrandingDesk(Clock clock, Readers& readers, store::Store* store, Writer* writer);

  Brand brand() override;
  base::Checked<base::Done> change(const Brand& brand, std::int64_t by) override;
  std::vector<BrandChange> changes() override;

 private:
  Clock clock_;
  Readers& readers_;
  store::Store* store_;
  Writer* writer_;
  std::mutex mutex_;
  Brand brand_;
};

}  // namespace redress::office
