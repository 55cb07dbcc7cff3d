// The reports that can be asked for, each for the last quarters or any period.
#include "app/office/procedure_use.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/report_question.h"
#include "core/figures/period.h"
#include "core/procedure/report_due.h"

namespace redress::web {
namespace {

// What the procedures in use ask for, each with its last period.
void write_due(html::Writer& out, const Desk& desk) {
  html::Writer rows;
  const auto* history = desk.office.calendars().find(desk.body.calendar);
  for (const auto* procedure : desk.office.procedure_use().offered(desk.today)) {
    for (const auto& report : procedure->reports) {
      if (history == nullptr) continue;
      const auto period = procedure::last_period(report, desk.today, *history->known_on(desk.today));
      rows << "<tr><th scope=\"row\">" << report.title << "<small>" << procedure->title
           << "</small></th><td data-l=\"For\">" << desk.short_day(period.from) << " to " << desk.short_day(period.to)
           << "</td><td data-l=\"To\">" << report.audience << "</td><td data-l=\"Due\">"
           << (period.due_on ? desk.short_day(*period.due_on) : std::string("No day is laid down")) << "</td></tr>\n";
    }
  }
  const html::Fragment all = rows.take();
  if (all.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"due\">\n<div class=\"rd-sec__head\"><h2 id=\"due\">Reports that "
         "are "
         "due</h2><span class=\"rd-muted\">Asked for by the procedures in use</span></div>\n<table class=\"rd-table "
         "rd-cards\">\n"
         "<caption class=\"govuk-visually-hidden\">Reports that the procedures in use ask for, with the last period of "
         "each</caption>\n<thead><tr><th scope=\"col\">Report</th><th scope=\"col\">For</th><th "
         "scope=\"col\">To</th><th "
         "scope=\"col\">Due</th></tr></thead>\n<tbody>\n"
      << all << "</tbody>\n</table>\n</section>\n";
}

}  // namespace

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
  write_due(out, desk);
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/figures\">Kept figures</a>: figures and reports "
         "under a "
         "name, yours and those that others share.</p>\n";
  if (desk.may(office::Permission::figures_of_officers))
    out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/officers\">Figures of an officer</a>: of one "
           "person, for "
           "a purpose that is recorded; the officer sees them first.</p>\n";
  if (desk.may(office::Permission::allocate_cases))
    out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/manager\">The service now</a>: open, overdue, "
           "promised "
           "and not kept.</p>\n";
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/published\">Published reports</a>: sealed, released "
         "by a "
         "second person, made again at any time.</p>\n<p class=\"govuk-body\"><a class=\"govuk-link\" "
         "href=\"/targets\">Targets</a>: what measures should come to.</p>\n<p class=\"govuk-body\"><a "
         "class=\"govuk-link\" href=\"/organisation\">Services and teams</a>: what they are called, and "
         "what "
         "followed them.</p>\n<p class=\"govuk-body\"><a "
         "class=\"govuk-link\" "
         "href=\"/actions\">Actions</a>: what is to be done because of complaints, and by when.</p>\n<p "
         "class=\"govuk-body\"><a "
         "class=\"govuk-link\" "
         "href=\"/numbers\">Dated numbers</a>: head count, population, what others published.</p>\n<p "
         "class=\"govuk-body\"><a class=\"govuk-link\" href=\"/forecasts\">Forecasts</a>: when a backlog is cleared, "
         "and how "
         "well the last forecast did.</p>\n<p class=\"govuk-body\"><a "
         "class=\"govuk-link\" "
         "href=\"/measures\">Measures</a>: what every figure counts, "
         "and where "
         "its rule stands.</p>\n";
  if (desk.may(office::Permission::read_cases))
    out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/registers\">Registers</a>: what procedures write "
           "down "
           "for others.</p>\n<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/meetings\">Meetings</a>: panels "
           "and conferences over all cases.</p>\n";
  return framed(desk, {.title = "Reports", .section = Section::reports, .main = out.take()});
}

}  // namespace redress::web
