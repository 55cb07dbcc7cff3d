#include "app/web/parts/case_table.h"

#include "app/web/parts/case_row.h"
#include "app/web/words.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

// Two lines: what the case is and which, its procedure and stage; the rest stands whole on the case's own page (UI 6).
void write_line(html::Writer& out, const store::CaseLine& line, bool shows_received, Ticks ticks, const Desk& desk) {
  const CaseRow row = row_of(line, desk);
  out << "<tr>\n";
  if (ticks == Ticks::each) {
    out << "<td><input type=\"checkbox\" name=\"" << tick_prefix << line.reference
        << "\" value=\"yes\" aria-label=\"Select " << line.reference << "\"></td>\n";
  }
  out << "<td class=\"rd-duecell\">";
  write_due(out, row.due, desk);
  out << "</td>\n<th scope=\"row\" class=\"rd-case\"><a href=\"" << html::Url("/cases").segment(line.reference) << "\">"
      << row.title << "</a><small>" << line.reference;
  if (shows_received) {
    out << " \xC2\xB7 received " << desk.short_day(line.received_on);
  } else if (!row.service.empty()) {
    out << " \xC2\xB7 " << row.service;
  }
  out << "</small></th>\n<td class=\"rd-cut\"><span>" << row.procedure << "</span><small>" << row.stage
      << "</small></td>\n<td><span class=\"rd-two\">" << row.next
      << "</span></td>\n<td data-l=\"With\"><span class=\"rd-two\">" << row.with << "</span></td>\n</tr>\n";
}

void write_sort_link(html::Writer& out, const SortHeading& heading, html::Markup words) {
  out << "<a class=\"rd-sort\" href=\"" << heading.leads_to << "\">" << words;
  if (heading.sorted == "ascending") out << " <span aria-hidden=\"true\">\xE2\x96\xB2</span>";
  if (heading.sorted == "descending") out << " <span aria-hidden=\"true\">\xE2\x96\xBC</span>";
  out << "</a>";
}

void write_heading_start(html::Writer& out, std::string_view sorted) {
  out << "<th scope=\"col\"";
  if (!sorted.empty()) out << " aria-sort=\"" << sorted << "\"";
  out << ">";
}

void write_headings(html::Writer& out, const CaseSorting* sorting, Ticks ticks) {
  out << "<thead><tr>";
  if (ticks == Ticks::each) out << "<th scope=\"col\"><span class=\"govuk-visually-hidden\">Select</span></th>";
  if (sorting == nullptr) {
    out << "<th scope=\"col\">Due</th><th scope=\"col\">Case</th>";
  } else {
    write_heading_start(out, sorting->due.sorted);
    write_sort_link(out, sorting->due, "Due");
    out << "</th>";
    write_heading_start(out, sorting->reference.sorted.empty() ? sorting->received.sorted : sorting->reference.sorted);
    out << "Case, by ";
    write_sort_link(out, sorting->reference, "reference");
    out << " or ";
    write_sort_link(out, sorting->received, "received");
    out << "</th>";
  }
  out << "<th scope=\"col\">Procedure and stage</th><th scope=\"col\">Next action</th><th "
         "scope=\"col\">With</th></tr></thead>\n";
}

}  // namespace

void write_case_table(html::Writer& out, std::string_view caption, const std::vector<CaseGroup>& groups,
                      const Desk& desk, const CaseSorting* sorting, Ticks ticks) {
  const bool ticked = ticks == Ticks::each;
  out << (ticked ? html::Markup("<table class=\"rd-table rd-work\">\n<caption class=\"govuk-visually-hidden\">")
                 : html::Markup(
                       "<table class=\"rd-table rd-work rd-work--plain\">\n<caption class=\"govuk-visually-hidden\">"))
      << caption << "</caption>\n<colgroup>";
  if (ticked) out << "<col class=\"c1\">";
  out << "<col class=\"c2\"><col class=\"c3\"><col class=\"c4\"><col class=\"c5\"><col "
         "class=\"c6\"></colgroup>\n";
  write_headings(out, sorting, ticks);
  for (const auto& group : groups) {
    if (group.lines.empty()) continue;
    out << "<tbody>\n";
    if (!group.title.empty()) {
      out << "<tr class=\"rd-group\"><th colspan=\"" << (ticked ? 6 : 5) << "\" scope=\"rowgroup\">" << group.title
          << " <span>(" << grouped(std::to_string(group.total)) << ")</span></th></tr>\n";
    }
    for (const auto& line : group.lines)
      write_line(out, line, sorting != nullptr && sorting->shows_received, ticks, desk);
    out << "</tbody>\n";
  }
  out << "</table>\n";
}

}  // namespace redress::web
