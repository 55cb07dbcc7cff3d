// Findings that wait for somebody's sign-off, the longest waiting first, with the open one to be read beside the list.
#include <optional>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_row.h"
#include "app/web/parts/finding_pane.h"
#include "app/web/parts/pages.h"
#include "app/web/words.h"
#include "app/web/work_list.h"
#include "base/text.h"

namespace redress::web {
namespace {

// A finding as it stands in an address: `WM-2026-k3f7q:2`, the second head of that case.
struct Opening {
  std::string reference;
  std::int64_t head = 0;
  bool operator==(const Opening&) const = default;
};

std::optional<Opening> opening_of(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const auto head = base::parse_int(text.substr(colon + 1), 1, 1'000'000);
  if (!head) return std::nullopt;
  return Opening{std::string(text.substr(0, colon)), *head};
}

html::Url address_of(const Opening& opening, std::int64_t page) {
  return html::Url("/approvals")
      .with("page", page == 1 ? "" : std::to_string(page))
      .with("open", opening.reference + ":" + std::to_string(opening.head))
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

void write_finding(html::Writer& out, const store::AwaitedFinding& finding, std::int64_t page, bool is_open,
                   const Desk& desk) {
  const CaseRow row = row_of(finding.line, desk);
  out << "<li class=\"rd-finding" << (is_open ? html::Markup(" is-here") : html::Markup(""));
  if (row.due.standing == Standing::late) out << " is-late";
  if (row.due.standing == Standing::today) out << " is-today";
  out << "\">\n<h2 class=\"rd-inbox__head\"><a href=\""
      << address_of(Opening{finding.line.reference, finding.head}, page) << "\"";
  if (is_open) out << " aria-current=\"true\"";
  out << ">" << heading_of(finding) << "</a></h2>\n<p>" << finding.line.reference << " \xC2\xB7 " << row.title
      << "</p>\n<p>" << row.stage << std::string(row.service.empty() ? "" : " \xC2\xB7 ") << row.service
      << "</p>\n<p>from " << desk.office.actor_name(finding.proposed_by) << ", " << desk.short_day(finding.since)
      << "</p>\n";
  write_due_line(out, row.due, desk);
  out << "</li>\n";
}

}  // namespace

Response approvals_page(const Desk& desk, const Request& request, const Captures&) {
  const std::string* written = http::find(request.query, "page");
  const auto page = written == nullptr ? std::optional<std::int64_t>(1) : base::parse_int(*written, 1, most_pages);
  if (!page) return bad_request({{"filter_value_known", "page", "", "a number is needed"}});
  const std::int64_t actor = desk.visitor.who->actor;
  const std::int64_t total = desk.office.count_findings_to_sign_off(actor);
  const auto findings =
      desk.office.findings_to_sign_off(actor, static_cast<int>(rows_a_page * (*page - 1)), rows_a_page);
  if (*page > 1 && findings.empty()) return not_found("The list has no such page.");
  std::optional<Opening> opening;
  if (const std::string* asked = http::find(request.query, "open")) {
    opening = opening_of(*asked);
    if (!opening) return bad_request({{"filter_value_known", "open", "", "a case and a head are needed"}});
  } else if (!findings.empty()) {
    opening = Opening{findings.front().line.reference, findings.front().head};
  }
  const auto view = opening ? desk.office.find_case(opening->reference) : std::nullopt;
  if (opening && !view) return not_found("There is no case with this reference.");
  html::Writer out;
  out << "<div class=\"rd-head\"><div><h1>Approvals</h1>\n<p class=\"rd-sub\">" << desk.long_day(desk.today) << ". "
      << counted(total, "finding", "findings")
      << " in this list, the longest waiting first. Whoever proposed a finding does not sign it off.</p></div></div>\n";
  if (!may_sign_off(desk)) {
    out << "<div class=\"rd-alert\"><p><strong>You can look, not sign off.</strong> An approver signs findings "
           "off.</p></div>\n";
  }
  out << "<div class=\"rd-split\">\n<div>\n";
  if (findings.empty()) {
    out << "<p class=\"govuk-body\">Nothing waits for you.</p>\n";
  } else {
    out << "<ul class=\"rd-inbox\">\n";
    for (const auto& finding : findings) {
      const bool is_open = opening == Opening{finding.line.reference, finding.head};
      write_finding(out, finding, *page, is_open, desk);
    }
    out << "</ul>\n";
  }
  write_pages(out, html::Url("/approvals"), static_cast<int>(*page), total);
  out << "</div>\n";
  if (view) write_finding_pane(out, *view, opening->head, desk);
  out << "</div>\n";
  return framed(desk, {.title = "Approvals: " + counted(total, "finding", "findings"),
                       .section = Section::approvals,
                       .main = out.take()});
}

}  // namespace redress::web
