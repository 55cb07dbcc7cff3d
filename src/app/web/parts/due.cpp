#include "app/web/parts/due.h"

#include <algorithm>

namespace redress::web {

void write_due(html::Writer& out, const DueCell& due, const Desk& desk) {
  out << "<div class=\"rd-due";
  int width = static_cast<int>(std::clamp(due.used, 0.0, 1.0) * 80);
  switch (due.standing) {
    case Standing::late:
      out << " rd-due--late";
      break;
    case Standing::today:
      out << " rd-due--today";
      break;
    case Standing::soon:
      out << " rd-due--soon";
      break;
    case Standing::paused:
      out << " rd-due--paused";
      break;
    case Standing::met:
      out << " rd-due--met";
      break;
    default:
      break;
  }
  out << "\"><strong>";
  if (due.why) out << "<a href=\"" << *due.why << "\">";
  if (due.due_on) {
    out << "<time datetime=\"" << base::to_text(*due.due_on) << "\">" << desk.short_day(*due.due_on) << "</time>";
  } else if (due.standing == Standing::paused) {
    out << "Paused";
  } else if (due.standing == Standing::ended) {
    out << "Closed";
  } else {
    out << "No limit";
  }
  if (due.why) out << "<b class=\"govuk-visually-hidden\">, why this date</b></a>";
  out << "</strong>";
  if (!due.words.empty()) out << "<span>" << due.words << "</span>";
  if (!due.due_on && due.standing != Standing::paused) {
    out << "</div>";
    return;
  }
  out << "<svg width=\"104\" height=\"9\" viewBox=\"0 0 104 9\" aria-hidden=\"true\" focusable=\"false\">"
         "<rect x=\"0\" y=\"2\" width=\"80\" height=\"5\" fill=\"#dfe6ec\"/>";
  if (due.standing == Standing::late) {
    out << "<rect x=\"0\" y=\"2\" width=\"" << 80 + std::clamp(due.late_days * 8, 4, 24)
        << "\" height=\"5\" fill=\"#ca3535\"/>";
  } else if (due.standing == Standing::today) {
    out << "<rect x=\"0\" y=\"2\" width=\"80\" height=\"5\" fill=\"#b35900\"/>";
  } else if (due.standing == Standing::met) {
    width = std::clamp(width, 4, 74);
    out << "<rect x=\"0\" y=\"2\" width=\"" << width << "\" height=\"5\" fill=\"#0f7a52\"/><circle cx=\"" << width
        << "\" cy=\"4.5\" r=\"4\" fill=\"#0f7a52\"/>";
  } else {
    width = std::max(width, 2);
    out << "<rect x=\"0\" y=\"2\" width=\"" << width << "\" height=\"5\" fill=\"#12436d\"/>";
    if (due.standing == Standing::paused) {
      for (int x = width + 2; x < std::min(width + 20, 78); x += 5) {
        out << "<rect x=\"" << x << "\" y=\"2\" width=\"2\" height=\"5\" fill=\"#5a3ea6\"/>";
      }
    }
  }
  out << "<rect x=\"79\" y=\"0\" width=\"2\" height=\"9\" fill=\"#0b0c0c\"/></svg></div>";
}

}  // namespace redress::web
