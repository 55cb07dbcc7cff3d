#include "app/web/parts/live_line.h"

#include "kit/html/url.h"

namespace redress::web {

void write_live_line(html::Writer& out, const Desk& desk, const office::CaseView& view, std::string_view editing) {
  if (desk.visitor.live == nullptr) return;
  out << "<div class=\"rd-live\" data-case=\"" << view.state.reference << "\" data-version=\"" << view.state.version
      << "\"";
  if (!editing.empty()) out << " data-editing=\"" << editing << "\"";
  out << "><span class=\"rd-live__editing\" aria-live=\"polite\"></span><a class=\"rd-live__changes\" href=\""
      << html::Url("/cases").segment(view.state.reference)
      << "\" hidden><span></span><i> since you opened this</i>: show</a></div>\n";
}

}  // namespace redress::web
