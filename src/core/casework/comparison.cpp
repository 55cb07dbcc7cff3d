// What several documents say of the same matters, and where they do not agree. Rule: RULES A3.4, step 15.
#include <algorithm>

#include "base/text.h"
#include "core/casework/apply.h"
#include "core/casework/decision.h"
#include "core/casework/effects.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

using procedure::Comparison;

const Comparison* known_comparison(Decision& decision, const std::string& id) {
  const Comparison* comparison = procedure::find_comparison(decision.procedure, id);
  if (comparison == nullptr)
    decision.refuse("comparison_not_known", "comparison", "", "the procedure of this case compares no `" + id + "`");
  return comparison;
}

// The last matter of it that there is a word about; 0 for none.
std::int64_t last_number(const CaseState& state, const std::string& comparison) {
  std::int64_t last = 0;
  for (const SaidVersion& each : state.versions) {
    if (each.comparison == comparison) last = std::max(last, each.number);
  }
  return last;
}

void check_number(Decision& decision, const Comparison& comparison, std::int64_t number) {
  const std::int64_t last = last_number(decision.now, comparison.id);
  if (number >= 1 && number <= last) return;
  decision.refuse("matter_not_known", "matter", "",
                  last == 0 ? "nothing is recorded of `" + comparison.title + "` yet"
                            : "`" + comparison.title + "` has 1 to " + std::to_string(last));
}

}  // namespace

Draft decide_one(Decision& decision, const RecordVersion& request) {
  Draft draft = decision.draft(EventKind::version_recorded);
  draft.event.field = request.comparison;
  draft.event.code = request.version;
  put_text(draft, "version", request.words);
  if (request.pence) draft.event.detail["pence"] = *request.pence;
  std::int64_t number = request.matter;
  if (const Comparison* comparison = known_comparison(decision, request.comparison)) {
    const auto& versions = comparison->versions;
    const bool known = std::any_of(versions.begin(), versions.end(),
                                   [&](const Comparison::Version& each) { return each.id == request.version; });
    if (!known) {
      std::string ids;
      for (const auto& each : versions) ids += (ids.empty() ? "" : ", ") + each.id;
      decision.refuse("version_not_known", "version", comparison->source, "there is " + ids);
    }
    if (number != 0) {
      check_number(decision, *comparison, number);
    } else {
      number = last_number(decision.now, comparison->id) + 1;
      if (request.words.empty() && !request.pence)
        decision.refuse(
            "nothing_is_said", "words", "",
            "what is new is said in words or with an amount; only of what is known can a document say nothing");
    }
  }
  draft.event.detail["number"] = number;
  return draft;
}

Draft decide_one(Decision& decision, const RaiseAnomaly& request) {
  Draft draft = decision.draft(EventKind::anomaly_raised);
  draft.event.field = request.comparison;
  draft.event.detail["number"] = request.matter;
  put_text(draft, "anomaly", request.words);
  const Comparison* comparison = known_comparison(decision, request.comparison);
  if (comparison == nullptr) return draft;
  check_number(decision, *comparison, request.matter);
  const procedure::TaskKind* kind = procedure::find_task(decision.procedure, comparison->anomaly);
  if (kind == nullptr || decision.as_history()) return draft;
  Effects effects;
  effects.tasks.push_back(ordered(decision, *kind, 0, {}));
  draft.event.procedure_edition = decision.circumstances.procedure_edition;
  draft.event.detail["effects"] = to_value(effects);
  return draft;
}

std::string_view apply_version(CaseState& state, const CaseEvent& event) {
  SaidVersion said;
  said.comparison = event.field;
  said.version = event.code;
  said.number = base::int_or(event.detail, "number", 0);
  said.text = text_of(event, "version");
  if (base::find(event.detail, "pence") != nullptr) said.pence = base::int_or(event.detail, "pence", 0);
  said.on = event.happened_on;
  said.by = doer_of(event);
  if (said.comparison.empty() || said.version.empty() || said.number < 1) return "version_makes_no_sense";
  const auto before = std::find_if(state.versions.begin(), state.versions.end(), [&](const SaidVersion& each) {
    return each.comparison == said.comparison && each.version == said.version && each.number == said.number;
  });
  if (before == state.versions.end()) {
    state.versions.push_back(std::move(said));
  } else {
    *before = std::move(said);
  }
  return {};
}

std::string_view apply_anomaly(CaseState& state, const CaseEvent& event) {
  const auto effects = effects_of(event.detail);
  state.anomalies.push_back({event.field, base::int_or(event.detail, "number", 0), text_of(event, "anomaly"),
                             effects && !effects->tasks.empty() ? effects->tasks.front().id : "", event.happened_on,
                             doer_of(event)});
  return {};
}

}  // namespace redress::casework
