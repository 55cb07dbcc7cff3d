// One procedure as it stands: drawn, told in tables under the same numbers, and as its file.
#include <fmt/format.h>

#include "app/office/procedure_use.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/facts.h"
#include "app/web/parts/procedure_tables.h"
#include "app/web/parts/statechart.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using procedure::Procedure;

// The edition that the address asks for, else the newest.
const Procedure* asked_for(const Desk& desk, const Request& request, const std::string& id) {
  const std::string* edition = http::find(request.query, "edition");
  if (edition == nullptr) return desk.procedure(id);
  for (const auto& each : desk.office.procedures()) {
    if (each.id == id && std::to_string(each.edition) == *edition) return &each;
  }
  return nullptr;
}

std::string valid_words(const Procedure& procedure, const Desk& desk) {
  const std::string from = "From " + desk.long_day(procedure.valid_from);
  return procedure.valid_to ? from + " to " + desk.long_day(*procedure.valid_to) : from;
}

void write_section_start(html::Writer& out, html::Markup id, html::Markup title) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"" << id << "\">\n<div class=\"rd-sec__head\"><h2 id=\"" << id
      << "\">" << title << "</h2></div>\n";
}

void write_head(html::Writer& out, const Procedure& procedure, const Desk& desk) {
  const bool newest = desk.procedure(procedure.id) == &procedure;
  const bool used = desk.office.procedure_use().is_used(procedure.id);
  if (desk.may(office::Permission::run_body))
    out << "<div class=\"rd-crumb\"><a href=\"/settings/procedures\">Back to procedures in use</a></div>\n";
  out << "<div class=\"rd-head\"><div><span class=\"rd-ref\">" << procedure.id << ", edition " << procedure.edition
      << "</span>\n<h1>" << procedure.title << "</h1>\n<div class=\"rd-tags\">";
  if (procedure.valid_from > desk.today)
    out << govuk::tag({.text = "From " + desk.short_day(procedure.valid_from), .classes = "govuk-tag--yellow"});
  if (!newest) {
    out << govuk::tag({.text = "An earlier edition", .classes = "govuk-tag--grey"});
  } else if (used) {
    out << govuk::tag({.text = "In use"});
  } else {
    out << govuk::tag({.text = "Not in use", .classes = "govuk-tag--grey"});
  }
  if (!procedure.unconfirmed_parts.empty()) {
    out << govuk::tag({.text = counted(static_cast<std::int64_t>(procedure.unconfirmed_parts.size()),
                                       "part unconfirmed", "parts unconfirmed"),
                       .classes = "govuk-tag--orange"});
  }
  out << "</div></div></div>\n";
}

void write_drawing(html::Writer& out, const NumberedProcedure& all) {
  write_section_start(out, "drawing", "Drawing");
  out << "<figure class=\"rd-fig\">" << statechart(all, wide_statechart, "wide", "rd-onlywide")
      << statechart(all, narrow_statechart, "narrow", "rd-narrow")
      << "<figcaption class=\"rd-src\">A case begins at the dot, and stands in one box with a dark edge at a time. "
         "Steps "
         "of a state around others can be taken in each of them. Each number stands in the tables below, which say "
         "also what a step needs.</figcaption></figure>\n</section>\n";
}

void write_file(html::Writer& out, const Procedure& procedure) {
  html::Writer file;
  file << "<section class=\"rd-scroll\" tabindex=\"0\" aria-label=\"Its words\"><pre class=\"rd-code\">"
       << procedure.text << "</pre></section>";
  write_section_start(out, "file", "The file");
  out << govuk::details({.summaryText = "Everything that the procedure says, as its file has it", .html = file.take()})
      << "</section>\n";
}

void write_about(html::Writer& out, const Procedure& procedure, const Desk& desk) {
  store::CaseQuery query;
  query.open = true;
  query.procedure = procedure.id;
  std::vector<Fact> facts{{"Stream", label_of(procedure.stream)},
                          {"Valid", valid_words(procedure, desk)},
                          {"Counted", counting_words(procedure)},
                          {"Source", procedure.source}};
  if (desk.may(office::Permission::read_cases)) {
    facts.push_back({"Open cases", grouped(std::to_string(desk.office.count_cases(query))), "Of every edition",
                     Url("/cases").with("procedure", procedure.id)});
  }
  if (desk.may(office::Permission::allocate_cases)) {
    facts.push_back({"In flight", "What moving to this edition changes", "Open cases under an earlier one",
                     Url("/procedures")
                         .segment(procedure.id)
                         .segment("preview")
                         .with("edition", std::to_string(procedure.edition))});
  }
  if (desk.may(office::Permission::run_body)) {
    facts.push_back({"Next edition", "Change it in forms", "A second person agrees before it counts",
                     Url("/procedures").segment(procedure.id).segment("edit")});
  }
  for (const auto& each : desk.office.procedures()) {
    if (each.id != procedure.id || each.edition == procedure.edition) continue;
    const std::string edition = std::to_string(each.edition);
    facts.push_back({"Another edition", "Edition " + edition, "",
                     Url("/procedures").segment(procedure.id).with("edition", edition)});
  }
  out << "<div class=\"rd-panel\"><h2>About this edition</h2>\n";
  write_facts(out, facts);
  out << "</div>\n";
}

}  // namespace

Response procedure_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto* procedure = asked_for(desk, request, captures.at("procedure"));
  if (procedure == nullptr) return not_found("This body has no such procedure.");
  const NumberedProcedure all = numbered(*procedure);
  html::Writer out;
  write_head(out, *procedure, desk);
  out << "<div class=\"rd-case-cols rd-case-cols--draw\">\n<div>\n";
  write_drawing(out, all);
  write_section_start(out, "steps", "States and steps");
  write_states(out, all);
  out << "</section>\n";
  if (!all.clocks.empty()) {
    write_section_start(out, "clocks", "Clocks");
    write_clocks(out, all);
    out << "</section>\n";
  }
  if (has_questions(*procedure, Asked::by_staff)) {
    write_section_start(out, "questions", "Questions and answers");
    write_questions(out, *procedure, Asked::by_staff);
    out << "</section>\n";
  }
  write_file(out, *procedure);
  out << "</div>\n<aside aria-label=\"About this procedure\">\n";
  write_about(out, *procedure, desk);
  write_beside(out, *procedure);
  out << "</aside>\n</div>\n";
  return framed(desk, {.title = procedure->title, .main = out.take()});
}

}  // namespace redress::web
