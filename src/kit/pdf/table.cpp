#include "kit/pdf/table.h"

#include <algorithm>
#include <numeric>

namespace redress::pdf {
namespace {

constexpr double tall_row = 0.4;        // of a page: a row that is taller may be split
constexpr std::size_t least_lines = 2;  // of a split row that stand together
constexpr double thick = 1.1, thin = 0.5;

}  // namespace

TableSetter::TableSetter(const base::Table& table, const Sizes& sizes, bool captioned)
    : caption_(Typeface::ours().settable(table.caption)),
      note_(Typeface::ours().settable(table.note)),
      captioned_(captioned && !caption_.empty()) {
  count_ = table.columns.size();
  for (const auto& row : table.rows) count_ = std::max(count_, row.cells.size());
  const auto styled = [&](double size, bool bold, Colour colour = ink) { return Style{size, bold, colour, 1.3}; };
  words_ = styled(sizes.table, false);
  total_ = head_ = styled(sizes.table, true);
  std::vector<Column> wanted(count_);
  const double most = 10.5 * sizes.table;
  numbers_.assign(count_, false);
  const auto ask = [&](const base::Cell& cell, std::size_t i, const Style& style) {
    const Need need = need_of(Typeface::ours().settable(cell.text), style, most);
    wanted[i].need.least = std::max(wanted[i].need.least, need.least);
    return need.natural;
  };
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].number) numbers_[i] = true;
      wanted[i].need.natural = std::max(wanted[i].need.natural, ask(row.cells[i], i, row.total ? total_ : words_));
    }
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].number) numbers_[i] = true;
    const double natural = ask(table.columns[i], i, head_);
    // The head of a column of numbers may stand in two lines; its numbers set the width.
    const double asked = numbers_[i] ? natural / 2 : natural;
    wanted[i].need.natural = std::max({wanted[i].need.natural, wanted[i].need.least, asked});
  }
  for (std::size_t i = 0; i < count_; ++i) wanted[i].number = numbers_[i];
  columns_ = columns_of(wanted, sizes.small);
  for (Style* style : {&words_, &total_, &head_}) style->size *= columns_.scale;
  pad_ = words_.size * 0.36;
  page_height_ = pdf::height_of(columns_.sheet, sizes);
  head_row_ = lines_of(table.columns, head_);
  for (const auto& row : table.rows) {
    rows_.push_back(lines_of(row.cells, row.total ? total_ : words_));
    rows_.back().total = row.total;
  }
  const double width = columns_.sheet.width - 2 * margin;
  caption_style_ = styled(sizes.table, true);
  note_style_ = styled(sizes.note, false, muted);
  caption_lines_ = set_lines(caption_, caption_style_, width);
  note_lines_ = set_lines(note_, note_style_, width);
}

TableSetter::Row TableSetter::lines_of(const std::vector<base::Cell>& cells, const Style& style) const {
  Row row;
  row.cells.resize(count_);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const double gap = i + 1 < count_ ? columns_.gap : 0;
    row.cells[i] = set_lines(Typeface::ours().settable(cells[i].text), style, columns_.widths[i] - gap);
    row.lines = std::max(row.lines, row.cells[i].size());
  }
  return row;
}

double TableSetter::height_of(const Row& row) const {
  return static_cast<double>(row.lines) * words_.line_height() + 2 * pad_;
}

double TableSetter::note_height() const {
  return note_lines_.empty() ? 0 : note_gap() + static_cast<double>(note_lines_.size()) * note_style_.line_height();
}

bool TableSetter::is_tall(double height) const {
  return height > page_height_ * tall_row;
}

double TableSetter::head_height() const {
  return height_of(head_row_) + thick;
}

double TableSetter::x_of(std::size_t column, const Line& line) const {
  const auto end = columns_.widths.begin() + static_cast<std::ptrdiff_t>(column);
  const double left = margin + std::accumulate(columns_.widths.begin(), end, 0.0);
  const double gap = column + 1 < count_ ? columns_.gap : 0;
  return numbers_[column] || line.right_to_left ? left + columns_.widths[column] - gap - line.width : left;
}

double TableSetter::lead() const {
  double height = head_height();
  if (captioned_) height += static_cast<double>(caption_lines_.size()) * caption_style_.line_height() + pad_;
  const double most = page_height_ * tall_row;
  double all = height + note_height();
  for (const auto& row : rows_) all += height_of(row);
  if (all <= most) return all;
  // Two rows of a long table, and some lines of a very tall row.
  for (std::size_t i = 0; i < std::min<std::size_t>(rows_.size(), 2); ++i)
    height += std::min(height_of(rows_[i]), most);
  return std::min(height, page_height_);
}

void TableSetter::set_caption(Flow& flow, ElementId table) const {
  if (!captioned_) {
    flow.pages().elements[table].title = caption_;
    return;
  }
  const ElementId element = flow.pages().add(table, "Caption");
  for (const auto& line : caption_lines_) {
    flow.keep(caption_style_.line_height(), columns_.sheet);
    flow.line(element, line, caption_style_, margin);
  }
  flow.skip(pad_);
}

