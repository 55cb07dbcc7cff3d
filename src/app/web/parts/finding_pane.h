// A finding that awaits sign-off, read beside the list of them: what is proposed and why, the case's other heads, what is owed, and,
// for whoever may, the forms that sign it off or return it.
#pragma once

#include <cstdint>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// The id of its heading is `finding`. Of a head that awaits no sign-off any more it says so.
void write_finding_pane(html::Writer& out, const office::CaseView& view, std::int64_t head, const Desk& desk);

}  // namespace redress::web
