// The letters of a case: one as it reads so far, and one that went out, with what was in it.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/letter_form.h"
#include "app/web/drafts.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_letters.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

void write_crumb(html::Writer& out, const office::CaseView& view) {
  out << "<div class=\"rd-crumb\"><a href=\"" << Url("/cases").segment(view.state.reference)
      << "\">Back to the case</a></div>\n<div class=\"govuk-grid-row\">\n<div "
         "class=\"govuk-grid-column-two-thirds\">\n";
}

Response framed_letter(const Desk& desk, const office::CaseView& view, const std::string& title, html::Writer& out) {
  out << "</div>\n</div>\n";
  return framed(desk, {.title = title + ", " + view.state.reference, .section = Section::cases, .main = out.take()});
}

// The command or step whose transition sends it where the case stands, or null.
const procedure::Transition* sender_of(const office::CaseView& view, std::string_view letter) {
  const auto* state = view.procedure == nullptr ? nullptr : procedure::find_state(*view.procedure, view.state.state);
  if (state == nullptr) return nullptr;
  const auto found = std::find_if(state->transitions.begin(), state->transitions.end(),
                                  [&](const auto& transition) { return transition.letter == letter; });
  return found == state->transitions.end() ? nullptr : &*found;
}

Response sent_page(const Desk& desk, const office::CaseView& view, const casework::Dispatch& sent) {
  const std::string words = text_of(view, sent.words);
  html::Writer out;
  write_crumb(out, view);
  out << "<div class=\"rd-noprint\">\n<h1>" << sent.letter.title << "</h1>\n<p class=\"rd-sub\">Sent on "
      << desk.long_day(sent.on) << "</p>\n";
  write_what_went_with(out, view, sent);
  out << "</div>\n";
  if (words.empty()) {
    out << "<p class=\"govuk-body\">"
        << std::string(sent.words.empty() ? "Its words are not kept here." : "Its words were erased.") << "</p>\n";
  } else {
    write_kept_letter(out, words, sent.letter.title, sent.letter.to == "complainant" && wants_large_print(view));
  }
  return framed_letter(desk, view, sent.letter.title, out);
}

// As it would read today: with what was kept as a draft of the command's form.
Response preview_page(const Desk& desk, const office::CaseView& view, const procedure::Letter& letter,
                      const procedure::Transition& transition) {
  const bool step = procedure::find_step(*view.procedure, transition.on) != nullptr;
  const std::string kind = step ? "take_step" : transition.on;
  Sending sending;
  sending.on = desk.today;
  const auto with = with_draft(desk, draft_of_command(view.state.reference, kind));
  if (with) {
    sending.written = [&](std::string_view field) { return with->desk.typed("letter-" + std::string(field)); };
    sending.outcome = with->desk.typed("outcome");
  }
  for (const auto& enclosure : letter.enclosures) sending.enclosed.push_back(enclosure.id);
  Url form = address_of_command(view.state.reference, kind);
  if (step) form = form.with("step", transition.on);
  html::Writer out;
  write_crumb(out, view);
  out << "<div class=\"rd-noprint\">\n<h1>" << letter.title
      << "</h1>\n<p class=\"rd-sub govuk-!-margin-bottom-5\">How it reads so far, made from the record. What you write "
         "yourself "
         "comes in with the form.</p>\n</div>\n";
  write_letter(out, compose_letter(letter, transition, view, desk, sending));
  out << "<div class=\"rd-noprint\"><div class=\"rd-btns\">"
      << govuk::button({.text = "Write it and record that it was sent", .href = form}) << "</div></div>\n";
  return framed_letter(desk, view, letter.title, out);
}

}  // namespace

Response letter_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const std::string& which = captures.at("letter");
  const auto& sent = view->state.letters;
  if (const auto number = base::parse_int(which, 1, static_cast<std::int64_t>(sent.size())))
    return sent_page(desk, *view, sent[static_cast<std::size_t>(*number - 1)]);
  const auto* transition = sender_of(*view, which);
  const auto* letter = transition == nullptr ? nullptr : procedure::find_letter(*view->procedure, which);
  if (letter == nullptr) return not_found("No such letter goes out where this case stands.");
  return preview_page(desk, *view, *letter, *transition);
}

}  // namespace redress::web
