// What both kinds of file are made of: a zip of parts with bytes that depend on nothing but the parts, and XML.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/workbook.h"

namespace redress::sheets {

struct Part {
  std::string name, bytes;
  bool packed = true;
};

// In their order, all of one fixed time. base::Fault if it cannot be made.
std::string zip_of(const std::vector<Part>& parts);

// A zip that we made ourselves with the parts of these names as the functions leave them; the others stay packed as they are. base::Fault as
// above; asserts that each name is there.
using Changes = std::map<std::string, std::function<void(std::string& bytes)>>;
std::string changed(const std::string& zip, const Changes& changes);

// base::sheet_text() as XML: in an element, and in an attribute between double quotes.
std::string xml_text(std::string_view text);

// The shortest decimal that reads back as the same double.
std::string exact(double value);

// The name of each sheet's table, as both formats take it, no two alike: `Table_1`, for `Notes` `Notes_list`.
std::vector<std::string> table_names(const base::Workbook& workbook);

// Which columns hold numbers: their headings and shorthand stand at the right, as numbers do.
std::vector<bool> number_columns(const base::SheetTable& table);

// How many lines a text takes in a column so many characters wide, rather too many than too few: not every program finds the height
// of a row by itself.
inline constexpr int most_lines_of_row = 26;  // Excel's highest row is 409 points
int lines_of(std::string_view text, int width);
int lines_of(const std::vector<base::SheetCell>& row, const std::vector<int>& widths);

// Asserts that the workbook is as base/workbook.h says.
void check(const base::Workbook& workbook);

}  // namespace redress::sheets
