#include "app/web/parts/counts.h"

#include "app/web/live_counts.h"
#include "app/web/words.h"
#include "base/assert.h"

namespace redress::web {

void write_counts(html::Writer& out, std::string_view label, const std::vector<Counter>& counters, const Desk& desk) {
  REDRESS_ASSERT(counters.size() <= most_counters);
  out << "<nav aria-label=\"" << label << "\"><ul class=\"rd-counts\">\n";
  for (const auto& counter : counters) {
    switch (counter.standing) {
      case Standing::late:
        out << "<li class=\"is-late\">";
        break;
      case Standing::today:
        out << "<li class=\"is-today\">";
        break;
      case Standing::soon:
        out << "<li class=\"is-soon\">";
        break;
      case Standing::paused:
        out << "<li class=\"is-wait\">";
        break;
      default:
        out << "<li>";
        break;
    }
    out << "<a href=\"" << counter.leads_to << "\"><b";
    write_live_name(out, desk, counter.live);
    out << ">" << grouped(std::to_string(counter.number)) << "</b><span>" << counter.words << "</span></a></li>\n";
  }
  out << "</ul></nav>\n";
}

}  // namespace redress::web
