// A chart of a report as a figure of its page: a sentence that says the finding, a subtitle, the drawing wide and narrow with the
// story in words, and the numbers behind it as a table, unless they stand in the report's table. UI 12.
#pragma once

#include <functional>
#include <string>

#include "core/figures/figure.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

struct Figure {
  const figures::Chart& chart;
  int number = 1;     // of the page: `Figure 1`, and in its ids
  bool half = false;  // stands beside its table
  // The address of the case lists of another period as at a day: table, row and column are added.
  std::function<html::Url(const std::string& period, base::Day as_at)> cases_of;
  base::Day as_at{};  // of the report
};

void write_figure(html::Writer& out, const Figure& figure);

// What the drawing shows, for those who do not see it.
std::string told(const figures::Chart& chart);

}  // namespace redress::web
