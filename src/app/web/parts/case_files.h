// The files of a case beside it: what each is called and is, who attached it and when, and how to have it or be rid of it.
#pragma once

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// Writes nothing for a case without files, where none may be attached.
void write_case_files(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
