#include "app/web/parts/case_heads.h"

#include "app/web/case_facts.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;

void write_outcome(html::Writer& out, const std::string& code) {
  if (code.empty()) return;
  const bool found = code == "upheld" || code == "partly_upheld";
  out << govuk::tag({.text = label_of(code), .classes = found ? "govuk-tag--red" : "govuk-tag--grey"});
}

void write_heads(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  if (view.state.heads.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"heads\">\n<div class=\"rd-sec__head\"><h2 id=\"heads\">Heads of "
         "complaint</h2></div>\n"
         "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Heads of complaint with their "
         "findings</caption>\n"
         "<thead><tr><th scope=\"col\">What went wrong</th><th scope=\"col\">Theme</th>"
         "<th scope=\"col\">Finding</th></tr></thead>\n<tbody>\n";
  for (const auto& head : view.state.heads) {
    const std::string words = text_of(view, head.text);
    out << "<tr><th scope=\"row\">"
        << (words.empty() ? "Head " + std::to_string(head.id) : "\xE2\x80\x9C" + words + "\xE2\x80\x9D");
    const std::string service = desk.office.unit_name(head.service);
    if (!service.empty()) out << "<small>" << service << "</small>";
    out << "</th><td data-l=\"Theme\">" << label_of(head.theme) << "</td><td data-l=\"Finding\">";
    if (head.withdrawn) {
      out << govuk::tag({.text = "Withdrawn", .classes = "govuk-tag--grey"});
    } else if (!head.issued.empty()) {
      write_outcome(out, head.issued);
    } else if (!head.proposed.empty()) {
      out << label_of(head.proposed) << "<small>proposed, awaits sign-off</small>";
    } else {
      out << "<span class=\"rd-muted\">None yet</span>";
    }
    out << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

void write_owed(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const casework::CaseState& state = view.state;
  if (state.promises.empty() && state.remedies.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"owed\">\n<div class=\"rd-sec__head\"><h2 id=\"owed\">Promises "
         "and remedies</h2></div>\n"
         "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">What was promised or agreed, "
         "and how it stands</caption>\n"
         "<thead><tr><th scope=\"col\">What</th><th scope=\"col\">Who</th><th scope=\"col\">Due</th><th "
         "scope=\"col\">Status</th></tr></thead>\n<tbody>\n";
  const auto row = [&](const std::string& what, const std::string& who, std::optional<Day> due,
                       const std::string& status) {
    out << "<tr><th scope=\"row\">" << what << "</th><td data-l=\"Who\">" << who
        << "</td><td data-l=\"Due\" class=\"rd-nowrap\">" << (due ? desk.short_day(*due) : std::string())
        << "</td><td data-l=\"Status\">" << status << "</td></tr>\n";
  };
  for (const auto& promise : state.promises) {
    const std::string words = text_of(view, promise.text);
    const std::string status = promise.kept_on               ? "Kept " + desk.short_day(*promise.kept_on)
                               : promise.missed_on           ? "Broken " + desk.short_day(*promise.missed_on)
                               : promise.due_on < desk.today ? std::string("Overdue")
                                                             : std::string("Open");
    row(words.empty() ? "Promise " + promise.id : words, desk.office.actor_name(promise.owner), promise.due_on, status);
  }
  for (const auto& remedy : state.remedies) {
    const std::string status = remedy.done_on ? "Done " + desk.short_day(*remedy.done_on)
                               : remedy.due_on && *remedy.due_on < desk.today ? std::string("Overdue")
                                                                              : std::string("Agreed");
    row(label_of(remedy.kind) + (remedy.pence > 0 ? ", " + pounds(remedy.pence) : ""), "", remedy.due_on, status);
  }
  out << "</tbody>\n</table>\n</section>\n";
}

}  // namespace redress::web
