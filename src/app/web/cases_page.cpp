// The list of cases, grouped by urgency; filters and page stand in the address.
#include <algorithm>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_table.h"
#include "app/web/parts/counts.h"
#include "app/web/parts/pages.h"
#include "app/web/words.h"
#include "base/text.h"

namespace redress::web {
namespace {

struct Filters {
  std::string show = "open";  // `open`, `closed`, `all`
  std::string due;            // `overdue`, `today`, `soon`, `later`
  std::string procedure;
  std::int64_t service = 0, handler = 0;
  int page = 1;
};

base::Checked<Filters> filters_of(const http::Fields& query) {
  Filters filters;
  base::Refusals refusals;
  const auto one_of = [&](std::string& field, const std::string& name, const std::string& value,
                          std::vector<std::string> known) {
    if (std::find(known.begin(), known.end(), value) != known.end()) {
      field = value;
    } else if (!value.empty()) {
      refusals.push_back({"filter_value_known", name, "", value + " is not one of its values"});
    }
  };
  const auto number = [&](auto& field, const std::string& name, const std::string& value, std::int64_t most) {
    const auto read = base::parse_int(value, 1, most);
    if (read) {
      field = static_cast<std::remove_reference_t<decltype(field)>>(*read);
    } else if (!value.empty()) {
      refusals.push_back({"filter_value_known", name, "", "a number is needed"});
    }
  };
  for (const auto& [name, value] : query) {
    if (name == "show") {
      one_of(filters.show, name, value, {"open", "closed", "all"});
    } else if (name == "due") {
      one_of(filters.due, name, value, {"overdue", "today", "soon", "later"});
    } else if (name == "procedure") {
      filters.procedure = value;
    } else if (name == "service") {
      number(filters.service, name, value, INT64_MAX);
    } else if (name == "handler") {
      number(filters.handler, name, value, INT64_MAX);
    } else if (name == "page") {
      number(filters.page, name, value, most_pages);
    } else {
      refusals.push_back({"filter_known", name, "", "there is no such filter"});
    }
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return filters;
}

html::Url address_of(const Filters& filters) {
  return html::Url("/cases")
      .with("show", filters.show == "open" ? "" : filters.show)
      .with("due", filters.due)
      .with("procedure", filters.procedure)
      .with("service", filters.service == 0 ? "" : std::to_string(filters.service))
      .with("handler", filters.handler == 0 ? "" : std::to_string(filters.handler));
}

struct Group {
  std::string id, title;
  Standing standing = Standing::plain;
  store::CaseQuery query;
  std::int64_t total = 0;
};

// Overdue, due today, due in the next five working days, later or paused; then the closed.
std::vector<Group> groups_of(const Filters& filters, const Desk& desk) {
  store::CaseQuery base;
  base.procedure = filters.procedure;
  base.service = filters.service;
  base.handler = filters.handler;
  base.open = true;
  const auto calendar = desk.calendar("body");
  const auto fifth =
      calendar && calendar->covers(desk.today) ? calendar->nth_working_day_after(desk.today, 5) : std::nullopt;
  const Day soon_to = fifth.value_or(desk.today + std::chrono::days{7});
  const std::chrono::days one{1};
  std::vector<Group> groups{{"overdue", "Overdue", Standing::late, base, 0},
                            {"today", "Due today", Standing::today, base, 0},
                            {"soon", "Due in the next 5 working days", Standing::soon, base, 0},
                            {"later", "Later or paused", Standing::paused, base, 0}};
  groups[0].query.due_to = desk.today - one;
  groups[1].query.due_from = groups[1].query.due_to = desk.today;
  groups[2].query.due_from = desk.today + one;
  groups[2].query.due_to = soon_to;
  groups[3].query.due_from = soon_to + one;
  groups[3].query.or_no_due = true;
  base.open = false;
  groups.push_back({"closed", "Closed", Standing::plain, base, 0});
  for (auto& group : groups) group.total = desk.office.count_cases(group.query);
  return groups;
}

void write_select(html::Writer& out, html::Markup open, const std::vector<std::pair<std::string, std::string>>& choices,
                  const std::string& chosen) {
  out << open;
  for (const auto& [value, words] : choices) {
    out << "<option value=\"" << value << "\"";
    if (value == chosen) out << " selected";
    out << ">" << words << "</option>";
  }
  out << "</select></div>\n";
}

void write_filters(html::Writer& out, const Filters& filters, const Desk& desk) {
  out << "<details class=\"rd-side\" open><summary>Change the filter</summary>\n<form class=\"rd-filter\" "
         "action=\"/cases\" method=\"get\">\n"
         "<h2 class=\"rd-side-title\">Filter</h2>\n";
  write_select(out,
               "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"show\">Cases</label><select "
               "class=\"govuk-select\" id=\"show\" name=\"show\">",
               {{"open", "Open"}, {"closed", "Closed"}, {"all", "All"}}, filters.show);
  std::vector<std::pair<std::string, std::string>> procedures{{"", "Every procedure"}};
  for (const auto& procedure : desk.office.procedures()) {
    if (std::none_of(procedures.begin(), procedures.end(),
                     [&](const auto& known) { return known.first == procedure.id; })) {
      procedures.emplace_back(procedure.id, procedure.title);
    }
  }
  write_select(out,
               "<div class=\"govuk-form-group\"><label class=\"govuk-label\" "
               "for=\"procedure\">Procedure</label><select class=\"govuk-select\" id=\"procedure\" name=\"procedure\">",
               procedures, filters.procedure);
  const auto named = [](std::string first, const std::vector<office::Named>& all) {
    std::vector<std::pair<std::string, std::string>> choices{{"", std::move(first)}};
    for (const auto& one : all) choices.emplace_back(std::to_string(one.id), one.name);
    return choices;
  };
  const auto services = desk.office.services();
  if (!services.empty()) {
    write_select(out,
                 "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"service\">Service</label><select "
                 "class=\"govuk-select\" id=\"service\" name=\"service\">",
                 named("Every service", services), filters.service == 0 ? "" : std::to_string(filters.service));
  }
  const auto handlers = desk.office.handlers();
  if (!handlers.empty()) {
    write_select(out,
                 "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"handler\">With</label><select "
                 "class=\"govuk-select\" id=\"handler\" name=\"handler\">",
                 named("Anybody", handlers), filters.handler == 0 ? "" : std::to_string(filters.handler));
  }
  out << "<div class=\"rd-btns\"><button type=\"submit\" class=\"govuk-button govuk-button--secondary\" "
         "data-module=\"govuk-button\">Apply</button></div>\n</form>\n</details>\n";
}

bool is_shown(const Group& group, const Filters& filters) {
  if (group.id == "closed") return filters.show != "open" && filters.due.empty();
  return filters.show != "closed" && (filters.due.empty() || filters.due == group.id);
}

}  // namespace

Response home_page(const Desk& desk, const Request&, const Captures&) {
  if (desk.may(office::Permission::read_cases)) return http::see_other("/cases");
  if (desk.may(office::Permission::read_reports)) return http::see_other("/reports");
  return http::see_other("/account");
}

Response cases_page(const Desk& desk, const Request& request, const Captures&) {
  const auto filters = filters_of(request.query);
  if (!filters) return bad_request(filters.error());
  const auto groups = groups_of(*filters, desk);
  std::vector<CaseGroup> shown;
  std::int64_t total = 0;
  std::int64_t skip = std::int64_t{rows_a_page} * (filters->page - 1);
  std::int64_t room = rows_a_page;
  for (const auto& group : groups) {
    if (!is_shown(group, *filters)) continue;
    total += group.total;
    const std::int64_t offset = std::min(skip, group.total);
    skip -= offset;
    if (room > 0 && offset < group.total) {
      store::CaseQuery query = group.query;
      query.offset = static_cast<int>(offset);
      query.limit = static_cast<int>(std::min(room, group.total - offset));
      CaseGroup part{group.title, group.total, desk.office.cases(query)};
      room -= static_cast<std::int64_t>(part.lines.size());
      shown.push_back(std::move(part));
    }
  }
  if (filters->page > 1 && shown.empty()) return not_found("The list has no such page.");
  html::Writer out;
  out << "<div class=\"rd-head\"><div><h1>All cases</h1>\n<p class=\"rd-sub\">" << desk.long_day(desk.today) << ". "
      << counted(total, "case", "cases") << " in this list.</p></div></div>\n";
  std::vector<Counter> counters;
  const html::Markup words[] = {"overdue", "due today", "due in 5 working days", "later or paused", "closed"};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Filters to = *filters;
    to.show = i == 4 ? "closed" : "open";
    to.due = i == 4 ? "" : groups[i].id;
    counters.push_back({groups[i].total, std::string(words[i].text()), address_of(to), groups[i].standing});
  }
  out << "<div class=\"rd-strip rd-strip--one\">\n";
  write_counts(out, "Cases by urgency", counters);
  out << "</div>\n<div class=\"rd-cols\">\n";
  write_filters(out, *filters, desk);
  out << "<div>\n";
  if (shown.empty()) {
    out << "<p class=\"govuk-body\">No case answers this filter.</p>\n";
  } else {
    write_case_table(out, "Cases, grouped by when they are due", shown, desk);
  }
  write_pages(out, address_of(*filters), filters->page, total);
  out << "<p class=\"rd-src\">Due is the nearest limit of the next action. Working days follow each "
         "procedure\xE2\x80\x99s calendar; "
         "\xE2\x80\x9CWhy this date\xE2\x80\x9D stands on every case.</p>\n</div>\n</div>\n";
  return framed(
      desk, {.title = "All cases: " + grouped(std::to_string(total)), .section = Section::cases, .main = out.take()});
}

}  // namespace redress::web
