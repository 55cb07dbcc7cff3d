#include "app/web/parts/approval_pane.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/case_frame.h"
#include "app/web/commands/form.h"
#include "app/web/drafts.h"
#include "app/web/form.h"
#include "app/web/parts/case_heads.h"
#include "app/web/parts/case_owed.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;

void write_brief(html::Writer& out, const office::CaseView& view, const casework::Approval& approval,
                 const casework::Remedy& remedy, const Desk& desk) {
  out << "<div class=\"rd-brief\"><p>" << label_of(remedy.kind) << std::string(remedy.pence > 0 ? ", " : "")
      << std::string(remedy.pence > 0 ? pounds(remedy.pence) : "") << "</p>";
  if (const std::string words = text_of(view, remedy.text); !words.empty())
    out << "<p class=\"rd-muted\">" << words << "</p>";
  for (const auto& head : view.state.heads) {
    if (head.id == remedy.head) out << "<p class=\"rd-muted\">For " << words_of_head(view, head) << "</p>";
  }
  const auto* kind = view.procedure == nullptr ? nullptr : procedure::find_approval(*view.procedure, approval.kind);
  out << "</div>\n<p class=\"rd-sub\">" << (kind == nullptr ? std::string("Approval") : kind->title)
      << ", asked for by " << desk.office.actor_name(approval.asked_by) << " on " << desk.long_day(approval.asked_on);
  if (remedy.due_on) out << "; to be carried out by " << desk.short_day(*remedy.due_on);
  out << "</p>\n";
  if (const std::string note = text_of(view, approval.note); !note.empty())
    out << "<p class=\"rd-quote\">" << note << "</p>\n";
  if (!remedy.fixed_pence) return;
  const bool differs = *remedy.fixed_pence != remedy.pence;
  out << (differs ? html::Markup("<div class=\"rd-alert\"><p><strong>")
                  : html::Markup("<p class=\"govuk-body\"><strong>"))
      << "The Ombudsman fixed " << pounds(*remedy.fixed_pence) << ".</strong> "
      << (differs ? html::Markup("Another amount was keyed: return it for correction.</p></div>\n")
                  : html::Markup("It can be approved or passed on, not returned.</p>\n"));
}

// Those before it, the latest first.
void write_earlier(html::Writer& out, const office::CaseView& view, const casework::Approval& approval,
                   const Desk& desk) {
  bool any = false;
  for (auto each = view.state.approvals.rbegin(); each != view.state.approvals.rend(); ++each) {
    if (each->what != "remedy" || each->remedy != approval.remedy || !each->decided_on) continue;
    out << (any ? html::Markup("<li>") : html::Markup("<h3>Before</h3>\n<ul class=\"govuk-list\">\n<li>"));
    any = true;
    out << (each->decision == "approved" ? html::Markup("Approved") : html::Markup("Returned"))
        << std::string(each->pence > 0 ? ", " + pounds(each->pence) + "," : "") << " by "
        << desk.office.actor_name(each->decided_by) << " on " << desk.long_day(*each->decided_on);
    if (!each->reason.empty()) out << ": " << words_of(each->reason);
    out << "</li>\n";
  }
  if (any) out << "</ul>\n";
}

base::Checked<base::Done> may_decide(const office::CaseView& view, const std::string& approval,
                                     const std::string& decision, const std::vector<Offer>& forms, const Desk& desk) {
  base::Object wire{{"key", "to-see"},           {"case", view.state.reference},
                    {"kind", "decide_approval"}, {"on", base::to_text(desk.today)},
                    {"approval", approval},      {"decision", decision}};
  if (decision == "passed_on" && !forms.empty()) wire["form"] = forms.front().value;
  const auto tried = desk.office.try_run(wire, desk.author());
  if (tried) return base::Done{};
  return base::refuse(tried.error());
}

void write_start(html::Writer& out, const office::CaseView& view, const std::string& approval,
                 std::string_view decision, const Desk& desk) {
  write_form_start(out, desk, address_of_command(view.state.reference, "decide_approval"));
  out << "<input type=\"hidden\" name=\"approval\" value=\"" << approval
      << "\">\n<input type=\"hidden\" name=\"decision\" value=\"" << decision
      << "\">\n<input type=\"hidden\" name=\"seen_version\" value=\"" << view.state.version << "\">\n";
}

