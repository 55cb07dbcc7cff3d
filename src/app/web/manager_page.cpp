// What a manager looks at first: open now, overdue by service, what nobody has yet and how old it is, what was promised and not
// kept, remedies that are due, drafts that came back. Every number opens its cases. Rule: RULES A1.6, A3, C3.
#include <algorithm>
#include <map>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/section.h"
#include "app/web/words.h"
#include "app/web/work_list.h"

namespace redress::web {
namespace {

using html::Url;

// More than these nobody reads on one page; the page says that there are more.
constexpr int most_shown = 200;
// No body owes as many: so that the numbers above the lists are those of all of them.
constexpr int most_counted = 1'000'000;
constexpr std::chrono::days ahead{14};
constexpr std::chrono::days looked_back{365};

struct OpenCases {
  std::int64_t open = 0, overdue = 0, unallocated = 0;
  void add(const store::CaseTally& tally, Day today) {
    open += tally.count;
    if (tally.due_on && *tally.due_on < today) overdue += tally.count;
    if (tally.handler == 0) unallocated += tally.count;
  }
};

std::string number(std::int64_t count) {
  return grouped(std::to_string(count));
}

void write_kpi(html::Writer& out, const std::string& count, const Url& leads_to, std::string_view label,
               const std::string& words) {
  out << "<li><b class=\"rd-num\">";
  if (count == "0") {
    out << count;
  } else {
    out << "<a href=\"" << leads_to << "\">" << count << "</a>";
  }
  out << "</b><strong>" << label << "</strong>" << words << "</li>\n";
}

// `half for 3 working days or less, the oldest for 9`: as the measures have it, at the end of today.
std::string ages_of_the_unallocated(const Desk& desk) {
  figures::Question question;
  question.period = {"today", "today", desk.today, desk.today};
  question.as_at = desk.today;
  question.with_cases = false;
  const auto text = [&](const char* measure) {
    const auto figure = desk.office.figure(measure, question);
    return figure ? figure->tables.front().rows.back().cells.front().text : std::string("none");
  };
  const std::string median = text("unallocated.age.median"), most = text("unallocated.age.most");
  if (most == "none") return "";
  return "half of them for " + median + " working days or less, the oldest for " + most;
}

void write_number(html::Writer& out, std::string_view label, std::int64_t count, const Url& leads_to) {
  out << "<td class=\"rd-right\" data-l=\"" << label << "\">";
  if (count == 0) {
    out << "0";
  } else {
    out << "<a class=\"rd-link\" href=\"" << leads_to << "\">" << number(count) << "</a>";
  }
  out << "</td>";
}

void write_services(html::Writer& out, const std::map<std::int64_t, OpenCases>& by_service, const Desk& desk) {
  std::vector<std::pair<std::string, std::int64_t>> services;
  for (const auto& [service, standing] : by_service)
    services.emplace_back(service == 0 ? "No service" : desk.office.unit_name(service), service);
  std::sort(services.begin(), services.end(), [&](const auto& one, const auto& other) {
    const auto& here = by_service.at(one.second);
    const auto& there = by_service.at(other.second);
    return std::tie(there.overdue, one.first) < std::tie(here.overdue, other.first);
  });
  write_section(out, "services", "By service");
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Open cases by service, the one "
         "with the most overdue first</caption>\n<thead><tr><th scope=\"col\">Service</th><th scope=\"col\" "
         "class=\"rd-right\">Open</th><th scope=\"col\" class=\"rd-right\">Overdue</th></tr></thead>\n<tbody "
         "class=\"rd-num\">\n";
  for (const auto& [name, service] : services) {
    const OpenCases& standing = by_service.at(service);
    const Url cases = service == 0 ? Url("/cases") : Url("/cases").with("service", std::to_string(service));
    out << "<tr><th scope=\"row\">" << name << "</th>";
    if (service == 0) {  // no list is of those without a service
      out << "<td class=\"rd-right\" data-l=\"Open\">" << number(standing.open)
          << "</td><td class=\"rd-right\" data-l=\"Overdue\">" << number(standing.overdue) << "</td>";
    } else {
      write_number(out, "Open", standing.open, cases);
      write_number(out, "Overdue", standing.overdue, cases.with("due", "overdue"));
    }
    out << "</tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

void write_case(html::Writer& out, const std::string& reference, const std::string& service) {
  out << "<td data-l=\"Case\"><a class=\"rd-link\" href=\"" << Url("/cases").segment(reference) << "\">" << reference
      << "</a>";
  if (!service.empty()) out << "<small>" << service << "</small>";
  out << "</td>";
}

std::string somebody(std::int64_t actor, const Desk& desk) {
  const std::string name = desk.office.actor_name(actor);
  return name.empty() ? "Nobody" : name;
}

void write_more(html::Writer& out, std::size_t found) {
  if (found > most_shown) out << "<p class=\"govuk-body\">There are more; these were due first.</p>\n";
}

void write_promises(html::Writer& out, const std::vector<store::PromiseNotKept>& promises, const Desk& desk) {
  write_section(out, "promises", "Promised, and not kept");
  if (promises.empty()) {
    out << "<p class=\"govuk-body\">No promise of an open case is past its day.</p>\n</section>\n";
    return;
  }
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Promises of open cases whose "
         "day "
         "has passed, by that day</caption>\n<thead><tr><th scope=\"col\">Due</th><th scope=\"col\">Case</th><th "
         "scope=\"col\">Owner</th><th scope=\"col\">Said to be missed</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < promises.size() && i < most_shown; ++i) {
    const auto& promise = promises[i];
    out << "<tr><th scope=\"row\">" << desk.short_day(promise.due_on) << "</th>";
    write_case(out, promise.reference, desk.office.unit_name(promise.service));
    out << "<td data-l=\"Owner\">" << somebody(promise.owner, desk) << "</td><td data-l=\"Said to be missed\">"
        << (promise.missed_on ? desk.short_day(*promise.missed_on) : std::string("Not yet")) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
  write_more(out, promises.size());
  out << "</section>\n";
}

void write_remedies(html::Writer& out, const std::vector<store::RemedyOwed>& remedies, const Desk& desk) {
  write_section(out, "remedies", "Remedies and recommendations due");
  if (remedies.empty()) {
    out << "<p class=\"govuk-body\">None is due by " << desk.long_day(desk.today + ahead) << ".</p>\n</section>\n";
    return;
  }
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Remedies that are not done, by "
         "the "
         "day on which they are due</caption>\n<thead><tr><th scope=\"col\">Due</th><th scope=\"col\">Case</th><th "
         "scope=\"col\">Remedy</th><th scope=\"col\">With</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < remedies.size() && i < most_shown; ++i) {
    const auto& remedy = remedies[i];
    out << "<tr><th scope=\"row\">" << desk.short_day(remedy.due_on);
    if (remedy.due_on < desk.today) out << "<small class=\"rd-late\">Late</small>";
    out << "</th>";
    write_case(out, remedy.reference, desk.office.unit_name(remedy.service));
    out << "<td data-l=\"Remedy\">" << label_of(remedy.kind);
    if (remedy.pence > 0) out << "<small>" << pounds(remedy.pence) << "</small>";
    out << "</td><td data-l=\"With\">" << somebody(remedy.handler, desk) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
  write_more(out, remedies.size());
  out << "</section>\n";
}

}  // namespace

Response manager_page(const Desk& desk, const Request&, const Captures&) {
  store::CaseQuery open;
  open.open = true;
  OpenCases all;
  std::map<std::int64_t, OpenCases> by_service;
  const auto tallied = desk.office.tally_cases(open);
  for (const auto& tally : *tallied) {
    all.add(tally, desk.today);
    by_service[tally.service].add(tally, desk.today);
  }
  const auto promises = desk.office.promises_not_kept(most_counted);
  const auto remedies = desk.office.remedies_owed(desk.today + ahead, most_counted);
  const auto late = std::count_if(remedies.begin(), remedies.end(),
                                  [&](const store::RemedyOwed& each) { return each.due_on < desk.today; });
  const auto coming = static_cast<std::int64_t>(remedies.size()) - late;
  std::int64_t returned = 0;
  for (const auto& reason : desk.office.returned_approvals(desk.today - looked_back)) returned += reason.count;
  html::Writer out;
  out << "<div class=\"rd-head\"><div><h1>The service now</h1>\n<p class=\"rd-sub\">As it stands at "
      << desk.long_day(desk.today) << ". Every number opens its cases.</p></div></div>\n<ul class=\"rd-kpis\">\n";
  write_kpi(out, number(all.open), Url("/cases"), "Open now", "");
  write_kpi(out, number(all.overdue), Url("/cases").with("due", "overdue"), "Overdue", "past the nearest limit");
  write_kpi(out, number(all.unallocated), address_of(ListKind::unallocated), "Nobody has yet",
            ages_of_the_unallocated(desk));
  write_kpi(out, number(static_cast<std::int64_t>(promises.size())), Url("#promises"), "Promises not kept", "");
  write_kpi(out, number(late), Url("#remedies"), "Remedies late",
            coming == 0 ? "none more in two weeks" : counted(coming, "more in two weeks", "more in two weeks"));
  write_kpi(out, number(returned), Url("/approvals"), "Drafts returned", "in a year");
  out << "</ul>\n";
  write_services(out, by_service, desk);
  write_promises(out, promises, desk);
  write_remedies(out, remedies, desk);
  return framed(desk, {.title = "The service now", .section = Section::reports, .main = out.take()});
}

}  // namespace redress::web
