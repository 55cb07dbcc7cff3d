// A table over as many pages as it needs: its head stands on each, its rows stay whole unless one is too tall for that.
#pragma once

#include "base/document.h"
#include "kit/pdf/flow.h"

namespace redress::pdf {

class TableSetter {
 public:
  // `captioned`: the caption is printed; else it stands in the structure alone, because the heading above says the same.
  TableSetter(const base::Table& table, const Sizes& sizes, bool captioned);

  const Sheet& sheet() const { return columns_.sheet; }
  // The room below which it should begin on a new page: all of a short table, the beginning of a long one.
  double lead() const;
  void set(Flow& flow) const;

 private:
  struct Row {
    std::vector<std::vector<Line>> cells;
    std::size_t lines = 1;  // of the tallest cell
    bool total = false;
  };

  Row lines_of(const std::vector<base::Cell>& cells, const Style& style) const;
  double height_of(const Row& row) const;
  double head_height() const;
  double note_gap() const { return pad_ * 1.5; }
  double note_height() const;
  bool is_tall(double height) const;
  double x_of(std::size_t column, const Line& line) const;
  void set_caption(Flow& flow, ElementId table) const;
  void set_head(Flow& flow, const std::vector<ElementId>& elements) const;
  void continue_on_next_page(Flow& flow) const;
  std::vector<ElementId> add_row(Pages& pages, ElementId table, const Row& row, bool head) const;
  void set_part(Flow& flow, const std::vector<ElementId>& elements, const Row& row, const Style& style,
                std::size_t from, std::size_t to) const;
  void repeat_row_heading(Flow& flow, const Row& row, const Style& style, std::size_t most) const;
  void set_split(Flow& flow, const std::vector<ElementId>& elements, const Row& row, const Style& style) const;
  void set_row(Flow& flow, ElementId table, std::size_t place) const;

  std::string caption_, note_;
  bool captioned_;
  std::size_t count_ = 0;  // of columns: the most that any row has
  Style words_, total_, head_, note_style_, caption_style_;
  double pad_ = 0;          // above and below the words of a row
  double page_height_ = 0;  // of what a page of its sheet holds
  std::vector<bool> numbers_;
  Columns columns_;
  Row head_row_;
  std::vector<Row> rows_;
  std::vector<Line> caption_lines_, note_lines_;
};

}  // namespace redress::pdf
