#include "app/web/parts/drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/web/parts/shapes.h"

namespace redress::web {
namespace shapes {
namespace {

constexpr std::array<html::Markup, 4> fills{"#12436d", "#28a197", "#801650", "#f46a25"};
// Teal and orange are too pale for small words.
constexpr std::array<html::Markup, 4> inks{"#12436d", "#0b0c0c", "#801650", "#9c3a06"};
constexpr std::array<html::Markup, 4> on_fills{"#fff", "#0b0c0c", "#fff", "#0b0c0c"};

// Two series take the colours that differ most.
std::size_t place_of(std::size_t series, std::size_t among) {
  return among == 2 && series == 1 ? 3 : std::min<std::size_t>(series, 3);
}

}  // namespace

html::Markup fill_of(std::size_t series, std::size_t among) {
  return fills[place_of(series, among)];
}
html::Markup words_of(std::size_t series, std::size_t among) {
  return inks[place_of(series, among)];
}
html::Markup on_fill_of(std::size_t series, std::size_t among) {
  return on_fills[place_of(series, among)];
}
html::Markup dashes_of(std::size_t series) {
  constexpr std::array<html::Markup, 4> dashes{"", " stroke-dasharray=\"9 5\"", " stroke-dasharray=\"3 4\"",
                                               " stroke-dasharray=\"14 4 3 4\""};
  return dashes[std::min<std::size_t>(series, 3)];
}

void write_words(html::Writer& out, int x, int y, const std::string& words, Anchor anchor, html::Markup colour,
                 bool bold) {
  if (words.empty()) return;
  out << "<text x=\"" << x << "\" y=\"" << y << "\"";
  if (anchor == Anchor::middle) out << " text-anchor=\"middle\"";
  if (anchor == Anchor::end) out << " text-anchor=\"end\"";
  if (bold) out << " font-weight=\"700\"";
  out << " fill=\"" << colour << "\">" << words << "</text>";
}

double drawn_value(const DrawnValue& value) {
  return value.value && std::isfinite(*value.value) ? std::max(*value.value, 0.0) : 0.0;
}

double most_of(const Drawing& drawing) {
  double most = drawing.percent ? 100 : 0;
  for (const auto& point : drawing.points) {
    for (const auto& value : point.values) most = std::max(most, drawn_value(value));
    for (const auto& value : point.before) most = std::max(most, drawn_value(value));
  }
  return most;
}

int length_of(double value, double most, int all) {
  if (most <= 0 || all <= 0) return 0;
  return std::clamp(static_cast<int>(std::lround(value / most * all)), 0, all);
}

std::size_t series_of(const Drawing& drawing) {
  return std::min<std::size_t>(drawing.series.size(), 4);
}

}  // namespace shapes

Drawn draw(const Drawing& drawing, int width) {
  const bool any = std::any_of(drawing.points.begin(), drawing.points.end(), [](const DrawnPoint& point) {
    return std::any_of(point.values.begin(), point.values.end(),
                       [](const DrawnValue& v) { return v.value.has_value(); });
  });
  if (!any || drawing.series.empty()) return {};
  switch (drawing.form) {
    case DrawingForm::lines:
      return shapes::draw_lines(drawing, width);
    case DrawingForm::stacked:
      return shapes::draw_stacked(drawing, width);
    case DrawingForm::columns:
      if (Drawn standing = shapes::draw_columns(drawing, width); !standing.empty()) return standing;
      break;
    case DrawingForm::bars:
      break;
  }
  return shapes::draw_bars(drawing, width);
}

}  // namespace redress::web
