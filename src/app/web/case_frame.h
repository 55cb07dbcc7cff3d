// The frame of a case's pages: the way back, the heading with its tags and buttons, the tabs, and below them what one tab shows.
#pragma once

#include <string_view>

#include "app/web/guard.h"
#include "kit/html/url.h"

namespace redress::web {

// Each is a page with an address of its own.
enum class CaseTab { overview, investigation, documents, people, remedies, history };

html::Url address_of(CaseTab tab, std::string_view reference);
// The tab that shows what was done: by a command of that kind, or `attached`.
CaseTab tab_of(std::string_view done);

// `below` stands under the tabs.
Response case_framed(const Desk& desk, const Request& request, const office::CaseView& view, CaseTab tab,
                     html::Fragment below);

}  // namespace redress::web
