// A new case, taken down while the telephone is in the hand: what came, from whom, what went wrong, what was promised.
//
// One form becomes several commands on one case, done as one: it is registered, its first head of complaint set out, the
// person and the contact recorded, risks flagged, the promise made, what was enclosed attached.
#include <algorithm>
#include <map>
#include <string_view>

#include "app/web/commands/form.h"
#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/drafts.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/new_cases.h"
#include "app/web/pages.h"
#include "app/web/parts/likely_cases.h"
#include "app/web/parts/segments.h"
#include "base/text.h"
#include "kit/files/kind.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

constexpr std::size_t most_alike = 5;

const std::vector<Segment> channels{
    {"phone", "Telephone"}, {"in_person", "In person"}, {"email", "E-mail"}, {"post", "Post"}, {"web", "Web form"}};
const std::vector<std::string> fields{
    "channel",     "received_on",  "who",          "phone",     "email",          "address",    "postcode",
    "adjustments", "safe_contact", "procedure",    "complaint", "outcome_wanted", "service",    "theme",
    "promise",     "promised_for", "known_number", "stream",    "risk",           "risk_words", "files"};

const std::vector<const char*> about_them{"who",      "phone",       "email",       "address",
                                          "postcode", "adjustments", "safe_contact"};

html::Fragment line(const char* name, const char* label, const char* hint, const Desk& desk, const Wrongs& wrongs) {
  return govuk::input({.name = name,
                       .label = {.text = label},
                       .hint = {.text = hint},
                       .errorMessage = {.text = wrongs.at(name)},
                       .value = desk.typed(name),
                       .autocomplete = "off"});
}

html::Fragment service_question(const Desk& desk, const Wrongs& wrongs) {
  govuk::Select select{.name = "service",
                       .label = {.text = "About which service?"},
                       .errorMessage = {.text = wrongs.at("service")},
                       .value = desk.typed("service")};
  select.items.push_back({.text = "Not known yet", .value = ""});
  for (const auto& service : desk.office.services())
    select.items.push_back({.text = service.name, .value = service.name});
  return govuk::select(select);
}

html::Fragment stream_question(const Desk& desk, const Wrongs& wrongs) {
  govuk::Select select{.name = "stream",
                       .label = {.text = "What is it?"},
                       .errorMessage = {.text = wrongs.at("stream")},
                       .value = desk.typed("stream")};
  select.items.push_back({.text = "What its procedure is for", .value = ""});
  for (const auto& stream : offers_for(Ask::stream, {}, desk))
    select.items.push_back({.text = stream.text, .value = stream.value});
  return govuk::select(select);
}

html::Fragment risk_boxes(const Desk& desk, const Wrongs& wrongs) {
  govuk::Checkboxes boxes{
      .name = "risk",
      .fieldset = {.legend = {.text = "Is anybody at risk?", .classes = "govuk-fieldset__legend--s"}},
      .hint = {.text = "Each becomes a task for today"},
      .errorMessage = {.text = wrongs.at("risk")},
      .classes = "govuk-checkboxes--small rd-ticks"};
  for (const auto& risk : offers_for(Ask::risk, {}, desk)) {
    boxes.items.push_back({.value = "yes",
                           .text = risk.text,
                           .name = "risk-" + risk.value,
                           .checked = desk.typed("risk-" + risk.value) == "yes"});
  }
  return govuk::checkboxes(boxes);
}

html::Fragment files_question(const Desk& desk, const Wrongs& wrongs) {
  const bool again = !desk.form.empty();
  return govuk::file_upload(
      {.name = "files",
       .label = {.text = "What was enclosed"},
       .hint = {.text = "Letters, photographs, recordings: at most 10, 25 MB each, 50 MB together." +
                        std::string(again ? " Choose all of them again." : "")},
       .errorMessage = {.text = wrongs.at("files")},
       .multiple = true,
       .javascript = true,
       .chooseFilesButtonText = "Choose files",
       .dropInstructionText = "or drop files",
       .attributes = {{"accept", files::all_endings()}}});
}

void write_part(html::Writer& out, html::Markup id, html::Markup title, html::Markup beside) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"" << id << "\">\n<div class=\"rd-sec__head\"><h2 id=\"" << id
      << "\">" << title << "</h2><span>" << beside << "</span></div>\n";
}

