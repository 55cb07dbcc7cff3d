// redress workdays: how many working days lie between two days.
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/deadline_question.h"
#include "app/cli/subcommand.h"
#include "kit/json/write.h"

namespace redress::cli {
namespace {

const std::vector<Option> options{{"from"},     {"to"},       {"calendar"},   {"convention"},
                                  {"known-on"}, {"holidays"}, {"json", false}};

class Asked {
 public:
  explicit Asked(const Arguments& arguments) : arguments_(arguments) {
    for (const auto& word : arguments.positional()) refuse(word, "every word of workdays stands behind an option");
  }

  base::Refusals refusals;

  std::string needed(const char* option) {
    const auto value = arguments_.get(option);
    if (!value || value->empty()) refuse(std::string("--") + option, value ? "its value is empty" : "it is needed");
    return value.value_or("");
  }

  std::optional<clock::Day> day(const char* option, bool is_needed) {
    if (!is_needed && !arguments_.has(option)) return std::nullopt;
    const std::string text = needed(option);
    if (text.empty()) return std::nullopt;
    const auto day = base::parse_day(text);
    if (!day) refuse(std::string("--") + option, "`" + text + "` is not a day written 2026-11-20");
    return day;
  }

  void refuse(std::string about, std::string text) {
    refusals.push_back({"workdays_readable", std::move(about), "DESIGN 7", std::move(text)});
  }

 private:
  const Arguments& arguments_;
};

}  // namespace

int workdays(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, options);
  if (!arguments) return usage(streams, arguments.error());
  Asked asked(*arguments);
  const auto from = asked.day("from", true);
  const auto to = asked.day("to", true);
  const auto known_on = asked.day("known-on", false);
  const std::string convention_text = asked.needed("convention");
  const auto convention = clock::parse_convention(convention_text);
  if (!convention_text.empty() && (!convention || *convention == clock::Convention::roll_then_after)) {
    asked.refuse("--convention", "`" + convention_text + "` is not known; it is after or inclusive");
  }
  const std::string calendar_id = asked.needed("calendar");
  if (from && to && *to < *from) asked.refuse("--to", "it is before --from");
  if (!asked.refusals.empty()) return usage(streams, asked.refusals);

  const auto known = known_calendars(arguments->get("holidays"));
  if (!known) return usage(streams, known.error());
  for (const auto& note : known->notes) streams.err << note << '\n';
  const auto history = find_calendar(known->calendars, calendar_id, "--calendar");
  if (!history) return usage(streams, history.error());
  const auto calendar = (*history)->known_on(known_on);
  for (const auto& [option, day] : {std::pair{"--from", *from}, std::pair{"--to", *to}}) {
    if (!calendar->covers(day)) {
      asked.refuse(option, base::to_text(day) + " is outside the data of the calendar " + calendar->id() +
                               ", which run from " + base::to_text(calendar->first()) + " to " +
                               base::to_text(calendar->last()));
    }
  }
  if (!asked.refusals.empty()) return usage(streams, asked.refusals);

  const int days = clock::working_days(*from, *to, *convention, *calendar);
  if (arguments->has("json")) {
    json::Writer out;
    out.begin_object().key("working_days").number(std::int64_t{days});
    out.key("from").text(base::to_text(*from)).key("to").text(base::to_text(*to));
    out.key("calendar").text(calendar_id).key("convention").text(convention_text).end_object();
    streams.out << std::move(out).done();
  } else {
    streams.out << days << '\n';
  }
  return exit_done;
}

}  // namespace redress::cli
