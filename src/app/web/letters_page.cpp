// The letters of a case: one as it reads so far, and one that went out, with what was in it; and both as PDF.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/letter_form.h"
#include "app/web/drafts.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_letters.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"
#include "kit/pdf/pdf.h"

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

void write_pdf_link(html::Writer& out, const office::CaseView& view, const std::string& which) {
  out << "<a href=\"" << Url("/cases").segment(view.state.reference).segment("letters").segment(which).segment("pdf")
      << "\">PDF</a>";
}

// In 12 point, or in 18 for whoever asked for large print.
Response pdf_of(const base::Document& document, bool large_print) {
  Response response;
  response.type = "application/pdf";
  response.body = pdf::to_pdf(document, {.point_size = large_print ? pdf::large_print : 12, .title_shown = false});
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"letter.pdf\"");
  return response;
}

bool is_large(const office::CaseView& view, const casework::Dispatch& sent) {
  return sent.letter.to == "complainant" && wants_large_print(view);
}

Response sent_page(const Desk& desk, const office::CaseView& view, const casework::Dispatch& sent,
                   const std::string& which) {
  const std::string words = text_of(view, sent.words);
  html::Writer out;
  write_crumb(out, view);
  out << "<div class=\"rd-noprint\">\n<h1>" << sent.letter.title << "</h1>\n<p class=\"rd-sub\">Sent on "
      << desk.long_day(sent.on) << "</p>\n";
  if (!words.empty()) {
    out << "<div class=\"rd-btns\">";
    write_pdf_link(out, view, which);
    out << "</div>\n";
  }
  write_what_went_with(out, view, sent);
  out << "</div>\n";
  if (words.empty()) {
    out << "<p class=\"govuk-body\">"
        << std::string(sent.words.empty() ? "Its words are not kept here." : "Its words were erased.") << "</p>\n";
  } else {
    write_kept_letter(out, words, sent.letter.title, is_large(view, sent));
  }
  return framed_letter(desk, view, sent.letter.title, out);
}

// The command whose form writes it.
std::string command_of(const office::CaseView& view, const procedure::Transition& transition) {
  return procedure::find_step(*view.procedure, transition.on) != nullptr ? "take_step" : transition.on;
}

// As it would read today: with what was kept as a draft of the command's form.
ComposedLetter so_far(const Desk& desk, const office::CaseView& view, const procedure::Letter& letter,
                      const procedure::Transition& transition) {
  Sending sending;
  sending.on = desk.today;
  const auto with = with_draft(desk, draft_of_command(view.state.reference, command_of(view, transition)));
  if (with) {
    sending.written = [&](std::string_view field) { return with->desk.typed("letter-" + std::string(field)); };
    sending.outcome = with->desk.typed("outcome");
  }
  for (const auto& enclosure : letter.enclosures) sending.enclosed.push_back(enclosure.id);
  return compose_letter(letter, transition, view, desk, sending);
}

Response preview_page(const Desk& desk, const office::CaseView& view, const procedure::Letter& letter,
                      const procedure::Transition& transition) {
  const std::string kind = command_of(view, transition);
  Url form = address_of_command(view.state.reference, kind);
  if (kind != transition.on) form = form.with("step", transition.on);
  html::Writer out;
  write_crumb(out, view);
  out << "<div class=\"rd-noprint\">\n<h1>" << letter.title
      << "</h1>\n<p class=\"rd-sub govuk-!-margin-bottom-5\">How it reads so far, made from the record. What you write "
         "yourself "
         "comes in with the form.</p>\n</div>\n";
  write_letter(out, so_far(desk, view, letter, transition));
  out << "<div class=\"rd-noprint\"><div class=\"rd-btns\">"
      << govuk::button({.text = "Write it and record that it was sent", .href = form});
  write_pdf_link(out, view, letter.id);
  out << "</div></div>\n";
  return framed_letter(desk, view, letter.title, out);
}

Response sent_pdf(const office::CaseView& view, const casework::Dispatch& sent) {
  const std::string words = text_of(view, sent.words);
  if (words.empty()) return not_found("The words of this letter are not kept.");
  return pdf_of(document_of_kept(words, sent.letter.title), is_large(view, sent));
}

// The page of either, or its PDF.
Response letter(const Desk& desk, const Captures& captures, bool as_pdf) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const std::string& which = captures.at("letter");
  const auto& sent = view->state.letters;
  if (const auto number = base::parse_int(which, 1, static_cast<std::int64_t>(sent.size())))
    return as_pdf ? sent_pdf(*view, sent[static_cast<std::size_t>(*number - 1)])
                  : sent_page(desk, *view, sent[static_cast<std::size_t>(*number - 1)], which);
  const auto* transition = sender_of(*view, which);
  const auto* found = transition == nullptr ? nullptr : procedure::find_letter(*view->procedure, which);
  if (found == nullptr) return not_found("No such letter goes out where this case stands.");
  if (!as_pdf) return preview_page(desk, *view, *found, *transition);
  const ComposedLetter composed = so_far(desk, *view, *found, *transition);
  return pdf_of(document_of(composed), composed.large_print);
}

}  // namespace

Response letter_page(const Desk& desk, const Request&, const Captures& captures) {
  return letter(desk, captures, false);
}

Response letter_pdf(const Desk& desk, const Request&, const Captures& captures) {
  return letter(desk, captures, true);
}

}  // namespace redress::web
