// Blocks set one below the other, over as many pages as they need.
#pragma once

#include <string>
#include <string_view>

#include "base/document.h"
#include "kit/pdf/pages.h"
#include "kit/pdf/pdf.h"

namespace redress::pdf {

// The sizes of type that follow from that of running text.
struct Sizes {
  double text, heading[4], table, note, foot;
  double small;  // the scale of a table that is too wide
};
Sizes sizes_for(double point_size);

// Of what a page of the sheet holds above its foot.
double height_of(const Sheet& sheet, const Sizes& sizes);

// Where the next thing goes.
class Flow {
 public:
  Flow(Pages& pages, const Sizes& sizes) : pages_(pages), sizes_(sizes) {}

  Pages& pages() { return pages_; }
  const Sizes& sizes() const { return sizes_; }
  double width() const { return pages_.pages.back().sheet.width - 2 * margin; }
  double bottom() const { return margin + height_of(sheet(), sizes_); }
  double room() const { return bottom() - y; }
  bool at_top() const { return y <= margin; }
  const Sheet& sheet() const { return pages_.pages.back().sheet; }

  void turn(const Sheet& sheet);                          // to a new page
  void keep(double height, const Sheet& next = Sheet{});  // to a new page if there is less room
  void skip(double height);                               // nothing at the top of a page
  void line(ElementId element, const Line& line, const Style& style, double x);
  // Over as many pages as there are lines for; two lines at least stay together.
  void paragraph(ElementId element, const std::vector<Line>& lines, const Style& style, double x);

  double y = margin;

 private:
  Pages& pages_;
  const Sizes& sizes_;
};

void set_document(Flow& flow, const base::Document& document, const PdfSettings& settings);
// Beneath each page: its number and the short title.
void set_feet(Pages& pages, const Sizes& sizes, const std::string& short_title);

}  // namespace redress::pdf
