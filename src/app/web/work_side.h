// The column beside a list of work: views with their numbers, filters with theirs; and the chosen filters above the list.
#pragma once

#include "app/web/work_list.h"
#include "kit/html/writer.h"

namespace redress::web {

void write_side(html::Writer& out, const WorkList& list, const Desk& desk);
// What these filters choose of that list, in words; nothing for the plain list.
std::vector<std::string> words_of_filters(const WorkList& list, const ListFilters& filters, const Desk& desk);
// Each with a link that takes it away; nothing where none is chosen.
void write_chosen(html::Writer& out, const WorkList& list, const Desk& desk);

}  // namespace redress::web
