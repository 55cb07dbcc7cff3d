// The record as it stood after its first so many events: what the body had adopted, what units were called, the figures'
// columns. For reports that must be made again whatever came later.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "app/office/adopted.h"
#include "app/office/names.h"
#include "app/store/store.h"
#include "core/clock/calendar.h"
#include "core/figures/columns.h"

namespace redress::office {

struct RecordThen {
  std::uint64_t events = 0;
  std::string root;  // over these, hex
  Adopted adopted;
  figures::Columns columns;
  organisation::Units units;

  figures::Names names() const;
};

// Throws base::Fault where the log is shorter, or an adopted text is gone or cannot be read.
RecordThen record_then(store::Store& store, std::uint64_t events, std::shared_ptr<const clock::Calendars> calendars);

}  // namespace redress::office
