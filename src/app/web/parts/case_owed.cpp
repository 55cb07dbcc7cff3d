#include "app/web/parts/case_owed.h"

#include "app/web/case_facts.h"
#include "app/web/case_frame.h"
#include "app/web/parts/case_heads.h"
#include "app/web/parts/column.h"
#include "app/web/parts/numbered_procedure.h"
#include "app/web/words.h"
#include "core/casework/approval.h"

namespace redress::web {
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

// Whether a remedy says which head it answers, or stands under it already.
enum class Heads { named, above };

Owed owed_by(const office::CaseView& view, const casework::Remedy& remedy, Heads heads, const Desk& desk) {
  Owed owed{label_of(remedy.kind) + (remedy.pence > 0 ? ", " + pounds(remedy.pence) : ""),
            "Whoever has the case",
            remedy.due_on,
            {}};
  if (const std::string words = text_of(view, remedy.text); !words.empty()) owed.more.push_back(words);
  for (const auto& head : view.state.heads) {
    if (heads == Heads::named && head.id == remedy.head) owed.more.push_back("For " + words_of_head(view, head));
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
  for (const auto& remedy : view.state.remedies) write_row(out, owed_by(view, remedy, Heads::named, desk), desk, acts);
  out << "</tbody>\n</table>\n";
}

}  // namespace

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
         "and remedies</h2>";
  if (!view.state.remedies.empty()) out << "<a href=\"" << address_of_plan(reference) << "\">Resolution plan</a>";
  out << "</div>\n";
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

html::Url address_of_plan(std::string_view reference) {
  return html::Url("/cases").segment(reference).segment("plan");
}

namespace {

struct Sum {
  int actions = 0, done = 0, dropped = 0;
  std::int64_t pence = 0, paid = 0;
};

Sum sum_of(const std::vector<casework::Remedy>& remedies) {
  Sum sum;
  for (const auto& remedy : remedies) {
    if (remedy.dropped_on) {
      ++sum.dropped;
      continue;
    }
    ++sum.actions;
    sum.pence += remedy.pence;
    if (!remedy.done_on) continue;
    ++sum.done;
    sum.paid += remedy.pence;
  }
  return sum;
}

// `3 actions: 1 done, 2 to do. £100.00 of £350.00 paid.`
std::string sum_words(const Sum& sum) {
  std::string words = counted(sum.actions, "action", "actions");
  if (sum.actions > 0)
    words += ": " + std::to_string(sum.done) + " done, " + std::to_string(sum.actions - sum.done) + " to do";
  words += ".";
  if (sum.pence > 0) words += " " + pounds(sum.paid) + " of " + pounds(sum.pence) + " paid.";
  if (sum.dropped > 0) words += " " + std::to_string(sum.dropped) + " dropped.";
  return words;
}

// A reason, and what is done about it. `head`: its number; 0: what is done for the whole case.
void write_reason(html::Writer& out, const office::CaseView& view, std::int64_t head, const Desk& desk, Acts acts) {
  bool any = false;
  for (const auto& remedy : view.state.remedies) {
    if (remedy.head != head) continue;
    if (!any) {
      out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Actions, and how each "
             "stands</caption>\n<thead><tr><th scope=\"col\">Action</th><th scope=\"col\">Who</th><th "
             "scope=\"col\">Due</th><th scope=\"col\">Status</th></tr></thead>\n<tbody>\n";
    }
    any = true;
    write_row(out, owed_by(view, remedy, Heads::above, desk), desk, acts);
  }
  out << (any ? html::Markup("</tbody>\n</table>\n")
              : html::Markup("<p class=\"govuk-body rd-muted\">No action is agreed for it.</p>\n"));
  if (acts != Acts::as_links) return;
  html::Url add = address_of_command(view.state.reference, "agree_remedy");
  if (head != 0) add = add.with("head", std::to_string(head));
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"" << add
      << "\">Add an action<span class=\"govuk-visually-hidden\">: "
      << (head == 0 ? std::string("for the whole case") : "for reason " + std::to_string(head)) << "</span></a></p>\n";
}

}  // namespace

void write_plan(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const Acts acts = desk.may(office::Permission::work_cases) && view.state.open() ? Acts::as_links : Acts::none;
  out << "<section class=\"rd-sec\" aria-labelledby=\"plan\">\n<div class=\"rd-sec__head\"><h2 id=\"plan\">Resolution "
         "plan</h2><a href=\""
      << address_of(CaseTab::remedies, view.state.reference) << "\">Promises and remedies</a></div>\n"
      << "<p class=\"govuk-body\">" << sum_words(sum_of(view.state.remedies)) << "</p>\n";
  for (const auto& head : view.state.heads) {
    out << "<h3 class=\"govuk-heading-s govuk-!-margin-bottom-1\">" << words_of_head(view, head) << "</h3>\n";
    if (head.withdrawn || !head.issued.empty() || !head.proposed.empty()) {
      out << "<p class=\"govuk-body\">";
      write_finding(out, head);
      out << "</p>\n";
    }
    write_reason(out, view, head.id, desk, acts);
  }
  out << "<h3 class=\"govuk-heading-s govuk-!-margin-bottom-1\">For the whole case</h3>\n";
  write_reason(out, view, 0, desk, acts);
  out << "</section>\n";
}

}  // namespace redress::web
