#include "core/reports/sheet_parts.h"

#include <algorithm>
#include <set>

#include "base/letters.h"
#include "core/figures/labels.h"

namespace redress::reports {

namespace {

using base::Sheet;
using base::SheetCell;
using base::SheetTable;

constexpr std::size_t most_lines = 1'000'000;  // under base::most_sheet_rows, with room above them
constexpr std::size_t most_letters = 200;      // of a heading: office programs take 255 in a table's header

// On one line, without space at its ends, and short enough for a heading.
std::string heading(const std::string& words) {
  std::string line;
  for (const char c : base::sheet_text(words)) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space) line += c;
    if (space && !line.empty() && line.back() != ' ') line += ' ';
  }
  std::size_t letters = 0, at = 0;
  while (at < line.size() && letters < most_letters) {
    at += base::length_of_letter(line[at]);
    ++letters;
  }
  line.resize(at);
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

// Office programs compare names without regard to the case of letters; for those beyond ASCII no two alike is enough here.
std::string folded(std::string words) {
  for (char& c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return words;
}

class Names {
 public:
  // The label, or what tells it from the others before it: its id, then a number.
  std::string add(const std::string& label, const std::string& id) {
    const std::string plain = heading(label), told = heading(id);
    std::string name = plain.empty() ? filled(told) : plain;
    if (!told.empty() && taken_.contains(folded(name))) name += " (" + told + ")";
    const std::string stem = name;
    for (int next = 2; !taken_.insert(folded(name)).second; ++next) name = stem + " " + std::to_string(next);
    return name;
  }

 private:
  std::set<std::string> taken_;
};

int width_for(const SheetTable& table, std::size_t column) {
  constexpr int least = 10, most = 60, most_of_heading = 18;
  const auto letters = [](const std::string& words) { return static_cast<int>(base::count_letters(words)); };
  const std::string& name = table.columns[column];
  // A heading takes two lines rather than a wide column of short numbers, but no word of it is broken.
  int width = std::min(letters(name), most_of_heading);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    width = std::max(width, letters(name.substr(at, end - at)));
    at = end + 1;
  }
  for (const auto& row : table.rows) width = std::max(width, letters(row[column].text));
  return std::clamp(width + 3, least, most);
}

}  // namespace

std::string filled(std::string words) {
  const std::string shown = base::sheet_text(words);
  return shown.find_first_not_of(" \t\n") == std::string::npos ? "[x]" : std::move(words);
}

SheetCell text_cell(const std::string& words) {
  return {filled(words), 0, 0, SheetCell::Kind::text};
}

SheetCell link_cell(const std::string& sheet) {
  return {sheet, 0, 0, SheetCell::Kind::link};
}

std::string table_sheet_name(std::size_t table) {
  return "Table " + std::to_string(table + 1);
}

Headings headings_of(const figures::Table& table) {
  Headings made;
  Names columns, rows;
  made.columns.push_back(columns.add("Row", ""));
  for (const auto& column : table.columns) made.columns.push_back(columns.add(column.label, column.id));
  for (const auto& row : table.rows) made.rows.push_back(rows.add(row.label, row.id));
  return made;
}

Sheet sheet_with(std::string name, std::vector<base::SheetLine> lines, SheetTable table) {
  Sheet sheet{std::move(name), std::move(lines), std::nullopt, {}};
  for (std::size_t c = 0; c < table.columns.size(); ++c) sheet.widths.push_back(width_for(table, c));
  sheet.table = std::move(table);
  return sheet;
}

std::vector<Sheet> case_sheets(const figures::Table& table, std::size_t place, const Headings& headings) {
  const std::string about = table_sheet_name(place), name = "Cases " + std::to_string(place + 1);
  std::vector<SheetTable> parts;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < std::min(table.rows[r].cells.size(), table.columns.size()); ++c) {
      for (const auto& reference : table.rows[r].cells[c].cases) {
        if (parts.empty() || parts.back().rows.size() == most_lines) {
          parts.push_back({{"Table", "Row", "Column", "Reference"}, {}});
        }
        parts.back().rows.push_back(
            {text_cell(about), text_cell(headings.rows[r]), text_cell(headings.columns[c + 1]), text_cell(reference)});
      }
    }
  }
  std::vector<Sheet> sheets;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const std::string rest = parts.size() == 1 ? "" : " part " + std::to_string(part + 1);
    sheets.push_back(sheet_with(
        name + rest,
        {{"Cases behind: " + filled(figures::full_title(table)) + rest, base::SheetLine::Kind::title},
         {one_table + " Each line is one case of one number on the sheet " + about + ".", base::SheetLine::Kind::text}},
        std::move(parts[part])));
  }
  return sheets;
}

}  // namespace redress::reports
