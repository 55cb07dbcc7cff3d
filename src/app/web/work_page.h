// The page of a list of work, also with what was refused a moment ago.
#pragma once

#include "app/web/form.h"
#include "app/web/guard.h"
#include "app/web/work_list.h"

namespace redress::web {

Response work_page(const Desk& desk, const Request& request, ListKind kind, const Wrongs& wrongs);

}  // namespace redress::web
