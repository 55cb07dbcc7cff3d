// SQL of the lists of cases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redress::store::casefile_sql {

inline constexpr std::string_view case_id_of = "SELECT case_id FROM casefile WHERE reference = $1";
inline constexpr std::string_view by_reference =
    "SELECT case_id, reference, procedure_id, stream, state, stage, channel, theme, outcome, service, handler, team, "
    "received_on, due_on, closed_on, due_clock, is_open FROM casefile WHERE reference = $1";

// Which filters a question has; their parameters come in this order.
struct Filters {
  bool open = false;  // two parameters: the first and last of casefile.list_order
  bool procedure = false, handler = false, service = false, team = false;
  bool due = false;     // two parameters: the first and last of due_on
  bool no_due = false;  // or those that have none
};
// The texts are made once each. Open cases by limit, those without one after them, then the closed ones, the latest first;
// of one day by reference. $n and $n+1 after the filters: at most, and from which on.
const std::string& list(const Filters& filters);
const std::string& count(const Filters& filters);
// Every combination, for the test that prepares all statements.
std::vector<Filters> all_filters();

}  // namespace redress::store::casefile_sql
