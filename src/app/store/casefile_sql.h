// SQL of the lists of cases, made from what a question filters by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/store/store.h"

namespace redress::store::casefile_sql {

inline constexpr std::string_view case_id_of = "SELECT case_id FROM casefile WHERE reference = $1";

// What a line of a list holds, in the order in which line_in() of casefile.h reads it, the first head's words last.
std::string line_columns(std::string_view table);
const std::string& by_reference();

// Which filters a question has; their parameters come in this order.
struct Filters {
  bool open = false;  // two parameters: the first and last of casefile.list_order
  bool procedure = false, handler = false, service = false, stage = false;
  bool units = false;   // `most_units` parameters: teams or services
  bool due = false;     // two parameters: the first and last of due_on
  bool no_due = false;  // or those that have none
  Order order = Order::due;
};
// $n and $n+1 after the filters: at most, and from which on.
std::string list(const Filters& filters);
std::string count(const Filters& filters);
std::string tally(const Filters& filters);
// For the test that prepares all statements: every combination in the order of the limit, each filter alone in every other.
std::vector<Filters> all_filters();

}  // namespace redress::store::casefile_sql

namespace redress::store::awaiting_sql {

// $1 not proposed by this actor, $2 at most, $3 from which on.
const std::string& list();
inline constexpr std::string_view count =
    "SELECT count(*) FROM case_head WHERE awaits_since IS NOT NULL AND proposed_by <> $1";

// Approvals of remedies: $1 the actor, $2 the role that is asked, $3 at most.
const std::string& asked();
inline constexpr std::string_view count_asked =
    "SELECT COUNT(*) FROM case_approval WHERE role = $2 AND asked_by <> $1 AND agreed_by <> $1 AND passed_by <> $1";
// $1 a day.
inline constexpr std::string_view returned =
    "SELECT reason, COUNT(*) FROM case_approval WHERE decision = 'returned' AND decided_on >= $1 GROUP BY reason ORDER "
    "BY "
    "COUNT(*) DESC, reason";

}  // namespace redress::store::awaiting_sql
