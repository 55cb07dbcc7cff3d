// Services and teams: what they are called, what followed them, since when; and where whoever runs the body adds one, renames it,
// lets another follow it, closes it.
#include "app/office/organisation.h"

#include <algorithm>

#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/parts/section.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using organisation::Told;
using organisation::Units;
using organisation::What;

// Whoever runs the body may read no reports, and who reads them may change nothing here: each has an address.
Url all_units(const Desk& desk) {
  return desk.may(office::Permission::run_body) ? Url("/settings/organisation") : Url("/organisation");
}
Url address_of(std::int64_t unit, const Desk& desk) {
  return all_units(desk).segment(std::to_string(unit));
}
Section section_of(const Desk& desk) {
  return desk.may(office::Permission::run_body) ? Section::people : Section::reports;
}

// `Open`, `Since 1 April 2026 Waste and streets`, `Closed from 1 April 2026`, `From 1 April 2027`.
void write_standing(html::Writer& out, const Units& units, std::int64_t unit, const Desk& desk) {
  const auto ended = units.ended(unit);
  if (units.is_open(unit, desk.today)) {
    out << "Open";
  } else if (const std::int64_t follower = units.follower(unit, desk.today); follower != 0) {
    out << "Since " << desk.long_day(*ended) << " <a class=\"govuk-link\" href=\"" << address_of(follower, desk)
        << "\">" << units.name(follower, desk.today) << "</a>";
  } else if (ended && *ended <= desk.today) {
    out << "Closed from " << desk.long_day(*ended);
  } else {
    out << "From " << desk.long_day(units.began(unit).value_or(desk.today));
  }
}

std::string other_names(const Units& units, std::int64_t unit, Day today) {
  const std::string& now = units.name(unit, today);
  std::vector<std::string> names;
  for (const Told& told : units.told_of(unit)) {
    if (told.name.empty() || told.name == now || std::find(names.begin(), names.end(), told.name) != names.end())
      continue;
    names.push_back(told.name);
  }
  std::string words;
  for (const auto& name : names) words += (words.empty() ? "" : ", ") + name;
  return words;
}

