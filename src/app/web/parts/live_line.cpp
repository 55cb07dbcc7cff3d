#include "app/web/parts/live_line.h"

#include "kit/html/url.h"

namespace redress::web {

void write_live_line(html::Writer& out, const Desk& desk, const office::CaseView& view, std::string_view editing,
                     EditorsStand editors) {
  if (desk.visitor.live == nullptr) return;
  out << "<div class=\"rd-live\" data-case=\"" << view.state.reference << "\" data-version=\"" << view.state.version
      << "\"";
  if (!editing.empty()) out << " data-editing=\"" << editing << "\"";
  out << ">";
  if (editors == EditorsStand::in_the_line) out << "<span class=\"rd-live__editing\" aria-live=\"polite\"></span>";
  out << "<a class=\"rd-live__changes\" href=\"" << html::Url("/cases").segment(view.state.reference)
      << "\" hidden><span></span><i> since you opened this</i>: show</a></div>\n";
}

void write_editing_panel(html::Writer& out, const Desk& desk) {
  if (desk.visitor.live == nullptr) return;
  out << "<div class=\"rd-panel rd-panel--soft rd-editing\"><h2>Being edited now</h2>\n<p class=\"rd-live__editing\" "
         "aria-live=\"polite\" data-nobody=\"Nobody else, as far as is known.\"></p></div>\n";
}

}  // namespace redress::web
