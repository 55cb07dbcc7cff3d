// Which procedures the body uses: all that it has, by stream, and who switched each on or off.
#include <fmt/format.h>

#include <algorithm>

#include "app/office/procedure_use.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using procedure::Procedure;

// Ticked, and what it was when the page was made: what somebody else switched meanwhile stays as they left it.
std::string ticked_name(const Procedure& procedure) {
  return "use-" + procedure.id;
}
std::string before_name(const Procedure& procedure) {
  return "was-" + procedure.id;
}

void write_valid(html::Writer& out, const Procedure& procedure, const Desk& desk) {
  out << desk.short_day(procedure.valid_from);
  if (procedure.valid_to) {
    out << " to " << desk.short_day(*procedure.valid_to);
  } else {
    out << " on";
  }
  if (!office::is_valid_on(procedure, desk.today)) out << "<small>Not valid today</small>";
}

void write_open_cases(html::Writer& out, const Procedure& procedure, const Desk& desk) {
  store::CaseQuery query;
  query.open = true;
  query.procedure = procedure.id;
  const auto open = desk.office.count_cases(query);
  const std::string number = grouped(std::to_string(open));
  if (open > 0 && desk.may(office::Permission::read_cases)) {
    out << "<a href=\"" << html::Url("/cases").with("procedure", procedure.id) << "\">" << number << "</a>";
  } else {
    out << number;
  }
}

void write_row(html::Writer& out, const Procedure& procedure, const Desk& desk) {
  const bool used = desk.office.procedure_use().is_used(procedure.id);
  const auto unconfirmed = static_cast<std::int64_t>(procedure.unconfirmed_parts.size());
  out << "<tr><td data-l=\"Use it\"><input type=\"hidden\" name=\"" << before_name(procedure) << "\" value=\""
      << (used ? html::Markup("yes") : html::Markup("no")) << "\"><input type=\"checkbox\" name=\""
      << ticked_name(procedure) << "\" value=\"yes\" aria-label=\"Use " << procedure.title << "\"";
  if (used) out << " checked";
  out << "></td>\n<th scope=\"row\"><a href=\"" << html::Url("/procedures").segment(procedure.id) << "\">"
      << procedure.title << "</a><small>" << procedure.id << ", edition " << std::to_string(procedure.edition)
      << "</small></th>\n<td data-l=\"Now\">" << (used ? html::Markup("Used") : html::Markup("Not used"))
      << "</td><td data-l=\"Valid\">";
  write_valid(out, procedure, desk);
  out << "</td><td data-l=\"Source\">" << procedure.source << "</td><td data-l=\"Confirmed\">";
  if (unconfirmed == 0) {
    out << "Confirmed";
  } else {
    out << counted(unconfirmed, "part unconfirmed", "parts unconfirmed");
  }
  out << "</td><td data-l=\"Open cases\" class=\"rd-right\">";
  write_open_cases(out, procedure, desk);
  out << "</td></tr>\n";
}

// The streams in the order in which the body came by them.
std::vector<std::string> streams_of(const std::vector<const Procedure*>& all) {
  std::vector<std::string> streams;
  for (const auto* each : all) {
    if (std::find(streams.begin(), streams.end(), each->stream) == streams.end()) streams.push_back(each->stream);
  }
  return streams;
}

void write_table(html::Writer& out, const Desk& desk) {
  const auto all = desk.office.procedure_use().all();
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Procedures, by "
         "stream</caption>\n<thead><tr><th scope=\"col\"><span class=\"govuk-visually-hidden\">Use it</span></th><th "
         "scope=\"col\">Procedure</th><th scope=\"col\">Now</th><th scope=\"col\">Valid</th><th "
         "scope=\"col\">Source</th><th scope=\"col\">Confirmed</th><th scope=\"col\" class=\"rd-right\">Open "
         "cases</th></tr></thead>\n";
  for (const auto& stream : streams_of(all)) {
    out << "<tbody>\n<tr class=\"rd-group\"><th colspan=\"7\" scope=\"rowgroup\">" << label_of(stream)
        << "</th></tr>\n";
    for (const auto* each : all) {
      if (each->stream == stream) write_row(out, *each, desk);
    }
    out << "</tbody>\n";
  }
  out << "</table>\n";
}

void write_history(html::Writer& out, const Desk& desk) {
  const auto choices = desk.office.procedure_use().choices();
  if (choices.empty()) return;
  out << "<section class=\"rd-sec govuk-!-margin-top-7\" aria-labelledby=\"changes\">\n<div "
         "class=\"rd-sec__head\"><h2 id=\"changes\">Changes</h2></div>\n<table class=\"rd-table "
         "rd-cards\">\n<caption class=\"govuk-visually-hidden\">What was switched on or off, the newest "
         "first</caption>\n<thead><tr><th scope=\"col\">When</th><th scope=\"col\">Procedure</th><th "
         "scope=\"col\">Change</th><th scope=\"col\">Who</th></tr></thead>\n<tbody>\n";
  for (const auto& choice : choices) {
    const auto at = desk.office.local(choice.at);
    const auto* known = desk.procedure(choice.procedure);
    out << "<tr><th scope=\"row\">" << desk.long_day(at.day) << fmt::format(", {:02}:{:02}", at.hour, at.minute)
        << "</th><td data-l=\"Procedure\">" << (known == nullptr ? choice.procedure : known->title)
        << "</td><td data-l=\"Change\">"
        << (choice.used ? html::Markup("Taken into use") : html::Markup("Taken out of use"))
        << "</td><td data-l=\"Who\">"
        << (choice.by == 0 ? std::string("As it began") : desk.office.actor_name(choice.by)) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

}  // namespace

Response procedures_page(const Desk& desk, const Request& request, const Captures&) {
  html::Writer out;
  out << govuk::back_link({.text = "People", .href = html::Url("/people")}) << done_banner(request)
      << "<div class=\"rd-head\"><div><h1>Procedures in use</h1><p class=\"rd-sub\">New cases begin under what is used "
         "and valid on the day. Cases that have begun go on under theirs, and imported history may be under "
         "any.</p></div></div>\n";
  write_form_start(out, desk, html::Url("/settings/procedures"));
  write_table(out, desk);
  out << govuk::button({.text = "Change what is used", .classes = "govuk-!-margin-top-4"});
  write_form_end(out);
  write_history(out, desk);
  return framed(desk, {.title = "Procedures in use", .section = Section::people, .main = out.take()});
}

Response choose_procedures(const Desk& desk, const Request&, const Captures&) {
  std::vector<office::ProcedureChoice> choices;
  base::Refusals wrong;
  for (const auto* each : desk.office.procedure_use().all()) {
    const std::string before = desk.typed(before_name(*each));
    const std::string ticked = desk.typed(ticked_name(*each));
    if (!ticked.empty() && ticked != "yes") wrong.push_back({"tick_is_yes", ticked_name(*each), "", "tick it or not"});
    const bool wanted = ticked == "yes";
    const bool changed = (before == "yes" && !wanted) || (before == "no" && wanted);
    if (changed) choices.push_back({each->id, wanted});
  }
  if (!wrong.empty()) return bad_request(wrong);
  if (const auto chosen = desk.office.procedure_use().choose(choices, desk.visitor.who->actor); !chosen)
    return bad_request(chosen.error());
  return http::see_other("/settings/procedures?done=procedures_chosen");
}

}  // namespace redress::web
