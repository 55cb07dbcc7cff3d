// The reports that can be asked for, each for the last quarters or any period.
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/report_question.h"
#include "core/figures/period.h"

namespace redress::web {

Response reports_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  out << "<div class=\"rd-head\"><div><h1>Reports</h1>\n<p class=\"rd-sub\">Any period, as at any day, as known on any "
         "day. Every number opens "
         "the cases it counts.</p></div></div>\n";
  const auto reports = desk.office.reports();
  if (reports.empty()) out << "<p class=\"govuk-body\">This body has no reports.</p>\n";
  for (const auto& report : reports) {
    out << "<section class=\"rd-sec\" aria-labelledby=\"" << report.id << "\">\n<div class=\"rd-sec__head\"><h2 id=\""
        << report.id << "\">" << report.title << "</h2></div>\n<ul class=\"govuk-list\">\n";
    for (const auto& quarter : quarters_before(desk.today, 6)) {
      const auto period = figures::parse_period(quarter);
      if (!period) continue;
      out << "<li><a class=\"rd-link\" href=\"" << html::Url("/reports").segment(report.id).with("period", quarter)
          << "\">" << period->title << "</a>";
      if (period->to >= desk.today) out << " <span class=\"rd-muted\">(not ended)</span>";
      out << "</li>\n";
    }
    out << "</ul>\n</section>\n";
  }
  if (desk.may(office::Permission::read_cases))
    out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/registers\">Registers</a>: what procedures write "
           "down "
           "for others.</p>\n<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/meetings\">Meetings</a>: panels "
           "and conferences over all cases.</p>\n";
  return framed(desk, {.title = "Reports", .section = Section::reports, .main = out.take()});
}

}  // namespace redress::web
