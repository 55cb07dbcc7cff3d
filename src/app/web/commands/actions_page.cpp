// Everything that can be done with a case: what this person may do now, and what not and why.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/against.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/stream_words.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

using html::Url;

// Core words name commands as the wire has them; here the place where the case stands says it.
std::string words_for(const base::Refusal& refusal, const office::CaseView& view) {
  if (refusal.rule != "command_not_possible_in_this_state") return sentence_of(refusal);
  const auto* state = view.procedure == nullptr ? nullptr : procedure::find_state(*view.procedure, view.state.state);
  return sentence_of({refusal.rule, refusal.about, refusal.source,
                      "not while the case stands at \xE2\x80\x9C" +
                          (state == nullptr ? view.state.state : state->title) + "\xE2\x80\x9D"});
}

// A step belongs to the procedures that have some, and so do a comparison and a meeting.
bool is_of_this_procedure(const CommandForm& form, const office::CaseView& view) {
  if (form.kind == "record_version" || form.kind == "raise_anomaly")
    return view.procedure != nullptr && !view.procedure->comparisons.empty();
  const bool of_meetings =
      form.kind.ends_with("_meeting") || form.kind == "declare_conflict" || form.kind == "issue_papers";
  if (of_meetings) return view.procedure != nullptr && !view.procedure->meetings.empty();
  return form.kind != "take_step" || (view.procedure != nullptr && !view.procedure->steps.empty());
}

void write_action(html::Writer& out, const Url& leads_to, const std::string& words) {
  out << "<li><a class=\"govuk-link\" href=\"" << leads_to << "\">" << words << "</a></li>\n";
}

}  // namespace

Response actions_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  html::Writer may, may_not;
  for (const auto& form : command_forms()) {
    if (!is_of_this_procedure(form, *view)) continue;
    const auto standing = standing_against(form, *view, desk);
    if (standing.empty() && form.kind == "take_step") {
      for (const auto& step : offers_for(Ask::step, *view, desk))
        write_action(may, address_of_command(view->state.reference, form.kind).with("step", step.value), step.text);
    } else if (standing.empty()) {
      write_action(may, address_of_command(view->state.reference, form.kind),
                   in_words_of_stream(view->state.stream, form.title));
    } else {
      may_not << "<tr><th scope=\"row\">" << in_words_of_stream(view->state.stream, form.title)
              << "</th><td data-l=\"Why not now\">";
      for (std::size_t i = 0; i < standing.size(); ++i) {
        if (i > 0) may_not << "<br>";
        may_not << words_for(standing[i], *view);
      }
      may_not << "</td></tr>\n";
    }
  }
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"" << Url("/cases").segment(view->state.reference)
      << "\">Back to the case</a></div>\n<span class=\"rd-ref\">" << view->state.reference << " \xC2\xB7 "
      << title_of(*view, desk)
      << "</span>\n<h1>Actions</h1>\n<section class=\"rd-sec\" aria-labelledby=\"now\">\n<div "
         "class=\"rd-sec__head\"><h2 id=\"now\">What you may do now</h2></div>\n";
  if (may.size() == 0) {
    out << "<p class=\"govuk-body\">Nothing at the moment.</p>\n";
  } else {
    out << "<ul class=\"govuk-list rd-actions\">\n"
        << may.take() << "<li><a class=\"govuk-link\" href=\""
        << Url("/cases").segment(view->state.reference).segment("split")
        << "\">Split the message into several cases</a></li>\n</ul>\n";
  }
  out << "</section>\n";
  if (may_not.size() > 0) {
    out << "<section class=\"rd-sec\" aria-labelledby=\"not-now\">\n<div class=\"rd-sec__head\"><h2 "
           "id=\"not-now\">What you may not do now, and "
           "why</h2></div>\n<table class=\"rd-table rd-cards\">\n<caption "
           "class=\"govuk-visually-hidden\">Actions that are not possible now</caption>\n<thead><tr><th "
           "scope=\"col\">Action</th><th scope=\"col\">Why not now</th></tr></thead>\n<tbody>\n"
        << may_not.take() << "</tbody>\n</table>\n</section>\n";
  }
  return framed(desk, {.title = "Actions for " + view->state.reference, .section = Section::cases, .main = out.take()});
}

}  // namespace redress::web
