// Where the answer of a stage sends people who are not content with it.
#pragma once

#include <string_view>
#include <vector>

#include "core/casework/state.h"
#include "core/procedure/procedure.h"

namespace redress::casework {

// The signposts of the open stage that hold where that calendar does (`england-and-wales`; `uk-any`: anywhere): those for themes
// where a head of complaint has one of them, all of those where no head has any; then the first that is for any theme. None while
// no stage is open.
std::vector<const procedure::Signpost*> signposts_of(const CaseState& state, const procedure::Procedure& procedure,
                                                     std::string_view calendar);

// Whether something that is said for a nation, or for none, holds there.
bool holds_in(std::string_view nation, std::string_view calendar);

}  // namespace redress::casework
