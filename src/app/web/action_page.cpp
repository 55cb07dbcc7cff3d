// One action of the register: what it is, what it came from, its history; changed, done, dropped.
#include <algorithm>

#include "app/office/papers.h"
#include "app/web/action_words.h"
#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/paper_words.h"
#include "app/web/parts/section.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using reports::Action;
using reports::ActionStep;
using reports::Standing;

struct Found {
  Action action;
  Standing standing;
};

std::optional<Found> action_in(const Desk& desk, const Captures& captures) {
  const std::string reference = reports::from_address(captures.at("action"));
  for (auto& action : desk.office.action_register().all()) {
    if (action.reference != reference || reference.empty()) continue;
    auto standing = reports::standing_of(action, desk.office.papers().meetings(), desk.today, desk.today);
    if (standing) return Found{std::move(action), std::move(*standing)};
  }
  return std::nullopt;
}

void write_fact(html::Writer& out, html::Markup label, const std::string& text) {
  if (!text.empty()) out << "<div><dt>" << label << "</dt><dd>" << text << "</dd></div>\n";
}

// The report that announces it, at the paragraph.
void write_announcement(html::Writer& out, const Action& action) {
  if (action.report.empty()) return;
  std::string words = action.report + " " + action.period;
  std::string id;
  if (!action.paragraph.empty()) {
    words += ", paragraph " + action.paragraph;
    id = "p-" + action.paragraph;
    std::replace(id.begin(), id.end(), '.', '-');
  }
  out << "<div><dt>Announced by</dt><dd><a class=\"govuk-link\" href=\""
      << Url("/reports").segment(action.report).with("period", action.period).fragment(id) << "\">" << words
      << "</a></dd></div>\n";
}

void write_cases(html::Writer& out, const Action& action, const Desk& desk) {
  if (action.cases.empty()) return;
  out << "<div><dt>Came from</dt><dd>";
  for (std::size_t i = 0; i < action.cases.size(); ++i) {
    if (i > 0) out << ", ";
    if (desk.may(office::Permission::read_cases)) {
      out << "<a class=\"govuk-link\" href=\"" << Url("/cases").segment(action.cases[i]) << "\">" << action.cases[i]
          << "</a>";
    } else {
      out << action.cases[i];
    }
  }
  out << "</dd></div>\n";
}

void write_facts(html::Writer& out, const Found& found, const Desk& desk) {
  const auto& [action, standing] = found;
  write_section(out, "facts", "What is to be done");
  out << "<dl class=\"rd-facts\">\n";
  write_fact(out, "Kind", action.kind == Action::Kind::meeting ? "Asked by a meeting" : "An improvement");
  write_fact(out, "Service", service_of(action, desk));
  write_fact(out, "Owner", standing.owner);
  write_fact(out, "Due", due_words(standing.due, standing.due_on, desk));
  write_fact(out, "Cause", action.cause_title);
  write_fact(out, "About the cause", action.cause_words);
  write_cases(out, action, desk);
  write_announcement(out, action);
  out << "</dl>\n</section>\n";
}

std::string story_of(const ActionStep& step, const Standing& before, const Desk& desk) {
  switch (step.what) {
    case ActionStep::What::set:
      return "Set: " + step.owner + ", due " + due_words(*step.due, {}, desk) + ".";
    case ActionStep::What::done:
      return "Done on " + desk.long_day(step.on) + ". Evidence: " + step.words;
    case ActionStep::What::dropped:
      return "Dropped. Why: " + step.words;
    case ActionStep::What::changed:
      break;
  }
  std::string story = "Changed.";
  if (step.due && *step.due != before.due)
    story += " Due " + due_words(before.due, {}, desk) + " became " + due_words(*step.due, {}, desk) + ".";
  if (!step.owner.empty() && step.owner != before.owner)
    story += " " + before.owner + " handed it to " + step.owner + ".";
  return story + " Why: " + step.words;
}

void write_history(html::Writer& out, const Action& action, const Desk& desk) {
  write_section(out, "history", "What became of it");
  out << "<ol class=\"govuk-list govuk-list--number\">\n";
  Standing before;
  for (const auto& step : action.steps) {
    out << "<li>" << story_of(step, before, desk) << " <small>" << desk.office.actor_name(step.by) << ", recorded "
        << desk.short_day(step.known_on) << "</small></li>\n";
    if (!step.owner.empty()) before.owner = step.owner;
    if (step.due) before.due = *step.due;
  }
  out << "</ol>\n</section>\n";
}

govuk::Input text_input(const char* name, const char* label, const Desk& desk, const Wrongs& wrongs,
                        const std::string& otherwise = "") {
  return {.name = name,
          .label = {.text = label},
          .errorMessage = {.text = wrongs.at(name)},
          .value = typed_or(desk, name, otherwise),
          .classes = "govuk-!-width-two-thirds"};
}

