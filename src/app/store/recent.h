// Cases that the writer has lately written or read: what the next command on one of them would otherwise ask of the database.
//
// True only for the connection that holds the writer's lock, and only inside its groups: nobody else writes, and each group
// begins by confirming that. What a dropped job touched is forgotten, so it is read anew; so is everything when a group
// fails, or when cases are written another way.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/store/derived.h"
#include "core/casework/event.h"

namespace redress::store {

class RecentCases {
 public:
  struct Case {
    std::string reference;                    // empty until its rows are known
    std::vector<casework::CaseEvent> events;  // all of them, in order
    std::optional<DerivedRows> rows;          // as they stand in the database
  };

  void begin_job() { touched_.clear(); }
  void forget_job();
  void forget_all();

  // Null where the case is not known. Good until the next call of any other.
  const Case* find(std::int64_t case_id);
  std::optional<std::int64_t> id_of(std::string_view reference);

  void learn(std::int64_t case_id, const std::vector<casework::CaseEvent>& events);
  // What was appended to the log: a case's first event makes it known, a later one adds to what is known.
  void append(std::span<const casework::CaseEvent> events);
  void learn_rows(std::int64_t case_id, std::string_view reference, DerivedRows rows);

 private:
  // When the young ones are many the old ones go, and the young are the old: the lately used stay.
  struct Generation {
    std::unordered_map<std::int64_t, Case> cases;
    std::unordered_map<std::string, std::int64_t> ids;
  };

  Case* lookup(std::int64_t case_id);
  Case& young(std::int64_t case_id, Case known);
  void forget(std::int64_t case_id);

  Generation young_, old_;
  std::vector<std::int64_t> touched_;  // by the job under way
};

}  // namespace redress::store
