// Everything that can be done with a case: what this person may do now, and what not and why.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/banner.h"
#include "app/web/commands/sent.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

using html::Url;

// What stands against the command whatever is typed: refusals that are about none of its questions.
base::Refusals against(const CommandForm& form, const office::CaseView& view, const Desk& desk) {
  const auto least = least_of(form, view, desk);
  if (!least) return {{"nothing_to_choose", "case", "", "the case has nothing that this could be about"}};
  const auto tried = desk.office.try_run(*least, desk.author());
  if (tried) return {};
  base::Refusals standing = tried.error();
  std::erase_if(standing, [&](const base::Refusal& refusal) {
    return std::any_of(form.questions.begin(), form.questions.end(),
                       [&](const Question& question) { return question.name == refusal.about; });
  });
  return standing;
}

// A step belongs to the procedures that have some.
bool is_of_this_procedure(const CommandForm& form, const office::CaseView& view) {
  return form.kind != "take_step" || (view.procedure != nullptr && !view.procedure->steps.empty());
}

}  // namespace

Response actions_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  html::Writer may, may_not;
  for (const auto& form : command_forms()) {
    if (!is_of_this_procedure(form, *view)) continue;
    const auto standing = against(form, *view, desk);
    if (standing.empty()) {
      may << "<li><a class=\"govuk-link\" href=\""
          << Url("/cases").segment(view->state.reference).segment("commands").segment(form.kind) << "\">"
          << std::string(form.title) << "</a></li>\n";
    } else {
      may_not << "<tr><th scope=\"row\">" << std::string(form.title) << "</th><td data-l=\"Why not now\">";
      for (std::size_t i = 0; i < standing.size(); ++i) {
        if (i > 0) may_not << "<br>";
        may_not << sentence_of(standing[i]);
      }
      may_not << "</td></tr>\n";
    }
  }
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"" << Url("/cases").segment(view->state.reference)
      << "\">Back to the case</a></div>\n<span class=\"rd-ref\">" << view->state.reference << " \xC2\xB7 "
      << title_of(*view, desk) << "</span>\n<h1>Actions</h1>\n<h2>What you may do now</h2>\n";
  if (may.size() == 0) {
    out << "<p class=\"govuk-body\">Nothing at the moment.</p>\n";
  } else {
    out << "<ul class=\"govuk-list rd-actions\">\n" << may.take() << "</ul>\n";
  }
  if (may_not.size() > 0) {
    out << "<h2>What you may not do now, and why</h2>\n<table class=\"rd-table rd-cards\">\n<caption "
           "class=\"govuk-visually-hidden\">Actions that are not possible now</caption>\n<thead><tr><th "
           "scope=\"col\">Action</th><th scope=\"col\">Why not now</th></tr></thead>\n<tbody>\n"
        << may_not.take() << "</tbody>\n</table>\n";
  }
  return framed(desk, {.title = "Actions for " + view->state.reference, .section = Section::cases, .main = out.take()});
}

}  // namespace redress::web
