// Each head of complaint of a case with the whole story of its finding, and what this person may do with it now.
#pragma once

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

void write_investigation(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
