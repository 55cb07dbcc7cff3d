#include "app/web/parts/case_people.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

using casework::CasePerson;

constexpr std::string_view digits = "0123456789";
constexpr std::string_view address_signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@.+-_";

// A telephone number that can be rung, or an e-mail address that can be written to, from the page; nothing where it is not
// plainly one.
std::optional<html::Url> way_to(std::string_view field, const std::string& words) {
  if (field == "phone") {
    std::string number = words;
    std::erase_if(number, [](char c) { return c == ' ' || c == '-' || c == '(' || c == ')'; });
    const bool is_number = number.find_first_not_of(digits, number.starts_with('+') ? 1 : 0) == std::string::npos;
    return is_number && number.size() >= 3 ? html::Url::parse("tel:" + number) : std::nullopt;
  }
  const bool is_address = field == "email" && words.find_first_not_of(address_signs) == std::string::npos &&
                          std::count(words.begin(), words.end(), '@') == 1 && !words.starts_with('@') &&
                          !words.ends_with('@');
  return is_address ? html::Url::parse("mailto:" + words) : std::nullopt;
}

// A number does not break at the end of a line, unless it is longer than one.
constexpr std::size_t longest_unbroken = 40;
std::string unbroken(std::string_view words) {
  if (words.size() > longest_unbroken) return std::string(words);
  std::string text;
  for (const char c : words) text += c == ' ' ? std::string("\xC2\xA0") : std::string(1, c);
  return text;
}

void write_reach(html::Writer& out, std::string_view field, const std::string& words) {
  if (const auto way = way_to(field, words)) {
    out << "<a class=\"govuk-link\" href=\"" << *way << "\">" << unbroken(words) << "</a>";
  } else {
    out << words;
  }
}

void write_line(html::Writer& out, const office::CaseView& view, const CasePerson& person, const char* field) {
  const std::string words = text_of(view, person.text(field));
  if (words.empty()) return;
  out << "<dd>";
  write_reach(out, field, words);
  out << "</dd>\n";
}

// One line of the band above a case: only of somebody of whom something must be known first.
void write_care_line(html::Writer& out, const office::CaseView& view, const CasePerson& person) {
  const std::string safe = text_of(view, person.text("safe_contact")),
                    needs = text_of(view, person.text("adjustments"));
  if (safe.empty() && needs.empty() && person.may_be_written_to()) return;
  out << "<p><strong>" << text_of(view, person.text("name")) << ":</strong>";
  if (!needs.empty()) out << " <strong>Needs:</strong> " << as_sentence(needs);
  if (!safe.empty()) out << " <strong>Safe contact:</strong> " << as_sentence(safe);
  if (!person.may_be_written_to()) out << " <strong>No authority seen:</strong> nothing may be sent to them yet.";
  for (const char* field : {"phone", "email"}) {
    const std::string words = text_of(view, person.text(field));
    if (words.empty()) continue;
    out << (words.size() > longest_unbroken ? html::Markup(" <span>") : html::Markup(" <span class=\"rd-nowrap\">"));
    write_reach(out, field, words);
    out << "</span>";
  }
  out << "</p>\n";
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

void write_act(html::Writer& out, const office::CaseView& view, const CasePerson& person, std::string_view kind,
               std::string_view words, std::string_view hidden) {
  out << "<a class=\"govuk-link\" href=\"" << address_of_command(view.state.reference, kind).with("person", person.id)
      << "\">" << words << "<span class=\"govuk-visually-hidden\">" << hidden << text_of(view, person.text("name"))
      << "</span></a>\n";
}

void write_person(html::Writer& out, const office::CaseView& view, const CasePerson& person, const Desk& desk) {
  const std::string name = text_of(view, person.text("name"));
  out << "<div class=\"rd-panel\" id=\"" << anchor_of(person) << "\">\n<dl class=\"rd-people\">\n<dt>"
      << (name.empty() ? "Name erased" : name) << " <small>" << words_of(person.role) << "</small></dt>\n";
  write_care(out, view, person);
  for (const char* field : {"phone", "email", "address", "postcode"}) write_line(out, view, person, field);
  write_other_cases(out, view, person, desk);
  if (desk.may(office::Permission::work_cases)) {
    out << "<dd class=\"rd-acts\">";
    write_act(out, view, person, "change_person", "Change", " what is known of ");
    write_act(out, view, person, "remove_person", "Remove", " ");
    out << "</dd>\n";
  }
  out << "</dl>\n</div>\n";
}

}  // namespace

void write_care_of(html::Writer& out, const office::CaseView& view) {
  html::Writer lines;
  for (const auto& person : view.state.people) {
    if (!person.removed) write_care_line(lines, view, person);
  }
  if (lines.size() > 0) out << "<div class=\"rd-alert rd-alert--line\">" << lines.take() << "</div>\n";
}

std::string anchor_of(const CasePerson& person) {
  return "person-" + person.id;
}

void write_case_people(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const auto& people = view.state.people;
  out << "<section class=\"rd-sec\" aria-labelledby=\"people\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"people\">People</h2></div>\n";
  if (std::any_of(people.begin(), people.end(), [](const CasePerson& person) { return !person.removed; })) {
    out << "<div class=\"rd-persons\">\n";
    for (const auto& person : people) {
      if (!person.removed) write_person(out, view, person, desk);
    }
    out << "</div>\n";
  } else {
    out << "<p class=\"govuk-body rd-muted\">Nobody is named yet.</p>\n";
  }
  if (view.state.open() && desk.may(office::Permission::work_cases)) {
    out << "<div class=\"rd-btns govuk-!-margin-top-3\">"
        << link_button("Add a person", address_of_command(view.state.reference, "add_person"), LinkWeight::second)
        << "</div>\n";
  }
  out << "</section>\n";
}

}  // namespace redress::web
