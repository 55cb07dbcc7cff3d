#include "app/web/parts/notice.h"

namespace redress::web {

void write_notice(html::Writer& out, const Notice& notice) {
  out << "<div class=\"rd-alert\"><p><strong>" << notice.strong << "</strong> " << notice.words;
  if (notice.leads_to)
    out << " <a class=\"rd-link\" href=\"" << *notice.leads_to << "\">" << notice.link_words << "</a>";
  out << "</p></div>\n";
}

}  // namespace redress::web
