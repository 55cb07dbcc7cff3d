// redress organisation: services and teams as they are named, follow one another and close; list, add, rename, succeed, close.
#include "app/office/organisation.h"

#include <ostream>

#include "app/cli/body.h"
#include "base/value.h"

namespace redress::cli {
namespace {

using organisation::Told;
using organisation::Units;
using organisation::What;

base::Value day_or_null(const std::optional<base::Day>& day) {
  return day ? base::Value(base::to_text(*day)) : base::Value();
}

base::Array history_of(const Units& units, std::int64_t unit) {
  static const char* const words[] = {"established", "renamed", "succeeded", "closed"};
  base::Array all;
  for (const Told& told : units.told_of(unit)) {
    base::Object line{{"what", words[static_cast<std::size_t>(told.what)]},
                      {"from", day_or_null(told.from)},
                      {"recorded_on", base::to_text(told.known_on)}};
    if (!told.name.empty()) line["name"] = told.name;
    if (told.by != 0) line["by"] = units.name(told.by, told.from.value_or(base::Day::max()));
    all.push_back(std::move(line));
  }
  return all;
}

// One a line: kind, name on that day, how it stands; with --json all that was told of it.
void list(const Units& units, base::Day on, bool json, Streams streams) {
  for (const char* kind : {"service", "team"}) {
    for (const std::int64_t unit : units.all()) {
      if (units.kind(unit) != kind) continue;
      const std::int64_t follower = units.follower(unit, on);
      if (json) {
        streams.out << base::canonical_text(base::Object{{"kind", kind},
                                                         {"name", units.name(unit, on)},
                                                         {"open", units.is_open(unit, on)},
                                                         {"began", day_or_null(units.began(unit))},
                                                         {"ended", day_or_null(units.ended(unit))},
                                                         {"now", units.name(units.now(unit, on), on)},
                                                         {"history", history_of(units, unit)}})
                    << '\n';
        continue;
      }
      streams.out << kind << '\t' << units.name(unit, on) << '\t';
      if (units.is_open(unit, on)) {
        streams.out << "open";
      } else if (follower != 0) {
        streams.out << "since " << base::to_text(*units.ended(unit)) << " " << units.name(follower, on);
      } else if (const auto ended = units.ended(unit); ended && *ended <= on) {
        streams.out << "closed from " << base::to_text(*ended);
      } else {
        streams.out << "opens on " << base::to_text(units.began(unit).value_or(on));
      }
      streams.out << '\n';
    }
  }
}

// What is asked of the organisation, besides a list.
struct Asked {
  std::string act, kind, name, other;
  base::Day from{};
  std::string actor;
};

base::Checked<Asked> asked_in(const Arguments& arguments) {
  const auto& said = arguments.positional();
  Asked asked;
  asked.act = said.front();
  const bool two_names = asked.act == "rename" || asked.act == "succeed";
  base::Refusals wrong;
  if (said.size() != (two_names ? 4U : 3U)) {
    wrong.push_back({"words_are_as_many", "organisation " + asked.act, "",
                     "say which: organisation " + asked.act + " service NAME" +
                         (asked.act == "rename"    ? " NEW_NAME"
                          : asked.act == "succeed" ? " FOLLOWER"
                                                   : "")});
  } else {
    asked.kind = said[1];
    asked.name = said[2];
    asked.other = two_names ? said[3] : arguments.get("to").value_or("");
    if (asked.kind != "service" && asked.kind != "team")
      wrong.push_back({"kind_is_known", asked.kind, "", "it is a service or a team"});
  }
  if (arguments.has("to") && asked.act != "close")
    wrong.push_back({"option_is_for_another", "--to", "", "it goes with close: who takes what is open"});
  asked.from = day_in(arguments, "from", wrong).value_or(base::Day{});
  if (!arguments.has("from"))
    wrong.push_back({"option_is_needed", "--from", "", "say from which day on it holds: --from 2026-04-01"});
  asked.actor = arguments.get("actor").value_or("");
  if (asked.actor.empty()) wrong.push_back({"actor_is_needed", "--actor", "", "say who does it: --actor NAME"});
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return asked;
}

base::Checked<std::int64_t> unit_called(office::Office& office, const std::string& kind, const std::string& name) {
  if (const auto found = office.find_unit(kind, name)) return *found;
  return base::refuse({"unit_is_known", name, "", "there is no " + kind + " called " + name});
}

int told_of(const base::Checked<office::HandedOver>& done, Streams streams) {
  if (!done) {
    say(streams.err, done.error());
    return exit_wrong;
  }
  streams.out << "handed over\t" << done->done << '\n';
  for (const auto& left : done->left) streams.out << "left\t" << left.reference << '\t' << left.why << '\n';
  return done->left.empty() ? exit_done : exit_wrong;
}

int carry_out(const Asked& asked, office::Office& office, Streams streams) {
  auto& organisation = office.organisation();
  const auto refused = [&](const base::Refusals& why) {
    say(streams.err, why);
    return exit_wrong;
  };
  const std::int64_t by = office.people({asked.actor}).front();
  if (asked.act == "add") {
    const auto made = organisation.establish(asked.kind, asked.name, asked.from, by);
    if (!made) return refused(made.error());
    streams.out << asked.kind << '\t' << asked.name << '\n';
    return exit_done;
  }
  const auto unit = unit_called(office, asked.kind, asked.name);
  if (!unit) return refused(unit.error());
  if (asked.act == "rename") {
    const auto done = organisation.rename(*unit, asked.other, asked.from, by);
    if (!done) return refused(done.error());
    streams.out << asked.kind << '\t' << asked.other << "\tfrom " << base::to_text(asked.from) << '\n';
    return exit_done;
  }
  const auto other =
      asked.other.empty() ? base::Checked<std::int64_t>(0) : unit_called(office, asked.kind, asked.other);
  if (!other) return refused(other.error());
  return told_of(asked.act == "succeed" ? organisation.succeed(*unit, *other, asked.from, by)
                                        : organisation.close(*unit, *other, asked.from, by),
                 streams);
}

int list(const Arguments& arguments, const store::Place& place, Streams streams) {
  base::Refusals wrong;
  const auto on = day_in(arguments, "on", wrong);
  const auto known = day_in(arguments, "known-by", wrong);
  if (arguments.positional().size() > 1)
    wrong.push_back({"words_are_as_many", "organisation list", "", "it takes options only"});
  if (!wrong.empty()) return usage(streams, wrong);
  const auto office = office::Office::open(place, {.writing = false});
  const auto units = office->organisation().units();
  list(known ? units->known_by(*known) : *units, on.value_or(office->today()), arguments.has("json"), streams);
  return exit_done;
}

}  // namespace

int organisation_units(const Words& words, Streams streams) {
  const auto arguments =
      Arguments::parse(words, with_place({{"actor"}, {"from"}, {"to"}, {"on"}, {"known-by"}, {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const std::string act = arguments->positional().empty() ? "list" : arguments->positional().front();
  if (act == "list") return list(*arguments, *place, streams);
  if (act != "add" && act != "rename" && act != "succeed" && act != "close")
    return usage(streams, {{"word_is_not_known", act, "", "say what: list, add, rename, succeed or close"}});
  const auto asked = asked_in(*arguments);
  if (!asked) return usage(streams, asked.error());
  return carry_out(*asked, *office::Office::open(*place), streams);
}

}  // namespace redress::cli
