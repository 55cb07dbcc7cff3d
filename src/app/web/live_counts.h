// The counters that follow while a page is looked at: what each is called in the page and in what it is told.
#pragma once

#include <string>
#include <string_view>

#include "app/web/desk.h"
#include "app/web/work_list.h"
#include "kit/html/writer.h"

namespace redress::web {

// `my_work`, `team_work`, `unallocated`: the open cases of a list; `approvals`; `my_work_overdue`, ... for the groups of my work;
// `view_3`: a saved view (saved_views.h).
std::string live_name(ListKind kind, std::string_view group = {});

// The attribute by which the script finds a counter; nothing for an empty name, or where the person has no live parts.
void write_live_name(html::Writer& out, const Desk& desk, std::string_view name);

// All counters of this person, as canonical JSON: equal text means that nothing changed.
std::string live_counts(const Desk& desk);

}  // namespace redress::web
