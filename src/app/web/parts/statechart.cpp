#include "app/web/parts/statechart.h"

#include <algorithm>

#include "app/web/parts/statechart_layout.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

using chart::Arrow;
using chart::Box;
using chart::Layout;
using chart::Line;
using chart::Sign;
using chart::Style;

// What no drawing can show, and an XML file may not hold.
std::string drawable(std::string words) {
  std::replace_if(
      words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
  return words;
}

void write_box(html::Writer& out, const Box& box) {
  const bool frame = box.what == Box::What::frame;
  out << (frame ? html::Markup("<rect class=\"rd-sc__frame\" x=\"") : html::Markup("<rect class=\"rd-sc__state\" x=\""))
      << box.x << "\" y=\"" << box.y << "\" width=\"" << box.width << "\" height=\"" << box.height
      << (frame ? html::Markup("\" rx=\"12\" fill=\"#f4f8fb\" stroke=\"#8eb2cf\" stroke-width=\"1.5\"/>")
                : html::Markup("\" rx=\"9\" fill=\"#fff\" stroke=\"#12436d\" stroke-width=\"2\"/>"));
  if (box.what == Box::What::end) {
    out << "<rect class=\"rd-sc__end\" x=\"" << box.x + 4 << "\" y=\"" << box.y + 4 << "\" width=\"" << box.width - 8
        << "\" height=\"" << box.height - 8 << "\" rx=\"6\" fill=\"none\" stroke=\"#12436d\" stroke-width=\"1.5\"/>";
  }
}

void write_sign(html::Writer& out, const Line& line) {
  const int x = line.x - 20, y = line.y - 5;
  switch (line.sign) {
    case Sign::none:
      return;
    case Sign::start:
      out << "<path class=\"rd-sc__starts\" d=\"M" << x + 2 << " " << y - 6 << "l11 6l-11 6z\" fill=\"#0f7a52\"/>";
      return;
    case Sign::stop:
      out << "<rect class=\"rd-sc__stops\" x=\"" << x + 2 << "\" y=\"" << y - 5
          << "\" width=\"10\" height=\"10\" fill=\"#43307a\"/>";
      return;
    case Sign::clock:
      out << "<circle cx=\"" << x + 7 << "\" cy=\"" << y
          << "\" r=\"6.5\" fill=\"none\" stroke=\"#484949\" stroke-width=\"1.8\"/><path d=\"M" << x + 7 << " " << y - 4
          << "v4h3\" fill=\"none\" stroke=\"#484949\" stroke-width=\"1.8\"/>";
      return;
  }
}

void write_line(html::Writer& out, const Line& line, html::Markup of = "") {
  write_sign(out, line);
  out << "<text x=\"" << line.x << "\" y=\"" << line.y << "\"" << of;
  switch (line.style) {
    case Style::title:
    case Style::heading:
      out << " font-weight=\"700\" fill=\"#0b0c0c\">";
      break;
    case Style::number:
      out << " font-weight=\"700\" fill=\"#12436d\">";
      break;
    case Style::plain:
      out << " fill=\"#0b0c0c\">";
      break;
    case Style::muted:
      out << " fill=\"#484949\">";
      break;
    case Style::unconfirmed:
      out << " font-weight=\"700\" fill=\"#7c3e00\">";
      break;
  }
  out << drawable(line.words) << "</text>\n";
}

void write_arrow(html::Writer& out, const Arrow& arrow) {
  constexpr html::Markup stroke{"\" fill=\"none\" stroke=\"#484949\" stroke-width=\"1.8\"/>"};
  const int x = arrow.from_x, y = arrow.from_y;
  if (arrow.stays) {
    out << "<path class=\"rd-sc__arrow\" d=\"M" << x << " " << y << "h8v12h-2" << stroke << "<path d=\"M" << x << " "
        << y + 12 << "l7 -4v8z\" fill=\"#484949\"/>\n";
    return;
  }
  out << "<path class=\"rd-sc__arrow\" d=\"M" << x << " " << y << "H" << arrow.lane_x << "V" << arrow.to_y << "H"
      << arrow.to_x + 8 << stroke << "<path d=\"M" << arrow.to_x + 1 << " " << arrow.to_y
      << "l9 -5v10z\" fill=\"#484949\"/>\n";
}

void write_shapes(html::Writer& out, const Layout& layout) {
  for (const auto& box : layout.boxes) write_box(out, box);
  out << "\n";
  for (std::size_t i = 0; i + 2 < layout.rules.size(); i += 3) {
    out << "<path d=\"M" << layout.rules[i] << " " << layout.rules[i + 1] << "h" << layout.rules[i + 2]
        << "\" stroke=\"#cecece\"/>";
  }
  if (layout.begins_x > 0) {
    out << "<circle class=\"rd-sc__begins\" cx=\"" << layout.begins_x << "\" cy=\"" << layout.begins_y
        << "\" r=\"7\" fill=\"#0b0c0c\"/>\n";
  }
  for (const auto& arrow : layout.arrows) write_arrow(out, arrow);
  for (const auto& line : layout.lines) write_line(out, line);
  for (const auto& clock : layout.clocks) write_line(out, clock, " class=\"rd-sc__clock\"");
}

void write_story(html::Writer& out, const NumberedProcedure& all, html::Markup id) {
  std::int64_t steps = 0, states = 0;
  for (const auto& state : all.states) {
    steps += static_cast<std::int64_t>(state.steps.size());
    states += state.state == nullptr ? 0 : 1;
  }
  const auto clocks = static_cast<std::int64_t>(all.clocks.size());
  out << "<title id=\"" << id << "-title\">" << drawable(all.procedure->title) << ", edition " << all.procedure->edition
      << "</title><desc id=\"" << id << "-desc\">" << counted(states, "state", "states") << ", "
      << counted(steps, "step", "steps") << " and " << counted(clocks, "clock", "clocks")
      << ". The tables tell the same under the same numbers.</desc>\n";
}

}  // namespace

html::Fragment statechart(const NumberedProcedure& procedure, int width, html::Markup id, html::Markup classes) {
  const Layout layout = chart::laid_out(procedure, width);
  html::Writer out;
  out << "<svg class=\"" << classes << "\" viewBox=\"0 0 " << layout.width << " " << layout.height
      << "\" role=\"img\" aria-labelledby=\"" << id << "-title " << id
      << "-desc\" font-family=\"'Source Sans 3', Arial, sans-serif\" font-size=\"16\">";
  write_story(out, procedure, id);
  write_shapes(out, layout);
  out << "</svg>\n";
  return out.take();
}

std::string statechart_file(const NumberedProcedure& procedure) {
  const Layout layout = chart::laid_out(procedure, wide_statechart);
  html::Writer out;
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
      << layout.width << "\" height=\"" << layout.height << "\" viewBox=\"0 0 " << layout.width << " " << layout.height
      << "\" role=\"img\" aria-labelledby=\"chart-title chart-desc\" font-family=\"'Source Sans 3', Arial, "
         "sans-serif\" "
         "font-size=\"16\">\n";
  write_story(out, procedure, "chart");
  out << "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
  write_shapes(out, layout);
  out << "</svg>\n";
  return out.take_text();
}

}  // namespace redress::web
