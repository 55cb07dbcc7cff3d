// Lines over a common ground at zero, each named at its end.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/web/parts/shapes.h"
#include "app/web/parts/text_width.h"
#include "app/web/words.h"

namespace redress::web::shapes {
namespace {

// A whole number that is 1, 2 or 5 with zeros, so that at most `parts` of them reach `most`.
double step_for(double most, int parts) {
  double step = 1;
  for (int i = 0; step * parts < most && i < 3000; ++i) step *= i % 3 == 1 ? 2.5 : 2;
  return step;
}

std::string axis_words(double value, bool percent) {
  constexpr double million = 1e6, billion = 1e9, trillion = 1e12;
  if (percent) return fmt::format("{:.0f}%", value);
  if (value < million) return grouped(fmt::format("{:.0f}", value));
  if (value < billion) return fmt::format("{:g} million", value / million);
  if (value < trillion) return fmt::format("{:g} billion", value / billion);
  if (value < trillion * 1000) return fmt::format("{:g} trillion", value / trillion);
  return fmt::format("{:.0e}", value);
}

struct End {
  std::size_t series = 0;
  int y = 0;  // of its dot, then of its words
  std::string name, number;
};

struct Plot {
  int width, left, right, top, ground;
  double highest;
  std::size_t points;
  int x(std::size_t i) const {
    if (points < 2) return (left + right) / 2;
    return left + static_cast<int>(static_cast<std::int64_t>(right - left) * static_cast<std::int64_t>(i) /
                                   static_cast<std::int64_t>(points - 1));
  }
  int y(double value) const { return ground - length_of(value, highest, ground - top); }
};

// As many labels as stand side by side: the first, the last, and every so-manyth.
std::vector<std::size_t> labels_shown(const std::vector<std::string>& labels, const Plot& plot) {
  const std::size_t last = labels.size() - 1;
  const auto apart = [&](std::size_t a, std::size_t b) {
    return plot.x(b) - plot.x(a) >= (width_of(labels[a]) + width_of(labels[b])) / 2 + 8;
  };
  for (std::size_t step = 1; step <= last; ++step) {
    std::vector<std::size_t> shown{0};
    bool fits = true;
    for (std::size_t i = step; i < last; i += step) {
      if (step > 1 && !apart(i, last)) break;
      fits = fits && apart(shown.back(), i);
      shown.push_back(i);
    }
    if (fits && apart(shown.back(), last)) {
      shown.push_back(last);
      return shown;
    }
  }
  return {last};
}

void write_line(html::Writer& out, const Drawing& drawing, std::size_t series, const Plot& plot) {
  const std::size_t among = series_of(drawing);
  const auto known = [&](std::size_t i) {
    return i < plot.points && series < drawing.points[i].values.size() && drawing.points[i].values[series].value;
  };
  bool drawing_on = false;
  html::Writer path;
  for (std::size_t i = 0; i < plot.points; ++i) {
    if (!known(i)) {
      drawing_on = false;
      continue;
    }
    const int y = plot.y(drawn_value(drawing.points[i].values[series]));
    path << (drawing_on ? html::Markup("L") : html::Markup("M")) << plot.x(i) << " " << y;
    drawing_on = true;
    const bool alone = (i == 0 || !known(i - 1)) && !known(i + 1);
    bool is_last = true;
    for (std::size_t k = i + 1; k < plot.points; ++k) is_last = is_last && !known(k);
    if (alone || is_last) {
      out << "<circle cx=\"" << plot.x(i) << "\" cy=\"" << y << "\" r=\"5\" fill=\"" << fill_of(series, among)
          << "\"/>";
    }
  }
  if (path.size() > 0) {
    out << "<path d=\"" << path.take() << "\" fill=\"none\" stroke=\"" << fill_of(series, among)
        << "\" stroke-width=\"3.5\"" << dashes_of(series) << "/>";
  }
}

// Words that would stand on each other are moved apart, and stay inside.
void spread(std::vector<End>& ends, int pitch, int top, int bottom) {
  std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
  int least = top;
  for (auto& end : ends) {
    end.y = std::max(end.y, least);
    least = end.y + pitch;
  }
  int most = bottom;
  for (std::size_t i = ends.size(); i-- > 0;) {
    ends[i].y = std::min(ends[i].y, most);
    most = ends[i].y - pitch;
  }
}

}  // namespace

Drawn draw_lines(const Drawing& drawing, int width) {
  const std::size_t among = series_of(drawing);
  const bool wide = width >= 500;
  const int height = width >= 1000 ? 300 : 270;
  const double most = most_of(drawing);
  const double step = step_for(std::max(most, 1.0), wide ? 7 : 4);
  const double highest = step * std::max(1.0, std::ceil(most / step));

  std::vector<End> ends;
  int together = 0, room = width * (wide ? 3 : 4) / 10;
  for (std::size_t i = 0; i < among; ++i) {
    for (std::size_t at = drawing.points.size(); at-- > 0;) {
      const auto& values = drawing.points[at].values;
      if (i >= values.size() || !values[i].value) continue;
      ends.push_back({i, 0, drawing.series[i], values[i].text});
      together = std::max(together, width_of(drawing.series[i] + " " + values[i].text, Weight::bold));
      break;
    }
  }
  const bool two_lines = together > room;
  if (two_lines) {
    int widest = 0;
    for (auto& end : ends) {
      end.name = fitted(end.name, room, Weight::bold);
      if (width_of(end.number, Weight::bold) > room) end.number.clear();
      widest = std::max({widest, width_of(end.name, Weight::bold), width_of(end.number, Weight::bold)});
    }
    room = widest;
  } else {
    room = together;
  }
  int ticks_width = 0;
  for (double tick = 0; tick <= highest; tick += step)
    ticks_width = std::max(ticks_width, width_of(axis_words(tick, drawing.percent)));
  std::vector<std::string> labels;
  for (const auto& point : drawing.points) labels.push_back(fitted(point.label, wide ? 110 : 80));
  Plot plot{width,        std::max(ticks_width + 8, width_of(labels.front()) / 2 + 1), 0, 16, height - 34, highest,
            labels.size()};
  plot.right = width - std::max(room + 14, width_of(labels.back()) / 2 + 1);

  html::Writer out;
  for (double tick = 0; tick <= highest; tick += step) {
    const int y = plot.y(tick);
    out << "<path d=\"M" << plot.left << " " << y << "H" << plot.right << "\" stroke=\""
        << (tick > 0 ? html::Markup("#d5d7d9") : ink) << "\"/>";
    write_words(out, plot.left - 8, y + 5, axis_words(tick, drawing.percent), Anchor::end, muted);
  }
  for (const std::size_t i : labels_shown(labels, plot))
    write_words(out, plot.x(i), plot.ground + 22, labels[i], Anchor::middle, muted);
  for (std::size_t i = 0; i < among; ++i) write_line(out, drawing, i, plot);
  for (auto& end : ends) {
    for (const auto& point : drawing.points) {
      if (end.series < point.values.size() && point.values[end.series].value)
        end.y = plot.y(drawn_value(point.values[end.series])) + 5;
    }
  }
  spread(ends, two_lines ? 40 : 20, 16, plot.ground + (two_lines ? -14 : 5));
  for (const auto& end : ends) {
    const auto colour = shapes::words_of(end.series, among);
    if (two_lines) {
      write_words(out, plot.right + 12, end.y, end.name, Anchor::start, colour, true);
      write_words(out, plot.right + 12, end.y + 19, end.number, Anchor::start, colour, true);
    } else {
      write_words(out, plot.right + 12, end.y, end.name + " " + end.number, Anchor::start, colour, true);
    }
  }
  return {out.take(), height};
}

}  // namespace redress::web::shapes
