// What was just done, at the top of the case; with Undo where it can be undone.
#pragma once

#include "app/web/commands/form.h"
#include "kit/html/writer.h"

namespace redress::web {

// From `done` and `version` in the address; nothing where they name nothing that this person did.
html::Fragment banner_of(const office::CaseView& view, const Desk& desk, const http::Fields& query);

}  // namespace redress::web
