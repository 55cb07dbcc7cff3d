// Every measure as its file says it: what it counts, in words made from its formula.
#include <algorithm>

#include <fmt/format.h>

#include "app/catalogue/numbers.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/measure_words.h"
#include "app/web/parts/section.h"

namespace redress::web {
namespace {

// A count divided by a number that no case holds.
void write_ratios(html::Writer& out) {
  write_section(out, "ratios", "Over a dated number");
  out << "<p class=\"govuk-body\">A count of cases, divided by a <a class=\"rd-link\" href=\"/numbers\">dated "
         "number</a>; both are "
         "printed, the number with its source and its day.</p>\n<table class=\"rd-table rd-cards\">\n<caption "
         "class=\"govuk-visually-hidden\">Figures over a dated number</caption>\n<thead><tr><th "
         "scope=\"col\">Figure</th><th "
         "scope=\"col\">What it says</th><th scope=\"col\">Made of</th></tr></thead>\n<tbody>\n";
  for (const auto& ratio : catalogue::shipped_ratios()) {
    const auto* series = numbers::find_series(catalogue::shipped_series(), ratio.per);
    out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << html::Url("/ratios").segment(ratio.id) << "\">"
        << ratio.title << "</a><small>" << ratio.id << ", edition " << ratio.edition
        << "</small></th>\n<td data-l=\"What it says\">" << ratio.definition << "<small>" << ratio.source
        << std::string(ratio.unconfirmed ? " (unconfirmed)" : "") << "</small></td>\n<td data-l=\"Made of\">";
    if (ratio.times != 1) out << ratio.times << " times ";
    out << "<a class=\"rd-link\" href=\"" << html::Url("/measures").segment(ratio.count) << "\">" << ratio.count
        << "</a>, over " << (series == nullptr ? ratio.per : series->title) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

}  // namespace

Response measures_page(const Desk& desk, const Request&, const Captures&) {
  auto measures = desk.office.measures();
  std::sort(measures.begin(), measures.end(),
            [](const auto& one, const auto& other) { return one.title < other.title; });
  html::Writer out;
  out << "<p class=\"rd-crumb\"><a class=\"rd-link\" href=\"/reports\">Back to the reports</a></p>\n"
         "<h1>Measures</h1>\n<p class=\"rd-sub\">What every figure counts. Each can be asked for any period, as at any "
         "day, as "
         "known on any day, by service, theme, procedure and the like, and opens the cases that it counts: "
         "<code>redress "
         "figure "
         "ID</code>.</p>\n<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Measures, by "
         "title</caption>\n<thead><tr><th scope=\"col\">Measure</th><th scope=\"col\">What it says</th><th "
         "scope=\"col\">Formula</th><th scope=\"col\">Printed</th></tr></thead>\n<tbody>\n";
  for (const auto& measure : measures) {
    out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << html::Url("/measures").segment(measure.id) << "\">"
        << measure.title << "</a><small>" << measure.id << ", edition " << measure.edition
        << "</small></th>\n<td data-l=\"What it says\">" << measure.definition << "<small>" << measure.source;
    if (measure.unconfirmed) out << " (unconfirmed)";
    out << "</small></td>\n<td data-l=\"Formula\">" << formula_words(measure) << "</td>\n<td data-l=\"Printed\">"
        << printed_words(measure) << "<small>" << addition_words(measure) << "</small></td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
  write_ratios(out);
  return framed(desk, {.title = "Measures", .section = Section::reports, .main = out.take()});
}

}  // namespace redress::web
