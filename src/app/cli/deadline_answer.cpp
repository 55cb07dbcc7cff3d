// How `redress deadline` says its answer: as JSON and as text.
#include <fmt/format.h>

#include "app/cli/deadline_question.h"
#include "base/text.h"
#include "kit/json/write.h"

namespace redress::cli {
namespace {

using clock::Explanation;
using clock::Step;

// `uk-any@2026-02-04`: the calendar and the day its edition began; `@first` before anything was changed.
std::string edition_text(const Explanation& story, const clock::CalendarHistory& history) {
  if (history.changes().empty()) return history.id();
  const auto edition = history.edition_of(story.known_on);
  return history.id() + "@" + (edition ? base::to_text(*edition) : "first");
}

std::string wall_text(clock::Day day, clock::TimeOfDay at) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(at).count();
  return fmt::format("{}T{:02}:{:02}:{:02}", base::to_text(day), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

void write_day(json::Writer& out, std::string_view key, std::optional<clock::Day> day) {
  out.key(key);
  day ? out.text(base::to_text(*day)) : out.null();
}

void write_skipped(json::Writer& out, const Explanation& story, const clock::CalendarHistory& history) {
  const auto calendar = history.known_on(story.known_on);
  out.key("skipped").begin_array();
  for (const Step& step : story.steps) {
    if (step.what != Step::What::holiday) continue;
    for (clock::Day day = step.from; day <= step.to; day += std::chrono::days{1}) {
      const clock::Holiday* holiday = calendar->holiday_on(day);
      out.begin_object()
          .key("day")
          .text(base::to_text(day))
          .key("why")
          .text("holiday")
          .key("name")
          .text(holiday->title);
      out.key("in").begin_array();
      const std::string& in = holiday->in.empty() ? history.id() : holiday->in;
      for (const auto part : base::split(in, ' ')) out.text(part);
      out.end_array().end_object();
    }
  }
  out.end_array();
}

void write_paused(json::Writer& out, const Explanation& story, const clock::CalendarHistory& history) {
  const auto calendar = history.known_on(story.known_on);
  out.key("paused").begin_array();
  for (const Step& step : story.steps) {
    if (step.what != Step::What::paused) continue;
    const bool working = story.rule.unit == clock::Unit::working_days;
    const auto days = working ? calendar->working_days_after(step.from - std::chrono::days{1}, step.to)
                              : (step.to - step.from).count() + 1;
    out.begin_object().key("from").text(base::to_text(step.from)).key("to").text(base::to_text(step.to));
    out.key(working ? "working_days" : "days").number(std::int64_t{days}).end_object();
  }
  out.end_array();
}

void write_steps(json::Writer& out, const Explanation& story) {
  out.key("steps").begin_array();
  for (const Step& step : story.steps) {
    out.begin_object().key("what").text(clock::to_text(step.what));
    out.key("from").text(base::to_text(step.from)).key("to").text(base::to_text(step.to));
    if (step.first_count != 0) {
      out.key("first_count").number(std::int64_t{step.first_count});
      out.key("last_count").number(std::int64_t{step.last_count});
    }
    out.key("because").text(step.because).end_object();
  }
  out.end_array();
}

}  // namespace

std::string deadline_json(const Explanation& story, const clock::CalendarHistory& history, bool with_steps) {
  json::Writer out;
  out.begin_object();
  write_day(out, "due_on", story.due_on);
  if (story.due_on && story.due_at) out.key("due_at").text(wall_text(*story.due_on, *story.due_at));
  write_day(out, "received", story.received);
  if (story.received_at) out.key("received_at").text(wall_text(story.received, *story.received_at));
  out.key("count").number(std::int64_t{story.rule.count}).key("unit").text(to_text(story.rule.unit));
  out.key("convention").text(to_text(story.rule.convention)).key("roll").text(to_text(story.rule.roll));
  out.key("calendar").text(edition_text(story, history));
  write_day(out, "known_on", story.known_on);
  const std::pair<const char*, int> sums[] = {{"counted", story.counted},    {"paused_days", story.paused},
                                              {"holidays", story.holidays},  {"weekend_days", story.weekends},
                                              {"rolled_days", story.rolled}, {"moved_days", story.moved}};
  for (const auto& [key, days] : sums) out.key(key).number(std::int64_t{days});
  write_skipped(out, story, history);
  write_paused(out, story, history);
  if (with_steps) write_steps(out, story);
  out.key("sentence").text(story.sentence);
  out.end_object();
  return std::move(out).done();
}

std::string deadline_text(const Explanation& story) {
  std::string text = story.sentence + "\n\n";
  for (const Step& step : story.steps) {
    const std::string days = step.from == step.to ? base::short_text(step.from, std::nullopt)
                                                  : base::short_text(step.from, std::nullopt) + " to " +
                                                        base::short_text(step.to, std::nullopt);
    text += fmt::format("{:<8} {:<34} {}\n", clock::to_text(step.what), days, step.because);
  }
  return text;
}

}  // namespace redress::cli
