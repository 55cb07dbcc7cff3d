#include "app/web/parts/investigation.h"

#include <array>

#include "app/web/case_facts.h"
#include "app/web/commands/against.h"
#include "app/web/parts/case_heads.h"
#include "app/web/parts/column.h"
#include "app/web/parts/comparison.h"
#include "app/web/parts/timeline.h"
#include "app/web/stream_words.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

using casework::Head;

// A command on one head, where that head may have come so far.
struct HeadAct {
  std::string_view kind;
  bool (*fits)(const Head& head);
};
constexpr std::array head_acts{
    HeadAct{"issue_finding", [](const Head& head) { return head.awaits_sign_off; }},
    HeadAct{"return_finding", [](const Head& head) { return head.awaits_sign_off; }},
    HeadAct{"propose_finding", [](const Head& head) { return head.issued.empty(); }},
    HeadAct{"withdraw_head", [](const Head&) { return true; }},
};

void write_acts(html::Writer& out, const office::CaseView& view, const Head& head, const Desk& desk) {
  if (!desk.may(office::Permission::work_cases) || !view.state.open() || head.withdrawn) return;
  html::Writer acts;
  for (const auto& act : head_acts) {
    const CommandForm& form = command_form(act.kind);
    if (!act.fits(head) || !standing_against(form, view, desk, {{"head", head.id}}).empty()) continue;
    acts << "<a class=\"govuk-link\" href=\""
         << address_of_command(view.state.reference, form.kind).with("head", std::to_string(head.id)) << "\">"
         << in_words_of_stream(view.state.stream, form.title) << "<span class=\"govuk-visually-hidden\">: head "
         << std::to_string(head.id) << "</span></a>\n";
  }
  if (acts.size() > 0) out << "<p class=\"rd-acts\">" << acts.take() << "</p>\n";
}

void write_head(html::Writer& out, const office::CaseView& view, const Head& head, const Desk& desk) {
  const std::string id = "head-" + std::to_string(head.id);
  const std::string service = desk.office.unit_name(head.service);
  out << "<section class=\"rd-sec\" aria-labelledby=\"" << id << "\">\n<div class=\"rd-sec__head\"><h2 id=\"" << id
      << "\">" << std::to_string(head.id) << ". " << words_of_head(view, head)
      << "</h2></div>\n<dl class=\"rd-facts rd-facts--row\">\n";
  if (!service.empty()) out << "<div><dt>Service</dt><dd>" << service << "</dd></div>\n";
  if (!head.theme.empty()) out << "<div><dt>Theme</dt><dd>" << label_of(head.theme) << "</dd></div>\n";
  out << "<div><dt>Finding</dt><dd>";
  write_finding(out, head);
  out << "</dd></div>\n";
  if (const std::string grounds = words_of_grounds(view, head); !grounds.empty())
    out << "<div><dt>Grounds</dt><dd>" << grounds << "</dd></div>\n";
  out << "</dl>\n";
  write_acts(out, view, head, desk);
  write_entries_of_head(out, view, head.id, desk);
  out << "</section>\n";
}

}  // namespace

void write_investigation(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  write_comparison_links(out, view);
  if (view.state.heads.empty())
    out << "<p class=\"govuk-body rd-muted\">"
        << in_words_of_stream(view.state.stream, "No head of complaint has been set out yet.") << "</p>\n";
  for (const auto& head : view.state.heads) write_head(out, view, head, desk);
  if (desk.may(office::Permission::work_cases) && standing_against(command_form("add_head"), view, desk).empty()) {
    out << "<div class=\"rd-btns\">"
        << link_button(in_words_of_stream(view.state.stream, command_form("add_head").title),
                       address_of_command(view.state.reference, "add_head"), LinkWeight::second)
        << "</div>\n";
  }
}

}  // namespace redress::web
