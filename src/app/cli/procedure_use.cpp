// redress procedure list, use and drop: which procedures the body begins cases under.
#include <fmt/format.h>

#include <ostream>

#include "app/cli/body.h"
#include "app/cli/procedures.h"
#include "app/office/procedure_use.h"
#include "base/value.h"

namespace redress::cli {
namespace {

int list(office::Office& office, bool json, Streams streams) {
  base::Array rows;
  for (const auto* procedure : office.procedure_use().all()) {
    const bool used = office.procedure_use().is_used(procedure->id);
    const bool valid = office::is_valid_on(*procedure, office.today());
    store::CaseQuery query;
    query.open = true;
    query.procedure = procedure->id;
    const auto open = office.count_cases(query);
    const auto to = procedure->valid_to ? base::to_text(*procedure->valid_to) : std::string();
    if (!json) {
      streams.out << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", procedure->id, procedure->edition, procedure->stream,
                                 used ? (valid ? "used" : "used, not valid today") : "not used", open,
                                 procedure->title);
    }
    rows.push_back(base::Object{{"id", procedure->id},
                                {"edition", procedure->edition},
                                {"title", procedure->title},
                                {"stream", procedure->stream},
                                {"source", procedure->source},
                                {"valid_from", base::to_text(procedure->valid_from)},
                                {"valid_to", to.empty() ? base::Value() : base::Value(to)},
                                {"unconfirmed", static_cast<std::int64_t>(procedure->unconfirmed_parts.size())},
                                {"used", used},
                                {"open_cases", open}});
  }
  if (json) streams.out << base::canonical_text(base::Value(std::move(rows))) << '\n';
  return exit_done;
}

int choose(office::Office& office, const Words& ids, bool used, const std::string& actor, Streams streams) {
  std::vector<office::ProcedureChoice> choices;
  for (const auto& id : ids) choices.push_back({id, used});
  // Before somebody is made a person of the record for a choice that is refused.
  if (const auto wrong = office.procedure_use().wrong_with(choices); !wrong.empty()) {
    say(streams.err, wrong);
    return exit_wrong;
  }
  const auto chosen = office.procedure_use().choose(choices, office.people({actor}).front());
  if (!chosen) {
    say(streams.err, chosen.error());
    return exit_wrong;
  }
  for (const auto& id : ids) streams.out << id << '\t' << (used ? "used" : "not used") << '\n';
  return exit_done;
}

}  // namespace

int procedure_use(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"actor"}, {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const std::string& act = arguments->positional().front();
  const Words ids(arguments->positional().begin() + 1, arguments->positional().end());
  const bool lists = act == "list";
  base::Refusals wrong;
  if (lists != ids.empty()) {
    wrong.push_back({"words_are_as_many", "procedure " + act, "",
                     lists ? "it takes options only" : "name at least one procedure, by its id"});
  }
  if (lists == arguments->has("actor")) {
    wrong.push_back({"actor_is_needed", "--actor", "",
                     lists ? "procedure list takes no such option" : "say who decided it: --actor NAME"});
  }
  if (!lists && arguments->has("json"))
    wrong.push_back({"option_is_for_another", "--json", "", "procedure " + act + " takes no such option"});
  if (!wrong.empty()) return usage(streams, wrong);
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  office::Options options;
  options.writing = !lists;
  const auto office = office::Office::open(*place, options);
  if (lists) return list(*office, arguments->has("json"), streams);
  return choose(*office, ids, act == "use", *arguments->get("actor"), streams);
}

}  // namespace redress::cli
