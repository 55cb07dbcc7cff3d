// The beginning of a page's section: its heading, which names it.
#pragma once

#include <string_view>

#include "kit/html/writer.h"

namespace redress::web {

// Ends with `</section>`, which is the caller's.
void write_section(html::Writer& out, html::Markup id, std::string_view title);

}  // namespace redress::web
