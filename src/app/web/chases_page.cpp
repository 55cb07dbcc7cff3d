// The chase list: open cases that wait for somebody outside, when each is asked after, and how often it was. Rule: RULES C1.3 U7.
#include <algorithm>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

using html::Url;

// More than these nobody reads on one page; the list says that there are more.
constexpr int most_shown = 200;

// Whom a case in that state waits for, in the newest edition that has it.
std::string waits_for(const Desk& desk, const store::Chase& chase) {
  std::string words;
  for (const auto& procedure : desk.office.procedures()) {
    if (procedure.id != chase.procedure) continue;
    const auto* state = procedure::find_state(procedure, chase.state);
    if (state != nullptr && !state->waits_for.empty()) words = state->waits_for;
  }
  return label_of(words);
}

std::string asked_words(std::int64_t times) {
  if (times == 0) return "Not yet";
  return times == 1 ? "Once" : counted(times, "time", "times");
}

void write_chase(html::Writer& out, const store::Chase& chase, const Desk& desk) {
  const std::string owner = desk.office.actor_name(chase.handler);
  const std::string when = chase.due_on < desk.today ? "Late" : chase.due_on == desk.today ? "Today" : std::string();
  out << "<tr><th scope=\"row\" class=\"rd-nowrap\">" << desk.short_day(chase.due_on);
  if (!when.empty())
    out << "<small" << (when == "Late" ? html::Markup(" class=\"rd-late\"") : html::Markup("")) << ">" << when
        << "</small>";
  out << "</th><td data-l=\"Case\"><a class=\"rd-link\" href=\"" << Url("/cases").segment(chase.reference) << "\">"
      << chase.reference << "</a></td><td data-l=\"Waits for\">" << waits_for(desk, chase) << "<small>" << chase.title
      << "</small></td><td data-l=\"Asked\">" << asked_words(chase.asked) << "<small>"
      << (chase.asked == 0 ? html::Markup("since ") : html::Markup("last on ")) << desk.short_day(chase.set_on)
      << "</small></td><td data-l=\"With\">" << (owner.empty() ? std::string("Nobody") : owner) << "</td></tr>\n";
}

}  // namespace

Response chases_page(const Desk& desk, const Request& request, const Captures&) {
  const std::string* who = http::find(request.query, "who");
  if (who != nullptr && *who != "me")
    return bad_request(
        {{"filter_value_known", "who", "", "the list is of everybody's cases, or with who=me of your own"}});
  auto all = desk.office.chases(most_shown + 1);
  const bool more = all.size() > most_shown;
  if (more) all.resize(most_shown);
  const bool mine = who != nullptr;
  if (mine) {
    const std::int64_t me = desk.visitor.who->actor;
    std::erase_if(all, [&](const store::Chase& chase) { return chase.handler != me; });
  }
  html::Writer out;
  out << "<div class=\"rd-head\"><div><h1>Chase list</h1>\n<p class=\"rd-sub\">"
      << counted(static_cast<std::int64_t>(all.size()), "case waits", "cases wait")
      << " for somebody outside. Each has a day on which they are asked again; what is due first comes "
         "first.</p></div>\n"
         "<div class=\"rd-btns\"><a class=\"govuk-link\" href=\""
      << (mine ? Url("/chases") : Url("/chases").with("who", "me")) << "\">"
      << (mine ? html::Markup("Everybody\xE2\x80\x99s cases") : html::Markup("Your cases only"))
      << "</a></div></div>\n";
  if (all.empty()) {
    out << "<p class=\"govuk-body\">No case waits for somebody outside.</p>\n";
  } else {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Cases that wait, by the day "
           "on which "
           "they are asked after</caption>\n<thead><tr><th scope=\"col\">Ask on</th><th scope=\"col\">Case</th><th "
           "scope=\"col\">Waits for</th><th scope=\"col\">Asked</th><th "
           "scope=\"col\">With</th></tr></thead>\n<tbody>\n";
    for (const auto& chase : all) write_chase(out, chase, desk);
    out << "</tbody>\n</table>\n";
  }
  if (more) out << "<p class=\"govuk-body\">There are more; these are due first.</p>\n";
  return framed(desk, {.title = "Chase list", .section = Section::cases, .main = out.take()});
}

}  // namespace redress::web
