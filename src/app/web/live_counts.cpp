#include "app/web/live_counts.h"

#include "app/web/saved_views.h"
#include "base/value.h"

namespace redress::web {

std::string live_name(ListKind kind, std::string_view group) {
  std::string name = kind == ListKind::my_work       ? "my_work"
                     : kind == ListKind::team_work   ? "team_work"
                     : kind == ListKind::unallocated ? "unallocated"
                                                     : "cases";
  if (!group.empty()) name.append("_").append(group);
  return name;
}

void write_live_name(html::Writer& out, const Desk& desk, std::string_view name) {
  if (!name.empty() && desk.visitor.live != nullptr) out << " data-live-count=\"" << name << "\"";
}

std::string live_counts(const Desk& desk) {
  base::Object counts;
  if (desk.may(office::Permission::work_cases)) {
    const WorkList mine(ListKind::my_work, {}, desk);
    counts[live_name(ListKind::my_work)] = mine.count();
    for (const auto& group : list_groups()) {
      if (group.id == "closed") continue;
      ListFilters of_group;
      of_group.due = group.id;
      counts[live_name(ListKind::my_work, group.id)] = mine.count(of_group);
    }
  }
  counts[live_name(ListKind::team_work)] = open_in(ListKind::team_work, desk);
  counts[live_name(ListKind::unallocated)] = open_in(ListKind::unallocated, desk);
  if (may_approve(desk)) counts["approvals"] = to_approve(desk);
  for (const auto& saved : counted_views(desk)) counts[live_name(saved.view)] = saved.count;
  return base::canonical_text(counts);
}

}  // namespace redress::web
