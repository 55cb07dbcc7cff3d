#include "app/web/cases_behind.h"

#include <algorithm>

#include "app/web/along.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_table.h"
#include "app/web/parts/number_table.h"
#include "app/web/parts/pages.h"
#include "app/web/words.h"
#include "base/text.h"

namespace redress::web {
namespace {

std::string text_or_empty(const http::Fields& query, std::string_view name) {
  const std::string* value = http::find(query, name);
  return value == nullptr ? "" : *value;
}

struct Found {
  const figures::Table* table = nullptr;
  const figures::Row* row = nullptr;
  const figures::Column* column = nullptr;
  const figures::Cell* cell = nullptr;
};

Found find_in(const figures::Report& report, std::string_view table, std::string_view row, std::string_view column) {
  for (const auto& t : report.tables) {
    if (t.id != table) continue;
    for (const auto& r : t.rows) {
      for (std::size_t i = 0; r.id == row && i < r.cells.size() && i < t.columns.size(); ++i) {
        if (r.cells[i].column == column) return {&t, &r, &t.columns[i], &r.cells[i]};
      }
    }
  }
  return {};
}

}  // namespace

figures::CellName number_in(const http::Fields& query) {
  return {text_or_empty(query, "table"), text_or_empty(query, "row"), text_or_empty(query, "column")};
}

http::Response cases_behind(const Desk& desk, const http::Fields& query, const figures::Report& report,
                            const Behind& behind) {
  const Found found =
      find_in(report, text_or_empty(query, "table"), text_or_empty(query, "row"), text_or_empty(query, "column"));
  if (found.cell == nullptr) return not_found("There is no such number.");
  const auto& cell = *found.cell;
  // A case can be counted more than once (each of its stages); it is listed once.
  std::vector<std::string> references = cell.cases;
  references.erase(std::unique(references.begin(), references.end()), references.end());
  const auto total = static_cast<std::int64_t>(references.size());
  const std::string written = text_or_empty(query, "page");
  const auto page =
      written.empty() ? std::optional<std::int64_t>(1)
                      : base::parse_int(written, 1, std::max<std::int64_t>(1, (total + rows_a_page - 1) / rows_a_page));
  if (!page) return not_found("The list has no such page.");
  CaseGroup group;
  store::CaseQuery wanted;
  const auto first = static_cast<std::size_t>((*page - 1) * rows_a_page);
  const auto last = std::min(references.size(), first + rows_a_page);
  wanted.references.assign(references.begin() + static_cast<std::ptrdiff_t>(first),
                           references.begin() + static_cast<std::ptrdiff_t>(last));
  if (!wanted.references.empty()) group.lines = desk.office.cases(wanted);
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"" << behind.back << "\">" << behind.back_words
      << "</a></div>\n<div class=\"rd-head\"><div><span class=\"rd-ref\">" << report.title << "</span>\n<h1>"
      << found.table->title << ": " << found.column->label << ", " << found.row->label
      << "</h1>\n<p class=\"rd-sub\">The number is <strong>" << cell_text(cell) << "</strong>";
  if (cell.denominator && *cell.denominator != 1 && cell.numerator) {
    out << " (" << grouped(std::to_string(*cell.numerator)) << " of " << grouped(std::to_string(*cell.denominator))
        << ")";
  }
  out << ". It counts <strong>" << counted(total, "case", "cases") << "</strong>"
      << (references.size() < cell.cases.size() ? std::string(", some of them more than once") : std::string())
      << ", as at " << desk.long_day(report.as_at);
  if (!report.known_by.empty()) out << ", as known by " << report.known_by;
  out << ".";
  if (const std::string words = figures::organisation_words(report); !words.empty()) out << " " << words;
  out << "</p></div></div>\n";
  if (!found.column->definition.empty()) out << "<p class=\"govuk-body\">" << found.column->definition << "</p>\n";
  if (group.lines.empty()) {
    out << "<p class=\"govuk-body\">No case is counted.</p>\n";
  } else {
    write_case_table(out, "The cases behind the number, as they stand today", {group}, desk);
  }
  const html::Url here =
      behind.cases.with("table", found.table->id).with("row", found.row->id).with("column", cell.column);
  write_pages(out, here, static_cast<int>(*page), total);
  remember_list(desk, "the cases behind the number", here.with("page", *page == 1 ? "" : std::to_string(*page)),
                static_cast<std::int64_t>(first), total, std::move(wanted.references));
  out << "<p class=\"rd-src\">The rows show how each case stands today; the count is as at the day above.</p>\n";
  return framed(desk, {.title = found.column->label + ": " + counted(total, "case", "cases"),
                       .section = Section::reports,
                       .main = out.take()});
}

}  // namespace redress::web
