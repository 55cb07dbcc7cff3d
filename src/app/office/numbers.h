// The dated numbers of a body: recorded and withdrawn, never changed. Each stands in the body log with who recorded it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/store/body_event.h"
#include "base/refusal.h"
#include "core/numbers/series.h"

namespace redress::office {

class Numbers {
 public:
  virtual ~Numbers() = default;
  // In the order in which they were recorded, the withdrawn too.
  virtual std::vector<numbers::Number> all() = 0;
  // All of them or none, in this order. Refused: what numbers::wrong_with() refuses, each beside those before it; a service that is
  // not there.
  virtual base::Checked<base::Done> record(const std::vector<numbers::Number>& some, std::int64_t by) = 0;
  // From now on it counts no more; as known on an earlier day it does. Refused: a number that is not there, or withdrawn; no reason.
  virtual base::Checked<base::Done> withdraw(std::int64_t id, std::string_view reason, std::int64_t by) = 0;
};

// As the body log tells them.
std::vector<numbers::Number> numbers_in(const std::vector<store::BodyEvent>& events);

}  // namespace redress::office
