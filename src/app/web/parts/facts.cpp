#include "app/web/parts/facts.h"

namespace redress::web {

void write_facts(html::Writer& out, const std::vector<Fact>& facts) {
  out << "<dl class=\"rd-facts\">\n";
  for (const auto& fact : facts) {
    if (fact.value.empty()) continue;
    out << "<div><dt>" << fact.name << "</dt><dd>";
    if (fact.leads_to) {
      out << "<a class=\"govuk-link\" href=\"" << *fact.leads_to << "\">" << fact.value << "</a>";
    } else {
      out << fact.value;
    }
    if (!fact.more.empty()) out << "<br><span class=\"rd-muted\">" << fact.more << "</span>";
    out << "</dd></div>\n";
  }
  out << "</dl>\n";
}

}  // namespace redress::web
