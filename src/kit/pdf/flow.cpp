#include "kit/pdf/flow.h"

#include <algorithm>

#include "kit/pdf/table.h"

namespace redress::pdf {
namespace {

constexpr double below_foot = 36;  // what no printer reaches, and some more

struct Heading {
  std::vector<Line> lines;
  Style style;
  std::string text;
  int level;

  bool ruled() const { return level == 2; }
  double above() const { return style.size * (level == 2 ? 1.15 : 1.0); }
  double below() const { return ruled() ? style.size * 0.62 : style.size * 0.35; }
  double height() const {
    return above() + static_cast<double>(lines.size()) * style.line_height() + below() + (ruled() ? 4 : 0);
  }
};

class Setter {
 public:
  Setter(Flow& flow, const base::Document& document, const PdfSettings& settings)
      : flow_(flow), document_(document), settings_(settings) {}

  void set() {
    flow_.turn(Sheet{});
    if (settings_.title_shown) set_title();
    const auto& blocks = document_.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
      std::vector<Heading> headings;
      while (i < blocks.size() && std::holds_alternative<base::Heading>(blocks[i]))
        headings.push_back(heading_of(std::get<base::Heading>(blocks[i++])));
      if (i < blocks.size()) {
        std::visit([&](const auto& block) { set_block(block, headings); }, blocks[i++]);
      } else {
        begin(headings, 0, Sheet{});
      }
    }
  }

 private:
  Heading heading_of(const base::Heading& heading) {
    // A level that skips one has no place in a tree of headings.
    level_ = std::clamp(heading.level, 1, level_ + 1);
    return heading_of(heading.text, std::min(level_, 4));
  }

  Heading heading_of(std::string_view words, int level) const {
    const Style style{flow_.sizes().heading[level - 1], true, ink, 1.2};
    std::string text = Typeface::ours().settable(words);
    auto lines = set_lines(text, style, Sheet{}.width - 2 * margin);
    return {std::move(lines), style, std::move(text), level};
  }

  // The title stands below a band of colour, which is all the decoration there is.
  void set_title() {
    level_ = 1;
    flow_.pages().rule(margin, flow_.y, flow_.width(), 3, brand);
    flow_.y += 3 + flow_.sizes().text * 0.9;
    const Heading title = heading_of(document_.title, 1);
    const ElementId element = flow_.pages().add(document_element, "H1");
    for (const auto& line : title.lines) {
      flow_.keep(title.style.line_height());
      flow_.line(element, line, title.style, margin);
    }
    flow_.y += title.below();
  }

  // The headings of a block go with it: to a new page if it and they have no room, or if it stands on another sheet.
  void begin(const std::vector<Heading>& headings, double lead, const Sheet& sheet) {
    double height = lead;
    for (const auto& heading : headings) height += heading.height();
    const bool other_sheet = !(flow_.sheet() == sheet) && (!headings.empty() || !(sheet == Sheet{}));
    if ((other_sheet && !untouched()) || (height > flow_.room() && !flow_.at_top())) {
      flow_.turn(sheet);
    } else if (other_sheet) {
      flow_.pages().pages.back().sheet = sheet;
    }
    for (const auto& heading : headings) set_heading(heading);
  }

  bool untouched() const { return flow_.pages().pages.back().marks.empty(); }

  void set_heading(const Heading& heading) {
    flow_.skip(heading.above());
    if (!heading.text.empty())
      flow_.pages().bookmarks.push_back(
          {heading.level, heading.text, flow_.pages().pages.size() - 1, std::max(0.0, flow_.y - 6)});
    const ElementId element = flow_.pages().add(document_element, "H" + std::to_string(heading.level));
    for (const auto& line : heading.lines) {
      flow_.keep(heading.style.line_height());
      flow_.line(element, line, heading.style, margin);
    }
    if (heading.ruled()) {
      flow_.y += 3;
      flow_.pages().rule(margin, flow_.y, flow_.width(), 0.9, brand);
      flow_.y += 1;
    }
    flow_.y += heading.below();
  }

  void set_block(const base::Heading&, const std::vector<Heading>&) {}

  void set_block(const base::Paragraph& paragraph, const std::vector<Heading>& headings) {
    const Style style{flow_.sizes().text};
    const auto words = Typeface::ours().settable(paragraph.text);
    // As wide as it can be read: some 90 letters, also on a turned page.
    const auto lines = set_lines(words, style, Sheet{}.width - 2 * margin);
    const auto lead = static_cast<double>(std::min<std::size_t>(lines.size(), 3));
    begin(headings, lead * style.line_height(), headings.empty() ? flow_.sheet() : Sheet{});
    flow_.paragraph(flow_.pages().add(document_element, "P"), lines, style, margin);
    flow_.skip(style.size * 0.7);
  }

