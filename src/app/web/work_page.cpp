// My work, team work, what nobody has, all cases: one page over different lists, grouped by urgency.
#include <algorithm>

#include "app/office/digests.h"
#include "app/web/along.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/live_counts.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/bulk_bar.h"
#include "app/web/parts/case_table.h"
#include "app/web/parts/column.h"
#include "app/web/parts/counts.h"
#include "app/web/parts/day_strip.h"
#include "app/web/parts/pages.h"
#include "app/web/several.h"
#include "app/web/words.h"
#include "app/web/work_list.h"
#include "app/web/work_page.h"
#include "app/web/work_side.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

using office::Permission;

constexpr int days_shown = 10;

struct Shown {
  std::vector<CaseGroup> groups;
  std::int64_t total = 0;
};

std::int64_t first_of_page(const WorkList& list) {
  return std::int64_t{rows_a_page} * (list.filters().page - 1);
}

// The groups of this page, each with its lines.
Shown shown_on(const WorkList& list) {
  Shown shown;
  for (const auto& group : list.groups()) shown.total += list.count(group);
  for (auto& part : list.parts(first_of_page(list), rows_a_page))
    shown.groups.push_back({part.group.title, list.count(part.group), std::move(part.lines)});
  return shown;
}

// Whoever opens one of its cases goes along this list.
void remember(const WorkList& list, const Shown& shown, const Desk& desk) {
  std::vector<std::string> references;
  for (const auto& group : shown.groups) {
    for (const auto& line : group.lines) references.push_back(line.reference);
  }
  const int page = list.filters().page;
  remember_list(desk, words_of(list.kind()),
                list.address(list.filters()).with("page", page == 1 ? "" : std::to_string(page)), first_of_page(list),
                shown.total, std::move(references));
}

// The numbers of all that I have follow while the page is looked at; those of a filter do not.
bool follows(const WorkList& list, ListFilters filters) {
  filters.sort.clear();
  return list.kind() == ListKind::my_work && list.address(filters).text() == list.address({}).text();
}

void write_counters(html::Writer& out, const WorkList& list, const Desk& desk) {
  std::vector<Counter> counters;
  ListFilters base = list.filters();
  base.due_from.reset();
  base.due_to.reset();
  base.closed_from.reset();
  ListFilters any_due = base;
  any_due.show = "open";
  any_due.due.clear();
  const bool live = follows(list, any_due);
  for (const auto& group : list_groups()) {
    ListFilters to = base;
    to.show = group.id == "closed" ? "closed" : "open";
    to.due = group.id == "closed" ? "" : group.id;
    if (group.id == "closed" && list.kind() != ListKind::cases) continue;
    counters.push_back({list.count(to), group.words, list.address(to), group.standing,
                        live ? live_name(ListKind::my_work, group.id) : ""});
  }
  if (list.kind() == ListKind::my_work && may_approve(desk))
    counters.push_back({to_approve(desk), "for me to approve", html::Url("/approvals"), Standing::plain, "approvals"});
  write_counts(out, title_of(list.kind()) + " by urgency", counters, desk);
}

void write_strip(html::Writer& out, const WorkList& list, const Desk& desk) {
  std::vector<StripDay> days;
  for (const Day day : list.next_working_days(days_shown)) {
    ListFilters of_day = list.filters();
    of_day.show = "open";
    of_day.due.clear();
    of_day.closed_from.reset();
    of_day.due_from = of_day.due_to = day;
    days.push_back({day, list.count(of_day), list.address(of_day)});
  }
  out << (days.empty() ? html::Markup("<div class=\"rd-strip rd-strip--one\">\n")
                       : html::Markup("<div class=\"rd-strip\">\n"));
  write_counters(out, list, desk);
  if (!days.empty()) write_day_strip(out, days, desk);
  out << "</div>\n";
}

SortHeading heading_of(const WorkList& list, const std::string& by) {
  const std::string current = list.filters().sort.empty() ? "due" : list.filters().sort;
  ListFilters to = list.filters();
  to.sort = current == by ? "-" + by : by == "due" ? "" : by;
  SortHeading heading{list.address(to)};
  if (current == by) heading.sorted = "ascending";
  if (current == "-" + by) heading.sorted = "descending";
  return heading;
}

CaseSorting sorting_of(const WorkList& list) {
  const std::string& sort = list.filters().sort;
  return {heading_of(list, "due"), heading_of(list, "reference"), heading_of(list, "received"),
          sort == "received" || sort == "-received"};
}

// What this person may do with several cases.
std::vector<BulkAction> bulk_actions(const Desk& desk) {
  std::vector<BulkAction> actions;
  for (const auto& action : several_actions()) {
    if (desk.may(Permission::work_cases) && desk.may(action.needs))
      actions.push_back({std::string(action.kind), std::string(action.words)});
  }
  return actions;
}

// The bar and the rows, in one form where something can be done with the rows.
void write_rows(html::Writer& out, const WorkList& list, const Shown& shown, const Desk& desk) {
  const BulkBar bar{shown.total, most_at_once, bulk_actions(desk), list.data_address()};
  const CaseSorting sorting = sorting_of(list);
  const std::string caption = title_of(list.kind()) + ". Due, reference and received are links that change the order.";
  if (bar.actions.empty()) {
    write_bulk_bar(out, bar);
    write_case_table(out, caption, shown.groups, desk, &sorting);
    return;
  }
  write_form_start(out, desk, list.several_address());
  write_bulk_bar(out, bar);
  write_case_table(out, caption, shown.groups, desk, &sorting, Ticks::each);
  write_form_end(out);
}

