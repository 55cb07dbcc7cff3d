// A drawing of numbers: a headline that says the finding, a subtitle, bars drawn wide and narrow, and the same as a table behind
// a details. UI 12.
#pragma once

#include <string>
#include <vector>

#include "kit/html/writer.h"

namespace redress::web {

struct Bar {
  std::string label;
  std::int64_t value = 0;
  std::int64_t before = -1;  // an outlined bar under it; -1 for none
};

struct BarFigure {
  int number = 1;
  std::string headline;  // a sentence of at most 10 words
  std::string subtitle;  // measure, unit, place, period
  std::string told;      // the story for those who do not see it
  std::string unit;      // of the table's column
  std::vector<Bar> bars;
};

void write_figure(html::Writer& out, const BarFigure& figure);

}  // namespace redress::web