void write_choice(html::Writer& out, std::string_view name, std::string_view id, std::string_view label,
                  const std::vector<Offer>& offers) {
  govuk::Select select{.name = std::string(name),
                       .id = std::string(id),
                       .label = {.text = std::string(label), .classes = "govuk-label--s"}};
  select.items.push_back({.text = "Choose", .value = ""});
  for (const auto& offer : offers) select.items.push_back({.text = offer.text, .value = offer.value});
  out << govuk::select(select);
}

void write_folded(html::Writer& out, std::string_view summary) {
  out << "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
         "class=\"govuk-details__summary-text\">"
      << summary << "</span></summary>\n<div class=\"govuk-details__text\">\n";
}

void write_rest(html::Writer& out, std::string_view id, std::string_view button) {
  out << govuk::textarea({.name = "words", .id = std::string(id), .label = {.text = "Comments"}, .rows = 3})
      << govuk::button({.text = std::string(button), .preventDoubleClick = true, .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</div></details>\n";
}

void write_decisions(html::Writer& out, const office::CaseView& view, const std::string& approval, const Desk& desk) {
  const auto forms = offers_for(Ask::approval_form, view, desk);
  const auto approving = may_decide(view, approval, "approved", forms, desk);
  const bool passes_on = static_cast<bool>(may_decide(view, approval, "passed_on", forms, desk));
  const auto* remedy = view.state.remedy(view.state.pending_approval(approval)->remedy);
  const bool may_go_back = !remedy->fixed_pence || *remedy->fixed_pence != remedy->pence;
  const bool is_asked =
      approving || std::none_of(approving.error().begin(), approving.error().end(),
                                [](const auto& each) { return each.about == "kind" || each.about == "actor"; });
  out << "<div class=\"rd-sum govuk-!-margin-top-4\">\n";
  if (!approving) {
    out << "<p class=\"govuk-body\">You cannot approve it:";
    for (const auto& refusal : approving.error()) out << " " << sentence_of(refusal) << ".";
    out << "</p>\n";
  } else {
    write_start(out, view, approval, "approved", desk);
    out << govuk::button({.text = "Approve", .preventDoubleClick = true});
    write_form_end(out);
  }
  if (is_asked && may_go_back) {
    write_folded(out, "Return it");
    write_start(out, view, approval, "returned", desk);
    write_choice(out, "reason", "return-reason", "Why?", offers_for(Ask::return_reason, view, desk));
    write_rest(out, "return-words", "Return it");
  }
  if (passes_on) {
    write_folded(out, "Pass it on to a higher authority");
    write_start(out, view, approval, "passed_on", desk);
    if (!forms.empty()) write_choice(out, "form", "pass-form", "With which form?", forms);
    write_rest(out, "pass-words", "Pass it on");
  }
  out << "</div>\n";
}

}  // namespace

void write_approval_pane(html::Writer& out, const office::CaseView& view, std::string_view id, const Desk& desk) {
  out << "<section class=\"rd-pane\" aria-labelledby=\"finding\">\n<div class=\"rd-sec__head\"><h2 id=\"finding\">"
      << title_of(view, desk) << "</h2><span><a class=\"rd-link\" href=\""
      << address_of(CaseTab::remedies, view.state.reference) << "\">" << view.state.reference << "</a></span></div>\n";
  const auto* approval = view.state.pending_approval(id);
  const auto* remedy = approval == nullptr ? nullptr : view.state.remedy(approval->remedy);
  if (remedy == nullptr || !view.state.open()) {
    out << "<p class=\"govuk-body\">This approval is not pending any more. The case says what became of "
           "it.</p>\n</section>\n";
    return;
  }
  write_brief(out, view, *approval, *remedy, desk);
  write_earlier(out, view, *approval, desk);
  write_owed(out, view, desk);
  write_decisions(out, view, approval->id, desk);
  out << "</section>\n";
}

}  // namespace redress::web
