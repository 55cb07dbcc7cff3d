// Numbers as a drawing: bars that lie or stand, stacked bars, lines. Pure: the same numbers give the same shapes.
//
// All coordinates are whole pixels of a viewBox that begins at 0 0 and is `width` wide; nothing is drawn outside it. Words that
// do not fit are cut with an ellipsis, a number that does not fit is left out (the table has it) and never cut. Bars and lines
// start at zero. Colours and rules: UI 12.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/figures/figure.h"
#include "kit/html/writer.h"

namespace redress::web {

using DrawingForm = figures::Chart::Form;

struct DrawnValue {
  std::optional<double> value;  // what is not finite or below zero is drawn as zero; nothing: a gap
  std::string text;             // as printed
};

struct DrawnPoint {
  std::string label;
  std::vector<DrawnValue> values;  // of each series
  std::vector<DrawnValue> before;  // the same of the period before, outlined; empty for none. Only of bars
};

struct Drawing {
  DrawingForm form = DrawingForm::bars;
  std::vector<std::string> series;  // names; at most four are drawn
  std::vector<DrawnPoint> points;
  bool percent = false;  // the axis ends at 100 or later
};

struct Drawn {
  html::Fragment shapes;  // for inside an <svg>
  int height = 0;
  bool empty() const { return height == 0; }  // there was nothing to draw
};

// `width`: 1040, 520 or 360. Bars that stand are laid down where their words do not fit under them.
Drawn draw(const Drawing& drawing, int width);

}  // namespace redress::web
