// The targets register: what measures should come to, since when, who answers for it; set one, end one.
#include "app/office/targets.h"

#include <algorithm>

#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/section.h"
#include "app/web/parts/text_input.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using reports::Target;

Url address_of(const Target& target) {
  return Url("/targets").segment(target.id);
}

std::string title_of(const std::string& measure, const Desk& desk) {
  const auto all = desk.office.measures();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == measure; });
  return found == all.end() ? measure : found->title;
}

void write_row(html::Writer& out, const Target& target, const Desk& desk) {
  out << "<tr><th scope=\"row\">" << title_of(target.measure, desk) << "<small>" << target.id;
  if (!target.start.empty()) out << ", from " << target.start;
  out << "</small></th><td data-l=\"Target\">";
  if (target.sense == Target::Sense::none) out << "<strong>None.</strong> ";
  out << target.words << "</td><td data-l=\"Holds\">From " << desk.short_day(target.from);
  if (target.to) out << " to " << desk.short_day(*target.to);
  if (!target.ended_because.empty()) out << ". " << target.ended_because;
  out << "</td><td data-l=\"Owner\">" << target.owner << "</td><td data-l=\"End it\">";
  if (target.to) {
    out << "Ended";
  } else if (desk.may(office::Permission::publish_reports)) {
    out << "<a class=\"govuk-link\" href=\"" << address_of(target).segment("end") << "\">End " << target.id << "</a>";
  } else {
    out << "It goes on";
  }
  out << "</td></tr>\n";
}

void write_list(html::Writer& out, const Desk& desk) {
  const auto all = desk.office.target_register().all();
  if (all.empty()) {
    out << "<p class=\"govuk-body\">No target is registered, and none is quoted in a report.</p>\n";
    return;
  }
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Targets in the order in which "
         "they were set</caption>\n<thead><tr><th scope=\"col\">Measure</th><th scope=\"col\">Target</th><th "
         "scope=\"col\">Holds</th><th scope=\"col\">Owner</th><th scope=\"col\">End it</th></tr></thead>\n<tbody>\n";
  for (const auto& target : all) write_row(out, target, desk);
  out << "</tbody>\n</table>\n";
}

void write_form(html::Writer& out, const Desk& desk, const Wrongs& wrongs) {
  govuk::Select measures{.name = "measure",
                         .label = {.text = "Of which measure?"},
                         .errorMessage = {.text = wrongs.at("measure")},
                         .value = desk.typed("measure")};
  for (const auto& measure : desk.office.measures())
    measures.items.push_back({.text = measure.title, .value = measure.id});
  std::sort(measures.items.begin(), measures.items.end(),
            [](const auto& one, const auto& other) { return one.text < other.text; });
  const govuk::Radios senses{
      .name = "sense",
      .fieldset = {.legend = {.text = "What should it come to?", .classes = "govuk-fieldset__legend--s"}},
      .errorMessage = {.text = wrongs.at("sense")},
      .value = desk.typed("sense"),
      .items = {{.value = "at_least", .text = "At least"},
                {.value = "at_most", .text = "At most"},
                {.value = "none",
                 .text = "There is no target",
                 .hint = {.text = "Said aloud, so that nobody takes another for it"}}}};
  write_section(out, "set", "Set a target");
  write_form_start(out, desk, Url("/targets"));
  out << govuk::select(measures) << govuk::radios(senses)
      << govuk::input(text_input("value", "The number",
                                 "In the measure's unit, such as 75 or 4.5; empty where there is no target", desk,
                                 wrongs, "govuk-input--width-5"))
      << govuk::input(text_input("words", "As it is said to people",
                                 "Such as: 75% within 20 working days of allocation", desk, wrongs))
      << govuk::input(text_input("start", "From which event does it count?",
                                 "Such as: receipt. Empty where it counts from none", desk, wrongs))
      << day_question("from", "From which day does it hold?", "", desk, wrongs, desk.today)
      << govuk::input(text_input("owner", "Who answers for it?", "A post or a name", desk, wrongs))
      << govuk::button({.text = "Set the target", .preventDoubleClick = true});
  write_form_end(out);
  out << "</section>\n";
}

const std::vector<std::string>& fields() {
  static const std::vector<std::string> all{"measure", "sense", "value", "words", "start", "from-day", "from", "owner"};
  return all;
}

