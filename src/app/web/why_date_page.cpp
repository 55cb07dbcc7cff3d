// Why a clock's date is what it is: the sum, the clock, day by day, step by step, how it moved, the rule, the same as data.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/date_story.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/clock.h"
#include "app/web/parts/month_strip.h"
#include "app/web/words.h"
#include "base/text.h"

namespace redress::web {
namespace {

const casework::RunningClock* find_running(const office::CaseView& view, std::string_view id,
                                           const std::string* episode) {
  const auto number = episode == nullptr ? std::nullopt : base::parse_int(*episode, 0, 1'000'000);
  const casework::RunningClock* found = nullptr;
  for (const auto& running : view.state.clocks) {
    if (running.started.id == id && (!number || running.episode == *number)) found = &running;
  }
  return found;
}

void write_verdict(html::Writer& out, const clock::Explanation& story, const ClockReading& reading, const Desk& desk) {
  out << "<section class=\"rd-next";
  if (reading.standing == Standing::late || reading.standing == Standing::missed) out << " rd-next--late";
  if (reading.standing == Standing::met) out << " rd-next--ok";
  if (reading.standing == Standing::today) out << " rd-next--today";
  out << "\" aria-labelledby=\"verdict\">\n<h2 id=\"verdict\" class=\"rd-big\">"
      << (story.due_on ? desk.long_day(*story.due_on) : std::string("No date while it is paused")) << "</h2>\n<p>"
      << story.sentence << "</p>\n";
  if (story.due_on) {
    const auto part = [&](int number, html::Markup words) {
      if (number > 0) out << "<li><b>+ " << number << "</b> " << words << "</li>";
    };
    const auto whole = (*story.due_on - story.received).count();
    const int sum = story.counted + story.paused + story.holidays + story.weekends + story.rolled + story.moved;
    out << "<ul class=\"rd-sumline\"><li><b>" << story.counted << "</b> counted</li>";
    part(story.paused, "paused");
    part(story.holidays, "bank holidays");
    part(story.weekends, "Saturdays and Sundays");
    part(story.moved, "before it counts as received");
    part(story.rolled, "to the next day that may be the last");
    out << "<li><b>= " << sum << "</b> ";
    if (sum == whole) {
      out << "days after receipt";
    } else {
      out << "days, with the day of receipt";
    }
    out << "</li></ul>\n";
  }
  out << "</section>\n";
}

void write_steps_table(html::Writer& out, const clock::Explanation& story, const Desk& desk) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"steps\">\n<div class=\"rd-sec__head\"><h2 id=\"steps\">Step by "
         "step</h2>"
         "<span>Every day from receipt stands in one step</span></div>\n<table class=\"rd-table rd-cards\">\n"
         "<caption class=\"govuk-visually-hidden\">How the due date was worked out, in order</caption>\n<thead><tr>"
         "<th scope=\"col\">What happened</th><th scope=\"col\">When</th><th scope=\"col\" "
         "class=\"rd-right\">Count</th>"
         "<th scope=\"col\">Because</th></tr></thead>\n<tbody>\n";
  for (const auto& row : story_rows(story)) {
    out << "<tr><th scope=\"row\">" << row.what << "</th><td data-l=\"When\">"
        << days_words(row.from, row.to, desk.year) << "</td><td data-l=\"Count\" class=\"rd-right rd-num\">"
        << row.count << "</td><td data-l=\"Because\">" << label_of(row.because) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

void write_moves(html::Writer& out, const office::CaseView& view, const casework::RunningClock& running,
                 const Desk& desk) {
  const auto moves = moves_of(view, running, desk);
  out << "<section class=\"rd-sec\" aria-labelledby=\"moves\">\n<div class=\"rd-sec__head\"><h2 id=\"moves\">How this "
         "date has moved</h2>"
         "<span>Nothing is overwritten</span></div>\n<table class=\"rd-table rd-cards\">\n<caption "
         "class=\"govuk-visually-hidden\">Due dates "
         "of this clock, newest first</caption>\n<thead><tr><th scope=\"col\">Known from</th><th scope=\"col\">Due</th>"
         "<th scope=\"col\">What changed it</th></tr></thead>\n<tbody>\n";
  for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
    out << "<tr><th scope=\"row\">" << desk.short_day(move->known_on) << "</th><td data-l=\"Due\" class=\"rd-nowrap\">"
        << (move->due_on ? desk.short_day(*move->due_on) : std::string("none, paused")) << "</td><td data-l=\"Why\">"
        << move->what << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

void write_data(html::Writer& out, const clock::Explanation& story, const casework::RunningClock& running) {
  out << "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
         "class=\"govuk-details__summary-text\">The same as "
         "data, and how to work it out again anywhere</span></summary><div class=\"govuk-details__text\">"
         "<section class=\"rd-scroll\" tabindex=\"0\" aria-label=\"Command\"><pre class=\"rd-code\">"
      << deadline_command(story, running)
      << "</pre></section><section class=\"rd-scroll\" tabindex=\"0\" aria-label=\"Explanation as data\"><pre "
         "class=\"rd-code\">"
      << story_data(story) << "</pre></section></div></details>\n</section>\n";
}

void write_rule(html::Writer& out, const office::CaseView& view, const casework::RunningClock& running,
                const Desk& desk) {
  out << "<aside aria-label=\"About this rule\">\n<div class=\"rd-panel\"><h2>The rule</h2>\n";
  write_facts(out, rule_facts(view, running, desk));
  out << "</div>\n";
  if (running.running() && casework::rule_of(running).unit == clock::Unit::working_days) {
    out << "<div class=\"rd-panel\"><h2>What would move it</h2>\n<p class=\"govuk-body\">A holiday proclaimed on or "
           "before that day: by one working day, from the day on which it is known.</p>\n<p class=\"govuk-body\">A "
           "pause "
           "or an extension that the procedure allows.</p>\n";
    if (desk.may(office::Permission::allocate_cases))
      out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/holidays\">Holidays that moved limits</a></p>\n";
    out << "</div>\n";
  }
  out << "</aside>\n";
}

}  // namespace

Response why_date_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const auto* running = find_running(*view, captures.at("clock"), http::find(request.query, "episode"));
  if (running == nullptr) return not_found("This case has no such clock.");
  const auto calendar = desk.calendar(running->started.calendar);
  if (!calendar) return not_found("The calendar of this clock is not known.");
  const ClockReading reading = reading_of(*running, desk);
  const auto story = clock::explain({running->from}, reading.rule, running->pauses, *calendar, std::nullopt);
  if (!story) return bad_request(story.error());
  html::Writer out;
  write_hatching(out);
  const html::Url back = html::Url("/cases").segment(view->state.reference);
  out << "<div class=\"rd-crumb\"><a href=\"" << back << "\">Back to " << view->state.reference
      << "</a></div>\n<div class=\"rd-head\">\n"
      << "<div><span class=\"rd-ref\">" << view->state.reference << " \xC2\xB7 " << title_of(*view, desk)
      << "</span>\n<h1>";
  const std::string name = running->started.title;
  const std::string question = !story->due_on ? name + ": why is there no date?"
                               : running->running()
                                   ? name + ": why is it due on " + desk.long_day(*story->due_on) + "?"
                                   : name + ": why was it due on " + desk.long_day(*story->due_on) + "?";
  out << question << "</h1></div>\n</div>\n<div class=\"rd-case-cols rd-case-cols--draw\">\n<div>\n";
  write_verdict(out, *story, reading, desk);
  out << "<div class=\"rd-clocks\">";
  write_clock(out, reading, desk, std::nullopt);
  out << "</div>\n<section class=\"rd-sec\" aria-labelledby=\"days\">\n<div class=\"rd-sec__head\"><h2 id=\"days\">Day "
         "by day</h2>"
         "<span>The number in a box is its place in the count</span></div>\n";
  write_month_strip(out, *story, desk);
  out << "</section>\n";
  write_steps_table(out, *story, desk);
  write_moves(out, *view, *running, desk);
  write_data(out, *story, *running);
  out << "</div>\n";
  write_rule(out, *view, *running, desk);
  out << "</div>\n";
  return framed(desk, {.title = view->state.reference + " " + question, .section = Section::cases, .main = out.take()});
}

}  // namespace redress::web
