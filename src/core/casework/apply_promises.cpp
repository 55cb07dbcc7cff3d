// Promises, remedies and who has the case: what the body owes and who sees to it.
#include <algorithm>

#include "base/day.h"
#include "core/casework/apply.h"

namespace redress::casework {
namespace {

template <class Owed>
Owed* find_owed(std::vector<Owed>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Owed& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<Day> day_in(const CaseEvent& event, std::string_view key) {
  return base::parse_day(base::text_or(event.detail, key));
}

// What the event says of the remedy; what it leaves out stays.
void take_terms(Remedy& remedy, const CaseEvent& event) {
  remedy.pence = base::int_or(event.detail, "pence", remedy.pence);
  if (base::find(event.detail, "fixed_pence") != nullptr)
    remedy.fixed_pence = base::int_or(event.detail, "fixed_pence", 0);
  if (event.head_id != 0) remedy.head = event.head_id;
  if (const auto due_on = day_in(event, "due_on")) remedy.due_on = due_on;
  if (std::string text = text_of(event, "remedy"); !text.empty()) remedy.text = std::move(text);
  remedy.agreed_by = doer_of(event);
}

}  // namespace

std::string_view apply_allocation(CaseState& state, const CaseEvent& event) {
  Allocation allocation;
  allocation.on = event.happened_on;
  allocation.role = event.field;
  allocation.handler = base::int_or(event.detail, "handler", 0);
  allocation.team = event.team_id;
  allocation.episode = state.episodes.empty() ? 0 : state.episodes.back().id;
  state.allocations.push_back(std::move(allocation));
  return {};
}

std::string_view apply_promise(CaseState& state, const CaseEvent& event) {
  Promise promise;
  promise.id = base::text_or(event.detail, "promise");
  const auto due_on = day_in(event, "due_on");
  if (promise.id.empty() || !due_on || find_owed(state.promises, promise.id) != nullptr)
    return "promise_makes_no_sense";
  promise.text = text_of(event, "promise");
  promise.made_on = event.happened_on;
  promise.due_on = *due_on;
  promise.owner = base::int_or(event.detail, "owner", 0);
  state.promises.push_back(std::move(promise));
  return {};
}

// A promise that was missed may still be kept, late.
std::string_view apply_promise_end(CaseState& state, const CaseEvent& event) {
  Promise* promise = find_owed(state.promises, base::text_or(event.detail, "promise"));
  const bool kept = event.kind == EventKind::promise_kept;
  if (promise == nullptr || promise->kept_on || (!kept && promise->missed_on)) return "promise_not_open";
  (kept ? promise->kept_on : promise->missed_on) = event.happened_on;
  return {};
}

std::string_view apply_remedy(CaseState& state, const CaseEvent& event) {
  Remedy remedy;
  remedy.id = base::text_or(event.detail, "remedy");
  if (remedy.id.empty() || find_owed(state.remedies, remedy.id) != nullptr) return "remedy_makes_no_sense";
  remedy.kind = base::text_or(event.detail, "kind");
  remedy.agreed_on = event.happened_on;
  take_terms(remedy, event);
  state.remedies.push_back(std::move(remedy));
  return {};
}

std::string_view apply_remedy_change(CaseState& state, const CaseEvent& event) {
  Remedy* remedy = find_owed(state.remedies, base::text_or(event.detail, "remedy"));
  if (remedy == nullptr || !remedy->open()) return "remedy_not_open";
  take_terms(*remedy, event);
  return {};
}

std::string_view apply_remedy_end(CaseState& state, const CaseEvent& event) {
  Remedy* remedy = find_owed(state.remedies, base::text_or(event.detail, "remedy"));
  if (remedy == nullptr || !remedy->open()) return "remedy_not_open";
  (event.kind == EventKind::remedy_done ? remedy->done_on : remedy->dropped_on) = event.happened_on;
  return {};
}

}  // namespace redress::casework