void write_list(html::Writer& out, const Units& units, std::string_view kind, const Desk& desk) {
  std::vector<std::int64_t> all;
  std::copy_if(units.all().begin(), units.all().end(), std::back_inserter(all),
               [&](std::int64_t unit) { return units.kind(unit) == kind; });
  const bool teams = kind == "team";
  write_section(out, teams ? html::Markup("teams") : html::Markup("services"), teams ? "Teams" : "Services");
  if (all.empty()) {
    out << "<p class=\"govuk-body\">There is none yet.</p>\n</section>\n";
    return;
  }
  // Those that are open first, each part by name.
  std::sort(all.begin(), all.end(), [&](std::int64_t one, std::int64_t other) {
    const bool open = units.is_open(one, desk.today), other_open = units.is_open(other, desk.today);
    return open != other_open ? open : units.name(one, desk.today) < units.name(other, desk.today);
  });
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">"
      << (teams ? html::Markup("Teams") : html::Markup("Services"))
      << ", those that are open first</caption>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Today</th><th "
         "scope=\"col\">Other names</th><th scope=\"col\">Does the work of</th></tr></thead>\n<tbody>\n";
  for (const std::int64_t unit : all) {
    out << "<tr><th scope=\"row\"><a class=\"govuk-link\" href=\"" << address_of(unit, desk) << "\">"
        << units.name(unit, desk.today) << "</a></th><td data-l=\"Today\">";
    write_standing(out, units, unit, desk);
    const std::string others = other_names(units, unit, desk.today);
    std::string forerunners;
    for (const std::int64_t each : units.forerunners(unit, desk.today))
      forerunners += (forerunners.empty() ? "" : ", ") + units.name(each, desk.today);
    out << "</td><td data-l=\"Other names\">" << (others.empty() ? "None" : others)
        << "</td><td data-l=\"Does the work of\">" << (forerunners.empty() ? "Its own" : "Its own, " + forerunners)
        << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

govuk::Input name_input(const char* label, const char* hint, const Desk& desk, const Wrongs& wrongs) {
  return {.name = "name",
          .label = {.text = label},
          .hint = {.text = hint},
          .errorMessage = {.text = wrongs.at("name")},
          .value = desk.typed("name"),
          .classes = "govuk-!-width-two-thirds"};
}

Response list_page(const Desk& desk, const Wrongs& wrongs, const html::Fragment& done) {
  const auto units = desk.office.organisation().units();
  html::Writer out;
  out << wrongs.summary({"kind", "name", "from-day", "from"}) << done
      << (desk.may(office::Permission::run_body)
              ? html::Markup("<div class=\"rd-crumb\"><a href=\"/people\">Back to people</a></div>\n")
              : html::Markup("<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n"))
      << "<div class=\"rd-head\"><div><h1>Services and teams</h1>\n<p class=\"rd-sub\">What they are called today, and "
         "what "
         "became of them. Reports name them as they were on the day of the report, or as they are "
         "today.</p></div></div>\n";
  write_list(out, *units, "service", desk);
  write_list(out, *units, "team", desk);
  if (desk.may(office::Permission::run_body)) {
    write_section(out, "add", "Add a service or team");
    write_form_start(out, desk, Url("/settings/organisation"));
    out << govuk::radios({.name = "kind",
                          .fieldset = {.legend = {.text = "What is it?", .classes = "govuk-fieldset__legend--s"}},
                          .errorMessage = {.text = wrongs.at("kind")},
                          .value = desk.typed("kind"),
                          .items = {{.value = "service", .text = "A service, which complaints are about"},
                                    {.value = "team", .text = "A team, whose people have cases"}}})
        << govuk::input(name_input("What is it called?", "", desk, wrongs))
        << day_question("from", "From which day on?", "It is offered from this day on", desk, wrongs, desk.today)
        << govuk::button({.text = "Add it", .preventDoubleClick = true});
    write_form_end(out);
    out << "</section>\n";
  }
  return framed(desk, {.title = wrongs.title("Services and teams"), .section = section_of(desk), .main = out.take()});
}

std::optional<Day> typed_day(const Desk& desk, base::Refusals& wrong) {
  const TypedDay typed = read_day(desk, "from");
  const auto day = typed.wrong ? std::nullopt : base::parse_day(typed.iso);
  if (!day) wrong.push_back({"day_is_a_day", "from", "", "enter a day, such as 1 4 2026"});
  return day;
}

// --- one of them ------------------------------------------------------------------------------------------------------

void write_told(html::Writer& out, const Units& units, const Told& told) {
  const auto other = [&] { return units.name(told.by, told.from.value_or(Day::max())); };
  switch (told.what) {
    case What::established:
      out << "Was there, called " << told.name;
      break;
    case What::renamed:
      out << "Is called " << told.name;
      break;
    case What::succeeded:
      out << other() << " goes on with its work";
      break;
    case What::closed:
      out << "Closed";
      if (told.by != 0) out << "; " << other() << " took what was open";
      break;
  }
}

void write_history(html::Writer& out, const Units& units, std::int64_t unit, const Desk& desk) {
  write_section(out, "history", "History");
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">What was told of it, by the "
         "day "
         "from which it holds</caption>\n<thead><tr><th scope=\"col\">From</th><th scope=\"col\">What</th><th "
         "scope=\"col\">Recorded</th><th scope=\"col\">By</th></tr></thead>\n<tbody>\n";
  for (const Told& told : units.told_of(unit)) {
    const std::string who = desk.office.actor_name(told.actor);
    out << "<tr><th scope=\"row\">" << (told.from ? desk.long_day(*told.from) : "The beginning")
        << "</th><td data-l=\"What\">";
    write_told(out, units, told);
    out << "</td><td data-l=\"Recorded\">" << desk.long_day(told.known_on) << "</td><td data-l=\"By\">"
        << (who.empty() ? "With a case or a file" : who) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

// What can be told of one that is open; each has a form of its own.
enum class Act { name, follower, closure };

Url address_of(std::int64_t unit, Act act, const Desk& desk) {
  return address_of(unit, desk).segment(act == Act::name ? "name" : act == Act::follower ? "follower" : "closure");
}

std::string title_of(Act act, const std::string& name) {
  return act == Act::name ? "Rename " + name : act == Act::follower ? "Let another follow " + name : "Close " + name;
}

// How it ended, if it did: of what is told of one day, what was told last holds.
std::optional<Told> end_of(const Units& units, std::int64_t unit) {
  const auto all = units.told_of(unit);
  const auto last = std::find_if(all.rbegin(), all.rend(), [](const Told& each) {
    return each.what == What::succeeded || each.what == What::closed;
  });
  return last == all.rend() ? std::nullopt : std::optional(*last);
}

govuk::Select others(const Units& units, std::int64_t unit, Act act, const Desk& desk, const Wrongs& wrongs) {
  const bool closes = act == Act::closure;
  const auto end = end_of(units, unit);
  govuk::Select select{.name = "by",
                       .label = {.text = closes ? "Who takes over what is open?" : "Which one goes on with its work?"},
                       .errorMessage = {.text = wrongs.at("by")},
                       .value = end && desk.typed("by").empty() ? std::to_string(end->by) : desk.typed("by"),
                       .items = {{.text = closes ? "Nobody" : "Choose", .value = ""}}};
  for (const std::int64_t each : units.all()) {
    if (each == unit || units.kind(each) != units.kind(unit) || !units.is_open(each, desk.today)) continue;
    select.items.push_back({.text = units.name(each, desk.today), .value = std::to_string(each)});
  }
  return select;
}

Response form_page(const Desk& desk, std::int64_t unit, Act act, const Wrongs& wrongs) {
  const auto units = desk.office.organisation().units();
  const std::string title = title_of(act, units->name(unit, desk.today));
  html::Writer out;
  out << wrongs.summary({"name", "by", "from-day", "from"}) << "<div class=\"rd-crumb\"><a href=\""
      << address_of(unit, desk) << "\">Back to " << units->name(unit, desk.today)
      << "</a></div>\n<div class=\"rd-head\"><div><h1>" << title << "</h1>\n<p class=\"rd-sub\">";
  if (act == Act::name) out << "Its former name still finds it, in files and in figures of earlier days.";
  if (act == Act::follower)
    out << "Its open cases and the roles held for it go over to the other. Closed cases stay where they were answered; "
           "figures of services and teams as they are today count them with the other.";
  if (act == Act::closure)
    out << "For one whose work ends or is divided: its figures stay its own. It has "
        << counted(desk.office.organisation().open_cases(unit), "open case", "open cases") << ".";
  out << "</p></div></div>\n";
  write_form_start(out, desk, address_of(unit, act, desk));
  if (act == Act::name) {
    out << govuk::input(name_input("What is it called?", "", desk, wrongs));
  } else {
    out << govuk::select(others(*units, unit, act, desk, wrongs));
  }
  out << day_question("from", "From which day on?",
                      act == Act::name ? "It may lie behind, or ahead" : "Today, or a day before", desk, wrongs,
                      units->ended(unit).value_or(desk.today))
      << govuk::button({.text = act == Act::name       ? "Rename it"
                                : act == Act::follower ? "Let it follow"
                                                       : "Close it",
                        .preventDoubleClick = true,
                        .classes = act == Act::closure ? "govuk-button--warning" : ""});
  write_form_end(out);
  return framed(desk, {.title = wrongs.title(title), .section = section_of(desk), .main = out.take()});
}

Response unit_page(const Desk& desk, std::int64_t unit, const html::Fragment& done) {
  const auto units = desk.office.organisation().units();
  const std::string& name = units->name(unit, desk.today);
  html::Writer out;
  out << done << "<div class=\"rd-crumb\"><a href=\"" << all_units(desk)
      << "\">Back to services and teams</a></div>\n<div class=\"rd-head\"><div><h1>" << name
      << "</h1>\n<p class=\"rd-sub\">"
      << (units->kind(unit) == "team" ? html::Markup("Team. ") : html::Markup("Service. "));
  write_standing(out, *units, unit, desk);
  out << "</p></div>\n";
  if (desk.may(office::Permission::run_body) && !units->ended(unit)) {
    out << "<div class=\"rd-btns\">" << link_button("Rename it", address_of(unit, Act::name, desk))
        << link_button("Let another follow it", address_of(unit, Act::follower, desk), LinkWeight::second)
        << link_button("Close it", address_of(unit, Act::closure, desk), LinkWeight::second) << "</div>";
  }
  // What stood in the way of some of its cases may be gone.
  if (const auto end = end_of(*units, unit); end && end->by != 0 && desk.may(office::Permission::run_body) &&
                                             desk.office.organisation().open_cases(unit) > 0) {
    const Act act = end->what == What::succeeded ? Act::follower : Act::closure;
    out << "<div class=\"rd-btns\">" << link_button("Hand over what is left", address_of(unit, act, desk)) << "</div>";
  }
  out << "</div>\n";
  write_history(out, *units, unit, desk);
  return framed(desk, {.title = name, .section = section_of(desk), .main = out.take()});
}

std::optional<std::int64_t> unit_in(const Desk& desk, const Captures& captures) {
  const auto unit = base::parse_int(captures.at("unit"), 1, INT64_MAX);
  return unit && desk.office.organisation().units()->knows(*unit) ? unit : std::nullopt;
}

// What became of the cases; where some were left, the page says which and why.
Response ended(const Desk& desk, std::int64_t unit, const office::HandedOver& done) {
  if (done.left.empty()) return http::see_other(address_of(unit, desk).text() + "?done=unit_ended");
  html::Writer words, list;
  words << "It has ended. " << counted(static_cast<std::int64_t>(done.left.size()), "open case", "open cases")
        << " could not be handed over.";
  list << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const auto& left : done.left) {
    list << "<li>" << left.reference << ": " << left.why << "</li>";
  }
  list << "</ul>";
  return unit_page(desk, unit, banner_saying(words.take(), list.take(), Did::nothing));
}

Response tell(const Desk& desk, std::int64_t unit, Act act) {
  base::Refusals wrong;
  const auto from = typed_day(desk, wrong);
  const std::int64_t other = base::parse_int(desk.typed("by"), 1, INT64_MAX).value_or(0);
  if (act == Act::name && desk.typed("name").empty())
    wrong.push_back({"unit_is_a_name", "name", "", "say what it is called"});
  if (act == Act::follower && other == 0)
    wrong.push_back({"follower_is_chosen", "by", "", "choose which one goes on with its work"});
  if (!wrong.empty()) return form_page(desk, unit, act, Wrongs(wrong));
  auto& organisation = desk.office.organisation();
  const std::int64_t by = desk.visitor.who->actor;
  if (act == Act::name) {
    const auto done = organisation.rename(unit, desk.typed("name"), *from, by);
    if (!done) return form_page(desk, unit, act, Wrongs(done.error()));
    return http::see_other(address_of(unit, desk).text() + "?done=unit_renamed");
  }
  const auto done =
      act == Act::follower ? organisation.succeed(unit, other, *from, by) : organisation.close(unit, other, *from, by);
  return done ? ended(desk, unit, *done) : form_page(desk, unit, act, Wrongs(done.error()));
}

std::optional<Act> act_in(const Captures& captures) {
  const std::string& word = captures.at("act");
  if (word == "name") return Act::name;
  if (word == "follower") return Act::follower;
  if (word == "closure") return Act::closure;
  return std::nullopt;
}

}  // namespace

Response organisation_page(const Desk& desk, const Request& request, const Captures&) {
  return list_page(desk, {}, done_banner(request));
}

Response add_unit(const Desk& desk, const Request&, const Captures&) {
  base::Refusals wrong;
  const auto from = typed_day(desk, wrong);
  const std::string kind = desk.typed("kind");
  if (kind != "service" && kind != "team") wrong.push_back({"kind_is_known", "kind", "", "choose what it is"});
  if (desk.typed("name").empty()) wrong.push_back({"unit_is_a_name", "name", "", "say what it is called"});
  if (!wrong.empty()) return list_page(desk, Wrongs(wrong), {});
  const auto made = desk.office.organisation().establish(kind, desk.typed("name"), *from, desk.visitor.who->actor);
  if (!made) return list_page(desk, Wrongs(made.error()), {});
  return http::see_other(address_of(*made, desk).text() + "?done=unit_added");
}

Response organisation_unit(const Desk& desk, const Request& request, const Captures& captures) {
  const auto unit = unit_in(desk, captures);
  if (!unit) return not_found("There is no such service or team.");
  return unit_page(desk, *unit, done_banner(request));
}

Response change_unit_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto unit = unit_in(desk, captures);
  const auto act = act_in(captures);
  if (!unit || !act) return not_found("There is no such service or team.");
  return form_page(desk, *unit, *act, {});
}

Response change_unit(const Desk& desk, const Request&, const Captures& captures) {
  const auto unit = unit_in(desk, captures);
  const auto act = act_in(captures);
  if (!unit || !act) return not_found("There is no such service or team.");
  return tell(desk, *unit, *act);
}

}  // namespace redress::web
