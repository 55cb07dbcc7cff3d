#include "app/web/parts/qr_drawing.h"

#include "kit/qr/qr_code.h"

namespace redress::web {

void write_qr(html::Writer& out, std::string_view text, html::Markup title) {
  const auto code = qr::qr_code(text);
  if (!code) return;
  const std::size_t all = code->size() + 2 * static_cast<std::size_t>(qr::margin);
  out << "<svg class=\"rd-qr\" width=\"232\" height=\"232\" viewBox=\"0 0 " << all << " " << all
      << "\" role=\"img\" aria-labelledby=\"qr-title\" shape-rendering=\"crispEdges\"><title id=\"qr-title\">" << title
      << "</title><rect width=\"" << all << "\" height=\"" << all << "\" fill=\"#fff\"/><path fill=\"#000\" d=\"";
  for (std::size_t y = 0; y < code->size(); ++y) {
    const auto& row = (*code)[y];
    for (std::size_t x = 0; x < row.size();) {
      std::size_t to = x;
      while (to < row.size() && row[to]) ++to;
      if (to > x) out << "M" << x + qr::margin << " " << y + qr::margin << "h" << to - x << "v1h-" << to - x << "z";
      x = to + 1;
    }
  }
  out << "\"/></svg>\n";
}

}  // namespace redress::web
