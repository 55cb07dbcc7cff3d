#include "app/web/parts/segments.h"

#include "kit/html/govuk/govuk.h"

namespace redress::web {

void write_segments(html::Writer& out, std::string_view name, std::string_view legend,
                    const std::vector<Segment>& segments, std::string_view chosen, const std::string& error) {
  const std::string prefix(name);
  out << "<fieldset class=\"rd-seg\"";
  if (!error.empty()) out << " aria-describedby=\"" << prefix << "-error\"";
  out << "><legend>" << legend << "</legend>";
  if (!error.empty()) out << html::govuk::error_message({.id = prefix + "-error", .text = error});
  out << "<div>";
  for (std::size_t i = 0; i < segments.size(); ++i) {
    // The first has the bare name as its id: an error summary leads there.
    out << "<label><input type=\"radio\" id=\"" << prefix;
    if (i > 0) out << "-" << i + 1;
    out << "\" name=\"" << prefix << "\" value=\"" << segments[i].value << "\"";
    if (segments[i].value == chosen) out << " checked";
    out << ">" << segments[i].text << "</label>";
  }
  out << "</div></fieldset>\n";
}

}  // namespace redress::web
