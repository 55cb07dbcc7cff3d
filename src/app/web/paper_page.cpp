// The paper of a report: its words with who wrote and who read them, where it goes and when, what the meeting made of it.
#include "app/web/paper.h"

#include <algorithm>

#include "app/office/actions.h"
#include "app/office/publishing.h"
#include "app/web/action_words.h"
#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/notice.h"
#include "app/web/parts/paper_words.h"
#include "app/web/parts/section.h"
#include "app/web/report_question.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;
using html::Url;
using office::Paper;
using office::PaperHead;
using office::WrittenBlock;

std::variant<AskedPaper, Response> asked_paper(const Desk& desk, const http::Fields& fields, const Captures& captures) {
  AskedPaper asked;
  asked.name = captures.at("name");
  const auto reports = desk.office.reports();
  if (std::none_of(reports.begin(), reports.end(), [&](const auto& each) { return each.id == asked.name; }))
    return not_found("There is no report of this name.");
  const std::string* period = http::find(fields, "period");
  http::Fields only_period;
  if (period != nullptr) only_period.emplace_back("period", *period);
  auto question = question_of(only_period, {}, desk);
  if (!question) return bad_request(question.error());
  question->question.with_cases = false;
  auto report = desk.office.report(asked.name, question->question);
  if (!report) return bad_request(report.error());
  asked.period = question->question.period;
  asked.report = std::move(*report);
  asked.paper = desk.office.papers().find(asked.name, asked.period.id);
  return asked;
}

std::string title_of_place(const figures::Report& report, std::string_view place) {
  for (std::size_t i = 0; i < report.tables.size(); ++i) {
    if (report.tables[i].id == place) return "Under table " + std::to_string(i + 1) + ", " + report.tables[i].title;
  }
  return place.empty() ? "Before the tables" : "Under a table that the report no longer has";
}

