#include "app/web/parts/finding_pane.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/form.h"
#include "app/web/drafts.h"
#include "app/web/form.h"
#include "app/web/parts/case_heads.h"
#include "app/web/parts/case_owed.h"
#include "app/web/parts/timeline.h"
#include "app/web/words.h"
#include "app/web/work_list.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using casework::EventKind;

// The proposal that stands: the last of that head that was not taken back.
const casework::CaseEvent* proposal_of(const office::CaseView& view, std::int64_t head) {
  const auto is_taken_back = [&](const casework::CaseEvent& event) {
    return std::any_of(view.events.begin(), view.events.end(),
                       [&](const auto& later) { return later.annuls == event.seq || later.replaces == event.seq; });
  };
  const auto found = std::find_if(view.events.rbegin(), view.events.rend(), [&](const auto& event) {
    return event.kind == EventKind::finding_proposed && event.head_id == head && !is_taken_back(event);
  });
  return found == view.events.rend() ? nullptr : &*found;
}

void write_proposal(html::Writer& out, const office::CaseView& view, const casework::Head& head, const Desk& desk) {
  const std::string words = text_of(view, head.text);
  const std::string service = desk.office.unit_name(head.service);
  out << "<div class=\"rd-brief\"><p>"
      << (words.empty() ? "Head " + std::to_string(head.id) : "\xE2\x80\x9C" + words + "\xE2\x80\x9D") << "</p>";
  if (!service.empty()) out << "<p class=\"rd-muted\">" << service << "</p>";
  out << "</div>\n<h3>Proposed: " << words_of(head.proposed) << "</h3>\n";
  const auto* proposal = proposal_of(view, head.id);
  if (proposal == nullptr) return;
  out << "<p class=\"rd-sub\">by " << desk.office.actor_name(head.proposed_by) << " on "
      << desk.long_day(proposal->happened_on) << "</p>\n";
  for (const auto& quote : entry_of(*proposal, view, desk).quotes) out << "<p class=\"rd-quote\">" << quote << "</p>\n";
}

void write_carried(html::Writer& out, const office::CaseView& view, const casework::Head& head) {
  out << "<input type=\"hidden\" name=\"head\" value=\"" << head.id
      << "\">\n<input type=\"hidden\" name=\"seen_version\" value=\"" << view.state.version << "\">\n";
}

void write_decision(html::Writer& out, const office::CaseView& view, const casework::Head& head, const Desk& desk) {
  const std::string& reference = view.state.reference;
  const auto possible = desk.office.try_run({{"key", "to-see"},
                                             {"case", reference},
                                             {"kind", "issue_finding"},
                                             {"on", base::to_text(desk.today)},
                                             {"head", head.id}},
                                            desk.author());
  out << "<div class=\"rd-sum govuk-!-margin-top-4\">\n";
  if (!possible) {
    out << "<p class=\"govuk-body\">You cannot sign this off:";
    for (const auto& refusal : possible.error()) out << " " << sentence_of(refusal) << ".";
    out << "</p>\n</div>\n";
    return;
  }
  write_form_start(out, desk, address_of_command(reference, "issue_finding"));
  write_carried(out, view, head);
  out << govuk::button({.text = std::string(command_form("issue_finding").button), .preventDoubleClick = true});
  write_form_end(out);
  const CommandForm& returning = command_form("return_finding");
  out << "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
         "class=\"govuk-details__summary-text\">Return it with reasons</span></summary>\n<div "
         "class=\"govuk-details__text\">\n";
  write_form_start(out, desk, address_of_command(reference, returning.kind));
  write_draft_name(out, desk, draft_of_command(reference, returning.kind));
  write_carried(out, view, head);
  out << govuk::textarea({.name = "reason", .label = {.text = "What must change?"}, .rows = 4})
      << "<div class=\"rd-btns govuk-!-margin-top-3\">"
      << govuk::button(
             {.text = std::string(returning.button), .preventDoubleClick = true, .classes = "govuk-button--secondary"})
      << keep_draft_button() << "</div>\n";
  write_form_end(out);
  out << "</div></details>\n</div>\n";
}

}  // namespace

void write_finding_pane(html::Writer& out, const office::CaseView& view, std::int64_t head_id, const Desk& desk) {
  const auto& heads = view.state.heads;
  const auto head = std::find_if(heads.begin(), heads.end(), [&](const auto& each) { return each.id == head_id; });
  out << "<section class=\"rd-pane\" aria-labelledby=\"finding\">\n<div class=\"rd-sec__head\"><h2 id=\"finding\">"
      << title_of(view, desk) << "</h2><span><a class=\"rd-link\" href=\""
      << html::Url("/cases").segment(view.state.reference) << "\">" << view.state.reference << "</a></span></div>\n";
  if (head == heads.end() || !head->awaits_sign_off || head->withdrawn || !view.state.open()) {
    out << "<p class=\"govuk-body\">This finding does not wait for sign-off any more. The case says what became of "
           "it.</p>\n</section>\n";
    return;
  }
  write_proposal(out, view, *head, desk);
  if (heads.size() > 1) write_heads(out, view, desk);
  write_owed(out, view, desk);
  if (may_sign_off(desk)) write_decision(out, view, *head, desk);
  out << "</section>\n";
}

}  // namespace redress::web
