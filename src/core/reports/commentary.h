// Words in a report, in which every number is a figure of that report, inserted by the name of its cell.
//
// `{services.Housing.closed}` is the cell of table `services`, row `Housing`, column `closed`. The first full stop ends the
// table, the last begins the column; ids are spelled as the report's JSON has them. What is printed is the cell's text, so that
// the public copy says `[c]` where it hides the number. No number can be typed (typed_numbers.h).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/figures/figure.h"

namespace redress::reports {

struct CellName {
  std::string table, row, column;
  std::string text() const { return table + "." + row + "." + column; }
  bool operator==(const CellName&) const = default;
};

// Words, and after them a figure where there is one.
struct Piece {
  std::string words;
  CellName figure;  // with an empty table: none
  bool has_figure() const { return !figure.table.empty(); }
  bool operator==(const Piece&) const = default;
};
using Passage = std::vector<Piece>;  // a paragraph
using Commentary = std::vector<Passage>;

inline constexpr std::size_t longest_commentary = 10000;  // bytes
inline constexpr std::size_t most_paragraphs = 40;

// The paragraphs, which empty lines part; a single line end is a blank. All refusals are about `words` and name the paragraph: no
// words; too many; letters that show nothing; a brace without its other; a name that is not of three parts; a typed number.
base::Checked<Commentary> read_commentary(std::string_view words);
// As it is written: read_commentary() of it gives the same again.
std::string written(const Commentary& commentary);

// With the values of a report put in.
struct Filled {
  std::vector<std::string> paragraphs;
  std::map<std::string, std::string> values;  // of each figure by its name, as printed
  // Figures that count fewer than five, or are a share of them: the words around them may tell who it was.
  std::vector<std::string> few;
};
// Refused: a cell that the report does not have, with the nearest name that it has.
base::Checked<Filled> fill(const Commentary& commentary, const figures::Report& report);

// Every name that can be inserted, in the order of the report.
std::vector<CellName> names_of_cells(const figures::Report& report);

}  // namespace redress::reports
