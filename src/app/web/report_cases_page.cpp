// The cases behind one number of a report.
#include <algorithm>

#include "app/web/cases_behind.h"
#include "app/web/pages.h"
#include "app/web/report_question.h"

namespace redress::web {

Response report_cases_page(const Desk& desk, const Request& request, const Captures& captures) {
  const std::string& name = captures.at("name");
  auto asked = question_of(request.query, {"table", "row", "column", "page"}, desk);
  if (!asked) return bad_request(asked.error());
  asked->question.with_cases = false;
  asked->question.cases_of = number_in(request.query);
  const auto reports = desk.office.reports();
  if (std::none_of(reports.begin(), reports.end(), [&](const auto& r) { return r.id == name; }))
    return not_found("There is no report of this name.");
  const auto report = desk.office.report(name, asked->question);
  if (!report) return bad_request(report.error());
  return cases_behind(desk, request.query, *report, {asked->address(name), "Back to the report", asked->cases(name)});
}

}  // namespace redress::web
