#include "core/casework/outcomes.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"

namespace redress::casework {
namespace {

bool set_aside(const std::string& outcome) {
  return outcome == "withdrawn" || outcome == "out_of_scope" || outcome == "duplicate";
}

std::string or_nearest(const std::string& word, std::span<const std::string> list) {
  const auto near = base::nearest_word(word, list);
  return near ? fmt::format("; is `{}` meant?", *near) : fmt::format("; it has {}", fmt::join(list, ", "));
}

// Upheld or resolved where all agree, else partly or not at all.
std::string mixed_is_partly(const std::vector<std::string>& counted) {
  const bool some = std::any_of(counted.begin(), counted.end(),
                                [](const std::string& each) { return each == "upheld" || each == "partly_upheld"; });
  return some ? "partly_upheld" : "not_upheld";
}

// Of parts that differ: what was given of some, or else the first of the refusals.
std::string of_parts(const std::vector<std::string>& counted) {
  constexpr std::string_view refusals[] = {
      "withheld", "published_elsewhere", "refused_for_cost", "vexatious_or_repeated", "clarification_asked",
      "not_held"};
  const auto any = [&](std::string_view code) {
    return std::find(counted.begin(), counted.end(), code) != counted.end();
  };
  if (any("provided") || any("partly_provided")) return "partly_provided";
  for (const std::string_view refusal : refusals) {
    if (any(refusal)) return std::string(refusal);
  }
  return counted.front();
}

}  // namespace

std::optional<std::string> rolled_up(std::span<const Head> heads, std::string_view rule) {
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
  if (rule == "parts") return every(counted, counted.front()) ? counted.front() : of_parts(counted);
  for (const std::string_view alike : {"upheld", "resolved", "no_finding", "settled"}) {
    if (every(counted, alike)) return std::string(alike);
  }
  return mixed_is_partly(counted);
}

void check_outcome(Decision& decision, const std::string& outcome, OutcomeOf of, std::string_view about) {
  if (outcome.empty()) return;
  const procedure::Procedure& procedure = decision.procedure;
  const auto& codes = procedure::outcome_codes();
  const bool known = std::find(codes.begin(), codes.end(), outcome) != codes.end();
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
