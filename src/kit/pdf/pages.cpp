#include "kit/pdf/pages.h"

#include <cairo-pdf.h>

#include "base/fault.h"

namespace redress::pdf {
namespace {

void paint(cairo_t* cairo, const TextMark& mark) {
  cairo_set_source_rgb(cairo, mark.colour.red, mark.colour.green, mark.colour.blue);
  cairo_move_to(cairo, mark.x, mark.baseline);
  pango_cairo_show_layout_line(cairo, mark.line.line);
}

void paint(cairo_t* cairo, const RuleMark& mark) {
  cairo_set_source_rgb(cairo, mark.colour.red, mark.colour.green, mark.colour.blue);
  cairo_rectangle(cairo, mark.x, mark.y, mark.width, mark.thickness);
  cairo_fill(cairo);
}

cairo_status_t keep(void* kept, const unsigned char* bytes, unsigned int length) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): Cairo's bytes
  static_cast<std::string*>(kept)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

void require(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) throw base::Fault(std::string("Cairo: ") + cairo_status_to_string(status));
}

// Each below the nearest one before it of a higher level.
void write_bookmarks(cairo_surface_t* surface, const std::vector<Bookmark>& bookmarks) {
  struct Open {
    int level, id;
  };
  std::vector<Open> open;
  for (const auto& bookmark : bookmarks) {
    while (!open.empty() && open.back().level >= bookmark.level) open.pop_back();
    // Whole numbers: Cairo reads fractions as the locale writes them.
    const std::string place = "page=" + std::to_string(bookmark.page + 1) + " pos=[" +
                              std::to_string(static_cast<int>(margin)) + " " +
                              std::to_string(static_cast<int>(bookmark.y)) + "]";
    const int id = cairo_pdf_surface_add_outline(surface, open.empty() ? CAIRO_PDF_OUTLINE_ROOT : open.back().id,
                                                 bookmark.text.c_str(), place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    open.push_back({bookmark.level, id});
  }
}

}  // namespace

ElementId Pages::add(ElementId parent, std::string role) {
  const ElementId id = elements.size();
  elements.push_back({std::move(role), "", "", {}});
  elements[parent].children.push_back(id);
  return id;
}

void Pages::text(ElementId element, const Line& line, const Style& style, double x, double top) {
  // From the size alone, not from the font: a line with one letter of another font stands where the others do.
  const double baseline = top + style.line_height() / 2 + style.size * 0.32;
  pages.back().marks.push_back({element, TextMark{line, style.colour, x, baseline}});
}

void Pages::rule(double x, double y, double width, double thickness, Colour colour) {
  pages.back().marks.push_back({artefact, RuleMark{x, y, width, thickness, colour}});
}

std::vector<ElementId> runs_of(const Page& page) {
  std::vector<ElementId> runs;
  for (const auto& mark : page.marks) {
    if (runs.empty() || runs.back() != mark.element) runs.push_back(mark.element);
  }
  return runs;
}

std::string draw(const Pages& pages, const std::string& title) {
  std::string bytes;
  const Sheet first = pages.pages.front().sheet;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(keep, &bytes, first.width, first.height);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_t* cairo = cairo_create(surface);
  for (const auto& page : pages.pages) {
    cairo_pdf_surface_set_size(surface, page.sheet.width, page.sheet.height);
    const Mark* before = nullptr;
    for (const auto& mark : page.marks) {
      if (before == nullptr || before->element != mark.element) {
        if (before != nullptr) cairo_tag_end(cairo, "P");
        cairo_tag_begin(cairo, "P", nullptr);
      }
      std::visit([&](const auto& what) { paint(cairo, what); }, mark.what);
      before = &mark;
    }
    if (before != nullptr) cairo_tag_end(cairo, "P");
    cairo_show_page(cairo);
  }
  write_bookmarks(surface, pages.bookmarks);
  const cairo_status_t drawn = cairo_status(cairo);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  const cairo_status_t written = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  require(drawn);
  require(written);
  return bytes;
}

}  // namespace redress::pdf
