#include "core/casework/outcomes.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"

namespace redress::casework {
namespace {

constexpr std::string_view codes[] = {"upheld",    "partly_upheld", "not_upheld",   "resolved",
                                      "withdrawn", "no_finding",    "out_of_scope", "duplicate"};

bool set_aside(const std::string& outcome) {
  return outcome == "withdrawn" || outcome == "out_of_scope" || outcome == "duplicate";
}

std::string or_nearest(const std::string& word, std::span<const std::string> list) {
  const auto near = base::nearest_word(word, list);
  return near ? fmt::format("; is `{}` meant?", *near) : fmt::format("; it has {}", fmt::join(list, ", "));
}

}  // namespace

std::optional<std::string> rolled_up(std::span<const Head> heads) {
  std::vector<std::string> all;
  std::vector<std::string> counted;
  for (const Head& head : heads) {
    if (head.withdrawn || head.issued.empty()) continue;
    all.push_back(head.issued);
    if (!set_aside(head.issued)) counted.push_back(head.issued);
  }
  const auto every = [](const std::vector<std::string>& findings, std::string_view outcome) {
    return std::all_of(findings.begin(), findings.end(), [&](const std::string& each) { return each == outcome; });
  };
  if (all.empty()) return std::nullopt;
  if (counted.empty()) return every(all, all.front()) ? std::optional(all.front()) : std::nullopt;
  for (const std::string_view alike : {"upheld", "resolved", "no_finding"}) {
    if (every(counted, alike)) return std::string(alike);
  }
  const bool some = std::any_of(counted.begin(), counted.end(),
                                [](const std::string& each) { return each == "upheld" || each == "partly_upheld"; });
  return some ? "partly_upheld" : "not_upheld";
}

void check_outcome(Decision& decision, const std::string& outcome, OutcomeOf of, std::string_view about) {
  if (outcome.empty()) return;
  const procedure::Procedure& procedure = decision.procedure;
  const bool known = std::find(std::begin(codes), std::end(codes), outcome) != std::end(codes);
  if (decision.as_history() && known) return;
  const auto& list = of == OutcomeOf::finding && !procedure.findings.empty() ? procedure.findings : procedure.outcomes;
  if (std::find(list.begin(), list.end(), outcome) == list.end()) {
    return decision.refuse("outcome_not_of_this_procedure", about, procedure.source,
                           list.empty() ? fmt::format("`{}` closes without an outcome", procedure.id)
                                        : fmt::format("`{}` has no {} `{}`{}", procedure.id,
                                                      of == OutcomeOf::finding ? "finding" : "outcome", outcome,
                                                      or_nearest(outcome, list)));
  }
  const auto from = procedure.outcome_from.find(outcome);
  if (from == procedure.outcome_from.end() || from->second <= decision.command.on) return;
  decision.refuse("outcome_not_in_force_on_that_day", about, procedure.source,
                  fmt::format("`{}` is an outcome from {}", outcome, base::long_text(from->second)));
}

void check_reason(Decision& decision, const std::string& reason, std::span<const std::string> list,
                  std::string_view rule, std::string_view about) {
  if (reason.empty() || list.empty() || decision.as_history()) return;
  if (std::find(list.begin(), list.end(), reason) != list.end()) return;
  decision.refuse(rule, about, decision.procedure.source,
                  fmt::format("`{}` has no such reason{}", decision.procedure.id, or_nearest(reason, list)));
}

}  // namespace redress::casework
