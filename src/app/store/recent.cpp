#include "app/store/recent.h"

#include <utility>

namespace redress::store {
namespace {

constexpr std::size_t most_young = 128;
constexpr std::size_t most_events = 100;  // a case longer than that is read each time

}  // namespace

void RecentCases::forget(std::int64_t case_id) {
  for (Generation* generation : {&young_, &old_}) {
    const auto known = generation->cases.find(case_id);
    if (known == generation->cases.end()) continue;
    generation->ids.erase(known->second.reference);
    generation->cases.erase(known);
  }
}

void RecentCases::forget_job() {
  for (const std::int64_t case_id : touched_) forget(case_id);
  touched_.clear();
}

void RecentCases::forget_all() {
  young_ = {};
  old_ = {};
  touched_.clear();
}

RecentCases::Case& RecentCases::young(std::int64_t case_id, Case known) {
  if (young_.cases.size() >= most_young) old_ = std::exchange(young_, {});
  if (!known.reference.empty()) young_.ids[known.reference] = case_id;
  return young_.cases[case_id] = std::move(known);
}

RecentCases::Case* RecentCases::lookup(std::int64_t case_id) {
  if (const auto known = young_.cases.find(case_id); known != young_.cases.end()) return &known->second;
  const auto known = old_.cases.find(case_id);
  if (known == old_.cases.end()) return nullptr;
  Case moved = std::move(known->second);
  old_.ids.erase(moved.reference);
  old_.cases.erase(known);
  return &young(case_id, std::move(moved));
}

const RecentCases::Case* RecentCases::find(std::int64_t case_id) {
  return lookup(case_id);
}

std::optional<std::int64_t> RecentCases::id_of(std::string_view reference) {
  for (const Generation* generation : {&young_, &old_}) {
    const auto id = generation->ids.find(std::string(reference));
    if (id != generation->ids.end()) return id->second;
  }
  return std::nullopt;
}

void RecentCases::learn(std::int64_t case_id, const std::vector<casework::CaseEvent>& events) {
  if (events.empty() || events.size() > most_events) return;
  if (lookup(case_id) == nullptr) young(case_id, {{}, events, std::nullopt});
}

void RecentCases::append(std::span<const casework::CaseEvent> events) {
  for (const auto& event : events) {
    Case* known = lookup(event.case_id);
    if (known == nullptr) {
      if (event.version != 1) continue;
      known = &young(event.case_id, {{}, {}, DerivedRows{}});  // it has no rows yet
    }
    touched_.push_back(event.case_id);
    if (known->events.size() < most_events) {
      known->events.push_back(event);
    } else {
      forget(event.case_id);
    }
  }
}

void RecentCases::learn_rows(std::int64_t case_id, std::string_view reference, DerivedRows rows) {
  Case* known = lookup(case_id);
  if (known == nullptr) return;
  touched_.push_back(case_id);
  known->reference = reference;
  known->rows = std::move(rows);
  young_.ids[known->reference] = case_id;
}

}  // namespace redress::store
