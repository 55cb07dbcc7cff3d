// Is a history possible? What breaks the sense of events, or the statechart that the case runs under, when they are
// read in the order in which they happened.
//
// Rule: DESIGN 3: a late fact that would make the history impossible is refused. What was odd before (imported as it
// happened) stays so; only what a command would newly break counts against it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/casework/decide.h"
#include "core/casework/event.h"
#include "core/casework/state.h"
#include "core/procedure/procedure.h"

namespace redress::casework {

struct Violation {
  std::int64_t seq = 0;  // the event that cannot stand where it is
  EventKind kind = EventKind::note_added;
  Day happened_on{};
  std::string rule;  // `happened_before_receipt`
  bool operator==(const Violation&) const = default;
};

// `edition_of` for cases that were moved between editions; without it each event stands under `procedure`.
std::vector<Violation> violations_in(std::span<const CaseEvent> events, const procedure::Procedure& procedure,
                                     const EditionOf& edition_of = {});

// The rule that the event breaks where it stands, and empty for none: `state` is what was before it, and has taken the
// event if it makes sense at all.
std::string take_next(CaseState& state, const CaseEvent& event, const procedure::Procedure& procedure,
                      const EditionOf& edition_of = {});

// The kind of command whose transition the event took; for a step its own name.
std::string command_of(const CaseEvent& event);

// Work on a case, for which it must be open.
bool needs_an_open_case(EventKind kind);

}  // namespace redress::casework
