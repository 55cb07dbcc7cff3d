// redress explain: why a case's dates are what they are, in words or as data.
#include <ostream>

#include "app/cli/body.h"
#include "base/text.h"
#include "core/clock/due_on.h"
#include "kit/json/write.h"

namespace redress::cli {
namespace {

struct Explained {
  const casework::RunningClock* running = nullptr;
  base::Checked<clock::Explanation> why;
};

// The rule with its extensions, counted over the clock's pauses in the calendar it was started with, as that calendar was known on
// a day; nothing: as it is known now.
base::Checked<clock::Explanation> explained(const casework::RunningClock& running, const clock::Calendars& calendars,
                                            const std::optional<base::Day>& known_by) {
  const clock::CalendarHistory* history = calendars.find(running.started.calendar);
  if (history == nullptr) {
    return base::refuse({"calendar_is_not_known", "calendar", "", "there is no calendar " + running.started.calendar});
  }
  clock::Rule rule = casework::rule_of(running);
  rule.count += running.extended_by;
  return clock::explain(running.from, rule, running.pauses, *history->known_on(known_by), known_by);
}

void day_or_null(json::Writer& out, const char* key, const std::optional<base::Day>& day) {
  out.key(key);
  day ? out.text(base::to_text(*day)) : out.null();
}

void write_clock(json::Writer& out, const Explained& one) {
  const auto& running = *one.running;
  out.begin_object().key("clock").text(running.started.id).key("title").text(running.started.title);
  out.key("episode").number(running.episode).key("from").text(base::to_text(running.from));
  out.key("calendar").text(running.started.calendar);
  out.key("count").number(std::int64_t{casework::rule_of(running).count});
  out.key("extended_by").number(std::int64_t{running.extended_by});
  out.key("unit").text(clock::to_text(casework::rule_of(running).unit));
  out.key("convention").text(clock::to_text(casework::rule_of(running).convention));
  day_or_null(out, "stopped_on", running.stopped_on);
  day_or_null(out, "ended_on", running.ended_on);
  day_or_null(out, "due_on", one.why ? one.why->due_on : std::nullopt);
  out.key("sentence").text(one.why ? one.why->sentence : one.why.error().front().text);
  out.key("steps").begin_array();
  for (const auto& step : one.why ? one.why->steps : std::vector<clock::Step>{}) {
    out.begin_object().key("what").text(clock::to_text(step.what));
    out.key("from").text(base::to_text(step.from)).key("to").text(base::to_text(step.to));
    if (step.first_count > 0) {
      out.key("first").number(std::int64_t{step.first_count}).key("last").number(std::int64_t{step.last_count});
    }
    out.key("because").text(step.because).end_object();
  }
  out.end_array().end_object();
}

void in_words(std::ostream& out, const Explained& one) {
  const auto& running = *one.running;
  out << running.started.title << " (" << running.started.id << ")\n";
  if (!one.why) {
    out << "  " << one.why.error().front().text << "\n";
    return;
  }
  out << "  " << one.why->sentence << "\n";
  for (const auto& step : one.why->steps) {
    out << "  " << base::to_text(step.from);
    if (step.to != step.from) out << " to " << base::to_text(step.to);
    if (step.first_count > 0) {
      out << "  day " << step.first_count;
      if (step.last_count != step.first_count) out << " to " << step.last_count;
    }
    out << "  " << step.because << "\n";
  }
  if (running.stopped_on) out << "  stopped on " << base::to_text(*running.stopped_on) << "\n";
  if (running.ended_on) out << "  ended on " << base::to_text(*running.ended_on) << "\n";
}

}  // namespace

int explain(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"clock"}, {"known-by"}, {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const auto reference = only_word(*arguments, "REFERENCE");
  if (!reference) return usage(streams, reference.error());

  std::optional<base::Day> known_by;
  if (const auto text = arguments->get("known-by")) {
    known_by = base::parse_day(*text);
    if (!known_by) return usage(streams, {{"not_a_day", "--known-by", "", "--known-by takes a day like 2026-11-20"}});
  }

  office::Options options;
  options.writing = false;
  const auto office = office::Office::open(*place, options);
  const auto view = office->find_case(*reference);
  if (!view) {
    say(streams.err, {{"case_is_not_known", *reference, "", "there is no case with this reference"}});
    return exit_wrong;
  }
  const auto state = known_by ? casework::fold(view->events, {.known_by = known_by}) : view->state;
  if (!state.exists) {
    say(streams.err, {{"case_was_not_known", *reference, "", "the case was not known by that day"}});
    return exit_wrong;
  }
  const auto wanted = arguments->get("clock");
  std::vector<Explained> all;
  std::vector<std::string> ids;
  for (const auto& running : state.clocks) {
    ids.push_back(running.started.id);
    if (!wanted || *wanted == running.started.id)
      all.push_back({&running, explained(running, office->calendars(), known_by)});
  }
  if (wanted && all.empty()) {
    const auto near = base::nearest_word(*wanted, ids);
    say(streams.err, {{"clock_is_not_known", *wanted, "",
                       "the case has no such clock" + (near ? "; is " + *near + " meant?" : std::string())}});
    return exit_wrong;
  }
  if (arguments->has("json")) {
    json::Writer out;
    out.begin_object().key("reference").text(*reference);
    if (known_by) out.key("known_by").text(base::to_text(*known_by));
    out.key("clocks").begin_array();
    for (const auto& one : all) write_clock(out, one);
    out.end_array().end_object();
    streams.out << std::move(out).done();
  } else {
    for (const auto& one : all) in_words(streams.out, one);
    if (all.empty()) streams.out << "no clock has run in this case\n";
  }
  return exit_done;
}

}  // namespace redress::cli
