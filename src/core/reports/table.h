// One table of a report while the records come in: for each of its cells a sum.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/figures/alike.h"
#include "core/figures/tally.h"
#include "core/reports/definition.h"
#include "core/reports/made.h"

namespace redress::reports {

const figures::Measure& measure_named(const std::vector<figures::Measure>& measures, const std::string& id);
// That of the column, which has no outcomes: of its one row alone if it has one.
figures::Measure measure_of(const ColumnOfReport& column, const std::vector<figures::Measure>& measures);
// The measure of a column for one outcome: closed in the period with that outcome.
figures::Measure outcome_measure(const std::string& code);

class TableInMaking {
 public:
  // All of them must outlive this.
  TableInMaking(const TableOfReport& shape, const PartOfReport& part, const std::vector<figures::Measure>& measures,
                const figures::Columns::Held& held, const figures::Names& names, const figures::Question& question);

  // Those that its columns name, without its outcomes.
  std::vector<figures::Measure> measures() const;

  void add(const figures::Counted& record);
  // Whether records that are alike may come as one; then they may come so.
  bool takes_alikes() const;
  void add(const figures::Alike& alike);

  // When all records have come: the cases that its lists will hold; then the table and its columns' measures.
  void add_places(figures::References& references) const;
  // `closed`: of the part.
  void write_to(Made& made, const std::vector<ClosedInRow>& closed, figures::References& references) &&;

 private:
  // A column of the definition; the one for outcomes becomes a column for each code.
  struct Slot {
    const ColumnOfReport* column = nullptr;
    std::optional<figures::Measure> measure;  // nothing: outcomes
    std::optional<figures::Formula> formula;
  };
  struct Line {
    std::string id, label;
    std::vector<figures::Sum> sums;      // of each slot
    std::vector<figures::Sum> outcomes;  // of each of `codes_`, as far as they have come
  };
  struct Code {
    std::string code;
    figures::Measure measure;
    figures::Formula formula;
  };

  Line line(std::string id, std::string label) const;
  Line& line_of(const figures::Counted& record);
  std::size_t code_of(std::uint16_t outcome);
  void add_code(const std::string& code);
  // `take`: what a formula takes from the record, or from all that are alike.
  template <class Take>
  void add_to_sums(const figures::Counted& record, const figures::Taken& of_outcome, const Take& take);
  void add_outcome(Line& line, const figures::Taken& taken, std::size_t code) const;
  std::vector<std::size_t> order_of_codes() const;
  std::vector<std::size_t> order_of_lines() const;

  const TableOfReport& shape_;
  const PartOfReport& part_;
  const figures::Columns::Held& held_;
  const figures::Question& question_;
  bool by_row_;
  bool has_outcomes_ = false;
  figures::Grouping grouping_;
  std::vector<Slot> slots_;
  std::array<std::vector<std::size_t>, figures::counts_kinds> slots_of_;  // by what they count
  std::vector<Code> codes_;
  std::size_t listed_codes_ = 0;             // the first of `codes_`: those that the definition names
  std::vector<std::int32_t> place_of_code_;  // by the outcome's word; -1: none yet
  std::vector<Line> lines_;
  std::vector<std::int32_t> place_of_line_;  // by the row's word, or by the group's number; -1: none yet
  std::vector<bool> outside_;                // by the row's word: not in the total
  Line total_;
};

}  // namespace redress::reports
