// Figures of one officer. No list of officers and no order: a page is of one person, and no file is made of it.
#include "app/web/officers.h"

#include <algorithm>

#include "app/office/officer_figures.h"
#include "app/office/saved_figures.h"
#include "app/web/cases_behind.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/number_table.h"
#include "app/web/parts/section.h"
#include "app/web/report_question.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using office::OfficerRequest;

constexpr std::string_view all_periods = "Such as 2026-27-Q2, 2026-10 or 2026-07-01..2026-09-30";

office::OfficerFigures& officers(const Desk& desk) {
  return desk.office.saved_figures().officers();
}

std::int64_t me(const Desk& desk) {
  return desk.visitor.who->actor;
}

Url address_of(const OfficerRequest& request) {
  return Url("/officers").segment(std::to_string(request.id));
}
Url own_address_of(const OfficerRequest& request) {
  return Url("/officers/mine").segment(std::to_string(request.id));
}

std::string day_of(const Desk& desk, office::Instant instant) {
  return desk.short_day(desk.office.local(instant).day);
}

// Where the request stands, for whoever asked.
std::string standing(const OfficerRequest& request, const Desk& desk) {
  if (request.opened_at) return "Opened by the officer on " + day_of(desk, *request.opened_at);
  const auto from = officers(desk).shown_from(request);
  if (!from) return "Waits: the officer has not been told yet";
  if (*from <= desk.today) return "Shown since " + desk.short_day(*from) + ", not opened by the officer";
  return "Waits for the officer until " + desk.short_day(*from);
}

html::Fragment words_field(const Desk& desk, const Wrongs& wrongs) {
  return govuk::textarea({.name = "words",
                          .label = {.text = "What are they for, in your own words?"},
                          .hint = {.text = "The officer reads it"},
                          .errorMessage = {.text = wrongs.at("words")},
                          .value = desk.typed("words"),
                          .rows = 3});
}

void write_form(html::Writer& out, const Desk& desk, const Wrongs& wrongs) {
  govuk::Select people{.name = "officer",
                       .label = {.text = "Of whom?"},
                       .errorMessage = {.text = wrongs.at("officer")},
                       .value = desk.typed("officer"),
                       .items = {{.text = "Choose a person", .value = ""}}};
  for (const auto& person : desk.office.handlers()) {
    if (person.id != me(desk)) people.items.push_back({.text = person.name, .value = std::to_string(person.id)});
  }
  govuk::Radios purposes{.name = "purpose",
                         .fieldset = {.legend = {.text = "What are they for?", .classes = "govuk-fieldset__legend--s"}},
                         .errorMessage = {.text = wrongs.at("purpose")},
                         .value = desk.typed("purpose")};
  for (const auto& purpose : office::officer_purposes())
    purposes.items.push_back({.value = std::string(purpose.id), .text = std::string(purpose.words)});
  write_section(out, "ask", "Ask for figures of an officer");
  out << "<p class=\"govuk-body\">The officer is told in the morning\xE2\x80\x99s list and sees the figures first. You "
         "see them "
         "when the officer has opened them, or when five working days have gone by since the day you asked. Your "
         "request stays "
         "on record, and the officer can read it.</p>\n";
  write_form_start(out, desk, Url("/officers"));
  const std::string period = desk.typed("period");
  out << govuk::select(people) << govuk::radios(purposes) << words_field(desk, wrongs)
      << govuk::input({.name = "period",
                       .label = {.text = "Of which period?"},
                       .hint = {.text = std::string(all_periods)},
                       .errorMessage = {.text = wrongs.at("period")},
                       .value = period.empty() && wrongs.none() ? quarters_before(desk.today, 2).back() : period,
                       .autocomplete = "off",
                       .spellcheck = false,
                       .classes = "govuk-input--width-10"})
      << govuk::button({.text = "Ask for the figures", .preventDoubleClick = true});
  write_form_end(out);
  out << "</section>\n";
}

