#include "app/web/several.h"

#include <algorithm>

#include "app/web/parts/bulk_bar.h"
#include "app/web/parts/case_table.h"
#include "kit/json/read.h"

namespace redress::web {

const std::vector<SeveralAction>& several_actions() {
  using office::Permission;
  static const std::vector<SeveralAction> actions{
      {"allocate_case", "Give to somebody", "Give away", "somebody new", Permission::allocate_cases},
      {"add_note", "Add a note", "Add the note to", "the note", Permission::work_cases},
      {"set_task", "Set a task", "Set the task on", "the task", Permission::work_cases}};
  return actions;
}

const SeveralAction* find_several_action(std::string_view kind) {
  const auto& actions = several_actions();
  const auto found =
      std::find_if(actions.begin(), actions.end(), [&](const SeveralAction& action) { return action.kind == kind; });
  return found == actions.end() ? nullptr : &*found;
}

base::Checked<std::vector<std::string>> ticked_in(const WorkList& list, const Desk& desk) {
  const std::string bar(bulk_bar_id);
  std::vector<std::string> references;
  if (desk.typed("all") == "yes") {
    if (const std::int64_t all = list.count(); all > most_at_once) {
      return base::refuse({"too_many_at_once", bar, "",
                           "at most " + std::to_string(most_at_once) + " cases can be done at once, and the list has " +
                               std::to_string(all) + "; choose a filter"});
    }
    for (const auto& group : list.groups()) {
      for (const auto& line : list.lines(group, 0, most_at_once)) references.push_back(line.reference);
    }
  } else {
    for (const auto& [name, value] : desk.form) {
      if (name.starts_with(tick_prefix) && !value.empty()) references.push_back(name.substr(tick_prefix.size()));
    }
  }
  if (references.empty())
    return base::refuse({"none_is_ticked", bar, "", "tick the cases that this is to be done with"});
  return references;
}

std::string text_of(const std::vector<SeenCase>& cases) {
  base::Object all;
  for (const auto& seen : cases) all[seen.reference] = std::int64_t{seen.version};
  return base::canonical_text(all);
}

std::optional<std::vector<SeenCase>> cases_in(const Desk& desk) {
  const auto all = json::read_object(desk.typed("cases"), "cases");
  if (!all || all->empty() || all->size() > most_at_once) return std::nullopt;
  std::vector<SeenCase> cases;
  for (const auto& [reference, version] : *all) {
    const auto* number = version.as_int();
    if (number == nullptr || *number < 1 || *number > 1'000'000) return std::nullopt;
    cases.push_back({reference, static_cast<int>(*number)});
  }
  return cases;
}

base::Object wire_for(const Several& several, const SeenCase& seen, const Sent& sent, const Desk& desk) {
  base::Object wire = sent.wire;
  wire["kind"] = std::string(several.form.kind);
  wire["key"] = desk.typed("key") + "/" + seen.reference;
  wire["case"] = seen.reference;
  wire["seen_version"] = std::int64_t{seen.version};
  return wire;
}

std::string why_of(const base::Refusals& refusals) {
  std::string words;
  for (const auto& refusal : refusals) words += (words.empty() ? "" : "; ") + sentence_of(refusal);
  return words;
}

}  // namespace redress::web
