// The sheets of an OpenDocument workbook: content.xml.
#include "kit/sheets/ods.h"

#include <algorithm>
#include <set>

#include "kit/sheets/parts.h"
#include "kit/sheets/write.h"

namespace redress::sheets {
namespace {

using base::Sheet;
using base::SheetCell;
using base::SheetLine;
using base::SheetTable;

// Text of a cell: a paragraph for each line. Spaces that a reader of XML would run together are said by number.
std::string paragraphs(std::string_view text) {
  const std::string escaped = xml_text(text);
  std::string out = "<text:p>";
  for (std::size_t at = 0; at < escaped.size();) {
    const char c = escaped[at];
    if (c == '\n') {
      out += "</text:p><text:p>";
      ++at;
    } else if (c == '\t') {
      out += "<text:tab/>";
      ++at;
    } else if (c == ' ') {
      std::size_t end = escaped.find_first_not_of(' ', at);
      if (end == std::string::npos) end = escaped.size();
      const bool inside = at > 0 && escaped[at - 1] != '\n' && end < escaped.size() && escaped[end] != '\n';
      if (inside && end - at == 1) {
        out += ' ';
      } else {
        out += "<text:s text:c=\"" + std::to_string(end - at) + "\"/>";
      }
      at = end;
    } else {
      out += c;
      ++at;
    }
  }
  return out + "</text:p>";
}

// An empty style is that of the columns: ordinary text, which most cells of a long list are.
void write_text(std::string& out, std::string_view style, std::string_view text) {
  out += "<table:table-cell";
  if (!style.empty()) (out += " table:style-name=\"").append(style) += '"';
  out += " office:value-type=\"string\">" + paragraphs(text) + "</table:table-cell>";
}

std::string number_style(const SheetCell& cell) {
  return (cell.kind == SheetCell::Kind::percent ? "p" : "n") + std::to_string(cell.decimals);
}

void write_cell(std::string& out, const SheetCell& cell, bool among_numbers) {
  if (cell.kind == SheetCell::Kind::text) {
    write_text(out, among_numbers ? "sign" : "", cell.text);
  } else if (cell.kind == SheetCell::Kind::link) {
    const std::string name = xml_text(cell.text);
    out += "<table:table-cell table:style-name=\"Link\" office:value-type=\"string\"><text:p><text:a xlink:href=\"#" +
           ods_address(cell.text) + ".A1\" xlink:type=\"simple\">" + name + "</text:a></text:p></table:table-cell>";
  } else {
    out += "<table:table-cell table:style-name=\"" + number_style(cell) + "\" office:value-type=\"";
    out += cell.kind == SheetCell::Kind::percent ? "percentage" : "float";
    out += "\" office:value=\"" + exact(cell.value) + "\">" + paragraphs(cell.text) + "</table:table-cell>";
  }
}

void write_row(std::string& out, const std::string& style, const std::string& cells) {
  out += "<table:table-row table:style-name=\"" + style + "\">" + cells + "</table:table-row>\n";
}

std::string row_style(int lines) {
  return "r" + std::to_string(lines);
}

// Larger letters take more room.
std::string row_style(const SheetLine& line, const Sheet& sheet) {
  if (line.kind == SheetLine::Kind::text) return row_style(sheet.table ? 1 : lines_of(line.text, sheet.widths[0]));
  const int lines = sheet.table ? 1 : lines_of(line.text, sheet.widths[0] * 2 / 3);
  return lines == 1 ? "heading" : row_style(std::min(lines + (lines + 2) / 3, most_lines_of_row));
}

const char* style_of(SheetLine::Kind kind, bool above_table) {
  switch (kind) {
    case SheetLine::Kind::title:
      return above_table ? "title_above" : "Title";
    case SheetLine::Kind::heading:
      return above_table ? "heading_above" : "Heading";
    case SheetLine::Kind::text:
      break;
  }
  return above_table ? "above" : "";
}

void write_table(std::string& out, const SheetTable& table, const std::vector<int>& widths) {
  const auto numbers = number_columns(table);
  std::string cells;
  int lines = 1;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    write_text(cells, numbers[c] ? "number_heading" : "Column_20_heading", table.columns[c]);
    lines = std::max(lines, lines_of(table.columns[c], widths[c]));
  }
  out += "<table:table-header-rows>";
  write_row(out, row_style(lines), cells);
  out += "</table:table-header-rows>";
  for (const auto& row : table.rows) {
    cells.clear();
    for (std::size_t c = 0; c < row.size(); ++c) write_cell(cells, row[c], numbers[c]);
    write_row(out, row_style(lines_of(row, widths)), cells);
  }
}

void write_sheet(std::string& out, const Sheet& sheet) {
  out += "<table:table table:name=\"" + xml_text(sheet.name) + "\" table:style-name=\"sheet\">\n";
  for (const int width : sheet.widths) {
    out += "<table:table-column table:style-name=\"w" + std::to_string(width) +
           "\" table:default-cell-style-name=\"Default\"/>";
  }
  out += '\n';
  const std::size_t others = sheet.widths.size() - 1;
  for (const auto& line : sheet.lines) {
    std::string cells;
    write_text(cells, style_of(line.kind, sheet.table.has_value()), line.text);
    if (others > 0) cells += "<table:table-cell table:number-columns-repeated=\"" + std::to_string(others) + "\"/>";
    write_row(out, row_style(line, sheet), cells);
  }
  if (sheet.table) write_table(out, *sheet.table, sheet.widths);
  out += "</table:table>\n";
}

// Marks each table up, so that it has a name and its first row is known to be its header.
std::string ranges(const base::Workbook& workbook) {
  std::string out;
  const auto names = table_names(workbook);
  for (std::size_t place = 0; place < workbook.sheets.size(); ++place) {
    const Sheet& sheet = workbook.sheets[place];
    if (!sheet.table) continue;
    const std::string address = ods_address(sheet.name);
    const std::size_t first = sheet.lines.size() + 1, last = first + sheet.table->rows.size();
    out += "<table:database-range table:name=\"" + names[place] + "\" table:target-range-address=\"" + address + ".A" +
           std::to_string(first) + ":" + address + "." + column_letters(sheet.table->columns.size() - 1) +
           std::to_string(last) + "\" table:contains-header=\"true\"/>";
  }
  return out.empty() ? "" : "<table:database-ranges>" + out + "</table:database-ranges>\n";
}

std::string content_xml(const base::Workbook& workbook) {
  std::set<int> widths;
  std::vector<const SheetCell*> formats;
  std::set<std::string> names;
  for (const auto& sheet : workbook.sheets) {
    widths.insert(sheet.widths.begin(), sheet.widths.end());
    if (!sheet.table) continue;
    for (const auto& row : sheet.table->rows) {
      for (const auto& cell : row) {
        if (cell.is_number() && names.insert(number_style(cell)).second) formats.push_back(&cell);
      }
    }
  }
  std::string out = xml_head("content");
  out += "<office:automatic-styles>\n";
  out += automatic_styles(widths);
  for (const SheetCell* cell : formats) {
    out += number_format(number_style(*cell), cell->decimals, cell->kind == SheetCell::Kind::percent);
  }
  out += "</office:automatic-styles>\n<office:body><office:spreadsheet>\n";
  for (const auto& sheet : workbook.sheets) write_sheet(out, sheet);
  out += ranges(workbook);
  return out + "</office:spreadsheet></office:body></office:document-content>\n";
}

}  // namespace

std::string to_ods(const base::Workbook& workbook) {
  check(workbook);
  return zip_of({{"mimetype", ods_type, false},  // first and as it is: programs look for it at a fixed place
                 {"META-INF/manifest.xml", manifest_xml()},
                 {"meta.xml", meta_xml(workbook)},
                 {"settings.xml", settings_xml(workbook)},
                 {"styles.xml", styles_xml(workbook)},
                 {"content.xml", content_xml(workbook)}});
}

}  // namespace redress::sheets
