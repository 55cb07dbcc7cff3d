// The page of a list of work, also with what was refused a moment ago.
#pragma once

#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/guard.h"
#include "app/web/work_list.h"

namespace redress::web {

// `above`: what was done with several of its cases a moment ago.
Response work_page(const Desk& desk, const Request& request, ListKind kind, const Wrongs& wrongs,
                   const html::Fragment& above = {});

// Where the list stands among the sections of the site.
Section section_of(ListKind kind);

}  // namespace redress::web
