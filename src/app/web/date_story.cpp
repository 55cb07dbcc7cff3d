#include "app/web/date_story.h"

#include <algorithm>

#include "app/web/words.h"
#include "base/value.h"

namespace redress::web {
namespace {

using What = clock::Step::What;
using casework::EventKind;

std::string name_of(const clock::Step& step) {
  switch (step.what) {
    case What::receipt:
      return "Received";
    case What::counted:
      return "Counted";
    case What::weekend:
      return "Not counted";
    case What::holiday:
      return "Skipped: " + step.because;
    case What::paused:
      return "Paused";
    case What::rolled:
      return "Rolled";
    case What::moved:
      return "Moved";
  }
  return {};
}

std::string count_words(int first, int last) {
  if (first == 0) return "\xE2\x80\x93";
  return first == last ? std::to_string(first) : std::to_string(first) + "\xE2\x80\x93" + std::to_string(last);
}

// The words of an event that touched this clock; empty for any other.
std::string touch_words(const casework::CaseEvent& event, std::string_view clock, const Desk& desk) {
  const bool ours = event.field == clock;
  switch (event.kind) {
    case EventKind::clock_extended: {
      if (!ours) return {};
      const std::string approver = desk.office.actor_name(base::int_or(event.detail, "approver", 0));
      return "Extended by " + std::to_string(base::int_or(event.detail, "by", 0)) +
             (event.code.empty() ? "" : ": " + words_of(event.code)) +
             (approver.empty() ? "" : ", approved by " + approver);
    }
    case EventKind::clock_paused:
      return ours ? "Paused" + (event.code.empty() ? std::string() : ": " + words_of(event.code)) : std::string();
    case EventKind::clock_resumed:
      return ours ? "Runs again" : "";
    case EventKind::received_date_changed:
      return "Date of receipt changed";
    case EventKind::procedure_moved:
      return "Moved to edition " + event.code + " of the procedure";
    case EventKind::event_annulled:
      return "An earlier entry was taken back";
    default:
      return event.replaces ? "An earlier entry was corrected" : "";
  }
}

}  // namespace

std::vector<StoryRow> story_rows(const clock::Explanation& story) {
  std::vector<StoryRow> rows;
  int first = 0;
  int last = 0;
  for (const auto& step : story.steps) {
    if (step.what == What::weekend) continue;  // said once, below
    if (step.what == What::counted) {
      if (!rows.empty() && rows.back().what == "Counted") {
        last = step.last_count;
        rows.back().to = step.to;
      } else {
        first = step.first_count;
        last = step.last_count;
        rows.push_back({"Counted", "", "", step.from, step.to});
      }
      rows.back().count = count_words(first, last);
      rows.back().because = unit_words(
          story.rule.unit == clock::Unit::working_days ? clock::Unit::working_days : clock::Unit::calendar_days,
          last - first + 1);
      continue;
    }
    rows.push_back(
        {name_of(step),
         step.what == What::receipt && step.first_count == 0 ? "0" : count_words(step.first_count, step.last_count),
         step.because, step.from, step.to});
    if (step.what == What::holiday) rows.back().because = "A bank holiday is not a working day";
  }
  if (!rows.empty() && story.due_on && rows.back().what == "Counted") rows.back().because += "; the last is the limit";
  return rows;
}

std::string days_words(Day from, Day to, int this_year) {
  const std::string end = base::short_text(to, this_year);
  if (from == to) return end;
  const std::chrono::year_month_day first{from};
  const std::chrono::year_month_day last{to};
  std::string begin = base::short_text(from, static_cast<int>(first.year()));
  if (first.month() == last.month() && first.year() == last.year()) begin = begin.substr(0, begin.rfind(' '));
  return begin + " to " + end;
}

std::vector<Move> moves_of(const office::CaseView& view, const casework::RunningClock& running, const Desk& desk) {
  std::vector<Move> moves;
  const auto calendar = desk.calendar(running.started.calendar);
  if (!calendar) return moves;
  for (std::size_t i = 0; i < view.events.size(); ++i) {
    const auto& event = view.events[i];
    std::string words = touch_words(event, running.started.id, desk);
    if (words.empty() && !moves.empty()) continue;
    const auto state = casework::fold(std::span(view.events).first(i + 1));
    const auto found = std::find_if(state.clocks.begin(), state.clocks.end(), [&](const auto& clock) {
      return clock.started.id == running.started.id && clock.episode == running.episode;
    });
    if (found == state.clocks.end()) continue;
    if (moves.empty()) words = "Started";
    const auto due = casework::limit_of(*found, *calendar).due_on;
    if (!moves.empty() && due == moves.back().due_on) continue;
    moves.push_back({event.known_on, due, std::move(words)});
  }
  return moves;
}

std::vector<Fact> rule_facts(const office::CaseView& view, const casework::RunningClock& running, const Desk& desk) {
  const clock::Rule rule = casework::rule_of(running);
  std::vector<Fact> facts;
  const std::string_view convention = rule.convention == clock::Convention::after ? "the day of receipt is day 0"
                                      : rule.convention == clock::Convention::inclusive
                                          ? "the first working day on or after receipt is day 1"
                                          : "receipt on a day off counts on the next working day, day 0";
  facts.push_back({"Limit", limit_words(rule), std::string(convention)});
  const auto* clock = view.procedure == nullptr ? nullptr : procedure::find_clock(*view.procedure, running.started.id);
  if (clock != nullptr)
    facts.push_back({"Source", clock->source, clock->unconfirmed ? "not yet confirmed against it" : ""});
  if (view.procedure != nullptr) {
    facts.push_back({"Procedure", view.procedure->title, "edition " + std::to_string(view.procedure->edition)});
  }
  if (const auto* history = desk.office.calendars().find(running.started.calendar)) {
    const auto edition = history->edition_of(desk.today);
    facts.push_back({"Calendar", history->title(), edition ? "edition of " + desk.long_day(*edition) : ""});
  }
  if (rule.roll != clock::Roll::none)
    facts.push_back({"If the last day is not a working day", "it rolls " + clock::to_text(rule.roll)});
  if (running.extended_by > 0) facts.push_back({"Extended", "by " + unit_words(rule.unit, running.extended_by)});
  if (clock != nullptr && clock->extension) {
    const auto& extension = *clock->extension;
    std::string words =
        extension.at_most > 0 ? "by at most " + unit_words(rule.unit, extension.at_most) : std::string("as agreed");
    if (extension.ceiling) words += ", to " + unit_words(rule.unit, *extension.ceiling) + " in all";
    facts.push_back({"May be extended", words, extension.source});
  }
  return facts;
}

std::string deadline_command(const clock::Explanation& story, const casework::RunningClock& running) {
  std::string text = "redress deadline --received " + base::to_text(story.received) + " --count " +
                     std::to_string(story.rule.count) + " --unit " + clock::to_text(story.rule.unit) +
                     " \\\n  --convention " + clock::to_text(story.rule.convention) + " --calendar " + story.calendar;
  if (story.rule.roll != clock::Roll::none) text += " --roll " + clock::to_text(story.rule.roll);
  for (const auto& pause : running.pauses) {
    if (pause.to) text += " \\\n  --pause " + base::to_text(pause.from) + ".." + base::to_text(*pause.to);
  }
  return text + " --explain --json";
}

std::string story_data(const clock::Explanation& story) {
  std::string text =
      "{\"received\": \"" + base::to_text(story.received) +
      "\",\n \"due_on\": " + (story.due_on ? "\"" + base::to_text(*story.due_on) + "\"" : std::string("null")) +
      ",\n \"calendar\": \"" + story.calendar + "\",\n \"counted\": " + std::to_string(story.counted) +
      ", \"paused\": " + std::to_string(story.paused) + ", \"holidays\": " + std::to_string(story.holidays) +
      ", \"weekends\": " + std::to_string(story.weekends) + ",\n \"steps\": [";
  for (std::size_t i = 0; i < story.steps.size(); ++i) {
    const auto& step = story.steps[i];
    const base::Object line{{"what", clock::to_text(step.what)},
                            {"from", base::to_text(step.from)},
                            {"to", base::to_text(step.to)},
                            {"because", step.because}};
    text += (i == 0 ? "\n  " : ",\n  ") + base::canonical_text(line);
  }
  return text + "]}";
}

}  // namespace redress::web
