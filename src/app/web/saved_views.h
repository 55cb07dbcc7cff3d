// Saved views: lists of work with chosen filters, which a person keeps under a name and sees counted beside every list.
//
// A view is the list's own address, so it holds what an address may hold: no name and no word of a case (UI 1). Its number is
// counted by the same sums as the list that it opens.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/habits.h"
#include "app/web/guard.h"
#include "app/web/work_list.h"

namespace redress::web {

struct ListAddress {
  ListKind kind = ListKind::cases;
  ListFilters filters;  // of the first page, and nothing that was just done
};
// `/team-work?stage=2`; refused where it is no list's, or holds a filter that nobody knows.
base::Checked<ListAddress> list_at(std::string_view address);

struct CountedView {
  office::SavedView view;
  html::Url leads_to;
  std::int64_t count = 0;
  std::vector<std::string> words;  // the list, and each filter that is chosen
};
// Those of the person that they may open, by name.
std::vector<CountedView> counted_views(const Desk& desk);

// What a counter of that view is called in a page and in what it is told (live_counts.h).
std::string live_name(const office::SavedView& view);

// `/views/new?of=...`: where the list of these filters is given a name; nothing where it is the plain list.
std::optional<html::Url> saving_of(const WorkList& list);

// The pages: naming one, those that there are, changing one.
Response new_view_page(const Desk& desk, const Request& request, const Captures& captures);
Response save_view(const Desk& desk, const Request& request, const Captures& captures);
Response views_page(const Desk& desk, const Request& request, const Captures& captures);
Response view_page(const Desk& desk, const Request& request, const Captures& captures);
Response rename_view(const Desk& desk, const Request& request, const Captures& captures);
Response remove_view(const Desk& desk, const Request& request, const Captures& captures);

}  // namespace redress::web
