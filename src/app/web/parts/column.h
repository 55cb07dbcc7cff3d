// One column of reading width under a heading: forms and pages of plain words.
#pragma once

#include <string_view>

#include "app/web/form.h"
#include "kit/html/writer.h"
#include "kit/http/message.h"

namespace redress::web {

// What stands above the heading: nothing, the summary of what is wrong, or the banner.
void begin_column(html::Writer& out, const html::Fragment& above, std::string_view heading, std::string_view sub = {});
void end_column(html::Writer& out);

// A link that looks like a button. Not govuk::button with an address, which calls itself a button where it is none.
enum class LinkWeight { first, second };
html::Fragment link_button(std::string_view words, const html::Url& leads_to, LinkWeight weight = LinkWeight::first);

}  // namespace redress::web
