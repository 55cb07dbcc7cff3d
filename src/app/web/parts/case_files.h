// The files of a case: what each is called and is, from whom and when it came, who attached it, and how to be rid of it.
#pragma once

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

void write_case_files(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
