// Bars that stand side by side on a common ground.
#include <algorithm>

#include "app/web/parts/shapes.h"
#include "app/web/parts/text_width.h"

namespace redress::web::shapes {

Drawn draw_columns(const Drawing& drawing, int width) {
  const auto count = static_cast<int>(drawing.points.size());
  const std::size_t among = series_of(drawing);
  const int slot = (width - 2) / count;
  const int bar = std::min(90, (slot - 16) / static_cast<int>(among));
  int needed = 24;
  for (const auto& point : drawing.points) {
    for (const auto& value : point.values) needed = std::max(needed, width_of(value.text, Weight::bold) + 4);
    // Two lines under a bar, and no word of them cut.
    for (const auto& part : wrapped(point.label, slot - 8, 2)) {
      if (part.ends_with("\xE2\x80\xA6") || part.empty()) return {};
    }
  }
  if (among > 1) {
    for (std::size_t i = 0; i < among; ++i) needed = std::max(needed, width_of(drawing.series[i]) + 6);
  }
  if (bar < needed) return {};

  constexpr int top = 24, tall = 190, ground = top + tall;
  const double most = most_of(drawing);
  html::Writer out;
  int x = 1;
  int lowest = ground;
  for (const auto& point : drawing.points) {
    const int middle = x + slot / 2;
    int left = middle - bar * static_cast<int>(among) / 2;
    for (std::size_t i = 0; i < std::min(among, point.values.size()); ++i) {
      const auto& value = point.values[i];
      const int length = length_of(drawn_value(value), most, tall);
      if (length > 0) {
        out << "<rect x=\"" << left + 2 << "\" y=\"" << ground - length << "\" width=\"" << bar - 4 << "\" height=\""
            << length << "\" fill=\"" << fill_of(i, among) << "\"/>";
      }
      write_words(out, left + bar / 2, ground - length - 7, value.text, Anchor::middle, ink, true);
      if (among > 1)
        write_words(out, left + bar / 2, ground + 19, drawing.series[i], Anchor::middle, words_of(i, among));
      left += bar;
    }
    int base = ground + (among > 1 ? 40 : 20);
    for (const auto& part : wrapped(point.label, slot - 8, 2)) {
      write_words(out, middle, base, part, Anchor::middle, ink, among > 1);
      lowest = std::max(lowest, base);
      base += 19;
    }
    x += slot;
  }
  out << "<path d=\"M0 " << ground << "H" << width << "\" stroke=\"#0b0c0c\"/>";
  return {out.take(), lowest + 8};
}

}  // namespace redress::web::shapes
