// The form of one command on one case, its check page, and what happens when it is sent.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/case_frame.h"
#include "app/web/commands/letter_form.h"
#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/drafts.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_people.h"
#include "app/web/parts/live_line.h"
#include "app/web/parts/timeline.h"
#include "app/web/stream_words.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

bool reaches_somebody(const CommandForm& form) {
  return form.kind == "record_contact" || form.afterwards == Afterwards::leaves_the_building;
}

bool counts_something(const office::CaseView& view) {
  return view.procedure != nullptr && std::any_of(view.procedure->tasks.begin(), view.procedure->tasks.end(),
                                                  [](const auto& task) { return !task.numbered.empty(); });
}

// A step whose day no letter sets is not asked for one, unless one was typed; where no step is chosen yet, all is asked.
bool is_asked(const CommandForm& form, const Question& question, const office::CaseView& view, const Desk& desk) {
  const bool of_letter = question.name == "letter_on" || question.name == "owner";
  if (form.kind != "take_step" || (question.name != "due_on" && !of_letter)) return true;
  const std::string name(question.name);
  for (const char* part : {"", "-day", "-month", "-year"}) {
    if (!desk.typed(name + part).empty()) return true;
  }
  const auto* transition = transition_of(view, form.kind, desk);
  if (transition == nullptr) return !of_letter || counts_something(view);
  return of_letter ? procedure::numbered_task(*view.procedure, *transition) != nullptr
                   : procedure::needs_a_day(*view.procedure, *transition);
}

// A step that was chosen on the way here names its form.
std::string title_of(const CommandForm& form, const office::CaseView& view, const Desk& desk) {
  const std::string chosen = form.kind == "take_step" ? desk.typed("step") : std::string();
  const auto* step = view.procedure == nullptr ? nullptr : procedure::find_step(*view.procedure, chosen);
  return step == nullptr ? in_words_of_stream(view.state.stream, form.title) : step->title;
}

// What others recorded since the person opened the form.
void write_what_changed(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const auto seen = base::parse_int(desk.typed("seen_version"), 1, 1'000'000);
  if (!seen || *seen >= view.state.version) return;
  out << "<section class=\"rd-panel\" aria-labelledby=\"since\"><h2 id=\"since\">Recorded since you opened "
         "this</h2>\n<ul "
         "class=\"govuk-list govuk-list--bullet\">\n";
  for (const auto& event : view.events) {
    if (event.version <= *seen) continue;
    const Entry entry = entry_of(event, view, desk);
    out << "<li>" << entry.title << " " << entry.rest;
    for (const auto& quote : entry.quotes) out << ": " << quote;
    out << "</li>\n";
  }
  out << "</ul>\n</section>\n";
}

struct Shown {
  int status = 200;
  html::Fragment above = {};  // that this is a draft
};

Response form_page(const CommandForm& form, const office::CaseView& view, const Desk& desk, const Wrongs& wrongs,
                   const Shown& shown = {}) {
  html::Writer out;
  const Url back = Url("/cases").segment(view.state.reference);
  const std::string title = title_of(form, view, desk);
  auto names = field_names(form);
  const auto of_letter = letter_field_names(view, form.kind, desk);
  names.insert(names.end(), of_letter.begin(), of_letter.end());
  out << "<div class=\"rd-crumb\"><a href=\"" << back << "\">Back to the case</a>";
  write_live_line(out, desk, view, form.kind);
  out << "</div>\n<div class=\"govuk-grid-row\">\n<div class=\"govuk-grid-column-two-thirds\">\n"
      << wrongs.summary(names);
  write_case_line(out, view, desk);
  out << "<h1 class=\"govuk-!-margin-bottom-4\">" << title << "</h1>\n";
  out << shown.above;
  write_what_changed(out, view, desk);
  if (reaches_somebody(form)) write_care_of(out, view);
  if (const auto* transition = transition_of(view, form.kind, desk);
      transition != nullptr && !transition->guidance.empty()) {
    out << govuk::inset_text(
        {.text = transition->guidance + (transition->source.empty() ? "" : " (" + transition->source + ")")});
  }
  if (form.kind == "acknowledge_case") {
    out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"" << back.segment("acknowledgement")
        << "\">The acknowledgement is ready</a>: read it out, print it or copy it into an e-mail first.</p>\n";
  }
  write_form_start(out, desk, address_of_command(view.state.reference, form.kind));
  write_draft_name(out, desk, draft_of_command(view.state.reference, form.kind));
  out << "<input type=\"hidden\" name=\"seen_version\" value=\"" << view.state.version << "\">\n";
  for (const auto& question : form.questions) {
    if (question.ask == Ask::step && title != in_words_of_stream(view.state.stream, form.title)) {
      out << "<input type=\"hidden\" name=\"step\" value=\"" << desk.typed("step") << "\">\n";
    } else if (is_asked(form, question, view, desk)) {
      out << question_of(question, view, desk, wrongs);
    }
  }
  write_letter_questions(out, view, form.kind, desk, wrongs);
  out << day_question("on", "When was this?", "", desk, wrongs, desk.today) << "<div class=\"rd-btns\">"
      << govuk::button({.text = in_words_of_stream(view.state.stream, form.button), .preventDoubleClick = true})
      << keep_draft_button() << "</div>\n";
  write_form_end(out);
  out << "</div>\n</div>\n";
  return framed(desk,
                {.title = wrongs.title(title), .section = Section::cases, .main = out.take(), .status = shown.status});
}