// Short heads stand at the foot of a tall one, next to what they head.
void TableSetter::set_head(Flow& flow, const std::vector<ElementId>& elements) const {
  for (std::size_t i = 0; i < count_; ++i) {
    const auto& lines = head_row_.cells[i];
    double top = flow.y + pad_ + static_cast<double>(head_row_.lines - lines.size()) * head_.line_height();
    for (const auto& line : lines) {
      flow.pages().text(elements[i], line, head_, x_of(i, line), top);
      top += head_.line_height();
    }
  }
  flow.y += height_of(head_row_);
  flow.pages().rule(margin, flow.y, flow.width(), thick, ink);
  flow.y += thick;
}

void TableSetter::continue_on_next_page(Flow& flow) const {
  flow.turn(columns_.sheet);
  const Style style{note_style_.size, false, muted, 1.3};
  flow.line(artefact, one_line("Continued" + (caption_.empty() ? "" : ": " + caption_), style, flow.width()), style,
            margin);
  flow.y += pad_ / 2;
  if (!is_tall(head_height())) set_head(flow, std::vector<ElementId>(count_, artefact));
}

std::vector<ElementId> TableSetter::add_row(Pages& pages, ElementId table, const Row& row, bool head) const {
  const ElementId element = pages.add(table, "TR");
  std::vector<ElementId> cells;
  for (std::size_t i = 0; i < count_; ++i) {
    // An empty head would head its column with nothing: it is a plain cell.
    const bool heads = (head || i == 0) && !row.cells[i].empty();
    cells.push_back(pages.add(element, heads ? "TH" : "TD"));
    if (heads) pages.elements[cells.back()].scope = head ? "Column" : "Row";
  }
  return cells;
}

void TableSetter::set_part(Flow& flow, const std::vector<ElementId>& elements, const Row& row, const Style& style,
                           std::size_t from, std::size_t to) const {
  for (std::size_t i = 0; i < count_; ++i) {
    double top = flow.y + pad_;
    for (std::size_t k = from; k < std::min(to, row.cells[i].size()); ++k) {
      flow.pages().text(elements[i], row.cells[i][k], style, x_of(i, row.cells[i][k]), top);
      top += style.line_height();
    }
  }
  flow.y += static_cast<double>(to - from) * style.line_height() + 2 * pad_;
}

// What the rest of a split row belongs to.
void TableSetter::repeat_row_heading(Flow& flow, const Row& row, const Style& style, std::size_t most) const {
  Style quiet = style;
  quiet.colour = muted;
  double top = flow.y + pad_;
  for (std::size_t k = 0; k < std::min(row.cells[0].size(), most); ++k) {
    flow.pages().text(artefact, row.cells[0][k], quiet, x_of(0, row.cells[0][k]), top);
    top += style.line_height();
  }
}

// Over as many pages as there are lines for.
void TableSetter::set_split(Flow& flow, const std::vector<ElementId>& elements, const Row& row,
                            const Style& style) const {
  const auto lines_that_fit = [&] {
    return static_cast<std::size_t>(std::max(0.0, (flow.room() - 2 * pad_) / style.line_height()));
  };
  for (std::size_t from = 0; from < row.lines;) {
    const std::size_t left = row.lines - from;
    if (lines_that_fit() < std::min(left, least_lines)) continue_on_next_page(flow);
    const std::size_t count = std::clamp<std::size_t>(lines_that_fit(), 1, left);
    if (from >= row.cells[0].size()) repeat_row_heading(flow, row, style, count);
    set_part(flow, elements, row, style, from, from + count);
    from += count;
  }
}

void TableSetter::set_row(Flow& flow, ElementId table, std::size_t place) const {
  const Row& row = rows_[place];
  const auto elements = add_row(flow.pages(), table, row, false);
  const double height = height_of(row);
  // The last row and the note are not left alone below the head of a page of their own.
  const double last = place + 2 == rows_.size() ? height_of(rows_[place + 1]) + note_height() : 0;
  const double together = is_tall(last) ? height : height + last;
  if (!is_tall(height) && together > flow.room()) continue_on_next_page(flow);
  if (row.total && (place == 0 || !rows_[place - 1].total)) flow.pages().rule(margin, flow.y, flow.width(), thick, ink);
  set_split(flow, elements, row, row.total ? total_ : words_);
  const bool ends_body = place + 1 < rows_.size() && rows_[place + 1].total && !row.total;
  if (!ends_body) flow.pages().rule(margin, flow.y, flow.width(), row.total ? thick : thin, row.total ? ink : hairline);
}

void TableSetter::set(Flow& flow) const {
  const ElementId table = flow.pages().add(document_element, "Table");
  set_caption(flow, table);
  if (count_ > 0) {
    const auto head = add_row(flow.pages(), table, head_row_, true);
    if (is_tall(head_height())) {
      set_split(flow, head, head_row_, head_);
    } else {
      flow.keep(head_height(), columns_.sheet);
      set_head(flow, head);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) set_row(flow, table, i);
  }
  if (!note_lines_.empty()) {
    flow.skip(note_gap());
    flow.paragraph(flow.pages().add(document_element, "P"), note_lines_, note_style_, margin);
  }
}

}  // namespace redress::pdf
