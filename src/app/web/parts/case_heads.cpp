#include "app/web/parts/case_heads.h"

#include "app/web/case_facts.h"
#include "app/web/case_frame.h"
#include "app/web/stream_words.h"
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
  const bool is_part = in_words_of_stream(view.state.stream, "head of complaint") != "head of complaint";
  return words.empty() ? (is_part ? "Part " : "Head ") + std::to_string(head.id)
                       : "\xE2\x80\x9C" + words + "\xE2\x80\x9D";
}

std::string words_of_grounds(const office::CaseView& view, const casework::Head& head) {
  std::string words;
  for (const std::string& id : head.grounds) {
    const auto* ground = view.procedure == nullptr ? nullptr : procedure::find_ground(*view.procedure, id);
    words += (words.empty() ? "" : "; ") + (ground == nullptr ? id : ground->title);
  }
  return words;
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
  const auto said = [&](std::string_view words) { return in_words_of_stream(view.state.stream, words); };
  out << "<section class=\"rd-sec\" aria-labelledby=\"heads\">\n<div class=\"rd-sec__head\"><h2 id=\"heads\">"
      << said("Heads of complaint") << "</h2><a href=\"" << address_of(CaseTab::investigation, view.state.reference)
      << "\">"
      << (desk.may(office::Permission::work_cases) && view.state.open() ? html::Markup("Add or change")
                                                                        : html::Markup("Findings and reasons"))
      << "</a></div>\n<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">"
      << said("Heads of complaint")
      << " with their findings</caption>\n"
         "<thead><tr><th scope=\"col\">"
      << said("What went wrong")
      << "</th><th scope=\"col\">Theme</th>"
         "<th scope=\"col\">Finding</th></tr></thead>\n<tbody>\n";
  for (const auto& head : view.state.heads) {
    out << "<tr><th scope=\"row\">" << words_of_head(view, head);
    const std::string service = desk.office.unit_name(head.service);
    if (!service.empty()) out << "<small>" << service << "</small>";
    out << "</th><td data-l=\"Theme\">" << label_of(head.theme) << "</td><td data-l=\"Finding\">";
    write_finding(out, head);
    if (const std::string grounds = words_of_grounds(view, head); !grounds.empty())
      out << "<small>" << grounds << "</small>";
    out << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

}  // namespace redress::web
