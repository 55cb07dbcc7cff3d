// What stands against a command on a case whatever is typed into its form, found by trying the least that it could be given.
#pragma once

#include "app/web/commands/form.h"

namespace redress::web {

// Refusals that are about none of its questions; empty: the form may be offered. `chosen`: fields that stand already, as the wire has
// them; a refusal about one of those counts.
base::Refusals standing_against(const CommandForm& form, const office::CaseView& view, const Desk& desk,
                                const base::Object& chosen = {});

}  // namespace redress::web
