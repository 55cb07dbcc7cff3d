// The action register: what is open, what is late first; what was learned as at a day; a form to set an action.
#include <algorithm>

#include "app/office/papers.h"
#include "app/web/action_words.h"
#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/paper_words.h"
#include "app/web/parts/section.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using reports::Action;
using reports::Standing;

// What the address asks for: the actions that stand so, of that kind, of that service, as at that day.
struct Asked {
  std::string show = "open", kind, service;
  Day as_at{};
};

std::string found(const http::Fields& query, std::string_view name, const char* otherwise = "") {
  const std::string* value = http::find(query, name);
  return value == nullptr ? otherwise : *value;
}

Asked asked_of(const http::Fields& query, const Desk& desk) {
  Asked asked{found(query, "show", "open"), found(query, "kind"), found(query, "service"), desk.today};
  if (const auto day = base::parse_day(found(query, "as_at"))) asked.as_at = *day;
  return asked;
}

Url address_of(const Asked& asked, const Desk& desk) {
  return Url("/actions")
      .with("show", asked.show)
      .with("kind", asked.kind)
      .with("service", asked.service)
      .with("as_at", asked.as_at == desk.today ? "" : base::to_text(asked.as_at));
}

struct Line {
  const Action* action = nullptr;
  Standing standing;
};

bool is_shown(const Line& line, const Asked& asked) {
  const Standing& standing = line.standing;
  if (!asked.kind.empty() && reports::to_text(line.action->kind) != asked.kind) return false;
  if (!asked.service.empty() && std::to_string(line.action->service) != asked.service) return false;
  if (asked.show == "overdue") return standing.is_overdue;
  if (asked.show == "done") return standing.state == Standing::State::done;
  if (asked.show == "dropped") return standing.state == Standing::State::dropped;
  return asked.show == "all" || standing.state == Standing::State::open;
}

// What is late first, then what is due first; without a day last.
std::vector<Line> lines_of(const std::vector<Action>& all, const std::vector<reports::Meeting>& meetings,
                           const Asked& asked, const Desk& desk) {
  std::vector<Line> lines;
  for (const auto& action : all) {
    if (auto standing = reports::standing_of(action, meetings, asked.as_at, desk.today))
      lines.push_back({&action, std::move(*standing)});
  }
  std::erase_if(lines, [&](const Line& line) { return !is_shown(line, asked); });
  constexpr Day never = Day::max();
  std::stable_sort(lines.begin(), lines.end(), [&](const Line& one, const Line& other) {
    if (one.standing.is_overdue != other.standing.is_overdue) return one.standing.is_overdue;
    return one.standing.due_on.value_or(never) < other.standing.due_on.value_or(never);
  });
  return lines;
}

