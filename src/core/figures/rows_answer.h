// A figure from the rows of stages (episode_rows.h), in place of following the facts of each case.
//
// What a row is grouped by and asked for depends on its kind, on the receipt of its case, or on the day of receipt, each one of few.
// So each of these is put into words and conditions once, and the rows themselves are only counted.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/figures/held.h"
#include "core/figures/tally.h"

namespace redress::figures {

// What of that question the rows can tell; of all cases whose CaseOfColumns::told is set.
bool rows_can_tell(const Columns::Held& held, const Question& question, const Wanted& wanted, const Formula& formula);

struct FromRows {
  // Of each group that occurs: a record that stands in it, and its sum.
  struct Group {
    Counted record;
    Sum sum;
  };
  std::vector<Group> groups;
  std::set<std::uint32_t> streams, rows;  // words, of all that was counted
};
// Nothing where there are too many groups to count at once.
std::optional<FromRows> count_rows(const Columns::Held& held, const Question& question, const Formula& formula,
                                   bool with_lists);

// The cases that rows do not tell, in their order.
std::vector<std::uint32_t> places_untold(const Columns::Held& held);

}  // namespace redress::figures
