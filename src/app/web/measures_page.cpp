// Every measure as its file says it: what it counts, in words made from its formula.
#include <algorithm>

#include <fmt/format.h>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/measure_words.h"

namespace redress::web {

Response measures_page(const Desk& desk, const Request&, const Captures&) {
  auto measures = desk.office.measures();
  std::sort(measures.begin(), measures.end(),
            [](const auto& one, const auto& other) { return one.title < other.title; });
  html::Writer out;
  out << "<p class=\"rd-crumb\"><a class=\"rd-link\" href=\"/reports\">Back to the reports</a></p>\n"
         "<h1>Measures</h1>\n<p class=\"rd-sub\">What every figure counts. Each can be asked for any period, as at any "
         "day, as "
         "known on any day, by service, theme, handler and the like, and opens the cases that it counts: <code>redress "
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
  return framed(desk, {.title = "Measures", .section = Section::reports, .main = out.take()});
}

}  // namespace redress::web
