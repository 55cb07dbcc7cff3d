#include <algorithm>
#include <array>

#include "core/reports/text.h"

namespace redress::reports {

namespace {

// A name that a spreadsheet would run as a formula is made plain with an apostrophe, also where it begins with the full-width form of a
// sign (RELIABILITY F60).
std::string words(std::string_view text) {
  constexpr std::array<std::string_view, 11> beginnings{
      "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  const bool formula =
      std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view sign) { return text.starts_with(sign); });
  return (formula ? "'" : "") + std::string(text);
}

// Every field but the first of a line, which is the table's id and never empty, follows a comma.
void field(std::string& line, std::string_view text) {
  if (!line.empty()) line += ',';
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

std::string number(const std::optional<std::int64_t>& whole) {
  return whole ? std::to_string(*whole) : "";
}

}  // namespace

std::string to_csv(const figures::Report& report) {
  // How services and teams are called stands in a column of its own, where rows are such.
  const bool has_units = !report.organisation.empty();
  std::string out = "table,row,row_label,column,column_label,value,text,numerator,denominator,cases";
  out += has_units ? ",organisation\r\n" : "\r\n";
  for (const auto& table : report.tables) {
    for (const auto& row : table.rows) {
      for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const auto& cell = row.cells[place];
        std::string cases;
        for (const auto& reference : cell.cases) cases += (cases.empty() ? "" : " ") + reference;
        const std::string value = value_text(cell);
        std::string line;
        field(line, table.id);
        field(line, words(row.id));
        field(line, words(row.label));
        field(line, cell.column);
        field(line, words(table.columns[place].label));
        field(line, value == "null" ? "" : value);
        field(line, cell.text);
        field(line, number(cell.numerator));
        field(line, number(cell.denominator));
        field(line, words(cases));
        if (has_units) field(line, report.organisation);
        out += line + "\r\n";
      }
    }
  }
  return out;
}

std::string case_lists_csv(const figures::Report& report) {
  std::string out = "table,row,column,reference\r\n";
  for (const auto& table : report.tables) {
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) {
        std::string number;
        field(number, table.id);
        field(number, words(row.id));
        field(number, cell.column);
        for (const auto& reference : cell.cases) {
          std::string line = number;
          field(line, words(reference));
          out += line + "\r\n";
        }
      }
    }
  }
  return out;
}

}  // namespace redress::reports
