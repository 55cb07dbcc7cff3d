// A figure made of a count and a dated number, with both; and beside it what other bodies published of the same measure.
#include <algorithm>

#include "app/catalogue/numbers.h"
#include "app/office/numbers.h"
#include "app/office/ratios.h"
#include "app/web/cases_behind.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/number_table.h"
#include "app/web/parts/section.h"
#include "app/web/report_question.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using numbers::Ratio;

const Ratio* ratio_called(const std::string& id) {
  const auto& all = catalogue::shipped_ratios();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Ratio& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

struct Asked {
  ReportQuestion question;
  std::string by;
  Url with(Url url) const {
    return url.with("period", question.period)
        .with("as_at", question.as_at)
        .with("known_by", question.known_by)
        .with("by", by);
  }
};

base::Checked<Asked> asked_in(const http::Fields& query, const Desk& desk) {
  auto question = question_of(query, {"by", "table", "row", "column", "page"}, desk);
  if (!question) return base::refuse(question.error());
  Asked asked{std::move(*question), ""};
  if (const std::string* by = http::find(query, "by"); by != nullptr && !by->empty()) asked.by = *by;
  if (!asked.by.empty()) asked.question.question.by = {asked.by};
  asked.question.question.with_cases = false;
  return asked;
}

void write_controls(html::Writer& out, const Ratio& ratio, const Asked& asked) {
  out << "<form class=\"rd-datebar rd-noprint\" action=\"" << Url("/ratios").segment(ratio.id)
      << "\" method=\"get\">\n";
  const auto text = [&](const char* name, const char* label, const std::string& value) {
    out << govuk::input({.name = name,
                         .label = {.text = label},
                         .value = value,
                         .autocomplete = "off",
                         .classes = "govuk-input--width-10"});
  };
  text("period", "Period", asked.question.period);
  text("as_at", "As at (empty: its last day)", asked.question.as_at);
  text("known_by", "Known by (empty: now)", asked.question.known_by);
  if (ratio.by_service)
    out << govuk::select({.name = "by",
                          .label = {.text = "Grouped by"},
                          .value = asked.by,
                          .items = {{.text = "Nothing", .value = ""}, {.text = "Service", .value = "service"}}});
  out << govuk::button({.text = "Show", .classes = "govuk-button--secondary"}) << "</form>\n";
}

void write_table(html::Writer& out, const figures::Table& table, const Url& cases) {
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">" << table.title
      << "</caption>\n<thead><tr><th scope=\"col\">Of what</th>";
  for (const auto& column : table.columns) out << "<th scope=\"col\">" << column.label << "</th>";
  out << "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out << "<tr><th scope=\"row\">" << row.label << "</th>";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& cell = row.cells[i];
      out << "<td data-l=\"" << table.columns[i].label << "\">";
      if (cell.listed > 0) {
        out << "<a class=\"rd-link rd-num\" href=\"" << list_behind(cases, table, row, cell) << "\">" << cell_text(cell)
            << "</a>";
      } else {
        out << cell.text;
      }
      out << "</td>";
    }
    out << "</tr>\n";
  }
  out << "</tbody>\n</table>\n";
  for (const auto& note : table.notes) out << "<p class=\"rd-src\">" << note << "</p>\n";
}

