#include "app/web/parts/case_people.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/words.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

using casework::CasePerson;

void write_line(html::Writer& out, const office::CaseView& view, const CasePerson& person, const char* field) {
  const std::string words = text_of(view, person.text(field));
  if (!words.empty()) out << "<dd>" << words << "</dd>\n";
}

// What must be seen before anybody rings or writes.
void write_care(html::Writer& out, const office::CaseView& view, const CasePerson& person) {
  const std::string safe = text_of(view, person.text("safe_contact")),
                    needs = text_of(view, person.text("adjustments"));
  if (!safe.empty()) out << "<dd class=\"rd-care\"><strong>Safe contact:</strong> " << safe << "</dd>\n";
  if (!needs.empty()) out << "<dd class=\"rd-care\"><strong>Needs:</strong> " << needs << "</dd>\n";
  if (!person.may_be_written_to())
    out << "<dd class=\"rd-care\"><strong>No authority seen:</strong> nothing may be sent to them yet</dd>\n";
  if (person.authority == "signed") out << "<dd class=\"rd-muted\">Signed authority seen</dd>\n";
  const std::string basis = text_of(view, person.text("basis"));
  if (!basis.empty()) out << "<dd class=\"rd-muted\">Acts because: " << basis << "</dd>\n";
}

void write_other_cases(html::Writer& out, const office::CaseView& view, const CasePerson& person, const Desk& desk) {
  auto others = desk.office.search().cases_of_person(person.number);
  std::erase(others, view.state.reference);
  if (others.empty()) return;
  constexpr std::size_t most = 5;
  out << "<dd>Also in ";
  for (std::size_t i = 0; i < std::min(most, others.size()); ++i) {
    if (i > 0) out << ", ";
    out << "<a class=\"govuk-link\" href=\"" << html::Url("/cases").segment(others[i]) << "\">" << others[i] << "</a>";
  }
  if (others.size() > most) out << " and " << std::to_string(others.size() - most) << " more";
  out << "</dd>\n";
}

void write_person(html::Writer& out, const office::CaseView& view, const CasePerson& person, const Desk& desk) {
  const std::string name = text_of(view, person.text("name"));
  out << "<dt>" << (name.empty() ? "Name erased" : name) << " <small>" << words_of(person.role) << "</small></dt>\n";
  write_care(out, view, person);
  for (const char* field : {"phone", "email", "address", "postcode"}) write_line(out, view, person, field);
  write_other_cases(out, view, person, desk);
  if (desk.may(office::Permission::work_cases)) {
    out << "<dd><a class=\"govuk-link\" href=\""
        << address_of_command(view.state.reference, "change_person").with("person", person.id)
        << "\">Change<span class=\"govuk-visually-hidden\"> what is known of " << name << "</span></a></dd>\n";
  }
}

}  // namespace

void write_care_of(html::Writer& out, const office::CaseView& view) {
  for (const auto& person : view.state.people) {
    if (person.removed) continue;
    if (person.text("safe_contact").empty() && person.text("adjustments").empty() && person.may_be_written_to())
      continue;
    out << "<dl class=\"rd-people rd-people--care\">\n<dt>" << text_of(view, person.text("name")) << "</dt>\n";
    write_care(out, view, person);
    out << "</dl>\n";
  }
}

void write_case_people(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const auto& people = view.state.people;
  const bool any = std::any_of(people.begin(), people.end(), [](const CasePerson& person) { return !person.removed; });
  const bool may_add = view.state.open() && desk.may(office::Permission::work_cases);
  if (!any && !may_add) return;
  out << "<div class=\"rd-panel\"><h2>People</h2>\n";
  if (any) {
    out << "<dl class=\"rd-people\">\n";
    for (const auto& person : people) {
      if (!person.removed) write_person(out, view, person, desk);
    }
    out << "</dl>\n";
  } else {
    out << "<p class=\"rd-muted\">Nobody is named yet.</p>\n";
  }
  if (may_add)
    out << "<p><a class=\"govuk-link\" href=\"" << address_of_command(view.state.reference, "add_person")
        << "\">Add a person</a></p>\n";
  out << "</div>\n";
}

}  // namespace redress::web
