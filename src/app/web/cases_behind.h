// The cases behind one number of a report or a figure: exactly those that it counts, for the same dates.
#pragma once

#include <string>

#include "app/web/desk.h"
#include "core/figures/figure.h"
#include "kit/html/url.h"
#include "kit/http/message.h"

namespace redress::web {

// The number that an address names by `table`, `row` and `column`; the list's page is `page`.
figures::CellName number_in(const http::Fields& query);

struct Behind {
  html::Url back;  // the page with the number
  std::string back_words;
  html::Url cases;  // the address of this list, without the number
};
// `report` with the list of that number.
http::Response cases_behind(const Desk& desk, const http::Fields& query, const figures::Report& report,
                            const Behind& behind);

}  // namespace redress::web