  // Its number stands left of each item, whose further lines stand below its first.
  void set_block(const base::List& list, const std::vector<Heading>& headings) {
    const Style style{flow_.sizes().text};
    begin(headings, 2 * style.line_height(), headings.empty() ? flow_.sheet() : Sheet{});
    const ElementId whole = flow_.pages().add(document_element, "L");
    const double indent = style.size * 2;
    int number = 0;
    for (const auto& each : list.items) {
      const auto lines = set_lines(Typeface::ours().settable(each), style, Sheet{}.width - 2 * margin - indent);
      const ElementId item = flow_.pages().add(whole, "LI");
      const ElementId label = flow_.pages().add(item, "Lbl");
      flow_.keep(static_cast<double>(std::min<std::size_t>(lines.size(), 2)) * style.line_height(), flow_.sheet());
      const auto words = set_lines(std::to_string(++number) + ".", style, indent);
      flow_.pages().text(label, words.front(), style, margin, flow_.y);
      flow_.paragraph(flow_.pages().add(item, "LBody"), lines, style, margin + indent);
      flow_.skip(style.size * 0.4);
    }
    flow_.skip(style.size * 0.3);
  }

  void set_block(const base::Table& table, const std::vector<Heading>& headings) {
    const bool said = !headings.empty() && headings.back().text == Typeface::ours().settable(table.caption);
    const TableSetter setter(table, flow_.sizes(), !said);
    begin(headings, setter.lead(), setter.sheet());
    setter.set(flow_);
    flow_.skip(flow_.sizes().text * 1.2);
  }

  Flow& flow_;
  const base::Document& document_;
  const PdfSettings& settings_;
  int level_ = 0;
};

}  // namespace

Sizes sizes_for(double point_size) {
  const double s = point_size;
  // Large print is large throughout; its headings need less to stand out.
  if (s >= 16) return {s, {s + 10, s + 5, s + 2, s}, s, s - 2, s - 2, (s - 2) / s};
  return {s, {s * 2, s * 1.36, s * 1.14, s}, s / 1.1, s * 0.86, s * 0.82, 0.86};
}

double height_of(const Sheet& sheet, const Sizes& sizes) {
  return sheet.height - margin - below_foot - sizes.foot * 3.2;
}

void Flow::turn(const Sheet& sheet) {
  pages_.pages.push_back({sheet, {}});
  y = margin;
}

void Flow::keep(double height, const Sheet& next) {
  if (height > room() && !at_top()) turn(next);
}

void Flow::skip(double height) {
  if (!at_top()) y += height;
}

void Flow::line(ElementId element, const Line& line, const Style& style, double x) {
  pages_.text(element, line, style, line.right_to_left ? sheet().width - margin - line.width : x, y);
  y += style.line_height();
}

void Flow::paragraph(ElementId element, const std::vector<Line>& lines, const Style& style, double x) {
  const Sheet same = sheet();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t left = lines.size() - i;
    const std::size_t together = (i == 0 || left == 2) ? std::min<std::size_t>(left, 2) : 1;
    keep(static_cast<double>(together) * style.line_height(), same);
    line(element, lines[i], style, x);
  }
}

void set_document(Flow& flow, const base::Document& document, const PdfSettings& settings) {
  Setter(flow, document, settings).set();
}

void set_feet(Pages& pages, const Sizes& sizes, const std::string& short_title) {
  const Style style{sizes.foot, false, muted, 1.3};
  const std::size_t count = pages.pages.size();
  for (std::size_t i = 0; i < count; ++i) {
    Page& page = pages.pages[i];
    const double width = page.sheet.width - 2 * margin;
    const double top = page.sheet.height - below_foot - style.line_height();
    const auto put = [&](const Line& line, bool right) {
      if (line.line == nullptr) return;
      const double x = right ? page.sheet.width - margin - line.width : margin;
      page.marks.push_back(
          {artefact, TextMark{line, style.colour, x, top + style.line_height() / 2 + style.size * 0.32}});
    };
    page.marks.push_back({artefact, RuleMark{margin, top - style.size * 0.5, width, 0.5, hairline}});
    const auto number = one_line("Page " + std::to_string(i + 1) + " of " + std::to_string(count), style, width / 2);
    put(one_line(short_title, style, width - number.width - 20), false);
    put(number, true);
  }
}

}  // namespace redress::pdf
