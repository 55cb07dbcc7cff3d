#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/office/cases_in_flight.h"
#include "app/web/case_facts.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/moves.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/parts/pages.h"
#include "app/web/several.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"
#include "kit/json/read.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using office::CaseMove;
using office::MovePreview;
using office::MoveQuestion;
using procedure::Procedure;

constexpr std::string_view state_prefix = "state.";
constexpr std::size_t longest_key = 100;

// The edition to which cases would go, and which of its states stand for those that it lacks.
struct Asked {
  const Procedure* to = nullptr;
  MoveQuestion question;
};

const Procedure* edition_of(const Desk& desk, const std::string& id, const std::string& edition) {
  if (edition.empty()) return desk.procedure(id);
  for (const auto& each : desk.office.procedures()) {
    if (each.id == id && std::to_string(each.edition) == edition) return &each;
  }
  return nullptr;
}

std::optional<Asked> asked_of(const Desk& desk, const std::string& id, const http::Fields& fields) {
  const std::string* edition = http::find(fields, "edition");
  Asked asked;
  asked.to = edition_of(desk, id, edition == nullptr ? "" : *edition);
  if (asked.to == nullptr) return std::nullopt;
  asked.question.procedure = id;
  asked.question.edition = asked.to->edition;
  for (const auto& [name, value] : fields) {
    if (!name.starts_with(state_prefix) || value.empty()) continue;
    if (procedure::find_state(*asked.to, value) == nullptr) return std::nullopt;
    asked.question.states[name.substr(state_prefix.size())] = value;
  }
  return asked;
}

Url address_of(const Asked& asked) {
  Url url =
      Url("/procedures").segment(asked.to->id).segment("preview").with("edition", std::to_string(asked.to->edition));
  for (const auto& [from, to] : asked.question.states) url = url.with(std::string(state_prefix) + from, to);
  return url;
}

std::string day_or(const std::optional<Day>& day, std::string_view otherwise, const Desk& desk) {
  return day ? desk.short_day(*day) : std::string(otherwise);
}

void write_limits(html::Writer& out, const CaseMove& line, const Desk& desk) {
  if (line.clocks.empty()) out << "None runs";
  for (std::size_t i = 0; i < line.clocks.size(); ++i) {
    const auto& clock = line.clocks[i];
    if (i > 0) out << "<br>";
    out << clock.title << ": ";
    if (clock.ends) {
      out << day_or(clock.before, "paused", desk) << ", ends";
    } else if (clock.before == clock.after || !line.against.empty()) {
      out << day_or(clock.before, "paused", desk) << ", as it is";
    } else {
      out << day_or(clock.before, "paused", desk) << " \xE2\x86\x92 " << day_or(clock.after, "paused", desk);
    }
  }
}

void write_row(html::Writer& out, const CaseMove& line, const Desk& desk) {
  const std::string owner = desk.office.actor_name(line.owner);
  out << "<tr><th scope=\"row\"><a class=\"govuk-link\" href=\"" << Url("/cases").segment(line.reference) << "\">"
      << line.reference << "</a><small>Edition " << line.edition << "</small></th><td data-l=\"State\">" << line.state;
  if (line.against.empty() && line.after != line.state) out << " \xE2\x86\x92 " << line.after;
  out << "</td><td data-l=\"Limits\">";
  write_limits(out, line, desk);
  out << "</td><td data-l=\"What else\">";
  if (!line.against.empty()) {
    out << govuk::tag({.text = "Cannot move", .classes = "govuk-tag--red"}) << "<small>" << why_of(line.against)
        << "</small>";
  } else if (line.tasks.empty()) {
    out << "Nothing";
  } else {
    for (std::size_t i = 0; i < line.tasks.size(); ++i)
      out << (i == 0 ? html::Markup("Dropped: ") : html::Markup(", ")) << line.tasks[i];
  }
  out << "</td><td data-l=\"Owner\">" << (owner.empty() ? std::string("Nobody") : owner) << "</td></tr>\n";
}

void write_cases(html::Writer& out, const MovePreview& preview, const Asked& asked, int page, const Desk& desk) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"cases\">\n<div class=\"rd-sec__head\"><h2 id=\"cases\">Case by "
         "case</h2></div>\n<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Open cases "
         "under "
         "an earlier edition, by reference</caption>\n<thead><tr><th scope=\"col\">Case</th><th "
         "scope=\"col\">State</th><th scope=\"col\">Limits</th><th scope=\"col\">What else</th><th "
         "scope=\"col\">Owner</th></tr></thead>\n<tbody>\n";
  const auto first = static_cast<std::size_t>(page - 1) * rows_a_page;
  for (std::size_t i = first; i < preview.cases.size() && i < first + rows_a_page; ++i)
    write_row(out, preview.cases[i], desk);
  out << "</tbody>\n</table>\n";
  write_pages(out, address_of(asked), page, static_cast<std::int64_t>(preview.cases.size()));
  out << "</section>\n";
}

