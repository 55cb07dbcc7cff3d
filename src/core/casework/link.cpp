#include "core/casework/link.h"

#include <algorithm>

#include "core/casework/apply.h"
#include "core/casework/decision.h"

namespace redress::casework {
namespace {

constexpr std::string_view known_relations[] = {"split_from", "follows", "duplicate_of", "same_matter", "related"};

bool has_link_to(const CaseState& state, const std::string& reference) {
  return std::any_of(state.links.begin(), state.links.end(),
                     [&](const CaseLink& each) { return each.to == reference; });
}

}  // namespace

std::span<const std::string_view> relations() {
  return known_relations;
}

Draft decide_one(Decision& decision, const LinkCase& request) {
  Draft draft = decision.draft(EventKind::case_linked);
  draft.event.detail["to"] = request.to;
  draft.event.code = request.relation;
  if (std::find(std::begin(known_relations), std::end(known_relations), request.relation) ==
      std::end(known_relations)) {
    decision.refuse("relation_not_known", "relation", "",
                    "cases are linked as `split_from`, `follows`, `duplicate_of`, `same_matter` or `related`");
  }
  if (request.to == decision.now.reference)
    decision.refuse("case_is_itself", "to", "", "a case is not linked to itself");
  if (has_link_to(decision.now, request.to))
    decision.refuse("link_is_there_already", "to", "", "the cases are linked already");
  return draft;
}

std::string_view apply_link(CaseState& state, const CaseEvent& event) {
  CaseLink link{base::text_or(event.detail, "to"), event.code, event.happened_on};
  if (link.to.empty() || link.to == state.reference || has_link_to(state, link.to)) return "link_makes_no_sense";
  state.links.push_back(std::move(link));
  return {};
}

}  // namespace redress::casework
