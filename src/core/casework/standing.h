// What annulments and replacements have made of one event.
#pragma once

#include <optional>
#include <span>

#include "core/casework/event.h"

namespace redress::casework {

struct Standing {
  const CaseEvent* event = nullptr;
  bool stands = true;                 // neither it nor what it replaces has been annulled
  const CaseEvent* counts = nullptr;  // the event of its chain of replacements that counts; itself for most
};

// Nothing if no event of the case has that seq.
std::optional<Standing> standing_of(std::span<const CaseEvent> history, std::int64_t seq);

}  // namespace redress::casework
