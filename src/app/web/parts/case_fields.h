// What a case holds because its procedure asks for it, as panels beside the case: one for each tab of the procedure.
#pragma once

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// Nothing where no field has a value.
void write_case_fields(html::Writer& out, const office::CaseView& view);

}  // namespace redress::web