Response asking_page(const Desk& desk, const Wrongs& wrongs, const html::Fragment& done) {
  html::Writer out;
  out << wrongs.summary({"officer", "purpose", "words", "period"}) << done
      << "<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n<div "
         "class=\"rd-head\"><div><h1>Figures of an "
         "officer</h1>\n<p class=\"rd-sub\">Of one person at a time, for a purpose that is recorded. Nobody is "
         "compared, and nothing "
         "of it leaves this page.</p></div></div>\n";
  write_section(out, "asked", "What you asked for");
  const auto asked = officers(desk).asked_by(me(desk));
  if (asked.empty()) {
    out << "<p class=\"govuk-body\">Nothing yet.</p>\n";
  } else {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Your requests, the latest "
           "first</caption>\n<thead><tr><th scope=\"col\">Asked</th><th scope=\"col\">Of whom</th><th "
           "scope=\"col\">What "
           "for</th><th scope=\"col\">How it stands</th></tr></thead>\n<tbody>\n";
    for (const auto& request : asked) {
      out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << address_of(request) << "\">"
          << desk.short_day(request.asked_on) << "<span class=\"govuk-visually-hidden\">, request " << request.id
          << "</span></a></th><td data-l=\"Of whom\">" << desk.office.actor_name(request.officer)
          << "</td><td data-l=\"What for\">" << office::words_of_purpose(request.purpose) << "<small>"
          << request.period.title << "</small></td><td data-l=\"How it stands\">" << standing(request, desk)
          << "</td></tr>\n";
    }
    out << "</tbody>\n</table>\n";
  }
  out << "</section>\n";
  write_form(out, desk, wrongs);
  return framed(desk, {.title = wrongs.title("Figures of an officer"),
                       .section = Section::reports,
                       .main = out.take(),
                       .status = wrongs.none() ? 200 : 422});
}

void write_request(html::Writer& out, const OfficerRequest& request, const Desk& desk) {
  write_section(out, "request", "The request");
  out << "<dl class=\"rd-facts\">\n<div><dt>Asked by</dt><dd>" << desk.office.actor_name(request.asked_by) << ", "
      << desk.long_day(request.asked_on) << "</dd></div>\n<div><dt>What for</dt><dd>"
      << office::words_of_purpose(request.purpose) << "</dd></div>\n<div><dt>In their words</dt><dd>" << request.words
      << "</dd></div>\n<div><dt>Opened by the officer</dt><dd>"
      << (request.opened_at ? day_of(desk, *request.opened_at) : std::string("Not yet"))
      << "</dd></div>\n<div><dt>Seen by who asked</dt><dd>"
      << (request.seen_at ? day_of(desk, *request.seen_at) : std::string("Not yet"))
      << "</dd></div>\n</dl>\n</section>\n";
}

void write_figures(html::Writer& out, figures::Report report, const Url& cases, const Desk& desk) {
  int number = 0;
  for (auto& table : report.tables) {
    for (auto& row : table.rows) {
      if (table.id == "late") row.label = label_of(row.label);
      // A number opens its cases for whoever may read cases.
      if (!desk.may(office::Permission::read_cases)) row.cells.front().listed = 0;
    }
    ++number;
    const std::string id = "part-" + std::to_string(number);
    out << "<section class=\"rd-sec\" aria-labelledby=\"" << id << "\">\n<div class=\"rd-sec__head\"><h2 id=\"" << id
        << "\">" << table.title << "</h2></div>\n";
    if (table.rows.empty()) {
      out << "<p class=\"govuk-body\">Nothing was late.</p>\n";
    } else {
      write_number_table(out, table, number, cases);
    }
    out << "</section>\n";
  }
  write_section(out, "absence", "Absence");
  out << "<p class=\"govuk-body\">Not recorded: this record holds no days of absence, so these figures do not allow "
         "for "
         "any.</p>\n</section>\n<p class=\"rd-src\">Cases are those that the person had at the end of "
      << desk.long_day(report.as_at)
      << "; allocated are those that they were given in the period, whoever has them now. Made from the record as it "
         "was known "
         "when the figures were asked for. Cases differ, and a number says nothing about why.</p>\n";
}

Response figures_page(const Desk& desk, const OfficerRequest& request, const Url& cases, const Url& back,
                      html::Markup back_words) {
  const auto report = officers(desk).figures(request);
  if (!report) return bad_request(report.error());
  const std::string title = "Figures of " + desk.office.actor_name(request.officer);
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"" << back << "\">" << back_words
      << "</a></div>\n<div class=\"rd-head\"><div><h1>" << title << "</h1>\n<p class=\"rd-sub\">"
      << desk.long_day(request.period.from) << " to " << desk.long_day(request.period.to) << ". As at "
      << desk.long_day(report->as_at) << ", as known on " << desk.long_day(request.asked_on) << ".</p></div></div>\n";
  write_request(out, request, desk);
  write_figures(out, *report, cases, desk);
  return framed(desk, {.title = title, .section = Section::reports, .main = out.take()});
}

std::optional<OfficerRequest> request_named(const std::vector<OfficerRequest>& requests, const Captures& captures) {
  const auto id = base::parse_int(captures.at("request"), 1, INT64_MAX);
  for (const auto& request : requests) {
    if (id && request.id == *id) return request;
  }
  return std::nullopt;
}

Response no_such_request() {
  return not_found("There is no such request of yours.");
}