void write_empty(html::Writer& out, const WorkList& list) {
  ListFilters all;
  out << "<p class=\"govuk-body\">";
  if (list.address(list.filters()).text() != list.address(all).text()) {
    out << "No case answers this filter. <a class=\"govuk-link\" href=\"" << list.address(all)
        << "\">Show all open cases</a></p>\n";
  } else if (list.kind() == ListKind::my_work) {
    out << "You have no open case.</p>\n";
  } else if (list.kind() == ListKind::unallocated) {
    out << "Somebody has every open case.</p>\n";
  } else {
    out << "There is no open case.</p>\n";
  }
}

// The case that the address names, where it is one of the person's own.
std::string about_of(const ListFilters& filters, const Desk& desk) {
  if (filters.about.empty() || !desk.visitor.who) return {};
  store::CaseQuery own;
  own.references = {filters.about};
  own.handler = desk.visitor.who->actor;
  return desk.office.count_cases(own) == 1 ? filters.about : std::string();
}

void write_take_next(html::Writer& out, const Desk& desk, std::int64_t waiting) {
  write_form_start(out, desk, html::Url("/my-work/next"));
  out << "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" data-module=\"govuk-button\" "
         "data-prevent-double-click=\"true\">Take next unallocated ("
      << grouped(std::to_string(waiting)) << ")</button>\n";
  write_form_end(out);
}

// Under the heading, where there is one for today.
void write_digest_link(html::Writer& out, const Desk& desk) {
  const auto digest = desk.office.digests().find(desk.visitor.who->actor, desk.today);
  if (!digest) return;
  out << "<p class=\"rd-sub\"><a class=\"govuk-link\" href=\"/digest\">This morning\xE2\x80\x99s list</a>";
  if (!digest->is_read) out << " <strong class=\"govuk-tag govuk-tag--blue\">Unread</strong>";
  out << "</p>";
}

// What begins new work stands beside the heading.
void write_beginnings(html::Writer& out, const Desk& desk) {
  out << "<div class=\"rd-btns\">";
  if (desk.may(Permission::record_cases)) {
    out << html::govuk::button({.text = "Record a new case", .href = html::Url("/cases/new")});
  }
  const std::int64_t waiting = open_in(ListKind::unallocated, desk);
  if (waiting > 0) write_take_next(out, desk, waiting);
  out << "</div>";
}

Response list_page(const SeveralResults& results, const Desk& desk, const Request& request, ListKind kind) {
  const auto filters = filters_of(request.query, kind);
  if (!filters) return bad_request(filters.error());
  html::Fragment above;
  if (filters->done == "several") above = several_banner(results, WorkList(kind, *filters, desk), desk);
  return work_page(desk, request, kind, {}, above);
}

}  // namespace

Section section_of(ListKind kind) {
  switch (kind) {
    case ListKind::my_work:
      return Section::my_work;
    case ListKind::cases:
      return Section::cases;
    default:
      return Section::team_work;
  }
}

Response work_page(const Desk& desk, const Request& request, ListKind kind, const Wrongs& wrongs,
                   const html::Fragment& above) {
  const auto filters = filters_of(request.query, kind);
  if (!filters) return bad_request(filters.error());
  const WorkList list(kind, *filters, desk);
  const Shown shown = shown_on(list);
  if (filters->page > 1 && shown.groups.empty()) return not_found("The list has no such page.");
  remember(list, shown, desk);
  const std::string title = title_of(kind);
  html::Writer out;
  out << wrongs.summary({std::string(bulk_bar_id)}) << above << done_banner(filters->done, about_of(*filters, desk))
      << "<div class=\"rd-head\"><div><h1>" << title << "</h1>\n<p class=\"rd-sub\">" << desk.long_day(desk.today)
      << ". " << counted(shown.total, "case", "cases") << " in this list.</p>";
  if (kind == ListKind::my_work && desk.visitor.who) write_digest_link(out, desk);
  out << "</div>";
  if (kind == ListKind::my_work) write_beginnings(out, desk);
  if (kind == ListKind::cases && desk.may(Permission::import_cases)) {
    out << "<div class=\"rd-btns\">" << link_button("Import cases", html::Url("/import"), LinkWeight::second)
        << "</div>";
  }
  out << "</div>\n";
  write_strip(out, list, desk);
  out << "<div class=\"rd-cols\">\n";
  write_side(out, list, desk);
  out << "<div>\n";
  write_chosen(out, list, desk);
  if (shown.groups.empty()) {
    write_empty(out, list);
  } else {
    write_rows(out, list, shown, desk);
  }
  write_pages(out, list.address(*filters), filters->page, shown.total);
  out << "<p class=\"rd-src\">Due is the nearest limit of the next action. Working days follow each "
         "procedure\xE2\x80\x99s calendar; each date opens why it is that one.</p>\n</div>\n</div>\n";
  return framed(desk, {.title = wrongs.title(title + ": " + counted(shown.total, "case", "cases")),
                       .section = section_of(kind),
                       .main = out.take(),
                       .live_title = follows(list, list.filters()) ? live_name(list.kind()) : "",
                       .status = wrongs.none() ? 200 : 422});
}

Response home_page(const Desk& desk, const Request&, const Captures&) {
  if (desk.may(Permission::work_cases)) return http::see_other("/my-work");
  if (desk.may(Permission::read_cases)) return http::see_other("/cases");
  if (desk.may(Permission::read_reports)) return http::see_other("/reports");
  if (desk.may(Permission::run_body)) return http::see_other("/people");
  return http::see_other("/account");
}

Response my_work_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures&) {
  return list_page(results, desk, request, ListKind::my_work);
}
Response team_work_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures&) {
  return list_page(results, desk, request, ListKind::team_work);
}
Response unallocated_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures&) {
  return list_page(results, desk, request, ListKind::unallocated);
}
Response cases_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures&) {
  return list_page(results, desk, request, ListKind::cases);
}

}  // namespace redress::web
