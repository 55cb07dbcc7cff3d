// Pages of a long list: where one stands, and the way to the others. The total is always exact.
#pragma once

#include <string_view>

#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

inline constexpr int rows_a_page = 50;
inline constexpr int most_pages = 1'000'000;

// `base` is the address without `page`. Writes nothing where everything stands on one page.
void write_pages(html::Writer& out, const html::Url& base, int page, std::int64_t total, int a_page = rows_a_page);

}  // namespace redress::web