void write_finish_form(html::Writer& out, const Found& found, const Desk& desk, const Wrongs& wrongs) {
  write_section(out, "finish", "It is done");
  write_form_start(out, desk, address_of_action(found.action.reference).segment("completion"));
  out << day_question("on", "On which day was it done?", "", desk, wrongs, desk.today)
      << govuk::input(text_input("evidence", "What shows it?", desk, wrongs))
      << govuk::button({.text = "Keep that it is done", .preventDoubleClick = true});
  write_form_end(out);
  out << "</section>\n";
}

void write_change_form(html::Writer& out, const Found& found, const Desk& desk, const Wrongs& wrongs) {
  write_section(out, "change", "Change it");
  write_form_start(out, desk, address_of_action(found.action.reference).segment("change"));
  out << govuk::input(text_input("owner", "Who is to do it?", desk, wrongs, found.standing.owner))
      << due_questions(desk, wrongs, found.standing.due)
      << govuk::input(text_input("reason", "Why does it change?", desk, wrongs))
      << govuk::button({.text = "Change it", .preventDoubleClick = true, .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
}

void write_drop_form(html::Writer& out, const Found& found, const Desk& desk, const Wrongs& wrongs) {
  write_section(out, "drop", "Drop it");
  write_form_start(out, desk, address_of_action(found.action.reference).segment("dropping"));
  out << govuk::input(text_input("drop_reason", "Why is it dropped?", desk, wrongs))
      << govuk::button({.text = "Drop it", .preventDoubleClick = true, .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
}

void write_forms(html::Writer& out, const Found& found, const Desk& desk, const Wrongs& wrongs) {
  write_finish_form(out, found, desk_of_form(desk, "evidence"), wrongs);
  write_change_form(out, found, desk_of_form(desk, "reason"), wrongs);
  write_drop_form(out, found, desk_of_form(desk, "drop_reason"), wrongs);
}

Response page(const Desk& desk, const Found& found, const Wrongs& wrongs, const html::Fragment& done) {
  const auto& [action, standing] = found;
  const bool is_open = standing.state == Standing::State::open;
  html::Writer out;
  out << wrongs.summary({"on-day", "on", "evidence", "owner", "due-day", "due", "meeting", "reason", "drop_reason"})
      << done
      << "<div class=\"rd-crumb\"><a href=\"/actions\">Back to the actions</a></div>\n<div "
         "class=\"rd-head\"><div><span class=\"rd-ref\">"
      << action.reference << "</span>\n<h1>" << action.words << "</h1></div>\n<div>"
      << govuk::tag({.text = standing_words(standing),
                     .classes = standing.is_overdue ? "govuk-tag--red"
                                : is_open           ? "govuk-tag--blue"
                                                    : "govuk-tag--grey"})
      << "</div></div>\n";
  write_facts(out, found, desk);
  write_history(out, action, desk);
  if (is_open && desk.may(office::Permission::write_reports)) write_forms(out, found, desk, wrongs);
  return framed(
      desk,
      {.title = wrongs.title(action.reference + ": " + action.words), .section = Section::reports, .main = out.take()});
}

template <class Act>
Response acted(const Desk& desk, const Captures& captures, const char* done, const Act& act) {
  const auto found = action_in(desk, captures);
  if (!found) return not_found("There is no action of this reference.");
  const base::Checked<base::Done> result = act(*found);
  if (!result) return page(desk, *found, Wrongs(result.error()), {});
  return http::see_other(address_of_action(found->action.reference).with("done", done).text());
}

}  // namespace

Response action_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto found = action_in(desk, captures);
  if (!found) return not_found("There is no action of this reference.");
  return page(desk, *found, {}, done_banner(request));
}

Response change_action(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "action_changed", [&](const Found& found) -> base::Checked<base::Done> {
    base::Refusals wrong;
    office::ActionChange asked{found.action.reference, desk.typed("owner"), typed_due(desk, wrong),
                               desk.typed("reason")};
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return desk.office.action_register().change(asked, desk.visitor.who->actor);
  });
}

Response finish_action(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "action_done", [&](const Found& found) -> base::Checked<base::Done> {
    const TypedDay typed = read_day(desk, "on");
    const auto on = base::parse_day(typed.iso);
    if (!on) return base::refuse({"day_is_a_day", "on", "", "enter a day, such as 1 4 2026"});
    return desk.office.action_register().finish(found.action.reference, *on, desk.typed("evidence"),
                                                desk.visitor.who->actor);
  });
}

Response drop_action(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "action_dropped", [&](const Found& found) -> base::Checked<base::Done> {
    auto dropped =
        desk.office.action_register().drop(found.action.reference, desk.typed("drop_reason"), desk.visitor.who->actor);
    if (dropped) return dropped;
    base::Refusals refused = dropped.error();
    for (auto& refusal : refused)
      if (refusal.about == "reason") refusal.about = "drop_reason";
    return base::refuse(std::move(refused));
  });
}

}  // namespace redress::web
