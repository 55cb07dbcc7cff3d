#include "app/web/parts/case_heads.h"

#include "app/web/case_facts.h"
#include "app/web/case_frame.h"
#include "app/web/parts/column.h"
#include "app/web/parts/numbered_procedure.h"
#include "app/web/words.h"
#include "core/casework/approval.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;

namespace {

// What may be done with a row of the table of what is owed.
enum class Acts { none, as_links };

struct Act {
  std::string words;
  html::Url leads_to;
};

struct Owed {
  std::string what, who;
  std::optional<Day> due;
  std::string status;
  std::vector<Act> acts = {};          // while it is still to be done
  std::vector<std::string> more = {};  // lines under what it is
  std::string approval = {};           // how its approval stands
};

Owed owed_by(const office::CaseView& view, const casework::Promise& promise, const Desk& desk) {
  const std::string words = text_of(view, promise.text);
  Owed owed{words.empty() ? "Promise " + promise.id : words, desk.office.actor_name(promise.owner), promise.due_on, {}};
  if (promise.kept_on) {
    owed.status = "Kept " + desk.short_day(*promise.kept_on);
  } else if (promise.missed_on) {
    owed.status = "Broken " + desk.short_day(*promise.missed_on);
  } else {
    owed.status = promise.due_on < desk.today ? "Overdue" : "Open";
    const std::string& reference = view.state.reference;
    owed.acts = {{"Kept", address_of_command(reference, "keep_promise").with("promise", promise.id)},
                 {"Broken", address_of_command(reference, "miss_promise").with("promise", promise.id)}};
  }
  return owed;
}

// How its approval stands; nothing where none is needed, or none was asked for yet.
std::string approval_words(const office::CaseView& view, const casework::Remedy& remedy, const Desk& desk) {
  const auto* approval = view.state.approval_of_remedy(remedy.id);
  if (approval == nullptr) return "";
  if (!approval->decided_on)
    return "Waits for " + (approval->levels.empty() || view.procedure == nullptr
                               ? std::string("approval")
                               : role_title(*view.procedure, approval->levels.front()));
  const std::string who =
      " by " + desk.office.actor_name(approval->decided_by) + ", " + desk.short_day(*approval->decided_on);
  if (approval->decision != "approved")
    return "Returned" + who + (approval->reason.empty() ? "" : ": " + words_of(approval->reason));
  return (approval->pence == remedy.pence ? "Approved" : pounds(approval->pence) + " approved") + who;
}

// What may be done with a remedy that is still to be carried out.
std::vector<Act> acts_on(const office::CaseView& view, const casework::Remedy& remedy) {
  const auto link = [&](std::string words, std::string_view kind) {
    return Act{std::move(words), address_of_command(view.state.reference, kind).with("remedy", remedy.id)};
  };
  const auto* approval = view.state.approval_of_remedy(remedy.id);
  if (approval != nullptr && !approval->decided_on) {
    return {{"Decide", address_of_command(view.state.reference, "decide_approval").with("approval", approval->id)}};
  }
  const bool may_be_done = view.procedure == nullptr || casework::is_approved(view.state, *view.procedure, remedy);
  std::vector<Act> acts{may_be_done ? link("Done", "complete_remedy") : link("Ask for approval", "request_approval"),
                        link("Change", "change_remedy")};
  if (!remedy.fixed_pence) acts.push_back(link("Drop", "drop_remedy"));
  return acts;
}

Owed owed_by(const office::CaseView& view, const casework::Remedy& remedy, const Desk& desk) {
  Owed owed{label_of(remedy.kind) + (remedy.pence > 0 ? ", " + pounds(remedy.pence) : ""), "", remedy.due_on, {}};
  if (const std::string words = text_of(view, remedy.text); !words.empty()) owed.more.push_back(words);
  for (const auto& head : view.state.heads) {
    if (head.id == remedy.head) owed.more.push_back("For " + words_of_head(view, head));
  }
  if (remedy.fixed_pence) owed.more.push_back("Fixed by the Ombudsman at " + pounds(*remedy.fixed_pence));
  if (remedy.done_on) {
    owed.status = "Done " + desk.short_day(*remedy.done_on);
  } else if (remedy.dropped_on) {
    owed.status = "Dropped " + desk.short_day(*remedy.dropped_on);
  } else {
    owed.status = remedy.due_on && *remedy.due_on < desk.today ? "Overdue" : "Agreed";
    owed.acts = acts_on(view, remedy);
  }
  owed.approval = approval_words(view, remedy, desk);
  return owed;
}

void write_row(html::Writer& out, const Owed& owed, const Desk& desk, Acts acts) {
  out << "<tr><th scope=\"row\">" << owed.what;
  for (const auto& line : owed.more) out << "<small>" << line << "</small>";
  out << "</th><td data-l=\"Who\">" << owed.who << "</td><td data-l=\"Due\" class=\"rd-nowrap\">"
      << (owed.due ? desk.short_day(*owed.due) : std::string()) << "</td><td data-l=\"Status\">" << owed.status;
  if (!owed.approval.empty()) out << "<small>" << owed.approval << "</small>";
  if (acts == Acts::as_links && !owed.acts.empty()) {
    out << "<small>";
    for (std::size_t i = 0; i < owed.acts.size(); ++i) {
      if (i > 0) out << " ";
      out << "<a class=\"govuk-link\" href=\"" << owed.acts[i].leads_to << "\">" << owed.acts[i].words
          << "<span class=\"govuk-visually-hidden\">: " << owed.what << "</span></a>";
    }
    out << "</small>";
  }
  out << "</td></tr>\n";
}

void write_owed_table(html::Writer& out, const office::CaseView& view, const Desk& desk, Acts acts) {
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">What was promised or agreed, "
         "and how it stands</caption>\n"
         "<thead><tr><th scope=\"col\">What</th><th scope=\"col\">Who</th><th scope=\"col\">Due</th><th "
         "scope=\"col\">Status</th></tr></thead>\n<tbody>\n";
  for (const auto& promise : view.state.promises) write_row(out, owed_by(view, promise, desk), desk, acts);
  for (const auto& remedy : view.state.remedies) write_row(out, owed_by(view, remedy, desk), desk, acts);
  out << "</tbody>\n</table>\n";
}

}  // namespace

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

void write_owed(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  if (view.state.promises.empty() && view.state.remedies.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"owed\">\n<div class=\"rd-sec__head\"><h2 id=\"owed\">Promises "
         "and remedies</h2></div>\n";
  write_owed_table(out, view, desk, Acts::none);
  out << "</section>\n";
}

void write_remedies(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const std::string& reference = view.state.reference;
  const Acts acts = desk.may(office::Permission::work_cases) && view.state.open() ? Acts::as_links : Acts::none;
  out << "<section class=\"rd-sec\" aria-labelledby=\"owed\">\n<div class=\"rd-sec__head\"><h2 id=\"owed\">Promises "
         "and remedies</h2></div>\n";
  if (view.state.promises.empty() && view.state.remedies.empty()) {
    out << "<p class=\"govuk-body rd-muted\">Nothing was promised or agreed yet.</p>\n";
  } else {
    write_owed_table(out, view, desk, acts);
  }
  if (acts == Acts::as_links) {
    out << "<div class=\"rd-btns govuk-!-margin-top-3\">"
        << link_button("Make a promise", address_of_command(reference, "make_promise"), LinkWeight::second)
        << link_button("Agree a remedy", address_of_command(reference, "agree_remedy"), LinkWeight::second)
        << "</div>\n";
  }
  out << "</section>\n";
}

}  // namespace redress::web
