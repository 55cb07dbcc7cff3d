// What stands under the further tabs of a case: its investigation, documents, people, promises and remedies.
#include "app/web/case_frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_files.h"
#include "app/web/parts/case_learned.h"
#include "app/web/parts/case_letters.h"
#include "app/web/parts/case_owed.h"
#include "app/web/parts/case_people.h"
#include "app/web/parts/comparison.h"
#include "app/web/parts/investigation.h"

namespace redress::web {
namespace {

using WriteBelow = void (*)(html::Writer& out, const office::CaseView& view, const Desk& desk);

Response tab_page(const Desk& desk, const Request& request, const Captures& captures, CaseTab tab,
                  WriteBelow write_below) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  html::Writer out;
  write_below(out, *view, desk);
  return case_framed(desk, request, *view, tab, out.take());
}

void write_documents(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  write_case_files(out, view, desk);
  write_case_letters(out, view, desk);
}

void write_remedies_and_lessons(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  write_remedies(out, view, desk);
  write_case_learned(out, view, desk);
}

}  // namespace

Response case_investigation_page(const Desk& desk, const Request& request, const Captures& captures) {
  return tab_page(desk, request, captures, CaseTab::investigation, write_investigation);
}

Response case_documents_page(const Desk& desk, const Request& request, const Captures& captures) {
  return tab_page(desk, request, captures, CaseTab::documents, write_documents);
}

Response case_people_page(const Desk& desk, const Request& request, const Captures& captures) {
  return tab_page(desk, request, captures, CaseTab::people, write_case_people);
}

Response case_remedies_page(const Desk& desk, const Request& request, const Captures& captures) {
  return tab_page(desk, request, captures, CaseTab::remedies, write_remedies_and_lessons);
}

Response case_comparison_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const auto* comparison =
      view->procedure == nullptr ? nullptr : procedure::find_comparison(*view->procedure, captures.at("comparison"));
  if (comparison == nullptr) return not_found("The procedure of this case compares nothing of that name.");
  html::Writer out;
  write_comparison(out, *view, *comparison, desk);
  return case_framed(desk, request, *view, CaseTab::investigation, out.take());
}

Response case_plan_page(const Desk& desk, const Request& request, const Captures& captures) {
  return tab_page(desk, request, captures, CaseTab::remedies, write_plan);
}

}  // namespace redress::web
