// redress deadline: the day a thing is due, for one receipt or for a file of them.
#include <algorithm>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/deadline_batch.h"
#include "app/cli/deadline_question.h"
#include "app/cli/subcommand.h"

namespace redress::cli {
namespace {

const std::vector<Option> options{{"received"}, {"count"},    {"unit"},           {"convention"},
                                  {"calendar"}, {"known-on"}, {"roll"},           {"pause", true, true},
                                  {"holidays"}, {"batch"},    {"explain", false}, {"json", false}};

std::string option_of(DeadlineField field) {
  std::string name(deadline_columns[field]);
  for (char& c : name) c = c == '_' ? '-' : c;
  return name;
}

// What the options say, kept alive for the views into it.
struct Given {
  std::array<std::string, deadline_columns.size()> held;

  explicit Given(const Arguments& arguments) {
    for (std::size_t i = 0; i < held.size(); ++i) {
      for (const auto& value : arguments.all(option_of(static_cast<DeadlineField>(i)))) {
        held[i] += (held[i].empty() ? "" : " ") + value;
      }
    }
  }
  DeadlineTexts texts() const {
    DeadlineTexts views;
    std::copy(held.begin(), held.end(), views.begin());
    return views;
  }
};

// What makes no sense together, or is missing.
base::Refusals combination(const Arguments& arguments) {
  base::Refusals refusals;
  for (const auto& word : arguments.positional()) {
    refusals.push_back({"option_unknown", word, "", "every word of deadline stands behind an option"});
  }
  for (const auto& option : options) {  // an empty value is a slip in a script, and would quietly mean something else
    const auto& values = arguments.all(option.name);
    if (option.takes_value && std::find(values.begin(), values.end(), "") != values.end()) {
      refusals.push_back({"option_needs_a_value", "--" + option.name, "DESIGN 7", "its value is empty"});
    }
  }
  if (arguments.has("batch")) {
    for (const char* option : {"received", "explain", "json"}) {
      if (arguments.has(option)) {
        refusals.push_back({"option_fits", std::string("--") + option, "DESIGN 7", "it does not go with --batch"});
      }
    }
    return refusals;
  }
  for (const char* option : {"received", "count", "unit", "convention", "calendar"}) {
    if (!arguments.has(option)) {
      refusals.push_back({"option_needed", std::string("--") + option, "DESIGN 7", "it is needed, or --batch"});
    }
  }
  return refusals;
}

}  // namespace

int deadline(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, options);
  if (!arguments) return usage(streams, arguments.error());
  if (auto refusals = combination(*arguments); !refusals.empty()) return usage(streams, refusals);
  const auto known = known_calendars(arguments->get("holidays"));
  if (!known) return usage(streams, known.error());
  for (const auto& note : known->notes) streams.err << note << '\n';

  const Given given(*arguments);
  if (const auto file = arguments->get("batch")) {
    return deadline_batch(*file, given.texts(), known->calendars, streams);
  }
  const DeadlinePlace place = [](DeadlineField field) { return "--" + option_of(field); };
  const auto question = read_question(given.texts(), place, known->calendars);
  if (!question) return usage(streams, question.error());
  const auto story = clock::explain(question->received, question->rule, question->pauses,
                                    *question->history->known_on(question->known_on), question->known_on);
  if (!story) return usage(streams, placed(story.error(), place));
  if (arguments->has("json")) {
    streams.out << deadline_json(*story, *question->history, arguments->has("explain"));
    return exit_done;
  }
  streams.out << base::to_text(*story->due_on) << '\n';
  if (arguments->has("explain")) streams.out << '\n' << deadline_text(*story);
  return exit_done;
}

}  // namespace redress::cli
