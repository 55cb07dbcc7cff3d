#include "app/web/parts/column.h"

namespace redress::web {
void begin_column(html::Writer& out, const html::Fragment& above, std::string_view heading, std::string_view sub) {
  out << "<div class=\"govuk-grid-row\">\n<div class=\"govuk-grid-column-two-thirds\">\n"
      << above << "<div class=\"rd-head\"><div><h1 class=\"govuk-!-margin-top-0 govuk-!-margin-bottom-1\">" << heading
      << "</h1>";
  if (!sub.empty()) out << "<p class=\"rd-sub\">" << sub << "</p>";
  out << "</div></div>\n";
}

void end_column(html::Writer& out) {
  out << "</div>\n</div>\n";
}

html::Fragment link_button(std::string_view words, const html::Url& leads_to, LinkWeight weight) {
  html::Writer out;
  out << (weight == LinkWeight::first ? html::Markup("<a class=\"govuk-button\" href=\"")
                                      : html::Markup("<a class=\"govuk-button govuk-button--secondary\" href=\""))
      << leads_to << "\">" << words << "</a>";
  return out.take();
}

}  // namespace redress::web
