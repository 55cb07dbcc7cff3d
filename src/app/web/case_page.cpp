// The first page of a case: what happens next, its clocks, heads of complaint and tasks, the newest of its history, and beside
// them where it is, its facts and who else has one of its forms open.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/case_frame.h"
#include "app/web/commands/form.h"
#include "app/web/form.h"
#include "app/web/keys.h"
#include "app/web/pages.h"
#include "app/web/parts/case_fields.h"
#include "app/web/parts/case_heads.h"
#include "app/web/parts/case_meetings.h"
#include "app/web/parts/case_tasks.h"
#include "app/web/parts/clock.h"
#include "app/web/parts/facts.h"
#include "app/web/parts/live_line.h"
#include "app/web/parts/next_action.h"
#include "app/web/parts/steps.h"
#include "app/web/parts/timeline.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using casework::CaseState;

// Why that limit's date is what it is.
html::Url clock_address(const CaseState& state, const ClockReading& reading) {
  return html::Url("/cases")
      .segment(state.reference)
      .segment("clocks")
      .segment(reading.id)
      .with("episode", std::to_string(reading.episode));
}

// What the state itself waits for, in the procedure's order: those of the states around it come from the list of actions.
std::vector<NextButton> buttons_of(const office::CaseView& view, const Desk& desk) {
  std::vector<NextButton> buttons;
  const auto* now = view.procedure == nullptr ? nullptr : procedure::find_state(*view.procedure, view.state.state);
  if (now == nullptr || !desk.may(office::Permission::work_cases)) return buttons;
  const auto roles = desk.author().roles;
  const auto add = [&](const std::string& words, const html::Url& leads_to) {
    const bool there =
        std::any_of(buttons.begin(), buttons.end(), [&](const auto& each) { return each.label == words; });
    if (!there) buttons.push_back({words, leads_to});
  };
  for (const auto& transition : now->transitions) {
    const bool mine = transition.by.empty() || std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
                        return std::find(transition.by.begin(), transition.by.end(), role) != transition.by.end();
                      });
    if (!mine) continue;
    if (const auto* step = procedure::find_step(*view.procedure, transition.on)) {
      add(step->title, address_of_command(view.state.reference, "take_step").with("step", step->id));
    } else if (const CommandForm* form = find_command_form(transition.on);
               form != nullptr && transition.from == now->id) {
      add(std::string(form->title), address_of_command(view.state.reference, form->kind));
    }
  }
  return buttons;
}

void write_note_form(html::Writer& out, const CaseState& state, const Desk& desk) {
  if (!desk.may(office::Permission::work_cases) || !state.open()) return;
  write_form_start(out, desk, address_of_command(state.reference, "add_note"));
  govuk::Textarea note{.name = "words", .label = {.text = "Add a note", .classes = "govuk-label--s"}, .rows = 2};
  if (has_single_keys(desk)) note.attributes = {{"aria-keyshortcuts", "n"}};
  out << "<div class=\"rd-compose\">" << govuk::textarea(note) << "<div class=\"rd-btns\">"
      << govuk::button({.text = "Save note", .classes = "govuk-button--secondary"})
      << "<span class=\"rd-muted\">Staff only</span></div></div>\n";
  write_form_end(out);
}

