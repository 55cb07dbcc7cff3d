// Any text as a day, an instant or a period: what is read is written back the same, or reads back the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/day.h"
#include "core/figures/period.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace redress;
  const std::string text(data, data + size);
  if (const auto day = base::parse_day(text); day && base::to_text(*day) != text) std::abort();
  if (const auto instant = base::parse_instant(text)) {
    const auto again = base::parse_instant(base::to_text(*instant));
    // An offset can carry the first or last day of the range outside it, where nothing is read.
    if (again ? *again != *instant : base::parse_day(base::to_text(*instant).substr(0, 10)).has_value()) std::abort();
  }
  const auto period = figures::parse_period(text);
  if (!period) {
    if (period.error().empty() || period.error()[0].text.empty()) std::abort();
    return 0;
  }
  if (period->id != text || period->to < period->from || period->title.empty()) std::abort();
  const auto previous = figures::before(*period);
  if (previous.to + std::chrono::days{1} != period->from) std::abort();
  return 0;
}
