// The bar above a list: all of it at once, what can be done with the cases that are ticked, the same list as a file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

struct BulkAction {
  std::string value;  // sent as `do`
  std::string words;  // `Add a note`
};

struct BulkBar {
  std::int64_t total = 0;  // cases of the list, on all of its pages
  std::int64_t most = 0;   // that something can be done with at once
  std::vector<BulkAction> actions;
  html::Url csv;
};

// What an error summary leads to.
inline constexpr std::string_view bulk_bar_id = "several";

// Stands inside the form that the actions send. Without an action there is nothing to tick, and it says how many there are.
void write_bulk_bar(html::Writer& out, const BulkBar& bar);

}  // namespace redress::web
