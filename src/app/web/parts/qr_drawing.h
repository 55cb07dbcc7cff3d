// A QR code in a page: dark squares as one path, with a title for those who do not see it; its words stand beside it as well.
#pragma once

#include <string_view>

#include "kit/html/writer.h"

namespace redress::web {

// Nothing where the text is too long for a code. One on a page: its title has an id.
void write_qr(html::Writer& out, std::string_view text, html::Markup title);

}  // namespace redress::web