Response page(const Desk& desk, const Wrongs& wrongs, const html::Fragment& above = {},
              const html::Fragment& inside = {}) {
  const auto procedures = procedures_to_choose(desk);
  const std::string chosen = desk.typed("procedure");
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"/cases\">Back to all cases</a></div>\n"
      << wrongs.summary(fields) << above
      << "<h1>Record a new case</h1>\n<p class=\"rd-sub govuk-!-margin-bottom-5\">How it came and what went wrong are "
         "enough to "
         "save.</p>\n";
  write_file_form_start(out, desk, Url("/cases"));
  write_draft_name(out, desk, draft_of_new_case);
  out << inside;
  write_part(out, "contact", "The contact", "Who got in touch, and how to reach them");
  write_segments(out, "channel", "How did it come?", channels,
                 desk.form.empty() ? std::string("phone") : desk.typed("channel"), wrongs.at("channel"));
  out << "<div class=\"rd-fields rd-fields--3\">\n"
      << line("who", "Who is it from?", "", desk, wrongs) << line("phone", "Telephone", "", desk, wrongs)
      << line("email", "E-mail address", "", desk, wrongs) << line("address", "Address", "", desk, wrongs)
      << line("postcode", "Postcode", "", desk, wrongs)
      << day_question("received_on", "When did it come?", "", desk, wrongs, desk.today)
      << "</div>\n<div class=\"rd-fields\">\n"
      << line("adjustments", "What do they need?", "Large print, an interpreter, calls after 4pm", desk, wrongs)
      << line("safe_contact", "How is it safe to reach them?", "Never leave a message, never write to the address",
              desk, wrongs)
      << "</div>\n</section>\n";
  write_part(out, "said", "What they said", "In their words; a line is enough");
  out << "<div class=\"rd-fields\">\n<div class=\"rd-all\">"
      << govuk::textarea({.name = "complaint",
                          .label = {.text = "What went wrong"},
                          .errorMessage = {.text = wrongs.at("complaint")},
                          .value = desk.typed("complaint"),
                          .rows = 3})
      << "</div>\n"
      << line("outcome_wanted", "What would put it right?", "", desk, wrongs) << service_question(desk, wrongs)
      << line("theme", "Theme", "In a word or two, for the figures", desk, wrongs) << "<div class=\"rd-all\">"
      << files_question(desk, wrongs) << "</div>\n</div>\n";
  write_segments(out, "procedure", "This is", procedures, chosen, wrongs.at("procedure"));
  out << "<div class=\"rd-fields\">\n" << stream_question(desk, wrongs) << "</div>\n</section>\n";
  write_part(out, "risk-part", "Harm", "Looked at the same day");
  out << "<div class=\"rd-fields\">\n"
      << "<div class=\"rd-all\">" << risk_boxes(desk, wrongs) << "</div>\n<div class=\"rd-all\">"
      << line("risk_words", "What was said or seen?", "", desk, wrongs) << "</div>\n"
      << "</div>\n</section>\n";
  write_part(out, "before", "Before you hang up", "A promise becomes a clock");
  out << "<div class=\"rd-fields rd-fields--3\">\n"
      << line("promise", "I will", "", desk, wrongs)
      << day_question("promised_for", "By", "", desk, wrongs, std::nullopt)
      << "</div>\n</section>\n<div class=\"rd-btns\">"
      << govuk::button({.text = "Save as a new case", .preventDoubleClick = true}) << keep_draft_button() << "</div>\n";
  write_form_end(out);
  return framed(desk, {.title = wrongs.title("Record a new case"), .main = out.take()});
}

// Who has looked at the likely duplicates is not asked again after a refusal.
html::Fragment what_was_answered(const Desk& desk) {
  html::Writer out;
  for (const std::string_view name : {"looked", "known_number"}) {
    if (const std::string typed = desk.typed(name); !typed.empty())
      out << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << typed << "\">\n";
  }
  return out.take();
}

struct NewCase {
  office::Beginning beginning;
  base::Refusals refusals;
};

bool says_who(const Desk& desk) {
  return std::any_of(about_them.begin(), about_them.end(),
                     [&](const char* field) { return !desk.typed(field).empty(); });
}

base::Object person_of(const Desk& desk) {
  base::Object person{{"role", "complainant"},
                      {"name", desk.typed("who").empty() ? "Name not given" : desk.typed("who")}};
  for (const char* field : about_them) {
    if (std::string_view(field) != "who") person[field] = desk.typed(field);
  }
  if (const auto number = base::parse_int(desk.typed("known_number"), 1, INT64_MAX)) person["number"] = *number;
  return person;
}

office::Incomer incomer_of(const Desk& desk) {
  office::Incomer incomer{.name = desk.typed("who"),
                          .postcode = desk.typed("postcode"),
                          .email = desk.typed("email"),
                          .phone = desk.typed("phone"),
                          .words = desk.typed("complaint"),
                          .theme = desk.typed("theme"),
                          .received_on = base::parse_day(read_day(desk, "received_on").iso).value_or(desk.today)};
  for (const auto& service : desk.office.services()) {
    if (service.name == desk.typed("service")) incomer.service = service.id;
  }
  return incomer;
}