// A choice for each state that the edition lacks, of its states.
void write_states(html::Writer& out, const MovePreview& preview, const Asked& asked) {
  std::map<std::string, std::string> lacking;  // id and title
  for (const auto& line : preview.cases) {
    if (procedure::find_state(*asked.to, line.state_id) == nullptr) lacking[line.state_id] = line.state;
  }
  for (const auto& [from, to] : asked.question.states) lacking.try_emplace(from, from);
  if (preview.cases.empty() || lacking.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"states\">\n<div class=\"rd-sec__head\"><h2 id=\"states\">States "
         "that edition "
      << asked.to->edition << " has not</h2></div>\n<form action=\""
      << Url("/procedures").segment(asked.to->id).segment("preview")
      << "\" method=\"get\">\n<input type=\"hidden\" name=\"edition\" value=\"" << asked.to->edition << "\">\n";
  for (const auto& [id, title] : lacking) {
    govuk::Select select;
    select.name = select.id = std::string(state_prefix) + id;
    select.label.text = "What stands for \xE2\x80\x9C" + title + "\xE2\x80\x9D?";
    select.items.push_back({.text = "Nothing: these cases stay", .value = ""});
    for (const auto& state : asked.to->states) {
      if (!state.final && state.id != asked.to->initial)
        select.items.push_back({.text = state.title, .value = state.id});
    }
    const auto chosen = asked.question.states.find(id);
    if (chosen != asked.question.states.end()) select.value = chosen->second;
    out << govuk::select(select);
  }
  out << govuk::button({.text = "Look again", .classes = "govuk-button--secondary"}) << "</form>\n</section>\n";
}

base::Object object_of(const MoveQuestion& question) {
  base::Object states;
  for (const auto& [from, to] : question.states) states[from] = to;
  return states;
}

void write_carried(html::Writer& out, const Asked& asked, std::uint64_t seen) {
  out << "<input type=\"hidden\" name=\"edition\" value=\"" << asked.to->edition
      << "\">\n<input type=\"hidden\" name=\"seen\" value=\"" << std::to_string(seen)
      << "\">\n<input type=\"hidden\" name=\"states\" value=\""
      << base::canonical_text(base::Value(object_of(asked.question))) << "\">\n";
}

void write_move(html::Writer& out, const MovePreview& preview, const Asked& asked, const Desk& desk) {
  const auto movable = static_cast<std::int64_t>(preview.movable());
  if (movable == 0) return;
  if (preview.on > desk.today) {
    out << govuk::inset_text({.text = "Edition " + std::to_string(preview.edition) + " holds from " +
                                      desk.long_day(preview.on) + ": cases can be moved from that day on."});
    return;
  }
  write_form_start(out, desk, Url("/procedures").segment(asked.to->id).segment("preview"));
  write_carried(out, asked, preview.seen);
  out << govuk::button({.text = "Move " + (movable == 1 ? std::string("this case")
                                                        : "these " + grouped(std::to_string(movable)) + " cases"),
                        .preventDoubleClick = true,
                        .classes = "govuk-!-margin-bottom-6"});
  write_form_end(out);
}

void write_undo(html::Writer& out, const Asked& asked, const std::string& batch, std::string_view words,
                const Desk& desk) {
  write_form_start(out, desk, Url("/procedures").segment(asked.to->id).segment("moves").segment("undo"));
  out << "<input type=\"hidden\" name=\"edition\" value=\"" << asked.to->edition
      << "\">\n<input type=\"hidden\" name=\"batch\" value=\"" << batch << "\">\n"
      << govuk::button({.text = std::string(words), .preventDoubleClick = true, .classes = "govuk-button--secondary"});
  write_form_end(out);
}

// Moves of this procedure that were made, each with its undo.
void write_made(html::Writer& out, const Asked& asked, const Desk& desk) {
  const auto made = desk.office.cases_in_flight().moves(asked.to->id);
  if (made.empty()) return;
  out << "<section class=\"rd-sec govuk-!-margin-top-7\" aria-labelledby=\"made\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"made\">Moves that were made</h2></div>\n<table class=\"rd-table rd-cards\">\n<caption "
         "class=\"govuk-visually-hidden\">Moves, the newest first</caption>\n<thead><tr><th scope=\"col\">When</th><th "
         "scope=\"col\">To</th><th scope=\"col\" class=\"rd-right\">Cases</th><th scope=\"col\">Who</th><th "
         "scope=\"col\">Undone</th></tr></thead>\n<tbody>\n";
  for (const auto& move : made) {
    const auto at = desk.office.local(move.at);
    out << "<tr><th scope=\"row\">" << desk.long_day(at.day) << fmt::format(", {:02}:{:02}", at.hour, at.minute)
        << "</th><td data-l=\"To\">Edition " << move.edition << "</td><td data-l=\"Cases\" class=\"rd-right\">"
        << grouped(std::to_string(move.cases)) << "</td><td data-l=\"Who\">" << desk.office.actor_name(move.by)
        << "</td><td data-l=\"Undone\">";
    if (move.undone_at) {
      out << desk.long_day(desk.office.local(*move.undone_at).day);
    } else {
      write_undo(out, asked, move.batch, "Undo this move", desk);
    }
    out << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

constexpr std::string_view moved_kind = "procedure_moved", undone_kind = "undone";

html::Fragment banner(const SeveralResults& results, const Asked& asked, const Request& request, const Desk& desk) {
  const std::string* act = http::find(request.query, "act");
  if (act == nullptr || !desk.visitor.who) return {};
  const auto result = results.find(desk.visitor.who->actor, *act);
  if (!result || (result->kind != moved_kind && result->kind != undone_kind)) return {};
  const bool moved = result->kind == moved_kind;
  const auto done = static_cast<std::int64_t>(result->done.size());
  html::Writer heading, below;
  if (done == 0) {
    heading << "No case was changed.";
  } else if (moved) {
    heading << counted(done, "case goes", "cases go") << " on under edition " << asked.to->edition << ".";
  } else {
    heading << counted(done, "case is", "cases are") << " as before. The history shows both.";
  }
  if (!result->left.empty()) {
    below << "<p class=\"govuk-body\">"
          << counted(static_cast<std::int64_t>(result->left.size()), "case was", "cases were") << " left:</p>\n";
    write_left(below, result->left);
  }
  if (moved && done > 0) write_undo(below, asked, *act, "Undo all", desk);
  return banner_saying(heading.take(), below.take(), done == 0 ? Did::nothing : Did::something);
}

Response not_from_here() {
  return error_page(400, "Something is missing from this form",
                    "Nothing was done. Go back to the page, and begin once more.", "");
}

void write_head(html::Writer& out, const Asked& asked, const std::string& title, const std::string& words) {
  out << "<div class=\"rd-crumb\"><a href=\"" << Url("/procedures").segment(asked.to->id) << "\">Back to "
      << asked.to->title << "</a></div>\n<div class=\"rd-head\"><div><span class=\"rd-ref\">" << asked.to->id
      << ", edition " << asked.to->edition << "</span>\n<h1>" << title << "</h1>\n<p class=\"rd-sub\">" << words
      << "</p></div></div>\n";
}

std::string totals_of(const MovePreview& preview, const Desk& desk) {
  const auto all = static_cast<std::int64_t>(preview.cases.size());
  const auto movable = static_cast<std::int64_t>(preview.movable());
  if (all == 0) return "No open case runs under an earlier edition.";
  return counted(all, "open case runs", "open cases run") +
         " under an earlier edition: " + grouped(std::to_string(movable)) + " can move on " +
         desk.long_day(preview.on) + ", " + grouped(std::to_string(all - movable)) +
         " cannot. Nothing is changed by looking.";
}

// What the form that was sent asks.
std::optional<Asked> asked_by_form(const Desk& desk, const std::string& id) {
  http::Fields fields{{"edition", desk.typed("edition")}};
  const auto states = json::read_object(desk.typed("states"), "states");
  if (!states) return std::nullopt;
  for (const auto& [from, to] : *states) {
    if (to.as_text() == nullptr) return std::nullopt;
    fields.emplace_back(std::string(state_prefix) + from, *to.as_text());
  }
  return asked_of(desk, id, fields);
}

Response check_page(const Asked& asked, std::uint64_t seen, const Desk& desk) {
  const auto preview = desk.office.cases_in_flight().preview(asked.question);
  if (!preview) return bad_request(preview.error());
  std::vector<SeveralResult::Left> left;
  std::int64_t count = 0, limits = 0, ends = 0, tasks = 0;
  for (const auto& line : preview->cases) {
    if (line.last_seq >= static_cast<std::int64_t>(seen)) {
      left.push_back({line.reference, "Something else was done with it since you looked"});
    } else if (!line.against.empty()) {
      left.push_back({line.reference, why_of(line.against)});
    } else {
      ++count;
      for (const auto& clock : line.clocks)
        (clock.ends ? ends : limits) += clock.ends || clock.before != clock.after ? 1 : 0;
      tasks += static_cast<std::int64_t>(line.tasks.size());
    }
  }
  const std::string title = count == 0 ? "None of these cases can move"
                                       : "Check before you go on: move " + counted(count, "case", "cases") +
                                             " to edition " + std::to_string(asked.to->edition);
  html::Writer out;
  write_head(out, asked, title, "Each case's history will show the move. It can be undone whole.");
  out << govuk::summary_list(
      {.rows = {{.key = {.text = "Limits that move"}, .value = {.text = grouped(std::to_string(limits))}},
                {.key = {.text = "Clocks that end"}, .value = {.text = grouped(std::to_string(ends))}},
                {.key = {.text = "Tasks that are dropped"}, .value = {.text = grouped(std::to_string(tasks))}}}});
  if (!left.empty()) {
    out << "<section class=\"rd-sec\" aria-labelledby=\"left\">\n<div class=\"rd-sec__head\"><h2 id=\"left\">"
        << counted(static_cast<std::int64_t>(left.size()), "case is", "cases are") << " left out</h2></div>\n";
    write_left(out, left);
    out << "</section>\n";
  }
  if (count > 0) {
    write_form_start(out, desk, Url("/procedures").segment(asked.to->id).segment("preview"));
    write_carried(out, asked, seen);
    out << govuk::button({.name = "checked",
                          .text = "Move " + counted(count, "case", "cases"),
                          .value = "yes",
                          .preventDoubleClick = true});
    write_form_end(out);
  }
  out << link_button("Look again", address_of(asked), LinkWeight::second);
  return framed(desk, {.title = title, .section = Section::cases, .main = out.take()});
}

SeveralResult result_of(std::string_view kind, const office::MoveResult& made) {
  SeveralResult result{std::string(kind), {}, {}};
  result.done.resize(made.done);
  for (const auto& one : made.left) result.left.push_back({one.reference, as_sentence(label_of(one.why))});
  return result;
}

}  // namespace

Response moves_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures) {
  const auto asked = asked_of(desk, captures.at("procedure"), request.query);
  if (!asked) return not_found("This body has no such edition of this procedure.");
  const std::string* typed_page = http::find(request.query, "page");
  const auto page = base::parse_int(typed_page == nullptr ? "1" : *typed_page, 1, most_pages);
  if (!page) return not_found("There is no such page.");
  const auto preview = desk.office.cases_in_flight().preview(asked->question);
  if (!preview) return bad_request(preview.error());
  const std::string title = "Cases in flight to edition " + std::to_string(asked->to->edition);
  html::Writer out;
  out << banner(results, *asked, request, desk);
  write_head(out, *asked, title, totals_of(*preview, desk));
  write_states(out, *preview, *asked);
  write_move(out, *preview, *asked, desk);
  if (!preview->cases.empty()) write_cases(out, *preview, *asked, static_cast<int>(*page), desk);
  write_made(out, *asked, desk);
  return framed(desk, {.title = title, .section = Section::cases, .main = out.take()});
}

Response send_moves(SeveralResults& results, const Desk& desk, const Request&, const Captures& captures) {
  const auto asked = asked_by_form(desk, captures.at("procedure"));
  const auto seen = base::parse_int(desk.typed("seen"), 1, INT64_MAX);
  const std::string key = desk.typed("key");
  if (!asked || !seen || key.empty() || key.size() > longest_key) return not_from_here();
  if (desk.typed("checked") != "yes") return check_page(*asked, static_cast<std::uint64_t>(*seen), desk);
  const auto made = desk.office.cases_in_flight().moves(asked->to->id);
  const bool is_done = std::any_of(made.begin(), made.end(), [&](const auto& move) { return move.batch == key; });
  if (!is_done) {
    const auto moved =
        desk.office.cases_in_flight().move(asked->question, static_cast<std::uint64_t>(*seen), key, desk.author());
    if (!moved) return bad_request(moved.error());
    results.keep(desk.visitor.who->actor, key, result_of(moved_kind, *moved));
  }
  return http::see_other(address_of(*asked).with("act", key).text());
}

Response undo_moves(SeveralResults& results, const Desk& desk, const Request&, const Captures& captures) {
  const auto* to = edition_of(desk, captures.at("procedure"), desk.typed("edition"));
  const std::string key = desk.typed("key");
  if (to == nullptr || key.empty() || key.size() > longest_key) return not_from_here();
  const auto made = desk.office.cases_in_flight().moves(to->id);
  const std::string batch = desk.typed("batch");
  if (std::none_of(made.begin(), made.end(), [&](const auto& move) { return move.batch == batch; }))
    return not_found("This procedure has no such move.");
  const auto undone = desk.office.cases_in_flight().undo(batch, desk.author());
  if (!undone) return bad_request(undone.error());
  results.keep(desk.visitor.who->actor, key, result_of(undone_kind, *undone));
  const Asked asked{to, {to->id, to->edition, {}}};
  return http::see_other(address_of(asked).with("act", key).text());
}

}  // namespace redress::web
