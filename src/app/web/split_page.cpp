// One message that holds several matters: for each further one a case of its own, linked with the one that took the message in.
//
// Each further case begins on the day of receipt of the first, by the same channel and with the same people, who keep their
// numbers; it has its own clocks and is counted once, in its own stream. Rule: RULES B6. All further cases begin or none does.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/questions.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/new_cases.h"
#include "app/web/pages.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

constexpr int most_parts = 4;

std::string named(const char* field, int part) {
  return std::string(field) + "-" + std::to_string(part);
}

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (int part = 1; part <= most_parts; ++part) {
    names.push_back(named("words", part));
    names.push_back(named("procedure", part));
  }
  return names;
}

// The words with which the case began: what its receipt brought, else its first head's.
std::string message_of(const office::CaseView& view) {
  for (const auto& event : view.events) {
    if (event.kind != casework::EventKind::case_received) continue;
    const base::Value* texts = base::find(event.detail, "texts");
    if (texts != nullptr && texts->as_object() != nullptr)
      return text_of(view, base::text_or(*texts->as_object(), "complaint"));
  }
  return "";
}

void write_part(html::Writer& out, int part, const std::vector<Segment>& procedures, const Desk& desk,
                const Wrongs& wrongs) {
  const std::string words = named("words", part), procedure = named("procedure", part);
  out << "<fieldset class=\"govuk-fieldset rd-sec\"><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--m\">"
      << (part == 1 ? std::string("A further matter") : "Another, if there is one") << "</legend>\n"
      << govuk::textarea({.name = words,
                          .label = {.text = "What it is, in their words"},
                          .errorMessage = {.text = wrongs.at(words)},
                          .value = desk.typed(words),
                          .rows = 3});
  govuk::Select select{.name = procedure,
                       .label = {.text = "This is"},
                       .errorMessage = {.text = wrongs.at(procedure)},
                       .value = desk.typed(procedure)};
  select.items.push_back({.text = "Choose", .value = ""});
  for (const auto& each : procedures) select.items.push_back({.text = each.text, .value = each.value});
  out << govuk::select(select) << "</fieldset>\n";
}

Response page(const office::CaseView& view, const Desk& desk, const Wrongs& wrongs) {
  const std::string message = message_of(view);
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"" << Url("/cases").segment(view.state.reference)
      << "\">Back to the case</a></div>\n"
      << wrongs.summary(field_names());
  write_case_line(out, view, desk);
  out << "<h1>Split the message</h1>\n<p class=\"rd-sub\">This case keeps its own matter. Each further one "
         "becomes a "
         "case with clocks of its own, received on "
      << desk.long_day(view.state.received_on) << " like this one, with the same people, and linked with it.</p>\n";
  if (!message.empty()) out << govuk::inset_text({.text = message});
  write_form_start(out, desk, Url("/cases").segment(view.state.reference).segment("split"));
  out << "<div class=\"rd-read\">\n";
  const auto procedures = procedures_to_choose(desk);
  for (int part = 1; part <= most_parts; ++part) write_part(out, part, procedures, desk, wrongs);
  out << govuk::button({.text = "Make the further cases", .preventDoubleClick = true}) << "</div>\n";
  write_form_end(out);
  return framed(desk, {.title = wrongs.title("Split the message"), .section = Section::cases, .main = out.take()});
}

struct Part {
  int number = 0;
  std::string words, procedure;
};

base::Checked<std::vector<Part>> parts_in(const Desk& desk) {
  std::vector<Part> parts;
  base::Refusals refusals;
  for (int number = 1; number <= most_parts; ++number) {
    Part part{number, desk.typed(named("words", number)), desk.typed(named("procedure", number))};
    if (part.words.empty() && part.procedure.empty()) continue;
    if (part.words.empty())
      refusals.push_back({"words_needed", named("words", number), "", "enter what this matter is, in their words"});
    if (part.procedure.empty())
      refusals.push_back({"procedure_needed", named("procedure", number), "", "say what this matter is"});
    parts.push_back(std::move(part));
  }
  if (parts.empty()) refusals.push_back({"words_needed", named("words", 1), "", "enter what the further matter is"});
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return parts;
}

office::Beginning beginning_of(const Part& part, const office::CaseView& view, const Desk& desk) {
  const std::string on = base::to_text(view.state.received_on);
  office::Beginning beginning;
  beginning.mark = "-" + std::to_string(part.number);
  auto& wires = beginning.wires;
  wires.push_back({{"kind", "register_case"},
                   {"on", on},
                   {"procedure", part.procedure},
                   {"complaint", part.words},
                   {"channel", view.state.channel}});
  wires.push_back({{"kind", "add_head"}, {"on", on}, {"words", part.words}});
  for (const auto& person : view.state.people) {
    if (person.removed) continue;
    base::Object wire{{"kind", "add_person"},
                      {"on", on},
                      {"role", person.role},
                      {"authority", person.authority},
                      {"number", person.number}};
    for (const auto& [field, commitment] : person.texts) wire.insert_or_assign(field, text_of(view, commitment));
    if (base::text_or(wire, "name").empty()) continue;  // erased
    wires.push_back(std::move(wire));
  }
  wires.push_back({{"kind", "link_case"},
                   {"on", base::to_text(desk.today)},
                   {"to", view.state.reference},
                   {"relation", "split_from"}});
  return beginning;
}

// As the page calls them: what is wrong with a part is said at its words or at what it is.
base::Refusals as_the_page_calls_them(base::Refusals refusals) {
  for (auto& refusal : refusals) {
    const std::size_t mark = refusal.about.rfind('-');
    if (mark == std::string::npos) continue;
    refusal.about =
        (refusal.about.starts_with("register_case.procedure") ? "procedure" : "words") + refusal.about.substr(mark);
  }
  return refusals;
}

}  // namespace

Response split_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  return page(*view, desk, {});
}

Response send_split(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const auto parts = parts_in(desk);
  if (!parts) return page(*view, desk, Wrongs(parts.error()));
  std::vector<office::Beginning> cases;
  for (const auto& part : *parts) cases.push_back(beginning_of(part, *view, desk));
  const auto begun = desk.office.begin_cases(desk.typed("key"), cases, desk.author());
  if (!begun) return page(*view, desk, Wrongs(as_the_page_calls_them(begun.error())));
  return http::see_other(Url("/cases").segment(view->state.reference).with("done", "split").text());
}

}  // namespace redress::web
