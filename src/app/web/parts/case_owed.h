// What was promised or agreed on a case, and how each stands: as a table, as a page with what may be done with each, and as the
// resolution plan, reason by reason.
#pragma once

#include <string_view>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// Nothing where there is none.
void write_owed(html::Writer& out, const office::CaseView& view, const Desk& desk);
// The same as a page shows it alone, with what may be done with each and how there come to be more.
void write_remedies(html::Writer& out, const office::CaseView& view, const Desk& desk);

html::Url address_of_plan(std::string_view reference);
// Each head of complaint with the actions that answer it, then those for the whole case. Rule: RULES A3.2.
void write_plan(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
