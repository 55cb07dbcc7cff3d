// To propose a report for publication: what it will be, what its checks say, why it is published once more.
#include <algorithm>

#include "app/office/publishing.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/notice.h"
#include "app/web/parts/paper_words.h"
#include "app/web/published.h"
#include "app/web/report_question.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

// A check by its id as the field of its reason.
std::string field_of(std::string_view check) {
  return "although-" + std::string(check);
}

void write_reason(html::Writer& out, const std::string& name, const std::string& label, const std::string& hint,
                  const Desk& desk, const Wrongs& wrongs) {
  out << govuk::textarea({.name = name,
                          .label = {.text = label},
                          .hint = {.text = hint},
                          .errorMessage = {.text = wrongs.at(name)},
                          .value = desk.typed(name),
                          .rows = 3});
}

// The checks that do not hold now, and those that a refusal named.
std::vector<figures::Invariant> broken_checks(const figures::Report& report, const base::Refusals& refused) {
  std::vector<figures::Invariant> broken;
  for (const auto& check : report.invariants) {
    if (!check.held) broken.push_back(check);
  }
  for (const auto& refusal : refused) {
    const bool known = std::any_of(broken.begin(), broken.end(),
                                   [&](const auto& check) { return field_of(check.id) == refusal.about; });
    if (refusal.rule == "checks_hold" && !known)
      broken.push_back({refusal.about.substr(field_of("").size()), false, refusal.text});
  }
  return broken;
}

// Where words are in it that nobody else has read, it would be refused.
void write_words_that_wait(html::Writer& out, const std::string& name, const ReportQuestion& asked, const Desk& desk) {
  const std::string& period = asked.question.period.id;
  const auto paper = desk.office.papers().find(name, period);
  const auto waiting = std::count_if(paper.blocks.begin(), paper.blocks.end(),
                                     [](const office::WrittenBlock& block) { return !block.is_read(); });
  if (waiting == 0) return;
  write_notice(out, {counted(waiting, "block of words waits", "blocks of words wait") + " to be read by somebody else.",
                     "Until then it cannot be proposed.", address_of_paper(name, period), "Words and paper"});
}

Response page(const Desk& desk, const std::string& name, const ReportQuestion& asked, const base::Refusals& refused) {
  const auto report = desk.office.report(name, asked.question);
  if (!report) return bad_request(report.error());
  const Wrongs wrongs(refused);
  const auto all = desk.office.publishing().all();
  const auto* before = office::last_released(all, name, asked.question.period.id);
  const auto broken = broken_checks(*report, refused);
  std::vector<std::string> fields{"reason"};
  for (const auto& check : broken) fields.push_back(field_of(check.id));
  html::Writer out;
  out << wrongs.summary(fields) << "<div class=\"rd-crumb\"><a href=\"" << asked.address(name)
      << "\">Back to the report</a></div>\n<div class=\"rd-head\"><div><h1>Publish: " << report->title
      << "</h1>\n<p class=\"rd-sub\">As at " << desk.long_day(report->as_at) << ", of everything that is recorded now."
      << "</p></div></div>\n<p class=\"govuk-body\">What is published is sealed: its files are kept as they are, with "
         "the place in the record that they were made from. Somebody else has to look at them and release "
         "them.</p>\n";
  write_words_that_wait(out, name, asked, desk);
  write_form_start(out, desk, Url("/reports").segment(name).segment("publication"));
  out << "<input type=\"hidden\" name=\"period\" value=\"" << asked.period
      << "\">\n<input type=\"hidden\" name=\"as_at\" value=\"" << asked.as_at << "\">\n";
  if (before != nullptr) {
    write_reason(out, "reason", "Why is it published once more?",
                 "Edition " + std::to_string(before->edition) + " was released on " +
                     desk.long_day(desk.office.local(*before->released_at).day) +
                     ". It stands. The new one prints this reason and each number that differs.",
                 desk, wrongs);
  }
  for (const auto& check : broken) {
    write_reason(out, field_of(check.id), check.id + " does not hold. Why is it published all the same?",
                 check.text + " The reason is printed.", desk, wrongs);
  }
  if (broken.empty()) out << "<p class=\"govuk-body\">Every check made on the page holds.</p>\n";
  out << govuk::button({.text = "Propose it for publication", .preventDoubleClick = true});
  write_form_end(out);
  return framed(desk, {.title = wrongs.title("Publish a report"), .section = Section::reports, .main = out.take()});
}

bool has_report(const Desk& desk, const std::string& name) {
  const auto reports = desk.office.reports();
  return std::any_of(reports.begin(), reports.end(), [&](const auto& each) { return each.id == name; });
}

}  // namespace

Response publish_page(const Desk& desk, const Request& request, const Captures& captures) {
  const std::string& name = captures.at("name");
  if (!has_report(desk, name)) return not_found("There is no report of this name.");
  auto asked = question_of(request.query, {}, desk);
  if (!asked) return bad_request(asked.error());
  asked->question.with_cases = false;
  return page(desk, name, *asked, {});
}

Response send_publication(const Desk& desk, const Request&, const Captures& captures) {
  const std::string& name = captures.at("name");
  if (!has_report(desk, name)) return not_found("There is no report of this name.");
  http::Fields query{{"period", desk.typed("period")}};
  if (!desk.typed("as_at").empty()) query.emplace_back("as_at", desk.typed("as_at"));
  auto asked = question_of(query, {}, desk);
  if (!asked) return bad_request(asked.error());
  asked->question.with_cases = false;
  office::ToPublish wanted{name, asked->question.period, asked->question.as_at, desk.typed("reason")};
  for (const auto& [field, text] : desk.form) {
    if (!field.starts_with(field_of("")) || desk.typed(field).empty()) continue;
    wanted.waivers.push_back({field.substr(field_of("").size()), desk.typed(field)});
  }
  const auto made = desk.office.publishing().propose(wanted, desk.visitor.who->actor);
  if (!made) {
    base::Refusals refused = made.error();
    for (auto& refusal : refused) {
      if (refusal.rule == "checks_hold" || refusal.rule == "reason_is_given" || refusal.rule == "check_does_not_hold")
        refusal.about = field_of(refusal.about);
    }
    return page(desk, name, *asked, refused);
  }
  return http::see_other(address_of(*made).with("done", "report_proposed").text());
}

}  // namespace redress::web
