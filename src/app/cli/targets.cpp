// redress targets: the register of targets; set one, say that there is none, end one.
#include "app/office/targets.h"

#include <ostream>

#include "app/cli/body.h"
#include "base/value.h"

namespace redress::cli {
namespace {

using reports::Target;

base::Object told(const Target& target) {
  return {{"id", target.id},
          {"measure", target.measure},
          {"words", target.words},
          {"sense", reports::to_text(target.sense)},
          {"value", target.value},
          {"start", target.start},
          {"from", base::to_text(target.from)},
          {"to", target.to ? base::Value(base::to_text(*target.to)) : base::Value()},
          {"owner", target.owner},
          {"ended_because", target.ended_because}};
}

int list(office::Office& office, bool json, Streams streams) {
  for (const auto& target : office.target_register().all()) {
    if (json) {
      streams.out << base::canonical_text(told(target)) << '\n';
      continue;
    }
    streams.out << target.id << '\t' << target.measure << '\t' << (target.sense == Target::Sense::none ? "none: " : "")
                << target.words << "\tfrom " << base::to_text(target.from)
                << (target.to ? " to " + base::to_text(*target.to) : "") << '\t' << target.owner << '\n';
  }
  return exit_done;
}

base::Checked<Target> target_in(const Arguments& arguments) {
  Target target;
  base::Refusals wrong;
  target.measure = arguments.positional().size() > 1 ? arguments.positional()[1] : "";
  if (target.measure.empty()) wrong.push_back({"words_are_as_many", "targets set", "", "name the measure"});
  target.words = arguments.get("words").value_or("");
  target.start = arguments.get("start").value_or("");
  target.owner = arguments.get("owner").value_or("");
  target.to = day_in(arguments, "to", wrong);
  if (const auto from = day_in(arguments, "from", wrong)) target.from = *from;
  if (!arguments.has("from")) wrong.push_back({"option_is_needed", "--from", "", "say since when: --from 2026-04-01"});
  int given = 0;
  for (const auto sense : {Target::Sense::at_least, Target::Sense::at_most, Target::Sense::none}) {
    std::string option = reports::to_text(sense);
    if (const auto low = option.find('_'); low != std::string::npos) option[low] = '-';
    if (!arguments.has(option)) continue;
    ++given;
    target.sense = sense;
    if (sense != Target::Sense::none) target.value = *arguments.get(option);
  }
  if (given != 1)
    wrong.push_back({"one_of_these_is_given", "--at-least, --at-most, --none", "",
                     "say what it should come to, or that there is no target: one of the three"});
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return target;
}

}  // namespace

int target_register(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"actor"},
                                                             {"words"},
                                                             {"at-least"},
                                                             {"at-most"},
                                                             {"none", false},
                                                             {"start"},
                                                             {"from"},
                                                             {"to"},
                                                             {"owner"},
                                                             {"reason"},
                                                             {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const std::string act = arguments->positional().empty() ? "list" : arguments->positional().front();
  if (act != "list" && act != "set" && act != "end")
    return usage(streams, {{"word_is_not_known", act, "", "targets are listed, set or ended: list, set, end"}});
  if (act == "list") return list(*office::Office::open(*place, {.writing = false}), arguments->has("json"), streams);
  if (!arguments->has("actor"))
    return usage(streams, {{"actor_is_needed", "--actor", "", "say who does it: --actor NAME"}});
  if (act == "set") {
    const auto target = target_in(*arguments);
    if (!target) return usage(streams, target.error());
    const auto office = office::Office::open(*place);
    const auto made = office->target_register().set(*target, office->people({*arguments->get("actor")}).front());
    return told_of(made, made ? *made : "", streams);
  }
  const auto last = base::parse_day(arguments->get("to").value_or(""));
  if (!last || arguments->positional().size() != 2) {
    return usage(streams, {{"target_and_day_are_given", "targets end", "",
                            "say which and its last day: targets end T3 --to 2027-03-31 --reason WHY"}});
  }
  const auto office = office::Office::open(*place);
  const std::string& id = arguments->positional()[1];
  return told_of(office->target_register().end(id, *last, arguments->get("reason").value_or(""),
                                               office->people({*arguments->get("actor")}).front()),
                 id + "\tends " + base::to_text(*last), streams);
}

}  // namespace redress::cli
