// Meetings over all cases: those to come, the next one first, and those that were held; and the same as a file.
// Rule: RULES A3.5 (the assessment panel), B4.1 (the review panel).
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"
#include "app/web/parts/pages.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/csv/write.h"

namespace redress::web {
namespace {

using html::Url;

constexpr int rows_at_once = 1000;

void write_case_cell(html::Writer& out, const store::MeetingLine& line) {
  out << "<td data-l=\"Case\"><a class=\"rd-link\" href=\""
      << Url("/cases").segment(line.reference).fragment("meeting-" + line.meeting) << "\">" << line.reference
      << "</a></td>";
}

void write_to_come(html::Writer& out, const store::MeetingLine& line, const Desk& desk) {
  out << "<tr><th scope=\"row\" class=\"rd-nowrap\">" << desk.short_day(line.meets_on);
  if (line.meets_on < desk.today) out << "<small class=\"rd-late\">Has passed</small>";
  out << "</th><td data-l=\"Meeting\">" << line.title << "</td>";
  write_case_cell(out, line);
  out << "<td data-l=\"Members\">" << line.members;
  if (line.conflicts > 0) out << "<small>" << counted(line.conflicts, "conflict", "conflicts") << "</small>";
  out << "</td><td data-l=\"Papers\">"
      << (line.papers_on ? "Sent by " + desk.short_day(*line.papers_on) : std::string("Not to all")) << "</td></tr>\n";
}

void write_held(html::Writer& out, const store::MeetingLine& line, const Desk& desk) {
  out << "<tr><th scope=\"row\" class=\"rd-nowrap\">" << desk.short_day(line.held_on.value_or(line.meets_on))
      << "</th><td data-l=\"Meeting\">" << line.title << "</td>";
  write_case_cell(out, line);
  out << "<td data-l=\"Came\">" << line.attended << " of " << line.members << "</td><td data-l=\"Outcome\">"
      << (line.outcome.empty() ? std::string("In words") : label_of(line.outcome)) << "</td></tr>\n";
}

void begin_table(html::Writer& out, std::string_view id, std::string_view title, std::int64_t count,
                 std::string_view fourth, std::string_view fifth) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"" << id << "\">\n<div class=\"rd-sec__head\"><h2 id=\"" << id
      << "\">" << title << "</h2><span>" << counted(count, "meeting", "meetings") << "</span></div>\n";
  if (count == 0) return;
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">" << title
      << "</caption>\n<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Meeting</th><th "
         "scope=\"col\">Case</th><th "
         "scope=\"col\">"
      << fourth << "</th><th scope=\"col\">" << fifth << "</th></tr></thead>\n<tbody>\n";
}

void end_table(html::Writer& out, std::int64_t count, std::string_view otherwise) {
  if (count == 0) out << "<p class=\"govuk-body\">" << otherwise << "</p>\n";
  if (count > 0) out << "</tbody>\n</table>\n";
}

void write_line(csv::Writer& csv, const store::MeetingLine& line) {
  csv.text(line.title);
  csv.text(line.reference);
  csv.text(base::to_text(line.meets_on));
  csv.text(line.held_on ? base::to_text(*line.held_on) : "");
  csv.text(std::to_string(line.members));
  csv.text(line.held_on ? std::to_string(line.attended) : "");
  csv.text(std::to_string(line.conflicts));
  csv.text(line.papers_on ? base::to_text(*line.papers_on) : "");
  csv.text(line.outcome);
  csv.end_row();
}

}  // namespace

Response meetings_page(const Desk& desk, const Request& request, const Captures&) {
  const std::string* typed = http::find(request.query, "page");
  const auto page = typed == nullptr ? std::optional<std::int64_t>(1) : base::parse_int(*typed, 1, most_pages);
  if (!page) return bad_request({{"filter_value_known", "page", "", "there is no such page"}});
  const auto counts = desk.office.meeting_counts();
  html::Writer out;
  out << "<div class=\"rd-head\"><div><h1>Meetings</h1><p class=\"rd-sub\">Panels and conferences over all cases. Who "
         "sits, and what was decided, stands on the case.</p></div>\n<div class=\"rd-btns\">"
      << link_button("Download (CSV)", Url("/meetings").segment("data"), LinkWeight::second) << "</div></div>\n";
  if (*page == 1) {
    begin_table(out, "to-come", "To come", counts.to_come, "Members", "Papers");
    for (const auto& line : desk.office.meetings_to_come(rows_at_once, 0)) write_to_come(out, line, desk);
    end_table(out, counts.to_come, "No meeting is to come.");
    out << "</section>\n";
  }
  begin_table(out, "held", "Held", counts.held, "Came", "Outcome");
  const int first = (static_cast<int>(*page) - 1) * rows_a_page;
  for (const auto& line : desk.office.meetings_held(rows_a_page, first)) write_held(out, line, desk);
  end_table(out, counts.held, "No meeting has been held.");
  write_pages(out, Url("/meetings"), static_cast<int>(*page), counts.held);
  out << "</section>\n";
  return framed(desk, {.title = "Meetings", .section = Section::reports, .main = out.take()});
}

// Titles of the procedures' own and numbers: nobody's words and nobody's name.
Response meetings_data(const Desk& desk, const Request&, const Captures&) {
  Response response;
  csv::Writer csv(response.body);
  for (const std::string_view heading :
       {"Meeting", "Case", "Called for", "Held", "Members", "Came", "Conflicts", "Papers sent by", "Outcome"})
    csv.text(heading);
  csv.end_row();
  for (const auto& line : desk.office.meetings_to_come(rows_at_once, 0)) write_line(csv, line);
  const auto all = desk.office.meeting_counts().held;
  for (std::int64_t first = 0; first < all; first += rows_at_once) {
    for (const auto& line : desk.office.meetings_held(rows_at_once, static_cast<int>(first))) write_line(csv, line);
  }
  response.type = "text/csv; charset=utf-8";
  response.headers = {{"Content-Disposition", "attachment; filename=\"meetings.csv\""}, {"Cache-Control", "no-store"}};
  return response;
}

}  // namespace redress::web
