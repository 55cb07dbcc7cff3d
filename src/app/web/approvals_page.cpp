// What waits for somebody's approval, remedies and findings, the longest waiting first, with the open one to be read beside the
// list.
#include <optional>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/approval_pane.h"
#include "app/web/parts/case_row.h"
#include "app/web/parts/finding_pane.h"
#include "app/web/parts/pages.h"
#include "app/web/words.h"
#include "app/web/work_list.h"
#include "base/text.h"

namespace redress::web {
namespace {

constexpr int most_remedies = 50;

// What is open, as it stands in an address: `WM-2026-k3f7q:2`, the second head of that case, or `WM-2026-k3f7q:a1`, the approval
// of one of its remedies.
struct Opening {
  std::string reference;
  std::int64_t head = 0;
  std::string approval = {};
  bool operator==(const Opening&) const = default;
};

std::optional<Opening> opening_of(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view what = text.substr(colon + 1);
  const bool is_approval = what.starts_with('a');
  const auto number = base::parse_int(is_approval ? what.substr(1) : what, 1, 1'000'000);
  if (!number) return std::nullopt;
  Opening opening{std::string(text.substr(0, colon)), is_approval ? 0 : *number, is_approval ? std::string(what) : ""};
  return opening;
}

html::Url address_of(const Opening& opening, std::int64_t page) {
  return html::Url("/approvals")
      .with("page", page == 1 ? "" : std::to_string(page))
      .with("open",
            opening.reference + ":" + (opening.approval.empty() ? std::to_string(opening.head) : opening.approval))
      .fragment("finding");
}

std::string heading_of(const store::AwaitedFinding& finding) {
  return label_of(finding.outcome) + ": " +
         (finding.words.empty() || finding.words.size() > 120 ? "head " + std::to_string(finding.head) : finding.words);
}

void write_due_line(html::Writer& out, const DueCell& due, const Desk& desk) {
  if (!due.due_on || due.standing == Standing::met) return;
  switch (due.standing) {
    case Standing::late:
      out << "<p class=\"is-late\">";
      break;
    case Standing::today:
      out << "<p class=\"is-today\">";
      break;
    default:
      out << "<p>";
      break;
  }
  out << (due.standing == Standing::late ? html::Markup("was due ") : html::Markup("by "))
      << desk.short_day(*due.due_on);
  if (!due.words.empty()) out << ", " << due.words;
  out << "</p>\n";
}

// One of the list: what it is about, whose, since when and how soon its case is due.
struct Waiting {
  Opening opening;
  std::string heading;
  CaseRow row;
  std::int64_t from = 0;
  Day since;
};

void write_waiting(html::Writer& out, const Waiting& waiting, std::int64_t page, bool is_open, const Desk& desk) {
  const CaseRow& row = waiting.row;
  out << "<li class=\"rd-finding" << (is_open ? html::Markup(" is-here") : html::Markup(""));
  if (row.due.standing == Standing::late) out << " is-late";
  if (row.due.standing == Standing::today) out << " is-today";
  out << "\">\n<h2 class=\"rd-inbox__head\"><a href=\"" << address_of(waiting.opening, page) << "\"";
  if (is_open) out << " aria-current=\"true\"";
  out << ">" << waiting.heading << "</a></h2>\n<p>" << waiting.opening.reference << " \xC2\xB7 " << row.title
      << "</p>\n<p>" << row.stage << std::string(row.service.empty() ? "" : " \xC2\xB7 ") << row.service
      << "</p>\n<p>from " << desk.office.actor_name(waiting.from) << ", " << desk.short_day(waiting.since) << "</p>\n";
  write_due_line(out, row.due, desk);
  out << "</li>\n";
}

// Remedies stand before findings, on the first page.
std::vector<Waiting> waiting_for(const std::vector<store::AwaitedApproval>& remedies,
                                 const std::vector<store::AwaitedFinding>& findings, const Desk& desk) {
  std::vector<Waiting> all;
  for (const auto& each : remedies) {
    all.push_back({{each.line.reference, 0, each.approval},
                   label_of(each.kind) + (each.pence > 0 ? ": " + pounds(each.pence) : ""),
                   row_of(each.line, desk),
                   each.asked_by,
                   each.since});
  }
  for (const auto& each : findings) {
    all.push_back(
        {{each.line.reference, each.head}, heading_of(each), row_of(each.line, desk), each.proposed_by, each.since});
  }
  return all;
}

// Why approvals were returned in the last twelve months, and how often. Rule: RULES A3.4, step 20.
void write_returns(html::Writer& out, const Desk& desk) {
  const auto year_ago = desk.today - std::chrono::days{365};
  const auto returns = desk.office.returned_approvals(year_ago);
  if (returns.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"returns\"><div class=\"rd-sec__head\"><h2 "
         "id=\"returns\">Returned since "
      << desk.long_day(year_ago)
      << "</h2></div>\n<table class=\"rd-table\"><caption class=\"govuk-visually-hidden\">Reasons for which approvals "
         "of remedies were "
         "returned</caption>\n<thead><tr><th scope=\"col\">Reason</th><th "
         "scope=\"col\">Returned</th></tr></thead>\n<tbody>\n";
  for (const auto& each : returns)
    out << "<tr><th scope=\"row\">" << label_of(each.reason) << "</th><td>" << each.count << "</td></tr>\n";
  out << "</tbody></table></section>\n";
}

// `2 remedies and 1 finding`; of whoever is asked about remedies only `0 remedies`.
std::string total_words(std::int64_t remedies, std::int64_t findings, bool with_findings) {
  if (remedies == 0 && with_findings) return counted(findings, "finding", "findings");
  return counted(remedies, "remedy", "remedies") +
         (findings == 0 ? "" : " and " + counted(findings, "finding", "findings"));
}

}  // namespace

Response approvals_page(const Desk& desk, const Request& request, const Captures&) {
  const std::string* written = http::find(request.query, "page");
  const auto page = written == nullptr ? std::optional<std::int64_t>(1) : base::parse_int(*written, 1, most_pages);
  if (!page) return bad_request({{"filter_value_known", "page", "", "a number is needed"}});
  const std::int64_t actor = desk.visitor.who->actor;
  const auto roles = deciding_roles(desk);
  // Whoever is asked about remedies only finds no findings in the list.
  const bool with_findings = may_sign_off(desk) || roles.empty();
  const std::int64_t total = with_findings ? desk.office.count_findings_to_sign_off(actor) : 0;
  const auto findings =
      with_findings ? desk.office.findings_to_sign_off(actor, static_cast<int>(rows_a_page * (*page - 1)), rows_a_page)
                    : std::vector<store::AwaitedFinding>();
  if (*page > 1 && findings.empty()) return not_found("The list has no such page.");
  const std::int64_t remedies = roles.empty() ? 0 : desk.office.count_remedies_to_approve(actor, roles);
  const auto waiting =
      waiting_for(*page == 1 && remedies > 0 ? desk.office.remedies_to_approve(actor, roles, most_remedies)
                                             : std::vector<store::AwaitedApproval>(),
                  findings, desk);
  std::optional<Opening> opening;
  if (const std::string* asked = http::find(request.query, "open")) {
    opening = opening_of(*asked);
    if (!opening)
      return bad_request({{"filter_value_known", "open", "", "a case and a head, or an approval, are needed"}});
  } else if (!waiting.empty()) {
    opening = waiting.front().opening;
  }
  const auto view = opening ? desk.office.find_case(opening->reference) : std::nullopt;
  if (opening && !view) return not_found("There is no case with this reference.");
  html::Writer out;
  out << "<div class=\"rd-head\"><div><h1>Approvals</h1>\n<p class=\"rd-sub\">" << desk.long_day(desk.today) << ". "
      << total_words(remedies, total, with_findings)
      << " in this list, the longest waiting first. Whoever proposed or asked does not decide.</p></div></div>\n";
  if (!may_sign_off(desk) && (roles.empty() || (opening && opening->approval.empty()))) {
    out << "<div class=\"rd-alert\"><p><strong>You can look, not sign off.</strong> An approver signs findings "
           "off.</p></div>\n";
  }
  out << "<div class=\"rd-split\">\n<div>\n";
  if (waiting.empty()) {
    out << "<p class=\"govuk-body\">Nothing waits for you.</p>\n";
  } else {
    out << "<ul class=\"rd-inbox\">\n";
    for (const auto& each : waiting) write_waiting(out, each, *page, opening == each.opening, desk);
    out << "</ul>\n";
  }
  write_pages(out, html::Url("/approvals"), static_cast<int>(*page), total);
  if (!roles.empty()) write_returns(out, desk);
  out << "</div>\n";
  if (view && opening->approval.empty()) write_finding_pane(out, *view, opening->head, desk);
  if (view && !opening->approval.empty()) write_approval_pane(out, *view, opening->approval, desk);
  out << "</div>\n";
  return framed(desk, {.title = "Approvals: " + total_words(remedies, total, with_findings),
                       .section = Section::approvals,
                       .main = out.take()});
}

}  // namespace redress::web
