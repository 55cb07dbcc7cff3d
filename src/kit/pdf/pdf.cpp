#include "kit/pdf/pdf.h"

#include <mutex>

#include "kit/pdf/finish.h"
#include "kit/pdf/flow.h"

namespace redress::pdf {

std::string to_pdf(const base::Document& document, const PdfSettings& settings) {
  // Pango's fonts and Cairo's measured letters serve one thread at a time.
  static std::mutex setting;
  const std::lock_guard lock(setting);
  const Typeface& typeface = Typeface::ours();
  std::string title = typeface.settable(document.title);
  if (title.empty()) title = "Untitled";
  const Sizes sizes = sizes_for(settings.point_size);
  Pages pages;
  Flow flow(pages, sizes);
  set_document(flow, document, settings);
  set_feet(pages, sizes, settings.short_title.empty() ? title : typeface.settable(settings.short_title));
  return finish(draw(pages, title), pages, title, settings);
}

}  // namespace redress::pdf