NewCase read(const Desk& desk) {
  NewCase fresh;
  const TypedDay received = read_day(desk, "received_on");
  const TypedDay promised = read_day(desk, "promised_for");
  const std::string words = desk.typed("complaint"), promise = desk.typed("promise");
  const auto refuse = [&](const char* rule, const char* about, const char* text) {
    fresh.refusals.push_back({rule, about, "", text});
  };
  if (desk.typed("channel").empty()) refuse("channel_needed", "channel", "say how it came");
  if (words.empty()) refuse("words_needed", "complaint", "enter what went wrong, in their words");
  if (desk.typed("procedure").empty()) refuse("procedure_needed", "procedure", "say what this is");
  if (received.wrong || received.iso.empty())
    refuse("not_a_day", "received_on", "enter the day it came, like 27 11 2026");
  if (promised.wrong) refuse("not_a_day", "promised_for", "enter a day that there is, like 27 11 2026");
  if (!promise.empty() && !promised.wrong && promised.iso.empty())
    refuse("promise_needs_a_day", "promised_for", "enter the day by which it is promised");
  if (promise.empty() && !promised.iso.empty()) refuse("promise_needs_words", "promise", "enter what is promised");
  const auto today = base::to_text(desk.today);
  if (!promised.iso.empty() && promised.iso < today)
    refuse("promise_is_for_a_day_to_come", "promised_for", "a promise is for today or a day to come");
  const auto then = [&](const char* kind, const std::string& on, base::Object more) {
    more.insert({{"kind", kind}, {"on", on}});
    fresh.beginning.wires.push_back(std::move(more));
  };
  then("register_case", received.iso,
       {{"procedure", desk.typed("procedure")},
        {"complaint", words},
        {"channel", desk.typed("channel")},
        {"stream", desk.typed("stream")},
        {"theme", desk.typed("theme")},
        {"service", desk.typed("service")}});
  then("add_head", received.iso,
       {{"words", words}, {"theme", desk.typed("theme")}, {"service", desk.typed("service")}});
  const bool named = says_who(desk);
  if (named) then("add_person", received.iso, person_of(desk));
  const std::string wanted = desk.typed("outcome_wanted");
  if (named || !wanted.empty()) {
    base::Object contact{{"direction", "in"}, {"channel", desk.typed("channel")}, {"outcome_wanted", wanted}};
    if (named) contact["person"] = "n1";
    then("record_contact", received.iso, std::move(contact));
  }
  const std::string seen = desk.typed("risk_words");
  bool at_risk = false;
  for (const auto& risk : offers_for(Ask::risk, {}, desk)) {
    if (desk.typed("risk-" + risk.value) != "yes") continue;
    at_risk = true;
    then("flag_risk", today, {{"risk", risk.value}, {"words", seen.empty() ? words : seen}});
  }
  if (!seen.empty() && !at_risk) refuse("risk_is_named", "risk", "say what kind of risk it is");
  for (const auto& file : desk.files) {
    // A question without an answer is sent as one file that has neither name nor bytes.
    if (!file.name.empty() || !file.bytes.empty()) fresh.beginning.files.push_back({file.name, file.type, file.bytes});
  }
  if (!promise.empty()) {
    then("make_promise", today, {{"words", promise}, {"due_on", promised.iso}, {"owner", desk.visitor.who->name}});
  }
  return fresh;
}

// What the fields of the commands are called on the page.
base::Refusals as_the_page_calls_them(const base::Refusals& refusals) {
  static const std::map<std::string, const char*, std::less<>> names{
      {"make_promise.words", "promise"}, {"make_promise.due_on", "promised_for"}, {"add_person.name", "who"},
      {"flag_risk.words", "risk_words"}, {"add_head.words", "complaint"},         {"register_case.on", "received_on"},
      {"flag_risk.risk", "risk"},        {"add_person.number", "known_number"}};
  base::Refusals called;
  for (auto refusal : refusals) {
    const auto found = names.find(refusal.about);
    refusal.about = found != names.end() ? found->second : refusal.about.substr(refusal.about.find('.') + 1);
    if (refusal.about == "on") refusal.about = "received_on";
    // The same field may go into several commands.
    if (std::find(called.begin(), called.end(), refusal) == called.end()) called.push_back(std::move(refusal));
  }
  return called;
}

}  // namespace

Response new_case_page(const Desk& desk, const Request&, const Captures&) {
  if (const auto with = with_draft(desk, draft_of_new_case)) return page(with->desk, {}, with->banner);
  return page(desk, {});
}

Response send_new_case(const Desk& desk, const Request&, const Captures&) {
  NewCase fresh = read(desk);
  if (!fresh.refusals.empty()) return page(desk, Wrongs(fresh.refusals), {}, what_was_answered(desk));
  // Asked once: whoever has looked at them and saves again means a new case. And a form sent twice is no duplicate of itself: its
  // other copy may have been carried out while this one looked.
  if (desk.typed("looked") != "yes") {
    const auto alike = desk.office.search().alike(incomer_of(desk), most_alike);
    if (!alike.empty() && !desk.office.done_with(desk.typed("key")))
      return page(desk, {}, likely_cases(alike, desk), same_person_question(alike, desk));
  }
  const auto begun = desk.office.begin_cases(desk.typed("key"), {std::move(fresh.beginning)}, desk.author());
  if (!begun) return page(desk, Wrongs(as_the_page_calls_them(begun.error())), {}, what_was_answered(desk));
  drop_draft(desk, draft_of_new_case);
  return http::see_other(Url("/cases")
                             .segment(begun->reference)
                             .with("done", "registered")
                             .with("version", std::to_string(begun->version))
                             .text());
}

}  // namespace redress::web
