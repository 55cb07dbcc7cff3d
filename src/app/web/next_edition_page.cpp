#include <fmt/format.h>

#include <algorithm>

#include "app/office/cases_in_flight.h"
#include "app/office/procedure_use.h"
#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/next_edition.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/parts/section.h"
#include "app/web/several.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using office::NextEdition;
using office::Proof;
using procedure::Procedure;

constexpr std::size_t cases_shown = 20;

Url address_of(const Procedure& procedure) {
  return Url("/procedures").segment(procedure.id).segment("edit");
}

std::string standing(const NextEdition* next, const Procedure& newest, const Desk& desk) {
  if (next == nullptr)
    return "Nothing is changed yet. Cases begin under edition " + std::to_string(newest.edition) +
           " until another is agreed and its day has come.";
  const std::string edition = "Edition " + std::to_string(next->edition);
  if (!next->proposed())
    return edition + " is a draft, last changed by " + desk.office.actor_name(next->changed_by) + " on " +
           desk.long_day(desk.office.local(next->changed_at).day) + ". It counts for nothing yet.";
  return edition + " was proposed by " + desk.office.actor_name(next->proposed_by) + " on " +
         desk.long_day(desk.office.local(next->proposed_at).day) + ", to go live on " +
         (next->from ? desk.long_day(*next->from) : std::string()) + ". Somebody else has to agree.";
}

void write_groups(html::Writer& out, const Procedure& newest, const std::string& text) {
  const auto parts = catalogue::editable_parts(text);
  write_section(out, "parts", "What can be changed");
  out << "<ul class=\"govuk-list\">\n";
  for (const auto& [word, title] : {std::pair{"limits", "Limits and extensions"},
                                    {"roles", "Roles: titles, who may do what, who agrees to an extension"},
                                    {"lists", "Lists: reasons and values"},
                                    {"wording", "Wording: titles, next actions, guidance, where people can go"}}) {
    const auto group = group_called(word);
    const auto count = std::count_if(parts.begin(), parts.end(), [&](const auto& part) { return part.group == group; });
    if (count == 0) continue;
    out << "<li><a class=\"govuk-link\" href=\"" << address_of(newest).with("part", word) << "\">" << std::string(title)
        << "</a> <span class=\"govuk-hint\">" << counted(count, "value", "values") << "</span></li>\n";
  }
  out << "</ul>\n</section>\n";
}