Response page(const Desk& desk, const Wrongs& wrongs, const html::Fragment& done) {
  html::Writer out;
  out << wrongs.summary(fields()) << done
      << "<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n<div "
         "class=\"rd-head\"><div><h1>Targets</h1>\n<p class=\"rd-sub\">What measures should come to. A report quotes a "
         "target from here, as it held on the last day of its period; nobody types one.</p></div></div>\n";
  write_list(out, desk);
  if (desk.may(office::Permission::publish_reports)) write_form(out, desk, wrongs);
  return framed(desk, {.title = wrongs.title("Targets"), .section = Section::reports, .main = out.take()});
}

std::optional<Target> target_called(const Desk& desk, const std::string& id) {
  for (auto& target : desk.office.target_register().all()) {
    if (target.id == id) return std::move(target);
  }
  return std::nullopt;
}

std::optional<Day> typed_day(const Desk& desk, const char* name, base::Refusals& wrong) {
  const TypedDay typed = read_day(desk, name);
  const auto day = typed.wrong ? std::nullopt : base::parse_day(typed.iso);
  if (!day) wrong.push_back({"day_is_a_day", name, "", "enter a day, such as 1 4 2026"});
  return day;
}

Response end_page(const Desk& desk, const Target& target, const Wrongs& wrongs) {
  html::Writer out;
  out << wrongs.summary({"to-day", "to", "reason"})
      << "<div class=\"rd-crumb\"><a href=\"/targets\">Back to targets</a></div>\n<div class=\"rd-head\"><div><h1>End "
      << target.id << "</h1>\n<p class=\"rd-sub\">" << title_of(target.measure, desk) << ": " << target.words
      << "</p></div></div>\n";
  write_form_start(out, desk, address_of(target).segment("end"));
  out << day_question("to", "What is its last day?",
                      "Reports of periods that end on this day or before go on quoting it", desk, wrongs, desk.today)
      << govuk::input(text_input("reason", "Why does it end?", "", desk, wrongs))
      << govuk::button({.text = "End it", .preventDoubleClick = true});
  write_form_end(out);
  return framed(desk, {.title = wrongs.title("End " + target.id), .section = Section::reports, .main = out.take()});
}

}  // namespace

Response targets_page(const Desk& desk, const Request& request, const Captures&) {
  return page(desk, {}, done_banner(request));
}

Response set_target(const Desk& desk, const Request&, const Captures&) {
  base::Refusals wrong;
  Target target;
  target.measure = desk.typed("measure");
  target.words = desk.typed("words");
  target.value = desk.typed("value");
  target.start = desk.typed("start");
  target.owner = desk.typed("owner");
  const auto sense = reports::parse_sense(desk.typed("sense"));
  if (!sense) wrong.push_back({"sense_is_chosen", "sense", "", "choose what it should come to"});
  const auto from = typed_day(desk, "from", wrong);
  target.sense = sense.value_or(Target::Sense::none);
  target.from = from.value_or(desk.today);
  if (!wrong.empty()) {
    for (auto& each : reports::wrong_with(target)) {
      if (each.about != "value") wrong.push_back(std::move(each));
    }
    return page(desk, Wrongs(wrong), {});
  }
  const auto made = desk.office.target_register().set(target, desk.visitor.who->actor);
  if (!made) return page(desk, Wrongs(made.error()), {});
  return http::see_other("/targets?done=target_set");
}

Response end_target_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto target = target_called(desk, captures.at("target"));
  if (!target) return not_found("There is no such target.");
  return end_page(desk, *target, {});
}

Response end_target(const Desk& desk, const Request&, const Captures& captures) {
  const auto target = target_called(desk, captures.at("target"));
  if (!target) return not_found("There is no such target.");
  base::Refusals wrong;
  const auto last = typed_day(desk, "to", wrong);
  if (!last) return end_page(desk, *target, Wrongs(wrong));
  const auto ended =
      desk.office.target_register().end(target->id, *last, desk.typed("reason"), desk.visitor.who->actor);
  if (!ended) return end_page(desk, *target, Wrongs(ended.error()));
  return http::see_other("/targets?done=target_ended");
}

}  // namespace redress::web
