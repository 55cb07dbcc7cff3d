#include "kit/html/document.h"

#include "kit/html/url.h"

namespace redress::html {
namespace {

void write_words(Writer& out, const base::Cell& cell) {
  const auto url = cell.href.empty() ? std::nullopt : Url::parse(cell.href);
  if (url && !cell.text.empty()) {
    out << "<a class=\"rd-link\" href=\"" << *url << "\">" << cell.text << "</a>";
  } else {
    out << cell.text;
  }
}

void write_row(Writer& out, const base::TableRow& row) {
  out << "<tr";
  if (row.total) out << " class=\"rd-total\"";
  out << ">";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const base::Cell& cell = row.cells[i];
    if (i == 0) {
      out << "<th scope=\"row\">";
      write_words(out, cell);
      out << "</th>";
    } else {
      if (cell.number) {
        out << "<td class=\"rd-right\">";
      } else {
        out << "<td>";
      }
      write_words(out, cell);
      out << "</td>";
    }
  }
  out << "</tr>\n";
}

void write_heading(Writer& out, const base::Heading& heading) {
  switch (heading.level) {
    case 1:
      out << "<h1>" << heading.text << "</h1>\n";
      break;
    case 2:
      out << "<h2>" << heading.text << "</h2>\n";
      break;
    case 3:
      out << "<h3>" << heading.text << "</h3>\n";
      break;
    default:
      out << "<h4>" << heading.text << "</h4>\n";
      break;
  }
}

}  // namespace

void write_table(Writer& out, const base::Table& table) {
  out << "<section class=\"rd-scroll\" aria-label=\"" << table.caption
      << "\" tabindex=\"0\">\n<table class=\"rd-table\"";
  if (!table.id.empty()) out << " id=\"" << table.id << "\"";
  out << ">\n<caption>" << table.caption << "</caption>\n<thead><tr>";
  for (const auto& column : table.columns) {
    if (column.number) {
      out << "<th scope=\"col\" class=\"rd-right\">";
    } else {
      out << "<th scope=\"col\">";
    }
    write_words(out, column);
    out << "</th>";
  }
  out << "</tr></thead>\n<tbody class=\"rd-num\">\n";
  std::size_t foot = table.rows.size();
  while (foot > 0 && table.rows[foot - 1].total) --foot;
  for (std::size_t i = 0; i < foot; ++i) write_row(out, table.rows[i]);
  out << "</tbody>\n";
  if (foot < table.rows.size()) {
    out << "<tfoot class=\"rd-num\">\n";
    for (std::size_t i = foot; i < table.rows.size(); ++i) write_row(out, table.rows[i]);
    out << "</tfoot>\n";
  }
  out << "</table>\n</section>\n";
  if (!table.note.empty()) out << "<p class=\"rd-src\">" << table.note << "</p>\n";
}

void write_blocks(Writer& out, const base::Document& document) {
  for (const auto& block : document.blocks) {
    if (const auto* heading = std::get_if<base::Heading>(&block)) {
      write_heading(out, *heading);
    } else if (const auto* paragraph = std::get_if<base::Paragraph>(&block)) {
      out << "<p class=\"govuk-body\"";
      if (!paragraph->id.empty()) out << " id=\"" << paragraph->id << "\"";
      out << ">" << paragraph->text << "</p>\n";
    } else if (const auto* list = std::get_if<base::List>(&block)) {
      out << "<ol class=\"govuk-list govuk-list--number\">\n";
      for (const auto& item : list->items) out << "<li>" << item << "</li>\n";
      out << "</ol>\n";
    } else {
      write_table(out, std::get<base::Table>(block));
    }
  }
}

std::string standalone_page(const base::Document& document) {
  Writer out;
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" << document.title
      << "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n"
         "body { font: 17px/1.4 \"Source Sans 3\", \"Helvetica Neue\", Helvetica, Arial, sans-serif; color: #0b0c0c;"
         " max-width: 1100px; margin: 0 auto; padding: 16px; }\n"
         "h1 { font-size: 32px; line-height: 1.1; } h2 { font-size: 22px; margin: 26px 0 6px; }\n"
         ".rd-scroll { overflow-x: auto; margin: 0 0 20px; }\n"
         "table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 700; padding: 0 0 "
         "6px; }\n"
         "th, td { text-align: left; vertical-align: top; padding: 7px 14px 7px 0; border-bottom: 1px solid #e5e6e7; "
         "}\n"
         "thead th { border-bottom: 2px solid #0b0c0c; } tbody th { font-weight: 400; }\n"
         "tfoot th, tfoot td { border-top: 2px solid #0b0c0c; border-bottom: 0; font-weight: 700; }\n"
         ".rd-right { text-align: right; font-variant-numeric: tabular-nums; } .rd-src { color: #484949; font-size: "
         "16px; }\n"
         "a { color: #1a65a6; }\n@media print { .rd-scroll { overflow: visible; } tr { break-inside: avoid; } }\n"
         "</style>\n</head>\n<body>\n<main>\n<h1>"
      << document.title << "</h1>\n";
  write_blocks(out, document);
  out << "</main>\n</body>\n</html>\n";
  return out.take_text();
}

}  // namespace redress::html