namespace {

const std::vector<std::string>& fields_of_head() {
  static const std::vector<std::string> all{"audience",   "circulation",   "meeting",        "meeting_on-day",
                                            "meeting_on", "despatch_days", "recommendation", "resolution"};
  return all;
}

bool is_released(const Desk& desk, const AskedPaper& asked) {
  return office::last_released(desk.office.publishing().all(), asked.name, asked.period.id) != nullptr;
}

void write_warnings(html::Writer& out, const AskedPaper& asked, const Desk& desk) {
  const auto despatch = asked.paper.head.despatch_on();
  if (despatch && *despatch < desk.today && !is_released(desk, asked)) {
    write_notice(out, {"The day of despatch has passed.",
                       "It was " + desk.long_day(*despatch) + ", and the report is not released."});
  }
  const auto waiting = std::count_if(asked.paper.blocks.begin(), asked.paper.blocks.end(),
                                     [](const WrittenBlock& block) { return !block.is_read(); });
  if (waiting > 0) {
    write_notice(out, {counted(waiting, "block waits", "blocks wait") + " to be read by somebody else.",
                       "Until then the report cannot be proposed for publication."});
  }
}

void write_hidden(html::Writer& out, html::Markup name, const std::string& value) {
  out << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << value << "\">\n";
}

// The figures whose values have changed since the words were written.
void write_then_and_now(html::Writer& out, const WrittenBlock& block, const figures::Report& report) {
  const auto filled = reports::fill(block.words, report);
  if (!filled) return;
  bool begun = false;
  for (const auto& [name, now] : filled->values) {
    const auto then = block.values.find(name);
    if (then == block.values.end() || then->second == now) continue;
    if (!begun) {
      out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-table__caption--s\">Figures that changed "
             "since these words were written</caption>\n<thead><tr><th scope=\"col\">Figure</th><th "
             "scope=\"col\">Then</th><th scope=\"col\">Now</th></tr></thead>\n<tbody>\n";
    }
    begun = true;
    out << "<tr><th scope=\"row\">" << name << "</th><td data-l=\"Then\">" << then->second << "</td><td data-l=\"Now\">"
        << now << "</td></tr>\n";
  }
  if (begun) out << "</tbody>\n</table>\n";
}

void write_acts(html::Writer& out, const WrittenBlock& block, const AskedPaper& asked, const Desk& desk) {
  if (!desk.may(office::Permission::write_reports)) return;
  const std::string place = block.id;
  out << "<p class=\"govuk-body rd-noprint\"><a class=\"govuk-link\" href=\""
      << Url("/reports")
             .segment(asked.name)
             .segment("paper")
             .segment("words")
             .with("period", asked.period.id)
             .with("block", block.id)
      << "\">Change these words<span class=\"govuk-visually-hidden\"> (" << place << ")</span></a></p>\n";
  if (block.is_read()) return;
  if (block.written_by == desk.visitor.who->actor) {
    out << "<p class=\"govuk-hint\">You wrote them, so somebody else has to read them.</p>\n";
    return;
  }
  write_form_start(out, desk, Url("/reports").segment(asked.name).segment("paper").segment("reading"));
  write_hidden(out, "period", asked.period.id);
  write_hidden(out, "block", block.id);
  write_hidden(out, "version", std::to_string(block.version));
  out << govuk::button({.text = "I have read these words and they may be published",
                        .preventDoubleClick = true,
                        .classes = "govuk-button--secondary"});
  write_form_end(out);
}

void write_few(html::Writer& out, const reports::PrintedBlock& block) {
  if (block.few.empty()) return;
  std::string names;
  for (const auto& name : block.few) names += (names.empty() ? "" : ", ") + name;
  out << govuk::warning_text({.text = "These words describe few people: " + names +
                                      ". Somebody may know who it was. The public copy hides such a number.",
                              .iconFallbackText = "Warning"});
}

void write_blocks(html::Writer& out, const AskedPaper& asked, const reports::PrintedPaper& printed, const Desk& desk) {
  write_section(out, "words", "What is said in it");
  if (printed.blocks.empty()) out << "<p class=\"govuk-body\">Nothing is said in this report yet.</p>\n";
  for (const auto& block : printed.blocks) {
    const auto written = std::find_if(asked.paper.blocks.begin(), asked.paper.blocks.end(),
                                      [&](const WrittenBlock& each) { return each.id == block.id; });
    out << "<h3 class=\"govuk-heading-s\">" << title_of_place(asked.report, block.place) << "</h3>\n";
    write_paragraphs(out, block);
    out << "<p class=\"rd-src\">" << reports::signature_of(block) << "</p>\n";
    if (written == asked.paper.blocks.end()) continue;
    write_few(out, block);
    write_then_and_now(out, *written, asked.report);
    write_acts(out, *written, asked, desk);
  }
  if (desk.may(office::Permission::write_reports)) {
    out << "<p class=\"govuk-body rd-noprint\"><a class=\"govuk-link\" href=\""
        << Url("/reports").segment(asked.name).segment("paper").segment("words").with("period", asked.period.id)
        << "\">Write words</a></p>\n";
  }
  out << "</section>\n";
}

std::string lines_of(const std::vector<std::string>& list) {
  std::string lines;
  for (const auto& each : list) lines += (lines.empty() ? "" : "\n") + each;
  return lines;
}

void write_head_form(html::Writer& out, const AskedPaper& asked, const Desk& desk, const Wrongs& wrongs) {
  const PaperHead& head = asked.paper.head;
  const auto input = [&](const char* name, const char* label, const char* hint, const std::string& value) {
    return govuk::input({.name = name,
                         .label = {.text = label},
                         .hint = {.text = hint},
                         .errorMessage = {.text = wrongs.at(name)},
                         .value = typed_or(desk, name, value),
                         .classes = "govuk-!-width-two-thirds"});
  };
  write_section(out, "head", "Change where it goes");
  write_form_start(out, desk, Url("/reports").segment(asked.name).segment("paper"));
  write_hidden(out, "period", asked.period.id);
  out << input("audience", "Who is it for?", "Such as: members and the public", head.audience)
      << govuk::textarea({.name = "circulation",
                          .label = {.text = "Circulation list"},
                          .hint = {.text = "Each person or body on a line of its own"},
                          .errorMessage = {.text = wrongs.at("circulation")},
                          .value = typed_or(desk, "circulation", lines_of(head.circulation)),
                          .rows = 4})
      << input("meeting", "Whose meeting does it go to?", "Such as: Audit and Governance Committee", head.meeting)
      << day_question("meeting_on", "On which day is the meeting?", "", desk, wrongs, head.meeting_on)
      << govuk::input(
             {.name = "despatch_days",
              .label = {.text = "How many days before the meeting must it be out?"},
              .errorMessage = {.text = wrongs.at("despatch_days")},
              .value = typed_or(desk, "despatch_days", head.despatch_days ? std::to_string(*head.despatch_days) : ""),
              .inputmode = "numeric",
              .classes = "govuk-input--width-2"})
      << input("recommendation", "What is recommended?", "Such as: that the committee note the report",
               head.recommendation)
      << govuk::button({.text = "Keep this", .preventDoubleClick = true});
  write_form_end(out);
  out << "</section>\n";
}

void write_resolution_form(html::Writer& out, const AskedPaper& asked, const Desk& desk, const Wrongs& wrongs) {
  if (!asked.paper.head.meeting_on || *asked.paper.head.meeting_on > desk.today) return;
  write_section(out, "resolve", "What the meeting resolved");
  write_form_start(out, desk, Url("/reports").segment(asked.name).segment("paper").segment("resolution"));
  write_hidden(out, "period", asked.period.id);
  out << govuk::input({.name = "resolution",
                       .label = {.text = "The resolution"},
                       .errorMessage = {.text = wrongs.at("resolution")},
                       .value = typed_or(desk, "resolution", asked.paper.resolution)})
      << govuk::button({.text = "Keep the resolution", .preventDoubleClick = true});
  write_form_end(out);
  out << "</section>\n";
}

Response page(const Desk& desk, const AskedPaper& asked, const Wrongs& wrongs, const html::Fragment& done) {
  html::Writer out;
  out << wrongs.summary(fields_of_head()) << done << "<div class=\"rd-crumb\"><a href=\""
      << Url("/reports").segment(asked.name).with("period", asked.period.id)
      << "\">Back to the report</a></div>\n<div class=\"rd-head\"><div><h1>Words and paper</h1>\n<p class=\"rd-sub\">"
      << asked.report.title << "</p></div></div>\n";
  write_warnings(out, asked, desk);
  const auto printed = office::printed_paper(asked.paper, asked.report, desk.office.action_register().all(),
                                             desk.office.papers().meetings(), desk.today,
                                             [&](std::int64_t unit) { return desk.office.unit_name(unit); });
  if (!printed) {
    for (const auto& refusal : printed.error())
      write_notice(out, {"Words name a figure that the report does not have.", sentence_of(refusal)});
  }
  write_blocks(out, asked, printed ? *printed : reports::PrintedPaper{}, desk);
  write_section(out, "goes", "Where it goes");
  if (printed && !printed->empty()) write_paper_head(out, *printed);
  if (asked.paper.head == PaperHead{}) out << "<p class=\"govuk-body\">It goes to no meeting yet.</p>\n";
  if (desk.may(office::Permission::write_reports)) {
    out << "<p class=\"govuk-body rd-noprint\"><a class=\"govuk-link\" href=\""
        << Url("/actions")
               .segment("new")
               .with("meeting", asked.paper.head.meeting)
               .with("report", asked.name)
               .with("period", asked.period.id)
        << "\">Set an action</a></p>\n";
  }
  out << "</section>\n";
  if (desk.may(office::Permission::write_reports)) {
    write_resolution_form(out, asked, desk_of_form(desk, "resolution"), wrongs);
    write_head_form(out, asked, desk_of_form(desk, "audience"), wrongs);
  }
  return framed(desk, {.title = wrongs.title("Words and paper: " + asked.report.title),
                       .section = Section::reports,
                       .main = out.take()});
}

// What was sent about this paper, and where it leads when it is done.
template <class Act>
Response acted(const Desk& desk, const Captures& captures, const char* done, const Act& act) {
  const auto asked = asked_paper(desk, desk.form, captures);
  if (const auto* answer = std::get_if<Response>(&asked)) return *answer;
  const auto& about = std::get<AskedPaper>(asked);
  const base::Checked<base::Done> result = act(about);
  if (!result) return page(desk, about, Wrongs(result.error()), {});
  return http::see_other(address_of_paper(about.name, about.period.id).with("done", done).text());
}

}  // namespace

