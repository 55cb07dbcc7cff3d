// The targets register of a body: set, ended, never changed. What is promised stands in the body log with who set it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/body_event.h"
#include "base/day.h"
#include "base/refusal.h"
#include "core/reports/target.h"

namespace redress::office {

class TargetRegister {
 public:
  virtual ~TargetRegister() = default;
  virtual std::vector<reports::Target> all() = 0;  // in the order in which they were set
  // Its id. Refused: what reports::wrong_with() refuses; a measure that nobody has.
  virtual base::Checked<std::string> set(const reports::Target& target, std::int64_t by) = 0;
  // From the day after `last` on it holds no more. Refused: a target that nobody set; one that ended; a day before its
  // first; no reason.
  virtual base::Checked<base::Done> end(std::string_view id, base::Day last, std::string_view reason,
                                        std::int64_t by) = 0;
};

// As the body log tells them, in the order in which they were set.
std::vector<reports::Target> targets_in(const std::vector<store::BodyEvent>& events);

}  // namespace redress::office
