#include "core/procedure/prove.h"

#include <utility>

#include "core/procedure/faults.h"
#include "core/procedure/prove_paths.h"

namespace redress::procedure {
namespace {

const std::vector<std::pair<Property, std::string>> names{
    {Property::names, "names"},
    {Property::states_reachable, "states-reachable"},
    {Property::ends_reachable, "ends-reachable"},
    {Property::no_dead_ends, "no-dead-ends"},
    {Property::no_endless_loops, "no-endless-loops"},
    {Property::transitions_takeable, "transitions-takeable"},
    {Property::one_transition, "one-transition"},
    {Property::stages_opened, "stages-opened"},
    {Property::states_of_their_stage, "states-of-their-stage"},
    {Property::clocks_started, "clocks-started"},
    {Property::clocks_met, "clocks-met"},
    {Property::clocks_start_once, "clocks-start-once"},
    {Property::timeliness_with_the_answer, "timeliness-with-the-answer"},
    {Property::clocks_end_with_their_stage, "clocks-end-with-their-stage"},
    {Property::pauses_cited, "pauses-cited"},
    {Property::pauses_resumed, "pauses-resumed"},
    {Property::roles_declared, "roles-declared"},
    {Property::drafter_and_approver, "drafter-and-approver"},
    {Property::separation_kept, "separation-kept"},
    {Property::outcome_at_the_end, "outcome-at-the-end"},
    {Property::reason_at_the_end, "reason-at-the-end"},
    {Property::signposting, "signposting"},
    {Property::limits_fit, "limits-fit"},
    {Property::owner_and_next_action, "owner-and-next-action"},
    {Property::lists_used, "lists-used"},
    {Property::within_the_law, "within-the-law"},
};

}  // namespace

std::string to_text(Property property) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].first == property) return (i < 9 ? "P0" : "P") + std::to_string(i + 1) + ' ' + names[i].second;
  }
  return "";
}

const std::vector<Property>& properties() {
  static const std::vector<Property> all = [] {
    std::vector<Property> each;
    for (const auto& [property, name] : names) each.push_back(property);
    return each;
  }();
  return all;
}

std::string example_text(const Fault& fault) {
  std::string text;
  for (const ExampleStep& step : fault.example) {
    text += (text.empty() ? "" : "; ") + base::to_text(step.on) + ' ' + step.command;
    if (!step.received_stage.empty()) text += " at stage " + step.received_stage;
    if (!step.clock.empty()) text += " of " + step.clock;
    for (const std::string& guard : step.undone) text += (&guard == step.undone.data() ? " without " : ", ") + guard;
  }
  return text.empty() || fault.then.empty() ? text : text + ": " + fault.then;
}

std::vector<Fault> prove(const Procedure& procedure, Day first_day, const std::vector<LegalLimit>& laws) {
  Faults faults;
  check_names(faults, procedure);
  // Paths are only walked once every name leads somewhere.
  if (!faults.has(Property::names) && !faults.has(Property::roles_declared)) {
    const Walk walk(procedure, first_day);
    if (walk.too_large()) {
      faults.add(Property::names, procedure.place,
                 "more than " + std::to_string(most_situations) + " situations, " + std::to_string(most_moves) +
                     " ways between them or " + std::to_string(most_clocks) +
                     " clocks or stages, expected a smaller procedure");
    } else {
      prove_ways(faults, walk);
      prove_ends(faults, walk);
      prove_clocks(faults, walk);
      prove_people(faults, walk);
      prove_uses(faults, walk);
      prove_law(faults, walk, laws);
    }
  }
  return faults.in_order();
}

base::Refusals refusals_of(const std::vector<Fault>& faults, std::string_view file) {
  base::Refusals refusals;
  for (const Fault& fault : faults) {
    const std::string example = example_text(fault);
    refusals.push_back(
        {"procedure_must_be_sound",
         std::string(file) + ':' + std::to_string(fault.place.line) + ':' + std::to_string(fault.place.column),
         "docs/procedures.md " + to_text(fault.property),
         example.empty() ? fault.text : fault.text + " (" + example + ')'});
  }
  return refusals;
}

base::Checked<base::Done> check(const Procedure& procedure, std::string_view file) {
  auto refusals = refusals_of(prove(procedure, example_day), file);
  if (refusals.empty()) return base::Done{};
  return base::refuse(std::move(refusals));
}

}  // namespace redress::procedure
