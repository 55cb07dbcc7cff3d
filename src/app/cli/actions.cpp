// redress actions: the action register; set an action, change it, say that it is done, drop it; what was learned.
#include "app/office/actions.h"

#include <algorithm>
#include <ostream>

#include "app/cli/body.h"
#include "app/office/papers.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::cli {
namespace {

using reports::Action;
using reports::Standing;

std::string state_of(const Standing& standing) {
  if (standing.state == Standing::State::done) return "done";
  if (standing.state == Standing::State::dropped) return "dropped";
  return standing.is_overdue ? "overdue" : "open";
}

base::Value day_or_null(const std::optional<base::Day>& day) {
  return day ? base::Value(base::to_text(*day)) : base::Value();
}

base::Object told(const Action& action, const Standing& standing, office::Office& office) {
  return {{"reference", action.reference},
          {"kind", reports::to_text(action.kind)},
          {"words", action.words},
          {"service", action.service == 0 ? "" : office.unit_name(action.service)},
          {"owner", standing.owner},
          {"due", day_or_null(standing.due_on)},
          {"meeting", standing.due.meeting},
          {"cause", action.cause},
          {"cause_words", action.cause_words},
          {"cases", base::Array(action.cases.begin(), action.cases.end())},
          {"report", action.report},
          {"period", action.period},
          {"paragraph", action.paragraph},
          {"state", state_of(standing)},
          {"closed_on", day_or_null(standing.closed_on)}};
}

int list(office::Office& office, base::Day as_at, base::Day known_by, bool json, Streams streams) {
  const auto meetings = office.papers().meetings();
  const auto all = office.action_register().all();
  for (const auto& action : all) {
    const auto standing = reports::standing_of(action, meetings, as_at, known_by);
    if (!standing) continue;
    if (json) {
      streams.out << base::canonical_text(told(action, *standing, office)) << '\n';
      continue;
    }
    streams.out << action.reference << '\t' << state_of(*standing) << '\t'
                << (standing->due_on ? base::to_text(*standing->due_on) : standing->due.meeting) << '\t'
                << standing->owner << '\t' << action.words << '\n';
  }
  if (json) return exit_done;
  const auto counts = reports::learned(all, meetings, as_at, known_by);
  streams.err << "improvements: " << counts.open.size() << " open, " << counts.overdue.size() << " of these overdue, "
              << counts.closed.size() << " done\n";
  return exit_done;
}

base::Checked<office::ActionToSet> action_in(const Arguments& arguments, office::Office& office) {
  office::ActionToSet asked;
  Action& action = asked.action;
  base::Refusals wrong;
  const auto text = [&](const char* option) { return arguments.get(option).value_or(""); };
  const auto kind = reports::parse_action_kind(arguments.get("kind").value_or("improvement"));
  if (!kind) wrong.push_back({"kind_is_known", "--kind", "", "an action is of kind meeting or improvement"});
  action.kind = kind.value_or(Action::Kind::improvement);
  action.words = text("words");
  action.cause = text("cause");
  action.cause_words = text("cause-words");
  action.report = text("report");
  action.period = text("period");
  action.paragraph = text("paragraph");
  const std::string cases = text("cases");
  for (const std::string_view word : base::split(cases, ' '))
    if (!word.empty()) action.cases.emplace_back(word);
  if (const std::string service = text("service"); !service.empty()) {
    const auto unit = office.find_unit("service", service);
    if (!unit) wrong.push_back({"service_is_known", "--service", "", "there is no service " + service});
    action.service = unit.value_or(0);
  }
  action.reference = text("reference");
  asked.set_on = day_in(arguments, "on", wrong);
  asked.owner = text("owner");
  asked.due = {day_in(arguments, "due", wrong), text("meeting")};
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return asked;
}

// An act on the action that is named.
int act_on(const std::string& act, const std::string& reference, const Arguments& arguments, office::Office& office,
           std::int64_t by, Streams streams) {
  auto& actions = office.action_register();
  base::Refusals wrong;
  if (act == "drop")
    return told_of(actions.drop(reference, arguments.get("reason").value_or(""), by), reference + " is dropped",
                   streams);
  if (act == "finish") {
    const auto on = day_in(arguments, "on", wrong);
    if (!wrong.empty()) return usage(streams, wrong);
    return told_of(actions.finish(reference, on.value_or(office.today()), arguments.get("evidence").value_or(""), by),
                   reference + " is done", streams);
  }
  const auto all = actions.all();
  const auto action =
      std::find_if(all.begin(), all.end(), [&](const Action& each) { return each.reference == reference; });
  const auto standing =
      action == all.end() ? std::nullopt : reports::standing_of(*action, {}, office.today(), office.today());
  if (!standing) {
    say(streams.err, {{"action_is_known", "reference", "docs/actions.md", "there is no action " + reference}});
    return exit_wrong;
  }
  // What is left out stays.
  office::ActionChange change{reference, arguments.get("owner").value_or(standing->owner), standing->due,
                              arguments.get("reason").value_or("")};
  if (arguments.has("due") || arguments.has("meeting"))
    change.due = {day_in(arguments, "due", wrong), arguments.get("meeting").value_or("")};
  if (!wrong.empty()) return usage(streams, wrong);
  return told_of(actions.change(change, by), reference + " is changed", streams);
}

}  // namespace

int action_register(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(
      words,
      with_place({{"actor"}, {"kind"},        {"words"},  {"service"},   {"owner"},    {"due"},        {"meeting"},
                  {"cause"}, {"cause-words"}, {"cases"},  {"reference"}, {"report"},   {"period"},     {"paragraph"},
                  {"on"},    {"evidence"},    {"reason"}, {"as-at"},     {"known-by"}, {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const auto& said = arguments->positional();
  const std::string act = said.empty() ? "list" : said.front();
  const bool names_one = act == "change" || act == "finish" || act == "drop";
  if (act != "list" && act != "set" && !names_one) {
    return usage(streams, {{"word_is_not_known", act, "",
                            "actions are listed, set, changed, finished or dropped: list, set, change, finish, drop"}});
  }
  if (said.size() != (said.empty() ? 0U : names_one ? 2U : 1U))
    return usage(streams, {{"words_are_as_many", "actions " + act, "", "name one action: actions finish A37/23"}});
  base::Refusals wrong;
  if (act == "list") {
    const auto as_at = day_in(*arguments, "as-at", wrong), known_by = day_in(*arguments, "known-by", wrong);
    if (!wrong.empty()) return usage(streams, wrong);
    const auto office = office::Office::open(*place, {.writing = false});
    const base::Day today = office->today();
    return list(*office, as_at.value_or(today), known_by.value_or(today), arguments->has("json"), streams);
  }
  if (!arguments->has("actor"))
    return usage(streams, {{"actor_is_needed", "--actor", "", "say who does it: --actor NAME"}});
  const auto office = office::Office::open(*place);
  const std::int64_t by = office->people({*arguments->get("actor")}).front();
  if (names_one) return act_on(act, said[1], *arguments, *office, by, streams);
  const auto asked = action_in(*arguments, *office);
  if (!asked) return usage(streams, asked.error());
  const auto made = office->action_register().set(*asked, by);
  return told_of(made, made ? *made : "", streams);
}

}  // namespace redress::cli
