#include "app/web/saved_views.h"

#include <array>
#include <map>

#include "app/web/work_side.h"
#include "kit/http/target.h"

namespace redress::web {
namespace {

constexpr std::array kinds{ListKind::my_work, ListKind::team_work, ListKind::unallocated, ListKind::cases};

}  // namespace

base::Checked<ListAddress> list_at(std::string_view address) {
  const auto target = http::parse_target(address);
  if (target && target->segments.size() == 1) {
    for (const ListKind kind : kinds) {
      if (address_of(kind).text() != "/" + target->segments.front()) continue;
      auto filters = filters_of(target->query, kind);
      if (!filters) return base::refuse(filters.error());
      filters->page = 1;
      filters->done.clear();
      filters->about.clear();
      return ListAddress{kind, std::move(*filters)};
    }
  }
  return base::refuse({"list_is_known", "of", "", "this is not the address of a list"});
}

std::vector<CountedView> counted_views(const Desk& desk) {
  std::vector<CountedView> counted;
  std::map<ListKind, WorkList> lists;  // one question to the record for each kind of list
  for (auto& view : desk.office.habits().views(desk.visitor.who->actor)) {
    const auto at = list_at(view.address);
    if (!at || (at->kind == ListKind::my_work && !desk.may(office::Permission::work_cases))) continue;
    const WorkList& list = lists.try_emplace(at->kind, at->kind, ListFilters{}, desk).first->second;
    std::vector<std::string> words{title_of(at->kind)};
    for (auto& chosen : words_of_filters(list, at->filters, desk)) words.push_back(std::move(chosen));
    counted.push_back({std::move(view), list.address(at->filters), list.count(at->filters), std::move(words)});
  }
  return counted;
}

std::string live_name(const office::SavedView& view) {
  return "view_" + std::to_string(view.number);
}

std::optional<html::Url> saving_of(const WorkList& list) {
  const std::string address = list.address(list.filters()).text();
  if (address == list.address({}).text()) return std::nullopt;
  return html::Url("/views/new").with("of", address);
}

}  // namespace redress::web