void write_clocks(html::Writer& out, const CaseState& state, const Desk& desk,
                  const std::vector<ClockReading>& readings) {
  if (readings.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"clocks\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"clocks\">Clocks</h2>"
         "<span>Each name opens why its date is what it is</span></div>\n";
  // The newest episode first; inside it as the procedure starts them.
  for (std::size_t i = readings.size(); i-- > 0;) {
    if (i > 0 && readings[i - 1].episode == readings[i].episode) continue;
    for (std::size_t k = i; k < readings.size() && readings[k].episode == readings[i].episode; ++k) {
      write_clock(out, readings[k], desk, clock_address(state, readings[k]));
    }
  }
  out << "</section>\n";
}

// What follows if the limit is not met, and the ways to its reasons and to more time.
void tell_of_limit(NextAction& next, const ClockReading& limit, const office::CaseView& view, const Desk& desk) {
  const auto* clock = view.procedure == nullptr ? nullptr : procedure::find_clock(*view.procedure, limit.id);
  const bool says_why = clock != nullptr && clock->decides_timeliness && !view.procedure->late_reasons.empty();
  if (limit.standing == Standing::late) {
    if (says_why) next.otherwise = "The answer must say why it is late.";
  } else if (limit.due_on) {
    next.otherwise = says_why ? "After that day it counts as late and the answer must say why."
                              : "After that day it counts as late.";
  }
  next.links.push_back(
      {limit.due_on ? "Why is this the date?" : "How far has this clock run?", clock_address(view.state, limit)});
  if (clock != nullptr && clock->extension && desk.may(office::Permission::work_cases))
    next.links.push_back({"Extend the deadline", address_of_command(view.state.reference, "extend_clock")});
}

NextAction next_of(const office::CaseView& view, const Desk& desk, const ClockReading* limit) {
  NextAction next;
  const CaseState& state = view.state;
  next.limit = limit;
  next.buttons = buttons_of(view, desk);
  if (!state.open()) {
    next.closed = true;
    const auto& closure = state.closures.back();
    next.closing_words = "On " + desk.long_day(closure.on);
    if (!state.outcome().empty()) next.closing_words += ", " + words_of(state.outcome());
    next.closing_words += ".";
    if (!closure.reason.empty()) next.closing_words += " Reason: " + words_of(closure.reason) + ".";
    return next;
  }
  const auto* now = view.procedure == nullptr ? nullptr : procedure::find_state(*view.procedure, state.state);
  next.what = now == nullptr || now->next_action.empty() ? label_of(state.state) : now->next_action;
  const auto* holder = now == nullptr ? nullptr : state.holder(now->owner);
  next.who = desk.office.actor_name(holder == nullptr ? state.handler() : holder->handler);
  if (limit != nullptr) tell_of_limit(next, *limit, view, desk);
  return next;
}

void write_newest(html::Writer& out, const office::CaseView& view, const std::string& show, const Desk& desk) {
  constexpr std::size_t newest = 6;
  const std::string& reference = view.state.reference;
  const html::Url all = address_of(CaseTab::history, reference);
  out << "<section class=\"rd-sec\" aria-labelledby=\"timeline\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"timeline\">Timeline</h2><a href=\""
      << all << "\">All " << counted(static_cast<std::int64_t>(view.events.size()), "entry", "entries")
      << "</a></div>\n";
  write_note_form(out, view.state, desk);
  write_timeline(out, view, show, address_of(CaseTab::overview, reference), desk, Newest{newest, all});
  out << "</section>\n";
}

void write_beside(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  out << "<aside aria-label=\"About this case\">\n<div class=\"rd-panel\"><h2>Where this case is</h2>\n";
  write_steps(out, steps_of(view, desk));
  out << "</div>\n<div class=\"rd-panel\"><h2>Key facts</h2>\n";
  write_facts(out, facts_of(view, desk));
  out << "</div>\n";
  write_case_fields(out, view);
  write_editing_panel(out, desk);
  out << "</aside>\n";
}

// The kind of entry that the address asks for; nothing where nobody knows it.
std::optional<std::string> shown_entries(const Request& request) {
  const std::string* shown = http::find(request.query, "show");
  if (shown == nullptr || shown->empty()) return std::string();
  return is_entry_group(*shown) ? std::optional(*shown) : std::nullopt;
}

Response no_such_entries() {
  return bad_request({{"filter_is_known", "show", "", "there is no such kind of entry"}});
}

}  // namespace

Response case_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const auto show = shown_entries(request);
  if (!show) return no_such_entries();
  const auto readings = readings_of(view->state, desk);
  html::Writer out;
  write_hatching(out);
  out << "<div class=\"rd-case-cols\">\n<div>\n";
  write_risks(out, *view, desk);
  write_next_action(out, next_of(*view, desk, view->state.open() ? nearest(readings) : nullptr), desk);
  write_clocks(out, view->state, desk, readings);
  write_heads(out, *view, desk);
  write_tasks(out, *view, desk);
  write_queries(out, *view, desk);
  write_meetings(out, *view, desk);
  write_newest(out, *view, *show, desk);
  out << "</div>\n";
  write_beside(out, *view, desk);
  out << "</div>\n";
  return case_framed(desk, request, *view, CaseTab::overview, out.take());
}

Response case_history_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const auto show = shown_entries(request);
  if (!show) return no_such_entries();
  html::Writer out;
  out << "<section class=\"rd-sec\" aria-labelledby=\"timeline\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"timeline\">Full history</h2><span>"
      << counted(static_cast<std::int64_t>(view->events.size()), "entry", "entries") << ", newest first</span></div>\n";
  write_timeline(out, *view, *show, address_of(CaseTab::history, view->state.reference), desk);
  out << "</section>\n";
  return case_framed(desk, request, *view, CaseTab::history, out.take());
}

}  // namespace redress::web