Response waiting_page(const Desk& desk, const OfficerRequest& request) {
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"/officers\">What you asked for</a></div>\n<div "
         "class=\"rd-head\"><div><h1>The officer "
         "sees them first</h1>\n<p class=\"rd-sub\">"
      << standing(request, desk) << ".</p></div></div>\n";
  write_request(out, request, desk);
  return framed(desk, {.title = "The officer sees them first", .section = Section::reports, .main = out.take()});
}

}  // namespace

Response officers_page(const Desk& desk, const Request& request, const Captures&) {
  return asking_page(desk, {}, done_banner(request));
}

Response ask_of_officer(const Desk& desk, const Request&, const Captures&) {
  office::OfficerQuestion question;
  question.officer = base::parse_int(desk.typed("officer"), 1, INT64_MAX).value_or(0);
  question.purpose = desk.typed("purpose");
  question.words = desk.typed("words");
  question.period = desk.typed("period");
  const auto asked = officers(desk).ask(me(desk), question);
  if (!asked) return asking_page(desk, Wrongs(asked.error()), {});
  return http::see_other("/officers?done=officer_asked");
}

Response officer_request_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto request = request_named(officers(desk).asked_by(me(desk)), captures);
  if (!request) return no_such_request();
  if (!officers(desk).is_shown_to_asker(*request, desk.today)) return waiting_page(desk, *request);
  officers(desk).seen_by_asker(*request);
  return figures_page(desk, *request, address_of(*request).segment("cases"), Url("/officers"), "What you asked for");
}

Response officer_cases_page(const Desk& desk, const Request& asked, const Captures& captures) {
  const auto request = request_named(officers(desk).asked_by(me(desk)), captures);
  if (!request) return no_such_request();
  if (!officers(desk).is_shown_to_asker(*request, desk.today)) return waiting_page(desk, *request);
  if (!desk.may(office::Permission::read_cases)) return not_found("Your role reads no cases.");
  const auto report = officers(desk).figures(*request);
  if (!report) return bad_request(report.error());
  return cases_behind(desk, asked.query, *report,
                      {address_of(*request), "Back to the figures", address_of(*request).segment("cases")});
}

Response own_officer_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"/account\">Your account</a></div>\n<div class=\"rd-head\"><div><h1>Figures "
         "about "
         "you</h1>\n<p class=\"rd-sub\">Every request for figures of you, with who asked and what for. You see the "
         "figures before "
         "whoever asked; after five working days they are shown without you.</p></div></div>\n";
  const auto about = officers(desk).about(me(desk));
  if (about.empty()) {
    out << "<p class=\"govuk-body\">Nobody has asked for any.</p>\n";
  } else {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Requests for figures of you, "
           "the latest "
           "first</caption>\n<thead><tr><th scope=\"col\">Asked</th><th scope=\"col\">By</th><th scope=\"col\">What "
           "for</th><th scope=\"col\">You opened it</th><th scope=\"col\">They saw it</th></tr></thead>\n<tbody>\n";
    for (const auto& request : about) {
      out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << own_address_of(request) << "\">"
          << desk.short_day(request.asked_on) << "<span class=\"govuk-visually-hidden\">, request " << request.id
          << "</span></a></th><td data-l=\"By\">" << desk.office.actor_name(request.asked_by)
          << "</td><td data-l=\"What for\">" << office::words_of_purpose(request.purpose) << "<small>" << request.words
          << "</small></td><td data-l=\"You opened it\">"
          << (request.opened_at ? day_of(desk, *request.opened_at) : std::string("Not yet"))
          << "</td><td data-l=\"They saw it\">"
          << (request.seen_at ? day_of(desk, *request.seen_at) : std::string("Not yet")) << "</td></tr>\n";
    }
    out << "</tbody>\n</table>\n";
  }
  return framed(desk, {.title = "Figures about you", .main = out.take()});
}

Response own_officer_request_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto request = request_named(officers(desk).about(me(desk)), captures);
  if (!request) return no_such_request();
  officers(desk).opened_by_officer(*request);
  return figures_page(desk, *request, own_address_of(*request).segment("cases"), Url("/officers/mine"),
                      "Figures about you");
}

Response own_officer_cases_page(const Desk& desk, const Request& asked, const Captures& captures) {
  const auto request = request_named(officers(desk).about(me(desk)), captures);
  if (!request) return no_such_request();
  const auto report = officers(desk).figures(*request);
  if (!report) return bad_request(report.error());
  return cases_behind(desk, asked.query, *report,
                      {own_address_of(*request), "Back to the figures", own_address_of(*request).segment("cases")});
}

}  // namespace redress::web
