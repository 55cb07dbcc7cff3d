// Bars that lie, stacked or not: words left of the bar, or over it where they are long.
#include <algorithm>

#include "app/web/parts/shapes.h"
#include "app/web/parts/text_width.h"

namespace redress::web::shapes {
namespace {

constexpr int bar_height = 25, line_height = 19;

// Where the words of all bars stand.
struct Lines {
  int width = 0, left = 0;
  bool over = false;  // the words over the bars, each in one line
  bool two = false;   // some words take two lines
  int pitch() const { return over ? 58 : two ? 46 : 34; }
};

Lines lines_for(const std::vector<std::string>& labels, int width) {
  Lines lines;
  lines.width = width;
  const int room = width * 2 / 5;
  int longest = 0;
  for (const auto& label : labels) longest = std::max(longest, width_of(label));
  lines.two = longest > room;
  lines.over = lines.two && width < 500;
  lines.left = lines.over ? 1 : std::min(longest, room) + 11;
  return lines;
}

// The words of one bar; gives the top of its bar.
int write_label(html::Writer& out, const std::string& label, const Lines& lines, int y, html::Markup colour) {
  if (lines.over) {
    write_words(out, 0, y + 14, fitted(label, lines.width), Anchor::start, colour);
    return y + 21;
  }
  const auto parts = wrapped(label, lines.left - 11, lines.two ? 2 : 1);
  const int middle = y + (lines.pitch() - 9) / 2;
  int base = middle + 6 - static_cast<int>(parts.size() - 1) * line_height / 2;
  for (const auto& part : parts) {
    write_words(out, lines.left - 10, base, part, Anchor::end, colour);
    base += line_height;
  }
  return middle - bar_height / 2;
}

// One axis beside all bars; a piece beside each where words stand between them.
void write_axis(html::Writer& out, const Lines& lines, int from, int to) {
  out << "<path d=\"M" << lines.left << " " << from << "V" << to << "\" stroke=\"#0b0c0c\"/>";
}

struct Bar {
  std::string label;
  const DrawnValue* value = nullptr;
  std::size_t series = 0;
  bool outlined = false;
  bool heading = false;  // words over the bars of one point
};

std::vector<Bar> bars_of(const Drawing& drawing) {
  std::vector<Bar> bars;
  const std::size_t among = series_of(drawing);
  for (const auto& point : drawing.points) {
    if (among > 1) bars.push_back({point.label, nullptr, 0, false, true});
    for (std::size_t i = 0; i < std::min(among, point.values.size()); ++i) {
      bars.push_back({among > 1 ? drawing.series[i] : point.label, &point.values[i], i, false, false});
      if (i < point.before.size()) bars.push_back({"before", &point.before[i], i, true, false});
    }
  }
  return bars;
}

}  // namespace

Drawn draw_bars(const Drawing& drawing, int width) {
  const std::size_t among = series_of(drawing);
  const double most = most_of(drawing);
  const auto bars = bars_of(drawing);
  std::vector<std::string> labels;
  int longest_number = 0;
  for (const auto& bar : bars) {
    if (bar.heading) continue;
    labels.push_back(bar.label);
    longest_number = std::max(longest_number, width_of(bar.value->text, Weight::bold));
  }
  const Lines lines = lines_for(labels, width);
  const bool numbers = lines.left + longest_number + 60 <= width;
  const int all = width - lines.left - (numbers ? longest_number + 9 : 1);
  html::Writer out;
  int y = 2;
  for (const auto& bar : bars) {
    if (bar.heading) {
      write_words(out, 0, y + 16, fitted(bar.label, width, Weight::bold), Anchor::start, ink, true);
      y += 25;
      continue;
    }
    const int top = write_label(out, bar.label, lines, y, bar.outlined ? muted : ink);
    const int length = length_of(drawn_value(*bar.value), most, all);
    if (lines.over) write_axis(out, lines, top - 1, top + bar_height + 1);
    if (length > 2 && bar.outlined) {
      out << "<rect x=\"" << lines.left << "\" y=\"" << top + 1 << "\" width=\"" << length - 1 << "\" height=\""
          << bar_height - 2 << "\" fill=\"#fff\" stroke=\"" << fill_of(bar.series, among) << "\" stroke-width=\"2\"/>";
    } else if (length > 0) {
      out << "<rect x=\"" << lines.left << "\" y=\"" << top << "\" width=\"" << length << "\" height=\"" << bar_height
          << "\" fill=\"" << fill_of(bar.series, among) << "\"/>";
    }
    if (numbers)
      write_words(out, lines.left + length + 8, top + 18, bar.value->text, Anchor::start, bar.outlined ? muted : ink,
                  !bar.outlined);
    y += lines.pitch();
  }
  if (!lines.over) write_axis(out, lines, 0, y);
  return {out.take(), y + 2};
}

namespace {

// The names of the series over the stack, each with its colour; gives where they end.
int write_names(html::Writer& out, const Drawing& drawing, int left, int width) {
  int x = left, y = 2;
  const std::size_t among = series_of(drawing);
  for (std::size_t i = 0; i < among; ++i) {
    const std::string name = fitted(drawing.series[i], width - left - 22, Weight::bold);
    const int wide = width_of(name, Weight::bold) + 22;
    if (x > left && x + wide > width) {
      x = left;
      y += 24;
    }
    out << "<rect x=\"" << x << "\" y=\"" << y + 2 << "\" width=\"14\" height=\"14\" fill=\"" << fill_of(i, among)
        << "\"/>";
    write_words(out, x + 20, y + 15, name, Anchor::start, words_of(i, among), true);
    x += wide + 18;
  }
  return y + 28;
}

}  // namespace

Drawn draw_stacked(const Drawing& drawing, int width) {
  const std::size_t among = series_of(drawing);
  double most = 0;
  int longest_numbers = 0;
  std::vector<std::string> labels;
  for (const auto& point : drawing.points) {
    double sum = 0;
    int numbers = 0;
    for (std::size_t i = 0; i < std::min(among, point.values.size()); ++i) {
      sum += drawn_value(point.values[i]);
      numbers += width_of(point.values[i].text, Weight::bold) + 10;
    }
    most = std::max(most, sum);
    longest_numbers = std::max(longest_numbers, numbers);
    labels.push_back(point.label);
  }
  const Lines lines = lines_for(labels, width);
  const int beside = std::min(longest_numbers, width / 4);
  const int all = width - lines.left - beside;
  html::Writer out;
  const int first = write_names(out, drawing, lines.left, width);
  int y = first;
  for (const auto& point : drawing.points) {
    const int top = write_label(out, point.label, lines, y, ink);
    if (lines.over) write_axis(out, lines, top - 1, top + bar_height + 1);
    double sum = 0;
    int x = lines.left;
    html::Writer after;  // numbers that have no room in their part stand after the bar, in its colour
    int after_width = 8;
    const int end = lines.left + [&] {
      double whole = 0;
      for (std::size_t i = 0; i < std::min(among, point.values.size()); ++i) whole += drawn_value(point.values[i]);
      return length_of(whole, most, all);
    }();
    for (std::size_t i = 0; i < std::min(among, point.values.size()); ++i) {
      const auto& value = point.values[i];
      sum += drawn_value(value);
      const int to = lines.left + length_of(sum, most, all);
      if (to > x) {
        out << "<rect x=\"" << x << "\" y=\"" << top << "\" width=\"" << to - x << "\" height=\"" << bar_height
            << "\" fill=\"" << fill_of(i, among) << "\" stroke=\"#fff\"/>";
      }
      const int number = width_of(value.text, Weight::bold);
      if (number + 8 <= to - x) {
        write_words(out, x + (to - x) / 2, top + 18, value.text, Anchor::middle, on_fill_of(i, among), true);
      } else if (end + after_width + number <= width) {
        write_words(after, end + after_width, top + 18, value.text, Anchor::start, words_of(i, among), true);
        after_width += number + 10;
      }
      x = to;
    }
    out << after.take();
    y += lines.pitch();
  }
  if (!lines.over) write_axis(out, lines, first - 2, y);
  return {out.take(), y + 2};
}

}  // namespace redress::web::shapes
