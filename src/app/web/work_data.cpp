// A list of work as a spreadsheet: the rows, columns and order of the page, all of its pages.
#include "app/web/pages.h"
#include "app/web/parts/case_row.h"
#include "app/web/work_list.h"
#include "kit/csv/write.h"

namespace redress::web {
namespace {

constexpr std::int64_t rows_at_once = 1000;

void write_row(csv::Writer& csv, const store::CaseLine& line, const Desk& desk) {
  const CaseRow row = row_of(line, desk);
  csv.text(row.due.due_on ? base::to_text(*row.due.due_on) : "")
      .text(row.due.standing == Standing::paused ? "paused " + row.due.words
            : line.open                          ? row.due.words
                                                 : "closed " + row.due.words)
      .text(row.title)
      .text(line.reference)
      .text(row.service)
      .text(row.procedure)
      .text(row.stage)
      .text(row.next)
      .text(row.with)
      .text(base::to_text(line.received_on));
  csv.end_row();
}

Response data_of(const Desk& desk, const Request& request, ListKind kind) {
  const auto filters = filters_of(request.query, kind);
  if (!filters) return bad_request(filters.error());
  const WorkList list(kind, *filters, desk);
  Response response;
  csv::Writer csv(response.body);
  for (const auto* heading :
       {"Due", "In words", "Case", "Reference", "Service", "Procedure", "Stage", "Next action", "With", "Received"})
    csv.text(heading);
  csv.end_row();
  for (const auto& group : list.groups()) {
    const std::int64_t all = list.count(group);
    for (std::int64_t first = 0; first < all; first += rows_at_once) {
      for (const auto& line : list.lines(group, first, rows_at_once)) write_row(csv, line, desk);
    }
  }
  response.type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"cases.csv\"");
  return response;
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
