// What was just done, at the top of the case; with Undo where it can be undone.
#pragma once

#include <optional>
#include <string>

#include "app/web/commands/form.h"
#include "kit/html/writer.h"

namespace redress::web {

// From `done` and `version` in the address; nothing where they name nothing that this person did.
html::Fragment banner_of(const office::CaseView& view, const Desk& desk, const http::Fields& query);

// Takes back the event with which that version of the case ended, where it is this person's; nothing where it is not.
std::optional<base::Checked<office::Outcome>> undo_version(const office::CaseView& view, std::int64_t version,
                                                           const std::string& key, const Desk& desk);

}  // namespace redress::web
