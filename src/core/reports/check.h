// What the checks of RULES C6 share: the gathering of what does not hold, and walking over the cells of what was made.
#pragma once

#include <string>
#include <utility>

#include "core/reports/made.h"

namespace redress::reports {

// What did not hold, where; the sentence of the invariant otherwise.
class Check {
 public:
  Check(std::string id, std::string text) : id_(std::move(id)), text_(std::move(text)) {}
  void holds(bool held, const std::string& where) {
    ++looked_;
    if (!held) broken_ += (broken_.empty() ? "" : "; ") + where;
  }
  figures::Invariant take() const {
    if (!broken_.empty()) return {id_, false, text_ + " It does not hold: " + broken_ + "."};
    return {id_, true, text_ + " Looked at: " + std::to_string(looked_) + "."};
  }

 private:
  std::string id_, text_, broken_;
  int looked_ = 0;
};

inline std::string place_of(const figures::Table& table, const figures::Row& row) {
  return table.id + ", " + row.id;
}

inline bool is_total(const figures::Row& row) {
  return row.id == "total";
}

// `look` gets the table, the row, the cell and its column's measure.
template <class Look>
void each_cell(const Made& made, Look look) {
  for (std::size_t t = 0; t < made.report.tables.size(); ++t) {
    const figures::Table& table = made.report.tables[t];
    for (const auto& row : table.rows) {
      for (std::size_t c = 0; c < row.cells.size(); ++c) look(table, row, row.cells[c], made.measures[t][c]);
    }
  }
}

}  // namespace redress::reports
