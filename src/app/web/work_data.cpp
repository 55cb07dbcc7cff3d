// A list of work as a spreadsheet: the rows, columns and order of the page, all of its pages. Some columns are personal: the
// address says whether the file leaves the organisation, and without them it does. Rule: UI 10; RELIABILITY S06.
#include <array>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_row.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"
#include "app/web/work_list.h"
#include "app/web/work_page.h"
#include "kit/csv/write.h"

namespace redress::web {
namespace {

constexpr std::int64_t rows_at_once = 1000;

struct DataColumn {
  std::string_view heading;
  bool personal;  // names somebody, or holds words that somebody wrote
  std::string (*cell)(const CaseRow& row, const store::CaseLine& line);
};

std::string due_in_words(const CaseRow& row, const store::CaseLine& line) {
  if (row.due.standing == Standing::paused) return "paused " + row.due.words;
  return line.open ? row.due.words : "closed " + row.due.words;
}

const std::array<DataColumn, 10>& data_columns() {
  using Row = const CaseRow&;
  using Line = const store::CaseLine&;
  static const std::array<DataColumn, 10> columns{{
      {"Due", false, [](Row row, Line) { return row.due.due_on ? base::to_text(*row.due.due_on) : std::string(); }},
      {"In words", false, due_in_words},
      {"Case", true, [](Row row, Line) { return row.title; }},
      {"Reference", false, [](Row, Line line) { return line.reference; }},
      {"Service", false, [](Row row, Line) { return row.service; }},
      {"Procedure", false, [](Row row, Line) { return row.procedure; }},
      {"Stage", false, [](Row row, Line) { return row.stage; }},
      {"Next action", false, [](Row row, Line) { return row.next; }},
      {"With", true, [](Row row, Line) { return row.with; }},
      {"Received", false, [](Row, Line line) { return base::to_text(line.received_on); }},
  }};
  return columns;
}

// `Case and With`.
std::string personal_headings() {
  std::string words;
  for (const auto& column : data_columns()) {
    if (column.personal) words += (words.empty() ? "" : " and ") + std::string(column.heading);
  }
  return words;
}

Response question_page(const WorkList& list, const Desk& desk) {
  const std::string title = "Download " + counted(list.count(), "case", "cases") + " (CSV)";
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"" << list.address(list.filters()) << "\">Back to " << title_of(list.kind())
      << "</a></div>\n";
  begin_column(out, {}, title, "The file holds the rows and columns of the list, in its order, from all of its pages.");
  out << "<h2 class=\"govuk-heading-s\">Does the file leave your organisation?</h2>\n<p class=\"govuk-body\">The "
         "columns "
      << personal_headings()
      << " name people, or hold words that people wrote. They stay out of a file that leaves.</p>\n<div "
         "class=\"rd-btns\">"
      << link_button("It stays inside: all columns", list.data_address().with("leaves", "no"))
      << link_button("It leaves: without " + personal_headings(), list.data_address().with("leaves", "yes"),
                     LinkWeight::second)
      << "</div>\n";
  end_column(out);
  return framed(desk, {.title = title, .section = section_of(list.kind()), .main = out.take()});
}

Response file_of(const WorkList& list, bool leaves, const Desk& desk) {
  Response response;
  csv::Writer csv(response.body);
  const auto write = [&](const auto& cell) {
    for (const auto& column : data_columns()) {
      if (!leaves || !column.personal) csv.text(cell(column));
    }
    csv.end_row();
  };
  write([](const DataColumn& column) { return std::string(column.heading); });
  for (const auto& group : list.groups()) {
    const std::int64_t all = list.count(group);
    for (std::int64_t first = 0; first < all; first += rows_at_once) {
      for (const auto& line : list.lines(group, first, rows_at_once)) {
        const CaseRow row = row_of(line, desk);
        write([&](const DataColumn& column) { return column.cell(row, line); });
      }
    }
  }
  response.type = "text/csv; charset=utf-8";
  response.headers = {{"Content-Disposition", "attachment; filename=\"cases.csv\""}, {"Cache-Control", "no-store"}};
  return response;
}

Response data_of(const Desk& desk, const Request& request, ListKind kind) {
  http::Fields query = request.query;
  std::erase_if(query, [](const auto& field) { return field.first == "leaves"; });
  const auto filters = filters_of(query, kind);
  if (!filters) return bad_request(filters.error());
  const WorkList list(kind, *filters, desk);
  const std::string* leaves = http::find(request.query, "leaves");
  if (leaves == nullptr) return question_page(list, desk);
  if (*leaves != "yes" && *leaves != "no")
    return bad_request({{"filter_value_known", "leaves", "", *leaves + " is not one of its values"}});
  return file_of(list, *leaves == "yes", desk);
}

}  // namespace

Response my_work_data(const Desk& desk, const Request& request, const Captures&) {
  return data_of(desk, request, ListKind::my_work);
}
Response team_work_data(const Desk& desk, const Request& request, const Captures&) {
  return data_of(desk, request, ListKind::team_work);
}
Response unallocated_data(const Desk& desk, const Request& request, const Captures&) {
  return data_of(desk, request, ListKind::unallocated);
}
Response cases_data(const Desk& desk, const Request& request, const Captures&) {
  return data_of(desk, request, ListKind::cases);
}

}  // namespace redress::web