// Neighbours by name, our own row marked in words: a rate alone ranks nobody.
void write_benchmark(html::Writer& out, const Ratio& ratio, const figures::Report& own, const std::string& period,
                     const Desk& desk) {
  write_section(out, "benchmark", "Beside what others published");
  const auto neighbours =
      office::neighbours_of(desk.office.numbers().all(), ratio.id, period,
                            own.known_by.empty() ? std::nullopt : base::parse_day(own.known_by.substr(0, 10)));
  if (neighbours.empty()) {
    out << "<p class=\"govuk-body\">No figure of another body is recorded for " << ratio.id << " and the period "
        << period
        << ". <a class=\"govuk-link\" href=\"/numbers\">Dated numbers</a> has the form for it.</p>\n</section>\n";
    return;
  }
  const auto& total = own.tables.front().rows.back();
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">" << ratio.title
      << ", by body</caption>\n<thead><tr><th scope=\"col\">Body</th><th scope=\"col\">" << ratio.title
      << "</th><th scope=\"col\">Source</th></tr></thead>\n<tbody>\n<tr><th scope=\"row\"><strong>" << desk.body.name
      << " (this body)</strong></th><td data-l=\"Rate\"><strong>" << total.cells.front().text
      << "</strong></td><td data-l=\"Source\">The table above</td></tr>\n";
  for (const auto& each : neighbours)
    out << "<tr><th scope=\"row\">" << each.place << "</th><td data-l=\"Rate\">" << each.value
        << "</td><td data-l=\"Source\">" << each.source << "</td></tr>\n";
  out << "</tbody>\n</table>\n<p class=\"rd-src\">In the order of their names. Others may count otherwise; their "
         "sources say how. A "
         "higher number may mean that people find the way to complain.</p>\n</section>\n";
}

Url cases_of(const Ratio& ratio, const Asked& asked) {
  return asked.with(Url("/ratios").segment(ratio.id).segment("cases"));
}

}  // namespace

Response ratio_page(const Desk& desk, const Request& request, const Captures& captures) {
  const Ratio* ratio = ratio_called(captures.at("ratio"));
  if (ratio == nullptr) return not_found("There is no such ratio.");
  const auto asked = asked_in(request.query, desk);
  if (!asked) return bad_request(asked.error());
  const auto report = office::ratio_figure(desk.office, *ratio, asked->question.question);
  if (!report) return bad_request(report.error());
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"/measures\">Back to measures</a></div>\n<div class=\"rd-head\"><div><span "
         "class=\"rd-ref\">"
      << ratio->id << ", edition " << ratio->edition << "</span>\n<h1>" << ratio->title << "</h1>\n<p class=\"rd-sub\">"
      << desk.long_day(report->period.from) << " to " << desk.long_day(report->period.to) << ". As at "
      << desk.long_day(report->as_at)
      << (report->known_by.empty() ? std::string(", as recorded now") : ", as known by " + report->known_by)
      << ".</p></div></div>\n";
  write_controls(out, *ratio, *asked);
  write_table(out, report->tables.front(), cases_of(*ratio, *asked));
  if (ratio->per == "fte") {
    const auto days =
        office::vacancy_days(desk.office.numbers().all(), 0, report->period, asked->question.question.known_by);
    out << "<p class=\"govuk-body\">Posts that stood vacant in the period, in full-time equivalents times days: "
           "<strong>"
        << (days ? numbers::to_text(*days) : std::string("none")) << "</strong>. "
        << (days ? std::string("Posts less people in post, over each of its days.")
                 : std::string("Posts or the head count are not recorded for each of its days."))
        << "</p>\n";
  }
  write_benchmark(out, *ratio, *report, asked->question.period, desk);
  out << "<p class=\"govuk-body\">" << ratio->definition << "</p>\n<p class=\"rd-src\">" << ratio->source
      << std::string(ratio->unconfirmed ? " (unconfirmed)" : "") << "</p>\n";
  return framed(desk, {.title = ratio->title, .section = Section::reports, .main = out.take()});
}

Response ratio_cases_page(const Desk& desk, const Request& request, const Captures& captures) {
  const Ratio* ratio = ratio_called(captures.at("ratio"));
  if (ratio == nullptr) return not_found("There is no such ratio.");
  auto asked = asked_in(request.query, desk);
  if (!asked) return bad_request(asked.error());
  // Both numbers open the list of the count.
  auto name = number_in(request.query);
  name.table = name.column = ratio->count;
  asked->question.question.cases_of = name;
  const auto report = office::ratio_figure(desk.office, *ratio, asked->question.question);
  if (!report) return bad_request(report.error());
  return cases_behind(desk, request.query, *report,
                      {asked->with(Url("/ratios").segment(ratio->id)), "Back to the figure", cases_of(*ratio, *asked)});
}

}  // namespace redress::web
