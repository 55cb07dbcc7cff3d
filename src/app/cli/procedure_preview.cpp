// redress procedure preview --data DIR FILE: the open cases under an earlier edition, as they would stand under this one.
#include <fmt/format.h>

#include <ostream>

#include "app/catalogue/procedures.h"
#include "app/cli/body.h"
#include "app/cli/procedures.h"
#include "app/office/cases_in_flight.h"
#include "base/value.h"

namespace redress::cli {
namespace {

using office::CaseMove;
using office::MovePreview;

base::Value day_or_null(const std::optional<base::Day>& day) {
  return day ? base::Value(base::to_text(*day)) : base::Value();
}

std::string day_or(const std::optional<base::Day>& day, const char* otherwise) {
  return day ? base::to_text(*day) : otherwise;
}

base::Value document(const CaseMove& line, office::Office& office) {
  base::Array clocks, tasks, reasons;
  for (const auto& clock : line.clocks) {
    clocks.push_back(base::Object{{"clock", clock.id},
                                  {"title", clock.title},
                                  {"before", day_or_null(clock.before)},
                                  {"after", day_or_null(clock.after)},
                                  {"ends", clock.ends}});
  }
  for (const auto& task : line.tasks) tasks.emplace_back(task);
  for (const auto& refusal : line.against)
    reasons.push_back(base::Object{{"rule", refusal.rule}, {"text", refusal.text}});
  return base::Object{{"case", line.reference},
                      {"edition", line.edition},
                      {"owner", office.actor_name(line.owner)},
                      {"state_before", line.state_id},
                      {"state_after", line.after_id.empty() ? base::Value() : base::Value(line.after_id)},
                      {"clocks", std::move(clocks)},
                      {"tasks_dropped", std::move(tasks)},
                      {"against", std::move(reasons)}};
}

base::Value document(const MovePreview& preview, office::Office& office) {
  base::Array cases;
  for (const auto& line : preview.cases) cases.push_back(document(line, office));
  const auto all = static_cast<std::int64_t>(preview.cases.size());
  const auto movable = static_cast<std::int64_t>(preview.movable());
  return base::Object{{"procedure", preview.procedure},
                      {"edition", preview.edition},
                      {"on", base::to_text(preview.on)},
                      {"cases", std::move(cases)},
                      {"totals", base::Object{{"open", all}, {"can_move", movable}, {"cannot_move", all - movable}}}};
}

void say_case(std::ostream& out, const CaseMove& line, office::Office& office) {
  const std::string owner = office.actor_name(line.owner);
  out << fmt::format("{}\tedition {}\t{}\t", line.reference, line.edition, owner.empty() ? "nobody" : owner);
  if (!line.against.empty()) {
    out << line.state << "\tcannot move: ";
    for (std::size_t i = 0; i < line.against.size(); ++i) out << (i > 0 ? "; " : "") << line.against[i].text;
    out << '\n';
    return;
  }
  out << line.state << (line.state == line.after ? "" : " -> " + line.after);
  for (const auto& clock : line.clocks) {
    out << '\t' << clock.id << ' ' << day_or(clock.before, "none") << " -> "
        << (clock.ends ? "ends" : day_or(clock.after, "none"));
  }
  for (const auto& task : line.tasks) out << "\ttask dropped: " << task;
  out << '\n';
}

// `open=being_answered`, each state once.
base::Checked<std::map<std::string, std::string, std::less<>>> states_of(const std::vector<std::string>& given) {
  std::map<std::string, std::string, std::less<>> states;
  for (const auto& word : given) {
    const std::size_t equals = word.find('=');
    const bool whole = equals != std::string::npos && equals > 0 && equals + 1 < word.size();
    if (!whole || !states.emplace(word.substr(0, equals), word.substr(equals + 1)).second)
      return base::refuse({"states_are_paired", "--state", "", "give each state once, as OLD=NEW"});
  }
  return states;
}

}  // namespace

int procedure_preview(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"state", true, true}, {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  if (arguments->positional().size() != 2)
    return usage(streams,
                 {{"words_are_as_many", "procedure preview", "", "one FILE is needed: preview --data DIR FILE"}});
  auto states = states_of(arguments->all("state"));
  if (!states) return usage(streams, states.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const auto next = catalogue::read_procedure_file(arguments->positional()[1]);
  if (!next) {
    say(streams.err, next.error());
    return exit_wrong;
  }
  office::Options options;
  options.writing = false;
  const auto office = office::Office::open(*place, options);
  const auto preview = office->cases_in_flight().preview(*next, {next->id, next->edition, std::move(*states)});
  if (!preview) {
    say(streams.err, preview.error());
    return exit_wrong;
  }
  if (arguments->has("json")) {
    streams.out << base::canonical_text(document(*preview, *office)) << '\n';
    return exit_done;
  }
  for (const auto& line : preview->cases) say_case(streams.out, line, *office);
  streams.out << fmt::format("{} open under an earlier edition of {}: {} can move to edition {} on {}, {} cannot\n",
                             preview->cases.size(), preview->procedure, preview->movable(), preview->edition,
                             base::to_text(preview->on), preview->cases.size() - preview->movable());
  return exit_done;
}

}  // namespace redress::cli
