// The top of a case: what happens next (verb first), who has it, by when.
#pragma once

#include <string>

#include "app/web/desk.h"
#include "app/web/limits.h"
#include "kit/html/writer.h"

namespace redress::web {

struct NextAction {
  std::string what;  // `Draft the response`
  std::string who;   // empty: nobody has it
  const ClockReading* limit = nullptr;
  bool closed = false;
  std::string closing_words;  // for a closed case
};

void write_next_action(html::Writer& out, const NextAction& next, const Desk& desk);

}  // namespace redress::web
