#include "app/web/parts/section.h"

namespace redress::web {

void write_section(html::Writer& out, html::Markup id, std::string_view title) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"" << id << "\">\n<div class=\"rd-sec__head\"><h2 id=\"" << id
      << "\">" << title << "</h2></div>\n";
}

}  // namespace redress::web
