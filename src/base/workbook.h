// A plain workbook: sheets of typed cells, before anybody decides which file it becomes (ODS, XLSX).
//
// It has no form in which a cell could be merged, hidden, coloured or a formula: text is text whatever it begins with. Each sheet
// has lines of text in its first column and at most one table under them, with no row and no column left out. Rule: Government
// Analysis Function, Releasing statistics in spreadsheets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redress::base {

struct SheetCell {
  enum class Kind : std::uint8_t {
    text,
    link,     // the name of a sheet, which it leads to
    number,   // shown with `decimals` places
    percent,  // a fraction (0.125), shown as a percentage with `decimals` places
  };
  std::string text;  // of a number: as it is printed, which is what its format shows
  double value = 0;  // unrounded
  std::int16_t decimals = 0;
  Kind kind = Kind::text;

  bool is_number() const { return kind == Kind::number || kind == Kind::percent; }
};

// A row of text. Above a table it stays on one line and reaches over the columns, so that the table begins near the top; on a sheet
// without a table it is wrapped.
struct SheetLine {
  enum class Kind : std::uint8_t { title, heading, text };
  std::string text;
  Kind kind = Kind::text;
};

struct SheetTable {
  std::vector<std::string> columns;  // their names: none empty, no two alike, whatever the case of their letters
  std::vector<std::vector<SheetCell>> rows;  // each as long as `columns`, no cell empty
};

struct Sheet {
  std::string name;  // is_sheet_name(), and unlike every other, whatever the case of its letters
  std::vector<SheetLine> lines;
  std::optional<SheetTable> table;
  std::vector<int> widths;  // of the columns, in characters; one at least
};

struct Workbook {
  std::string title;
  std::string language = "en-GB";
  std::vector<Sheet> sheets;  // one at least; it opens on the first
};

// What every office program takes as a sheet's name: 1 to 31 letters, none of []:*?/\, no apostrophe at an end, no control
// characters, not `History`.
bool is_sheet_name(std::string_view name);

// The most rows that a sheet has, and the most characters (of UTF-16) that a cell has, in every office program.
inline constexpr std::size_t most_sheet_rows = 1'048'576;
inline constexpr std::size_t most_cell_units = 32'767;

// The text as a cell can hold it: control characters but tab and line feed dropped, CR and CR LF as line feeds, what is no letter
// (broken UTF-8, U+FFFE, U+FFFF) as U+FFFD. Where it is longer than that its end is cut off and the text says so.
std::string sheet_text(std::string_view text, std::size_t most_units = most_cell_units);

}  // namespace redress::base
