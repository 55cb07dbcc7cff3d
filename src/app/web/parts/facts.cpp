#include "app/web/parts/facts.h"

namespace redress::web {

void write_facts(html::Writer& out, const std::vector<Fact>& facts) {
  out << "<dl class=\"rd-facts\">\n";
  for (const auto& fact : facts) {
    if (fact.value.empty()) continue;
    out << "<div><dt>" << fact.name << "</dt><dd>" << fact.value;
    if (!fact.more.empty()) out << "<br><span class=\"rd-muted\">" << fact.more << "</span>";
    out << "</dd></div>\n";
  }
  out << "</dl>\n";
}

}  // namespace redress::web