// What is about to be recorded, before it leaves the building.
Response check_page(const CommandForm& form, const office::CaseView& view, const Desk& desk) {
  html::Writer out;
  const auto* letter = letter_of(view, form.kind, desk);
  const std::string to = letter == nullptr || letter->to == "complainant" ? "" : letter->to;
  const std::string title = title_of(form, view, desk);
  out << "<div class=\"rd-crumb\"><a href=\"" << address_of_command(view.state.reference, form.kind)
      << "\">Back to the form</a>";
  write_live_line(out, desk, view, form.kind);
  out << "</div>\n";
  write_case_line(out, view, desk);
  out << "<h1>Check before you go on: " << words_of(title) << "</h1>\n"
      << govuk::warning_text({.text = "This goes to " +
                                      (to.empty() ? in_words_of_stream(view.state.stream, "the complainant") : to) +
                                      ". It cannot be undone here, only corrected."});
  out << govuk::summary_list(typed_answers(form, [&](Ask ask) { return offers_for(ask, view, desk); }, desk));
  write_letter_check(out, view, form.kind, desk);
  write_form_start(out, desk, address_of_command(view.state.reference, form.kind));
  write_typed_again(out, desk, {"checked"});
  out << "<input type=\"hidden\" name=\"checked\" value=\"yes\">\n<div class=\"rd-btns\">"
      << govuk::button({.text = std::string(form.button), .preventDoubleClick = true}) << "</div>\n";
  write_form_end(out);
  return framed(desk, {.title = "Check: " + title, .section = Section::cases, .main = out.take()});
}

struct Found {
  const CommandForm* form = nullptr;
  std::optional<office::CaseView> view;
};
Found find(const Desk& desk, const Captures& captures) {
  return {find_command_form(captures.at("kind")), desk.office.find_case(captures.at("reference"))};
}

// The form about a person begins with what is known of them.
http::Fields as_known(const office::CaseView& view, const std::string& id) {
  const auto* person = view.state.person(id);
  if (person == nullptr || person->removed) return {};
  http::Fields fields{{"person", id}, {"role", person->role}, {"authority", person->authority}};
  for (const auto& [field, commitment] : person->texts) fields.emplace_back(field, text_of(view, commitment));
  return fields;
}

// What a link to the form chose in it already; nothing where it chose nothing that there is.
http::Fields begun_with(const CommandForm& form, const office::CaseView& view, const http::Fields& query,
                        const Desk& desk) {
  http::Fields fields;
  for (const auto& question : form.questions) {
    const std::string* value = is_chosen(question.ask) ? http::find(query, question.name) : nullptr;
    if (value == nullptr) continue;
    const auto offers = offers_for(question.ask, view, desk);
    if (std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) { return offer.value == *value; }))
      fields.emplace_back(question.name, *value);
  }
  if (fields.empty()) return fields;
  if (const auto* person = http::find(fields, "person"); person != nullptr && form.kind == "change_person")
    fields = as_known(view, *person);
  const http::Fields on = day_fields("on", desk.today);
  fields.insert(fields.end(), on.begin(), on.end());
  return fields;
}

bool is_conflict(const base::Refusals& refusals) {
  return std::any_of(refusals.begin(), refusals.end(),
                     [](const auto& refusal) { return refusal.rule == "changed_since_it_was_seen"; });
}

}  // namespace

Response command_page(const Desk& desk, const Request& request, const Captures& captures) {
  const Found found = find(desk, captures);
  if (found.form == nullptr || !found.view) return not_found("There is no such form for this case.");
  const std::string draft = draft_of_command(found.view->state.reference, found.form->kind);
  if (const auto with = with_draft(desk, draft))
    return form_page(*found.form, *found.view, with->desk, {}, {.above = with->banner});
  Desk filled = desk;
  filled.form = begun_with(*found.form, *found.view, request.query, desk);
  return form_page(*found.form, *found.view, filled, {});
}

Response send_command(const Desk& desk, const Request&, const Captures& captures) {
  const Found found = find(desk, captures);
  if (found.form == nullptr || !found.view) return not_found("There is no such form for this case.");
  const CommandForm& form = *found.form;
  Sent sent = read_sent(form, captures.at("reference"), desk);
  read_letter_questions(sent, *found.view, form.kind, desk);
  const bool leaves =
      form.afterwards == Afterwards::leaves_the_building || letter_of(*found.view, form.kind, desk) != nullptr;
  const bool to_check = leaves && desk.typed("checked") != "yes";
  if (sent.refusals.empty() && to_check) {
    const auto possible = desk.office.try_run(sent.wire, desk.author());
    if (possible) return check_page(form, *found.view, desk);
    sent.refusals = possible.error();
  }
  if (!sent.refusals.empty()) {
    return form_page(form, *found.view, desk, Wrongs(in_words_of_the_form(sent.refusals)));
  }
  const auto done = desk.office.run(sent.wire, desk.author());
  if (!done)
    return form_page(form, *found.view, desk, Wrongs(in_words_of_the_form(done.error())),
                     {.status = is_conflict(done.error()) ? 409 : 200});
  drop_draft(desk, draft_of_command(done->reference, form.kind));
  return http::see_other(address_of(tab_of(form.kind), done->reference)
                             .with("done", form.kind)
                             .with("version", std::to_string(done->version))
                             .text());
}

}  // namespace redress::web