void write_differences(html::Writer& out, const Procedure& newest, const NextEdition& next, const Procedure& after) {
  const auto changes = catalogue::changed_parts(newest.text, next.text);
  write_section(out, "differences", "What differs");
  if (changes.empty()) {
    out << "<p class=\"govuk-body\">Nothing yet.</p>\n</section>\n";
    return;
  }
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Each value that differs, old "
         "and "
         "new</caption>\n<thead><tr><th scope=\"col\">Part</th><th scope=\"col\">Edition "
      << newest.edition << "</th><th scope=\"col\">Edition " << next.edition << "</th></tr></thead>\n<tbody>\n";
  for (const auto& change : changes) {
    out << "<tr><th scope=\"row\">" << change.after.of << "<small>" << change.after.what
        << "</small></th><td data-l=\"Edition " << newest.edition << "\">" << words_of_part(change.before, newest)
        << "</td><td data-l=\"Edition " << next.edition << "\"><strong>" << words_of_part(change.after, after)
        << "</strong></td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

// Code marks are for files; days are said as people say them.
std::string spoken(std::string_view text, const Desk& desk) {
  std::string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto day = i + 10 <= text.size() ? base::parse_day(text.substr(i, 10)) : std::nullopt;
    if (day) {
      words += desk.long_day(*day);
      i += 9;
    } else if (text[i] != '`') {
      words += text[i];
    }
  }
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

void write_fault(html::Writer& out, const procedure::Fault& fault, const Procedure& read, const Desk& desk) {
  out << "<div class=\"govuk-inset-text\">\n<p class=\"govuk-body\"><strong>" << as_sentence(spoken(fault.text, desk))
      << "</strong></p>\n";
  if (!fault.example.empty()) {
    out << "<ol class=\"govuk-list govuk-list--number\">\n";
    for (const auto& step : fault.example) {
      const auto* own = procedure::find_step(read, step.command);
      out << "<li>" << desk.long_day(step.on) << ": " << (own == nullptr ? label_of(step.command) : own->title);
      if (!step.received_stage.empty()) out << ", at stage " << step.received_stage;
      out << "</li>\n";
    }
    out << "</ol>\n";
    std::string then = fault.then;
    for (const auto& clock : read.clocks) {
      const std::string named = "the clock `" + clock.id + "`";
      if (const std::size_t at = then.find(named); at != std::string::npos) then.replace(at, named.size(), clock.title);
    }
    if (!then.empty()) out << "<p class=\"govuk-body\">" << as_sentence(spoken(then, desk)) << "</p>\n";
  }
  out << "<p class=\"govuk-hint\">" << procedure::to_text(fault.property) << ", line " << fault.place.line
      << "</p>\n</div>\n";
}

void write_proof(html::Writer& out, const Proof& proof, const Desk& desk) {
  write_section(out, "proof", "The proof");
  if (!proof.procedure) {
    out << "<p class=\"govuk-body\">It cannot be read, so nothing is proved. Discard it, and begin once more.</p>\n";
    for (const auto& refusal : proof.unreadable)
      out << govuk::inset_text({.text = refusal.about + ": " + sentence_of(refusal)});
  } else if (proof.faults.empty()) {
    out << "<p class=\"govuk-body\">" << govuk::tag({.text = "Sound", .classes = "govuk-tag--green"}) << " "
        << std::to_string(procedure::properties().size())
        << " properties hold, over every situation that a case can come into.</p>\n";
  } else {
    const auto count = static_cast<std::int64_t>(proof.faults.size());
    out << "<p class=\"govuk-body\">"
        << govuk::tag({.text = counted(count, "fault", "faults"), .classes = "govuk-tag--red"})
        << " It cannot be proposed like this. The days are an example: weekdays are counted, without holidays.</p>\n";
    for (const auto& fault : proof.faults) write_fault(out, fault, *proof.procedure, desk);
  }
  out << "</section>\n";
}

void write_limit(html::Writer& out, const office::MovedClock& clock, const Desk& desk) {
  const auto day = [&](const std::optional<Day>& on) { return on ? desk.short_day(*on) : std::string("paused"); };
  out << clock.title << ": " << day(clock.before);
  if (clock.ends) {
    out << ", ends";
  } else if (clock.before == clock.after) {
    out << ", as it is";
  } else {
    out << " \xE2\x86\x92 " << day(clock.after);
  }
  out << "<br>";
}

std::int64_t limits_that_move(const office::MovePreview& preview) {
  std::int64_t limits = 0;
  for (const auto& line : preview.cases) {
    if (!line.against.empty()) continue;
    limits += std::count_if(line.clocks.begin(), line.clocks.end(),
                            [](const auto& clock) { return !clock.ends && clock.before != clock.after; });
  }
  return limits;
}

// Open cases as they would stand, were they moved; they stay where they are until somebody moves them. One by one only for who may read cases.
void write_preview(html::Writer& out, const Procedure& next, const Desk& desk) {
  const auto preview = desk.office.cases_in_flight().preview(next, {next.id, next.edition, {}});
  if (!preview) return;
  write_section(out, "cases", "Open cases");
  const auto all = static_cast<std::int64_t>(preview->cases.size());
  const auto movable = static_cast<std::int64_t>(preview->movable());
  out << "<p class=\"govuk-body\">"
      << (all == 0 ? std::string("No open case runs under an earlier edition.")
                   : counted(all, "open case stays under the edition with which it began.",
                             "open cases stay under the edition with which they began.") +
                         " Once this one is in force, " + grouped(std::to_string(movable)) +
                         " could be moved to it and " + grouped(std::to_string(all - movable)) + " could not. " +
                         counted(limits_that_move(*preview), "limit", "limits") + " would move.")
      << "</p>\n";
  if (all > 0 && desk.may(office::Permission::read_cases)) {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Open cases as they would "
           "stand, by "
           "reference</caption>\n<thead><tr><th scope=\"col\">Case</th><th scope=\"col\">State</th><th "
           "scope=\"col\">Limits</th></tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < preview->cases.size() && i < cases_shown; ++i) {
      const auto& line = preview->cases[i];
      out << "<tr><th scope=\"row\">" << line.reference << "<small>Edition " << line.edition
          << "</small></th><td data-l=\"State\">" << line.state << "</td><td data-l=\"Limits\">";
      if (!line.against.empty()) {
        out << "Cannot move: " << why_of(line.against);
      } else {
        for (const auto& clock : line.clocks) write_limit(out, clock, desk);
        if (line.clocks.empty()) out << "None runs";
      }
      out << "</td></tr>\n";
    }
    out << "</tbody>\n</table>\n";
    if (preview->cases.size() > cases_shown)
      out << "<p class=\"govuk-hint\">The first " << std::to_string(cases_shown) << " of "
          << grouped(std::to_string(all)) << "</p>\n";
  }
  out << "</section>\n";
}

void write_seen(html::Writer& out, const NextEdition& next) {
  out << "<input type=\"hidden\" name=\"seen\" value=\"" << next.version << "\">\n";
}

void write_steps_on(html::Writer& out, const Procedure& newest, const NextEdition& next, const Proof& proof,
                    bool changed, const Wrongs& wrongs, const Desk& desk) {
  const Url here = address_of(newest);
  write_section(out, "next", next.proposed() ? "Agree, or withdraw" : "Propose it");
  if (!next.proposed()) {
    if (!proof.sound() || !changed) {
      out << "<p class=\"govuk-body\">"
          << (changed ? std::string("It can be proposed once the proof finds no fault.")
                      : std::string("It can be proposed once something differs."))
          << "</p>\n";
    } else {
      write_form_start(out, desk, Url(here).segment("proposal"));
      write_seen(out, next);
      out << day_question("from", "On which day does it go live?",
                          "Today or later. New cases begin under it from that day on, once somebody else has agreed.",
                          desk, wrongs, desk.today)
          << govuk::button({.text = "Propose it", .preventDoubleClick = true});
      write_form_end(out);
    }
  } else if (desk.visitor.who->actor == next.proposed_by) {
    out << "<p class=\"govuk-body\">You proposed it, so somebody else who may run the body has to agree.</p>\n";
  } else {
    const std::string day = next.from ? base::to_text(*next.from) : "";
    write_form_start(out, desk, Url(here).segment("agreement"));
    write_seen(out, next);
    out << "<input type=\"hidden\" name=\"from\" value=\"" << day << "\">\n"
        << govuk::button({.text = "Agree: it goes live on " + (next.from ? desk.long_day(*next.from) : std::string()),
                          .preventDoubleClick = true});
    write_form_end(out);
  }
  write_form_start(out, desk, Url(here).segment("withdrawal"));
  write_seen(out, next);
  out << govuk::button({.text = next.proposed() ? "Withdraw the proposal" : "Discard the draft",
                        .preventDoubleClick = true,
                        .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
}

void write_history(html::Writer& out, const Procedure& newest, const Desk& desk) {
  const auto steps = desk.office.procedure_use().next_editions().steps(newest.id);
  if (steps.empty()) return;
  write_section(out, "history", "Who did what");
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Proposals, the newest "
         "first</caption>\n<thead><tr><th scope=\"col\">When</th><th scope=\"col\">Edition</th><th "
         "scope=\"col\">What</th><th "
         "scope=\"col\">Who</th></tr></thead>\n<tbody>\n";
  for (const auto& step : steps) {
    using What = office::EditionStep::What;
    const auto at = desk.office.local(step.at);
    const auto from = base::parse_day(step.from);
    const std::string day = from ? desk.long_day(*from) : step.from;
    out << "<tr><th scope=\"row\">" << desk.long_day(at.day) << fmt::format(", {:02}:{:02}", at.hour, at.minute)
        << "</th><td data-l=\"Edition\">" << step.edition << "</td><td data-l=\"What\">"
        << (step.what == What::proposed ? "Proposed, to go live on " + day
            : step.what == What::agreed ? "Agreed and adopted, to go live on " + day
                                        : std::string("Withdrawn"))
        << "</td><td data-l=\"Who\">" << desk.office.actor_name(step.by) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

void write_file(html::Writer& out, const NextEdition& next) {
  html::Writer file;
  file << "<section class=\"rd-scroll\" tabindex=\"0\" aria-label=\"Its words\"><pre class=\"rd-code\">" << next.text
       << "</pre></section>";
  out << govuk::details({.summaryText = "The same as a file", .html = file.take()});
}

Response page(const Desk& desk, const Procedure& newest, const Wrongs& wrongs, const html::Fragment& done = {}) {
  auto& editions = desk.office.procedure_use().next_editions();
  const auto next = editions.find(newest.id);
  const std::string title = next ? "Edition " + std::to_string(next->edition) : std::string("The next edition");
  html::Writer out;
  out << wrongs.summary({"from-day", "from"}) << done << "<div class=\"rd-crumb\"><a href=\""
      << Url("/procedures").segment(newest.id) << "\">Back to " << newest.title
      << "</a></div>\n<div class=\"rd-head\"><div><span class=\"rd-ref\">" << newest.id << "</span>\n<h1>" << title
      << ": " << newest.title << "</h1>\n<p class=\"rd-sub\">" << standing(next ? &*next : nullptr, newest, desk)
      << "</p></div></div>\n";
  if (!next || !next->proposed()) write_groups(out, newest, next ? next->text : newest.text);
  if (next) {
    const Proof proof = editions.proof_of(*next);
    write_differences(out, newest, *next, proof.procedure ? *proof.procedure : newest);
    write_proof(out, proof, desk);
    if (proof.sound()) write_preview(out, *proof.procedure, desk);
    write_steps_on(out, newest, *next, proof, !catalogue::changed_parts(newest.text, next->text).empty(), wrongs, desk);
  }
  write_history(out, newest, desk);
  if (next) write_file(out, *next);
  return framed(desk, {.title = wrongs.title(title), .section = Section::people, .main = out.take()});
}

std::optional<int> seen_in(const Desk& desk) {
  const auto seen = base::parse_int(desk.typed("seen"), 0, INT32_MAX);
  return seen ? std::optional(static_cast<int>(*seen)) : std::nullopt;
}

Response something_missing() {
  return error_page(400, "Something is missing from this form",
                    "Nothing was done. Go back to the page, and begin once more.", "");
}

// One act upon the draft, by the person who is signed in; the page again where it is refused.
template <class Act>
Response acted(const Desk& desk, const Captures& captures, const char* done, const Act& act) {
  const auto* newest = desk.procedure(captures.at("procedure"));
  if (newest == nullptr) return not_found("This body has no such procedure.");
  const auto seen = seen_in(desk);
  if (!seen) return something_missing();
  const base::Checked<base::Done> result = act(*newest, *seen);
  if (!result) return page(desk, *newest, Wrongs(result.error()));
  return http::see_other(address_of(*newest).with("done", done).text());
}

}  // namespace

Response next_edition_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto* newest = desk.procedure(captures.at("procedure"));
  if (newest == nullptr) return not_found("This body has no such procedure.");
  const std::string* part = http::find(request.query, "part");
  if (part == nullptr) return page(desk, *newest, {}, done_banner(request));
  if (!group_called(*part)) return not_found("A procedure has no such part.");
  return parts_form(desk, *newest, *part, {});
}

Response change_next_edition(const Desk& desk, const Request&, const Captures& captures) {
  const auto* newest = desk.procedure(captures.at("procedure"));
  if (newest == nullptr) return not_found("This body has no such procedure.");
  const std::string group = desk.typed("part");
  const auto seen = seen_in(desk);
  if (!group_called(group) || !seen) return something_missing();
  auto& editions = desk.office.procedure_use().next_editions();
  const auto next = editions.find(newest->id);
  const auto changed =
      editions.change(newest->id, typed_changes(desk, *newest, next ? next->text : newest->text, group), *seen,
                      desk.visitor.who->actor);
  if (!changed) {
    base::Refusals refusals = changed.error();
    for (auto& refusal : refusals) refusal.about = name_in_form(refusal.about);
    return parts_form(desk, *newest, group, Wrongs(refusals));
  }
  return http::see_other(address_of(*newest).with("done", "edition_changed").text());
}

Response propose_next_edition(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "edition_proposed", [&](const Procedure& newest, int seen) {
    const TypedDay typed = read_day(desk, "from");
    const auto from = typed.wrong ? std::nullopt : base::parse_day(typed.iso);
    if (!from)
      return base::Checked<base::Done>(
          base::refuse({"day_is_a_day", "from", "", "enter the day on which it goes live"}));
    return desk.office.procedure_use().next_editions().propose(newest.id, *from, seen, desk.visitor.who->actor);
  });
}

Response agree_next_edition(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "edition_agreed", [&](const Procedure& newest, int seen) {
    const auto from = base::parse_day(desk.typed("from"));
    if (!from)
      return base::Checked<base::Done>(
          base::refuse({"day_is_a_day", "from", "", "the day is missing: look at the page again"}));
    return desk.office.procedure_use().next_editions().agree(newest.id, *from, seen, desk.visitor.who->actor);
  });
}

Response withdraw_next_edition(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "edition_withdrawn", [&](const Procedure& newest, int seen) {
    return desk.office.procedure_use().next_editions().withdraw(newest.id, seen, desk.visitor.who->actor);
  });
}

}  // namespace redress::web
