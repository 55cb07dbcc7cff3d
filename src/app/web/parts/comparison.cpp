#include "app/web/parts/comparison.h"

#include <algorithm>
#include <set>

#include "app/web/case_facts.h"
#include "app/web/case_frame.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

using casework::SaidVersion;
using procedure::Comparison;

const SaidVersion* said_in(const office::CaseView& view, const Comparison& comparison, std::string_view version,
                           std::int64_t number) {
  const auto& all = view.state.versions;
  const auto found = std::find_if(all.begin(), all.end(), [&](const SaidVersion& each) {
    return each.comparison == comparison.id && each.version == version && each.number == number;
  });
  return found == all.end() ? nullptr : &*found;
}

std::set<std::int64_t> numbers_of(const office::CaseView& view, const Comparison& comparison) {
  std::set<std::int64_t> numbers;
  for (const auto& each : view.state.versions) {
    if (each.comparison == comparison.id) numbers.insert(each.number);
  }
  return numbers;
}

html::Url record(const office::CaseView& view, const Comparison& comparison, std::string_view version,
                 std::int64_t number) {
  auto url = address_of_command(view.state.reference, "record_version").with("comparison", comparison.id);
  url = url.with("version", version);
  return number == 0 ? url : url.with("matter", std::to_string(number));
}

bool may_work(const office::CaseView& view, const Desk& desk) {
  return desk.may(office::Permission::work_cases) && view.state.open();
}

void write_cell(html::Writer& out, const office::CaseView& view, const Comparison& comparison,
                const Comparison::Version& version, std::int64_t number, const Desk& desk) {
  const SaidVersion* said = said_in(view, comparison, version.id, number);
  out << "<td data-l=\"" << version.title << "\">";
  if (said == nullptr) {
    out << "<span class=\"rd-muted\">Not recorded</span>";
  } else if (!said->is_there()) {
    out << "<span class=\"rd-muted\">Not in it</span>";
  } else {
    const std::string words = text_of(view, said->text);
    out << (words.empty() && said->text.empty() ? std::string() : words.empty() ? std::string("Erased") : words);
    if (said->pence) out << "<small>" << pounds(*said->pence) << "</small>";
  }
  if (may_work(view, desk)) {
    const bool first = said == nullptr;
    out << "<small><a class=\"govuk-link\" href=\"" << record(view, comparison, version.id, number) << "\">"
        << (first ? html::Markup("Record") : html::Markup("Change"))
        << "<span class=\"govuk-visually-hidden\">: " << comparison.row << " " << std::to_string(number) << ", "
        << version.title << "</span></a></small>";
  }
  out << "</td>";
}

void write_anomalies(html::Writer& out, const office::CaseView& view, const Comparison& comparison, std::int64_t number,
                     const Desk& desk) {
  for (const auto& anomaly : view.state.anomalies) {
    if (anomaly.comparison != comparison.id || anomaly.number != number) continue;
    const auto task = std::find_if(view.state.tasks.begin(), view.state.tasks.end(),
                                   [&](const casework::Task& each) { return each.id == anomaly.task; });
    out << "<small>" << desk.office.actor_name(anomaly.by) << ", " << desk.short_day(anomaly.on) << ": "
        << text_of(view, anomaly.text);
    if (task != view.state.tasks.end() && task->done_on) {
      out << " (heard " << desk.short_day(*task->done_on) << ")";
    } else if (task != view.state.tasks.end() && task->open()) {
      out << " (to be heard by " << desk.short_day(task->due_on) << ")";
    }
    out << "</small>";
  }
}

void write_row(html::Writer& out, const office::CaseView& view, const Comparison& comparison, std::int64_t number,
               const Desk& desk) {
  const std::string name = comparison.row + " " + std::to_string(number);
  out << "<tr><th scope=\"row\">" << name << "</th>";
  for (const auto& version : comparison.versions) write_cell(out, view, comparison, version, number, desk);
  out << "<td data-l=\"Differs\">";
  for (const auto& words : differences(view, comparison, number))
    out << "<small class=\"rd-late\">" << words << "</small>";
  write_anomalies(out, view, comparison, number, desk);
  if (may_work(view, desk)) {
    out << "<small><a class=\"govuk-link\" href=\""
        << address_of_command(view.state.reference, "raise_anomaly")
               .with("comparison", comparison.id)
               .with("matter", std::to_string(number))
        << "\">Raise an anomaly<span class=\"govuk-visually-hidden\">: " << name << "</span></a></small>";
  }
  out << "</td></tr>\n";
}

}  // namespace

html::Url address_of_comparison(std::string_view reference, std::string_view comparison) {
  return html::Url("/cases").segment(reference).segment("comparisons").segment(comparison);
}

std::vector<std::string> differences(const office::CaseView& view, const Comparison& comparison, std::int64_t number) {
  const auto& first_of = comparison.versions.front();
  const auto& last_of = comparison.versions.back();
  const SaidVersion* first = said_in(view, comparison, first_of.id, number);
  const SaidVersion* last = said_in(view, comparison, last_of.id, number);
  if (last == nullptr) return {};
  const bool was = first != nullptr && first->is_there();
  if (!was) return last->is_there() ? std::vector<std::string>{"New in: " + last_of.title} : std::vector<std::string>{};
  if (!last->is_there()) return {"Gone from: " + last_of.title};
  std::vector<std::string> found;
  const auto amount = [](const SaidVersion& said) { return said.pence ? pounds(*said.pence) : std::string("none"); };
  if (first->pence != last->pence) found.push_back("Amount: " + amount(*last) + ", was " + amount(*first));
  if (text_of(view, first->text) != text_of(view, last->text)) found.emplace_back("Other words");
  return found;
}

void write_comparison(html::Writer& out, const office::CaseView& view, const Comparison& comparison, const Desk& desk) {
  const auto numbers = numbers_of(view, comparison);
  out << "<section class=\"rd-sec\" aria-labelledby=\"comparison\">\n<div class=\"rd-sec__head\"><h2 id=\"comparison\">"
      << comparison.title << "</h2></div>\n";
  if (numbers.empty()) {
    out << "<p class=\"govuk-body rd-muted\">Nothing is recorded yet.</p>\n";
  } else {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">What each document "
           "says</caption>\n"
           "<thead><tr><th scope=\"col\">"
        << comparison.row << "</th>";
    for (const auto& version : comparison.versions) out << "<th scope=\"col\">" << version.title << "</th>";
    out << "<th scope=\"col\">Differs</th></tr></thead>\n<tbody>\n";
    for (const std::int64_t number : numbers) write_row(out, view, comparison, number, desk);
    out << "</tbody>\n</table>\n";
  }
  if (may_work(view, desk)) {
    out << "<div class=\"rd-btns govuk-!-margin-top-3\">"
        << link_button("Add to the comparison",
                       address_of_command(view.state.reference, "record_version").with("comparison", comparison.id),
                       LinkWeight::second)
        << "</div>\n";
  }
  out << "<p class=\"govuk-body rd-muted govuk-!-margin-top-3\">" << comparison.source << "</p>\n</section>\n";
}

void write_comparison_links(html::Writer& out, const office::CaseView& view) {
  if (view.procedure == nullptr) return;
  for (const auto& each : view.procedure->comparisons) {
    out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""
        << address_of_comparison(view.state.reference, each.id) << "\">Compare: " << each.title << "</a></p>\n";
  }
}

}  // namespace redress::web
