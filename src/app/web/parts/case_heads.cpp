#include "app/web/parts/case_heads.h"

#include "app/web/case_facts.h"
#include "app/web/case_frame.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;

void write_outcome(html::Writer& out, const std::string& code) {
  if (code.empty()) return;
  const bool found = code == "upheld" || code == "partly_upheld";
  out << govuk::tag({.text = label_of(code), .classes = found ? "govuk-tag--red" : "govuk-tag--grey"});
}

std::string words_of_head(const office::CaseView& view, const casework::Head& head) {
  const std::string words = text_of(view, head.text);
  return words.empty() ? "Head " + std::to_string(head.id) : "\xE2\x80\x9C" + words + "\xE2\x80\x9D";
}

void write_finding(html::Writer& out, const casework::Head& head) {
  if (head.withdrawn) {
    out << govuk::tag({.text = "Withdrawn", .classes = "govuk-tag--grey"});
  } else if (!head.issued.empty()) {
    write_outcome(out, head.issued);
  } else if (!head.proposed.empty()) {
    out << label_of(head.proposed) << "<small>proposed, awaits sign-off</small>";
  } else {
    out << "<span class=\"rd-muted\">None yet</span>";
  }
}

void write_heads(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  if (view.state.heads.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"heads\">\n<div class=\"rd-sec__head\"><h2 id=\"heads\">Heads of "
         "complaint</h2><a href=\""
      << address_of(CaseTab::investigation, view.state.reference) << "\">"
      << (desk.may(office::Permission::work_cases) && view.state.open() ? html::Markup("Add or change")
                                                                        : html::Markup("Findings and reasons"))
      << "</a></div>\n<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Heads of complaint "
         "with their findings</caption>\n"
         "<thead><tr><th scope=\"col\">What went wrong</th><th scope=\"col\">Theme</th>"
         "<th scope=\"col\">Finding</th></tr></thead>\n<tbody>\n";
  for (const auto& head : view.state.heads) {
    out << "<tr><th scope=\"row\">" << words_of_head(view, head);
    const std::string service = desk.office.unit_name(head.service);
    if (!service.empty()) out << "<small>" << service << "</small>";
    out << "</th><td data-l=\"Theme\">" << label_of(head.theme) << "</td><td data-l=\"Finding\">";
    write_finding(out, head);
    out << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

}  // namespace redress::web
