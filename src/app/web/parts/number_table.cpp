#include "app/web/parts/number_table.h"

#include <algorithm>

#include "app/web/words.h"
#include "core/figures/labels.h"

namespace redress::web {
namespace {

void write_cell(html::Writer& out, const figures::Table& table, const figures::Row& row, const figures::Cell& cell,
                const html::Url& cases) {
  out << "<td class=\"rd-right\">";
  const std::string text = cell_text(cell);
  if (cell.listed == 0) {
    out << text;
  } else {
    out << "<a class=\"rd-link\" href=\"" << list_behind(cases, table, row, cell) << "\">" << text << "</a>";
  }
  out << "</td>";
}

// Of a figure the table is called as its measure is: `days.avg`.
std::string id_of(const figures::Table& table) {
  std::string id = table.id;
  std::replace(id.begin(), id.end(), '.', '-');
  return id;
}

}  // namespace

std::string cell_text(const figures::Cell& cell) {
  const bool percent = cell.scale == 100 && cell.numerator && cell.denominator != 0 && !cell.text.ends_with('%');
  return grouped(cell.text) + (percent ? "%" : "");
}

html::Url list_behind(const html::Url& cases, const figures::Table& table, const figures::Row& row,
                      const figures::Cell& cell) {
  return cases.with("table", table.id).with("row", row.id).with("column", cell.column);
}

void write_number_table(html::Writer& out, const figures::Table& table, int number, const html::Url& cases) {
  const std::string caption = "Table " + std::to_string(number) + ": " + figures::full_title(table);
  out << "<section class=\"rd-scroll\" aria-label=\"" << caption
      << "\" tabindex=\"0\">\n<table class=\"rd-table\" id=\"" << id_of(table) << "\">\n<caption>Table " << number
      << "<span class=\"govuk-visually-hidden\">: " << figures::full_title(table)
      << "</span></caption>\n<thead><tr><th scope=\"col\"><span class=\"govuk-visually-hidden\">Row</span></th>";
  for (const auto& column : table.columns) out << "<th scope=\"col\" class=\"rd-right\">" << column.label << "</th>";
  out << "</tr></thead>\n<tbody class=\"rd-num\">\n";
  const bool has_total = !table.rows.empty() && table.rows.back().id == "total";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    if (has_total && i + 1 == table.rows.size()) out << "</tbody>\n<tfoot class=\"rd-num\">\n";
    out << "<tr><th scope=\"row\">" << row.label << "</th>";
    for (const auto& cell : row.cells) write_cell(out, table, row, cell, cases);
    out << "</tr>\n";
  }
  if (has_total) {
    out << "</tfoot>\n";
  } else {
    out << "</tbody>\n";
  }
  out << "</table>\n</section>\n";
  for (const auto& note : table.notes) out << "<p class=\"rd-src\">" << note << "</p>\n";
}

}  // namespace redress::web
