// The heads of complaint of a case with their findings, and what was promised or agreed, each as a table under its heading.
#pragma once

#include <string>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// As a tag, red where there is a problem; nothing for an empty code.
void write_outcome(html::Writer& out, const std::string& code);
// Nothing where there is none.
void write_heads(html::Writer& out, const office::CaseView& view, const Desk& desk);
void write_owed(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
