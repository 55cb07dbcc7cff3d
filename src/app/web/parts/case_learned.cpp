#include "app/web/parts/case_learned.h"

#include <algorithm>

#include "app/office/papers.h"
#include "app/web/action_words.h"
#include "app/web/parts/paper_words.h"
#include "app/web/parts/section.h"

namespace redress::web {

void write_case_learned(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const std::string& reference = view.state.reference;
  write_section(out, "learned", "What was learned");
  const auto meetings = desk.office.papers().meetings();
  bool any = false;
  for (const auto& action : desk.office.action_register().all()) {
    if (std::find(action.cases.begin(), action.cases.end(), reference) == action.cases.end()) continue;
    const auto standing = reports::standing_of(action, meetings, desk.today, desk.today);
    if (!standing) continue;
    if (!any) out << "<ul class=\"govuk-list govuk-list--bullet\">\n";
    any = true;
    out << "<li>";
    if (desk.may(office::Permission::read_reports)) {
      out << "<a class=\"govuk-link\" href=\"" << address_of_action(action.reference) << "\">" << action.reference
          << "</a>";
    } else {
      out << action.reference;
    }
    out << " " << action.words << ". " << standing_words(*standing) << ", due "
        << due_words(standing->due, standing->due_on, desk) << "</li>\n";
  }
  out << (any ? html::Markup("</ul>\n")
              : html::Markup("<p class=\"govuk-body rd-muted\">No action came from this case yet.</p>\n"));
  if (desk.may(office::Permission::write_reports)) {
    out << "<p class=\"govuk-body rd-noprint\"><a class=\"govuk-link\" href=\""
        << html::Url("/actions").segment("new").with("case", reference) << "\">Record what was learned</a></p>\n";
  }
  out << "</section>\n";
}

}  // namespace redress::web