void write_lines(html::Writer& out, const std::vector<Line>& lines, const Desk& desk) {
  if (lines.empty()) {
    out << "<p class=\"govuk-body\">No action stands so.</p>\n";
    return;
  }
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Actions, what is overdue "
         "first</caption>\n<thead><tr><th scope=\"col\">Action</th><th scope=\"col\">Service</th><th "
         "scope=\"col\">Owner</th><th scope=\"col\">Due</th><th scope=\"col\">Standing</th></tr></thead>\n<tbody>\n";
  for (const auto& [action, standing] : lines) {
    out << "<tr><th scope=\"row\"><a class=\"govuk-link\" href=\"" << address_of_action(action->reference) << "\">"
        << action->reference << "</a><small>" << action->words << "</small></th><td data-l=\"Service\">"
        << service_of(*action, desk) << "</td><td data-l=\"Owner\">" << standing.owner << "</td><td data-l=\"Due\">"
        << due_words(standing.due, standing.due_on, desk) << "</td><td data-l=\"Standing\">"
        << govuk::tag({.text = standing_words(standing),
                       .classes = standing.is_overdue                       ? "govuk-tag--red"
                                  : standing.state == Standing::State::open ? "govuk-tag--blue"
                                                                            : "govuk-tag--grey"})
        << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

// What was learned: three counts, each of which opens exactly its actions.
void write_learned(html::Writer& out, const std::vector<Action>& all, const std::vector<reports::Meeting>& meetings,
                   const Asked& asked, const Desk& desk) {
  const auto made = reports::learned(all, meetings, asked.as_at, desk.today);
  out << "<ul class=\"rd-kpis\">\n";
  const auto count = [&](const std::vector<std::string>& which, const char* show, html::Markup label) {
    out << "<li><b class=\"rd-num\"><a href=\"" << address_of({show, "improvement", "", asked.as_at}, desk) << "\">"
        << static_cast<std::int64_t>(which.size()) << "</a></b><strong>" << label << "</strong></li>\n";
  };
  count(made.open, "open", "Improvements open");
  count(made.overdue, "overdue", "Of these overdue");
  count(made.closed, "done", "Improvements done");
  out << "</ul>\n";
}

void write_choice(html::Writer& out, const char* name, const char* label, const std::string& value,
                  const std::vector<std::pair<std::string, std::string>>& items) {
  govuk::Select select{.name = name, .label = {.text = label}, .value = value};
  for (const auto& [code, text] : items) select.items.push_back({.text = text, .value = code});
  out << govuk::select(select);
}

std::vector<std::pair<std::string, std::string>> services(const Desk& desk, const char* none) {
  std::vector<std::pair<std::string, std::string>> all{{"", none}};
  for (const auto& each : desk.office.services()) all.emplace_back(std::to_string(each.id), each.name);
  return all;
}

void write_filters(html::Writer& out, const Asked& asked, const Desk& desk) {
  out << "<form class=\"rd-datebar rd-noprint\" action=\"/actions\" method=\"get\">\n";
  write_choice(out, "show", "Show", asked.show,
               {{"open", "Open"}, {"overdue", "Overdue"}, {"done", "Done"}, {"dropped", "Dropped"}, {"all", "All"}});
  write_choice(out, "kind", "Kind", asked.kind,
               {{"", "Both"}, {"improvement", "Improvements"}, {"meeting", "Asked by a meeting"}});
  write_choice(out, "service", "Service", asked.service, services(desk, "All"));
  out << "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"as_at\">As at</label><input type=\"date\" "
         "class=\"govuk-input govuk-input--width-10\" id=\"as_at\" name=\"as_at\" value=\""
      << base::to_text(asked.as_at)
      << "\" autocomplete=\"off\"></div>\n<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" "
         "data-module=\"govuk-button\">Show</button>\n</form>\n";
}

const std::vector<std::string>& fields() {
  static const std::vector<std::string> all{"set_on-day", "set_on",  "reference", "kind",     "words", "service",
                                            "owner",      "due-day", "due",       "meeting",  "cause", "cause_words",
                                            "cases",      "report",  "period",    "paragraph"};
  return all;
}

// The form; what is not typed yet stands in the address, such as the case that it came from.
Response form_page(const Desk& desk, const http::Fields& query, const Wrongs& wrongs) {
  const auto value = [&](const char* field) { return typed_or(desk, field, found(query, field)); };
  const auto input = [&](const char* name, const char* label, const char* hint) {
    return govuk::input({.name = name,
                         .label = {.text = label},
                         .hint = {.text = hint},
                         .errorMessage = {.text = wrongs.at(name)},
                         .value = value(name),
                         .classes = "govuk-!-width-two-thirds"});
  };
  const auto select = [&](const char* name, const char* label, std::vector<std::pair<std::string, std::string>> items) {
    govuk::Select made{
        .name = name, .label = {.text = label}, .errorMessage = {.text = wrongs.at(name)}, .value = value(name)};
    for (auto& [code, text] : items) made.items.push_back({.text = text, .value = code});
    return govuk::select(made);
  };
  const std::string kind = value("kind"), cases = found(query, "case");
  std::vector<std::pair<std::string, std::string>> causes{{"", "Choose"}}, reports{{"", "None"}};
  for (const auto& cause : desk.office.action_register().causes()) causes.emplace_back(cause.code, cause.title);
  for (const auto& report : desk.office.reports()) reports.emplace_back(report.id, report.title);
  html::Writer out;
  out << wrongs.summary(fields())
      << "<div class=\"rd-crumb\"><a href=\"/actions\">Back to the actions</a></div>\n<div "
         "class=\"rd-head\"><div><h1>Set an action</h1>\n<p class=\"rd-sub\">The register gives it its "
         "reference.</p></div></div>\n";
  write_form_start(out, desk, Url("/actions"));
  out << govuk::radios(
             {.name = "kind",
              .fieldset = {.legend = {.text = "What is it?", .classes = "govuk-fieldset__legend--s"}},
              .errorMessage = {.text = wrongs.at("kind")},
              .value = !kind.empty()                     ? kind
                       : found(query, "meeting").empty() ? "improvement"
                                                         : "meeting",
              .items = {{.value = "improvement", .text = "An improvement", .hint = {.text = "Learned from cases"}},
                        {.value = "meeting", .text = "Asked by a meeting"}}})
      << govuk::textarea({.name = "words",
                          .label = {.text = "What is to be done?"},
                          .errorMessage = {.text = wrongs.at("words")},
                          .value = value("words"),
                          .rows = 3})
      << select("service", "By which service?", services(desk, "The whole body"))
      << input("owner", "Who is to do it?", "A post or a name") << due_questions(desk, wrongs, {{}, value("meeting")})
      << select("cause", "What was the cause?", causes)
      << input("cause_words", "About the cause", "In your own words; may be empty")
      << govuk::input({.name = "cases",
                       .label = {.text = "Which cases did it come from?"},
                       .hint = {.text = "Their references with blanks between them; may be empty"},
                       .errorMessage = {.text = wrongs.at("cases")},
                       .value = typed_or(desk, "cases", cases)})
      << select("report", "Which report announces it?", reports)
      << govuk::input({.name = "period",
                       .label = {.text = "Of which period?"},
                       .hint = {.text = "Such as 2026-27-Q2"},
                       .errorMessage = {.text = wrongs.at("period")},
                       .value = value("period"),
                       .classes = "govuk-input--width-10"})
      << govuk::input({.name = "paragraph",
                       .label = {.text = "In which paragraph?"},
                       .hint = {.text = "Such as 2.1"},
                       .errorMessage = {.text = wrongs.at("paragraph")},
                       .value = value("paragraph"),
                       .classes = "govuk-input--width-5"})
      << day_question("set_on", "On which day was it set?", "Today, or the day of a meeting before", desk, wrongs,
                      desk.today)
      << govuk::input({.name = "reference",
                       .label = {.text = "Has it a reference already?"},
                       .hint = {.text = "Such as A37/23. Empty: the register gives it one"},
                       .errorMessage = {.text = wrongs.at("reference")},
                       .value = value("reference"),
                       .classes = "govuk-input--width-10"})
      << govuk::button({.text = "Set the action", .preventDoubleClick = true});
  write_form_end(out);
  return framed(desk, {.title = wrongs.title("Set an action"), .section = Section::reports, .main = out.take()});
}

// The field has room for several lines; the register keeps one.
std::string in_one_line(std::string text) {
  std::erase(text, '\r');
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

office::ActionToSet typed_action(const Desk& desk, base::Refusals& wrong) {
  office::ActionToSet asked;
  Action& action = asked.action;
  const auto kind = reports::parse_action_kind(desk.typed("kind"));
  if (!kind) wrong.push_back({"kind_is_chosen", "kind", "", "choose what it is"});
  action.kind = kind.value_or(Action::Kind::improvement);
  action.words = in_one_line(desk.typed("words"));
  if (const std::string service = desk.typed("service"); !service.empty())
    action.service = base::parse_int(service, 1, INT64_MAX).value_or(-1);
  action.cause = desk.typed("cause");
  action.cause_words = desk.typed("cause_words");
  const std::string cases = desk.typed("cases");
  for (const std::string_view word : base::split(cases, ' ')) {
    if (!base::trimmed(word).empty()) action.cases.emplace_back(base::trimmed(word));
  }
  action.report = desk.typed("report");
  action.period = desk.typed("period");
  action.paragraph = desk.typed("paragraph");
  action.reference = desk.typed("reference");
  const TypedDay set_on = read_day(desk, "set_on");
  if (set_on.wrong) wrong.push_back({"day_is_a_day", "set_on", "", "enter a day, such as 1 4 2026"});
  asked.set_on = base::parse_day(set_on.iso);
  asked.owner = desk.typed("owner");
  asked.due = typed_due(desk, wrong);
  return asked;
}

}  // namespace

Response action_register_page(const Desk& desk, const Request& request, const Captures&) {
  const Asked asked = asked_of(request.query, desk);
  const auto all = desk.office.action_register().all();
  const auto meetings = desk.office.papers().meetings();
  html::Writer out;
  out << done_banner(request)
      << "<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n<div "
         "class=\"rd-head\"><div><h1>Actions</h1>\n<p class=\"rd-sub\">What is to be done because of complaints, as at "
      << desk.long_day(asked.as_at) << ".</p></div>\n";
  if (desk.may(office::Permission::write_reports))
    out << "<div class=\"rd-btns rd-noprint\"><a href=\"/actions/new\">Set an action</a></div>\n";
  out << "</div>\n";
  write_learned(out, all, meetings, asked, desk);
  write_filters(out, asked, desk);
  write_lines(out, lines_of(all, meetings, asked, desk), desk);
  return framed(desk, {.title = "Actions", .section = Section::reports, .main = out.take()});
}

Response new_action_page(const Desk& desk, const Request& request, const Captures&) {
  return form_page(desk, request.query, {});
}

Response set_action(const Desk& desk, const Request&, const Captures&) {
  base::Refusals wrong;
  const auto asked = typed_action(desk, wrong);
  if (!wrong.empty()) return form_page(desk, {}, Wrongs(wrong));
  const auto made = desk.office.action_register().set(asked, desk.visitor.who->actor);
  if (!made) return form_page(desk, {}, Wrongs(made.error()));
  return http::see_other(address_of_action(*made).with("done", "action_set").text());
}

}  // namespace redress::web
