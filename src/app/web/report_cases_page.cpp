// The cases behind one number of a report: exactly those it counts, for the same dates.
#include <algorithm>

#include "app/web/along.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_table.h"
#include "app/web/parts/number_table.h"
#include "app/web/parts/pages.h"
#include "app/web/report_question.h"
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

Response report_cases_page(const Desk& desk, const Request& request, const Captures& captures) {
  const std::string& name = captures.at("name");
  auto asked = question_of(request.query, {"table", "row", "column", "page"}, desk);
  if (!asked) return bad_request(asked.error());
  asked->question.with_cases = false;
  asked->question.cases_of = {text_or_empty(request.query, "table"), text_or_empty(request.query, "row"),
                              text_or_empty(request.query, "column")};
  const auto reports = desk.office.reports();
  if (std::none_of(reports.begin(), reports.end(), [&](const auto& r) { return r.id == name; }))
    return not_found("There is no report of this name.");
  const auto report = desk.office.report(name, asked->question);
  if (!report) return bad_request(report.error());
  const Found found = find_in(*report, text_or_empty(request.query, "table"), text_or_empty(request.query, "row"),
                              text_or_empty(request.query, "column"));
  if (found.cell == nullptr) return not_found("The report has no such number.");
  const auto& cell = *found.cell;
  // A case can be counted more than once (each of its stages); it is listed once.
  std::vector<std::string> references = cell.cases;
  references.erase(std::unique(references.begin(), references.end()), references.end());
  const auto total = static_cast<std::int64_t>(references.size());
  const std::string written = text_or_empty(request.query, "page");
  const auto page =
      written.empty() ? std::optional<std::int64_t>(1)
                      : base::parse_int(written, 1, std::max<std::int64_t>(1, (total + rows_a_page - 1) / rows_a_page));
  if (!page) return not_found("The list has no such page.");
  CaseGroup group;
  store::CaseQuery query;
  const auto first = static_cast<std::size_t>((*page - 1) * rows_a_page);
  const auto last = std::min(references.size(), first + rows_a_page);
  query.references.assign(references.begin() + static_cast<std::ptrdiff_t>(first),
                          references.begin() + static_cast<std::ptrdiff_t>(last));
  if (!query.references.empty()) group.lines = desk.office.cases(query);
  const html::Url back = asked->address(name);
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"" << back
      << "\">Back to the report</a></div>\n<div class=\"rd-head\"><div><span class=\"rd-ref\">" << report->title
      << "</span>\n<h1>" << found.table->title << ": " << found.column->label << ", " << found.row->label
      << "</h1>\n<p class=\"rd-sub\">The number is <strong>" << cell_text(cell) << "</strong>";
  if (cell.denominator && *cell.denominator != 1 && cell.numerator) {
    out << " (" << grouped(std::to_string(*cell.numerator)) << " of " << grouped(std::to_string(*cell.denominator))
        << ")";
  }
  out << ". It counts <strong>" << counted(total, "case", "cases") << "</strong>"
      << (references.size() < cell.cases.size() ? std::string(", some of them more than once") : std::string())
      << ", as at " << desk.long_day(report->as_at);
  if (!report->known_by.empty()) out << ", as known by " << report->known_by;
  out << ".</p></div></div>\n";
  if (!found.column->definition.empty()) out << "<p class=\"govuk-body\">" << found.column->definition << "</p>\n";
  if (group.lines.empty()) {
    out << "<p class=\"govuk-body\">No case is counted.</p>\n";
  } else {
    write_case_table(out, "The cases behind the number, as they stand today", {group}, desk);
  }
  const html::Url here =
      asked->cases(name).with("table", found.table->id).with("row", found.row->id).with("column", cell.column);
  write_pages(out, here, static_cast<int>(*page), total);
  remember_list(desk, "the cases behind the number", here.with("page", *page == 1 ? "" : std::to_string(*page)),
                static_cast<std::int64_t>(first), total, std::move(query.references));
  out << "<p class=\"rd-src\">The rows show how each case stands today; the count is as at the day above.</p>\n";
  return framed(desk, {.title = found.column->label + ": " + counted(total, "case", "cases"),
                       .section = Section::reports,
                       .main = out.take()});
}

}  // namespace redress::web
