// The meetings over a case, and what is counted in it: queries with their letters and answers.
#pragma once

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// Who sits, since when they have the papers, who declared a conflict, who came, what was decided. Nothing where none was called.
void write_meetings(html::Writer& out, const office::CaseView& view, const Desk& desk);
// What was asked by which letter, who answers it by when, and the answer. Nothing where there is none.
void write_queries(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
