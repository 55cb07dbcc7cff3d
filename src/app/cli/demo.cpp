// redress demo: a demonstration body, made from a fixed seed and backwards from today.
#include <atomic>
#include <ostream>

#include "app/cli/body.h"
#include "app/intake/demonstration/demonstration.h"

namespace redress::cli {

int demo(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"kind"}, {"today"}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  base::Refusals refusals;
  const std::string kind = arguments->get("kind").value_or("council");
  const auto founding = intake::demonstration_founding(kind);
  if (!founding) {
    refusals.push_back(
        {"kind_is_not_known", "--kind", "", "there is no demonstration " + kind + ": council, agency or ombudsman"});
  }
  std::optional<base::Day> today;
  if (const auto text = arguments->get("today")) {
    today = base::parse_day(*text);
    if (!today)
      refusals.push_back({"day_must_be_clear", "--today", "", *text + " is not a day in the form 2026-11-20"});
  }
  if (!arguments->positional().empty()) {
    refusals.push_back({"word_is_not_known", arguments->positional().front(), "", "no word is expected here"});
  }
  if (!refusals.empty()) return usage(streams, refusals);

  office::Options options;
  options.new_names = true;
  const auto machine = options.clock;
  // Everything is recorded on that day, at noon.
  const base::Instant end =
      today ? std::chrono::time_point_cast<std::chrono::microseconds>(*today + std::chrono::hours{12}) : machine();
  // Or each on its own day.
  const auto founded_on = intake::demonstration_founded_on(kind);
  const bool is_told = today || founded_on;
  std::atomic<base::Instant> told = founded_on ? base::Instant{*founded_on} + std::chrono::hours{9} : end;
  options.clock = [&told, is_told, machine] { return is_told ? told.load() : machine(); };
  const auto founded = office::Office::found(*place, *founding, options.clock);
  if (!founded) {
    say(streams.err, founded.error());
    return exit_wrong;
  }
  const auto office = office::Office::open(*place, options);
  told = end;
  intake::fill_demonstration(*office, kind, office->today(), [&told](base::Instant now) { told = now; });
  streams.err << founding->name << ", a demonstration: " << office->count_cases({}) << " cases in "
              << *arguments->get("data") << '\n';
  return exit_done;
}

}  // namespace redress::cli
