// A remedy whose approval is pending, read beside the list of them: what it is, what the Ombudsman fixed, what came before, and,
// for whoever is asked, the forms that approve it, return it or pass it on.
#pragma once

#include <string_view>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// The id of its heading is `finding`, as of the pane of a finding. Of an approval that is decided it says so.
void write_approval_pane(html::Writer& out, const office::CaseView& view, std::string_view approval, const Desk& desk);

}  // namespace redress::web
