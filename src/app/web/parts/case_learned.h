// What was learned from a case: the actions of the register that came from it.
#pragma once

#include "app/office/office.h"
#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

void write_case_learned(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