Response paper_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto asked = asked_paper(desk, request.query, captures);
  if (const auto* answer = std::get_if<Response>(&asked)) return *answer;
  return page(desk, std::get<AskedPaper>(asked), {}, done_banner(request));
}

Response change_paper(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "paper_changed", [&](const AskedPaper& asked) -> base::Checked<base::Done> {
    base::Refusals wrong;
    PaperHead head{desk.typed("audience"), {}, desk.typed("meeting"), {}, {}, desk.typed("recommendation")};
    const std::string circulation = desk.typed("circulation");
    for (const std::string_view line : base::split(circulation, '\n')) {
      if (!base::trimmed(line).empty()) head.circulation.emplace_back(base::trimmed(line));
    }
    const TypedDay day = read_day(desk, "meeting_on");
    head.meeting_on = base::parse_day(day.iso);
    if (day.wrong) wrong.push_back({"day_is_a_day", "meeting_on", "", "enter a day, such as 1 4 2026"});
    if (const std::string days = desk.typed("despatch_days"); !days.empty()) {
      const auto number = base::parse_int(days, 0, 60);
      if (!number)
        wrong.push_back({"despatch_is_days_before", "despatch_days", "", "enter a number of days from 0 to 60"});
      if (number) head.despatch_days = static_cast<int>(*number);
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return desk.office.papers().change(asked.name, asked.period.id, head, desk.visitor.who->actor);
  });
}

Response read_words(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "words_read", [&](const AskedPaper& asked) {
    office::ToWrite about{asked.name, asked.period.id, desk.typed("block"), 0, "", ""};
    about.version = base::parse_int(desk.typed("version"), 0, INT64_MAX).value_or(0);
    return desk.office.papers().read(about, desk.visitor.who->actor);
  });
}

Response resolve_paper(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "paper_resolved", [&](const AskedPaper& asked) {
    return desk.office.papers().resolve(asked.name, asked.period.id, desk.typed("resolution"), desk.visitor.who->actor);
  });
}

}  // namespace redress::web
