#include "app/web/parts/bulk_bar.h"

#include "app/web/words.h"

namespace redress::web {
namespace {

// One box stands for every case that the filters give, also those of other pages: no script has to tick them.
void write_all(html::Writer& out, const BulkBar& bar) {
  if (bar.total > bar.most) {
    out << "<span>At most " << grouped(std::to_string(bar.most)) << " at once: filter these "
        << grouped(std::to_string(bar.total)) << " to select all</span>\n";
    return;
  }
  out << "<label><input type=\"checkbox\" name=\"all\" value=\"yes\"> Select all " << grouped(std::to_string(bar.total))
      << "</label>\n";
}

}  // namespace

void write_bulk_bar(html::Writer& out, const BulkBar& bar) {
  out << "<div class=\"rd-bar\" id=\"" << bulk_bar_id << "\" tabindex=\"-1\">\n";
  if (bar.actions.empty()) {
    out << "<span>" << counted(bar.total, "case", "cases") << "</span>\n";
  } else {
    write_all(out, bar);
    for (const auto& action : bar.actions) {
      out << "<button class=\"rd-linkbtn\" type=\"submit\" name=\"do\" value=\"" << action.value << "\">"
          << action.words << "</button>\n";
    }
  }
  out << "<span><a href=\"" << bar.csv << "\">Download these " << grouped(std::to_string(bar.total))
      << " (CSV)</a></span>\n</div>\n";
}

}  // namespace redress::web
